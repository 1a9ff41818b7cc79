import type { FactOf, Scope } from '../facts/types/index.js';
import type { Act, Channel } from '../terms/words.js';
import type { PersonState } from './case-state.js';
import { consentIndexOf, firstUnder, listReaching } from './consent-index.js';
import type { ConsentIndex, Ending, Given, Reaching } from './consent-index.js';

/** What a scope is held against; a null member is not asked about and so is covered. */
export interface Reach {
  readonly purpose: string | null;
  readonly act: Act | null;
  readonly channel: Channel | null;
  readonly contactPoint: string | null;
  readonly loans: readonly string[];
  readonly actor: string | null;
  readonly person: string | null;
}

const holds = <T>(list: readonly T[] | undefined, value: T | null): boolean =>
  list === undefined || value === null || list.includes(value);

/**
 * Whether a scope covers everything asked about. An absent member of the scope means all; weekly
 * hours are left to the caller, who knows the zones.
 */
export function scopeCovers(scope: Scope, reach: Reach): boolean {
  return holds(scope.purposes, reach.purpose) && holds(scope.acts, reach.act)
    && holds(scope.channels, reach.channel) && holds(scope.contactPoints, reach.contactPoint)
    && holds(scope.actors, reach.actor) && holds(scope.persons, reach.person)
    && (scope.loans === undefined || reach.loans.every((l) => scope.loans?.includes(l)));
}

/** Whether a restricting scope touches what is asked about: any overlap is enough. */
export function scopeTouches(scope: Scope, reach: Reach): boolean {
  return holds(scope.purposes, reach.purpose) && holds(scope.acts, reach.act)
    && holds(scope.channels, reach.channel) && holds(scope.contactPoints, reach.contactPoint)
    && holds(scope.actors, reach.actor) && holds(scope.persons, reach.person)
    && (scope.loans === undefined || reach.loans.length === 0
      || reach.loans.some((l) => scope.loans?.includes(l)));
}

/** A consent that stands, or the fact that ended the last one. */
export interface ConsentAnswer {
  readonly stands: readonly FactOf<'ConsentGiven'>[];
  /** Ids of those that stand, in the same order. */
  readonly ids: readonly string[];
  readonly endedBy: readonly string[];
  /** Whether any consent of the person is for some hours of the week only. */
  readonly isWeekly: boolean;
}

const NONE: readonly never[] = Object.freeze([]);
const NOTHING: ConsentAnswer = { stands: NONE, ids: NONE, endedBy: NONE, isWeekly: false };

/**
 * The consents that stand for a reach at an instant. A later refusal, withdrawal or expiry that
 * touches the reach ends them, also at the same instant: restriction wins ties.
 */
export function consentsAt(
  person: PersonState, reach: Reach, at: number,
): ConsentAnswer {
  if (person.consents.length === 0) return NOTHING;
  const index = consentIndexOf(person);
  const first = firstUnder(index.consents, reach.purpose, reach.channel);
  const found = first?.isSettled === true ? settledAt(first, at) : searchedAt(index, reach, at);
  const { stands, ids, endedBy } = found;
  return { stands, ids, endedBy: inOrder(endedBy), isWeekly: index.isWeekly };
}

/** What stands and what has ended the others, in the order of facts. */
type Found = Omit<ConsentAnswer, 'isWeekly'>;

/** Those of one purpose and channel, where nothing else bears on them. */
function settledAt(first: Given, at: number): Found {
  // Hardly ever is there more than one.
  if (first.next === null && first.at <= at) {
    if (first.until <= at) return { stands: NONE, ids: NONE, endedBy: [first.id] };
    return first.endedAt <= at ? { stands: NONE, ids: NONE, endedBy: [first.endedBy] }
      : { stands: [first.fact], ids: [first.id], endedBy: NONE };
  }
  const stands: FactOf<'ConsentGiven'>[] = [];
  const endedBy: string[] = [];
  for (let given: Given | null = first; given !== null && given.at <= at; given = given.next) {
    if (given.until <= at) endedBy.push(given.id);
    else if (given.endedAt <= at) endedBy.push(given.endedBy);
    else stands.push(given.fact);
  }
  return { stands, ids: stands.map(({ id }) => id), endedBy };
}

const inOrder = (ids: readonly string[]): readonly string[] =>
  (ids.length < 2 ? ids : [...new Set(ids)].sort());

function searchedAt(index: ConsentIndex, reach: Reach, at: number): Found {
  const { purpose, channel } = reach;
  const consents = listReaching(index.consents, purpose, channel);
  const stands: FactOf<'ConsentGiven'>[] = [];
  const endedBy: string[] = [];
  if (consents.length === 0) return { stands, ids: NONE, endedBy };
  // Found among all of them, an entry may name another purpose or channel.
  const isFound = purpose !== null && channel !== null;
  const ends = listReaching<Ending, Reaching<Ending>>(index.ends, purpose, channel);
  for (const given of consents) {
    if (given.at > at) break;
    if (!(isFound && given.isWide) && !scopeCovers(given.fact.scope, reach)) continue;
    if (given.until <= at) {
      endedBy.push(given.id);
      continue;
    }
    const end = ends.find((e) => e.at <= at && e.at >= given.at
      && ((isFound && e.isWide) || scopeTouches(e.fact.scope, reach)));
    if (end === undefined) stands.push(given.fact);
    else endedBy.push(end.id);
  }
  return { stands, ids: stands.map(({ id }) => id), endedBy };
}
