import type { Ascent, PackedDuals } from './ascend.js';
import { caseColumns, NO_CASES, toCaseRows } from './case-rows.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import type { CostScale } from './cost-scale.js';
import type { Model } from './model.js';
import { relax } from './relax.js';
import { addOffers, toRelaxation } from './relaxation.js';
import type { Relaxation } from './relaxation.js';
import { listRows } from './rows.js';
import type { PricedWindow, Rows } from './rows.js';
import { listUnpayable, settleDuals } from './settle-duals.js';
import { shortWindows } from './short-windows.js';
import { toStated, toStatedLeaf } from './stated-duals.js';
import type { StatedLeaf } from './stated-duals.js';

const STEPS_MAX = 600;
const ROUNDS_MAX = 12;
/** A number this near to a whole one is meant to be it. */
const NEAR = 1e-3;

/** Duals beside prices of full windows, the rows that pay for them, and what both bound. */
export interface PricedDuals {
  readonly ascent: Ascent;
  /** Those that the rows are of. */
  readonly columns: readonly Column[];
  readonly prices: readonly PricedWindow[];
  /** The bound is less what all places cost. */
  readonly duals: PackedDuals;
}

/** A packed dual of the relaxation as one of the model: to whole numbers, none below nothing. */
function toWhole(
  model: Model, scale: CostScale, raw: readonly number[], up: boolean,
): Float64Array {
  const limbs = Float64Array.from(raw, (value) =>
    (up ? Math.ceil(value - NEAR) : Math.floor(value + NEAR)));
  const own = model.scale.pack(scale.unpack(limbs, 0));
  const zero = new Float64Array(model.scale.limbs);
  return compareLimbs(own, 0, zero, 0, model.scale.limbs) < 0 ? zero : own;
}

interface Proposal {
  readonly prices: readonly PricedWindow[];
  /** Packed, per need. */
  readonly each: Float64Array;
}

function read(relaxation: Relaxation): Proposal {
  const { model, scale, program, places, unmet } = relaxation;
  const { limbs } = model.scale;
  const part = (row: number, sign: number): readonly number[] =>
    program.duals.slice(row * scale.limbs, (row + 1) * scale.limbs).map((value) => sign * value);
  const prices = places.flatMap((place, p): readonly PricedWindow[] => {
    const price = toWhole(model, scale, part(unmet.length + p, -1), true);
    return price.some((value) => value !== 0) ? [{ ...place, price }] : [];
  });
  const each = new Float64Array(unmet.length * limbs);
  unmet.forEach((_, need) => {
    each.set(toWhole(model, scale, part(need, 1), false), need * limbs);
  });
  return { prices, each };
}

/**
 * The same as a proof without cases: in entries that the problem knows, and settled once more,
 * since leaving out the others lets some needs be worth more or less. Null as of `toStatedLeaf`.
 */
export function toPricedLeaf(model: Model, priced: PricedDuals): StatedLeaf | null {
  const { scale } = model;
  const { windows } = priced.ascent.rows;
  const prices = priced.prices.map((p) =>
    ({ ...p, price: scale.pack([...toStated(model, p.price, 0), 0, 0]) }));
  const each = priced.duals.each.slice();
  priced.ascent.covering.forEach((_, need) => {
    each.set(scale.pack([...toStated(model, each, need * scale.limbs), 0, 0]), need * scale.limbs);
  });
  const ascent = toCaseRows(model, { windows, prices }, NO_CASES, priced.columns);
  return toStatedLeaf(ascent, settleDuals(ascent, each), { prices, made: [] });
}

/** The best of a relaxation over some windows, made whole. */
function pricedOver(
  model: Model, rows: Rows,
): { readonly relaxation: Relaxation; readonly priced: PricedDuals } {
  const relaxation = toRelaxation(model, rows);
  let steps = 0;
  for (let round = 0; ; round += 1) {
    steps += relax(relaxation, STEPS_MAX - steps);
    const { prices, each } = read(relaxation);
    const beside = { windows: rows.windows, prices };
    const columns = caseColumns(model, beside);
    const ascent = toCaseRows(model, beside, NO_CASES, columns);
    const missing = round < ROUNDS_MAX && steps < STEPS_MAX ? listUnpayable(ascent, each) : [];
    if (missing.length > 0) {
      addOffers(relaxation, missing);
      continue;
    }
    const duals = settleDuals(ascent, each);
    for (const { price, room } of prices) {
      addLimbs(duals.bound, 0, price, 0, -room, model.scale.limbs);
    }
    return { relaxation, priced: { ascent, columns, prices, duals } };
  }
}

/**
 * Duals that heed caps: what needs and places in full windows are worth where fractions of
 * contacts may be made, in whole numbers. Rounding lowers the bound and never breaks it. Windows
 * of rhythms that such a plan would leave without a check are needs as well, until none is.
 *
 * @param rows - Of the columns as the problem states them, on which no cap counts.
 */
export function toPricedDuals(model: Model, rows: Rows): PricedDuals {
  let found = pricedOver(model, rows);
  let best = found.priced;
  let { windows } = rows;
  for (let round = 0; model.series.length > 0 && round < ROUNDS_MAX; round += 1) {
    const short = shortWindows(found.relaxation);
    if (short.length === 0) break;
    windows = [...windows, ...short].sort((a, b) => a.series - b.series || a.from - b.from);
    const columns = caseColumns(model, { windows, prices: best.prices });
    found = pricedOver(model, listRows(model, columns, windows));
    const { bound } = found.priced.duals;
    if (compareLimbs(bound, 0, best.duals.bound, 0, model.scale.limbs) > 0) best = found.priced;
  }
  return best;
}
