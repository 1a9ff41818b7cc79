import { fail, ok, problem, sortBy } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import type { OfficerBar } from '../../terms/quality-codes.js';
import type {
  Assignment, AssignmentProblem, AssignableOfficer, AssignableVisit,
} from './assignment.js';
import { compileAssignment } from './compile-assignment.js';
import type { AssignmentTable } from './compile-assignment.js';
import { forcedCosts } from './forced-cost.js';
import type { PricedColumns } from './forced-cost.js';
import { listQualificationBars, listStandingBars } from './officer-bars.js';
import { pairCost } from './pair-cost.js';
import type { PairCost } from './pair-cost.js';

/** One officer's side of "why her, why not him". */
export interface OfficerChoice {
  readonly officer: string;
  readonly chosen: boolean;
  /** What keeps them from it on every day of the window; empty where they may. */
  readonly bars: readonly OfficerBar[];
  /** The day chosen, or else their best one; null where barred. */
  readonly on: string | null;
  /** The visit's own cost with them; null where barred. */
  readonly parts: PairCost | null;
  /**
   * By how much the least objective rises with this choice forced and everything else arranged
   * around it as well as can be, in the scale of the certificate. 0 means just as good: the tie
   * went by day and id. Null where barred.
   */
  readonly dearer: number | null;
}

export interface ChoiceExplanation {
  readonly visit: string;
  /** Null where nobody does it. */
  readonly officer: string | null;
  readonly on: string | null;
  /** The chosen one first, then the others from the nearest to the furthest, barred ones last. */
  readonly officers: readonly OfficerChoice[];
}

function barsOf(officer: AssignableOfficer, visit: AssignableVisit): readonly OfficerBar[] {
  const standing = listStandingBars(officer, visit);
  const days = officer.days.filter((d) =>
    d.visitsMax > 0 && d.on >= visit.earliest && d.on <= visit.latest);
  if (days.length === 0) return [...standing, 'officer.off-that-day'];
  const perDay = days.map((d) => listQualificationBars(officer, visit, d.on));
  return perDay.some((b) => b.length === 0) ? standing
    : [...standing, ...new Set(perDay.flat())];
}

/** The assignment as columns of the table, with its certificate's prices. */
function toPriced(table: AssignmentTable, made: Assignment): PricedColumns | null {
  const name = (s: { readonly officer: number; readonly on: string }): string =>
    `${table.officers[s.officer]?.officer}\n${s.on}`;
  const columns = new Map(table.shifts.map((s, i) => [name(s), i]));
  const columnOfVisit = new Map(made.assigned.map((a) =>
    [a.visit, columns.get(`${a.officer}\n${a.on}`)]));
  for (const visit of made.unassigned) columnOfVisit.set(visit, table.shifts.length);
  const columnOf = table.visits.map((v) => columnOfVisit.get(v.visit) ?? -1);
  if (columnOf.includes(-1)) return null;
  const officers = new Map(made.certificate.officers.map((o) => [o.officer, o.price]));
  const days = new Map(made.certificate.days.map((d) => [`${d.officer}\n${d.on}`, d.price]));
  const officerPrice = table.officers.map((o) => officers.get(o.officer) ?? 0);
  const columnPrice = table.shifts.map((s) =>
    (officerPrice[s.officer] as number) + (days.get(name(s)) ?? 0));
  return {
    table, columnOf: Int32Array.from(columnOf),
    columnPrice: Float64Array.from([...columnPrice, 0]),
    officerPrice: Float64Array.from([...officerPrice, 0]),
  };
}

interface Forced {
  readonly on: string;
  readonly whole: number;
}

/** For each officer the day on which forcing the visit costs least, by name. */
function bestDays(table: AssignmentTable, costs: Float64Array): ReadonlyMap<string, Forced> {
  const best = new Map<string, Forced>();
  table.shifts.forEach((shift, s) => {
    const whole = costs[s] as number;
    const officer = table.officers[shift.officer]?.officer as string;
    if (whole < (best.get(officer)?.whole ?? Infinity)) best.set(officer, { on: shift.on, whole });
  });
  return best;
}

/**
 * Explains one visit's officer: for every other officer what bars them, or by how much the whole
 * would be dearer with them, exactly.
 * @param made - From `assignVisits` on the same problem.
 * @returns The explanation, or `assign.unknown-visit`, `assign.other-problem`, or what the
 * problem itself is refused with.
 */
export function explainChoice(
  given: AssignmentProblem, made: Assignment, visitId: string,
): Result<ChoiceExplanation> {
  const compiled = compileAssignment(given);
  if (!compiled.ok) return compiled;
  const table = compiled.value;
  const v = table.visits.findIndex((candidate) => candidate.visit === visitId);
  const visit = table.visits[v];
  if (visit === undefined) {
    return fail([problem('assign.unknown-visit', ['visit'], { visit: visitId })]);
  }
  const priced = toPriced(table, made);
  if (priced === null) return fail([problem('assign.other-problem', ['made'], {})]);
  const best = bestDays(table, forcedCosts(priced, v));
  const chosen = made.assigned.find((a) => a.visit === visitId) ?? null;
  const rows = table.officers.map((officer): OfficerChoice => {
    const forced = best.get(officer.officer);
    const isChosen = chosen?.officer === officer.officer;
    return {
      officer: officer.officer, chosen: isChosen, bars: barsOf(officer, visit),
      on: isChosen ? chosen.on : forced?.on ?? null,
      parts: forced === undefined ? null : pairCost(officer, visit, given.weights),
      dearer: forced?.whole ?? null,
    };
  });
  const officers = sortBy(rows, (r) => (r.chosen ? -1 : r.dearer ?? Infinity));
  return ok({ visit: visitId, officer: chosen?.officer ?? null, on: chosen?.on ?? null, officers });
}
