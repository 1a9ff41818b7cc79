import type { Tier } from '../../terms/words.js';

/** One borrower, month by month, and how it ended. */
export interface MonthlyHistory {
  readonly borrower: string;
  /** Months past due as seen at the end of each month, oldest first. */
  readonly monthsLate: readonly number[];
  /** The outcome in the month after the last one. */
  readonly wentBad: boolean;
}

/** How often each tier is checked, and what one check costs the borrower. */
export interface CheckRhythm {
  readonly name: string;
  /** Months from one check to the next; null means never. Whole, from 1. */
  readonly everyMonths: Readonly<Record<Tier, number | null>>;
}

/** What a sweep holds fixed while rhythms change: declared numbers, none of them law. */
export interface RhythmSettings {
  /** Fewest months past due for the tier. */
  readonly tierFrom: { readonly medium: number; readonly high: number };
  /** Declared burden of one check by tier: its lightest lawful means. Whole numbers. */
  readonly burden: Readonly<Record<Tier, number>>;
  /** A check in one of this many last months before the outcome comes in time. */
  readonly inTimeMonths: number;
}

/** Counts of one rhythm over one set of borrowers: they add up. */
export interface RhythmCounts {
  readonly borrowers: number;
  readonly bad: number;
  /** Of those who went bad, how many had a check in time. */
  readonly badSeen: number;
  readonly checks: number;
  readonly burden: number;
  /** Sum of each borrower's burden squared, for the interval of its mean. */
  readonly burdenSquares: number;
}

function tierOf(monthsLate: number, { tierFrom }: RhythmSettings): Tier {
  if (monthsLate >= tierFrom.high) return 'high';
  return monthsLate >= tierFrom.medium ? 'medium' : 'low';
}

/**
 * Counts what a rhythm would have looked at: in each month a borrower is checked if the last check
 * lies as far back as the rhythm of the tier seen that month asks. Months before the first are
 * filled so that the first checks of a book spread evenly, by the borrowers' order.
 * @param histories - In a fixed order: the same order gives the same counts.
 */
export function countRhythm(
  histories: readonly MonthlyHistory[], rhythm: CheckRhythm, settings: RhythmSettings,
): RhythmCounts {
  const counts = { borrowers: 0, bad: 0, badSeen: 0, checks: 0, burden: 0, burdenSquares: 0 };
  for (const [i, { monthsLate, wentBad }] of histories.entries()) {
    const first = rhythm.everyMonths[tierOf(monthsLate[0] ?? 0, settings)];
    let last = first === null ? -Infinity : -1 - (i % first);
    let burden = 0;
    let inTime = false;
    monthsLate.forEach((late, month) => {
      const tier = tierOf(late, settings);
      const every = rhythm.everyMonths[tier];
      if (every === null || month - last < every) return;
      last = month;
      burden += settings.burden[tier];
      counts.checks += 1;
      if (month >= monthsLate.length - settings.inTimeMonths) inTime = true;
    });
    counts.borrowers += 1;
    counts.burden += burden;
    counts.burdenSquares += burden * burden;
    if (wentBad) counts.bad += 1;
    if (wentBad && inTime) counts.badSeen += 1;
  }
  return counts;
}
