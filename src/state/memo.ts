import type { PersonRegistered } from '../facts/types/index.js';
import type { ConsentIndex } from './consent-index.js';

/**
 * What has been worked out from the state of one person: an aid to speed, never part of an answer.
 * Sound because a state never changes once it is folded: new facts make a new state with an empty
 * memo. It lies close together, since a book has many people and each is looked at for a moment.
 */
export interface Memo {
  consents: ConsentIndex | null;
  /** Lifts that any consent on file names. */
  lifts: ReadonlySet<string> | null;
  /** The candidate zones of one registration. */
  zonesOf: PersonRegistered | null;
  zones: readonly string[];
  /** Whose `under` is: the policy asked under last. */
  policy: object | null;
  under: PolicyMemo;
  /** Of other policies that the same state was asked under. */
  others: Map<object, PolicyMemo> | null;
}

/** What rests on a policy too, by the slots that the policy gives: one for each of its rules. */
export type PolicyMemo = unknown[];

const NOTHING: PolicyMemo = [];
const NOWHERE: readonly string[] = Object.freeze([]);

/** A memo in which nothing has been worked out. */
export function emptyMemo(): Memo {
  return {
    consents: null, lifts: null, zonesOf: null, zones: NOWHERE, policy: null, under: NOTHING, others: null,
  };
}

/** What has been worked out under one policy. */
export function memoUnder(memo: Memo, policy: object): PolicyMemo {
  return memo.policy === policy ? memo.under : turnTo(memo, policy);
}

function turnTo(memo: Memo, policy: object): PolicyMemo {
  const others = memo.others ?? new Map<object, PolicyMemo>();
  if (memo.policy !== null) memo.others = others.set(memo.policy, memo.under);
  memo.policy = policy;
  memo.under = others.get(policy) ?? [];
  return memo.under;
}
