import type { PlanProblem, ProblemCap } from '../terms/record/plan-problem.js';
import type { SolvedContact } from '../terms/record/plan.js';

/** Whether a contact counts under a cap. */
export function countsUnder(cap: ProblemCap, contact: SolvedContact): boolean {
  return cap.means.includes(contact.means) && contact.serves.some((d) => cap.duties.includes(d));
}

function windowFull(cap: ProblemCap, days: readonly number[], day: number): boolean {
  if ('runs' in cap.window) {
    return cap.window.runs.some(([from, to]) => from <= day && day <= to
      && days.filter((d) => from <= d && d <= to).length > cap.max);
  }
  const length = cap.window.days;
  // Every window of that length that holds the day, ending on a counted day or the day itself.
  return days.some((end) => end >= day && end < day + length
    && days.filter((d) => d > end - length && d <= end).length > cap.max);
}

/** Whether a contact fits beside the others: every cap kept in every window that holds it. */
export function fits(
  problem: PlanProblem, others: readonly SolvedContact[], contact: SolvedContact,
): boolean {
  if (others.some((o) => o.day === contact.day && o.means === contact.means)) return false;
  return problem.caps.every((cap) => {
    if (!countsUnder(cap, contact)) return true;
    const days = [...cap.history, contact.day,
      ...others.filter((o) => countsUnder(cap, o)).map((o) => o.day)];
    return !windowFull(cap, days, contact.day);
  });
}

/** Whether every contact keeps every cap. */
export function keepsCaps(problem: PlanProblem, contacts: readonly SolvedContact[]): boolean {
  return contacts.every((c, i) => fits(problem, contacts.filter((_, j) => j !== i), c));
}
