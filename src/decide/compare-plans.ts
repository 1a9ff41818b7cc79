import type { Plan, PlannedContact } from '../terms/record/plan.js';

/** What one plan has and another has not. */
export interface PlanDifference {
  /** Contacts by day, channel, carrier and contact point. */
  readonly kept: readonly PlannedContact[];
  readonly added: readonly PlannedContact[];
  readonly dropped: readonly PlannedContact[];
  /** Ids of duties, sorted: unmet before and not after, and the other way round. */
  readonly newlyMet: readonly string[];
  readonly newlyUnmet: readonly string[];
  /** After less before, by level; levels without change are left out. */
  readonly cost: Readonly<Record<string, number>>;
}

const keyOf = (c: PlannedContact): string =>
  JSON.stringify([c.on, c.channel, c.via, c.contactPoint, c.sources]);

/** The difference between two plans of one person, contact by contact. */
export function comparePlans(before: Plan, after: Plan): PlanDifference {
  const [old, fresh] = [new Set(before.contacts.map(keyOf)), new Set(after.contacts.map(keyOf))];
  const [oldUnmet, freshUnmet] = [before, after].map((p) => new Set(p.unmet.map((u) => u.duty)));
  const without = (a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] =>
    [...a].filter((id) => !b.has(id)).sort();
  const levels = [...new Set([...Object.keys(before.cost), ...Object.keys(after.cost)])].sort();
  return {
    kept: after.contacts.filter((c) => old.has(keyOf(c))),
    added: after.contacts.filter((c) => !old.has(keyOf(c))),
    dropped: before.contacts.filter((c) => !fresh.has(keyOf(c))),
    newlyMet: without(oldUnmet!, freshUnmet!), newlyUnmet: without(freshUnmet!, oldUnmet!),
    cost: Object.fromEntries(levels.map((level) =>
      [level, (after.cost[level] ?? 0) - (before.cost[level] ?? 0)] as const)
      .filter(([, value]) => value !== 0)),
  };
}
