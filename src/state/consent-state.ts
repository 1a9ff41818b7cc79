import { parseInstant } from '../kernel/instant.js';
import type { FactOf, Scope } from '../facts/types/index.js';
import type { Act, Channel } from '../terms/words.js';
import type { PersonState, Timed } from './case-state.js';
import { remember } from './memo.js';

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
  readonly endedBy: readonly string[];
}

/** Consents and what ends them, of those scopes alone that reach a purpose by a channel. */
interface Reaching {
  readonly consents: PersonState['consents'];
  readonly ends: PersonState['consentEnds'];
}

type ByPurpose = Map<string | null, Map<Channel | null, Reaching>>;

/** Under which the lists by purpose and channel are remembered. */
const BY_PURPOSE = {};

/** The lists of a person narrowed down by purpose and channel, which nearly every scope names. */
function reaching(person: PersonState, purpose: string | null, channel: Channel | null): Reaching {
  const byPurpose = remember<ByPurpose>(person.memo, BY_PURPOSE, () => new Map());
  let byChannel = byPurpose.get(purpose);
  if (byChannel === undefined) {
    byChannel = new Map();
    byPurpose.set(purpose, byChannel);
  }
  let lists = byChannel.get(channel);
  if (lists === undefined) {
    const reaches = ({ fact }: { readonly fact: { readonly scope: Scope } }): boolean =>
      holds(fact.scope.purposes, purpose) && holds(fact.scope.channels, channel);
    lists = {
      consents: person.consents.filter(reaches), ends: person.consentEnds.filter(reaches),
    };
    byChannel.set(channel, lists);
  }
  return lists;
}

/**
 * The consents that stand for a reach at an instant. A later refusal, withdrawal or expiry that
 * touches the reach ends them, also at the same instant: restriction wins ties.
 */
export function consentsAt(
  person: PersonState, reach: Reach, at: number,
): ConsentAnswer {
  if (person.consents.length === 0) return NOTHING;
  const { consents, ends } = reaching(person, reach.purpose, reach.channel);
  const stands: FactOf<'ConsentGiven'>[] = [];
  const endedBy: string[] = [];
  for (const given of consents) {
    if (given.at > at) break;
    if (!scopeCovers(given.fact.scope, reach)) continue;
    const until = given.fact.until;
    if (until !== undefined && (parseInstant(until) as number) <= at) {
      endedBy.push(given.fact.id);
      continue;
    }
    const end = firstEnd(ends, given, reach, at);
    if (end === null) stands.push(given.fact);
    else endedBy.push(end);
  }
  return { stands, endedBy: endedBy.length < 2 ? endedBy : [...new Set(endedBy)].sort() };
}

const NOTHING: ConsentAnswer = { stands: [], endedBy: [] };

type Ends = PersonState['consentEnds'];

/** The first of the ends, in time order, that touches what a consent was given for. */
function firstEnd(
  ends: Ends, given: Timed<FactOf<'ConsentGiven'>>, reach: Reach, at: number,
): string | null {
  for (const end of ends) {
    if (end.at > at) return null;
    if (end.at >= given.at && scopeTouches(end.fact.scope, reach)) return end.fact.id;
  }
  return null;
}
