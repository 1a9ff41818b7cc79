import { byText } from '../kernel/sort.js';
import type { Fact, PersonRegistered, Scope } from './types/index.js';

type Names = ReadonlyMap<string, string>;

/**
 * The name under which each merged person now stands.
 * @param corrections - In the order in which they were learned; the latest wins, so that no two
 * names point at each other.
 */
export function mergedNames(corrections: readonly Fact[]): Names {
  const names = new Map<string, string>();
  for (const fact of corrections) {
    if (fact.type !== 'PersonsMerged') continue;
    const gone = new Set(fact.persons);
    for (const [from, to] of names) if (gone.has(to)) names.set(from, fact.into);
    for (const person of gone) names.set(person, fact.into);
    names.delete(fact.into);
  }
  return names;
}

/** The fact as it reads under the new names; the very same fact if it names nobody merged. */
export function renamedPersons(fact: Fact, names: Names): Fact {
  // A merge names the old persons for good: it is what explains the rest.
  if (names.size === 0 || fact.type === 'PersonsMerged') return fact;
  const changes: Record<string, unknown> = {};
  if ('person' in fact) changes['person'] = names.get(fact.person);
  if (fact.type === 'LoanOpened' && fact.parties.some(({ person }) => names.has(person))) {
    changes['parties'] = fact.parties.map((p) => ({ ...p, person: nameOf(p.person, names) }));
  }
  if (fact.type === 'PersonRegistered' && fact.relations?.some(({ to }) => names.has(to))) {
    changes['relations'] = fact.relations.map((r) => ({ ...r, to: nameOf(r.to, names) }));
  }
  if (fact.type === 'CustomerGrouped') changes['persons'] = renamedSet(fact.persons, names);
  if ('scope' in fact) changes['scope'] = renamedScope(fact.scope, names);
  const made = Object.entries(changes).filter(([, value]) => value !== undefined);
  return made.length === 0 ? fact : { ...fact, ...Object.fromEntries(made) } as Fact;
}

/**
 * Registrations of people who became one, each with the zones of all of them as last registered:
 * where the person is must not depend on whose card came last.
 * @param before - In the order of facts, under the old names.
 * @param after - The same facts under the new names.
 */
export function withJointZones(
  before: readonly Fact[], after: readonly Fact[], names: Names,
): readonly Fact[] {
  if (names.size === 0) return after;
  const joint = new Map<string, Map<string, PersonRegistered['zones']>>();
  return after.map((fact, i) => {
    const old = before[i];
    if (fact.type !== 'PersonRegistered' || old?.type !== 'PersonRegistered') return fact;
    const held = joint.get(fact.person) ?? new Map<string, PersonRegistered['zones']>();
    joint.set(fact.person, held.set(old.person, old.zones));
    if (held.size === 1) return fact;
    const all = [...held.values()].flat();
    const once = new Map(all.map((zone) => [`${zone.zone} ${zone.basis}`, zone]));
    return { ...fact, zones: [...once.values()] };
  });
}

function renamedScope(scope: Scope, names: Names): Scope | undefined {
  const persons = scope.persons === undefined ? undefined : renamedSet(scope.persons, names);
  return persons === undefined ? undefined : { ...scope, persons };
}

/** A set again: two names that became one stand once. Nothing if nobody is renamed. */
function renamedSet(persons: readonly string[], names: Names): readonly string[] | undefined {
  if (!persons.some((person) => names.has(person))) return undefined;
  return [...new Set(persons.map((person) => nameOf(person, names)))].sort(byText);
}

function nameOf(person: string, names: Names): string {
  return names.get(person) ?? person;
}
