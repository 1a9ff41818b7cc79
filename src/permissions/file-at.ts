import { parseInstant } from '../kernel/instant.js';
import type { CaseFile } from '../rules/case-file.js';
import { foldFacts } from '../state/index.js';
import type { CaseState } from '../state/index.js';

/** Earlier states of a state, by how many of its facts they hold. */
const earlier = new WeakMap<CaseState, Map<number, CaseState>>();
const KEPT_MAX = 16;

/**
 * The file without the facts that lie after an instant: for an answer about that instant, and
 * about what opens after it, they do not exist. The file itself where there are none.
 */
export function fileAt(file: CaseFile, at: number): CaseFile {
  if (file.state.lastAt <= at) return file;
  const count = countUntil(file.state.facts, at);
  let states = earlier.get(file.state);
  if (states === undefined) {
    states = new Map();
    earlier.set(file.state, states);
  }
  let state = states.get(count);
  if (state === undefined) {
    state = foldFacts(file.state.facts.slice(0, count));
    if (states.size >= KEPT_MAX) states.clear();
    states.set(count, state);
  }
  return { ...file, state, kept: null };
}

/** How many facts lie at or before an instant: they stand in time order. */
function countUntil(facts: CaseState['facts'], at: number): number {
  let low = 0;
  let high = facts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parseInstant((facts[middle] as CaseState['facts'][number]).at) as number) > at) {
      high = middle;
    } else low = middle + 1;
  }
  return low;
}
