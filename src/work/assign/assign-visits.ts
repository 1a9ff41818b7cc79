import { ok, sortBy } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import type {
  Assignment, AssignmentCertificate, AssignmentObjective, AssignmentProblem, AssignedVisit,
} from './assignment.js';
import { compileAssignment } from './compile-assignment.js';
import type { AssignmentTable, Shift } from './compile-assignment.js';
import { fillColumns } from './fill-columns.js';
import type { FilledColumns } from './fill-columns.js';
import { stateObjective } from './state-objective.js';

function officerName(table: AssignmentTable, shift: Shift): string {
  return table.officers[shift.officer]?.officer as string;
}

/** Prices split into what an officer's load costs and what a full day's room is worth. */
function toCertificate(table: AssignmentTable, filled: FilledColumns): AssignmentCertificate {
  const days = table.shifts.flatMap((shift, s) => {
    const price = (filled.columnPrice[s] as number)
      - (filled.officerPrice[shift.officer] as number);
    return price > 0 ? [{ officer: officerName(table, shift), on: shift.on, price }] : [];
  });
  return {
    v: 1, scale: table.scale,
    officers: table.officers.map(({ officer }, o) =>
      ({ officer, price: filled.officerPrice[o] as number })),
    days: sortBy(sortBy(days, (d) => d.on), (d) => d.officer),
  };
}

/**
 * The assignment of least objective: who takes which visit on which day, with prices that certify
 * it. Exact; the order of the input changes nothing, and ties go to the earlier day, then to the
 * officer whose id comes first.
 *
 * A visit counts one wherever it is: how long it takes, the order of a day's stops and hours are
 * routing, which this is not. A visit for two people is assigned in two turns
 * (`companionProblem`).
 *
 * @param given - Officers with their days, visits with their windows, the lender's weights, and
 * the assignment before, if there was one: then as few visits as possible move.
 * @returns The assignment, or every `assign.*` problem of the input at once.
 * @example
 * const { assigned, unassigned } = orThrow(assignVisits({ officers, visits, weights }))
 */
export function assignVisits(given: AssignmentProblem): Result<Assignment> {
  const compiled = compileAssignment(given);
  if (!compiled.ok) return compiled;
  const table = compiled.value;
  const filled = fillColumns(table);
  const assigned: AssignedVisit[] = [];
  const unassigned: string[] = [];
  table.visits.forEach(({ visit }, v) => {
    const shift = table.shifts[filled.columnOf[v] as number];
    if (shift === undefined) unassigned.push(visit);
    else assigned.push({ visit, officer: officerName(table, shift), on: shift.on });
  });
  const objective: AssignmentObjective = stateObjective(given, assigned);
  return ok({
    v: 1, assigned, unassigned, objective, certificate: toCertificate(table, filled),
  });
}
