import type { Act, Channel, Outcome } from 'softknock';

/**
 * The workload of the benchmark `decide`: 20,000 borrowers and 5 questions each, shuffled, the
 * same for every run (mulberry32, seed 42). Instants are epoch ms here; a window is a run of
 * local calendar dates in the borrower's zone, and the date of the contact is day 1.
 */
export const CONTACT_CHANNELS = ['in-app', 'email', 'sms', 'phone', 'video', 'visit'] as const;
export type ContactChannel = Extract<Channel, (typeof CONTACT_CHANNELS)[number]>;

/** Purposes that stand on the contract and need no consent. */
const CONTRACT_PURPOSES = ['arrears-contact', 'routine-check'] as const;
const CONSENT_PURPOSES = [
  'cross-sell', 'hardship-support', 'repayment-reminder', 'satisfaction-survey',
] as const;
const PURPOSES = [...CONTRACT_PURPOSES, ...CONSENT_PURPOSES] as const;
export type BenchPurpose = (typeof PURPOSES)[number];

const ACT_OF: Readonly<Record<BenchPurpose, Act>> = {
  'arrears-contact': 'collection', 'routine-check': 'monitoring', 'cross-sell': 'marketing',
  'hardship-support': 'servicing', 'repayment-reminder': 'reminder',
  'satisfaction-survey': 'survey',
};

/** The ten rules; an answer is the sorted list of those that a contact would break. */
export const CODES = [
  'attorney', 'basis-none', 'basis-withdrawn', 'call-cap', 'cease', 'cool-down', 'hours',
  'human-cap', 'visit-early', 'workplace',
] as const;
export type Code = (typeof CODES)[number];
export type Answer = readonly Code[];

/** The figures of the rules; every peer and the rule pack use these. */
export const FIGURES = {
  opensHour: 8, closesHour: 21, callsMax: 7, callDays: 7, coolDays: 7, humanMax: 4, humanDays: 30,
  visitPastDueDaysMin: 30,
} as const;

/** A consent ends before the next one for the same purpose and channels begins. */
export interface Consent {
  readonly purpose: BenchPurpose;
  readonly channels: readonly ContactChannel[];
  readonly givenAt: number;
  readonly withdrawnAt: number | null;
}

export interface Contact {
  readonly id: string;
  readonly at: number;
  readonly loans: readonly string[];
  readonly channel: ContactChannel;
  readonly direction: 'in' | 'out';
  readonly outcome: Outcome;
}

/** Observations are in time order; the last one at or before the moment is what is known. */
export interface Loan {
  readonly id: string;
  readonly openedAt: number;
  readonly amount: number;
  readonly observations: readonly { readonly at: number; readonly pastDueDays: number }[];
}

/** A borrower as a lender's own code would hold one. Contacts are in time order. */
export interface Borrower {
  readonly id: string;
  readonly zone: string;
  readonly registeredAt: number;
  readonly loans: readonly Loan[];
  readonly contract: { readonly at: number; readonly purposes: readonly BenchPurpose[] };
  readonly consents: readonly Consent[];
  readonly ceaseAt: number | null;
  readonly attorney: { readonly at: number; readonly loans: readonly string[] } | null;
  readonly workplaceForbiddenAt: number | null;
  readonly contacts: readonly Contact[];
}

export interface BenchQuestion {
  readonly borrower: string;
  readonly loan: string;
  readonly purpose: BenchPurpose;
  readonly act: Act;
  readonly channel: ContactChannel;
  readonly place: 'home' | 'work';
  readonly at: number;
}

export interface Workload {
  readonly borrowers: readonly Borrower[];
  readonly questions: readonly BenchQuestion[];
}

