import type { Question } from 'softknock';
import { datesUpTo, monthUpTo, shift, wall, weekUpTo } from '../clock.js';
import { about, onDates, REACHED, SPOKEN, trusted } from '../counting.js';
import { type Answer, type Contact, either, inEachZone, leftOpen, type Paragraph, type Told } from '../told.js';

const country = (told: Told, question: Question): string | undefined =>
  told.of('PersonRegistered').find((p) => p.person === question.person)?.residence.country;
const region = (told: Told, question: Question): string | undefined =>
  told.of('PersonRegistered').find((p) => p.person === question.person)?.residence.region;

type Counts = (contact: Contact) => boolean;

interface Cap {
  readonly rule: string;
  readonly source: string;
  readonly country: string;
  readonly region?: string;
  readonly asked: (question: Question) => boolean | string;
  /** Most that may stand on file before the question. */
  readonly most: number;
  /** Readings of the days that are counted; each is a set of dates. */
  readonly days: (date: string) => readonly (readonly string[])[];
  /** Readings of what counts. */
  readonly counts: readonly Counts[];
  /** Readings of the key: per loan, per person. */
  readonly keys: readonly ('loan' | 'person')[];
  readonly zone?: string;
}

const out: Counts = (c) => c.direction === 'out' && c.channel !== 'desk';
const reached: Counts = (c) => out(c) && REACHED.includes(c.outcome);
const spoken: Counts = (c) => out(c) && SPOKEN.includes(c.outcome);
const collecting = (counts: Counts): Counts => (c) => counts(c) && c.act !== 'reply' && c.mandatory !== true;

const agreedToMore = (told: Told): boolean => told.of('ConsentGiven').some((g) =>
  g.lifts?.includes('frequency') === true
  && !told.of('ConsentWithdrawn').some((w) => Date.parse(w.at) >= Date.parse(g.at)));

function says(cap: Cap, told: Told, question: Question): Answer {
  if (country(told, question) !== cap.country) return 'not-applicable';
  if (cap.region !== undefined && region(told, question) !== cap.region) return 'not-applicable';
  const asked = cap.asked(question);
  if (typeof asked === 'string') return leftOpen(asked);
  if (!asked) return 'clear';
  return inEachZone(cap.zone === undefined ? told.zones : [cap.zone], (zone) => {
    const { date } = wall(question.at, zone);
    return either('readings of the cap', ...cap.days(date).flatMap((dates) =>
      cap.counts.flatMap((counts) => cap.keys.flatMap((key) => [true, false].map((own): Answer => {
        const mine = told.contacts.filter((c) => c.person === question.person && counts(c)
          && (!own || c.actor === question.actor));
        const full = (key === 'person' ? [mine] : question.loans.map((l) => mine.filter((c) => about(c, [l]))))
          .some((list) => onDates(list, dates, zone).length >= cap.most);
        return trusted(told, question, dates.length, zone, full ? 'closed' : 'open');
      })))));
  });
}

const rollingWeek = (date: string): readonly (readonly string[])[] => [datesUpTo(date, 7)];
/** The dates after the same day of the month before: a rolling month by the calendar. */
const monthBack = (date: string): readonly string[] => {
  const before = monthUpTo(date).length;
  const last = shift(date, -before);
  return datesUpTo(date, before + Math.max(0, Number(last.slice(8)) - before));
};
const longer = (a: readonly string[], b: readonly string[]): readonly string[] => (a.length >= b.length ? a : b);

/** "Undefined week or month: the stricter of rolling and calendar": the rolling week holds both. */
const anyMonth = (date: string): readonly (readonly string[])[] =>
  [longer(datesUpTo(date, 30), monthUpTo(date)), datesUpTo(date, 31), longer(monthBack(date), monthUpTo(date))];

const phoneOrMessage = (q: Question): boolean | string =>
  q.channel === 'visit' ? false : q.channel === 'letter' ? 'a letter under the cap' : q.act === 'collection';

/** Each with and without letters, replies and notices that the law requires. */
const andWithout = (counts: Counts): readonly Counts[] => [
  counts, (c) => counts(c) && c.channel !== 'letter', collecting(counts),
  collecting((c) => counts(c) && c.channel !== 'letter'),
];

