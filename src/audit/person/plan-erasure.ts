import { isRestrictive } from '../../facts/index.js';
import type { Fact, FactOf, FactType, KeptRecord } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import type { FoundPerson } from './find-person.js';
import { type KeepRule, keepingOf } from './keep-rule.js';
import { keepingDays } from './keeping-days.js';

/** What stands for ever: the house's account of what it did with the file and on whose word. */
const ACCOUNT: ReadonlySet<FactType> = new Set<FactType>([
  'OverrideGranted', 'LegalHoldPlaced', 'LegalHoldLifted', 'PersonErased', 'FileRead',
]);

/** What an erasure would take and what it must leave. */
export interface ErasurePlan {
  /** Leaves whose salt and words go. */
  readonly erase: readonly number[];
  /** In order of `seq`. */
  readonly keep: readonly KeptRecord[];
  /** Ids of legal holds that stand; with one nothing may be erased. */
  readonly holds: readonly string[];
}

/** Rule named for what is another person's record as well. */
export const OTHERS = 'others';
/** Rule named for the house's own account. */
export const HOUSE_ACCOUNT = 'house-account';
/** Rule named for a no of the person's own, which has to hold while a loan is still there. */
export const OWN_NO = 'own-no';

/**
 * Sorts a person's entries into what can be erased and what cannot: kept by a record-keeping
 * rule, another person's record as well, or the house's account of its own doings. With a fact
 * its corrections are kept, or it would read again as it was before them; and with a loan that
 * may still be used every no of the person, or an erasure would open what they had closed.
 * @param at - The moment of the erasure, an instant that was parsed.
 */
export function planErasure(
  found: FoundPerson, rules: readonly KeepRule[],
  { policy, at }: { readonly policy: Policy; readonly at: number },
): ErasurePlan {
  const open = found.entries.flatMap(({ entry: { leaf: { seq } }, fact, isShared }) =>
    (fact === null ? [] : [{ seq, fact, isShared }]));
  const facts = open.map(({ fact }) => fact);
  const days = keepingDays(policy, facts, { at, loans: [...found.circle.loans] });
  const kept = new Map<number, KeptRecord>();
  for (const one of open) {
    const { seq, fact } = one;
    const always = alwaysKept(one);
    const keeping = always === null ? keepingOf(fact, rules, days(fact, seq)) : null;
    if (always !== null) kept.set(seq, { seq, rule: always, use: 'any' });
    else if (keeping !== null) {
      const { rule, until, use } = keeping;
      kept.set(seq, { seq, rule, use, ...(until === null ? {} : { until }) });
    }
  }
  keepOwnNo(open, kept);
  keepCorrections(open, kept);
  const keep = [...kept.values()].sort((a, b) => a.seq - b.seq);
  const erase = open.filter(({ seq }) => !kept.has(seq)).map(({ seq }) => seq);
  return { erase, keep, holds: standingHolds(facts) };
}

/** An entry whose words are there. */
interface OpenEntry {
  readonly seq: number;
  readonly fact: Fact;
  readonly isShared: boolean;
}

function alwaysKept({ fact, isShared }: OpenEntry): string | null {
  if (ACCOUNT.has(fact.type)) return HOUSE_ACCOUNT;
  return isShared ? OTHERS : null;
}

function keepOwnNo(open: readonly OpenEntry[], kept: Map<number, KeptRecord>): void {
  const isUsable = ({ seq, fact }: OpenEntry): boolean =>
    fact.type === 'LoanOpened' && kept.get(seq)?.use === 'any';
  if (!open.some(isUsable)) return;
  for (const { seq, fact } of open) {
    if (!isRestrictive(fact) || fact.type === 'FactVoided') continue;
    if (kept.get(seq)?.use !== 'any') kept.set(seq, { seq, rule: OWN_NO, use: 'any' });
  }
}

/** A correction of a correction of what is kept is kept too, so it goes on until nothing is added. */
function keepCorrections(open: readonly OpenEntry[], kept: Map<number, KeptRecord>): void {
  const corrections = open.flatMap(({ seq, fact }) =>
    (fact.type === 'FactVoided' || fact.type === 'FactCorrected' ? [{ seq, fact }] : []));
  for (let added = true; added;) {
    added = false;
    const byId = new Map<string, KeptRecord>();
    for (const { seq, fact } of open) {
      const record = kept.get(seq);
      if (record !== undefined) byId.set(fact.id, freer(byId.get(fact.id), record));
    }
    for (const { seq, fact } of corrections) {
      const own = kept.get(seq);
      const record = targetsOf(fact).map((id) => byId.get(id))
        .reduce((held, next) => (next === undefined ? held : freer(held, next)), own);
      if (record === undefined || (own !== undefined && freer(own, record) === own)) continue;
      kept.set(seq, { ...record, seq });
      added = true;
    }
  }
}

function targetsOf(fact: FactOf<'FactVoided'> | FactOf<'FactCorrected'>): readonly string[] {
  return fact.type === 'FactVoided' ? fact.facts : [fact.fact];
}

/** The one whose use is open, then the one that is kept longer; the first where they are alike. */
function freer(held: KeptRecord | undefined, next: KeptRecord): KeptRecord {
  if (held === undefined) return next;
  if (held.use !== next.use) return held.use === 'any' ? held : next;
  const [a, b] = [held.until ?? FOR_EVER, next.until ?? FOR_EVER];
  return a >= b ? held : next;
}

/** After every date, which begins with a digit. */
const FOR_EVER = 'no end';

/** A lifting lifts every hold that stood in the record before it. */
function standingHolds(facts: readonly Fact[]): readonly string[] {
  let holds: string[] = [];
  for (const fact of facts) {
    if (fact.type === 'LegalHoldPlaced') holds.push(fact.id);
    if (fact.type === 'LegalHoldLifted') holds = [];
  }
  return holds;
}
