import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/kernel/calendar.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { lintPack, parsePack } from '../../src/rules/lint/index.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';
import { PACKS, RULES, SHIPPED } from './shipped.js';

const HAN = /\p{Script=Han}/u;

describe('the shipped packs', () => {
  it('are those that the folders name', () => {
    expect(Object.fromEntries(Object.entries(SHIPPED).map(([name, pack]) => [name, pack.id]))).toEqual({
      rg96: 'au/rg-96',
      britishColumbia: 'ca/bc', federal: 'ca/federal', ontario: 'ca/on', quebec: 'ca/qc',
      civilCode: 'cn/civil-code', pipl: 'cn/pipl', postLoanPractice: 'cn/post-loan-practice',
      workdays: 'cn/workdays',
      gdpr: 'eu/gdpr',
      breathingSpace: 'uk/breathing-space', conc: 'uk/conc',
      california: 'us/ca', districtOfColumbia: 'us/dc', fdcpa: 'us/fdcpa',
      housePractice: 'us/house-practice', massachusetts: 'us/ma', newYork: 'us/ny',
      newYorkCity: 'us/nyc', regF: 'us/reg-f', regX: 'us/reg-x', tcpa: 'us/tcpa',
      washington: 'us/wa',
    });
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is its own JSON round trip', (_id, pack) => {
    expect(JSON.parse(JSON.stringify(pack))).toStrictEqual(pack);
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s parses and lints without a problem', (_id, pack) => {
    // The type alone lets a spread bring an unknown member in; the schema does not.
    expect(parsePack(pack, intlZoneData())).toEqual({ ok: true, value: pack });
    expect(lintPack(pack).problems).toEqual([]);
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is a draft of one country', (id, pack) => {
    expect(pack).toMatchObject({ version: '1.0.0', status: 'draft' });
    // ISO 3166 has no code for a union, and another one for the United Kingdom.
    if (id.startsWith('eu/')) expect(pack.coverage.countries).toHaveLength(30);
    else {
      const folder = id.slice(0, 2).toUpperCase();
      expect(pack.coverage.countries).toEqual([folder === 'UK' ? 'GB' : folder]);
    }
  });

  it('have rule ids that are unique and begin with their pack', () => {
    const ids = RULES.map(([id]) => id);
    expect([...new Set(ids)]).toEqual(ids);
    for (const [id, , pack] of RULES) {
      expect(id.slice(0, pack.id.length + 1)).toBe(`${pack.id}/`);
      expect(id.slice(pack.id.length + 1)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('make only rules yield that exist, of their own pack but for one notice of Regulation X', () => {
    const known = RULES.map(([id]) => id);
    for (const [id, rule, pack] of RULES) {
      for (const named of rule.exceptionTo ?? []) {
        expect(known).toContain(named);
        if (id !== 'us/reg-x/notice-after-cease') {
          expect(pack.rules.map((own) => own.id)).toContain(named);
        }
      }
    }
  });
});

describe.each(RULES)('%s', (_id, rule, pack) => {
  it('says where it comes from and how it is read', () => {
    const { cite, words, readOn } = rule.source;
    for (const text of [cite, words, rule.reading]) expect(text.trim()).not.toBe('');
    expect(parseLocalDate(readOn)).not.toBeNull();
    expect(parseLocalDate(rule.span.from)).not.toBeNull();
  });

  it('quotes its source in the language of the source, briefly', () => {
    expect(HAN.test(rule.source.words)).toBe(pack.language === 'zh');
    expect(HAN.test(rule.reading)).toBe(pack.language === 'zh');
    expect(rule.source.words.length).toBeLessThan(180);
  });

  it('claims law only for what a text says', () => {
    if (rule.force !== 'house') {
      expect(['text', 'quoted', 'secondary', 'recalled']).toContain(rule.source.grade);
      expect(rule.source.url).toMatch(/^https?:\/\//);
    } else expect(['practice', 'design', 'recalled']).toContain(rule.source.grade);
  });
});

describe('practice packs', () => {
  const practice = RULES.filter(([id]) => id.includes('practice/'));

  it('never claim to be law', () => {
    expect(practice.length).toBeGreaterThan(0);
    expect(practice.filter(([, rule]) => rule.force !== 'house').map(([id]) => id)).toEqual([]);
  });

  it('hold every tiering, and every duty but the two whose law gives a number of days', () => {
    const floor = RULES.filter(([, rule]) => rule.kind === 'duty' || rule.kind === 'tiering');
    expect(floor.filter((row) => !practice.includes(row)).map(([id]) => id))
      .toEqual(['us/reg-x/live-contact', 'us/reg-x/written-notice']);
  });

  it('ask only for purposes of the table, and for evidence that the table accepts', () => {
    for (const [id, rule] of practice) {
      if (rule.kind !== 'duty') continue;
      const row = PURPOSE_TABLE.find(({ purpose }) => purpose === rule.purpose);
      const asked = [rule.accepts, ...(rule.variants ?? []).map((variant) => variant.accepts)].flatMap((a) => a ?? []);
      expect({ id, outside: asked.filter((kind) => !row?.accepts.includes(kind)) }).toEqual({ id, outside: [] });
      expect({ id, known: row !== undefined }).toEqual({ id, known: true });
    }
  });

  it('let data stand in for words in the low tier only', () => {
    for (const id of ['cn/post-loan-practice/routine-check', 'us/house-practice/routine-check']) {
      const rule = RULES.find(([known]) => known === id)?.[1];
      if (rule?.kind !== 'duty') throw new Error(`no duty ${id}`);
      for (const variant of rule.variants ?? []) {
        expect(variant.accepts?.includes('data') ?? variant.tiers?.includes('low') ?? true).toBe(variant.tiers === undefined);
      }
      expect(rule.accepts).toBeUndefined();
    }
  });
});

describe('the table in src/packs/README.md', () => {
  const text = readFileSync('src/packs/README.md', 'utf8');

  it.each(RULES)('tells force and grade of %s', (id, rule) => {
    const name = id.split('/')[2] ?? '';
    const row = text.split('\n').find((line) => line.startsWith(`| \`${id}\` |`) || line.startsWith(`| \`${name}\` |`));
    expect(row, name).toContain(`| ${rule.force} | ${rule.source.grade} |`);
  });

  it('names no rule that is gone', () => {
    const named = [...text.matchAll(/^\| `([a-z]+\/[a-z0-9-]+\/[a-z0-9-]+)` \|/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(RULES.map(([id]) => id).sort());
  });
});
