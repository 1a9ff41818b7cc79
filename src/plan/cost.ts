import type { PlanProblem, ProblemDuty } from '../terms/record/plan-problem.js';
import type { Cost } from '../terms/record/plan.js';

/** Compares two costs entry by entry, heaviest first: negative when `a` is the lesser. */
export function compareCost(a: Cost, b: Cost): number {
  for (let i = 0; i < a.length; i += 1) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function addCost(a: Cost, b: Cost): Cost {
  return a.map((value, i) => value + (b[i] as number));
}

export function subtractCost(a: Cost, b: Cost): Cost {
  return a.map((value, i) => value - (b[i] as number));
}

/** Nothing unmet and nobody disturbed. */
export function zeroCost(problem: PlanProblem): Cost {
  return new Array<number>(problem.levels.length + 2).fill(0);
}

/** What leaving a duty unmet costs: more than any burden, and law before all others. */
export function penaltyOf(problem: PlanProblem, duty: ProblemDuty): Cost {
  return zeroCost(problem).map((_, i) => (i === (duty.law ? 0 : 1) ? 1 : 0));
}

/** What one contact by a means costs. */
export function burdenCost(problem: PlanProblem, means: number): Cost {
  return [0, 0, ...(problem.means[means]?.burden ?? [])];
}
