import { describe, expect, it } from 'vitest';
import { intlZoneData } from '../../../src/kernel/zones.js';
import { PARSE_CODES } from '../../../src/rules/lint/codes.js';
import { parsePack } from '../../../src/rules/lint/parse-pack.js';
import { edited, type JsonPath } from './edit-json.js';
import { fullPack, leastPack } from './sample-packs.js';

const zones = intlZoneData();
const indexOf = (kind: string): number => fullPack.rules.findIndex((rule) => rule.kind === kind);
const [hours, cap, duty, tier, days] = ['contact-hours', 'frequency-cap', 'duty', 'tiering',
  'workdays'].map(indexOf) as [number, number, number, number, number];

/** The codes with their paths, or `ok`. */
const outcome = (input: unknown): unknown => {
  const parsed = parsePack(input, zones);
  return parsed.ok ? 'ok' : parsed.problems.map(({ code, path }) => [code, path.join('/')]);
};

type Defect = readonly [code: string, path: JsonPath, to: unknown, at?: string];

const DEFECTS: readonly Defect[] = [
  ['pack.id', ['id'], 'XX', 'id'],
  ['pack.text', ['title'], ' '],
  ['pack.language', ['language'], 'Chinese'],
  ['pack.date', ['status', 'on'], '2026-02-30'],
  ['pack.no-alternative', ['status'], 'final'],
  ['pack.wrong-type', ['rules'], {}],
  ['pack.country', ['coverage', 'countries', 0], 'cn'],
  ['pack.not-json', ['version'], () => 1],
  ['pack.not-json', ['version'], Number.NaN],
  ['pack.not-json', ['title'], '\ud800'],
  ['rule.not-json', ['rules', hours, 'span', 'from'], new Date(0)],
  ['rule.not-json', ['rules', cap, 'max'], Number.POSITIVE_INFINITY],
  ['rule.not-json', ['rules', tier, 'dwellDays'], -0],
  ['rule.wrong-type', ['rules', 0], 'a rule'],
  ['rule.unknown-kind', ['rules', 0, 'kind'], 'contact-minutes'],
  ['rule.unknown-kind', ['rules', 0, 'kind'], 'toString'],
  ['rule.unknown-kind', ['rules', 0, 'kind'], 7],
  ['rule.id', ['rules', 0, 'id'], 'xx/other/hours'],
  ['rule.id', ['rules', 0, 'id'], 'xx/full'],
  ['rule.id', ['rules', 0, 'id'], 'xx/full/Hours'],
  ['rule.id', ['rules', 0, 'id'], 'xx/full/a/b'],
  ['rule.unknown-word', ['rules', 0, 'force'], 'custom'],
  ['rule.unknown-word', ['rules', 0, 'channels', 0], 'fax'],
  ['rule.unknown-word', ['rules', duty, 'severityMin'], 4],
  ['rule.unknown-key', ['rules', indexOf('lawful-basis'), 'byAct', 'dunning'], ['consent']],
  ['rule.empty-list', ['rules', 0, 'channels'], []],
  ['rule.empty-list', ['rules', 0, 'guard', 'countries'], []],
  ['rule.text', ['rules', 0, 'source', 'cite'], ''],
  ['rule.url', ['rules', 0, 'source', 'url'], 'example.org'],
  ['rule.date', ['rules', 0, 'source', 'readOn'], '2026-13-01'],
  ['rule.date', ['rules', 0, 'span', 'until'], '2023-02-29'],
  ['rule.span-order', ['rules', 0, 'span', 'until'], '2024-01-01', `rules/${hours}/span`],
  ['rule.time', ['rules', 0, 'hours', 'weekday', 1], '24:01'],
  ['rule.time', ['rules', 0, 'hours', 'weekday', 0], '8:00'],
  ['rule.hours-order', ['rules', 0, 'hours', 'saturday', 1], '09:00', 'rules/0/hours/saturday'],
  ['rule.hours-order', ['rules', 0, 'hours', 'saturday', 0], '22:00', 'rules/0/hours/saturday'],
  ['rule.hours-order', ['rules', 0, 'hours', 'weekday', 0], '24:00', 'rules/0/hours/weekday'],
  ['rule.wrong-type', ['rules', 0, 'hours', 'sunday'], ['08:00']],
  ['rule.zone-unknown', ['rules', 0, 'zone'], 'Asia/Chongqing-2'],
  ['rule.country', ['rules', 0, 'calendar'], 'China'],
  ['rule.number', ['rules', cap, 'max'], 0],
  ['rule.number', ['rules', cap, 'max'], 1.5],
  ['rule.number', ['rules', cap, 'window'], { days: 0 }, `rules/${cap}/window/days`],
  ['rule.unknown-word', ['rules', cap, 'window'], { calendar: 'year' },
    `rules/${cap}/window/calendar`],
  ['rule.number', ['rules', indexOf('cool-down'), 'days'], 0],
  ['rule.range-order', ['rules', 0, 'guard', 'pastDueDays', 'min'], 91,
    'rules/0/guard/pastDueDays'],
  ['rule.currency', ['rules', 0, 'guard', 'amount', 'currency'], 'yuan'],
  ['rule.number', ['rules', duty, 'recurrence', 'oncePer'], { months: 0 },
    `rules/${duty}/recurrence/oncePer/months`],
  ['rule.no-alternative', ['rules', duty, 'latest'], { years: 1 }],
  ['rule.missing-key', ['rules', duty, 'latest'], { workdays: 3 },
    `rules/${duty}/latest/country`],
  ['rule.tier-order', ['rules', tier, 'from', 'medium'], 6, `rules/${tier}/from`],
  ['rule.run-order', ['rules', days, 'off'], [['2026-02-02', '2026-02-01']],
    `rules/${days}/off/0`],
  ['rule.not-a-weekend', ['rules', days, 'workdays'], ['2026-02-13'], `rules/${days}/workdays/0`],
  ['rule.calendar-order', ['rules', days, 'validUntil'], '2025-12-31', `rules/${days}`],
];