export interface WorkloadSize {
  readonly borrowers: number;
  readonly questionsEach: number;
  readonly seed: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Zones with a rough offset in hours, used only to make most questions fall in the daytime. */
const ZONES: readonly (readonly [zone: string, roughOffset: number])[] = [
  ['Africa/Cairo', 2], ['America/Los_Angeles', -8], ['America/New_York', -5],
  ['America/Santiago', -4], ['America/Sao_Paulo', -3], ['Asia/Kathmandu', 5.75],
  ['Asia/Kolkata', 5.5], ['Asia/Shanghai', 8], ['Australia/Lord_Howe', 10.5],
  ['Australia/Sydney', 10], ['Europe/Berlin', 1], ['Europe/London', 0],
];

/** Changes of clocks in 2026: New York, Europe, Cairo, Santiago, Sydney, Lord Howe. */
const CLOCK_CHANGES: readonly number[] = [
  '2026-03-08T07:00Z', '2026-03-29T01:00Z', '2026-04-04T15:00Z', '2026-04-23T22:00Z',
  '2026-09-06T04:00Z', '2026-10-03T16:00Z', '2026-10-25T01:00Z', '2026-10-29T21:00Z',
  '2026-11-01T06:00Z',
].map((text) => Date.parse(text));

interface Dice {
  /** True with this probability. */
  readonly chance: (p: number) => boolean;
  /** A whole number, `[0, n)`. */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The generator mulberry32: 32 bits of state, the same numbers on every machine. */
function diceOf(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return { chance: (p) => next() < p, below, pick: (list) => list[below(list.length)]! };
}

/** Whole minutes, and now and then whole hours, so that instants meet the edges of windows. */
function onTheClock(dice: Dice, at: number): number {
  return at - (at % (dice.chance(0.2) ? HOUR : MINUTE));
}

function makeLoan(dice: Dice, id: string, now: number): Loan {
  const openedAt = onTheClock(dice, now - (250 + dice.below(500)) * DAY);
  let pastDueDays = dice.chance(0.5) ? 0 : dice.below(70);
  const observations = Array.from({ length: 3 }, (_, i) => {
    const at = onTheClock(dice, now - (62 - i * 31) * DAY - dice.below(3 * DAY));
    pastDueDays = dice.chance(0.15) ? 0 : pastDueDays + (pastDueDays > 0 ? 31 : 0);
    return { at, pastDueDays };
  });
  return { id, openedAt, amount: 1000 + dice.below(500_000), observations };
}

const CHANNEL_GROUPS: readonly (readonly ContactChannel[])[] = [
  ['email', 'in-app', 'sms'], ['phone', 'video', 'visit'],
];

/** Consents for one purpose and one group of channels, one after the other, never side by side. */
function makeConsents(
  dice: Dice, purpose: BenchPurpose, channels: readonly ContactChannel[], now: number,
): Consent[] {
  if (dice.chance(0.08)) return [];
  const givenAt = onTheClock(dice, dice.chance(0.05)
    ? now - DAY + dice.below(4 * DAY) : now - (3 + dice.below(200)) * DAY);
  if (!dice.chance(0.2)) return [{ purpose, channels, givenAt, withdrawnAt: null }];
  const withdrawnAt = givenAt + HOUR + onTheClock(dice, dice.below(100 * DAY));
  const first = { purpose, channels, givenAt, withdrawnAt };
  if (!dice.chance(0.2)) return [first];
  const again = withdrawnAt + MINUTE + onTheClock(dice, dice.below(60 * DAY));
  return [first, { purpose, channels, givenAt: again, withdrawnAt: null }];
}

function makeContacts(dice: Dice, id: string, loans: readonly Loan[], now: number): Contact[] {
  const dense = dice.chance(0.3);
  const count = dense ? 25 + dice.below(36) : dice.below(41);
  const made = Array.from({ length: count }, (_, i): Contact => {
    const at = onTheClock(dice, now + 2 * DAY - dice.below((dense ? 16 : 150) * DAY));
    const channel = dice.chance(0.6) ? 'phone' : dice.pick(CONTACT_CHANNELS);
    const live = channel === 'phone' || channel === 'video' || channel === 'visit';
    const first = dice.below(loans.length);
    const about = dice.chance(0.1) ? loans.slice(first) : loans.slice(first, first + 1);
    const unanswered = dice.chance(0.6) ? 'no-answer' : 'voicemail';
    return {
      id: `${id}-C${i}`, at, loans: about.map((loan) => loan.id), channel,
      direction: dice.chance(0.95) ? 'out' : 'in',
      outcome: !live ? 'delivered' : dice.chance(0.1) ? 'conversation' : unanswered,
    };
  });
  return made.sort((a, b) => a.at - b.at);
}

function makeBorrower(dice: Dice, id: string, zone: string, now: number): Borrower {
  const loans = Array.from({ length: 1 + dice.below(3) }, (_, i) =>
    makeLoan(dice, `${id}-L${i}`, now));
  const consents = CONSENT_PURPOSES.flatMap((purpose) => CHANNEL_GROUPS.flatMap((channels) =>
    makeConsents(dice, purpose, channels, now)));
  const oneOf = loans.slice(dice.below(loans.length)).map((loan) => loan.id);
  return {
    id, zone, loans, consents,
    registeredAt: Math.min(...loans.map((loan) => loan.openedAt)),
    contract: {
      at: loans[0]!.openedAt,
      purposes: CONTRACT_PURPOSES.filter(() => dice.chance(0.9)),
    },
    ceaseAt: dice.chance(0.08) ? onTheClock(dice, now - 30 * DAY + dice.below(32 * DAY)) : null,
    attorney: dice.chance(0.09)
      ? { at: onTheClock(dice, now - 60 * DAY + dice.below(62 * DAY)), loans: oneOf } : null,
    workplaceForbiddenAt: dice.chance(0.35)
      ? onTheClock(dice, now - 90 * DAY + dice.below(92 * DAY)) : null,
    contacts: makeContacts(dice, id, loans, now),
  };
}

/** Channels as often as they are asked about. */
const ASKED_CHANNELS: readonly ContactChannel[] = [
  'phone', 'phone', 'phone', 'phone', 'phone', 'phone', 'phone', 'visit', 'visit', 'visit',
  'sms', 'sms', 'sms', 'email', 'email', 'in-app', 'in-app', 'video',
];

function makeQuestion(
  dice: Dice, borrower: Borrower, now: number, roughOffset: number,
): BenchQuestion {
  const purpose = dice.pick(PURPOSES);
  const day = now - (now % DAY) + dice.below(3) * DAY;
  const sinceMidnight = dice.chance(0.7) ? 8 * HOUR + dice.below(13 * HOUR) : dice.below(DAY);
  return {
    borrower: borrower.id, loan: dice.pick(borrower.loans).id, purpose,
    act: dice.chance(0.1) ? 'statutory-notice' : ACT_OF[purpose],
    channel: dice.pick(ASKED_CHANNELS), place: dice.chance(0.35) ? 'work' : 'home',
    at: onTheClock(dice, day + sinceMidnight - roughOffset * HOUR),
  };
}

/**
 * The whole workload, the same for the same size and seed. Some facts lie after the questions:
 * they do not exist for the answers.
 */
export function makeWorkload(
  size: WorkloadSize = { borrowers: 20_000, questionsEach: 5, seed: 42 },
): Workload {
  const dice = diceOf(size.seed);
  const borrowers: Borrower[] = [];
  const questions: BenchQuestion[] = [];
  for (let i = 0; i < size.borrowers; i += 1) {
    const now = dice.chance(0.15)
      ? dice.pick(CLOCK_CHANGES) + dice.below(8 * DAY) - DAY
      : Date.UTC(2026, 0, 1) + dice.below(365 * DAY);
    const [zone, roughOffset] = dice.pick(ZONES);
    const borrower = makeBorrower(dice, `B${i}`, zone, now);
    borrowers.push(borrower);
    for (let k = 0; k < size.questionsEach; k += 1) {
      questions.push(makeQuestion(dice, borrower, now, roughOffset));
    }
  }
  for (let i = questions.length - 1; i > 0; i -= 1) {
    const j = dice.below(i + 1);
    [questions[i], questions[j]] = [questions[j]!, questions[i]!];
  }
  return { borrowers, questions };
}

export { fromFacts, toFacts, toQuestion } from './facts.js';
