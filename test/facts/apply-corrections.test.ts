import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Json } from '../../src/kernel/json.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { applyCorrections, parseFacts } from '../../src/facts/index.js';
import type { Fact } from '../../src/facts/types/index.js';
import { caseFacts } from '../../src/testing/arbitraries/index.js';

const zones = intlZoneData();
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const ms = (n: number): number => Date.parse(day(n));
const why = { reason: 'entered twice', by: 'officer-1' };

const parsed = (...input: object[]): readonly Fact[] => {
  const result = parseFacts(input, zones);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const closed = (id: string, at: number, more: object = {}): object =>
  ({ type: 'LoanClosed', id, at: day(at), loan: 'L1', reason: 'repaid', ...more });
const opted = (id: string, at: number, person: string): object => ({ type: 'OptedOut', id, at: day(at), person });
const voids = (id: string, at: number, ...facts: string[]): object => ({ type: 'FactVoided', id, at: day(at), facts, ...why });
const corrects = (id: string, at: number, fact: string, replacement: object): object =>
  ({ type: 'FactCorrected', id, at: day(at), fact, replacement, ...why });
const merges = (id: string, at: number, persons: string[], into: string): object =>
  ({ type: 'PersonsMerged', id, at: day(at), persons, into, ...why });
const idsOf = (facts: readonly Fact[]): string[] => facts.map(({ id }) => id);
const codesOf = (...facts: object[]): string[] => applyCorrections(parsed(...facts)).problems.map((p) => p.code);
const personsOf = (facts: readonly Fact[]): unknown[] => facts.flatMap((f) => (f.type === 'OptedOut' ? [f.person] : []));

describe('without corrections', () => {
  it('every fact holds', () => {
    const facts = parsed(closed('a', 1), closed('b', 2));
    expect(applyCorrections(facts)).toEqual({ facts, voided: [], problems: [] });
  });

  it.each([[1, []], [2, ['b']], [3, ['a', 'b']], [undefined, ['a', 'b']]] as const)(
    'known on day %s are %j: by when it was learned, not by when it happened', (known, ids) => {
      const facts = parsed(closed('a', 1, { recordedAt: day(3) }), closed('b', 2));
      expect(idsOf(applyCorrections(facts, known === undefined ? undefined : ms(known)).facts)).toEqual(ids);
    });
});

describe('a void', () => {
  const facts = parsed(closed('a', 1), closed('b', 2), voids('v', 5, 'a'));

  it('takes the fact away and says so', () => {
    expect(applyCorrections(facts)).toMatchObject({ voided: ['a'], problems: [] });
    expect(idsOf(applyCorrections(facts).facts)).toEqual(['b', 'v']);
  });

  it('does not exist before it was learned', () => {
    expect(idsOf(applyCorrections(facts, ms(5) - 1).facts)).toEqual(['a', 'b']);
    expect(idsOf(applyCorrections(facts, ms(5)).facts)).toEqual(['b', 'v']);
  });

  it('is undone by a void of it', () => {
    const undone = applyCorrections([...facts, ...parsed(voids('u', 6, 'v'))]);
    expect(idsOf(undone.facts)).toEqual(['a', 'b', 'u']);
    expect(undone.voided).toEqual(['v']);
  });

  it('is undone by a void and done again by a void of that', () => {
    const again = applyCorrections(parsed(closed('a', 1), voids('v', 5, 'a'), voids('u', 6, 'v'), voids('t', 7, 'u')));
    expect(idsOf(again.facts)).toEqual(['v', 't']);
  });

  it('undoes a correction: the fact stands as it was', () => {
    const { facts: left } = applyCorrections(parsed(closed('a', 1), corrects('c', 2, 'a', closed('a', 1, { reason: 'sold' })), voids('v', 3, 'c')));
    expect(left[0]).toMatchObject({ id: 'a', reason: 'repaid' });
  });

  it('of an id that is not on file is a problem, and the rest still holds', () => {
    expect(applyCorrections(parsed(closed('a', 1), voids('v', 5, 'ghost', 'a')))).toMatchObject({
      voided: ['a'], problems: [{ code: 'correction.unknown-fact', path: ['facts', 1], facts: { id: 'v', fact: 'ghost' } }] });
  });

  it('of itself is a problem', () => {
    expect(codesOf(voids('v', 5, 'v'))).toEqual(['correction.names-itself']);
  });

  it('of a fact that arrived late is no problem as of an instant between', () => {
    const late = parsed(closed('a', 1, { recordedAt: day(9) }), voids('v', 5, 'a'));
    expect(applyCorrections(late, ms(6))).toMatchObject({ problems: [] });
    expect(idsOf(applyCorrections(late).facts)).toEqual(['v']);
  });
});

describe('a correction', () => {
  const replacement = closed('a', 8, { reason: 'refinanced' });
  const facts = parsed(closed('a', 1), closed('b', 4), corrects('c', 5, 'a', replacement));

  it('puts the new content in the place of the old, in its own place in time', () => {
    const { facts: left, problems } = applyCorrections(facts);
    expect(problems).toEqual([]);
    expect(idsOf(left)).toEqual(['b', 'c', 'a']);
    expect(left[2]).toEqual(parsed(replacement)[0]);
  });

  it('leaves history as it was, and is not known before it was learned', () => {
    expect(applyCorrections(facts, ms(5) - 1).facts[0]).toMatchObject({ id: 'a', at: day(1), reason: 'repaid' });
    applyCorrections(facts);
    expect(facts[0]).toMatchObject({ id: 'a', at: day(1), reason: 'repaid' });
  });

  it('made later wins', () => {
    const { facts: left } = applyCorrections([...parsed(corrects('d', 9, 'a', closed('a', 1, { reason: 'sold' }))), ...facts]);
    expect(left[0]).toMatchObject({ id: 'a', reason: 'sold' });
  });

  it('of a voided fact brings nothing back', () => {
    const { facts: left, problems } = applyCorrections([...facts, ...parsed(voids('v', 3, 'a'))]);
    expect(idsOf(left)).toEqual(['v', 'b', 'c']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['an unknown fact', corrects('c', 5, 'ghost', closed('ghost', 1)), 'correction.unknown-fact'],
    ['another id', corrects('c', 5, 'a', closed('z', 1)), 'correction.other-id'],
    ['another type', corrects('c', 5, 'a', opted('a', 1, 'P1')), 'correction.other-type'],
    ['a correction', corrects('c', 5, 'v', closed('v', 1)), 'correction.of-a-correction'],
  ])('with %s is a problem', (_name, correction, code) => {
    expect(codesOf(closed('a', 1), closed('b', 1), voids('v', 2, 'b'), correction)).toEqual([code]);
  });

  it('that was never read strictly is a problem too', () => {
    const [, c] = parsed(closed('a', 1), corrects('c', 5, 'a', closed('a', 1)));
    expect(applyCorrections([...parsed(closed('a', 1)), { ...c, replacement: { id: 'a' } } as Fact]).problems)
      .toMatchObject([{ code: 'correction.bad-replacement', path: ['replacement'] }]);
  });

  it('has its new content read strictly at the border, zones included, and in its one form', () => {
    const person = { type: 'PersonRegistered', id: 'p', at: '2026-03-01T08:00:00+08:00', person: 'P1', residence: { country: 'CN' } };
    const wrong = parseFacts([corrects('c', 5, 'p', { ...person, zones: [{ zone: 'Mars/Base', basis: 'stated' }] })], zones);
    expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'fact.bad-zone', path: [0, 'replacement', 'zones', 0, 'zone'] }] });
    expect(parsed(corrects('c', 5, 'p', { ...person, zones: [] }))[0]).toMatchObject({ replacement: { at: day(1) } });
  });
});

