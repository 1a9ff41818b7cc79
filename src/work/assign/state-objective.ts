import type {
  AssignableVisit, AssignedVisit, AssignmentObjective, AssignmentProblem,
} from './assignment.js';
import { pairCost } from './pair-cost.js';

/**
 * States what an assignment comes to, straight from the problem and without the solver's table.
 * @param assigned - Visits and officers of the problem; visits left out count as unassigned.
 */
export function stateObjective(
  given: AssignmentProblem, assigned: readonly AssignedVisit[],
): AssignmentObjective {
  const officers = new Map(given.officers.map((o) => [o.officer, o]));
  const now = new Map(assigned.map((a) => [a.visit, a]));
  const before = new Map((given.previous ?? []).map((p) => [p.visit, p]));
  const loads = new Map<string, number>();
  let unassigned = 0;
  let changes = 0;
  let cost = 0;
  for (const visit of given.visits) {
    const to = now.get(visit.visit);
    if (isChange(visit, before, to)) changes += 1;
    const officer = to === undefined ? undefined : officers.get(to.officer);
    if (officer === undefined) {
      unassigned += visit.priority;
      continue;
    }
    const { travel, newFace } = pairCost(officer, visit, given.weights);
    cost += travel + newFace;
    loads.set(officer.officer, (loads.get(officer.officer) ?? 0) + 1);
  }
  for (const [name, load] of loads) {
    const carried = officers.get(name)?.carried ?? 0;
    // What this assignment adds to the square; what was carried before is nobody's choice now.
    cost += given.weights.fairness * ((carried + load) ** 2 - carried ** 2);
  }
  return { unassigned, changes, cost };
}

function isChange(
  visit: AssignableVisit, before: ReadonlyMap<string, AssignedVisit>,
  now: AssignedVisit | undefined,
): boolean {
  const was = before.get(visit.visit);
  if (was === undefined) return false;
  return now === undefined || was.officer !== now.officer || was.on !== now.on;
}
