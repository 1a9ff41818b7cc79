import type { Question } from 'softknock';
import { datesUpTo, wall, weekUpTo } from '../clock.js';
import { about, inDays, NOT_PLACED, onDates, SPOKEN, trusted } from '../counting.js';
import {
  type Answer, type Contact, either, inEachZone, leftOpen, type Paragraph, sees, type Told,
} from '../told.js';
import { isDebtCollector } from './reg-f.js';

const home = (told: Told, question: Question): { region?: string | undefined; locality?: string | undefined } =>
  told.of('PersonRegistered').find((p) => p.person === question.person)?.residence ?? {};

const isNatural = (told: Told, question: Question): boolean =>
  told.of('PersonRegistered').find((p) => p.person === question.person)?.kind !== 'organisation';

const role = (told: Told, question: Question): string | undefined =>
  told.of('ActorEngaged').find((a) => a.actor === question.actor)?.role;

/** A home, mobile or personal number; or one elsewhere. */
function numberClass(told: Told, name: string | undefined): 'personal' | 'elsewhere' {
  const point = name === undefined ? undefined : sees(told, name);
  return point?.line === 'mobile' || point?.place === 'home' || point?.place === 'personal'
    ? 'personal' : 'elsewhere';
}

/** 940 CMR 7.04(1)(f): for each debt two in seven days, or elsewhere two in thirty. */
function massachusetts(kind: 'personal' | 'elsewhere', days: number) {
  return (told: Told, question: Question): Answer => {
    if (home(told, question).region !== 'MA' || !isNatural(told, question)) return 'not-applicable';
    if (!['phone', 'sms'].includes(question.channel)) return 'not-applicable';
    if (numberClass(told, question.contactPoint) !== kind) return 'not-applicable';
    return inEachZone(told.zones, (zone) => either(
      'whether a busy line, a reply and another actor\'s call count',
      ...[[], NOT_PLACED].flatMap((skip) => [true, false].flatMap((own) => [true, false].map((replies): Answer => {
        const full = question.loans.some((loan) => inDays(told.contacts.filter((c) =>
          (replies || c.act !== 'reply') && c.direction === 'out' && ['phone', 'sms'].includes(c.channel)
          && c.person === question.person && about(c, [loan]) && !skip.includes(c.outcome)
          && (!own || c.actor === question.actor)
          && numberClass(told, c.contactPoint) === kind), days, question.at, zone).length >= 2);
        return trusted(told, question, days, zone, full ? 'closed' : 'open');
      })))));
  };
}

type Counts = (c: Contact) => boolean;

/** Not counted: replies, returned mail, what the law requires. */
const counted2020: Counts = (c) => c.act !== 'reply' && c.inReplyTo === undefined
  && c.outcome !== 'returned' && c.mandatory !== true;

/** The day from which digests of the final text say that the amendment binds. */
const AMENDED = '2026-09-01';

/** Loans that an account holds: digests of the amendment count by it. */
function ofAccount(told: Told, loan: string): readonly string[] {
  const opened = told.of('LoanOpened');
  const account = opened.find((l) => l.loan === loan)?.account;
  return account === undefined ? [loan]
    : opened.filter((l) => l.account === account).map((l) => l.loan);
}

/** Readings that 6 RCNY 5-77 leaves: per debt, account or person, own or all actors, dead lines. */
function nycReadings(
  told: Told, question: Question, counts: readonly Counts[], most: number, zone: string,
): Answer {
  return either('the key of the New York City cap', ...[[], NOT_PLACED].flatMap((skip) => counts.flatMap((counted) =>
    [true, false].flatMap((own) => ['debt', 'account', 'person'].map((key): Answer => {
      const mine = told.contacts.filter((c) => c.direction === 'out' && counted(c)
        && c.person === question.person && !skip.includes(c.outcome)
        && (!own || c.actor === question.actor));
      const keys = key === 'person' ? [mine.flatMap((c) => c.loans)]
        : question.loans.map((l) => (key === 'debt' ? [l] : ofAccount(told, l)));
      const full = keys.some((loans) =>
        inDays(mine.filter((c) => about(c, loans)), 7, question.at, zone).length >= most);
      return trusted(told, question, 7, zone, full ? 'closed' : 'open');
    })))));
}

const inNewYork = (told: Told, question: Question): boolean =>
  home(told, question).region === 'NY' && home(told, question).locality === 'New York City';

function nyc(most: number, inForce: (date: string) => boolean, counts: readonly Counts[]) {
  return (told: Told, question: Question): Answer => {
    if (!inNewYork(told, question)) return 'not-applicable';
    if (!isDebtCollector(told, question)) return leftOpen('whom the City binds beside collectors');
    const date = wall(question.at, 'America/New_York').date;
    if (!inForce(date)) return 'not-in-force';
    return inEachZone(told.zones, (zone) =>
      nycReadings(told, question, counts, most, zone));
  };
}

/** What an exchange may be: speech alone, an answer too, or whatever the person sends. */
const EXCHANGES: readonly ((c: Contact) => boolean)[] = [
  (c) => SPOKEN.includes(c.outcome),
  (c) => [...SPOKEN, 'replied', 'answered'].includes(c.outcome),
  (c) => [...SPOKEN, 'replied', 'answered'].includes(c.outcome) || c.direction === 'in',
];

