import { toLocalDate } from '../../kernel/calendar.js';
import type { Fact, FactType } from '../../facts/types/index.js';

/** What must be kept, and for how long, as a record-keeping rule says it: plain data. */
export interface KeepRule {
  /** Id of the rule, such as `<pack>/<name>`. */
  readonly id: string;
  /** Fact types that it speaks of; absent means all. */
  readonly of?: readonly FactType[];
  /** Civil days for which they must be kept at least, counted from `from`. */
  readonly keepDays: number;
  /** `happened`: the fact's own date. `loan-closed`: the day the last of the loans was closed. */
  readonly from: 'happened' | 'loan-closed';
  /** Kept, but for no other use, once the person's file is erased. */
  readonly storeOnly: boolean;
}

/** Why one fact has to be kept. */
export interface Keeping {
  readonly rule: string;
  /** First local date on which it need not be kept; null while a loan is open. */
  readonly until: string | null;
  readonly use: 'any' | 'store-only';
}

/** Days as numbers in the house's zone. */
export interface KeepingDays {
  readonly today: number;
  readonly happened: number;
  /** Of the last closing of the loans; null while one is open. */
  readonly closed: number | null;
}

/**
 * Finds what keeps a fact on a day: of several rules the one that keeps longest. Use is
 * `store-only` unless a rule that still keeps it leaves its use open.
 * @returns `null` where nothing keeps it.
 */
export function keepingOf(
  fact: Fact, rules: readonly KeepRule[], { today, happened, closed }: KeepingDays,
): Keeping | null {
  let rule: string | null = null;
  let last = 0;
  let use: Keeping['use'] = 'store-only';
  for (const { id, of, keepDays, from, storeOnly } of rules) {
    if (of !== undefined && !of.includes(fact.type)) continue;
    const start = from === 'happened' ? happened : closed;
    // While a loan is open the end of what is counted from its closing is not known.
    const until = start === null ? Number.POSITIVE_INFINITY : start + keepDays;
    if (until <= today) continue;
    if (!storeOnly) use = 'any';
    if (rule === null || until > last) [rule, last] = [id, until];
  }
  if (rule === null) return null;
  return { rule, until: Number.isFinite(last) ? toLocalDate(last) : null, use };
}
