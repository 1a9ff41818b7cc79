import { describe, expect, it } from 'vitest';
import { intlZoneData } from '../../../src/kernel/zones.js';
import { LINT_CODES, WARNING_CODES } from '../../../src/rules/lint/codes.js';
import { lintPolicy } from '../../../src/rules/lint/lint-policy.js';
import type { HousePolicy, Rule, RulePack } from '../../../src/rules/pack.js';
import { PURPOSE_TABLE } from '../../../src/terms/purposes.js';
import { CHANNELS } from '../../../src/terms/words.js';
import { leastPack } from './sample-packs.js';

const law = leastPack.rules[0].source;

/** The sample's rule of a kind, with other members, in a pack of its own. */
const ruleOf = (id: string, kind: Rule['kind'], more: object = {}): Rule =>
  ({ ...leastPack.rules.find((rule) => rule.kind === kind), id, ...more }) as Rule;

const packOf = (id: string, rules: readonly Rule[], coverage: RulePack['coverage'] = {}): RulePack =>
  ({ ...leastPack, id, coverage, rules });

const houseRule = (name: string, kind: Rule['kind'], more: object = {}): Rule =>
  ruleOf(`house/${name}`, kind, { force: 'house', ...more });

const house: HousePolicy = { id: 'house', version: '1' };

const problemsOf = (packs: readonly RulePack[], policy?: HousePolicy): unknown =>
  lintPolicy(packs, policy).problems.map(({ code, path }) => [code, path.join('/')]);

const warningsOf = (packs: readonly RulePack[]): unknown =>
  lintPolicy(packs).warnings.map(({ code, rule }) => `${code} ${rule}`);

type Defect = readonly [
  code: string, path: string, what: string, packs: readonly RulePack[], policy?: HousePolicy];

const withRule = (kind: Rule['kind'], more: object, coverage: RulePack['coverage'] = {}) =>
  [packOf('a', [ruleOf('a/one', kind, more)], coverage)];

const DEFECTS: readonly Defect[] = [
  ['pack.duplicate-id', 'packs/1/id', 'a pack twice', [leastPack, leastPack]],
  ['rule.duplicate-id', 'packs/0/rules/1/id', 'a rule twice',
    [packOf('a', [ruleOf('a/one', 'content'), ruleOf('a/one', 'content')])]],
  ['rule.lineage', 'packs/0/rules/1/replaces', 'a gap between a rule and its successor',
    [packOf('a', [ruleOf('a/old', 'content', { span: { from: '2020-01-01', until: '2024-01-01' } }),
      ruleOf('a/new', 'content', { replaces: 'a/old', span: { from: '2024-01-02', until: null } })])]],
  ['rule.lineage', 'packs/0/rules/0/replaces', 'a predecessor that is not there',
    withRule('content', { replaces: 'a/gone' })],
  ['rule.lineage', 'packs/0/rules/1/replaces', 'a predecessor of another kind',
    [packOf('a', [ruleOf('a/old', 'place', { span: { from: '2020-01-01', until: '2024-01-01' } }),
      ruleOf('a/new', 'content', { replaces: 'a/old', span: { from: '2024-01-01', until: null } })])]],
  ['rule.measure', 'packs/0/rules/0/measure', 'a standard of duties without a purpose',
    withRule('standard', { measure: 'duty' })],
  ['rule.measure', 'packs/0/rules/0/measure', 'a standard of hours with a purpose',
    withRule('standard', { purpose: 'routine-check' })],
  ['rule.purpose-undeclared', 'packs/0/rules/0/unless', 'an exception for a purpose of nobody',
    withRule('content', { unless: { purposes: ['gone-check'] } })],
  ['rule.calendar-missing', 'packs/0/rules/0/grace', 'a grace in workdays of no calendar',
    withRule('stop', { grace: { workdays: 10, country: 'US' } })],
  ['rule.exception-unknown', 'packs/0/rules/0/exceptionTo', 'a rule that its own pack lacks',
    withRule('content', { exceptionTo: ['a/none'] })],
  ['house.loosens', 'house/rules/0/exceptionTo', 'the house over a law',
    [leastPack, packOf('house', [houseRule('one', 'content',
      { exceptionTo: ['xx/least/hours'] })])], house],
  ['house.loosens', 'packs/1/rules/0/exceptionTo', 'a pack of house rules over guidance',
    [packOf('a', [ruleOf('a/one', 'content', { force: 'guidance' })]),
      packOf('b', [ruleOf('b/one', 'content', { force: 'house', exceptionTo: ['a/one'] })])]],
  ['house.loosens', 'house/rules/0/validFrom', 'a house calendar over that of a law',
    [leastPack, packOf('house', [houseRule('days', 'workdays')])], house],
  ['rule.exception-cycle', 'packs/0/rules/0/exceptionTo', 'a rule that excepts itself',
    withRule('content', { exceptionTo: ['a/one'] })],
  ['rule.exception-cycle', 'packs/0/rules/1/exceptionTo', 'a chain of exceptions',
    [packOf('a', [ruleOf('a/one', 'content', { exceptionTo: ['a/two'] }),
      ruleOf('a/two', 'content', { exceptionTo: ['a/three'] }), ruleOf('a/three', 'content')])]],
  ['rule.basis-unknown-to-law', 'packs/0/rules/0/knows', 'legitimate interest in China',
    withRule('lawful-basis', { knows: ['consent', 'legitimate-interest'] },
      { countries: ['CN'] })],
  ['rule.basis-unknown-to-law', 'packs/0/rules/0/byAct', 'an act on a basis that is not known',
    withRule('lawful-basis', { byAct: { marketing: ['contract'] } })],
  ['rule.purpose-undeclared', 'packs/0/rules/0/purpose', 'a duty of no declared purpose',
    withRule('duty', { purpose: 'first-chek' })],
  ['rule.purpose-undeclared', 'packs/0/rules/0/guard', 'a guard of no declared purpose',
    withRule('content', { guard: { purposesExcept: ['cros-sell'] } })],
  ['rule.purpose-undeclared', 'packs/0/coverage', 'a coverage of no declared purpose',
    withRule('content', {}, { purposes: ['cros-sell'] })],
  ['rule.purpose-undeclared', 'packs/0/rules/0/survives', 'a stop that an unknown one survives',
    withRule('stop', { survives: ['late-notice'] })],
  ['rule.calendar-missing', 'packs/0/rules/0/calendar', 'hours by no calendar',
    withRule('contact-hours', { calendar: 'CN' })],
  ['rule.calendar-missing', 'packs/0/rules/0/latest', 'a duty in workdays of no calendar',
    withRule('duty', { latest: { workdays: 15, country: 'CN' } })],
  ['house.channel-order', 'house/channelOrder', 'a channel left out', [leastPack],
    { ...house, channelOrder: CHANNELS.slice(0, 9) }],
  ['house.channel-order', 'house/channelOrder', 'the desk not first', [leastPack],
    { ...house, channelOrder: [...CHANNELS].reverse() }],
  ['house.number', 'house/permitHours', 'a permit of 73 hours', [], { ...house, permitHours: 73 }],
  ['house.number', 'house/permitHours', 'a permit of no hours', [], { ...house, permitHours: 0 }],
  ['house.number', 'house/lookAheadDays', '367 days ahead', [],
    { ...house, lookAheadDays: 367 }],
  ['house.number', 'house/graceDays/sms', 'negative grace', [],
    { ...house, graceDays: { sms: -1 } }],
  ['house.unknown-key', 'house/permitMinutes', 'a key that nobody knows', [],
    { ...house, permitMinutes: 5 } as HousePolicy],
  ['house.not-json', 'house/permitHours', 'NaN', [], { ...house, permitHours: Number.NaN }],
];

