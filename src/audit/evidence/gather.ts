import type { Fact } from '../../facts/types/index.js';

/** Words of one record; null where they are not shown. */
export interface ShownRecord {
  readonly index: number;
  readonly fact: Fact | null;
}

/**
 * The shown words once more, sorted for reading: facts, decisions and plans, a fact of several
 * streams once. Made again from the openings when a folder is checked.
 */
export function gather(
  records: readonly ShownRecord[],
): Readonly<Record<'facts' | 'decisions' | 'plans', readonly object[]>> {
  const seen = new Set<string>();
  const facts: object[] = [];
  const decisions: object[] = [];
  const plans: object[] = [];
  for (const { index, fact } of records) {
    if (fact === null || seen.has(fact.id)) continue;
    seen.add(fact.id);
    if (fact.type === 'ContactDecided') decisions.push({ index, decision: fact.body });
    else if (fact.type === 'PlanMade') plans.push({ index, plan: fact.body });
    else facts.push({ index, fact });
  }
  return { facts, decisions, plans };
}