describe('a merge', () => {
  it('reads all facts of the merged under one name, from when it was learned', () => {
    const facts = parsed(opted('a', 1, 'P1'), opted('b', 2, 'P2'), merges('m', 5, ['P1', 'P2'], 'P1'));
    expect(personsOf(applyCorrections(facts).facts)).toEqual(['P1', 'P1']);
    expect(personsOf(applyCorrections(facts, ms(4)).facts)).toEqual(['P1', 'P2']);
  });

  it('follows chains, and the latest merge wins over one that points back', () => {
    const facts = [opted('a', 1, 'P1'), opted('b', 2, 'P2'), opted('c', 3, 'P3'), merges('m', 5, ['P1'], 'P2'), merges('n', 6, ['P2'], 'P3')];
    expect(personsOf(applyCorrections(parsed(...facts)).facts)).toEqual(['P3', 'P3', 'P3']);
    expect(personsOf(applyCorrections(parsed(...facts.slice(0, 4), merges('n', 6, ['P2'], 'P1'))).facts)).toEqual(['P1', 'P1', 'P3']);
  });

  it('leaves facts of nobody merged the very same', () => {
    const facts = parsed(opted('a', 1, 'P1'), opted('b', 2, 'P2'), merges('m', 5, ['P1', 'P2'], 'P1'));
    expect(applyCorrections(facts).facts[0]).toBe(facts[0]);
  });

  it('is undone by a void', () => {
    expect(personsOf(applyCorrections(parsed(opted('b', 2, 'P2'), merges('m', 5, ['P2'], 'P1'), voids('v', 6, 'm'))).facts)).toEqual(['P2']);
  });

  it('renames wherever a person is named', () => {
    const left = applyCorrections(parsed(
      { type: 'LoanOpened', id: 'l', at: day(1), loan: 'L1', product: 'x', amount: 1, currency: 'CNY', disbursedOn: '2026-03-01',
        parties: [{ person: 'P2', role: 'borrower' }], clauses: [] },
      { type: 'PersonRegistered', id: 'p', at: day(2), person: 'P9', residence: { country: 'CN' }, zones: [], relations: [{ to: 'P2', kind: 'spouse' }] },
      { type: 'CustomerGrouped', id: 'g', at: day(3), group: 'G1', persons: ['P2', 'P1', 'P0'] },
      { type: 'ConsentWithdrawn', id: 'w', at: day(4), person: 'P2', scope: { persons: ['P2', 'P5'] } },
      merges('m', 5, ['P2'], 'P1'),
    )).facts;
    expect(left[0]).toMatchObject({ parties: [{ person: 'P1', role: 'borrower' }] });
    expect(left[1]).toMatchObject({ person: 'P9', relations: [{ to: 'P1', kind: 'spouse' }] });
    expect(left[2]).toMatchObject({ persons: ['P0', 'P1'] });
    expect(left[3]).toMatchObject({ person: 'P1', scope: { persons: ['P1', 'P5'] } });
    expect(left[4]).toMatchObject({ persons: ['P2'], into: 'P1' });
  });
});

