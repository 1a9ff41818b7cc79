import { toLocalDate } from '../../kernel/calendar.js';
import { parseInstant } from '../../kernel/instant.js';
import { byText } from '../../kernel/sort.js';
import { localDayOf, resolveMoment } from '../../kernel/zones.js';
import type { Policy } from '../../rules/policy.js';
import type { Authority, OfficerRow, WorkPolicy } from '../../rules/work-policy.js';

/** The local date of an instant in the house's zone, in which deadlines count. */
export function houseDate(policy: Policy, at: string): string {
  return toLocalDate(localDayOf(policy.zoneData, policy.zone, parseInstant(at) ?? 0));
}

/** An instant on the house's clock, for print: `2026-05-04 10:05`. */
export function houseTime(policy: Policy, at: string): string {
  const moment = resolveMoment(policy.zoneData, policy.zone, parseInstant(at) ?? 0);
  return `${moment.localDate} ${moment.localTime.slice(0, 5)}`;
}

/** An officer who serves on a date, or null. */
export function officerOn(work: WorkPolicy, officer: string, on: string): OfficerRow | null {
  const row = work.officers.get(officer);
  if (row === undefined || on < (row.from ?? on) || on > (row.until ?? on)) return null;
  return row;
}

export function hasAuthority(
  work: WorkPolicy, officer: string, authority: Authority, on: string,
): boolean {
  return officerOn(work, officer, on)?.authorities.includes(authority) ?? false;
}

/** A unit and those above it, from below. */
export function unitsUp(work: WorkPolicy, unit: string): readonly string[] {
  const chain: string[] = [];
  // A linted policy has no ring; the bound holds whatever it is given.
  for (let at: string | undefined = unit; at !== undefined && chain.length <= work.units.size;) {
    if (!work.units.has(at)) break;
    chain.push(at);
    at = work.units.get(at)?.parent;
  }
  return chain;
}

/** Whether an officer belongs to a unit or to one below it. */
export function isUnder(work: WorkPolicy, officer: string, unit: string): boolean {
  const row = work.officers.get(officer);
  return row !== undefined && unitsUp(work, row.unit).includes(unit);
}

/** Who leads a unit on a date: of several, the first by id. */
export function headOf(work: WorkPolicy, unit: string, on: string): string | null {
  return [...work.officers.values()]
    .filter((row) => row.unit === unit && row.role === 'head'
      && officerOn(work, row.officer, on) !== null)
    .map(({ officer }) => officer).sort(byText)[0] ?? null;
}

/**
 * To whom a task goes up. Step 1 is the head of the officer's own unit, step 2 the head of the
 * unit above, and so on; a unit without a head passes it on, and the top keeps it.
 * @returns Null where nobody above the officer leads anything.
 */
export function escalationOf(
  work: WorkPolicy, officer: string, level: number, on: string,
): string | null {
  const row = work.officers.get(officer);
  if (row === undefined) return null;
  const heads = unitsUp(work, row.unit).flatMap((unit) => headOf(work, unit, on) ?? [])
    .filter((head) => head !== officer);
  return heads[Math.min(level, heads.length) - 1] ?? null;
}

/** Whose work an officer sees: a head or a second line, the whole unit's; others their own. */
export function sees(work: WorkPolicy, viewer: string, officer: string): boolean {
  const row = work.officers.get(viewer);
  if (row === undefined) return false;
  if (viewer === officer) return true;
  return row.role !== 'officer' && isUnder(work, officer, row.unit);
}
