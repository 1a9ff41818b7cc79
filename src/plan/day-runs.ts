import type { DayRun } from '../terms/record/plan-problem.js';

function areTidy(runs: readonly DayRun[], days: number): boolean {
  let free = 0;
  for (const run of runs) {
    if (run[0] < free || run[1] < run[0]) return false;
    free = run[1] + 2;
  }
  return free <= days + 1;
}

/** Runs inside `[0, days)`, ascending, overlapping and adjoining ones made one. */
export function tidyRuns(runs: readonly DayRun[], days: number): readonly DayRun[] {
  if (areTidy(runs, days)) return runs;
  const clipped = runs.flatMap(([from, to]) => {
    const run: DayRun = [Math.max(0, from), Math.min(days - 1, to)];
    return run[0] <= run[1] ? [run] : [];
  });
  if (clipped.length < 2) return clipped;
  const joined: [number, number][] = [];
  for (const [from, to] of clipped.sort((a, b) => a[0] - b[0])) {
    const last = joined[joined.length - 1];
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Tidy runs cut to some days, both inclusive. */
export function withinDays(
  runs: readonly DayRun[], first: number, last: number,
): readonly DayRun[] {
  if (runs.length === 0 || (first <= runs[0]![0] && runs[runs.length - 1]![1] <= last)) return runs;
  return runs.flatMap(([from, to]) => {
    const run: DayRun = [Math.max(first, from), Math.min(last, to)];
    return run[0] <= run[1] ? [run] : [];
  });
}

/** Whether a day lies in one of the runs. */
export function holdsDay(runs: readonly DayRun[], day: number): boolean {
  for (const run of runs) if (run[0] <= day && day <= run[1]) return true;
  return false;
}

/** Days in both lists of tidy runs. */
export function sharedRuns(a: readonly DayRun[], b: readonly DayRun[]): readonly DayRun[] {
  const shared: DayRun[] = [];
  for (const [fromA, toA] of a) {
    for (const [fromB, toB] of b) {
      const from = Math.max(fromA, fromB);
      const to = Math.min(toA, toB);
      if (from <= to) shared.push([from, to]);
    }
  }
  return shared;
}

/** Days of tidy runs that are not closed. */
export function withoutRuns(
  runs: readonly DayRun[], closed: readonly DayRun[],
): readonly DayRun[] {
  let left = runs;
  for (const [from, to] of closed) {
    if (left.length === 0 || to < left[0]![0] || from > left[left.length - 1]![1]) continue;
    left = left.flatMap(([a, b]): readonly DayRun[] => {
      if (to < a || b < from) return [[a, b]];
      const before: DayRun[] = a < from ? [[a, from - 1]] : [];
      return to < b ? [...before, [to + 1, b]] : before;
    });
  }
  return left;
}
