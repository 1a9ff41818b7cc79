import type { PackedDuals } from './ascend.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { isWithin, membersOf, shares } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Model } from './model.js';
import type { PricedWindow, Rows } from './rows.js';

/** Duals as the search uses them: what a label may still save by serving what is pending. */
export interface SearchDuals {
  /** Packed, per duty. */
  readonly each: Float64Array;
  readonly bound: Float64Array;
  /**
   * Per rhythm: the summed duals of windows that begin on or before a day, from the day before
   * its first on.
   */
  readonly begun: readonly Float64Array[];
  /** Places that contacts pay for, by the last day of their windows; the bound is less them all. */
  readonly prices: readonly PricedWindow[];
}

export function toSearchDuals(
  model: Model, rows: Rows, { each, bound }: PackedDuals, prices: readonly PricedWindow[] = [],
): SearchDuals {
  const { limbs } = model.scale;
  const begun = model.series.map(({ from, to }, series) => {
    const sums = new Float64Array(Math.max(2, to - from + 3) * limbs);
    rows.windows.forEach((window, w) => {
      if (window.series !== series) return;
      for (let at = window.from - from + 1; at * limbs < sums.length; at += 1) {
        addLimbs(sums, at * limbs, each, (model.duties + w) * limbs, 1, limbs);
      }
    });
    return sums;
  });
  const byEnd = [...prices].sort((a, b) => a.to - b.to || a.cap - b.cap || a.from - b.from);
  return { each, bound, begun, prices: byEnd };
}

/** Takes from `into` the duals of windows that begin after one day and on or before another. */
export function takeWindows(
  model: Model, duals: SearchDuals, into: Float64Array, atInto: number,
  { series, after, upTo }: { readonly series: number; readonly after: number; readonly upTo: number },
): void {
  const { limbs } = model.scale;
  const { from } = model.series[series]!;
  const sums = duals.begun[series]!;
  const last = sums.length / limbs - 1;
  addLimbs(into, atInto, sums, Math.min(last, Math.max(0, upTo - from + 1)) * limbs, -1, limbs);
  addLimbs(into, atInto, sums, Math.min(last, Math.max(0, after - from + 1)) * limbs, 1, limbs);
}

/** Adds the prices that a contact pays when it serves some duties. */
export function addPrices(
  model: Model, prices: readonly PricedWindow[], into: Float64Array, atInto: number,
  { day, means, serves }: { readonly day: number; readonly means: number; readonly serves: DutySet },
): void {
  for (const { cap, from, to, price } of prices) {
    const own = model.caps[cap]!;
    if (day < from || day > to || own.means[means] !== 1 || !shares(own.duties, serves)) continue;
    addLimbs(into, atInto, price, 0, 1, model.scale.limbs);
  }
}

/** What a contact adds to the excess at least: its cost less what its duties can pay. */
export function reducedCost(
  model: Model, duals: SearchDuals, into: Float64Array, atInto: number,
  contact: { readonly day: number; readonly means: number; readonly cost: Float64Array; readonly cover: DutySet },
): void {
  const { limbs } = model.scale;
  const { day, cost, cover } = contact;
  const rate = model.rates?.[contact.means] ?? null;
  addLimbs(into, atInto, cost, 0, 1, limbs);
  // A cap that does not count all of its duties may not count it at all.
  const sure = duals.prices.filter(({ cap }) => isWithin(cover, model.caps[cap]!.duties));
  addPrices(model, sure, into, atInto, { day, means: contact.means, serves: cover });
  for (const d of membersOf(cover)) {
    const series = model.series.findIndex((s) => s.duty === d);
    if (series >= 0) {
      const after = day - model.series[series]!.every;
      takeWindows(model, duals, into, atInto, { series, after, upTo: day });
      continue;
    }
    if (rate === null) addLimbs(into, atInto, duals.each, d * limbs, -1, limbs);
    else if (compareLimbs(duals.each, d * limbs, rate, 0, limbs) > 0) {
      addLimbs(into, atInto, duals.each, d * limbs, -1, limbs);
      addLimbs(into, atInto, rate, 0, 1, limbs);
    }
  }
}
