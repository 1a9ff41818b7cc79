import type { FactOf, Question } from 'softknock';
import { nth, shift, wall, weekdayOf } from '../clock.js';
import { type Answer, either, leftOpen, type Paragraph, type Told } from '../told.js';

/** Bases that each text knows: PIPL 13 has no legitimate interest, GDPR 6(1) no disclosed data. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  CN: ['consent', 'contract', 'legal-obligation', 'vital-interest', 'disclosed-data'],
  EU: ['consent', 'contract', 'legal-obligation', 'vital-interest', 'legitimate-interest'],
};

/** What each purpose of the histories may rest on, by the table of purposes. */
const MAY_REST_ON: Readonly<Record<string, readonly string[]>> = {
  'repayment-reminder': ['contract', 'consent'],
  'satisfaction-survey': ['consent', 'legitimate-interest'],
  'cross-sell': ['consent', 'legitimate-interest'],
  'arrears-contact': ['contract', 'legal-obligation'],
};

type Scope = FactOf<'ConsentGiven'>['scope'];

const covers = (list: readonly string[] | undefined, one: string): boolean => list === undefined || list.includes(one);

/** Whether a statement's scope reaches the question for one purpose. */
function reaches(scope: Scope, question: Question, purpose: string): boolean {
  return covers(scope.purposes, purpose) && covers(scope.acts, question.act)
    && covers(scope.channels, question.channel) && covers(scope.actors, question.actor)
    && question.loans.every((loan) => covers(scope.loans, loan))
    && (scope.contactPoints === undefined || covers(scope.contactPoints, question.contactPoint ?? ''));
}

/** Whether a withdrawal, refusal or objection touches the question: one of its loans is enough. */
const touches = (scope: Scope, question: Question, purpose: string): boolean =>
  question.loans.some((loan) => reaches(scope, { ...question, loans: [loan] }, purpose));

/** A consent for the purpose that nobody withdrew, refused or let run out since it was given. */
function consents(told: Told, question: Question, purpose: string): boolean {
  const now = Date.parse(question.at);
  return told.of('ConsentGiven').some((g) => reaches(g.scope, question, purpose)
    && (g.until === undefined || now < Date.parse(g.until))
    && ![...told.of('ConsentWithdrawn'), ...told.of('ConsentRefused'), ...told.of('ConsentExpired')]
      .some((w) => Date.parse(w.at) >= Date.parse(g.at) && touches(w.scope, question, purpose)));
}

/** "Never swapped after a withdrawal": another basis, recorded once a consent was taken back. */
function swap(
  told: Told, question: Question, purpose: string, rows: readonly FactOf<'BasisRecorded'>[],
): Answer | null {
  const others = rows.filter((r) => r.basis !== 'consent');
  const after = (said: readonly { at: string; scope: Scope }[]): boolean => said.some((w) =>
    covers(w.scope.purposes, purpose) && others.some((r) => Date.parse(r.at) >= Date.parse(w.at)));
  if (!after([...told.of('ConsentWithdrawn'), ...told.of('ConsentRefused')])) return null;
  const touching = told.of('ConsentWithdrawn').filter((w) => touches(w.scope, question, purpose));
  const had = touching.filter((w) => told.of('ConsentGiven').some((g) =>
    reaches(g.scope, question, purpose) && Date.parse(g.at) < Date.parse(w.at)));
  const beside = others.some((r) => had.some((w) => Date.parse(r.at) < Date.parse(w.at)));
  if (beside) return leftOpen('a basis recorded after a withdrawal, beside an earlier one that was not consent');
  return after(had) ? 'closed' : leftOpen('a basis recorded after a word that withdrew nothing');
}

/** PIPL 13 to 15, GDPR 6(1), 7(3), 21: each purpose needs a recorded basis that holds now. */
function lawful(where: 'CN' | 'EU', told: Told, question: Question): Answer {
  const bad = (purpose: string): Answer => {
    const rows = told.of('BasisRecorded').filter((b) => b.purposes.includes(purpose));
    if (rows.length === 0) {
      if (!consents(told, question, purpose)) return 'closed';
      return MAY_REST_ON[purpose]!.includes('consent') ? 'open' : leftOpen('a basis that the table of purposes does not list');
    }
    const agreed = consents(told, question, purpose);
    const changed = swap(told, question, purpose, rows);
    if (changed !== null) return agreed ? leftOpen('a consent after a swapped basis') : changed;
    if (rows.length > 1) return leftOpen('two bases recorded for one purpose');
    const { basis } = rows[0]!;
    // Consent is a basis by itself, whatever else was recorded: the person's own word is no swap.
    if (agreed && MAY_REST_ON[purpose]!.includes('consent')) return 'open';
    if (!MAY_REST_ON[purpose]!.includes(basis)) return KNOWN[where]!.includes(basis) ? leftOpen('a basis that the table of purposes does not list') : 'closed';
    if (!KNOWN[where]!.includes(basis)) return 'closed';
    if (basis === 'consent') return 'closed';
    const objected = told.of('ObjectionRaised').some((o) => touches(o.scope, question, purpose));
    if (basis !== 'legitimate-interest' || !objected) return 'open';
    return 'closed';
  };
  const answers = question.purposes.map(bad);
  return answers.find((a) => a === 'closed') ?? answers.find((a) => typeof a === 'object') ?? 'open';
}

