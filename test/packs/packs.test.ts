import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../../src/kernel/calendar.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { lintPack, parsePack } from '../../src/rules/lint/index.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';
import type { RulePack } from '../../src/rules/pack.js';
import { PACKS, RULES } from './shipped.js';

/** Packs that bind a lender of their country wherever the borrower lives: by product, not by residence. */
const CROSS_BORDER: readonly string[] = [];
const HAN = /\p{Script=Han}/u;

describe('the shipped packs', () => {
  it('are those of the folders, each under its own country', async () => {
    const folders = readdirSync('src/packs', { withFileTypes: true }).filter((f) => f.isDirectory()).map((f) => f.name);
    for (const folder of folders) {
      const country = await import(`../../src/packs/${folder}/index.ts`) as Record<string, RulePack>;
      const ids = Object.values(country).map(({ id }) => id);
      expect(ids.filter((id) => !id.startsWith(`${folder}/`))).toEqual([]);
      expect(PACKS.map(({ id }) => id).filter((id) => id.startsWith(`${folder}/`))).toEqual([...ids].sort());
    }
    expect(new Set(PACKS.map(({ id }) => id.split('/')[0]))).toEqual(new Set(folders));
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is its own JSON round trip', (_id, pack) => {
    expect(JSON.parse(JSON.stringify(pack))).toStrictEqual(pack);
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s parses and lints without a problem', (_id, pack) => {
    // The type alone lets a spread bring an unknown member in; the schema does not.
    expect(parsePack(pack, intlZoneData())).toEqual({ ok: true, value: pack });
    expect(lintPack(pack).problems).toEqual([]);
  });

  it.each(PACKS.map((pack) => [pack.id, pack] as const))('%s is a draft of its country', (id, pack) => {
    expect(pack).toMatchObject({ version: '1.0.0', status: 'draft' });
    const folder = id.slice(0, 2).toUpperCase();
    // The Union is many countries, and the United Kingdom's code is not its domain.
    if (folder === 'EU') expect(pack.coverage.countries?.length).toBeGreaterThan(20);
    else if (CROSS_BORDER.includes(id)) expect(pack.coverage.countries).toBeUndefined();
    else expect(pack.coverage.countries).toEqual([folder === 'UK' ? 'GB' : folder]);
  });

  it('have rule ids that are unique and begin with their pack', () => {
    const ids = RULES.map(([id]) => id);
    expect([...new Set(ids)]).toEqual(ids);
    for (const [id, , pack] of RULES) {
      expect(id.slice(0, pack.id.length + 1)).toBe(`${pack.id}/`);
      expect(id.slice(pack.id.length + 1)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('yield only to rules that exist', () => {
    const ids = RULES.map(([id]) => id);
    for (const [, rule] of RULES) for (const named of rule.exceptionTo ?? []) expect(ids).toContain(named);
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
    // Where only a digest in another language was read, the words are the digest's.
    if (rule.source.grade === 'text') expect(HAN.test(rule.source.words)).toBe(pack.language === 'zh');
    expect(HAN.test(rule.reading)).toBe(false);
    // Each reading stands in one language: what a Chinese officer reads has no English sentence in it.
    expect(rule.readingZh ?? '').toMatch(/\p{Script=Han}{3}/u);
    expect(rule.readingZh ?? '').not.toMatch(/[a-z]{3,} [a-z]{2,}/);
    expect(rule.source.words.length).toBeLessThan(180);
  });

  it('claims law only for what a text says', () => {
    if (rule.force === 'house') expect(['practice', 'design', 'recalled']).toContain(rule.source.grade);
    else {
      expect(['text', 'quoted', 'secondary', 'recalled']).toContain(rule.source.grade);
      if (rule.source.grade === 'text') expect(rule.source.url).toMatch(/^https?:\/\//);
    }
  });
});

describe('practice packs', () => {
  const practice = RULES.filter(([id]) => id.includes('practice/'));

  it('never claim to be law', () => {
    expect(practice.length).toBeGreaterThan(0);
    expect(practice.filter(([, rule]) => rule.force !== 'house').map(([id]) => id)).toEqual([]);
  });

  it('hold every tiering, and every duty of which no source gives a number', () => {
    const outside = RULES.filter((row) => !practice.includes(row));
    expect(outside.filter(([, rule]) => rule.kind === 'tiering').map(([id]) => id)).toEqual([]);
    for (const [id, rule] of outside) if (rule.kind === 'duty') expect(id, rule.source.grade).not.toBe('design');
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
    const row = text.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
    expect(row, id).toContain(`| ${rule.force} | ${rule.source.grade} |`);
  });

  it('names no rule that is gone', () => {
    const named = [...text.matchAll(/^\| `([a-z]+\/[a-z0-9-]+\/[a-z0-9-]+)` \|/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(RULES.map(([id]) => id).sort());
  });
});
