import type { FactOf, Question } from 'softknock';
import { datesUpTo, wall } from '../clock.js';
import { about, inDays, oneDebt, SPOKEN, trusted } from '../counting.js';
import {
  type Answer, type Contact, either, inEachZone, leftOpen, type Paragraph, type Told,
} from '../told.js';
import { standing, stated } from '../wishes.js';

/**
 * 15 USC 1692a(6): who is a debt collector. A lender in its own name is not; in another name it
 * is; nobody is for a debt that was not in default when obtained. 1692a(3): a natural person.
 */
export function isDebtCollector(told: Told, question: Question): boolean {
  const person = told.of('PersonRegistered').find((p) => p.person === question.person);
  if (person?.kind === 'organisation') return false;
  const engaged = told.of('ActorEngaged').find((a) => a.actor === question.actor);
  if (engaged === undefined) return false;
  if (engaged.role === 'lender') return engaged.ownName !== true;
  return engaged.loanStatusWhenObtained === 'default';
}

/**
 * Whether 1692a(6) can be answered at all: of a collector or servicer nobody has told whether the
 * debt was in default when obtained. Then a person has to look, whatever was asked.
 */
function isUntold(told: Told, question: Question): boolean {
  const person = told.of('PersonRegistered').find((p) => p.person === question.person);
  const engaged = told.of('ActorEngaged').find((a) => a.actor === question.actor);
  return person?.kind !== 'organisation' && engaged !== undefined && engaged.role !== 'lender'
    && engaged.loanStatusWhenObtained === undefined;
}

/** A paragraph about debt collectors: whom it binds comes first. */
const ofCollectors = (says: Paragraph['says']): Paragraph['says'] => (told, question) =>
  (isUntold(told, question) ? 'needs-review'
    : isDebtCollector(told, question) ? says(told, question) : 'not-applicable');

/** Mail is left out: an instant of sending is known, the one at which it comes is not. */
const ALL_MEDIA = ['phone', 'sms', 'email', 'visit'];

function hours(told: Told, question: Question, closed: (time: string) => boolean): Answer {
  if (!ALL_MEDIA.includes(question.channel)) return leftOpen('hours of mail');
  return inEachZone(told.zones, (zone) => {
    const suits = stated(told, question, 'convenient', zone);
    if (suits && !told.zones.every((z) => stated(told, question, 'convenient', z))) {
      return leftOpen('hours that the person named, in one of several zones only');
    }
    if (suits && stated(told, question, 'inconvenient', zone)) {
      return leftOpen('called both convenient and inconvenient');
    }
    return !suits && closed(wall(question.at, zone).time) ? 'forbids' : 'open';
  });
}

function statedTimes(told: Told, question: Question): Answer {
  if (!ALL_MEDIA.includes(question.channel)) return leftOpen('hours of mail');
  if (standing(told, question, 'inconvenient').length === 0) {
    return told.zones.length === 0 && standing(told, question, 'convenient').length > 0
      ? leftOpen('no zone: whether a wish that only adds hours needs one') : 'open';
  }
  return inEachZone(told.zones, (zone) => {
    if (!stated(told, question, 'inconvenient', zone)) return 'open';
    return stated(told, question, 'convenient', zone)
      ? leftOpen('called both convenient and inconvenient') : 'forbids';
  });
}

/** Which conversation ends a consent to be called: the text names neither debt nor collector. */
const ENDS = ['this debt', 'any debt', 'this debt, any collector', 'any debt and collector'] as const;
type Ends = (typeof ENDS)[number];


/** Telephone conversations of this collector with this person, whoever called. */
const conversations = (told: Told, question: Question, anybody = false): readonly Contact[] =>
  told.contacts.filter((c) => c.channel === 'phone' && c.person === question.person
    && (anybody || c.actor === question.actor) && SPOKEN.includes(c.outcome));

/** 1006.14(b)(3)(i): a consent to be called, given to this collector, at most seven dates. */
function consented(
  told: Told, question: Question, debt: readonly string[], at: string, zone: string, ends: Ends,
): FactOf<'ConsentGiven'> | undefined {
  const now = Date.parse(at);
  return told.of('ConsentGiven').find((g) => {
    const given = Date.parse(g.at);
    if (g.person !== question.person || given > now) return false;
    if (g.lifts?.includes('frequency') !== true || g.givenTo !== question.actor) return false;
    if (g.scope.loans !== undefined && !g.scope.loans.some((l) => debt.includes(l))) return false;
    if (!datesUpTo(wall(at, zone).date, 7).includes(wall(g.at, zone).date)) return false;
    if (g.until !== undefined && Date.parse(g.until) <= now) return false;
    const revoked = told.of('ConsentWithdrawn').some((w) => w.person === question.person
      && Date.parse(w.at) >= given && Date.parse(w.at) <= now);
    const spoken = conversations(told, question, ends.includes('collector')).some((c) => Date.parse(c.at) > given
      && (at === question.at ? Date.parse(c.at) <= now : Date.parse(c.at) < now)
      && (ends.startsWith('any debt') || about(c, debt)));
    return !revoked && !spoken;
  });
}

