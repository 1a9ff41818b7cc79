import type { Cost, Duals, Proof } from '../terms/record/plan.js';
import type { Ascent, PackedDuals } from './ascend.js';
import type { Model } from './model.js';
import { compareCost } from './plan-cost.js';
import type { PricedWindow, Row } from './rows.js';

/** What a row can pay for, as a vector: a contact's burden, or one duty unmet. */
function costOf(model: Model, row: Row, duty: number): Cost {
  const none = model.problem.levels.map(() => 0);
  if (row.means >= 0) return [0, 0, ...model.problem.means[row.means]!.burden];
  return model.isLaw[duty] === true ? [1, 0, ...none] : [0, 1, ...none];
}

/** What is stated beside the duals of the rows' own needs. */
export interface StatedAside {
  readonly prices: readonly PricedWindow[];
  /** Per contact made for sure: whether a row's contact is one of it. */
  readonly made: readonly ((row: Row) => boolean)[];
}

const NOTHING: StatedAside = { prices: [], made: [] };

/** Duals as vectors. */
interface Vectors {
  readonly each: readonly Cost[];
  readonly prices: readonly Cost[];
  readonly aside: StatedAside;
}

/** The duty that a need is of: itself, or the one whose rhythm the window belongs to. */
function dutyOf({ model, rows }: Ascent, need: number): number {
  return need < model.duties ? need : model.series[rows.windows[need - model.duties]!.series]!.duty;
}

/** Whether a row pays for its members: no prices, no rates, nothing made for sure. */
function plainRowHolds(cost: Cost, row: Row, each: readonly Cost[]): boolean {
  for (let i = 0; i < cost.length; i += 1) {
    let left = cost[i]!;
    for (const need of row.members) left -= each[need]![i]!;
    if (left !== 0) return left > 0;
  }
  return true;
}

function rowHolds(ascent: Ascent, row: Row, { each, prices, aside }: Vectors): boolean {
  const { model, rows } = ascent;
  const rate = row.means < 0 ? undefined : model.problem.means[row.means]!.perDuty;
  const cost = costOf(model, row, dutyOf(ascent, row.members[0] ?? 0));
  const isPlain = rate === undefined && row.pays.length === 0 && aside.made.length === 0;
  if (isPlain) return plainRowHolds(cost, row, each);
  const zero = new Array<number>(cost.length).fill(0);
  let left = cost;
  for (const p of row.pays) left = added(left, prices[p]!, 1);
  aside.made.forEach((isOne, i) => {
    if (isOne(row)) left = added(left, each[rows.needs + i]!, -1);
  });
  const byDuty = new Map<number, Cost>();
  for (const need of row.members) {
    const duty = dutyOf(ascent, need);
    byDuty.set(duty, added(byDuty.get(duty) ?? zero, each[need]!, 1));
  }
  for (const sum of byDuty.values()) {
    const own = rate === undefined ? sum : added(sum, [0, 0, ...rate], -1);
    if (compareCost(own, zero) > 0) left = added(left, own, -1);
  }
  return compareCost(left, zero) >= 0;
}

const added = (a: Cost, b: Cost, sign: 1 | -1): Cost => a.map((value, i) => value + sign * b[i]!);

/** Duals, and what contacts made for sure bring, as a proof without further cases. */
export type StatedLeaf = Extract<Proof, { readonly duals: Duals }>;

/** A packed dual by the entries that a problem knows: without the two that only solving heeds. */
export function toStated(model: Model, packed: Float64Array, at: number): Cost {
  return model.scale.unpack(packed, at).slice(0, -2);
}

/**
 * The duals as cost vectors; null when unpacking them did not keep every promise, which only
 * entries far out of a plan's range can cause.
 */
export function toStatedLeaf(
  ascent: Ascent, packed: PackedDuals, aside: StatedAside = NOTHING,
): StatedLeaf | null {
  const { model, rows } = ascent;
  const length = model.problem.levels.length + 2;
  const each = ascent.covering.map((_, need) =>
    toStated(model, packed.each, need * model.scale.limbs));
  const prices = aside.prices.map((p) => toStated(model, p.price, 0));
  const zero = new Array<number>(length).fill(0);
  const isFine = (dual: Cost): boolean => dual.every(Number.isSafeInteger) && compareCost(dual, zero) >= 0;
  const fine = prices.every(isFine) && each.every((dual, need) => isFine(dual)
    && (need >= model.duties || compareCost(dual, model.isLaw[need] === true
      ? [1, ...zero.slice(1)] : [0, 1, ...zero.slice(2)]) <= 0));
  const vectors = { each, prices, aside };
  if (!fine || !rows.rows.every((row) => rowHolds(ascent, row, vectors))) return null;
  return {
    duals: {
      duties: each.slice(0, model.duties),
      windows: rows.windows.flatMap(({ series, from }, w) => {
        const dual = each[model.duties + w]!;
        const { duty } = model.series[series]!;
        return dual.every((value) => value === 0) ? [] : [{ duty, from, dual }];
      }),
      prices: aside.prices.map(({ cap, window }, p) => ({ cap, window, price: prices[p]! })),
    },
    made: each.slice(rows.needs),
  };
}

/** The two cases of a proof that has them. */
const casesOf = (proof: Exclude<Proof, StatedLeaf>): readonly [Proof, Proof] =>
  ('on' in proof ? [proof.some, proof.none] : [proof.early, proof.late]);

/** What a proof shows that every plan costs at least. */
export function boundOf(
  proof: Proof, length: number, rooms: (cap: number, window: number) => number,
): Cost {
  if (!('duals' in proof)) {
    const [a, b] = casesOf(proof).map((own) => boundOf(own, length, rooms));
    return compareCost(a!, b!) <= 0 ? a! : b!;
  }
  const { duals, made } = proof;
  const sum = new Array<number>(length).fill(0);
  for (const dual of [...duals.duties, ...duals.windows.map((w) => w.dual), ...made]) {
    dual.forEach((value, i) => { sum[i] = sum[i]! + value; });
  }
  for (const { cap, window, price } of duals.prices) {
    price.forEach((value, i) => { sum[i] = sum[i]! - value * rooms(cap, window); });
  }
  return sum;
}
