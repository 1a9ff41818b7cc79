import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { LIMITS } from '../../src/kernel/limits.js';
import type { Json } from '../../src/kernel/json.js';
import type { Problem, Result } from '../../src/kernel/result.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { FACT_CODES, parseFact, parseFacts } from '../../src/facts/index.js';
import type { Fact } from '../../src/facts/types/index.js';
import { brokenFacts, exampleFacts } from '../../src/testing/arbitraries/index.js';

const zones = intlZoneData();
const at = '2026-03-02T10:00:00+08:00';
const scope = {};

const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);
const codesOf = (input: unknown): string[] =>
  problemsOf(parseFacts(input, zones)).map(({ code, path }) => `${code} at ${path.join('/')}`);
const factsOf = (input: unknown): readonly Fact[] => {
  const parsed = parseFacts(input, zones);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};
const withdrawn = (id: string, more: object = {}): object =>
  ({ type: 'ConsentWithdrawn', id, at, person: 'P1', scope, ...more });

describe('parseFacts', () => {
  it('reads every type of fact with every member, and gives each in its one form', () => {
    const parsed = new Map(factsOf(exampleFacts()).map((fact) => [fact.id, fact]));
    for (const fact of exampleFacts()) expect(parsed.get(fact.id)).toEqual(fact);
    expect(parsed.size).toBe(exampleFacts().length);
  });

  it.each(brokenFacts().map((broken) =>
    [`${(broken.fact as Fact | null)?.type} ${broken.path.join('/')}`, broken.code, broken] as const))(
    '%s gives %s and nothing else', (_name, code, { fact, path }) => {
      const problems = problemsOf(parseFacts([exampleFacts()[0], fact], zones));
      expect(problems.map((p) => ({ code: p.code, path: p.path }))).toEqual([{ code, path: [1, ...path] }]);
    });

  it('has a defect for every code that a single fact can give', () => {
    const told = new Set<string>(brokenFacts().map(({ code }) => code));
    const other = ['fact.not-a-list', 'fact.too-many', 'fact.conflict', 'fact.unknown-schema'];
    const untold = FACT_CODES.filter((code) => code.startsWith('fact.') && !told.has(code));
    expect(untold).toEqual(other);
  });

  it('says every problem of every fact at once', () => {
    expect(codesOf([
      { type: 'LoanOpened', id: '', at: 'noon', loan: 'L1', product: 'x', amount: -1, currency: 'CNY',
        disbursedOn: '2026-03-02', maturesOn: '2026-03-01', parties: 'P1', clauses: [], colour: 'red' },
      withdrawn('w', { scope: { purposes: ['a', 'a'], reach: 1 } }),
      { type: 'PersonRegistered', id: 'p', at, residence: { country: 'CN' }, zones: [{ zone: 'Mars/Base', basis: 'x' }] },
    ]).sort()).toEqual([
      'fact.bad-id at 0/id', 'fact.bad-instant at 0/at', 'fact.bad-number at 0/amount',
      'fact.bad-zone at 2/zones/0/zone', 'fact.duplicate-member at 1/scope/purposes',
      'fact.ends-before-it-begins at 0/maturesOn', 'fact.missing at 2/person',
      'fact.not-in-list at 2/zones/0/basis', 'fact.unknown-key at 0/colour',
      'fact.unknown-key at 1/scope/reach', 'fact.wrong-kind at 0/parties',
    ]);
  });

  it.each([[undefined], [null], [{}], ['[]'], [new Set()]])('refuses %j, which is no list', (input) => {
    expect(codesOf(input)).toEqual(['fact.not-a-list at ']);
  });

  it('reads a hole in a list as a fact that is not there', () => {
    const holed: unknown[] = [];
    holed[1] = withdrawn('w');
    expect(codesOf(holed)).toEqual(['fact.not-an-object at 0']);
  });

  it('takes on as many facts as the limit and not one more', () => {
    const many = (count: number): object[] => Array.from({ length: count }, (_, i) => withdrawn(`w${i}`));
    expect(factsOf(many(LIMITS.factsPerCase))).toHaveLength(LIMITS.factsPerCase);
    expect(problemsOf(parseFacts(many(LIMITS.factsPerCase + 1), zones))).toEqual([
      { code: 'fact.too-many', path: [], facts: { max: 20_000, found: 20_001 } }]);
  });

  it('keeps the words of the schema library, long texts and half characters out of problems', () => {
    const problems = problemsOf(parseFacts(
      [withdrawn('w', { source: 'secret '.repeat(900), '\ud800': 1, at: '\udc00' })], zones));
    expect(problems).toHaveLength(3);
    expect(() => canonicalJson(problems as unknown as Json)).not.toThrow();
    expect(JSON.stringify(problems)).not.toMatch(/secret|[Ii]nvalid|[Ee]xpected|[Uu]nrecognized/);
    expect(problems.every((p) => Object.keys(p).join() === 'code,path,facts')).toBe(true);
  });
});