describe('a split', () => {
  it('leaves facts where they are', () => {
    const facts = parsed(opted('a', 1, 'P1'), { type: 'PersonsSplit', id: 's', at: day(5), person: 'P1', into: ['P1', 'P2'], ...why });
    expect(applyCorrections(facts)).toEqual({ facts, voided: [], problems: [] });
  });
});

describe('applyCorrections', () => {
  const corrected = (): fc.Arbitrary<readonly Fact[]> => caseFacts().chain((facts) =>
    fc.array(fc.tuple(fc.constantFrom(...facts), fc.integer({ min: 1, max: 28 }), fc.boolean()), { maxLength: 6 })
      .map((picked) => parsed(...facts, ...picked.map(([fact, n, isVoid], i) =>
        (isVoid ? voids(`z${i}`, n, fact.id, ...(i > 1 ? [`z${i - 2}`] : [])) : corrects(`z${i}`, n, fact.id, { ...fact, source: `s${i}` }))))));
  const bytes = (value: unknown): string => canonicalJson(value as Json);

  it('does not mind the order of facts and changes none of them', () => {
    fc.assert(fc.property(corrected().chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length }))), ([facts, shuffled]) => {
      const before = bytes(facts);
      const result = applyCorrections(facts);
      expect(bytes(result.facts)).toBe(bytes(applyCorrections(parsed(...shuffled)).facts));
      expect(bytes(facts)).toBe(before);
    }));
  });

  it('as of an instant, is what it was when nothing later was on file', () => {
    fc.assert(fc.property(corrected(), fc.integer({ min: 1, max: 28 }), (facts, n) => {
      const then = facts.filter((f) => Date.parse(f.recordedAt ?? f.at) <= ms(n));
      const [asOf, alone] = [applyCorrections(facts, ms(n)), applyCorrections(then)];
      expect(bytes({ facts: asOf.facts, voided: asOf.voided })).toBe(bytes({ facts: alone.facts, voided: alone.voided }));
    }));
  });
});
