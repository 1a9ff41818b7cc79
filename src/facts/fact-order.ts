import { parseInstant } from '../kernel/instant.js';
import { byText } from '../kernel/sort.js';
import { isRestrictive } from './restrictive.js';
import type { Fact } from './types/index.js';

/**
 * Lists facts in the order in which they are read: by instant, what restricts last, then by id.
 * @param facts - Parsed, each id once.
 * @param when - Epoch ms; by default when the fact happened.
 * @returns A new list.
 */
export function inFactOrder<T extends Fact>(
  facts: readonly T[], when: (fact: T) => number = happenedAt,
): T[] {
  const keyed = facts.map((fact) => ({ fact, at: when(fact), last: isRestrictive(fact) }));
  keyed.sort((a, b) => a.at - b.at || Number(a.last) - Number(b.last)
    || byText(a.fact.id, b.fact.id));
  return keyed.map(({ fact }) => fact);
}

/** When it happened, in epoch ms. */
export function happenedAt(fact: Fact): number {
  return parseInstant(fact.at) as number;
}

/** When it was learned, in epoch ms: `recordedAt`, or else when it happened. */
export function learnedAt(fact: Fact): number {
  return parseInstant(fact.recordedAt ?? fact.at) as number;
}
