import { parseLocalDate } from '../../kernel/calendar.js';
import { parseInstant } from '../../kernel/instant.js';
import { houseDay } from '../../duties/house-day.js';
import type { Fact } from '../../facts/types/index.js';
import type { RecordAnchor } from '../../rules/kinds/record-keeping.shape.js';
import type { Policy } from '../../rules/policy.js';
import type { KeepingAsk } from './keep-rule.js';

/** When, and about which loans a fact is that names none. */
export interface KeepingMoment {
  /** Epoch ms; facts later than that do not exist. */
  readonly at: number;
  /** Every loan of the person. */
  readonly loans: readonly string[];
}

/**
 * Reads off a person's facts the days that keeping is counted from. An anchor of which only a
 * part is on file any more is not known; then what an earlier erasure found holds.
 * @param facts - Whatever is left, in order of `seq`.
 * @returns What {@link keepingOf} is asked with, for a fact and its `seq`.
 */
export function keepingDays(
  policy: Policy, facts: readonly Fact[], { at, loans: all }: KeepingMoment,
): (fact: Fact, seq: number) => KeepingAsk {
  const dayOf = (instant: string): number => houseDay(policy, parseInstant(instant)!);
  const today = houseDay(policy, at);
  const past = facts.filter((fact) => parseInstant(fact.at)! <= at);
  const closed = latest(past.flatMap((fact) =>
    (fact.type === 'LoanClosed' ? [[fact.loan, dayOf(fact.at)] as const] : [])));
  const collected = latest(past.flatMap((fact) =>
    (fact.type !== 'ContactAttempted' || fact.act !== 'collection' ? []
      : fact.loans.map((loan) => [loan, dayOf(fact.at)] as const))));
  const before = foundBefore(facts);
  return (fact, seq) => {
    const named = loansIn(fact);
    const loans = named.length > 0 ? named : all;
    const ends = loans.map((loan) => closed.get(loan) ?? null);
    const anchorOf = (from: RecordAnchor): number | null => {
      if (from === 'made') return dayOf(fact.at);
      if (from === 'loan-closed') return ends.includes(null) ? null : highest(ends);
      return highest([...ends, ...loans.map((loan) => collected.get(loan) ?? null)]);
    };
    return {
      today, loans: named, anchorOf,
      foundBefore: (rule) => before.get(`${seq}\n${rule}`) ?? null,
    };
  };
}

function loansIn(fact: Fact): readonly string[] {
  if ('loans' in fact && fact.loans !== undefined) return fact.loans;
  return 'loan' in fact && fact.loan !== undefined ? [fact.loan] : [];
}

function latest(pairs: readonly (readonly [loan: string, day: number])[]): Map<string, number> {
  const days = new Map<string, number>();
  for (const [loan, day] of pairs) days.set(loan, Math.max(day, days.get(loan) ?? day));
  return days;
}

function highest(days: readonly (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** By `seq` and rule: the last day, where an earlier erasure knew one. */
function foundBefore(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type !== 'PersonErased') continue;
    for (const { seq, rule, until } of fact.kept ?? []) {
      const day = until === undefined ? null : parseLocalDate(until);
      if (day !== null) found.set(`${seq}\n${rule}`, day);
    }
  }
  return found;
}
