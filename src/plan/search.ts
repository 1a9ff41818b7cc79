import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost } from '../terms/record/plan.js';
import { bitsOf } from './columns.js';
import type { Column } from './columns.js';
import { addCost, compareCost, penaltyOf, zeroCost } from './cost.js';

/** A choice of columns with the duties that each serves. */
export interface Choice {
  readonly picks: readonly { readonly column: Column; readonly serves: bigint }[];
  readonly cost: Cost;
  /** The search went through every plan, caps apart. */
  readonly exact: boolean;
  readonly work: number;
}

interface Label {
  readonly pending: bigint;
  readonly cost: Cost;
  readonly back: Label | null;
  readonly pick: { readonly column: Column; readonly serves: bigint } | null;
}

/** Keeps the labels that no other beats: fewer duties pending at no more cost. */
function prune(labels: readonly Label[], beam: number): { kept: readonly Label[]; cut: boolean } {
  const sorted = [...labels].sort((a, b) => compareCost(a.cost, b.cost)
    || (a.pending < b.pending ? -1 : a.pending > b.pending ? 1 : 0));
  const kept: Label[] = [];
  for (const label of sorted) {
    if (!kept.some((k) => (k.pending & ~label.pending) === 0n)) kept.push(label);
    if (kept.length > beam) return { kept: kept.slice(0, beam), cut: true };
  }
  return { kept, cut: false };
}

/**
 * The cheapest choice of columns, caps apart, by going through the columns in time: a label is
 * what is still pending and what has been paid. Bundling costs nothing, so a contact serves all
 * that it can.
 *
 * @param workMax - Counted label steps; beyond it only the most promising labels are kept.
 */
export function searchColumns(
  problem: PlanProblem, columns: readonly Column[], workMax: number,
): Choice {
  const last = problem.duties.map(() => -1);
  columns.forEach((c, k) => bitsOf(c.mask).forEach((d) => { last[d] = k; }));
  let start = zeroCost(problem);
  let open = 0n;
  problem.duties.forEach((duty, d) => {
    if (last[d] === -1) start = addCost(start, penaltyOf(problem, duty));
    else open |= 1n << BigInt(d);
  });
  let labels: readonly Label[] = [{ pending: open, cost: start, back: null, pick: null }];
  let work = 0;
  let exact = true;
  columns.forEach((column, k) => {
    const closing = bitsOf(column.mask).filter((d) => last[d] === k);
    const next: Label[] = [];
    const close = (label: Label): Label => {
      let { pending, cost } = label;
      for (const d of closing) {
        if (((pending >> BigInt(d)) & 1n) === 0n) continue;
        pending &= ~(1n << BigInt(d));
        cost = addCost(cost, penaltyOf(problem, problem.duties[d] as PlanProblem['duties'][number]));
      }
      return pending === label.pending ? label : { ...label, pending, cost };
    };
    for (const label of labels) {
      work += 1;
      next.push(close(label));
      const serves = label.pending & column.mask;
      if (serves === 0n) continue;
      next.push(close({
        pending: label.pending & ~serves, cost: addCost(label.cost, column.cost), back: label,
        pick: { column, serves },
      }));
    }
    const { kept, cut } = prune(next, work > workMax ? 64 : 20_000);
    if (cut) exact = false;
    labels = kept;
  });
  const best = [...labels].sort((a, b) => compareCost(a.cost, b.cost))[0] as Label;
  const picks: { column: Column; serves: bigint }[] = [];
  for (let at: Label | null = best; at !== null; at = at.back) if (at.pick !== null) picks.push(at.pick);
  return { picks: picks.reverse(), cost: best.cost, exact, work };
}