/** GDPR 21(2)-(3): direct marketing after an objection is over, nothing is weighed. */
function marketing(told: Told, question: Question): Answer {
  if (question.act !== 'marketing') return 'clear';
  const objected = told.of('ObjectionRaised').some((o) => question.purposes.some((p) => touches(o.scope, question, p)));
  return objected ? 'closed' : 'clear';
}

/** Consumer Law 29(3): no commercial message without consent or after a refusal. */
function commercial(told: Told, question: Question): Answer {
  if (question.act !== 'marketing') return 'clear';
  const refusals = told.of('ConsentRefused').filter((r) => question.purposes.some((p) => touches(r.scope, question, p)));
  const agreed = question.purposes.every((p) => consents(told, question, p));
  if (agreed) return refusals.length > 0 ? leftOpen('a consent after a refusal of commercial messages') : 'open';
  return 'closed';
}

/** Federal holidays, observed on Friday or Monday when they fall on a weekend. */
function federal(year: number): readonly string[] {
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((d) => `${year}-${d}`);
  const observed = fixed.map((d) => shift(d, weekdayOf(d) === 6 ? -1 : weekdayOf(d) === 0 ? 1 : 0));
  return [...observed, nth(year, 1, 1, 3), nth(year, 2, 1, 3), nth(year, 5, 1, -1), nth(year, 9, 1, 1),
    nth(year, 10, 1, 2), nth(year, 11, 4, 4)];
}

function tenBusinessDaysAfter(date: string): string {
  let day = date;
  for (let left = 10; left > 0;) {
    day = shift(day, 1);
    const year = Number(day.slice(0, 4));
    const off = [...federal(year), ...federal(year + 1)].includes(day);
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !off) left -= 1;
  }
  return day;
}

/** 64.1200(a)(10): from opting out to the tenth business day "as soon as practicable" is open. */
function revocation(told: Told, question: Question): Answer {
  if (question.autodialled !== true) return leftOpen('a call by hand after a revocation');
  const outs = told.of('OptedOut').filter((o) => covers(o.channel === undefined ? undefined : [o.channel], question.channel)
    && covers(o.contactPoint === undefined ? undefined : [o.contactPoint], question.contactPoint ?? ''));
  if (told.of('OptedOut').length > outs.length) return leftOpen('how far a revocation for another channel reaches');
  if (told.of('ConsentWithdrawn').length > 0) return leftOpen('a withdrawal beside the words of revocation');
  if (outs.length === 0) return 'clear';
  return either('between the request and the tenth business day', ...outs.map((o): Answer => {
    const day = wall(o.at, told.zones[0]!).date;
    return wall(question.at, told.zones[0]!).date > tenBusinessDaysAfter(day) ? 'closed' : leftOpen('grace of ten business days');
  }));
}

/** 47 USC 227(b)(1)(A)(iii): a mobile is dialled by machine with prior express consent only. */
function machine(kind: 'autodialled' | 'prerecorded') {
  return (told: Told, question: Question): Answer => {
    if (question[kind] !== true || (kind === 'prerecorded' && question.channel !== 'phone')) return 'clear';
    if (question.contactPoint !== 'mobile' || !['phone', 'sms'].includes(question.channel)) return 'clear';
    const given = told.of('ConsentGiven').filter((g) => covers(g.scope.channels, question.channel)
      && covers(g.scope.contactPoints, 'mobile') && (g.until === undefined || Date.parse(question.at) < Date.parse(g.until)));
    if (given.length === 0) return 'closed';
    const taken = told.of('ConsentWithdrawn').some((w) => given.some((g) => Date.parse(w.at) >= Date.parse(g.at)));
    return taken || told.of('OptedOut').length > 0 ? leftOpen('a consent that was revoked: see the revocation') : 'clear';
  };
}

export const chinaBasis: readonly Paragraph[] = [
  { rule: 'cn/pipl/lawful-basis', source: 'PIPL 13 to 15', says: (t, q) => lawful('CN', t, q) },
  { rule: 'cn/consumer-law/commercial-consent + cn/consumer-law/commercial-refusal', source: 'Consumer Law 29(3)', says: commercial },
];
export const europeBasis: readonly Paragraph[] = [
  { rule: 'eu/gdpr/lawful-basis', source: 'GDPR 6(1), 7(3), 21(1)', says: (t, q) => lawful('EU', t, q) },
  { rule: 'eu/gdpr/marketing-objection', source: 'GDPR 21(2)-(3)', says: marketing },
];
export const tcpaBasis: readonly Paragraph[] = [
  { rule: 'us/tcpa/mobile-autodialled', source: '47 USC 227(b)(1)(A)(iii)', says: machine('autodialled') },
  { rule: 'us/tcpa/mobile-prerecorded', source: '47 USC 227(b)(1)(A)(iii)', says: machine('prerecorded') },
  { rule: 'us/tcpa/revocation', source: '47 CFR 64.1200(a)(10)', says: revocation },
];
