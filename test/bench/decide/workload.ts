import { TZDate } from '@date-fns/tz';
import { seeded } from '../../../examples/portfolio/seeded.js';
import type { Seeded } from '../../../examples/portfolio/seeded.js';

/** One borrower of the workload, as a plain application would hold them. */
export interface Borrower {
  readonly id: string;
  readonly zone: string;
  readonly ceaseAt: number;
  readonly attorneyAt: number;
  /** Since when the statute that orders a notice is on file as its basis. */
  readonly statuteAt: number;
  readonly noWork: boolean;
  readonly pastDueDays: number;
  /** In time order, as are the others. */
  readonly consents: readonly { readonly id: string; readonly at: number; readonly purpose: string; readonly channel: string }[];
  readonly withdrawals: readonly { readonly id: string; readonly at: number; readonly purpose: string; readonly channel: string }[];
  readonly contacts: readonly {
    readonly id: string; readonly at: number; readonly loan: string; readonly channel: string;
    readonly out: boolean; readonly outcome: string;
  }[];
}

export interface Ask {
  readonly borrower: number;
  readonly at: number;
  readonly loan: string;
  readonly channel: string;
  readonly act: string;
  readonly purposes: readonly string[];
  readonly atWork: boolean;
}

export const DAY = 86_400_000;
export const HUMAN: readonly string[] = ['phone', 'video', 'visit'];
export const STATUTORY = 'statutory-notice';

const ZONES = [
  'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Sao_Paulo',
  'Europe/London', 'Europe/Berlin', 'Australia/Sydney', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Santiago',
];
const CHANNELS = ['in-app', 'email', 'sms', 'phone', 'phone', 'video', 'visit'];
const PURPOSES = ['account-servicing', 'repayment-reminder', 'satisfaction-survey', 'cross-sell'];
const ACTS: readonly (readonly [act: string, purposes: readonly string[]])[] = [
  ['servicing', ['account-servicing']], ['servicing', ['account-servicing', 'repayment-reminder']],
  ['reminder', ['repayment-reminder']], ['survey', ['satisfaction-survey']], ['marketing', ['cross-sell']],
  [STATUTORY, ['legally-required-notice']],
];
const START = Date.UTC(2026, 1, 1);
/** Clock readings on which a rule turns. */
const EDGES: readonly (readonly [hour: number, minute: number])[] = [[0, 0], [8, 0], [21, 0]];

/** The instant at which a clock in a zone reads an hour of one of the days around `near`. */
function clock(zone: string, near: number, days: number, [hour, minute]: readonly [number, number]): number {
  const date = new TZDate(near, zone);
  return new TZDate(date.getFullYear(), date.getMonth(), date.getDate() + days, hour, minute, zone).getTime();
}

/** Days of 2026 on which each zone changes its clock. */
function changes(): ReadonlyMap<string, readonly number[]> {
  const offset = (zone: string, at: number): number => new TZDate(at, zone).getTimezoneOffset();
  return new Map(ZONES.map((zone) => [zone, Array.from({ length: 300 }, (_, day) => START + day * DAY)
    .filter((at) => offset(zone, at) !== offset(zone, at + DAY))]));
}

function draw(r: Seeded, zone: string, t0: number): number {
  const edge = clock(zone, t0, r.whole(-1, 2), r.pick(EDGES));
  return r.chance(0.5) ? t0 + r.whole(0, 3 * DAY) : edge + r.pick([-1000, -1, 0, 0, 1, 60_000]);
}

function makeBorrower(r: Seeded, i: number, zone: string, t0: number): Borrower {
  const byTime = <T extends { readonly at: number; readonly id: string }>(list: T[]): T[] =>
    list.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const consents: { id: string; at: number; purpose: string; channel: string }[] = [];
  const withdrawals: typeof consents = [];
  for (const purpose of PURPOSES) {
    for (const channel of new Set(CHANNELS)) {
      const times = r.chance(0.85) ? (r.chance(0.05) ? 2 : 1) : 0;
      for (let k = 0; k < times; k += 1) {
        const at = t0 + 2 * DAY - r.whole(0, 200) * DAY;
        consents.push({ id: `g${consents.length}`, at, purpose, channel });
        if (r.chance(0.12)) withdrawals.push({ id: `w${withdrawals.length}`, at: r.chance(0.1) ? at : at + r.whole(1, 200) * DAY, purpose, channel });
      }
    }
  }
  const dense = r.chance(0.3);
  const contacts = Array.from({ length: r.whole(0, 40) }, (_, k) => {
    const channel = r.pick(CHANNELS);
    // A fifth lies where a window of seven or thirty dates begins or ends.
    const at = r.chance(0.2) ? clock(zone, t0, -r.pick([4, 5, 6, 7, 8, 28, 29, 30, 31]), [0, 0]) + r.pick([-1, 0, 0, 1])
      : t0 + 2 * DAY - r.whole(0, (dense ? 12 : 120) * DAY);
    return {
      id: `c${k}`, at, loan: r.pick(['L1', 'L2']), channel: dense && r.chance(0.6) ? 'phone' : channel,
      out: r.chance(0.95), outcome: HUMAN.includes(channel) ? r.pick(['no-answer', 'no-answer', 'voicemail', 'conversation']) : 'delivered',
    };
  });
  const sometimes = (share: number): number => (r.chance(share) ? t0 + 2 * DAY - r.whole(0, 30) * DAY : Infinity);
  return {
    id: `B${i}`, zone, ceaseAt: sometimes(0.08), attorneyAt: sometimes(0.06), statuteAt: r.chance(0.9) ? t0 - 40 * DAY : sometimes(0.5),
    noWork: r.chance(0.25), pastDueDays: r.pick([0, 0, 10, 29, 30, 40]),
    consents: byTime(consents), withdrawals: byTime(withdrawals), contacts: byTime(contacts),
  };
}

export interface Workload {
  readonly borrowers: readonly Borrower[];
  /** Two lists of five questions a borrower, each shuffled: the second is never asked twice. */
  readonly asks: readonly Ask[];
  readonly fresh: readonly Ask[];
}

/**
 * Seeded borrowers and questions. A seventh lives around a change of clocks; half the questions
 * and a fifth of the contacts lie on an edge of a rule; facts lie on both sides of the questions.
 */
export function makeWorkload(count: number, seed = 'decide'): Workload {
  const r = seeded(seed);
  const dst = changes();
  const borrowers: Borrower[] = [];
  const lists: [Ask[], Ask[]] = [[], []];
  for (let i = 0; i < count; i += 1) {
    const zone = r.pick(ZONES);
    const turns = dst.get(zone) ?? [];
    const t0 = turns.length > 0 && r.chance(0.15) ? r.pick(turns) + r.whole(-1, 6) * DAY
      : START + r.whole(0, 280) * DAY + r.whole(0, DAY - 1);
    borrowers.push(makeBorrower(r, i, zone, t0));
    for (const list of lists) {
      for (let k = 0; k < 5; k += 1) {
        const [act, purposes] = r.pick(ACTS);
        list.push({ borrower: i, at: draw(r, zone, t0), loan: r.pick(['L1', 'L2']), channel: r.pick(CHANNELS), act, purposes, atWork: r.chance(0.2) });
      }
    }
  }
  for (const list of lists) {
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = r.whole(0, i);
      [list[i], list[j]] = [list[j] as Ask, list[i] as Ask];
    }
  }
  return { borrowers, asks: lists[0], fresh: lists[1] };
}
