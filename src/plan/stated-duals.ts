import type { Cost, Duals } from '../terms/record/plan.js';
import type { Ascent, PackedDuals } from './ascend.js';
import type { Model } from './model.js';
import { compareCost } from './plan-cost.js';
import type { Row } from './rows.js';

/** What a row can pay for, as a vector: a contact's burden, or one duty unmet. */
function costOf(model: Model, row: Row, duty: number): Cost {
  const none = model.problem.levels.map(() => 0);
  if (row.means >= 0) return [0, 0, ...model.problem.means[row.means]!.burden];
  return model.isLaw[duty] === true ? [1, 0, ...none] : [0, 1, ...none];
}

function rowHolds(ascent: Ascent, row: Row, each: readonly Cost[]): boolean {
  const { model, rows } = ascent;
  const dutyOf = (need: number): number => (need < model.duties ? need
    : model.series[rows.windows[need - model.duties]!.series]!.duty);
  const rate = row.means < 0 ? undefined : model.problem.means[row.means]!.perDuty;
  const left = [...costOf(model, row, dutyOf(row.members[0] ?? 0))];
  const zero = new Array<number>(left.length).fill(0);
  const byDuty = new Map<number, number[]>();
  for (const need of row.members) {
    const sum = byDuty.get(dutyOf(need)) ?? [...zero];
    each[need]!.forEach((value, i) => { sum[i] = sum[i]! + value; });
    byDuty.set(dutyOf(need), sum);
  }
  for (const sum of byDuty.values()) {
    const own = rate === undefined ? sum : sum.map((value, i) => value - (i < 2 ? 0 : rate[i - 2]!));
    if (compareCost(own, zero) > 0) own.forEach((value, i) => { left[i] = left[i]! - value; });
  }
  return compareCost(left, zero) >= 0;
}

/**
 * The duals as cost vectors; null when unpacking them did not keep every promise, which only
 * entries far out of a plan's range can cause.
 */
export function toStatedDuals(ascent: Ascent, packed: PackedDuals): Duals | null {
  const { model, rows } = ascent;
  const { scale, problem } = model;
  const length = problem.levels.length + 2;
  const each = Array.from({ length: rows.needs }, (_, need) =>
    scale.unpack(packed.each, need * scale.limbs).slice(0, length));
  const zero = new Array<number>(length).fill(0);
  const fine = each.every((dual, need) => dual.every(Number.isSafeInteger)
    && compareCost(dual, zero) >= 0
    && (need >= model.duties || compareCost(dual, model.isLaw[need] === true
      ? [1, ...zero.slice(1)] : [0, 1, ...zero.slice(2)]) <= 0));
  if (!fine || !rows.rows.every((row) => rowHolds(ascent, row, each))) return null;
  return {
    duties: each.slice(0, model.duties),
    windows: rows.windows.flatMap(({ series, from }, w) => {
      const dual = each[model.duties + w]!;
      return dual.every((value) => value === 0) ? [] : [{ duty: model.series[series]!.duty, from, dual }];
    }),
    prices: [],
  };
}

/** The sum of duals, less the prices of places: what every plan costs at least. */
export function boundOf(duals: Duals, length: number): Cost {
  const sum = new Array<number>(length).fill(0);
  for (const dual of [...duals.duties, ...duals.windows.map((w) => w.dual)]) {
    dual.forEach((value, i) => { sum[i] = sum[i]! + value; });
  }
  return sum;
}
