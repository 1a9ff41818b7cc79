import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { SolvedContact } from '../terms/record/plan.js';
import { burdenCost, compareCost } from './cost.js';
import { fits } from './keep-caps.js';
import { allowedDays, preferredDays } from './place.js';

/** A contact for a duty that fits beside the others, lightest means first; null when none does. */
function contactFor(
  problem: PlanProblem, others: readonly SolvedContact[], duty: number,
): SolvedContact | null {
  const means = [...problem.duties[duty]?.open ?? []].map(([m]) => m).sort((a, b) =>
    compareCost(burdenCost(problem, a), burdenCost(problem, b)) || a - b);
  for (const m of means) {
    for (const day of preferredDays(problem, { means: m, serves: [duty] })) {
      const contact = { day, means: m, serves: [duty] };
      if (fits(problem, others, contact)) return contact;
    }
  }
  return null;
}

/** A contact already there that can serve one more duty without breaking a cap. */
function joined(
  problem: PlanProblem, placed: readonly SolvedContact[], duty: number,
): readonly SolvedContact[] | null {
  for (const [i, contact] of placed.entries()) {
    const apart = problem.apart.some(([a, b]) => (a === duty && contact.serves.includes(b))
      || (b === duty && contact.serves.includes(a)));
    if (apart) continue;
    if (!allowedDays(problem, contact.means, [duty]).includes(contact.day)) continue;
    const wider = { ...contact, serves: [...contact.serves, duty].sort((a, b) => a - b) };
    const others = placed.filter((_, j) => j !== i);
    if (fits(problem, others, wider)) return [...others, wider];
  }
  return null;
}

/**
 * A plan that keeps every cap where the cheapest choice could not be placed: contacts in the
 * order of need, each as light as still fits, duties left over joined to contacts that are there.
 */
export function makeRoom(
  problem: PlanProblem, wanted: readonly SolvedContact[],
): readonly SolvedContact[] {
  const need = (c: SolvedContact): number => Math.min(...c.serves.map((d) =>
    (problem.duties[d]?.law === true ? 0 : 1_000_000) + (problem.duties[d]?.latest ?? 0)));
  let placed: readonly SolvedContact[] = [];
  const left: number[] = [];
  for (const contact of [...wanted].sort((a, b) => need(a) - need(b))) {
    const day = preferredDays(problem, contact).find((d) => fits(problem, placed, { ...contact, day: d }));
    if (day === undefined) left.push(...contact.serves);
    else placed = [...placed, { ...contact, day }];
  }
  for (const duty of left) {
    const together = joined(problem, placed, duty);
    const alone = together === null ? contactFor(problem, placed, duty) : null;
    if (together !== null) placed = together;
    else if (alone !== null) placed = [...placed, alone];
  }
  return placed;
}
