import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { SolvedContact } from '../terms/record/plan.js';
import { isOpenOn } from './columns.js';
import { fits } from './keep-caps.js';

/** Days on which a means is permitted for all of some duties, ascending. */
export function allowedDays(
  problem: PlanProblem, means: number, serves: readonly number[],
): readonly number[] {
  const runs = serves.map((d) =>
    problem.duties[d]?.open.find(([m]) => m === means)?.[1] ?? []);
  const shortest = [...runs].sort((a, b) => size(a) - size(b))[0] ?? [];
  const days: number[] = [];
  for (const [from, to] of shortest) {
    for (let day = from; day <= to; day += 1) {
      if (runs.every((list) => isOpenOn(list, day))) days.push(day);
    }
  }
  return days;
}

const size = (runs: readonly (readonly [number, number])[]): number =>
  runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);

/**
 * Days in the order in which a contact would like them: a day of the plan before; then as late
 * as its duties' slack allows, or as soon as can be where a duty asks for that.
 */
export function preferredDays(
  problem: PlanProblem, contact: Pick<SolvedContact, 'means' | 'serves'>,
): readonly number[] {
  const days = allowedDays(problem, contact.means, contact.serves);
  const duties = contact.serves.flatMap((d) => problem.duties[d] ?? []);
  const soonest = duties.some((d) => d.aim === 'soonest');
  const limit = Math.min(...duties.map((d) => d.latest - d.slackDays));
  const kept = new Set(problem.previous.filter((p) => p.means === contact.means).map((p) => p.day));
  const rank = (day: number): number => (kept.has(day) ? 0 : 1);
  const late = (a: number, b: number): number => {
    if ((a <= limit) !== (b <= limit)) return a <= limit ? -1 : 1;
    return a <= limit ? b - a : a - b;
  };
  return [...days].sort((a, b) => rank(a) - rank(b) || (soonest ? a - b : late(a, b)));
}

/** Contacts placed on days, or null within the counted work. */
export interface Placement {
  readonly contacts: readonly SolvedContact[] | null;
  readonly work: number;
}

/**
 * Gives every contact a day so that all caps are kept, with means and duties as they are: depth
 * first, the contact with the fewest days first.
 */
export function placeContacts(
  problem: PlanProblem, wanted: readonly SolvedContact[], workMax: number,
): Placement {
  const options = wanted.map((c) => ({ contact: c, days: preferredDays(problem, c) }))
    .sort((a, b) => a.days.length - b.days.length || a.contact.day - b.contact.day);
  const placed: SolvedContact[] = [];
  let work = 0;
  const go = (i: number): boolean => {
    const option = options[i];
    if (option === undefined) return true;
    for (const day of option.days) {
      if (work >= workMax) return false;
      work += 1;
      const contact = { ...option.contact, day };
      if (!fits(problem, placed, contact)) continue;
      placed.push(contact);
      if (go(i + 1)) return true;
      placed.pop();
    }
    return false;
  };
  return { contacts: go(0) ? placed : null, work };
}
