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
