import type { ProblemOrder } from '../terms/record/plan-problem.js';
import { holds } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Chains, Labels } from './labels.js';

export function isPending(labels: Labels, label: number, duty: number): boolean {
  return ((labels.pending[label * labels.words + (duty >> 5)]! >>> (duty & 31)) & 1) === 1;
}

/** The day on which a chain served a duty; null when it did not. */
function servedOn(chains: Chains, words: number, from: number, duty: number): number | null {
  for (let node = from; node >= 0; node = chains.parent[node]!) {
    if (((chains.serves[node * words + (duty >> 5)]! >>> (duty & 31)) & 1) === 1) {
      return chains.day[node]!;
    }
  }
  return null;
}

/** Of pending duties those whose turn has come: what goes before them was served long enough ago. */
export function inTurn(
  order: readonly ProblemOrder[], labels: Labels, chains: Chains,
  at: { readonly label: number; readonly pending: DutySet; readonly day: number },
): DutySet {
  let ready = at.pending;
  for (const { before, after, daysMin } of order) {
    if (!holds(ready, after)) continue;
    const day = isPending(labels, at.label, before) ? null
      : servedOn(chains, labels.words, labels.chain[at.label]!, before);
    if (day !== null && day <= at.day - daysMin) continue;
    ready = ready.slice();
    ready[after >> 5] = ready[after >> 5]! & ~(1 << (after & 31));
  }
  return ready;
}

/** Whether what goes first was served no later by label `a`, as far as others wait for it. */
export function isNoLater(
  order: readonly ProblemOrder[], labels: Labels, chains: Chains, a: number, b: number,
): boolean {
  for (const { before, after } of order) {
    if (!isPending(labels, a, after) || isPending(labels, a, before)) continue;
    if (isPending(labels, b, before)) continue;
    const own = servedOn(chains, labels.words, labels.chain[a]!, before);
    const other = servedOn(chains, labels.words, labels.chain[b]!, before);
    if (own !== null && other !== null && own > other) return false;
  }
  return true;
}
