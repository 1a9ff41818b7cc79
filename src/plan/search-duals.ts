import type { PackedDuals } from './ascend.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { membersOf } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import type { Model } from './model.js';
import type { Rows } from './rows.js';

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
}

export function toSearchDuals(model: Model, rows: Rows, { each, bound }: PackedDuals): SearchDuals {
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
  return { each, bound, begun };
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

/** What a contact adds to the excess at least: its cost less what its duties can pay. */
export function reducedCost(
  model: Model, duals: SearchDuals, into: Float64Array, atInto: number,
  contact: { readonly day: number; readonly means: number; readonly cost: Float64Array; readonly cover: DutySet },
): void {
  const { limbs } = model.scale;
  const { day, cost, cover } = contact;
  const rate = model.rates?.[contact.means] ?? null;
  addLimbs(into, atInto, cost, 0, 1, limbs);
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
