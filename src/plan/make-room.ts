import type { SolvedContact } from '../terms/record/plan.js';
import { compareLimbs } from './cost-scale.js';
import type { Model } from './model.js';
import { bestDay, mayJoin } from './place.js';
import type { Placement } from './place.js';

/** A contact of the lightest means for which some day fits; null when none does. */
function contactFor(
  model: Model, others: readonly SolvedContact[], duty: number,
): SolvedContact | null {
  const means = model.problem.means.map((_, m) => m)
    .filter((m) => model.open[m]!.some((o) => o.duty === duty))
    .sort((a, b) => compareLimbs(model.burden[a]!, 0, model.burden[b]!, 0, model.scale.limbs) || a - b);
  for (const m of means) {
    const contact = { means: m, serves: [duty] };
    const day = bestDay(model, others, contact);
    if (day !== null) return { ...contact, day };
  }
  return null;
}

/**
 * A plan that keeps every cap where the cheapest choice could not be placed: duties left over,
 * those resting on law first, join contacts that are there or get the lightest that fits.
 */
export function makeRoom(model: Model, { placed, left }: Placement): readonly SolvedContact[] {
  const contacts = [...placed];
  const rank = (d: number): number =>
    (model.problem.duties[d]!.law ? 0 : 1e9) + model.problem.duties[d]!.latest;
  for (const duty of left.flatMap((c) => c.serves).sort((a, b) => rank(a) - rank(b) || a - b)) {
    const at = contacts.findIndex((_, i) => mayJoin(model, contacts, i, duty));
    const alone = at === -1 ? contactFor(model, contacts, duty) : null;
    if (at !== -1) {
      const serves = [...contacts[at]!.serves, duty].sort((a, b) => a - b);
      contacts[at] = { ...contacts[at]!, serves };
    } else if (alone !== null) contacts.push(alone);
  }
  return contacts;
}
