import type { Fact } from '../../facts/types/index.js';

/** Every person that a fact names, repeats included. */
export function personsIn(fact: Fact): readonly string[] {
  const own = 'person' in fact && fact.person !== undefined ? [fact.person] : [];
  const scoped = 'scope' in fact ? fact.scope.persons ?? [] : [];
  switch (fact.type) {
    case 'PersonRegistered': return [...own, ...(fact.relations ?? []).map(({ to }) => to)];
    case 'LoanOpened': return fact.parties.map((party) => party.person);
    case 'CustomerGrouped': return fact.persons;
    case 'PersonsMerged': return [...fact.persons, fact.into];
    case 'PersonsSplit': return [...own, ...fact.into];
    case 'RepresentationNotified': return own;
    case 'FactCorrected': return [...own, ...personsIn(fact.replacement as unknown as Fact)];
    default: return [...own, ...scoped];
  }
}
