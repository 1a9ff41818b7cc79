import type { PlanProblem } from '../terms/record/plan-problem.js';

/** A duty with a rhythm: any `every` days of `from..to` hold a check or a missed day. */
export interface Series {
  readonly duty: number;
  readonly every: number;
  readonly from: number;
  readonly to: number;
  /** Packed cost of a missed day. */
  readonly penalty: Float64Array;
}

/** The duties with a rhythm of a problem. */
export function listSeries(
  problem: PlanProblem, penalty: readonly Float64Array[],
): readonly Series[] {
  return problem.duties.flatMap(({ every, earliest, latest }, duty) => (every === undefined ? []
    : [{ duty, every, from: earliest, to: latest, penalty: penalty[duty]! }]));
}

/**
 * The fewest missed days of a rhythm beside some checks: from each check the days fall due at
 * `every`, twice `every` and so on, and those before the next check are missed.
 *
 * @param days - Days of checks, in any order.
 */
export function missedDays(
  series: Pick<Series, 'every' | 'from' | 'to'>, days: readonly number[],
): number {
  const { every, from, to } = series;
  let last = from - 1;
  let missed = 0;
  for (const day of [...days].sort((a, b) => a - b)) {
    if (day > last) missed += Math.ceil((day - last) / every) - 1;
    last = Math.max(last, day);
  }
  return missed + Math.max(0, Math.floor((to - last) / every));
}