const rowOf = (purpose: string, more: object = {}) =>
  ({ ...PURPOSE_TABLE.find((row) => row.purpose === purpose), ...more }) as never;

const ROWS: readonly (readonly [code: string, path: string, rows: readonly never[]])[] = [
  ['house.duplicate-purpose', 'house/purposes/1', [rowOf('cross-sell'), rowOf('cross-sell')]],
  ['house.duplicate-word', 'house/purposes/0/accepts',
    [rowOf('classification', { accepts: ['data', 'data'] })]],
  ['house.loosens', 'house/purposes/0/accepts',
    [rowOf('arrears-inspection', { accepts: ['inspection', 'statement'] })]],
  ['house.loosens', 'house/purposes/0/sources',
    [rowOf('classification', { sources: ['ledger', 'location'] })]],
  ['house.loosens', 'house/purposes/0/bases', [rowOf('cross-sell', { bases: ['contract'] })]],
  ['house.loosens', 'house/purposes/0/act', [rowOf('cross-sell', { act: 'servicing' })]],
  ['house.loosens', 'house/purposes/0/welcome', [rowOf('arrears-contact', { welcome: true })]],
  ['house.unknown-word', 'house/purposes/0/act', [rowOf('cross-sell', { act: 'selling' })]],
  ['house.unknown-word', 'house/purposes/0/bases/0', [rowOf('cross-sell', { bases: ['luck'] })]],
  ['house.empty-list', 'house/purposes/0/accepts', [rowOf('cross-sell', { accepts: [] })]],
];

