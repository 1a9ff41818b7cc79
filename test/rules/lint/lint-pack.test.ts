import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { orThrow } from '../../../src/kernel/result.js';
import { intlZoneData } from '../../../src/kernel/zones.js';
import { listCoverage, selectRules } from '../../../src/rules/lint/coverage.js';
import { lintPack } from '../../../src/rules/lint/lint-pack.js';
import { lintPolicy } from '../../../src/rules/lint/lint-policy.js';
import { parsePack } from '../../../src/rules/lint/parse-pack.js';
import type { RulePack } from '../../../src/rules/pack.js';
import { fullPack, leastPack } from './sample-packs.js';

const one = (more: object, coverage: object = {}): unknown => ({ ...leastPack, id: 'a', coverage,
  rules: [{ ...leastPack.rules[10], id: 'a/one', ...more }] });
const source = { ...leastPack.rules[0].source, url: 'https://example.org' };
const everyone = { countries: ['US'], actors: [{}], partyKinds: ['natural-person'],
  products: ['auto-loan'] };

describe('lintPack', () => {
  it('finds nothing in a pack that says whom it binds and where it comes from', () => {
    expect(lintPack(one({ source }, everyone))).toEqual({ problems: [], warnings: [] });
  });

  it('lists what a pack leaves open', () => {
    expect(lintPack(one({ source: { ...source, words: '' } })).warnings.map(({ code }) => code))
      .toEqual(['pack.no-actors', 'pack.no-party-kinds', 'pack.no-products', 'pack.no-territory',
        'source.no-words']);
    expect(lintPack(one({}, everyone)).warnings).toEqual([
      { code: 'source.no-url', rule: 'a/one' }]);
  });

  it('refuses our own number as law', () => {
    expect(lintPack(one({ source: { ...source, grade: 'design' } }, everyone)).problems)
      .toEqual([{ code: 'rule.design-as-law', path: ['rules', 0, 'source'],
        facts: { rule: 'a/one' } }]);
  });

  it('awaits a calendar from elsewhere, and gives paths from the pack inwards', () => {
    const hours = { ...leastPack.rules[0], id: 'a/one', source, calendar: 'CN',
      guard: { purposes: ['none'] } };
    const lint = lintPack({ ...leastPack, id: 'a', coverage: everyone, rules: [hours] });
    expect(lint.warnings).toEqual([{ code: 'rule.calendar-elsewhere', rule: 'a/one' }]);
    expect(lint.problems.map(({ path }) => path)).toEqual([['rules', 0, 'guard']]);
  });

  it('gives the problems of parsing first', () => {
    expect(lintPack({}).problems.map(({ code }) => code)).toContain('pack.missing-key');
  });
});

describe('listCoverage', () => {
  it('lists channels and acts as guard and coverage leave them', () => {
    const rows = orThrow(listCoverage([fullPack, leastPack]));
    expect(rows.map(({ rule }) => rule)).toEqual(rows.map(({ rule }) => rule).sort());
    expect(rows.find(({ rule }) => rule === 'xx/full/hours')).toEqual({ rule: 'xx/full/hours',
      kind: 'contact-hours', force: 'law', grade: 'text', channels: ['phone'],
      acts: ['collection'], span: { from: '2024-01-01', until: null } });
    expect(rows.find(({ rule }) => rule === 'xx/least/duty')).toMatchObject(
      { channels: [], acts: ['monitoring'] });
    expect(rows.find(({ rule }) => rule === 'xx/least/stop')?.channels).toHaveLength(10);
  });
});

describe('selectRules', () => {
  const spans = [['a/past', '2020-01-01', '2026-01-01'], ['a/now', '2026-01-01', '2026-06-01'],
    ['a/next', '2026-06-01', null]] as const;
  const pack = { ...leastPack, id: 'a', rules: [
    ...spans.map(([id, from, until]) => ({ ...leastPack.rules[10], id, span: { from, until } })),
    { ...leastPack.rules[18], id: 'a/days', span: { from: '2020-01-01', until: '2020-02-01' } },
    { ...leastPack.rules[10], id: 'a/over', exceptionTo: ['a/past', 'a/now'] },
  ] } as RulePack;
  const idsOn = (on: string, until?: string) =>
    orThrow(selectRules([pack], until === undefined ? { on } : { on, until }))[0]?.rules
      .map(({ id }) => id.slice(2));

  it.each([
    ['2026-03-01', ['now', 'days', 'over']],
    ['2026-01-01', ['past', 'now', 'days', 'over']],
    ['2026-01-02', ['now', 'days', 'over']],
    ['2026-05-30', ['now', 'days', 'over']],
    ['2026-05-31', ['now', 'next', 'days', 'over']],
    ['2026-06-02', ['next', 'days', 'over']],
  ])('on %s keeps %j: a day around each span, calendars always', (on, ids) => {
    expect(idsOn(on)).toEqual(ids);
  });

  it('looks ahead', () => {
    expect(idsOn('2026-03-01', '2026-07-01')).toEqual(['now', 'next', 'days', 'over']);
  });

  it('gives packs that lint as the whole does', () => {
    const slice = orThrow(selectRules([pack], { on: '2026-03-01' }));
    expect(slice[0]?.rules.at(-1)?.exceptionTo).toEqual(['a/now']);
    expect(lintPolicy(slice).problems).toEqual(lintPolicy([pack]).problems);
  });

  it.each(['2026-02-30', 'soon'])('refuses %s', (on) => {
    expect(selectRules([pack], { on })).toMatchObject(
      { ok: false, problems: [{ code: 'coverage.bad-date', path: ['on'] }] });
  });
});

const folder = fileURLToPath(new URL('../../../src/packs', import.meta.url));

/** Whatever looks like a pack among the names that a country's folder lists. */
async function shippedPacks(): Promise<readonly RulePack[]> {
  const packs: RulePack[] = [];
  for (const country of readdirSync(folder)) {
    const index = join(folder, country, 'index.ts');
    if (!existsSync(index)) continue;
    const listed = await import(/* @vite-ignore */ pathToFileURL(index).href) as object;
    const isPack = (value: unknown): value is RulePack =>
      typeof value === 'object' && value !== null && 'rules' in value && 'coverage' in value;
    packs.push(...Object.values(listed).filter(isPack));
  }
  return packs;
}

const hasPacks = existsSync(folder);
if (!hasPacks) console.warn('src/packs is missing: the packs in it are not linted here');

describe.skipIf(!hasPacks)('the packs of the house', () => {
  it('parse, equal to their JSON round trip, and lint without problems', async () => {
    const packs = await shippedPacks();
    expect(packs.length).toBeGreaterThan(0);
    const zones = intlZoneData();
    expect(packs.map((pack) => ({ id: pack.id, parsed: parsePack(pack, zones) })))
      .toEqual(packs.map((pack) => ({ id: pack.id, parsed: { ok: true, value: pack } })));
    expect(packs.map(({ id }) => id).sort()).toEqual([...new Set(packs.map(({ id }) => id))].sort());
    expect(packs.flatMap((pack) => lintPack(pack).problems)).toEqual([]);
    expect(lintPolicy(packs).problems).toEqual([]);
  });
});