/** Seven days' pause after an exchange (recalled): which days is open, so both are asked. */
function nycPause(told: Told, question: Question): Answer {
  if (!inNewYork(told, question)) return 'not-applicable';
  if (!isDebtCollector(told, question)) return leftOpen('whom the City binds beside collectors');
  const date = wall(question.at, 'America/New_York').date;
  if (date < AMENDED) return 'not-in-force';
  return inEachZone(told.zones, (zone) => either('what an exchange is, and its first day',
    ...[7, 8].flatMap((days) => ['debt', 'account', 'person'].flatMap((key) =>
      [['phone'], ['phone', 'sms', 'email', 'letter', 'visit']].flatMap((media) =>
        EXCHANGES.flatMap((exchanged) => [true, false].map((own): Answer => {
          const talks = told.contacts.filter((c) => exchanged(c)
            && media.includes(c.channel) && c.person === question.person
            && (!own || c.actor === question.actor)
            && (key === 'person' || about(c, key === 'debt' ? question.loans
              : question.loans.flatMap((l) => ofAccount(told, l)))));
          const closed = inDays(talks, days, question.at, zone).length > 0;
          return trusted(told, question, days, zone, closed ? 'closed' : 'open');
        })))))));
}

/** RCW 19.16.250: three in a single week, calls and letters; which week is left to readings. */
const CALLS_AND_LETTERS = ['phone', 'letter'];

function washington(most: number, placed: (told: Told, point: string | undefined) => boolean) {
  return (told: Told, question: Question): Answer => {
    if (home(told, question).region !== 'WA') return 'not-applicable';
    if (role(told, question) !== 'collector') return leftOpen('whom Washington binds');
    if (!isNatural(told, question)) return leftOpen('organisations in Washington');
    if (!isDebtCollector(told, question)) return leftOpen('whom Washington binds');
    if (!placed(told, question.contactPoint)) return 'not-applicable';
    if (!CALLS_AND_LETTERS.includes(question.channel)) {
      return leftOpen('texts and e-mail in Washington: the digest names calls and letters');
    }
    return inEachZone(told.zones, (zone) => {
      const { date } = wall(question.at, zone);
      const weeks = [datesUpTo(date, 7), weekUpTo(date, 0), weekUpTo(date, 1)];
      return either('the week and the key of Washington', ...weeks.flatMap((dates) =>
        [[], NOT_PLACED].flatMap((skip) => [true, false].flatMap((perDebt) => [true, false].flatMap((own) => [true, false].map((all): Answer => {
          const mine = told.contacts.filter((c) => c.direction === 'out' && placed(told, c.contactPoint)
            && (all || CALLS_AND_LETTERS.includes(c.channel)) && !skip.includes(c.outcome) && (!own || c.actor === question.actor)
            && (!perDebt || about(c, question.loans)));
          const full = onDates(mine, dates, zone).length >= most;
          return trusted(told, question, dates.length, zone, full ? 'closed' : 'open');
        }))))));
    });
  };
}

const atWork = (told: Told, name: string | undefined): boolean =>
  name !== undefined && sees(told, name)?.place === 'work';

function homeHours(told: Told, question: Question): Answer {
  if (home(told, question).region !== 'WA') return 'not-applicable';
  if (role(told, question) !== 'collector' || !isDebtCollector(told, question)) {
    return leftOpen('whom Washington binds');
  }
  const place = question.contactPoint === undefined ? undefined : sees(told, question.contactPoint)?.place;
  if (question.channel !== 'phone' || place !== 'home') return 'not-applicable';
  if (told.of('TimesStated').length > 0) return leftOpen('what the debtor asked for');
  return inEachZone(told.zones, (zone) => {
    const { time } = wall(question.at, zone);
    if (time === '07:30:00.000' || time === '21:00:00.000') return leftOpen('end points');
    return time < '07:30:00.000' || time > '21:00:00.000' ? 'closed' : 'open';
  });
}

export const stateParagraphs: readonly Paragraph[] = [
  { rule: 'us/ma/personal-number', source: '940 CMR 7.04(1)(f)', says: massachusetts('personal', 7) },
  { rule: 'us/ma/elsewhere', source: '940 CMR 7.04(1)(f)', says: massachusetts('elsewhere', 30) },
  { rule: 'us/nyc/communications-2020', source: '6 RCNY 5-77(b)(1)(iv), before the amendment',
    says: nyc(2, (d) => d < AMENDED, [counted2020]) },
  { rule: 'us/nyc/communications', source: '6 RCNY 5-77 as amended (digests of 2026)',
    says: nyc(3, (d) => d >= AMENDED, [() => true, counted2020]) },
  { rule: 'us/nyc/after-exchange', source: '6 RCNY 5-77 as amended (recalled)', says: nycPause },
  { rule: 'us/wa/communications', source: 'RCW 19.16.250',
    says: washington(3, () => true) },
  { rule: 'us/wa/work', source: 'RCW 19.16.250', says: washington(1, atWork) },
  { rule: 'us/wa/home-hours', source: 'RCW 19.16.250', says: homeHours },
];
