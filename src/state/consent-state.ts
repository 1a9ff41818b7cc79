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

/** A consent or what ends one, with what its scope says beside purposes and channels. */
interface Reaching<F> {
  readonly at: number;
  /** When it runs out by itself; infinity where it says nothing of that. */
  readonly until: number;
  /** Its scope names nothing but purposes and channels: whatever it is found under, it reaches. */
  readonly isWide: boolean;
  readonly fact: F;
}

interface Scoped {
  readonly id: string;
  readonly scope: Scope;
  readonly until?: string;
}

/** Entries by the purposes and channels that their scopes name; null for those that name none. */
interface ByReach<F> {
  readonly all: readonly Reaching<F>[];
  readonly byWay: ReadonlyMap<string | null, ReadonlyMap<Channel | null, readonly Reaching<F>[]>>;
}

function isWide({ acts, contactPoints, loans, actors, persons }: Scope): boolean {
  return acts === undefined && contactPoints === undefined && loans === undefined
    && actors === undefined && persons === undefined;
}

function byReach<F extends Scoped>(entries: readonly Timed<F>[]): ByReach<F> {
  const byWay = new Map<string | null, Map<Channel | null, Reaching<F>[]>>();
  const all = entries.map(({ at, fact }) => {
    const until = fact.until === undefined ? Infinity : parseInstant(fact.until) as number;
    const entry: Reaching<F> = { at, until, isWide: isWide(fact.scope), fact };
    for (const purpose of fact.scope.purposes ?? [null]) {
      const byChannel = byWay.get(purpose) ?? new Map<Channel | null, Reaching<F>[]>();
      byWay.set(purpose, byChannel);
      for (const channel of fact.scope.channels ?? [null]) {
        const held = byChannel.get(channel);
        if (held === undefined) byChannel.set(channel, [entry]);
        else held.push(entry);
      }
    }
    return entry;
  });
  return { all, byWay };
}

/** The entries whose scope may reach a purpose by a channel, in the order of facts. */
function reaching<F>(
  { all, byWay }: ByReach<F>, purpose: string | null, channel: Channel | null,
): readonly Reaching<F>[] {
  if (all.length === 0 || purpose === null || channel === null) return all;
  const own = byWay.get(purpose);
  const wide = byWay.get(null);
  if (wide === undefined && own?.has(null) !== true) return own?.get(channel) ?? [];
  const lists = [own?.get(channel), own?.get(null), wide?.get(channel), wide?.get(null)]
    .filter((list) => list !== undefined);
  if (lists.length < 2) return lists[0] ?? [];
  // Each list is in order; the whole is needed only where scopes of several widths meet.
  const among = new Set(lists.flat());
  return all.filter((entry) => among.has(entry));
}

type End = PersonState['consentEnds'][number]['fact'];

interface ConsentIndex {
  readonly consents: ByReach<FactOf<'ConsentGiven'>>;
  readonly ends: ByReach<End>;
}

/** Under which the index of a person's consents is remembered. */
const INDEX = {};

const NOTHING: ConsentAnswer = { stands: [], endedBy: [] };

/**
 * The consents that stand for a reach at an instant. A later refusal, withdrawal or expiry that
 * touches the reach ends them, also at the same instant: restriction wins ties.
 */
export function consentsAt(
  person: PersonState, reach: Reach, at: number,
): ConsentAnswer {
  if (person.consents.length === 0) return NOTHING;
  const index = remember<ConsentIndex>(person.memo, INDEX, () =>
    ({ consents: byReach(person.consents), ends: byReach<End>(person.consentEnds) }));
  const { purpose, channel } = reach;
  const consents = reaching(index.consents, purpose, channel);
  if (consents.length === 0) return NOTHING;
  // Found among all of them, an entry may name another purpose or channel.
  const isFound = purpose !== null && channel !== null;
  const ends = reaching(index.ends, purpose, channel);
  const stands: FactOf<'ConsentGiven'>[] = [];
  const endedBy: string[] = [];
  for (const given of consents) {
    if (given.at > at) break;
    if (!(isFound && given.isWide) && !scopeCovers(given.fact.scope, reach)) continue;
    if (given.until <= at) {
      endedBy.push(given.fact.id);
      continue;
    }
    const end = ends.find((e) => e.at <= at && e.at >= given.at
      && ((isFound && e.isWide) || scopeTouches(e.fact.scope, reach)));
    if (end === undefined) stands.push(given.fact);
    else endedBy.push(end.fact.id);
  }
  return { stands, endedBy: endedBy.length < 2 ? endedBy : [...new Set(endedBy)].sort() };
}
