import { addMonths, toLocalDate } from '../../kernel/calendar.js';
import type { Fact, FactType } from '../../facts/types/index.js';
import type { RecordAnchor, RecordKeeping } from '../../rules/kinds/record-keeping.shape.js';

/** What must be kept, and for how long at least, as a record-keeping rule says it: plain data. */
export interface KeepRule {
  /** Id of the rule, such as `<pack>/<name>`. */
  readonly id: string;
  /** Fact types that it speaks of; absent means all. */
  readonly of?: readonly FactType[];
  /** Loans that it does not bind: a fact about these alone is no concern of it. */
  readonly notLoans?: readonly string[];
  /** Civil days or months for which they must be kept at least, counted from `from`. */
  readonly keepFor: RecordKeeping['keepFor'];
  readonly from: RecordAnchor;
  /** Kept, but for no other use, once the person's file is erased. */
  readonly storeOnly: boolean;
}

/** Why one fact has to be kept. */
export interface Keeping {
  readonly rule: string;
  /** Last local date, of the house, on which it is kept; null while that is not known. */
  readonly until: string | null;
  readonly use: 'any' | 'store-only';
}

/** What a keeping is counted with. Days are numbers in the house's zone. */
export interface KeepingAsk {
  readonly today: number;
  /** Loans that the fact names. */
  readonly loans: readonly string[];
  /** The day that a rule counts from; null while it has not come, or is not known any more. */
  readonly anchorOf: (from: RecordAnchor) => number | null;
  /** Last day that an earlier erasure found for a rule, whose facts may be gone by now. */
  readonly foundBefore: (rule: string) => number | null;
}

/**
 * Finds what keeps a fact on a day: of several rules the one that keeps longest. Use is
 * `store-only` unless a rule that still keeps it leaves its use open. A time whose start is not
 * known has no end: what must be kept is not lost to a gap.
 * @returns `null` where nothing keeps it.
 */
export function keepingOf(
  fact: Fact, rules: readonly KeepRule[], ask: KeepingAsk,
): Keeping | null {
  const { today, loans } = ask;
  let rule: string | null = null;
  let longest = 0;
  let use: Keeping['use'] = 'store-only';
  for (const one of rules) {
    if (one.of !== undefined && !one.of.includes(fact.type)) continue;
    if (loans.length > 0 && loans.every((loan) => one.notLoans?.includes(loan) === true)) continue;
    const last = ask.foundBefore(one.id) ?? lastDay(one, ask.anchorOf(one.from));
    if (last < today) continue;
    if (!one.storeOnly) use = 'any';
    if (rule === null || last > longest) [rule, longest] = [one.id, last];
  }
  if (rule === null) return null;
  return { rule, until: Number.isFinite(longest) ? toLocalDate(longest) : null, use };
}

function lastDay({ keepFor }: KeepRule, anchor: number | null): number {
  if (anchor === null) return Number.POSITIVE_INFINITY;
  return 'days' in keepFor ? anchor + keepFor.days : addMonths(anchor, keepFor.months);
}
