import type { PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost, Proof, SolvedContact } from '../../terms/record/plan.js';
import { contactViolations } from './check-contacts.js';
import { checkProof } from './check-duals.js';
import { orderOf, sumOf } from './cost-order.js';
import { inTurn, penaltyOf, setOf } from './duty-terms.js';
import type { Violation } from './violation.js';

/** What the problem alone says of contacts and duals. */
export interface SolutionCheck {
  /** Every contact is permitted, every cap kept, every duty served at most once. */
  readonly legal: boolean;
  readonly violations: readonly Violation[];
  /** Duties unmet, ascending; one with a rhythm once for each missed day. */
  readonly unmet: readonly number[];
  readonly cost: Cost;
  /** The bound of the proof; zero where they are no bound. */
  readonly bound: Cost;
  /** No plan costs less than the bound. */
  readonly boundHolds: boolean;
  /** `proved`: no plan is cheaper, as cost and bound meet. */
  readonly status: 'proved' | 'bounded';
}

/** How often a duty counts as unmet: each day that its rhythm misses, else once or never. */
function timesUnmet(problem: PlanProblem, contacts: readonly SolvedContact[], d: number): number {
  const { every, earliest, latest } = problem.duties[d]!;
  if (every === undefined) {
    return setOf(problem, d).every((e) => contacts.some((c) => c.serves.includes(e))) ? 0 : 1;
  }
  const days = contacts.filter((c) => c.serves.includes(d)).map((c) => c.day);
  let missed = 0;
  for (let from = earliest; from + every - 1 <= latest;) {
    const checks = days.filter((day) => day >= from && day < from + every);
    if (checks.length === 0) missed += 1;
    from = checks.length === 0 ? from + every : Math.max(...checks) + 1;
  }
  return missed;
}

/**
 * Contacts and a proof held against the problem, naively and without the solver: what is legal,
 * what it costs, and whether any plan could cost less.
 *
 * @example
 * const { legal, status } = checkSolution(problem, contacts, certificate.proof)
 */
export function checkSolution(
  problem: PlanProblem, contacts: readonly SolvedContact[], proof: Proof,
): SolutionCheck {
  const length = problem.levels.length + 2;
  const wrongContacts = contactViolations(problem, contacts);
  const read = checkProof(inTurn(problem), proof);
  const unmet = problem.duties.flatMap((_, d) =>
    new Array<number>(timesUnmet(problem, contacts, d)).fill(d));
  const cost = sumOf([
    ...contacts.flatMap((c) => {
      const { burden, perDuty } = problem.means[c.means] ?? { burden: [] };
      return [[0, 0, ...burden], ...c.serves.map(() => [0, 0, ...perDuty ?? []])];
    }),
    // A set that is met only together costs once, with its first member.
    ...unmet.filter((d) => setOf(problem, d)[0] === d).map((d) => penaltyOf(problem, d)),
  ], length);
  const boundHolds = read.wrong.length === 0;
  const bound = boundHolds ? read.bound : new Array<number>(length).fill(0);
  const legal = wrongContacts.length === 0;
  return {
    legal, violations: [...wrongContacts, ...read.wrong], unmet, cost, bound, boundHolds,
    status: legal && boundHolds && orderOf(cost, bound) === 0 ? 'proved' : 'bounded',
  };
}
