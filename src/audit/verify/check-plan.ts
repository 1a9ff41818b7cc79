import type { PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost, SolvedContact } from '../../terms/record/plan.js';
import { contactViolations } from './check-contacts.js';
import { dualViolations } from './check-duals.js';
import { orderOf, sumOf } from './cost-order.js';
import type { Violation } from './violation.js';

/** What the problem alone says of contacts and duals. */
export interface SolutionCheck {
  /** Every contact is permitted, every cap kept, every duty served at most once. */
  readonly legal: boolean;
  readonly violations: readonly Violation[];
  readonly cost: Cost;
  /** The sum of the duals; zero where they are no bound. */
  readonly bound: Cost;
  /** No plan costs less than the duals sum to. */
  readonly boundHolds: boolean;
  /** `proved`: no plan is cheaper, as cost and bound meet. */
  readonly status: 'proved' | 'bounded';
}

/**
 * Contacts and duals held against the problem, naively and without the solver: what is legal,
 * what it costs, and whether any plan could cost less.
 *
 * @param duals - One cost vector per duty, in the problem's order.
 * @example
 * const { legal, status } = checkSolution(problem, contacts, certificate.duals)
 */
export function checkSolution(
  problem: PlanProblem, contacts: readonly SolvedContact[], duals: readonly Cost[],
): SolutionCheck {
  const length = problem.levels.length + 2;
  const wrongContacts = contactViolations(problem, contacts);
  const wrongDuals = dualViolations(problem, duals);
  const served = new Set(contacts.flatMap((c) => c.serves));
  const unmet = problem.duties.filter((_, d) => !served.has(d));
  const cost = sumOf([
    ...contacts.map((c) => [0, 0, ...problem.means[c.means]?.burden ?? []]),
    ...unmet.map((duty) => (duty.law ? [1] : [0, 1])),
  ], length);
  const boundHolds = wrongDuals.length === 0;
  const bound = boundHolds ? sumOf(duals, length) : new Array<number>(length).fill(0);
  const legal = wrongContacts.length === 0;
  return {
    legal, violations: [...wrongContacts, ...wrongDuals], cost, bound, boundHolds,
    status: legal && boundHolds && orderOf(cost, bound) === 0 ? 'proved' : 'bounded',
  };
}