describe('lintPolicy', () => {
  it('finds nothing wrong with a good pack and a house that narrows', () => {
    expect(lintPolicy([leastPack, packOf('house', [houseRule('one', 'frequency-cap')])], {
      ...house, permitHours: 72, lookAheadDays: 1, graceDays: { sms: 0 },
      channelOrder: ['desk', ...CHANNELS.slice(1).reverse()],
      purposes: [rowOf('routine-check', { accepts: ['data'], sources: [], bases: ['contract'] }),
        rowOf('cross-sell', { purpose: 'harvest-check' })],
    })).toEqual({ problems: [], warnings: [] });
  });

  for (const [code, path, what, packs, policy] of DEFECTS) {
    it(`${code} at ${path}: ${what}`, () => {
      expect(problemsOf(packs, policy)).toEqual([[code, path]]);
      expect(LINT_CODES).toContain(code);
    });
  }

  it.each(ROWS)('%s at %s of a purpose row', (code, path, purposes) => {
    expect(problemsOf([leastPack], { ...house, purposes })).toEqual([[code, path]]);
    expect(LINT_CODES).toContain(code);
  });

  it('names each attempt of the house to loosen', () => {
    const bold = houseRule('bold', 'content',
      { exceptionTo: ['xx/least/hours', 'xx/least/cap'] });
    expect(lintPolicy([leastPack, packOf('house', [bold])], house).problems
      .map(({ facts }) => facts)).toEqual([
      { rule: 'house/bold', target: 'xx/least/hours' },
      { rule: 'house/bold', target: 'xx/least/cap' }]);
  });

  it('names both rules of a ring', () => {
    const ring = packOf('a', [ruleOf('a/one', 'content', { exceptionTo: ['a/two'] }),
      ruleOf('a/two', 'content', { exceptionTo: ['a/one'] })]);
    expect(problemsOf([ring])).toEqual([
      ['rule.exception-cycle', 'packs/0/rules/0/exceptionTo'],
      ['rule.exception-cycle', 'packs/0/rules/1/exceptionTo']]);
  });

  it('lets a house rule yield to a house rule and a law to a law', () => {
    const pack = (id: string, force: string) => packOf(id, [ruleOf(`${id}/one`, 'content', { force }),
      ruleOf(`${id}/two`, 'content', { force, exceptionTo: [`${id}/one`] })]);
    expect(problemsOf([pack('a', 'law'), pack('house', 'house')], house)).toEqual([]);
  });

  it('takes a purpose that the house declares, and legitimate interest outside China', () => {
    const packs = [packOf('a', [ruleOf('a/duty', 'duty', { purpose: 'harvest-check' }),
      ruleOf('a/basis', 'lawful-basis', { knows: ['legitimate-interest'] })],
    { countries: ['DE'] })];
    expect(problemsOf(packs, { ...house, purposes: [rowOf('cross-sell',
      { purpose: 'harvest-check' })] })).toEqual([]);
  });

  it('finds a calendar in another pack', () => {
    expect(problemsOf([leastPack, ...withRule('contact-hours', { calendar: 'CN' })])).toEqual([]);
  });

  it('knows the zone of the house only where zone data is given', () => {
    const policy = { ...house, zone: 'Mars/Olympus' };
    expect(lintPolicy([], policy).problems).toEqual([]);
    expect(lintPolicy([], policy, intlZoneData()).problems.map(({ code }) => code))
      .toEqual(['house.zone-unknown']);
  });

  it.each([null, 7, 'house', { id: 'house', version: '1', purposes: 'all' },
    { id: 'house', version: '1', purposes: [null] }])('refuses %j as a house', (policy) => {
    expect(lintPolicy([leastPack], policy as never).problems.length).toBeGreaterThan(0);
  });
});

describe('lintPolicy warns and does not refuse', () => {
  const dated = (id: string, readOn: string, more: object = {}) =>
    ruleOf(id, 'content', { source: { ...law, readOn }, ...more });

  it('a source read more than 12 months before the newest', () => {
    expect(warningsOf([packOf('a', [dated('a/new', '2026-11-01'), dated('a/edge', '2025-11-01'),
      dated('a/old', '2025-10-31')])])).toEqual(['source.stale a/old']);
  });

  it('a law known by less than its text', () => {
    const source = { ...law, grade: 'quoted' };
    expect(warningsOf([packOf('a', [ruleOf('a/law', 'content', { source }),
      ruleOf('a/guide', 'content', { source, force: 'guidance' })])])).toEqual([
      'source.grade a/law']);
  });

  it('a rule whose span has ended', () => {
    const ends = (id: string, until: string) =>
      ruleOf(id, 'content', { span: { from: '2020-01-01', until } });
    expect(warningsOf([packOf('a', [ends('a/past', '2026-11-01'), ends('a/soon', '2026-11-02')])]))
      .toEqual(['rule.superseded a/past']);
  });

  it('an exception to a rule of a pack that is not loaded', () => {
    expect(warningsOf(withRule('content', { exceptionTo: ['b/one'] })))
      .toEqual(['rule.exception-unloaded a/one']);
  });

  it('two house rules on one point with different numbers', () => {
    const caps = [houseRule('a', 'frequency-cap', { max: 2 }),
      houseRule('b', 'frequency-cap', { max: 3 }), houseRule('c', 'frequency-cap', { max: 2,
        window: { days: 30 } }), houseRule('d', 'frequency-cap', { max: 9, channels: ['sms'] })];
    expect(warningsOf([packOf('house', caps)])).toEqual(['rule.overlap house/b']);
    expect(warningsOf([packOf('house', caps.map((cap) => ({ ...cap, force: 'law' }) as Rule))]))
      .toEqual([]);
  });

  it('with codes of its list only', () => {
    expect([...WARNING_CODES].sort()).toEqual(WARNING_CODES);
  });
});
