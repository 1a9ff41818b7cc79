import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import type { Scope } from '../../src/facts/types/index.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { orThrow } from '../../src/kernel/result.js';
import { consentIndexOf, firstUnder } from '../../src/state/consent-index.js';
import { consentsAt, foldFacts } from '../../src/state/index.js';
import type { PersonState, Reach } from '../../src/state/index.js';
import type { Act, Channel } from '../../src/terms/words.js';

const zones = intlZoneData();
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const iso = (hour: number): string => new Date(START + hour * HOUR).toISOString();
/** What a scope may name besides purposes and channels: nothing, one of these, or all. */
const MORE = ['acts', 'contactPoints', 'loans', 'actors', 'persons'] as const;
type More = (typeof MORE)[number];
const aMore = fc.oneof({ weight: 3, arbitrary: fc.constant<readonly More[]>([]) }, fc.constantFrom(...MORE).map((one) => [one]), fc.constant(MORE));

/** Scopes of one person name purposes and channels and nothing else, or more besides, or less. */
const aScope = (named: boolean, more: readonly More[]): fc.Arbitrary<Scope> => {
  const some = <T>(always: boolean, ...list: T[]): fc.Arbitrary<T[] | undefined> =>
    (always ? fc.subarray(list, { minLength: 1 }) : fc.option(fc.subarray(list, { minLength: 1 }), { nil: undefined, freq: 2 }));
  const also = <T>(member: More, ...list: T[]): fc.Arbitrary<T[] | undefined> =>
    (more.includes(member) ? some(false, ...list) : fc.constant(undefined));
  return fc.record({
    purposes: some(named, 'account-servicing', 'cross-sell', 'repayment-reminder'), channels: some(named, 'phone', 'sms', 'email'),
    acts: also('acts', 'reminder', 'survey'), contactPoints: also('contactPoints', 'C1', 'C2'),
    loans: also('loans', 'L1', 'L2'), actors: also('actors', 'A1', 'A3'), persons: also('persons', 'P1', 'P3'),
    weekly: fc.constantFrom(undefined, undefined, undefined, [{ days: ['MO'], from: '09:00', until: '12:00' }]),
  }).map((scope) => Object.fromEntries(Object.entries(scope).filter(([, list]) => list !== undefined)) as Scope);
};

const someFacts = fc.tuple(fc.boolean(), aMore, aMore).chain(([named, more, moreOfEnds]) => fc.array(fc.oneof(
  fc.record({ hour: fc.nat(6), kind: fc.constant('ConsentGiven'), scope: aScope(named, more), until: fc.option(fc.nat(6), { nil: undefined, freq: 3 }) }),
  fc.record({
    hour: fc.nat(6), kind: fc.constantFrom('ConsentWithdrawn', 'ConsentRefused', 'ConsentExpired'),
    scope: aScope(named, moreOfEnds), until: fc.constant(undefined),
  }),
), { minLength: 1, maxLength: 12 }));

const orNone = <T>(...list: T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...list), { nil: null, freq: 3 });
const aReach: fc.Arbitrary<Reach> = fc.record({
  purpose: orNone('account-servicing', 'cross-sell', 'duty-check'), channel: orNone<Channel>('phone', 'sms', 'visit'),
  act: orNone<Act>('reminder', 'survey', 'servicing'), contactPoint: orNone('C1', 'C2', 'C3'),
  loans: fc.subarray(['L1', 'L2', 'L3']), actor: orNone('A1', 'A2'), person: orNone('P1', 'P2'),
});

function personOf(facts: readonly { hour: number; kind: string; scope: Scope; until: number | undefined }[]): PersonState | undefined {
  const given = facts.map(({ hour, kind, scope, until }, i) => ({
    type: kind, id: `f${(i * 7) % 31}`, at: iso(hour), person: 'P1', scope,
    ...kind === 'ConsentGiven' ? { form: 'written', ...until === undefined ? {} : { until: iso(hour + 1 + until) } } : {},
  }));
  return foldFacts(orThrow(parseFacts(given, zones))).persons.get('P1');
}

/** What is asked about, by the member of a scope that it is held against. */
const askedOf = (reach: Reach): readonly (readonly [keyof Scope, readonly string[]])[] => {
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);
  return [
    ['purposes', one(reach.purpose)], ['acts', one(reach.act)], ['channels', one(reach.channel)], ['loans', reach.loans],
    ['contactPoints', one(reach.contactPoint)], ['actors', one(reach.actor)], ['persons', one(reach.person)],
  ];
};

/** All of what is asked about lies in the scope; or any of it does, where anything is asked. */
const isUnder = (scope: Scope, reach: Reach, howMuch: 'all' | 'any'): boolean =>
  askedOf(reach).every(([member, asked]) => {
    const named = new Set<unknown>(scope[member] ?? asked);
    const inside = asked.filter((one) => named.has(one)).length;
    return howMuch === 'all' ? inside === asked.length : asked.length === 0 || inside > 0;
  });

