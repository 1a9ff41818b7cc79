import { parseInstant } from '../kernel/instant.js';
import type { FactOf, Scope } from '../facts/types/index.js';
import { CHANNELS } from '../terms/words.js';
import type { Channel } from '../terms/words.js';
import type { PersonState, Timed } from './case-state.js';

/** A consent, or what ends one, under one of the purposes and channels that its scope names. */
export interface Reaching<F> {
  readonly at: number;
  /** When it runs out by itself; infinity where it says nothing of that. */
  readonly until: number;
  /** Its scope names nothing but purposes and channels: whatever it is found under, it reaches. */
  readonly isWide: boolean;
  readonly id: string;
  readonly fact: F;
  /** Its place among all of them, in the order of facts. */
  readonly order: number;
  /** The next under the same purpose and channel. */
  next: Reaching<F> | null;
}

export type Ending = PersonState['consentEnds'][number]['fact'];

/** A consent, with what ends it first where that does not depend on the question. */
export interface Given extends Reaching<FactOf<'ConsentGiven'>> {
  /** Nothing but what stands under the very same purpose and channel bears on it. */
  isSettled: boolean;
  /** Of a settled one: when it is ended, and by which fact; infinity where nothing ends it. */
  endedAt: number;
  endedBy: string;
  next: Given | null;
}

/** First of those under each purpose and channel, which are null where a scope names none. */
type Ways<E> = ReadonlyMap<string | null, readonly (E | undefined)[]>;

interface ByReach<E> {
  readonly all: readonly E[];
  readonly ways: Ways<E>;
}

/** The consents of a person and what ends them, by what they reach. */
export interface ConsentIndex {
  readonly consents: ByReach<Given>;
  readonly ends: ByReach<Reaching<Ending>>;
  /** Whether any consent is for some hours of the week only. */
  readonly isWeekly: boolean;
}

/** The place of a channel among the ways of a purpose; the first is for scopes that name none. */
const PLACE: ReadonlyMap<Channel | null, number> =
  new Map<Channel | null, number>([[null, 0], ...CHANNELS.map((channel, i) => [channel, i + 1] as const)]);
const PLACES = CHANNELS.length + 1;

interface Scoped {
  readonly id: string;
  readonly scope: Scope;
  readonly until?: string;
}

function isWide({ acts, contactPoints, loans, actors, persons }: Scope): boolean {
  return acts === undefined && contactPoints === undefined && loans === undefined
    && actors === undefined && persons === undefined;
}

function toReaching<F extends Scoped>({ at, fact }: Timed<F>, order: number): Reaching<F> {
  const until = fact.until === undefined ? Infinity : parseInstant(fact.until) as number;
  return { at, until, isWide: isWide(fact.scope), id: fact.id, fact, order, next: null };
}

function toGiven(entry: Timed<FactOf<'ConsentGiven'>>, order: number): Given {
  return { ...toReaching(entry, order), next: null, isSettled: false, endedAt: Infinity, endedBy: '' };
}

/** Entries under every purpose and channel that they name: one object each, chained in order. */
function byReach<F extends Scoped, E extends Reaching<F> & { next: E | null }>(
  entries: readonly Timed<F>[], make: (entry: Timed<F>, order: number) => E,
): ByReach<E> {
  const ways = new Map<string | null, (E | undefined)[]>();
  // From the last on, so that each is put before those that follow it.
  for (let order = entries.length - 1; order >= 0; order -= 1) {
    const entry = entries[order] as Timed<F>;
    for (const purpose of new Set(entry.fact.scope.purposes ?? [null])) {
      const row = ways.get(purpose) ?? new Array<E | undefined>(PLACES).fill(undefined);
      ways.set(purpose, row);
      for (const channel of new Set(entry.fact.scope.channels ?? [null])) {
        const place = PLACE.get(channel) as number;
        const made = make(entry, order);
        made.next = row[place] ?? null;
        row[place] = made;
      }
    }
  }
  return { all: entries.map(make), ways };
}

/** Whether nothing stands under a purpose, or under none, whatever the channel. */
const isExact = <E>(ways: Ways<E>, purpose: string | null): boolean =>
  !ways.has(null) && ways.get(purpose)?.[0] === undefined;

function isAllWide(first: Reaching<unknown> | undefined): boolean {
  for (let entry = first ?? null; entry !== null; entry = entry.next) if (!entry.isWide) return false;
  return true;
}

/** Finds what ends each consent first, where no question can change that. */
function settle(index: ConsentIndex): ConsentIndex {
  const { consents, ends } = index;
  for (const [purpose, row] of consents.ways) {
    if (!isExact(consents.ways, purpose) || !isExact(ends.ways, purpose)) continue;
    row.forEach((first, place) => {
      const enders = ends.ways.get(purpose)?.[place];
      if (!isAllWide(first) || !isAllWide(enders)) return;
      for (let given = first ?? null; given !== null; given = given.next) {
        given.isSettled = true;
        // Restriction wins ties: what ends it at the same instant ends it.
        let end = enders ?? null;
        while (end !== null && end.at < given.at) end = end.next;
        if (end === null) continue;
        given.endedAt = end.at;
        given.endedBy = end.id;
      }
    });
  }
  return index;
}

/** The consents of a person by what they reach: worked out once for the life of the state. */
export function consentIndexOf({ memo, consents, consentEnds }: PersonState): ConsentIndex {
  memo.consents ??= settle({
    consents: byReach(consents, toGiven),
    ends: byReach(consentEnds as readonly Timed<Ending>[], toReaching<Ending>),
    isWeekly: consents.some(({ fact }) => fact.scope.weekly !== undefined),
  });
  return memo.consents;
}

/** The first consent under a purpose and a channel alone; under none of either it is never settled. */
export function firstUnder(
  { ways }: ByReach<Given>, purpose: string | null, channel: Channel | null,
): Given | undefined {
  return ways.get(purpose)?.[PLACE.get(channel) as number];
}

/** The entries whose scope may reach a purpose by a channel, in the order of facts. */
export function listReaching<F, E extends Reaching<F> & { next: E | null }>(
  { all, ways }: ByReach<E>, purpose: string | null, channel: Channel | null,
): readonly E[] {
  if (all.length === 0 || purpose === null || channel === null) return all;
  const place = PLACE.get(channel) as number;
  const found: E[] = [];
  for (const row of [ways.get(purpose), ways.get(null)]) {
    for (const first of [row?.[place], row?.[0]]) {
      for (let entry = first ?? null; entry !== null; entry = entry.next) found.push(entry);
    }
  }
  // One that names several of the ways is found once: the same fact has the same place.
  const places = new Set(found.map(({ order }) => order));
  return places.size === 0 ? [] : found.length === 1 ? found : all.filter(({ order }) => places.has(order));
}