const notVisit = (counts: Counts): Counts => (c) => counts(c) && c.channel !== 'visit';

/** R.R.O. 1990 Reg. 74: three in seven days once there was a first conversation. */
function ontario(told: Told, question: Question): Answer {
  if (country(told, question) !== 'CA' || region(told, question) !== 'ON') return 'not-applicable';
  if (!['phone', 'email'].includes(question.channel)) return leftOpen('a channel that Ontario\'s row does not name');
  if (agreedToMore(told)) {
    if (question.channel !== 'phone') return leftOpen('a consent to more, given for another channel');
    return told.zones.length > 0 ? 'clear' : leftOpen('no zone: whether a consented contact needs one');
  }
  const counted: Counts = (c) => out(c) && ((c.channel === 'phone' && [...SPOKEN, 'voicemail'].includes(c.outcome))
    || (c.channel === 'email' && REACHED.includes(c.outcome)));
  const loosely: Counts = (c) => counted(c) || (out(c) && ['sms', 'chat', 'visit', 'email'].includes(c.channel))
    || (out(c) && c.channel === 'phone' && c.outcome === 'answered');
  return inEachZone(told.zones, (zone) => {
    const dates = datesUpTo(wall(question.at, zone).date, 7);
    return either('readings of Ontario\'s count', ...[counted, loosely, collecting(counted)].flatMap((counts) =>
      [true, false].flatMap((firstCounts) => [true, false].flatMap((inboundToo) => [true, false].map((anyChannel): Answer => {
        const mine = told.contacts.filter((c) => c.person === question.person && c.actor === question.actor);
        const talks = mine.filter((c) => SPOKEN.includes(c.outcome) && (inboundToo || c.direction === 'out')
          && (anyChannel || c.channel === 'phone'));
        const first = talks.slice().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
        if (first === undefined) return trusted(told, question, 7, zone, 'open');
        const later = mine.filter((c) => counts(c)
          && (firstCounts ? Date.parse(c.at) >= Date.parse(first.at) : Date.parse(c.at) > Date.parse(first.at)));
        return trusted(told, question, 7, zone, onDates(later, dates, zone).length >= 3 ? 'closed' : 'open');
      })))));
  });
}

/** Ley 2300 article 3: after direct contact one channel a week. */
function oneChannel(told: Told, question: Question): Answer {
  if (country(told, question) !== 'CO') return 'not-applicable';
  return inEachZone(told.zones, (zone) => {
    const { date } = wall(question.at, zone);
    return either('what direct contact is, by whom and about what', ...[spoken, reached, (c: Contact) => SPOKEN.includes(c.outcome),
      (c: Contact) => REACHED.includes(c.outcome)].flatMap((direct) =>
      [datesUpTo(date, 7), weekUpTo(date, 1), weekUpTo(date, 0)].flatMap((dates) => [true, false].map((own): Answer => {
        const made = onDates(told.contacts.filter((c) => direct(c) && c.person === question.person
          && (!own || c.actor === question.actor)), dates, zone);
        const other = made.some((c) => c.channel !== question.channel);
        return trusted(told, question, 7, zone, other ? 'closed' : 'open');
      }))));
  });
}

/** Ley 2300 article 3: and once a day. Whether an attempt that reached nobody counts is open. */
function onceADay(told: Told, question: Question): Answer {
  if (country(told, question) !== 'CO') return 'not-applicable';
  return inEachZone(told.zones, (zone) => {
    const today = [wall(question.at, zone).date];
    return either('what counts as the one contact of a day', ...[out, reached, spoken, collecting(out), collecting(spoken), (c: Contact) => REACHED.includes(c.outcome)].flatMap((counts) =>
      [true, false].map((own): Answer => {
        const made = onDates(told.contacts.filter((c) => counts(c) && c.person === question.person
          && (!own || c.actor === question.actor)), today, zone);
        return trusted(told, question, 1, zone, made.length >= 1 ? 'closed' : 'open');
      })));
  });
}