/** The definition, word for word: what covers the reach, and is neither over nor ended by what touches it. */
function byDefinition(person: PersonState, reach: Reach, at: number): { stands: string[]; endedBy: string[] } {
  const ended = new Set<string>();
  const stands = person.consents.filter(({ at: given, fact }) => {
    if (given > at || !isUnder(fact.scope, reach, 'all')) return false;
    if (fact.until !== undefined && Date.parse(fact.until) <= at) {
      ended.add(fact.id);
      return false;
    }
    const end = person.consentEnds.find((e) => e.at >= given && e.at <= at && isUnder(e.fact.scope, reach, 'any'));
    if (end !== undefined) ended.add(end.fact.id);
    return end === undefined;
  });
  return { stands: stands.map(({ fact }) => fact.id), endedBy: [...ended].sort() };
}

describe('consents', () => {
  it('I36: those found by purpose and channel are those that the definition finds, whatever scopes say', () => {
    const seen = { stands: 0, ended: 0, none: 0, weekly: 0 };
    fc.assert(fc.property(someFacts, fc.integer({ min: -1, max: 14 }), aReach, (facts, hour, reach) => {
      const person = personOf(facts);
      if (person === undefined) return;
      const at = START + hour * HOUR;
      const { stands, ids, endedBy, isWeekly } = consentsAt(person, reach, at);
      const want = byDefinition(person, reach, at);
      expect(stands.map(({ id }) => id)).toEqual(want.stands);
      expect(ids).toEqual(want.stands);
      expect(endedBy).toEqual(want.endedBy);
      expect(isWeekly).toBe(facts.some(({ kind, scope }) => kind === 'ConsentGiven' && 'weekly' in scope));
      if (isWeekly) seen.weekly += 1;
      if (want.stands.length > 0) seen.stands += 1;
      else if (want.endedBy.length > 0) seen.ended += 1;
      else seen.none += 1;
    }), { numRuns: 3000 });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it('what ends a consent is found once and for all only where no question can change it, and everywhere there', () => {
    const seen = { settled: 0, open: 0, ended: 0 };
    const isPlain = (scope: Scope): boolean => Object.keys(scope).every((key) => ['purposes', 'channels', 'weekly'].includes(key));
    fc.assert(fc.property(someFacts, fc.constantFrom('account-servicing', 'cross-sell'), fc.constantFrom<Channel>('phone', 'sms'), (facts, purpose, channel) => {
      const person = personOf(facts);
      if (person === undefined) return;
      const all = [...person.consents, ...person.consentEnds].map(({ fact }) => fact.scope);
      const isNamed = (scope: Scope): boolean => scope.purposes?.includes(purpose) === true && scope.channels?.includes(channel) === true;
      const isSettled = all.every(({ purposes, channels }) => purposes !== undefined && (channels !== undefined || !purposes.includes(purpose)))
        && all.filter(isNamed).every(isPlain);
      const want = person.consents.filter(({ fact }) => isNamed(fact.scope)).map(({ at, fact }) => {
        const end = isSettled ? person.consentEnds.find((e) => e.at >= at && isNamed(e.fact.scope)) : undefined;
        seen[isSettled ? 'settled' : 'open'] += 1;
        seen.ended += end === undefined ? 0 : 1;
        return { id: fact.id, isSettled, endedAt: end?.at ?? Infinity, endedBy: end?.fact.id };
      });
      const got: unknown[] = [];
      for (let given = firstUnder(consentIndexOf(person).consents, purpose, channel) ?? null; given !== null; given = given.next) {
        const { id, isSettled: settled, endedAt, endedBy } = given;
        got.push({ id, isSettled: settled, endedAt, endedBy: endedAt === Infinity ? undefined : endedBy });
      }
      expect(got).toEqual(want);
    }), { numRuns: 1500 });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it('restriction wins ties: what ends a consent, and the end it sets itself, count from their very instant', () => {
    const scope: Scope = { purposes: ['cross-sell'], channels: ['sms'] };
    const reach: Reach = { purpose: 'cross-sell', channel: 'sms', act: null, contactPoint: null, loans: [], actor: null, person: null };
    const given = { hour: 1, kind: 'ConsentGiven', scope, until: undefined };
    const standing = (facts: Parameters<typeof personOf>[0]): boolean[] => [0, 1, 2, 3, 4].map((hour) =>
      consentsAt(personOf(facts) as PersonState, reach, START + hour * HOUR).ids.length > 0);
    expect(standing([given])).toEqual([false, true, true, true, true]);
    expect(standing([{ ...given, until: 1 }])).toEqual([false, true, true, false, false]);
    expect(standing([given, { hour: 3, kind: 'ConsentWithdrawn', scope, until: undefined }])).toEqual([false, true, true, false, false]);
    expect(standing([given, { hour: 1, kind: 'ConsentRefused', scope, until: undefined }])).toEqual([false, false, false, false, false]);
  });

  it('of nobody who ever gave any, none stands and none was ended', () => {
    const person = personOf([{ hour: 1, kind: 'ConsentRefused', scope: {}, until: undefined }]) as PersonState;
    const reach: Reach = { purpose: 'cross-sell', channel: 'sms', act: null, contactPoint: null, loans: [], actor: null, person: null };
    expect(consentsAt(person, reach, START + 2 * HOUR)).toEqual({ stands: [], ids: [], endedBy: [], isWeekly: false });
  });
});
