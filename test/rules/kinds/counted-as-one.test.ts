import { describe, expect, it } from 'vitest';
import type { Finding, Question } from 'softknock';
import { call, fact, findingOf, on, verdictOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';

const START = '2026-01-04T10:00:00-05:00';
const NY = [{ zone: 'America/New_York', basis: 'address' }];
const person = (name: string, relations: readonly object[], more: FactJson = {}): FactJson =>
  fact('PersonRegistered', START, { person: name, residence: { country: 'US' }, zones: NY, relations, ...more });
const is = (kind: string, to = 'P1'): object => ({ to, kind });
const cease = (who: string, scope: FactJson = {}): FactJson =>
  fact('CeaseRequested', on('06-01'), { person: who, scope, form: 'written' });
const RULE: RuleJson = {
  kind: 'stop', listens: 'CeaseRequested', poolWith: ['spouse', 'guardian'], poolWithOfMinors: ['parent'],
};
const toPerson = (who: string, more: Partial<Question> = {}): Question => {
  const { contactPoint: _none, ...question } = call(on('06-10'), { person: who, ...more });
  return question;
};
const said = (facts: readonly FactJson[], question: Question, rule: RuleJson = RULE): string =>
  verdictOf([rule], facts, question);
/** The age of the borrower, said in a registration that replaces the frame's. */
const ofAge = (ofAgeFrom: string): FactJson =>
  ({ ...person('P1', [], { ofAgeFrom }), id: 'age', at: '2026-01-06T10:00:00-05:00' });

describe('a request of one who counts as the person', () => {
  it.each(['spouse', 'guardian'])('the borrower\'s closes contact with a %s', (kind) => {
    const facts = [person('S', [is(kind)]), cease('P1')];
    expect(said(facts, toPerson('S'))).toBe('forbids');
    expect(findingOf([RULE], facts, toPerson('S'))?.counted).toEqual([facts[1]?.['id']]);
  });

  it.each(['sibling', 'attorney', 'neighbour'])('the borrower\'s does not reach a %s', (kind) => {
    expect(said([person('S', [is(kind)]), cease('P1')], toPerson('S'))).toBe('permits');
  });

  it('the borrower\'s own is counted once, whoever else is on file', () => {
    const facts = [person('S', [is('spouse')]), cease('P1')];
    expect(findingOf([RULE], facts, call(on('06-10')))?.counted).toEqual([facts[1]?.['id']]);
  });

  it('without pooling reaches nobody else', () => {
    expect(said([person('S', [is('spouse')]), cease('P1')], toPerson('S'), { kind: 'stop', listens: 'CeaseRequested' }))
      .toBe('permits');
  });

  it('a marriage may stand in either registration, a guardianship only in the guardian\'s', () => {
    const married = { ...person('P1', [is('spouse', 'S')]), id: 'm', at: '2026-01-06T10:00:00-05:00' };
    const ward = { ...person('P1', [is('guardian', 'S')]), id: 'w', at: '2026-01-06T10:00:00-05:00' };
    expect(said([person('S', []), married, cease('P1')], toPerson('S'))).toBe('forbids');
    expect(said([person('S', []), ward, cease('P1')], toPerson('S'))).toBe('permits');
  });

  it('the other\'s binds for loans that it names; naming none, a person judges', () => {
    const spouse = person('S', [is('spouse')]);
    expect(said([spouse, cease('S', { loans: ['L1'] })], call(on('06-10')))).toBe('forbids');
    expect(said([spouse, cease('S', { loans: ['L2'] })], call(on('06-10')))).toBe('permits');
    expect(findingOf([RULE], [spouse, cease('S')], call(on('06-10'))))
      .toMatchObject({ finding: 'needs-review', code: 'stop.unclear', dependsOn: ['Scope.loans'] });
  });

  it('the borrower\'s does not bind for a loan that only the spouse owes', () => {
    const own = fact('LoanOpened', START, {
      loan: 'L9', product: 'consumer-loan', amount: 1, currency: 'USD', disbursedOn: '2026-01-04',
      parties: [{ person: 'S', role: 'borrower' }], clauses: [],
    });
    const facts = [person('S', [is('spouse')]), own];
    expect(said([...facts, cease('P1', { loans: ['L1'] })], toPerson('S', { loans: ['L9'] }))).toBe('permits');
    expect(said([...facts, cease('P1')], toPerson('S', { loans: ['L9'] }))).toBe('needs-review');
    expect(said([...facts, cease('P1')], toPerson('S', { loans: ['L1', 'L9'] }))).toBe('forbids');
  });

  it('two who count as the same borrower count with each other', () => {
    const facts = [person('S', [is('spouse')]), person('G', [is('guardian')])];
    expect(said([...facts, cease('G', { loans: ['L1'] })], toPerson('S'))).toBe('forbids');
    expect(said(facts, toPerson('S'))).toBe('permits');
  });

  it.each([
    ['2026-06-11', 'forbids'], ['2026-06-10', 'permits'], ['2010-01-01', 'permits'], [null, 'needs-review'],
  ] as const)('reaches a parent while the borrower is a minor: of age from %s, %s', (from, expected) => {
    const facts = [person('M', [is('parent')]), ...from === null ? [] : [ofAge(from)], cease('P1')];
    expect(said(facts, toPerson('M'))).toBe(expected);
  });
});

describe('a state of one who counts as the person', () => {
  const represented = (who: string, more: FactJson = {}): FactJson => fact('RepresentationNotified', on('06-01'), {
    person: who, loans: ['L1'], by: 'A1', contactAscertainable: true, ...more,
  });
  const RULES: readonly [string, RuleJson][] = [
    ['related', { kind: 'protection', state: 'representation', poolWith: ['spouse'] }],
    ['any party', { kind: 'protection', state: 'representation', poolParties: ['borrower'], unless: { relations: ['attorney'] } }],
  ];

  it.each(RULES)('representation of the borrower closes contact with the spouse: %s', (_how, rule) => {
    const spouse = person('S', [is('spouse')]);
    expect(said([spouse, represented('P1')], toPerson('S'), rule)).toBe('forbids');
    expect(said([spouse, represented('P1')], toPerson('S', { loans: ['L2'] }), rule)).toBe('permits');
    expect(said([spouse, represented('P1'), fact('RepresentationLapsed', on('06-05'), { person: 'P1', loans: ['L1'], by: 'A1' })],
      toPerson('S'), rule)).toBe('permits');
  });

  it('of a party reaches whoever is contacted, a stranger to the file too, but not the attorney', () => {
    const rule = RULES[1]![1];
    expect(said([represented('P1')], toPerson('nobody'), rule)).toBe('forbids');
    expect(said([person('A1', [is('attorney')]), represented('P1')], toPerson('A1'), rule)).toBe('permits');
    expect(said([represented('P1', { contactAscertainable: false })], toPerson('nobody'), rule)).toBe('permits');
    const { contactAscertainable: _c, ...unsaid } = represented('P1') as Record<string, unknown>;
    expect(said([unsaid], toPerson('nobody'), rule)).toBe('needs-review');
  });

  it('ends for the other when it ends for the person', () => {
    const rule: RuleJson = { kind: 'protection', state: ['dispute'], poolWith: ['spouse'] };
    const facts = [person('S', [is('spouse')]), fact('ProtectionStarted', on('06-01'), { person: 'P1', kind: 'dispute', until: on('06-20') })];
    expect(said(facts, toPerson('S'), rule)).toBe('forbids');
    const found = findingOf([rule], facts, toPerson('S')) as Finding;
    expect(found.opensAt).toBe('2026-06-20T14:00:00.000Z');
    expect(said(facts, { ...toPerson('S'), at: on('06-20') }, rule)).toBe('permits');
  });
});

describe('a parent as a party', () => {
  const rule: RuleJson = { kind: 'party-role', roles: ['borrower'], relations: ['spouse'], relationsOfMinors: ['parent'] };
  it.each([
    ['2026-06-11', 'permits'], ['2026-06-10', 'forbids'], [null, 'needs-review'],
  ] as const)('is one while the borrower is a minor: of age from %s, %s', (from, expected) => {
    expect(said([person('M', [is('parent')]), ...from === null ? [] : [ofAge(from)]], toPerson('M'), rule)).toBe(expected);
  });

  it('is judged at the contact: the same file closes with the birthday, and says so beforehand', () => {
    const facts = [person('M', [is('parent')]), ofAge('2026-06-12')];
    expect(said(facts, { ...toPerson('M'), at: on('06-11', '23:59') }, rule)).toBe('permits');
    expect(said(facts, { ...toPerson('M'), at: on('06-12', '00:00') }, rule)).toBe('forbids');
  });

  it('an organisation is no minor, and other relations stay what they were', () => {
    const company = { ...person('P1', [], { kind: 'organisation' }), id: 'co', at: '2026-01-06T10:00:00-05:00' };
    expect(said([person('M', [is('parent')]), company], toPerson('M'), rule)).toBe('forbids');
    expect(said([person('M', [is('spouse')])], toPerson('M'), rule)).toBe('permits');
    expect(said([person('M', [is('sibling')])], toPerson('M'), rule)).toBe('forbids');
  });
});
