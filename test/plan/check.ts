import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import type { Cost, Duals, Proof, SolvedContact } from '../../src/terms/record/plan.js';

/** Negative when `a` is the lesser by the first difference. */
export function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((x, i) => x !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** Contacts that the plan before had not. */
export function freshOf(problem: PlanProblem, contacts: readonly SolvedContact[]): number {
  return contacts.filter((c) =>
    !problem.previous.some((p) => p.day === c.day && p.means === c.means)).length;
}

/** A proof without cases, of these duals of duties alone. */
export function proofOf(duties: readonly Cost[], more: Partial<Duals> = {}): Proof {
  return { duals: { duties, windows: [], prices: [], ...more }, made: [] };
}

/** A proof that shows nothing: no plan costs less than none. */
export function zeroProof(problem: PlanProblem): Proof {
  return proofOf(problem.duties.map(() => new Array<number>(problem.levels.length + 2).fill(0)));
}

/** The same value, frozen all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

/** Day and means of each contact. */
export function slots(contacts: readonly SolvedContact[]): readonly string[] {
  return contacts.map((c) => `${c.day}/${c.means}`);
}
