import { seeded } from '../../../examples/portfolio/seeded.js';

/** One borrower of the workload, as a plain application would hold them. */
export interface Borrower {
  readonly id: string;
  readonly zone: string;
  readonly ceaseAt: number;
  readonly attorneyAt: number;
  readonly noWork: boolean;
  readonly pastDueDays: number;
  /** Grant and withdrawal of consent by channel. */
  readonly consents: readonly { readonly channel: string; readonly from: number; readonly until: number }[];
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
  readonly atWork: boolean;
}

export const DAY = 86_400_000;
export const HUMAN: readonly string[] = ['phone', 'video', 'visit'];
/** Codes of the ten rules, in the order in which all competitors list them. */
export const CODES = [
  'no-consent', 'withdrawn', 'hours', 'cap', 'cool-down', 'cease', 'attorney', 'workplace', 'visit', 'human-cap',
] as const;
export type Code = (typeof CODES)[number];

const ZONES = [
  'Asia/Shanghai', 'Asia/Kolkata', 'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Sao_Paulo',
  'Europe/London', 'Europe/Berlin', 'Australia/Sydney', 'Australia/Lord_Howe',
];
const CHANNELS = ['in-app', 'email', 'sms', 'phone', 'video', 'visit'];
const START = Date.UTC(2026, 2, 1);

/** Seeded borrowers, some around changes of clocks; facts lie on both sides of the questions. */
export function makeWorkload(count: number): { borrowers: Borrower[]; asks: Ask[] } {
  const r = seeded('decide');
  const borrowers: Borrower[] = [];
  const asks: Ask[] = [];
  for (let i = 0; i < count; i += 1) {
    const t0 = START + r.whole(0, 250) * DAY + r.whole(0, DAY - 1);
    const consents = CHANNELS.filter(() => r.chance(0.9)).map((channel) => {
      const from = t0 - r.whole(1, 200) * DAY;
      return { channel, from, until: r.chance(0.12) ? from + r.whole(1, 200) * DAY : Infinity };
    });
    const dense = r.chance(0.3);
    const contacts = Array.from({ length: r.whole(0, 40) }, (_, k) => {
      const channel = r.chance(0.6) ? 'phone' : r.pick(CHANNELS);
      return {
        id: `c${k}`, at: t0 + 2 * DAY - r.whole(0, (dense ? 12 : 120) * DAY), loan: r.pick(['L1', 'L2']), channel,
        out: r.chance(0.95), outcome: HUMAN.includes(channel) ? r.pick(['no-answer', 'no-answer', 'voicemail', 'conversation']) : 'delivered',
      };
    }).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    borrowers.push({
      id: `B${i}`, zone: r.pick(ZONES), ceaseAt: r.chance(0.06) ? t0 - r.whole(0, 30) * DAY : Infinity,
      attorneyAt: r.chance(0.05) ? t0 - r.whole(0, 30) * DAY : Infinity, noWork: r.chance(0.25),
      pastDueDays: r.pick([0, 0, 10, 40]), consents, contacts,
    });
    for (let k = 0; k < 5; k += 1) {
      asks.push({ borrower: i, at: t0 + r.whole(0, 3 * DAY), loan: r.pick(['L1', 'L2']), channel: r.pick(CHANNELS), atWork: r.chance(0.2) });
    }
  }
  for (let i = asks.length - 1; i > 0; i -= 1) {
    const j = r.whole(0, i);
    [asks[i], asks[j]] = [asks[j] as Ask, asks[i] as Ask];
  }
  return { borrowers, asks };
}
