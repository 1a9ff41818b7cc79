import type { DayRun, PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost } from '../../terms/record/plan.js';
import { orderOf, sumOf } from './cost-order.js';
import { violation } from './violation.js';
import type { Violation } from './violation.js';

/** Beyond this many pairs in one open set all of its duals are summed: stricter, and no worse. */
const PAIRS_MAX = 10;

const isOpen = (runs: readonly DayRun[], day: number): boolean =>
  runs.some(([from, to]) => from <= day && day <= to);

/** The most that one contact's duties can sum to: of a pair that stays apart it serves one. */
function heaviest(
  problem: PlanProblem, open: readonly number[], duals: readonly Cost[], length: number,
): Cost {
  const pairs = problem.apart.filter(([a, b]) => a !== b && open.includes(a) && open.includes(b));
  const pair = pairs[0];
  if (pair === undefined || pairs.length > PAIRS_MAX) {
    return sumOf(open.map((d) => duals[d]!), length);
  }
  const [one, other] = pair.map((out) =>
    heaviest(problem, open.filter((d) => d !== out), duals, length));
  return orderOf(one!, other!) >= 0 ? one! : other!;
}

function isOverBurden(problem: PlanProblem, duals: readonly Cost[], means: number): number | null {
  const length = problem.levels.length + 2;
  const own = problem.duties.flatMap((duty, d) => duty.open
    .filter(([m]) => m === means).map(([, runs]) => ({ d, runs })));
  const burden = [0, 0, ...problem.means[means]!.burden];
  // The set of open duties grows only where a run begins: the other days have no more to pay for.
  const starts = new Set(own.flatMap(({ runs }) => runs.map(([from]) => Math.max(0, from))));
  for (const day of [...starts].filter((d) => d < problem.days).sort((a, b) => a - b)) {
    const open = own.filter(({ runs }) => isOpen(runs, day)).map(({ d }) => d);
    if (orderOf(heaviest(problem, open, duals, length), burden) > 0) return open[0]!;
  }
  return null;
}

/**
 * What is wrong with duals as a lower bound; nothing is when no plan can cost less than their
 * sum. A contact's duties sum to no more than its burden, and an unmet duty costs at least its
 * dual, so every plan costs at least the sum. Caps only take plans away.
 */
export function dualViolations(problem: PlanProblem, duals: readonly Cost[]): readonly Violation[] {
  const length = problem.levels.length + 2;
  if (duals.length !== problem.duties.length
    || !duals.every((v) => v.length === length && v.every(Number.isSafeInteger))) {
    return [violation('dual.shape', {})];
  }
  const zero = new Array<number>(length).fill(0);
  const found: Violation[] = [];
  problem.duties.forEach((duty, d) => {
    const penalty = zero.map((_, level) => (level === (duty.law ? 0 : 1) ? 1 : 0));
    if (orderOf(duals[d]!, zero) < 0) found.push(violation('dual.negative', { duty: d }));
    if (orderOf(duals[d]!, penalty) > 0) found.push(violation('dual.above-penalty', { duty: d }));
  });
  problem.means.forEach((_, means) => {
    const duty = isOverBurden(problem, duals, means);
    if (duty !== null) found.push(violation('dual.above-burden', { means, duty }));
  });
  return found;
}
