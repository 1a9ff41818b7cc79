import { fail, ok, problem, sortBy } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import type { AssignableOfficer, AssignableVisit, AssignmentProblem } from './assignment.js';
import { lintAssignment } from './lint-assignment.js';
import { listQualificationBars, listStandingBars } from './officer-bars.js';
import { pairCost } from './pair-cost.js';

/** One officer's day: a column with room for some visits. */
export interface Shift {
  /** Index into `officers`. */
  readonly officer: number;
  readonly on: string;
  readonly room: number;
}

/** The problem in order of ids, as integers. The last column is "nobody": it has room for all. */
export interface AssignmentTable {
  readonly officers: readonly AssignableOfficer[];
  readonly visits: readonly AssignableVisit[];
  readonly shifts: readonly Shift[];
  /** `shifts.length + 1`: the stride of `costs`. */
  readonly columns: number;
  /** Visit by visit, one entry a column; Infinity where the officer may not. */
  readonly costs: Float64Array;
  /** Cost of the change levels is in `costs` already; these say how much one of each is. */
  readonly scale: { readonly unassigned: number; readonly change: number };
  readonly fairness: number;
}

/** Sums of path lengths stay exact below this. */
const EXACT_MAX = Number.MAX_SAFE_INTEGER / 16;

/** What the n-th visit adds for an officer who carries some already: a difference of squares. */
export function marginalLoad(fairness: number, carried: number, n: number): number {
  return fairness * (2 * (carried + n) - 1);
}

function listShifts(officers: readonly AssignableOfficer[]): readonly Shift[] {
  // A day without room is a day off.
  const shifts = officers.flatMap((o, officer) => o.days.filter((d) => d.visitsMax > 0)
    .map(({ on, visitsMax }): Shift => ({ officer, on, room: visitsMax })));
  // Ties go to the earlier day, then to the officer whose id comes first.
  return sortBy(sortBy(shifts, (s) => s.officer), (s) => s.on);
}

/** Costs without the levels above: Infinity where not allowed. Gives back how far they spread. */
function fillCosts(
  table: Omit<AssignmentTable, 'scale'>, weights: AssignmentProblem['weights'],
): number {
  const { officers, visits, shifts, columns, costs } = table;
  let spread = 0;
  const standing = new Float64Array(officers.length);
  visits.forEach((visit, v) => {
    officers.forEach((officer, o) => {
      if (listStandingBars(officer, visit).length > 0) standing[o] = Infinity;
      else {
        const { travel, newFace } = pairCost(officer, visit, weights);
        standing[o] = travel + newFace;
      }
    });
    let most = 0;
    shifts.forEach((shift, s) => {
      const officer = officers[shift.officer] as AssignableOfficer;
      const open = shift.on >= visit.earliest && shift.on <= visit.latest
        && (visit.qualifications.length === 0
          || listQualificationBars(officer, visit, shift.on).length === 0);
      const cost = open ? standing[shift.officer] as number : Infinity;
      costs[v * columns + s] = cost;
      if (cost !== Infinity && cost > most) most = cost;
    });
    spread += most;
  });
  return spread;
}

function loadSpread(table: Omit<AssignmentTable, 'scale'>): number {
  const room = new Float64Array(table.officers.length);
  for (const { officer, room: more } of table.shifts) {
    room[officer] = (room[officer] as number) + more;
  }
  return table.officers.reduce((sum, { carried }, o) => {
    const most = Math.min(room[o] as number, table.visits.length);
    return sum + table.fairness * ((carried + most) ** 2 - carried ** 2);
  }, 0);
}

/**
 * Turns an assignment problem into integers on one scale: one change outweighs every difference
 * in cost, and one unassigned visit outweighs every number of changes.
 * @returns The table, or every problem at once.
 */
export function compileAssignment(given: AssignmentProblem): Result<AssignmentTable> {
  const problems = lintAssignment(given);
  if (problems.length > 0) return fail(problems);
  const officers = sortBy(given.officers, (o) => o.officer);
  const visits = sortBy(given.visits, (v) => v.visit);
  const shifts = listShifts(officers);
  const columns = shifts.length + 1;
  const bare = {
    officers, visits, shifts, columns, costs: new Float64Array(visits.length * columns),
    fairness: given.weights.fairness,
  };
  const spread = fillCosts(bare, given.weights) + loadSpread(bare);
  const change = (given.previous?.length ?? 0) === 0 ? 0 : spread + 1;
  const unassigned = visits.length * change + spread + 1;
  if (unassigned * 9 > EXACT_MAX) return fail([problem('assign.too-large', [], { unassigned })]);
  const before = new Map((given.previous ?? []).map((p) => [p.visit, p]));
  visits.forEach((visit, v) => {
    const row = v * columns;
    bare.costs[row + shifts.length] = visit.priority * unassigned;
    const was = before.get(visit.visit);
    if (was === undefined) return;
    bare.costs[row + shifts.length] = (bare.costs[row + shifts.length] as number) + change;
    shifts.forEach(({ officer, on }, s) => {
      const who = (officers[officer] as AssignableOfficer).officer;
      const same = on === was.on && who === was.officer;
      if (!same) bare.costs[row + s] = (bare.costs[row + s] as number) + change;
    });
  });
  return ok({ ...bare, scale: { unassigned, change } });
}
