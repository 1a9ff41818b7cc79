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

type Scoped = { readonly at: number; readonly fact: { readonly scope: Scope } };

/** Entries by the purposes and channels that their scopes name; null for those that name none. */
type ByReach<E> = ReadonlyMap<string | null, ReadonlyMap<Channel | null, readonly E[]>>;

function byReach<E extends Scoped>(entries: readonly E[]): ByReach<E> {
  const made = new Map<string | null, Map<Channel | null, E[]>>();
  for (const entry of entries) {
    for (const purpose of entry.fact.scope.purposes ?? [null]) {
      let byChannel = made.get(purpose);
      if (byChannel === undefined) {
        byChannel = new Map();
        made.set(purpose, byChannel);
      }
      for (const channel of entry.fact.scope.channels ?? [null]) {
        const held = byChannel.get(channel);
        if (held === undefined) byChannel.set(channel, [entry]);
        else held.push(entry);
      }
    }
  }
  return made;
}

/** The entries whose scope may reach a purpose by a channel, in the order of facts. */
function reaching<E extends Scoped>(
  all: readonly E[], index: ByReach<E>, purpose: string | null, channel: Channel | null,
): readonly E[] {
  if (all.length === 0 || purpose === null || channel === null) return all;
  const own = index.get(purpose);
  const wide = index.get(null);
  if (wide === undefined && own?.has(null) !== true) return own?.get(channel) ?? [];
  const lists = [own?.get(channel), own?.get(null), wide?.get(channel), wide?.get(null)]
    .filter((list) => list !== undefined);
  if (lists.length < 2) return lists[0] ?? [];
  // Each list is in order; the whole is needed only where scopes of several widths meet.
  const among = new Set(lists.flat());
  return all.filter((entry) => among.has(entry));
}

interface ConsentIndex {
  readonly consents: ByReach<PersonState['consents'][number]>;
  readonly ends: ByReach<PersonState['consentEnds'][number]>;
}

/** Under which the index of a person's consents is remembered. */
const INDEX = {};

/**
 * The consents that stand for a reach at an instant. A later refusal, withdrawal or expiry that
 * touches the reach ends them, also at the same instant: restriction wins ties.
 */
export function consentsAt(
  person: PersonState, reach: Reach, at: number,
): ConsentAnswer {
  if (person.consents.length === 0) return NOTHING;
  const index = remember<ConsentIndex>(person.memo, INDEX, () =>
    ({ consents: byReach(person.consents), ends: byReach(person.consentEnds) }));
  const { purpose, channel } = reach;
  const consents = reaching(person.consents, index.consents, purpose, channel);
  const stands: FactOf<'ConsentGiven'>[] = [];
  const endedBy: string[] = [];
  if (consents.length === 0) return NOTHING;
  const ends = reaching(person.consentEnds, index.ends, purpose, channel);
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
