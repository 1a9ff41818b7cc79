import type { Cost } from '../terms/record/plan.js';
import { PAIRS_MAX, pairsApart, splitApart } from './columns.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { membersOf } from './duty-set.js';
import type { Model } from './model.js';

/** Packed duals, one after the other, and their sum: a lower bound of every plan's cost. */
export interface Duals {
  readonly each: Float64Array;
  readonly bound: Float64Array;
}

/** Duties that one contact may serve together, with what it costs. */
interface Row {
  readonly members: readonly number[];
  readonly means: number;
  readonly cost: Float64Array;
}

function toRows(model: Model, columns: readonly Column[]): readonly Row[] {
  return columns.flatMap(({ cover, cost, means }) => {
    const parts = pairsApart(model, cover) > PAIRS_MAX ? [cover] : splitApart(model, cover);
    return parts.map((part) => ({ members: membersOf(part), means, cost }));
  });
}

/** The orders in which duals are raised: by dearness, end, start and scarcity. */
function orders(
  model: Model, columns: readonly Column[], covering: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const { limbs } = model.scale;
  const first = new Array<number>(model.duties).fill(0);
  const last = new Array<number>(model.duties).fill(-1);
  const cheapest: (Float64Array | null)[] = new Array<null>(model.duties).fill(null);
  for (let k = columns.length - 1; k >= 0; k -= 1) {
    const { cover, day, cost } = columns[k]!;
    for (const d of membersOf(cover)) {
      first[d] = day;
      if (last[d] === -1) last[d] = day;
      const held = cheapest[d]!;
      if (held === null || compareLimbs(cost, 0, held, 0, limbs) < 0) cheapest[d] = cost;
    }
  }
  const by = (...keys: readonly ((a: number, b: number) => number)[]): readonly number[] =>
    model.penalty.map((_, d) => d).sort((a, b) => {
      for (const key of keys) {
        const order = key(a, b);
        if (order !== 0) return order;
      }
      return a - b;
    });
  const dear = (a: number, b: number): number => {
    const [x, y] = [cheapest[a]!, cheapest[b]!];
    return x === null || y === null ? 0 : compareLimbs(y, 0, x, 0, limbs);
  };
  const end = (a: number, b: number): number => last[a]! - last[b]!;
  const start = (a: number, b: number): number => first[b]! - first[a]!;
  const few = (a: number, b: number): number => covering[a]!.length - covering[b]!.length;
  return [
    by(dear, end), by(dear, few, end), by(dear, start), by(end), by(start), by(few, end),
  ];
}

/**
 * Duals by greedy ascent, the best of several orders: each duty's dual is raised as far as every
 * contact that could serve it allows. Every plan costs at least their sum: a contact pays for the
 * duals of what it serves, and a duty left unmet pays its penalty.
 */
export function raiseDuals(model: Model, columns: readonly Column[]): Duals {
  const { limbs } = model.scale;
  const rows = toRows(model, columns);
  const covering: number[][] = model.penalty.map(() => []);
  rows.forEach((row, k) => {
    for (const d of row.members) covering[d]!.push(k);
  });
  const costs = new Float64Array(rows.length * limbs);
  rows.forEach((row, k) => {
    costs.set(row.cost, k * limbs);
  });
  const slack = costs.slice();
  let best: Duals | null = null;
  for (const order of orders(model, columns, covering)) {
    slack.set(costs);
    const each = new Float64Array(model.duties * limbs);
    const bound = new Float64Array(limbs);
    for (const d of order) {
      let from = model.penalty[d]!;
      let at = 0;
      for (const k of covering[d]!) {
        if (compareLimbs(slack, k * limbs, from, at, limbs) < 0) {
          from = slack;
          at = k * limbs;
        }
      }
      for (let i = 0; i < limbs; i += 1) each[d * limbs + i] = from[at + i]!;
      for (const k of covering[d]!) addLimbs(slack, k * limbs, each, d * limbs, -1, limbs);
      addLimbs(bound, 0, each, d * limbs, 1, limbs);
    }
    if (best === null || compareLimbs(bound, 0, best.bound, 0, limbs) > 0) best = { each, bound };
  }
  return best!;
}

/** The lesser of two vectors by their first difference; negative when `a` is. */
export function compareCost(a: Cost, b: Cost): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

/**
 * The duals as cost vectors; null when unpacking them did not keep every promise, which only
 * entries far out of a plan's range can cause.
 */
export function statedDuals(
  model: Model, columns: readonly Column[], duals: Duals,
): readonly Cost[] | null {
  const { scale, problem } = model;
  const length = problem.levels.length + 2;
  const stated = problem.duties.map((_, d) =>
    scale.unpack(duals.each, d * scale.limbs).slice(0, length));
  const zero = new Array<number>(length).fill(0);
  const fine = stated.every((dual, d) => dual.every(Number.isSafeInteger)
    && compareCost(dual, zero) >= 0
    && compareCost(dual, problem.duties[d]!.law ? [1, ...zero.slice(1)] : [0, 1, ...zero.slice(2)]) <= 0);
  return fine && toRows(model, columns).every(({ members, means }) => {
    const left = [0, 0, ...problem.means[means]!.burden];
    for (const d of members) {
      const dual = stated[d]!;
      for (let i = 0; i < length; i += 1) left[i] = left[i]! - dual[i]!;
    }
    return compareCost(left, zero) >= 0;
  }) ? stated : null;
}