/** A consent stands only if the ledger would show the conversation that ended it. */
const underConsent = (told: Told, consent: FactOf<'ConsentGiven'>): Answer =>
  told.of('HistoryCompleteFrom').every((h) => Date.parse(h.from) <= Date.parse(consent.at))
    ? 'open' : 'needs-review';

/** Calls placed and connected to something, about this debt, outside a consent. */
function counted(
  told: Told, question: Question, debt: readonly string[], zone: string, ends: Ends,
): readonly Contact[] {
  return told.contacts.filter((c) => c.channel === 'phone' && c.direction === 'out'
    && c.person === question.person && c.actor === question.actor && about(c, debt)
    && c.outcome !== 'busy' && c.outcome !== 'not-in-service'
    && consented(told, question, debt, c.at, zone, ends) === undefined);
}

/** 1006.14(b)(2)(i)(A): not more than seven calls in seven consecutive days, this one included. */
function callFrequency(told: Told, question: Question): Answer {
  if (question.channel !== 'phone') return 'not-applicable';
  return inEachZone(told.zones, (zone) => strictest(question.loans.map((loan) => {
    const debt = oneDebt(told, loan);
    return either('whose talk of what ends a consent', ...ENDS.map(
      (ends): Answer => {
        const consent = consented(told, question, debt, question.at, zone, ends);
        if (consent !== undefined) return underConsent(told, consent);
        const before = inDays(counted(told, question, debt, zone, ends), 7, question.at, zone);
        const answer = before.length + 1 > 7 ? 'presumed-violation' : 'presumed-compliant';
        return trusted(told, question, 7, zone, answer);
      }));
  })));
}

/** 1006.14(b)(2)(i)(B): the date of a conversation is the first of seven closed days. */
function afterConversation(told: Told, question: Question): Answer {
  if (question.channel !== 'phone') return 'not-applicable';
  return inEachZone(told.zones, (zone) => strictest(question.loans.map((loan) => {
    const debt = oneDebt(told, loan);
    return either('whose talk of what ends a consent', ...ENDS.map(
      (ends): Answer => {
        const consent = consented(told, question, debt, question.at, zone, ends);
        if (consent !== undefined) return underConsent(told, consent);
        const talks = conversations(told, question).filter((c) => about(c, debt));
        const closed = inDays(talks, 7, question.at, zone).length > 0;
        return trusted(told, question, 7, zone, closed ? 'presumed-violation' : 'presumed-compliant');
      }));
  })));
}

/** Of answers for several debts the strictest; what is left open stays so unless one closes. */
function strictest(answers: readonly Answer[]): Answer {
  if (answers.includes('presumed-violation')) return 'presumed-violation';
  return answers.find((a) => typeof a === 'object')
    ?? answers.find((a) => a === 'needs-review') ?? answers.find((a) => a !== 'open') ?? 'open';
}

export const regFParagraphs: readonly Paragraph[] = [
  { rule: 'us/reg-f/hours', source: '12 CFR 1006.6(b)(1)(i): before 8:00, after 21:00',
    says: (t: Told, q: Question) => hours(t, q, (time: string) => time < '08:00:00.000' || time > '21:00:00.000') },
  { rule: 'us/fdcpa/hours', source: '15 USC 1692c(a)(1): after 8:00, before 21:00',
    says: (t: Told, q: Question) => hours(t, q, (time: string) => time <= '08:00:00.000' || time >= '21:00:00.000') },
  { rule: 'us/reg-f/stated-times-and-places', source: '12 CFR 1006.6(b)(1)(i)', says: statedTimes },
  { rule: 'us/fdcpa/stated-times-and-places', source: '15 USC 1692c(a)(1)', says: statedTimes },
  { rule: 'us/reg-f/call-frequency', source: '12 CFR 1006.14(b)(2)(i)(A), (b)(3), (b)(4)', says: callFrequency },
  { rule: 'us/reg-f/after-conversation', source: '12 CFR 1006.14(b)(2)(i)(B), (b)(3), (b)(4)', says: afterConversation },
].map((one) => ({ ...one, says: ofCollectors(one.says) }));
