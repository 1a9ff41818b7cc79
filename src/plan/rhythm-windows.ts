import { addLimbs, compareLimbs } from './cost-scale.js';
import { holdsDay } from './day-runs.js';
import type { Model, Opening } from './model.js';
import type { RhythmWindow } from './rows.js';
import type { Series } from './series.js';

/** First days of the stretches on which the same duties are open to a means. */
function stretches(openings: readonly Opening[], days: number): readonly number[] {
  const starts = new Set([0]);
  for (const { runs } of openings) for (const [from, to] of runs) starts.add(from).add(to + 1);
  return [...starts].filter((d) => d < days).sort((a, b) => a - b);
}

/** What a contact has left for a rhythm when it pays for the duals of the duties open on a day. */
function slackOn(
  model: Model, openings: readonly Opening[], means: number, day: number, each: Float64Array,
): Float64Array {
  const { limbs } = model.scale;
  const slack = model.burden[means]!.slice();
  const rate = model.rates?.[means] ?? null;
  if (rate !== null) addLimbs(slack, 0, rate, 0, 1, limbs);
  for (const { duty, runs } of openings) {
    if (!holdsDay(runs, day)) continue;
    if (rate !== null && compareLimbs(each, duty * limbs, rate, 0, limbs) <= 0) continue;
    addLimbs(slack, 0, each, duty * limbs, -1, limbs);
    if (rate !== null) addLimbs(slack, 0, rate, 0, 1, limbs);
  }
  return slack;
}

/** Per day: the least that a contact which keeps a rhythm has left; null where none can be made. */
function slackByDay(
  model: Model, open: Model['open'], series: Series, each: Float64Array,
): (Float64Array | null)[] {
  const { limbs } = model.scale;
  const { days } = model.problem;
  const least = new Array<Float64Array | null>(days).fill(null);
  open.forEach((openings, means) => {
    const own = openings.find((o) => o.duty === series.duty);
    if (own === undefined) return;
    const starts = stretches(openings, days);
    starts.forEach((from, i) => {
      if (!holdsDay(own.runs, from)) return;
      const slack = slackOn(model, openings, means, from, each);
      for (let day = from; day < (starts[i + 1] ?? days); day += 1) {
        const held = least[day] ?? null;
        if (held === null || compareLimbs(slack, 0, held, 0, limbs) < 0) least[day] = slack;
      }
    });
  });
  return least;
}

/** Windows of one rhythm, each as early as the day on which nothing was left allows. */
function sweep(
  model: Model, series: Series, index: number, slack: readonly (Float64Array | null)[],
): readonly RhythmWindow[] {
  const { limbs } = model.scale;
  const { every, from, to, penalty } = series;
  const left = slack.map((own) => own?.slice() ?? null);
  const windows: RhythmWindow[] = [];
  for (let start = from; start + every - 1 <= to;) {
    const end = start + every - 1;
    let least = penalty;
    let tight = end;
    for (let day = Math.max(0, start); day <= Math.min(end, left.length - 1); day += 1) {
      const own = left[day] ?? null;
      if (own === null) continue;
      const order = compareLimbs(own, 0, least, 0, limbs);
      if (order > 0) continue;
      least = own;
      tight = day;
    }
    const dual = least.slice();
    if (dual.some((value) => value !== 0)) {
      windows.push({ series: index, from: start });
      for (let day = Math.max(0, start); day <= Math.min(end, left.length - 1); day += 1) {
        const own = left[day] ?? null;
        if (own !== null) addLimbs(own, 0, dual, 0, -1, limbs);
      }
    }
    start = tight + 1;
  }
  return windows;
}

/**
 * Windows of rhythms that can carry a dual beside those of the duties: found by going through
 * time, each window as early as the last day on which a contact has nothing left allows.
 *
 * @param raised - Packed duals of duties, several ways.
 */
export function findWindows(
  model: Model, open: Model['open'], raised: readonly Float64Array[],
): readonly RhythmWindow[] {
  const found = new Map<string, RhythmWindow>();
  for (const each of raised) {
    model.series.forEach((series, index) => {
      for (const window of sweep(model, series, index, slackByDay(model, open, series, each))) {
        found.set(`${window.series}/${window.from}`, window);
      }
    });
  }
  return [...found.values()].sort((a, b) => a.series - b.series || a.from - b.from);
}
