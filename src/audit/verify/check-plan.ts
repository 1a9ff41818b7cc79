import type { PlanProblem } from '../../terms/record/plan-problem.js';
import type { Cost, Proof, SolvedContact } from '../../terms/record/plan.js';
import { contactViolations } from './check-contacts.js';
import { leafViolations } from './check-leaf.js';
import { sumOf, wholeOf } from './cost-sums.js';
import { holdsDay, inTurn, penaltyOf, setOf } from './open-days.js';
import { leavesOf } from './proof-leaves.js';
import { violation } from './violation.js';
import type { Violations } from './violation.js';

/** What the problem alone says of contacts and duals. */
export interface SolutionCheck {
  /** Every contact is permitted, every cap kept, every duty served at most once. */
  readonly legal: boolean;
  readonly violations: Violations;
  /** Duties unmet, ascending; one with a rhythm once for each missed day. */
  readonly unmet: readonly number[];
  readonly cost: Cost;
  /** The bound of the proof; zero where it is no proof. */
  readonly bound: Cost;
  /** The duals are valid: no plan costs less than the bound. */
  readonly boundHolds: boolean;
  /** `proved`: no plan is cheaper, as cost and bound meet. */
  readonly status: 'proved' | 'bounded';
}

/** How often a duty counts as unmet: each day that its rhythm misses, else once or never. */
function timesUnmet(problem: PlanProblem, contacts: readonly SolvedContact[], d: number): number {
  const { every, earliest, latest } = problem.duties[d]!;
  const daysOf = (duty: number): readonly number[] =>
    contacts.filter((c) => c.serves.includes(duty)).map((c) => c.day);
  if (every === undefined) return setOf(problem, d).every((e) => daysOf(e).length > 0) ? 0 : 1;
  const checks = daysOf(d).filter((day) => holdsDay([earliest, latest], day));
  const ends = [earliest - 1, ...checks, latest + 1].sort((a, b) => a - b);
  // Of the days between two checks, which hold none, every so many-th is missed.
  const missed = ends.slice(1).map((to, i) => Math.floor((to - ends[i]! - 1) / every));
  return missed.reduce((sum, days) => sum + Math.max(0, days), 0);
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
  const unmet = problem.duties.flatMap((_, d) =>
    new Array<number>(timesUnmet(problem, contacts, d)).fill(d));
  const cost = sumOf(length, [
    ...contacts.flatMap((c) => {
      const { burden, perDuty = [] } = problem.means[c.means] ?? { burden: [] };
      return [[0, 0, ...burden], ...c.serves.map(() => [0, 0, ...perDuty])];
    }),
    // A set that is met only together costs once, with its first member.
    ...unmet.filter((d) => setOf(problem, d)[0] === d).map((d) => penaltyOf(problem, d)),
  ]);
  const leaves = leavesOf(inTurn(problem), proof, [], []);
  const wrong = leaves.flatMap((leaf) => (leaf ? leafViolations(leaf) : [violation('dual.shape')]));
  const boundHolds = wrong.length === 0;
  const bounds = leaves.map((leaf) => sumOf(length, boundHolds ? leaf!.terms.map(
    ({ value, times }) => value.map((entry) => entry * times)) : []));
  const bound = bounds.reduce((a, b) => (wholeOf(b) < wholeOf(a) ? b : a));
  const legal = wrongContacts.length === 0;
  return {
    legal, violations: [...wrongContacts, ...wrong], unmet, cost, bound, boundHolds,
    status: legal && boundHolds && wholeOf(cost) === wholeOf(bound) ? 'proved' : 'bounded',
  };
}
