import { parseInstant } from '../kernel/instant.js';
import type { CaseState } from './case-state.js';

const known = new WeakMap<CaseState, readonly number[]>();

/** Every instant that any fact of a case names, ascending: only there can facts change an answer. */
export function turningPoints(state: CaseState): readonly number[] {
  let points = known.get(state);
  if (points === undefined) {
    const found = new Set<number>();
    for (const fact of state.facts) collect(fact, found);
    points = [...found].sort((a, b) => a - b);
    known.set(state, points);
  }
  return points;
}

/** Facts are JSON of bounded depth; whatever reads as an instant is taken for one. */
function collect(value: unknown, into: Set<number>): void {
  if (typeof value === 'string') {
    const at = parseInstant(value);
    if (at !== null) into.add(at);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, into);
  }
}
