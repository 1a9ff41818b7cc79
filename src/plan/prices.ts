import type { SolvedContact } from '../terms/record/plan.js';
import { countsUnder, roomIn } from './caps.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import type { Model } from './model.js';
import type { PricedWindow } from './rows.js';

type Place = Omit<PricedWindow, 'price'>;

/** Windows that a plan fills, and those that history alone has filled. */
function fullWindows(model: Model, contacts: readonly SolvedContact[]): readonly Place[] {
  const found = new Map<string, Place>();
  model.caps.forEach((cap, g) => {
    const days = contacts.filter((c) => countsUnder(cap, c)).map((c) => c.day);
    const add = (window: number, from: number, to: number): void => {
      const room = roomIn(cap, from, to);
      if (to < 0 || from >= model.problem.days) return;
      if (days.filter((day) => from <= day && day <= to).length < room) return;
      found.set(`${g}/${window}`, { cap: g, window, from, to, room });
    };
    cap.runs.forEach(([from, to], r) => { add(r, from, to); });
    if (cap.days === 0) return;
    for (const day of [...days, ...cap.history]) {
      add(day, day, day + cap.days - 1);
      add(day - cap.days + 1, day - cap.days + 1, day);
    }
  });
  return [...found.values()].sort((a, b) => a.from - b.from || a.cap - b.cap || a.window - b.window);
}

/** What one more place may be worth: the step from one means to another, or to leaving unmet. */
function listSteps(model: Model): readonly Float64Array[] {
  const { limbs } = model.scale;
  const zero = new Float64Array(limbs);
  const steps: Float64Array[] = [];
  const add = (from: Float64Array, to: Float64Array): void => {
    const step = to.slice();
    addLimbs(step, 0, from, 0, -1, limbs);
    if (compareLimbs(step, 0, zero, 0, limbs) <= 0) return;
    if (!steps.some((s) => compareLimbs(s, 0, step, 0, limbs) === 0)) steps.push(step);
  };
  for (const from of model.burden) {
    for (const to of [...model.burden, ...model.penalty]) add(from, to);
  }
  return steps;
}

/** Prices worth trying for a plan's full windows, those of history first. */
export function listPrices(
  model: Model, contacts: readonly SolvedContact[],
): readonly PricedWindow[] {
  const steps = listSteps(model);
  const { limbs } = model.scale;
  const most = model.penalty.reduce((a, b) => (compareLimbs(a, 0, b, 0, limbs) > 0 ? a : b),
    new Float64Array(limbs));
  return fullWindows(model, contacts).flatMap((place) =>
    (place.room === 0 ? [most] : steps).map((price) => ({ ...place, price })));
}