/** Ley 21.320: two remote contacts a week, two days or more apart. */
function chileRemote(told: Told, question: Question): Answer {
  if (country(told, question) !== 'CL') return 'not-applicable';
  if (!['sms', 'email'].includes(question.channel)) {
    return question.channel === 'phone' || question.channel === 'visit' ? 'clear' : leftOpen('which channels are remote');
  }
  return inEachZone(told.zones, (zone) => {
    const { date } = wall(question.at, zone);
    return either('readings of remote contacts', ...[out, reached, collecting(out), collecting(reached)].flatMap((counts) =>
      [['sms', 'email'], ['sms', 'email', 'chat', 'letter']].flatMap((channels) => ([1, 2, 3] as const).flatMap((gap) => ['loan', 'person'].flatMap((key) => [true, false].map((own): Answer => {
        const made = told.contacts.filter((c) => counts(c) && channels.includes(c.channel)
          && c.person === question.person && (!own || c.actor === question.actor)
          && (key === 'person' || about(c, question.loans)));
        const close = onDates(made, datesUpTo(date, gap), zone).length > 0;
        const full = onDates(made, datesUpTo(date, 7), zone).length >= 2;
        return trusted(told, question, 7, zone, close || full ? 'closed' : 'open');
      }))))));
  });
}

const caps: readonly Cap[] = [
  { rule: 'au/rg-96/weekly-contacts', source: 'RG 96 Part 2 section 5: three a week for each account', country: 'AU',
    asked: phoneOrMessage, most: 3, days: rollingWeek, counts: andWithout(notVisit(reached)), keys: ['loan'] },
  { rule: 'au/rg-96/monthly-contacts', source: 'RG 96 Part 2 section 5: ten a month for each account', country: 'AU',
    asked: phoneOrMessage, most: 10, days: anyMonth, counts: andWithout(notVisit(reached)), keys: ['loan'] },
  { rule: 'cn/gbt-45251/daily-calls', source: 'GB/T 45251-2025: three calls a day (unsettled)', country: 'CN',
    asked: (q) => q.channel === 'phone', most: 3, days: (d) => [[d]], zone: 'Asia/Shanghai', keys: ['person'],
    counts: [out, reached, spoken].flatMap((f) => [(c: Contact) => f(c) && c.channel === 'phone', collecting((c) => f(c) && c.channel === 'phone')]) },
  { rule: 'kr/debtor-protection/seven-in-seven', source: 'Personal debtor protection act: seven in seven days per claim', country: 'KR',
    asked: (q) => q.act === 'collection', most: 7, days: rollingWeek, keys: ['loan'], counts: [out, reached, spoken].map(collecting) },
  { rule: 'vn/circular-18/five-a-day', source: 'Circular 18/2019: five a day', country: 'VN',
    asked: (q) => q.act === 'collection' || q.act === 'reminder', most: 5, days: (d) => [[d]], keys: ['person'],
    counts: [out, reached, collecting(out), collecting(reached)] },
  { rule: 'cl/ley-21320/one-call-or-visit', source: 'Ley 21.320: one call or visit a week', country: 'CL',
    asked: (q) => q.channel === 'phone' || q.channel === 'visit', most: 1, days: (d) => [datesUpTo(d, 7)], keys: ['loan', 'person'],
    counts: [reached, spoken, collecting(reached)].map((f) => (c: Contact) => f(c) && (c.channel === 'phone' || c.channel === 'visit')) },
];

export const capParagraphs: readonly Paragraph[] = [
  ...caps.map((cap): Paragraph => ({ rule: cap.rule, source: cap.source, says: (t, q) => says(cap, t, q) })),
  { rule: 'ca/on/contacts', source: 'R.R.O. 1990 Reg. 74: three in seven days after a first conversation', says: ontario },
  { rule: 'co/ley-2300/one-channel', source: 'Ley 2300 de 2023 article 3', says: oneChannel },
  { rule: 'co/ley-2300/once-a-day', source: 'Ley 2300 de 2023 article 3', says: onceADay },
  { rule: 'cl/ley-21320/two-remote', source: 'Ley 21.320', says: chileRemote },
];