describe('the one form of a fact', () => {
  const [read] = factsOf([{
    type: 'ConsentGiven', id: 'c', at, person: 'P1', form: 'written', until: '2026-12-01T00:00:00-05:00', notice: undefined,
    scope: { loans: ['L2', 'L10', 'L1'], purposes: ['z', 'A', 'a'], channels: ['sms', 'phone'], acts: undefined },
  }]);

  it('writes instants in UTC with milliseconds', () => {
    expect(read).toMatchObject({ at: '2026-03-02T02:00:00.000Z', until: '2026-12-01T05:00:00.000Z' });
  });

  it('sorts sets by code unit', () => {
    expect((read as { scope: object }).scope).toEqual(
      { channels: ['phone', 'sms'], loans: ['L1', 'L10', 'L2'], purposes: ['A', 'a', 'z'] });
  });

  it('leaves absent members absent, also those given as undefined', () => {
    expect(Object.keys(read as object).sort()).toEqual(['at', 'form', 'id', 'person', 'scope', 'type', 'until']);
    expect(() => canonicalJson(read as unknown as Json)).not.toThrow();
  });

  it('keeps the order of a ranking, of weekly hours and of their days', () => {
    const weekly = [{ days: ['WE', 'MO'], from: '18:00', until: '20:00' }, { days: ['MO'], from: '09:00', until: '10:00' }];
    const [ranked, timed] = factsOf([
      { type: 'PreferenceStated', id: 'a', at, person: 'P1', channels: ['sms', 'email', 'phone'] },
      { type: 'TimesStated', id: 'b', at, person: 'P1', kind: 'inconvenient', weekly },
    ]);
    expect(ranked).toMatchObject({ channels: ['sms', 'email', 'phone'] });
    expect(timed).toMatchObject({ weekly });
  });

  it('leaves dates as dates where an instant of the same name stands elsewhere', () => {
    expect(factsOf([{ type: 'DelinquencyPaused', id: 'd', at, loan: 'L1', from: '2026-03-01', until: '2026-04-01' }])[0])
      .toMatchObject({ from: '2026-03-01', until: '2026-04-01' });
  });

  it('shares nothing with the input, the free bodies included', () => {
    const body = { cost: { phone: 1 } };
    const [fact] = factsOf([{ type: 'PlanMade', id: 'd', at, person: 'P1', plan: 'a'.repeat(64), body }]);
    body.cost.phone = 2;
    expect(fact).toMatchObject({ body: { cost: { phone: 1 } } });
  });

  it('takes a free body as deep as can be hashed, and none deeper', () => {
    const nested = (levels: number): Json => (levels === 0 ? 1 : [nested(levels - 1)]);
    const planned = (levels: number): object =>
      ({ type: 'PlanMade', id: 'p', at, person: 'P1', plan: 'a'.repeat(64), body: nested(levels) });
    const deepest = LIMITS.jsonDepth - 1;
    expect(() => canonicalJson(factsOf([planned(deepest)])[0] as unknown as Json)).not.toThrow();
    expect(() => canonicalJson(planned(deepest + 1) as unknown as Json)).toThrow();
    expect(codesOf([planned(deepest + 1)])).toEqual(['fact.not-json at 0/body']);
  });

  it.each([[{ [Symbol('s')]: 1 }], [new Date(0)], [{ a: '\ud800' }], [{ '\ud800': 1 }], [Object.assign([1], { length: 2 })],
    [JSON.parse('{"__proto__":1}') as object], [1n], [() => 1]])('refuses the body %# that is no plain JSON', (body) => {
    expect(codesOf([{ type: 'PlanMade', id: 'p', at, person: 'P1', plan: 'a'.repeat(64), body: [body] }]))
      .toEqual(['fact.not-json at 0/body']);
  });

  it('allows a person whose zone is not known', () => {
    expect(codesOf([{ type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'CN' }, zones: [] }])).toEqual([]);
  });

  it.each([['2026-03-01T02:00:00Z', 0], ['2026-03-01T01:59:59.999Z', 1], ['2027-01-01T00:00:00Z', 0]])(
    'may be learned at %s, if at all, %i problems', (recordedAt, count) => {
      expect(codesOf([withdrawn('w', { recordedAt })])).toHaveLength(count);
    });
});

describe('the order of facts', () => {
  const given = (id: string): object => ({ type: 'ConsentGiven', id, at, person: 'P1', scope, form: 'oral' });
  const times = (id: string, more: object): object => ({ type: 'TimesStated', id, at, person: 'P1',
    weekly: [{ days: ['MO'], from: '09:00', until: '10:00' }], ...more });
  const idsOf = (input: object[]): string[] => factsOf(input).map(({ id }) => id);

  it('is by instant, not by the text of the instant', () => {
    expect(idsOf([withdrawn('b', { at: '2026-03-02T01:00:00Z' }), withdrawn('a', { at: '2026-03-02T02:00:00+02:00' })]))
      .toEqual(['a', 'b']);
  });

  it('puts what restricts last at one instant, then orders by id', () => {
    expect(idsOf([withdrawn('a'), given('z'), given('y'), withdrawn('B')])).toEqual(['y', 'z', 'B', 'a']);
  });

  it('counts inconvenient and exclusive times as restrictive, convenient ones not', () => {
    expect(idsOf([times('a', { kind: 'inconvenient' }), times('b', { kind: 'convenient', only: true }),
      times('c', { kind: 'convenient' })])).toEqual(['c', 'a', 'b']);
  });
});

describe('repeats', () => {
  it('are kept once when they say the same in other letters', () => {
    expect(factsOf([withdrawn('w'), withdrawn('w', { at: '2026-03-02T02:00:00Z' })])).toHaveLength(1);
  });

  it('are a conflict when they say something else', () => {
    const result = parseFacts([withdrawn('w'), withdrawn('v'), withdrawn('w', { person: 'P2' })], zones);
    expect(problemsOf(result)).toEqual([{ code: 'fact.conflict', path: [2, 'id'], facts: { id: 'w' } }]);
  });
});

describe('parseFact', () => {
  it('reads one fact and names its place', () => {
    expect(parseFact(withdrawn('w'), 3, zones).ok).toBe(true);
    expect(problemsOf(parseFact({ ...withdrawn('w'), person: 1 }, 3, zones))[0]?.path).toEqual([3, 'person']);
  });
});
