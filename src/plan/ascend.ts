import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost } from '../terms/record/plan.js';
import { bitsOf } from './columns.js';
import type { Column } from './columns.js';
import { addCost, compareCost, penaltyOf, subtractCost, zeroCost } from './cost.js';

/** Duals with their sum: a lower bound of every plan's cost. */
export interface Duals {
  readonly duals: readonly Cost[];
  readonly bound: Cost;
}

/** Raises each duty's dual as far as every column that covers it allows, in one order. */
function ascend(problem: PlanProblem, columns: readonly Column[], order: readonly number[]): Duals {
  const slack = columns.map((c) => c.cost);
  const covering = problem.duties.map((_, d) =>
    columns.flatMap((c, k) => (((c.mask >> BigInt(d)) & 1n) === 1n ? [k] : [])));
  const duals: Cost[] = problem.duties.map(() => zeroCost(problem));
  let bound = zeroCost(problem);
  for (const d of order) {
    let dual = penaltyOf(problem, problem.duties[d] as PlanProblem['duties'][number]);
    for (const k of covering[d] as number[]) {
      if (compareCost(slack[k] as Cost, dual) < 0) dual = slack[k] as Cost;
    }
    for (const k of covering[d] as number[]) slack[k] = subtractCost(slack[k] as Cost, dual);
    duals[d] = dual;
    bound = addCost(bound, dual);
  }
  return { duals, bound };
}

/** The orders in which duals are raised: deadline, start, scarcity, dearness, each both ways. */
function orders(problem: PlanProblem, columns: readonly Column[]): readonly (readonly number[])[] {
  const first = problem.duties.map(() => Infinity);
  const last = problem.duties.map(() => -1);
  const count = problem.duties.map(() => 0);
  const cheapest: (Cost | null)[] = problem.duties.map(() => null);
  for (const column of columns) {
    for (const d of bitsOf(column.mask)) {
      first[d] = Math.min(first[d] as number, column.day);
      last[d] = Math.max(last[d] as number, column.day);
      count[d] = (count[d] as number) + 1;
      const held = cheapest[d] ?? null;
      if (held === null || compareCost(column.cost, held) < 0) cheapest[d] = column.cost;
    }
  }
  const by = (key: (a: number, b: number) => number): number[] =>
    problem.duties.map((_, d) => d).sort((a, b) => key(a, b) || a - b);
  const dear = (a: number, b: number): number => {
    const [x, y] = [cheapest[a] ?? null, cheapest[b] ?? null];
    return x === null || y === null ? 0 : compareCost(y, x);
  };
  const end = (a: number, b: number): number => (last[a] as number) - (last[b] as number);
  return [
    by((a, b) => dear(a, b) || end(a, b)),
    by((a, b) => dear(a, b) || (count[a] as number) - (count[b] as number) || end(a, b)),
    by((a, b) => dear(a, b) || (first[b] as number) - (first[a] as number)),
    by(end), by((a, b) => (first[b] as number) - (first[a] as number)),
    by((a, b) => (count[a] as number) - (count[b] as number) || end(a, b)),
  ];
}

/**
 * Duals by greedy ascent, the best of several orders. Every plan costs at least their sum: a
 * contact pays for the duals of what it serves, and a duty left unmet pays its penalty.
 */
export function raiseDuals(problem: PlanProblem, columns: readonly Column[]): Duals {
  let best: Duals | null = null;
  for (const order of orders(problem, columns)) {
    const made = ascend(problem, columns, order);
    if (best === null || compareCost(made.bound, best.bound) > 0) best = made;
  }
  return best as Duals;
}
