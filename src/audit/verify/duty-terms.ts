import type { DayRun, PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost } from '../../terms/record/plan.js';

export const holdsDay = ([from, to]: DayRun, day: number): boolean => from <= day && day <= to;

/** Runs of days on which a means may serve a duty; one that ends before it begins holds no day. */
export function openRuns(problem: PlanProblem, duty: number, means: number): readonly DayRun[] {
  const { earliest, latest, open } = problem.duties[duty]!;
  return open.filter(([m]) => m === means).flatMap(([, runs]) => runs.map(([from, to]): DayRun =>
    [Math.max(0, earliest, from), Math.min(problem.days - 1, latest, to)]));
}

/** The duties that are met only together with one, itself included. */
export function setOf(problem: PlanProblem, duty: number): readonly number[] {
  return problem.together.find((own) => own.includes(duty)) ?? [duty];
}

/** What a duty left unmet, or the set that it is of, costs. */
export function penaltyOf(problem: PlanProblem, duty: number): Cost {
  const isLaw = setOf(problem, duty).some((d) => problem.duties[d]!.law);
  return [isLaw ? 1 : 0, isLaw ? 0 : 1, ...problem.levels.map(() => 0)];
}

/** The same problem with one duty open within some days alone. */
export function within(
  problem: PlanProblem, duty: number, first: number, last: number,
): PlanProblem {
  const duties = problem.duties.map((own, d) => (d !== duty ? own : {
    ...own, earliest: Math.max(own.earliest, first), latest: Math.min(own.latest, last),
  }));
  return { ...problem, duties };
}

/**
 * The same problem with no duty open before its turn can have come: after the first day on which
 * what goes before it could be served, and the days between.
 */
export function inTurn(problem: PlanProblem): PlanProblem {
  const firstOf = (duty: number): number => Math.min(...problem.means.flatMap((_, means) =>
    openRuns(problem, duty, means).flatMap(([from, to]) => (from <= to ? [from] : []))));
  const duties = problem.duties.map((duty, d) => ({
    ...duty, earliest: Math.max(duty.earliest, ...problem.order
      .filter(({ after }) => after === d).map(({ before, daysMin }) => firstOf(before) + daysMin)),
  }));
  const isSame = duties.every(({ earliest }, d) => earliest === problem.duties[d]!.earliest);
  return isSame ? problem : inTurn({ ...problem, duties });
}
