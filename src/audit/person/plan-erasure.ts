import { parseInstant } from '../../kernel/instant.js';
import { localDayOf } from '../../kernel/zones.js';
import type { Fact, FactType, KeptRecord } from '../../facts/types/index.js';
import type { RecordEntry } from '../../log/index.js';
import type { Policy } from '../../rules/policy.js';
import { type KeepRule, keepingOf } from './keep-rule.js';
import { namesOthers } from './names-others.js';

/** What stands for ever: the house's account of what it did with the file and on whose word. */
const ACCOUNT: ReadonlySet<FactType> = new Set<FactType>([
  'OverrideGranted', 'LegalHoldPlaced', 'LegalHoldLifted', 'PersonErased', 'FileRead',
]);

/** What an erasure would take and what it must leave. */
export interface ErasurePlan {
  /** Leaves whose salt and words go. */
  readonly erase: readonly number[];
  readonly keep: readonly KeptRecord[];
  /** Ids of legal holds that stand; with one nothing may be erased. */
  readonly holds: readonly string[];
}

/** Rule named for what is another person's record as well. */
export const OTHERS = 'others';
/** Rule named for the house's own account. */
export const HOUSE_ACCOUNT = 'house-account';

/**
 * Sorts a person's entries into what can be erased and what cannot: kept by a record-keeping
 * rule, another person's record as well, or the house's account of its own doings.
 * @param at - The moment of the erasure, an instant that was parsed.
 */
export function planErasure(
  entries: readonly RecordEntry[], rules: readonly KeepRule[],
  { policy, person, at }: { readonly policy: Policy; readonly person: string; readonly at: number },
): ErasurePlan {
  const dayOf = (ms: number): number => localDayOf(policy.zoneData, policy.zone, ms);
  const open = entries.flatMap(({ leaf, opening }) => (opening === null ? []
    : [{ seq: leaf.seq, stream: leaf.stream, fact: opening.body as unknown as Fact }]));
  const facts = open.map(({ fact }) => fact);
  const closed = lastClosing(facts);
  const shared = new Set(open.filter(({ fact }) => namesOthers(fact, person))
    .map(({ stream }) => stream).filter((stream) => stream.startsWith('loan/')));
  const erase: number[] = [];
  const keep: KeptRecord[] = [];
  for (const { seq, stream, fact } of open) {
    const days = {
      today: dayOf(at), happened: dayOf(parseInstant(fact.at)!),
      closed: closed === null ? null : dayOf(closed),
    };
    const keeping = keepingOf(fact, rules, days);
    if (ACCOUNT.has(fact.type)) keep.push({ seq, rule: HOUSE_ACCOUNT, use: 'any' });
    else if (keeping !== null) {
      const until = keeping.until === null ? {} : { until: keeping.until };
      keep.push({ seq, rule: keeping.rule, use: keeping.use, ...until });
    } else if (shared.has(stream)) keep.push({ seq, rule: OTHERS, use: 'any' });
    else erase.push(seq);
  }
  return { erase, keep, holds: standingHolds(facts) };
}

/** Epoch ms of the day the last loan was closed; null while one is open or none is known. */
function lastClosing(facts: readonly Fact[]): number | null {
  const closings = new Map<string, number>();
  for (const fact of facts) {
    if (fact.type === 'LoanClosed') closings.set(fact.loan, parseInstant(fact.at)!);
  }
  const isAllClosed = facts.every((fact) => fact.type !== 'LoanOpened' || closings.has(fact.loan));
  return isAllClosed && closings.size > 0 ? Math.max(...closings.values()) : null;
}

/** A lifting lifts every hold that stood in the record before it. */
function standingHolds(facts: readonly Fact[]): readonly string[] {
  let holds: string[] = [];
  for (const fact of facts) {
    if (fact.type === 'LegalHoldPlaced') holds.push(fact.id);
    if (fact.type === 'LegalHoldLifted') holds = [];
  }
  return holds;
}
