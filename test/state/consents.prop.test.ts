import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../src/facts/index.js';
import type { Scope } from '../../src/facts/types/index.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { orThrow } from '../../src/kernel/result.js';
import { consentsAt, foldFacts, scopeCovers, scopeTouches } from '../../src/state/index.js';
import type { PersonState, Reach } from '../../src/state/index.js';

const zones = intlZoneData();
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;
const iso = (hour: number): string => new Date(START + hour * HOUR).toISOString();
/** Scopes of one person name purposes and channels and nothing else, or more besides, or less. */
const aScope = (named: boolean, narrow: boolean): fc.Arbitrary<Scope> => {
  const some = <T>(always: boolean, ...list: T[]): fc.Arbitrary<T[] | undefined> =>
    (always ? fc.subarray(list, { minLength: 1 }) : fc.option(fc.subarray(list, { minLength: 1 }), { nil: undefined, freq: 2 }));
  return fc.record({
    purposes: some(named, 'account-servicing', 'cross-sell', 'repayment-reminder'), channels: some(named, 'phone', 'sms', 'email'),
    actors: !narrow ? fc.constant(undefined) : some(false, 'A1'), loans: !narrow ? fc.constant(undefined) : some(false, 'L1'),
  }).map((scope) => Object.fromEntries(Object.entries(scope).filter(([, list]) => list !== undefined)) as Scope);
};

const someFacts = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).chain(([named, narrow, narrowEnds]) => fc.array(fc.oneof(
  fc.record({ hour: fc.nat(12), kind: fc.constant('ConsentGiven'), scope: aScope(named, narrow), until: fc.option(fc.nat(12), { nil: undefined, freq: 3 }) }),
  fc.record({
    hour: fc.nat(12), kind: fc.constantFrom('ConsentWithdrawn', 'ConsentRefused', 'ConsentExpired'),
    scope: aScope(named, narrowEnds), until: fc.constant(undefined),
  }),
), { minLength: 1, maxLength: 12 }));

function personOf(facts: readonly { hour: number; kind: string; scope: Scope; until: number | undefined }[]): PersonState | undefined {
  const given = facts.map(({ hour, kind, scope, until }, i) => ({
    type: kind, id: `f${(i * 7) % 31}`, at: iso(hour), person: 'P1', scope,
    ...kind === 'ConsentGiven' ? { form: 'written', ...until === undefined ? {} : { until: iso(hour + 1 + until) } } : {},
  }));
  return foldFacts(orThrow(parseFacts(given, zones))).persons.get('P1');
}

/** The definition, word for word: what covers the reach, and is neither over nor ended by what touches it. */
function byDefinition(person: PersonState, reach: Reach, at: number): { stands: string[]; endedBy: string[] } {
  const ended = new Set<string>();
  const stands = person.consents.filter(({ at: given, fact }) => {
    if (given > at || !scopeCovers(fact.scope, reach)) return false;
    if (fact.until !== undefined && Date.parse(fact.until) <= at) {
      ended.add(fact.id);
      return false;
    }
    const end = person.consentEnds.find((e) => e.at >= given && e.at <= at && scopeTouches(e.fact.scope, reach));
    if (end !== undefined) ended.add(end.fact.id);
    return end === undefined;
  });
  return { stands: stands.map(({ fact }) => fact.id), endedBy: [...ended].sort() };
}

describe('consents', () => {
  it('I36: those found by purpose and channel are those that the definition finds, whatever scopes say', () => {
    const seen = { stands: 0, ended: 0, none: 0 };
    fc.assert(fc.property(someFacts, fc.integer({ min: -1, max: 26 }),
      fc.constantFrom('account-servicing', 'cross-sell', 'duty-check', null), fc.constantFrom('phone', 'sms', 'visit', null), fc.constantFrom('A1', 'A2'), fc.constantFrom(['L1'], ['L2'], ['L1', 'L2']),
      (facts, hour, purpose, channel, actor, loans) => {
        const person = personOf(facts);
        if (person === undefined) return;
        const reach: Reach = { purpose, act: null, channel: channel as Reach['channel'], contactPoint: null, loans, actor, person: null };
        const at = START + hour * HOUR;
        const { stands, ids, endedBy } = consentsAt(person, reach, at);
        const want = byDefinition(person, reach, at);
        expect(stands.map(({ id }) => id)).toEqual(want.stands);
        expect(ids).toEqual(want.stands);
        expect(endedBy).toEqual(want.endedBy);
        if (want.stands.length > 0) seen.stands += 1;
        else if (want.endedBy.length > 0) seen.ended += 1;
        else seen.none += 1;
      }), { numRuns: 3000 });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });
});
