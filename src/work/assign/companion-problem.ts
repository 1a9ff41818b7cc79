import type { Assignment, AssignmentProblem } from './assignment.js';

/** Code under which the first officer of a visit is barred from being the second as well. */
export const FIRST_OFFICER = 'first-officer-of-this-visit';

/**
 * The second turn for visits that need two people: the same visits, each on the day of its first
 * officer, who is barred; days have the room that the first turn left. Each turn is of least
 * objective for itself; the two together need not be, and the README says so.
 * @param visits - Ids of the visits that need a second person; those nobody does are left out.
 */
export function companionProblem(
  given: AssignmentProblem, made: Assignment, visits: readonly string[],
): AssignmentProblem {
  const wanted = new Set(visits);
  const first = new Map(made.assigned.map((a) => [a.visit, a]));
  const used = new Map<string, number>();
  const load = new Map<string, number>();
  for (const { officer, on } of made.assigned) {
    used.set(`${officer}\n${on}`, (used.get(`${officer}\n${on}`) ?? 0) + 1);
    load.set(officer, (load.get(officer) ?? 0) + 1);
  }
  return {
    weights: given.weights,
    officers: given.officers.map((o) => ({
      ...o, carried: o.carried + (load.get(o.officer) ?? 0),
      days: o.days.map(({ on, visitsMax }) =>
        ({ on, visitsMax: Math.max(0, visitsMax - (used.get(`${o.officer}\n${on}`) ?? 0)) })),
    })),
    visits: given.visits.flatMap((visit) => {
      const lead = first.get(visit.visit);
      if (lead === undefined || !wanted.has(visit.visit)) return [];
      return [{
        ...visit, earliest: lead.on, latest: lead.on,
        barred: [...visit.barred, { officer: lead.officer, why: FIRST_OFFICER }],
      }];
    }),
  };
}
