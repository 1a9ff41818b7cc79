import type { Result } from '../../kernel/index.js';
import { assignVisits } from './assign-visits.js';
import type { Assignment, AssignmentProblem } from './assignment.js';

/** Days on which somebody is not there after all. */
export interface Absence {
  readonly officer: string;
  /** Local date. */
  readonly on: string;
}

/** The problem as it stands now, and what was made of it. */
export interface RepairedAssignment {
  readonly problem: AssignmentProblem;
  readonly assignment: Assignment;
}

/** The same problem without the days on which somebody is away, and with what stood before. */
export function withAbsences(
  given: AssignmentProblem, made: Assignment, absences: readonly Absence[],
): AssignmentProblem {
  const away = new Set(absences.map((a) => `${a.officer}\n${a.on}`));
  return {
    ...given, previous: made.assigned,
    officers: given.officers.map((officer) => ({
      ...officer, days: officer.days.filter((d) => !away.has(`${officer.officer}\n${d.on}`)),
    })),
  };
}

/**
 * Assigns again after somebody fell ill, moving as few visits as possible: only what the absent
 * officer had, and what has to give way for it, and never one more than needed to leave as little
 * undone as can be. Cost is looked at last.
 * @param given - The problem that `made` was made of.
 */
export function repairAssignment(
  given: AssignmentProblem, made: Assignment, absences: readonly Absence[],
): Result<RepairedAssignment> {
  const problem = withAbsences(given, made, absences);
  const result = assignVisits(problem);
  return result.ok ? { ok: true, value: { problem, assignment: result.value } } : result;
}
