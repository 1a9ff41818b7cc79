import type { ContactEntry, PersonState, Reach } from '../../state/index.js';
import { actsOf } from '../acts.js';
import type { Asked } from '../asked.js';
import { liftedBy, mayLift } from '../consent-lift.js';
import { aboutLoan, contactsFor, firstSince, haveCommon } from '../contact-index.js';
import type { ContactIndex, Slot } from '../contact-index.js';
import { countsAs, fitsFilter, isExcluded, isSetAside, pooledPersons } from './cap-filter.js';
import { livePermits, looksAtEach, sameKeys, usesChannel, wasContact, wasConversation } from './counted.js';
import type { Counted } from './counted.js';
import type { FrequencyCap } from './counting.shape.js';

/** A cap as one policy counts it. */
export interface CountingCap extends FrequencyCap {
  /** Under which a person's attempts are remembered: they rest on the policy's purposes. */
  readonly slot: Slot;
  /** It counts by more than person and loan: each attempt has to be looked at. */
  readonly looksAtEach: boolean;
}

/** A cap ready to count; nothing of it is shared with another policy. */
export function toCounting(rule: FrequencyCap, slot: Slot): CountingCap {
  return {
    ...rule, slot,
    looksAtEach: rule.excludes?.attested !== undefined || looksAtEach(rule.per),
  };
}

/** An attempt in which no debt was named counts for each of them. */
function inGroup(group: readonly string[] | null, loans: readonly string[]): boolean {
  return group === null || loans.length === 0 || haveCommon(loans, group);
}

/** Whether an attempt may count under this cap whatever is asked; consents and attestations apart. */
function counts(
  rule: FrequencyCap, asked: Asked, person: PersonState, entry: ContactEntry,
): boolean {
  const fact = entry.fact;
  if ((fact.direction !== 'out' && rule.countsInbound !== true)
    || !usesChannel(fact, rule.channels)) return false;
  return countsAs(rule.counts, entry) && fitsFilter(rule.only, person, fact, entry.at)
    && !isExcluded(rule.excludes, fact, actsOf(asked.env.purposes, fact),
      () => fact.inReplyTo !== undefined);
}

/** A person's attempts that may count, listed once. */
export function attemptsOf(cap: CountingCap, asked: Asked, person: PersonState): ContactIndex {
  return contactsFor(person,
    { policy: asked.env, slot: cap.slot, byLoan: cap.per.includes('loan') ? 'each' : null },
    (entry) => counts(cap, asked, person, entry));
}

/** After which instant contacts count: the first one that the rule waits for, if it waits. */
function countsFrom(
  rule: FrequencyCap, asked: Asked, pool: readonly PersonState[], group: readonly string[] | null,
): number {
  if (rule.afterFirst === undefined) return -Infinity;
  const began = rule.afterFirst === 'conversation' ? wasConversation : wasContact;
  const first = pool.flatMap((person) => person.contacts.find((entry) => entry.at <= asked.at
    && began(entry) && inGroup(group, entry.fact.loans) && usesChannel(entry.fact, rule.channels)
    && sameKeys(asked, rule.per, entry.fact))?.at ?? []);
  return first.length === 0 ? Infinity : Math.min(...first);
}

function reachOfEntry(entry: ContactEntry, loans: readonly string[]): Reach {
  const fact = entry.fact;
  return {
    purpose: null, act: fact.act ?? null, channel: fact.channel,
    contactPoint: fact.contactPoint ?? null, loans, actor: fact.actor, person: null,
  };
}

/** Whether a consent let an attempt exceed the limit, so that it does not count. */
function wasLifted(
  rule: FrequencyCap, asked: Asked, entry: ContactEntry, group: readonly string[] | null,
): boolean {
  const { loans, purposes, contact } = entry.fact;
  return liftedBy(asked, rule.consentLifts, {
    at: entry.at, purposes: purposes ?? [], contact,
    reach: reachOfEntry(entry, loans.filter((l) => group?.includes(l) ?? true)),
  }).length > 0;
}

/** Attempts of one person in `[since, asked.at]` that count for one group of loans. */
function listAttempts(
  cap: CountingCap, asked: Asked, person: PersonState, group: readonly string[] | null, since: number,
): Counted[] {
  const whole = attemptsOf(cap, asked, person);
  const about = group?.length === 1 ? aboutLoan(whole, group[0] as string) : null;
  const { instants, ids, places, entries } = about ?? whole;
  const isLifting = cap.consentLifts !== undefined && mayLift(asked.person, cap.consentLifts.lift);
  const list: Counted[] = [];
  for (let i = firstSince(instants, since); i < instants.length; i += 1) {
    const at = instants[i] as number;
    if (at > asked.at) break;
    if (about === null && group !== null
      && !inGroup(group, (entries[i] as ContactEntry).fact.loans)) continue;
    if (cap.looksAtEach && (!sameKeys(asked, cap.per, (entries[i] as ContactEntry).fact)
      || isSetAside(cap.excludes, asked, entries[i] as ContactEntry))) continue;
    if (isLifting && wasLifted(cap, asked, entries[i] as ContactEntry, group)) continue;
    list.push({ at, id: ids[i] as string, place: places[i] as number });
  }
  return list;
}

/** Live permits of one person since an instant: each has taken its place before it is used. */
function listPermits(
  cap: CountingCap, asked: Asked, person: PersonState, group: readonly string[] | null, since: number,
): Counted[] {
  return livePermits(asked, cap.channels, person).filter(({ at, loans, question }) =>
    at >= since && inGroup(group, loans) && sameKeys(asked, cap.per, question)
      && !isExcluded(cap.excludes, question, actsOf(asked.env.purposes, question),
        () => question.inReplyTo !== undefined)
      && fitsFilter(cap.only, person, question, at));
}

/** Attempts and live permits from an instant on that count for one group of loans, in time order. */
export function countedFor(
  cap: CountingCap, asked: Asked, group: readonly string[] | null, since: number,
): readonly Counted[] {
  const { person } = asked;
  // Most people are counted alone, and hold no permit that is still live.
  if (person !== null && cap.poolWith === undefined && cap.afterFirst === undefined
    && person.decided.length === 0) return listAttempts(cap, asked, person, group, since);
  const pool = pooledPersons(asked, cap.poolWith);
  const after = countsFrom(cap, asked, pool, group);
  const list = pool.flatMap((one) => [
    ...listAttempts(cap, asked, one, group, since), ...listPermits(cap, asked, one, group, since),
  ]).filter(({ at }) => at > after);
  // Places in the lists of several people do not compare.
  return list.map(({ at, id }) => ({ at, id, place: null })).sort((a, b) => a.at - b.at);
}
