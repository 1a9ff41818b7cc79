import { addLimbs, compareLimbs } from './cost-scale.js';
import type { Model } from './model.js';
import type { Rows } from './rows.js';

/** Packed duals of needs, one after the other, and a lower bound of every plan's cost. */
export interface PackedDuals {
  readonly each: Float64Array;
  readonly bound: Float64Array;
  /** The order in which they were raised. */
  readonly order: readonly number[];
}

/** Rows in the form in which duals are raised against them, many times over. */
export interface Ascent {
  readonly model: Model;
  readonly rows: Rows;
  /** Per need: the rows that hold it; needs past those of the rows are contacts made for sure. */
  readonly covering: readonly (readonly number[])[];
  /** Packed slack of each row before any dual is raised. */
  readonly costs: Float64Array;
  /** Per row: packed amount of each member that the row does not have to pay for; null: none. */
  readonly rates: readonly (Float64Array | null)[];
  /** Per need: what it can be raised to at most by itself; null: nothing. */
  readonly penalty: readonly (Float64Array | null)[];
}

/** Rows made ready. */
export function toAscent(model: Model, rows: Rows): Ascent {
  const { limbs } = model.scale;
  const covering: number[][] = Array.from({ length: rows.needs }, () => []);
  const costs = new Float64Array(rows.rows.length * limbs);
  rows.rows.forEach(({ members, cost }, k) => {
    // Short copies are faster one by one than by `set`.
    for (let i = 0; i < limbs; i += 1) costs[k * limbs + i] = cost[i]!;
    for (const need of members) covering[need]!.push(k);
  });
  const rates = rows.rows.map(({ means }) => (means < 0 ? null : model.rates?.[means] ?? null));
  const zero = new Float64Array(limbs);
  const isRhythm = new Set(model.series.map(({ duty }) => duty));
  const penalty = Array.from({ length: rows.needs }, (_, need) => (need >= model.duties ? null
    : isRhythm.has(need) ? zero : model.together[need] === null ? model.penalty[need]! : null));
  return { model, rows, covering, costs, rates, penalty };
}

/** Orders in which duals are raised: by dearness, end, start and scarcity. */
export function raisingOrders(ascent: Ascent): readonly (readonly number[])[] {
  const { model, rows, covering } = ascent;
  const { limbs } = model.scale;
  const first: number[] = [];
  const last: number[] = [];
  const cheapest: (Float64Array | null)[] = [];
  for (let need = 0; need < rows.needs; need += 1) {
    let from = 0;
    let to = -1;
    let held: Float64Array | null = null;
    for (const k of covering[need]!) {
      const { day, cost } = rows.rows[k]!;
      if (day < 0) continue;
      if (to === -1 || day < from) from = day;
      if (day > to) to = day;
      if (held === null || compareLimbs(cost, 0, held, 0, limbs) < 0) held = cost;
    }
    first.push(from);
    last.push(to);
    cheapest.push(held);
  }
  const by = (...keys: readonly ((a: number, b: number) => number)[]): readonly number[] =>
    first.map((_, need) => need).sort((a, b) => {
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

/** What a row can still pay for one more need, written to `into`. */
function roomOf(
  ascent: Ascent, need: number, k: number, free: Float64Array, slack: Float64Array, into: Float64Array,
): void {
  const { limbs } = ascent.model.scale;
  for (let i = 0; i < limbs; i += 1) into[i] = slack[k * limbs + i]!;
  const rate = ascent.rates[k]!;
  if (rate === null || need >= ascent.rows.needs) return;
  // The windows of one rhythm are met by one serving: its rate comes off once for all of them.
  const from = need < ascent.model.duties ? rate : free;
  const at = need < ascent.model.duties ? 0 : freeAt(ascent, need, k);
  addLimbs(into, 0, from, at, 1, limbs);
}

const freeAt = ({ model, rows }: Ascent, need: number, k: number): number =>
  (k * model.series.length + rows.windows[need - model.duties]!.series) * model.scale.limbs;

/** Takes a need's dual out of what a row can pay: first from its rate, the rest from its slack. */
function payDual(
  ascent: Ascent, need: number, k: number, free: Float64Array, slack: Float64Array, each: Float64Array,
): void {
  const { limbs } = ascent.model.scale;
  const rate = ascent.rates[k]!;
  const own = need * limbs;
  if (rate === null || need >= ascent.rows.needs) {
    addLimbs(slack, k * limbs, each, own, -1, limbs);
    return;
  }
  const isDuty = need < ascent.model.duties;
  const from = isDuty ? rate : free;
  const at = isDuty ? 0 : freeAt(ascent, need, k);
  if (compareLimbs(each, own, from, at, limbs) <= 0) {
    if (!isDuty) addLimbs(free, at, each, own, -1, limbs);
    return;
  }
  addLimbs(slack, k * limbs, each, own, -1, limbs);
  addLimbs(slack, k * limbs, from, at, 1, limbs);
  if (!isDuty) free.fill(0, at, at + limbs);
}

/**
 * Raises each need's dual, in some order, as far as every row that holds it allows.
 *
 * @param slack - Room for one entry per row; written over.
 */
export function raise(
  ascent: Ascent, order: readonly number[], slack: Float64Array,
): PackedDuals {
  const { model: { scale: { limbs }, series }, covering, costs, rates, penalty } = ascent;
  slack.set(costs);
  const each = new Float64Array(covering.length * limbs);
  const bound = new Float64Array(limbs);
  const trial = new Float64Array(limbs);
  const withRates = ascent.model.rates !== null;
  const free = new Float64Array(withRates ? rates.length * series.length * limbs : 0);
  if (withRates) {
    rates.forEach((rate, k) => {
      for (let s = 0; rate !== null && s < series.length; s += 1) free.set(rate, (k * series.length + s) * limbs);
    });
  }
  for (const need of order) {
    const to = need * limbs;
    const most = penalty[need]!;
    const own = covering[need]!;
    if (most === null && own.length === 0) continue;
    let any = most !== null;
    if (most !== null) for (let i = 0; i < limbs; i += 1) each[to + i] = most[i]!;
    for (const k of own) {
      if (withRates) {
        roomOf(ascent, need, k, free, slack, trial);
        if (!any || compareLimbs(trial, 0, each, to, limbs) < 0) each.set(trial, to);
      } else if (!any || compareLimbs(slack, k * limbs, each, to, limbs) < 0) {
        for (let i = 0; i < limbs; i += 1) each[to + i] = slack[k * limbs + i]!;
      }
      any = true;
    }
    addLimbs(bound, 0, each, to, 1, limbs);
    for (const k of own) payDual(ascent, need, k, free, slack, each);
  }
  return { each, bound, order };
}

/**
 * Duals by greedy ascent, the best of several orders. Every plan costs at least their sum: a
 * contact pays for the duals of what it serves, and a duty left unmet pays its penalty.
 */
export function raiseDuals(ascent: Ascent): PackedDuals {
  const { limbs } = ascent.model.scale;
  const slack = new Float64Array(ascent.costs.length);
  let best: PackedDuals | null = null;
  for (const order of raisingOrders(ascent)) {
    const made = raise(ascent, order, slack);
    if (best === null || compareLimbs(made.bound, 0, best.bound, 0, limbs) > 0) best = made;
  }
  return best!;
}