describe('parsePack', () => {
  it.each([['least', leastPack], ['full', fullPack]] as const)(
    'takes the %s literal pack, equal to its own JSON round trip', (_, pack) => {
      const parsed = parsePack(pack, zones);
      expect(parsed).toEqual({ ok: true, value: pack });
      expect(parsed).toStrictEqual({ ok: true, value: JSON.parse(JSON.stringify(pack)) });
    });

  it('gives a value that later changes of the input do not reach', () => {
    const input = structuredClone(leastPack) as unknown as { rules: { channels: string[] }[] };
    const parsed = parsePack(input, zones);
    input.rules[0]?.channels.push('visit');
    expect(parsed).toEqual({ ok: true, value: leastPack });
  });

  for (const [code, path, to, at] of DEFECTS) {
    it(`${code} at ${path.join('/')} set to ${String(JSON.stringify(to))}`, () => {
      const broken = typeof to === 'function'
        ? { ...fullPack, [String(path[0])]: to } : edited(fullPack, path, to);
      // A pack's id is the beginning of every rule's.
      const follow = at === 'id'
        ? fullPack.rules.map((_, i) => ['rule.id', `rules/${i}/id`]) : [];
      expect(outcome(broken)).toEqual([[code, at ?? path.join('/')], ...follow]);
      expect(PARSE_CODES).toContain(code);
    });
  }

  it('names the rule, or null where it has no id', () => {
    const broken = edited(edited(fullPack, ['rules', cap, 'max'], 0), ['rules', duty, 'id'], 7);
    const parsed = parsePack(broken, zones);
    expect(parsed.ok ? [] : parsed.problems.map(({ facts }) => facts)).toEqual([
      { rule: 'xx/full/cap', min: 1, max: 1_000_000 }, { rule: null }]);
  });

  it('gives all problems at once', () => {
    const broken = edited(edited(edited(fullPack, ['title'], 7), ['rules', cap, 'max'], 0),
      ['rules', duty, 'kind'], 'oath');
    expect(outcome(broken)).toEqual([['pack.wrong-type', 'title'],
      ['rule.number', `rules/${cap}/max`], ['rule.unknown-kind', `rules/${duty}/kind`]]);
  });

  it('refuses undefined members, holes and cycles', () => {
    expect(outcome({ ...leastPack, coverage: { countries: undefined } }))
      .toEqual([['pack.not-json', 'coverage/countries']]);
    expect(outcome({ ...leastPack, rules: new Array(1) })).toEqual([['rule.not-json', 'rules/0']]);
    const ring: Record<string, unknown> = { ...leastPack };
    ring['title'] = ring;
    expect(outcome(ring)).toContainEqual(['pack.wrong-type', 'title']);
  });

  it.each([undefined, null, 7, 'pack', [], new Map()])('refuses %s as a whole', (input) => {
    expect(parsePack(input, zones).ok).toBe(false);
  });

  it('takes a closed day and the end of the day', () => {
    expect(outcome(edited(leastPack, ['rules', 0, 'hours', 'weekday'], ['00:00', '24:00'])))
      .toBe('ok');
  });
});
