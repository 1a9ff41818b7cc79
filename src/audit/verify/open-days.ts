import type { DayRun, PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost } from '../../terms/record/plan.js';

export const holdsDay = (run: DayRun, day: number): boolean => run[0] <= day && day <= run[1];

/** Runs of days on which a means may serve a duty; one that ends before it begins holds no day. */
export function openRuns(problem: PlanProblem, duty: number, means: number): readonly DayRun[] {
  const { earliest, latest, open } = problem.duties[duty]!;
  return open.filter(([m]) => m === means).flatMap(([, runs]) => runs.map(([from, to]): DayRun =>
    [Math.max(0, earliest, from), Math.min(problem.days - 1, latest, to)]));
}

/** The duties that are met only together with one, itself included. */
export const setOf = (problem: PlanProblem, duty: number): readonly number[] =>
  problem.together.find((own) => own.includes(duty)) ?? [duty];

/** What a duty left unmet, or the set that it is of, costs. */
export function penaltyOf(problem: PlanProblem, duty: number): Cost {
  const isLaw = setOf(problem, duty).some((d) => problem.duties[d]!.law);
  return [isLaw ? 1 : 0, isLaw ? 0 : 1, ...problem.levels.map(() => 0)];
}

/** The same problem with one duty open within some days alone. */
export function within(problem: PlanProblem, duty: number, [first, last]: DayRun): PlanProblem {
  const { earliest, latest, ...own } = problem.duties[duty]!;
  const cut = { ...own, earliest: Math.max(earliest, first), latest: Math.min(latest, last) };
  return { ...problem, duties: problem.duties.map((other, d) => (d === duty ? cut : other)) };
}

/**
 * The same problem with no duty open before its turn can have come: after the first day on which
 * what goes before it could be served, and the days between.
 */
export function inTurn(problem: PlanProblem): PlanProblem {
  const turns = problem.order.map(({ before, after, daysMin }) => {
    const runs = problem.means.flatMap((_, means) => openRuns(problem, before, means));
    const first = Math.min(...runs.map(([from, to]) => (from <= to ? from : Infinity)));
    return { after, days: [first + daysMin, Infinity] as const };
  }).filter(({ after, days }) => days[0] > problem.duties[after]!.earliest);
  if (turns.length === 0) return problem;
  return inTurn(turns.reduce((own, { after, days }) => within(own, after, days), problem));
}
