import type { Cost, SolvedContact } from '../terms/record/plan.js';
import { membersOf } from './duty-set.js';
import { isKept } from './model.js';
import type { Model } from './model.js';
import { missedDays } from './series.js';

/** The lesser of two vectors by their first difference; negative when `a` is. */
export function compareCost(a: Cost, b: Cost): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

/** Duties that some contacts leave unmet, ascending; one with a rhythm once for each missed day. */
export function listUnmet(model: Model, contacts: readonly SolvedContact[]): readonly number[] {
  const served = new Uint8Array(model.duties);
  for (const c of contacts) for (const d of c.serves) served[d] = 1;
  const unmet: number[] = [];
  for (let d = 0; d < model.duties; d += 1) {
    const series = model.series.find((s) => s.duty === d);
    if (series !== undefined) {
      const days = contacts.filter((c) => c.serves.includes(d)).map((c) => c.day);
      for (let left = missedDays(series, days); left > 0; left -= 1) unmet.push(d);
      continue;
    }
    const set = model.together[d];
    const isMet = set === null || set === undefined ? served[d] === 1
      : membersOf(set).every((e) => served[e] === 1);
    if (!isMet) unmet.push(d);
  }
  return unmet;
}

/** What a plan costs, with two entries more: contacts the plan before had not, and contacts. */
export function fullCost(model: Model, contacts: readonly SolvedContact[]): Cost {
  const { problem, together } = model;
  const cost = new Array<number>(problem.levels.length + 4).fill(0);
  for (const d of listUnmet(model, contacts)) {
    // A set that is met only together counts once, with its first member.
    const set = together[d];
    if (set !== null && set !== undefined && membersOf(set)[0] !== d) continue;
    const at = model.isLaw[d] === true ? 0 : 1;
    cost[at] = cost[at]! + 1;
  }
  for (const contact of contacts) {
    const { burden, perDuty } = problem.means[contact.means]!;
    for (let i = 0; i < burden.length; i += 1) {
      cost[i + 2] = cost[i + 2]! + burden[i]! + (perDuty?.[i] ?? 0) * contact.serves.length;
    }
    const last = cost.length - 1;
    cost[last] = cost[last]! + 1;
    if (!isKept(model, contact.day, contact.means)) cost[last - 1] = cost[last - 1]! + 1;
  }
  return cost;
}

/** A full cost without the two entries that only the solver heeds. */
export const statedCost = (full: Cost): Cost => full.slice(0, -2);

/** The cheaper of two plans; the first of two alike. */
export function cheaper(
  model: Model, a: readonly SolvedContact[], b: readonly SolvedContact[],
): readonly SolvedContact[] {
  return compareCost(fullCost(model, b), fullCost(model, a)) < 0 ? b : a;
}

/**
 * A plan without what serves nothing: members of sets that are not met together, what came before
 * its turn, checks that keep no rhythm, and contacts left with nothing.
 */
export function withoutIdle(
  model: Model, contacts: readonly SolvedContact[],
): readonly SolvedContact[] {
  if (model.together.every((set) => set === null) && model.order.length === 0) return contacts;
  let left = contacts;
  for (let changed = true; changed;) {
    const idle = idleDuty(model, left);
    changed = idle !== null;
    if (idle === null) break;
    left = left.flatMap((c) => {
      const serves = c.serves.filter((d) => d !== idle);
      return serves.length === 0 ? [] : [{ ...c, serves }];
    });
  }
  return left;
}

function idleDuty(model: Model, contacts: readonly SolvedContact[]): number | null {
  const served = new Set(contacts.flatMap((c) => c.serves));
  for (const d of served) {
    const set = model.together[d];
    if (set !== null && set !== undefined && !membersOf(set).every((e) => served.has(e))) return d;
  }
  for (const { before, after } of model.order) {
    if (served.has(after) && !served.has(before)) return after;
  }
  return null;
}
