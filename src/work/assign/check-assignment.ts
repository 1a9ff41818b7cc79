import { ok } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import type { Assignment, AssignmentProblem } from './assignment.js';
import { compileAssignment } from './compile-assignment.js';
import type { AssignmentTable } from './compile-assignment.js';
import { stateObjective } from './state-objective.js';

/** What is wrong with an assignment, as codes with names; nothing means it is proved. */
export interface AssignmentCheck {
  /** Every visit once, every officer allowed, no day over its room, figures as stated. */
  readonly lawful: boolean;
  /** The certificate's bound equals the objective: no assignment has a lower one. */
  readonly optimal: boolean;
  readonly violations: readonly {
    readonly code: 'assigned.unknown' | 'assigned.twice' | 'assigned.missing'
      | 'assigned.not-allowed' | 'assigned.over-room' | 'assigned.objective'
      | 'assigned.scale' | 'assigned.price';
    readonly at: string;
  }[];
}

type Violation = AssignmentCheck['violations'][number];

function checkPlaces(table: AssignmentTable, given: Assignment): readonly Violation[] {
  const violations: Violation[] = [];
  const columnOf = new Map(table.shifts.map((s, i) =>
    [`${table.officers[s.officer]?.officer}\n${s.on}`, i]));
  const visitOf = new Map(table.visits.map((v, i) => [v.visit, i]));
  const used = new Float64Array(table.columns);
  const seen = new Set<string>();
  const note = (code: Violation['code'], at: string): void => void violations.push({ code, at });
  for (const name of given.unassigned) {
    if (!visitOf.has(name)) note('assigned.unknown', name);
    if (seen.has(name)) note('assigned.twice', name);
    seen.add(name);
  }
  for (const { visit, officer, on } of given.assigned) {
    const v = visitOf.get(visit);
    const column = columnOf.get(`${officer}\n${on}`);
    if (seen.has(visit)) note('assigned.twice', visit);
    seen.add(visit);
    if (v === undefined) note('assigned.unknown', visit);
    else if (column === undefined || table.costs[v * table.columns + column] === Infinity) {
      note('assigned.not-allowed', visit);
    } else used[column] = (used[column] as number) + 1;
  }
  for (const { visit } of table.visits) if (!seen.has(visit)) note('assigned.missing', visit);
  table.shifts.forEach((shift, s) => {
    if ((used[s] as number) > shift.room) {
      note('assigned.over-room', `${table.officers[shift.officer]?.officer} ${shift.on}`);
    }
  });
  return violations;
}

/** The most that `price` a visit gains over the squares of a load, over all loads in reach. */
function mostGain(price: number, fairness: number, carried: number, most: number): bigint {
  const gain = (n: number): bigint => BigInt(price) * BigInt(n)
    - BigInt(fairness) * (BigInt(carried + n) ** 2n - BigInt(carried) ** 2n);
  if (fairness === 0) return price > 0 ? gain(most) : 0n;
  // The gain is concave: it stops growing where the next step's square outweighs the price.
  const turn = Math.floor((price / fairness + 1) / 2) - carried;
  const top = Math.min(Math.max(turn, 0), most);
  return [top - 1, top, top + 1].filter((n) => n >= 0 && n <= most).map(gain)
    .reduce((a, b) => (a > b ? a : b), 0n);
}

/**
 * The bound of weak duality, in units of cost: whatever the prices are, no assignment lies below.
 * Whole numbers of any size, so that nothing is rounded.
 */
function boundOf(table: AssignmentTable, given: Assignment): bigint | null {
  const { officers, visits, shifts, columns, costs } = table;
  const { certificate } = given;
  const prices = [...certificate.officers, ...certificate.days].map((p) => p.price);
  if (!prices.every((p) => Number.isSafeInteger(p))) return null;
  if (certificate.days.some((d) => d.price < 0)) return null;
  const officerPrice = new Map(certificate.officers.map((o) => [o.officer, o.price]));
  const roomPrice = new Map(certificate.days.map((d) => [`${d.officer}\n${d.on}`, d.price]));
  const room = new Float64Array(officers.length);
  const column = shifts.map((shift): number => {
    const name = officers[shift.officer]?.officer as string;
    room[shift.officer] = (room[shift.officer] as number) + shift.room;
    return (officerPrice.get(name) ?? 0) + (roomPrice.get(`${name}\n${shift.on}`) ?? 0);
  });
  let bound = 0n;
  visits.forEach((_, v) => {
    let least = costs[v * columns + shifts.length] as number;
    for (let s = 0; s < shifts.length; s += 1) {
      least = Math.min(least, (costs[v * columns + s] as number) + (column[s] as number));
    }
    bound += BigInt(least);
  });
  shifts.forEach((shift) => {
    const name = officers[shift.officer]?.officer as string;
    bound -= BigInt(roomPrice.get(`${name}\n${shift.on}`) ?? 0) * BigInt(shift.room);
  });
  officers.forEach(({ officer, carried }, o) => {
    const most = Math.min(room[o] as number, visits.length);
    bound -= mostGain(officerPrice.get(officer) ?? 0, table.fairness, carried, most);
  });
  return bound;
}

/**
 * Checks an assignment without the solver: that it is allowed, that its figures are what they say,
 * and, from the prices alone, that no assignment has a lower objective.
 * @returns The check, or the `assign.*` problems of the problem itself.
 */
export function checkAssignment(
  problem: AssignmentProblem, given: Assignment,
): Result<AssignmentCheck> {
  const compiled = compileAssignment(problem);
  if (!compiled.ok) return compiled;
  const table = compiled.value;
  const violations = [...checkPlaces(table, given)];
  const stated = stateObjective(problem, given.assigned);
  for (const level of ['unassigned', 'changes', 'cost'] as const) {
    if (stated[level] !== given.objective[level]) {
      violations.push({ code: 'assigned.objective', at: level });
    }
  }
  const lawful = violations.length === 0;
  const { scale } = table;
  if (scale.change !== given.certificate.scale.change
    || scale.unassigned !== given.certificate.scale.unassigned) {
    violations.push({ code: 'assigned.scale', at: 'scale' });
  }
  const bound = boundOf(table, given);
  if (bound === null) violations.push({ code: 'assigned.price', at: 'certificate' });
  const value = BigInt(stated.unassigned) * BigInt(scale.unassigned)
    + BigInt(stated.changes) * BigInt(scale.change) + BigInt(stated.cost);
  return ok({ lawful, optimal: lawful && violations.length === 0 && bound === value, violations });
}
