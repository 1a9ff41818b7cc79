import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutants.js';
import type { Mutant } from './mutants.js';
import { judgeOf } from './observe.js';
import { PACKS } from './shipped.js';
import type { RulePack } from '../../src/rules/pack.js';

/*
 * Every number, unit, window, end point, key and flag of every rule is changed, one at a time, and
 * some scenario of the repository has to answer otherwise: the answer and the rules that gave it,
 * never a digest. What no scenario notices stands in mutation-survivors.txt with its reason.
 */
const LONG = process.env['SOFTKNOCK_LONG'] === '1';
const SAMPLE = 90;
/** Packs whose every mutant is tried, by the beginning of their ids: `SOFTKNOCK_MUTANTS=us/reg-f`. */
const CHOSEN = process.env['SOFTKNOCK_MUTANTS'];
/** Lines `<mutant> -- <reason>`; a `*` at the end of the mutant stands for all that begin so. */
const kept = readFileSync('test/packs/mutation-survivors.txt', 'utf8').split('\n')
  .filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' -- '));
const isListed = (id: string): boolean => kept.some(([name = '']) =>
  (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : name === id));

/** The same picks on every machine: a stride that no list's length is a multiple of. */
function sample(all: readonly (readonly [RulePack, Mutant])[], seed: number): readonly (readonly [RulePack, Mutant])[] {
  if (LONG || CHOSEN !== undefined) return all;
  const stride = Math.max(1, Math.floor(all.length / SAMPLE));
  return all.filter((_, i) => i % stride === seed % stride);
}

const own = PACKS.filter(({ id }) => !kept.some(([name = '']) => name.endsWith('*') && id.startsWith(name.slice(0, -1))));
const chosen = own.filter(({ id }) => id.startsWith(CHOSEN ?? ''));
const all = chosen.flatMap((pack) => mutantsOf(pack).map((mutant) => [pack, mutant] as const));
const judges = new Map<string, ReturnType<typeof judgeOf>>();

describe('mutants of the shipped rules', () => {
  it('each has a reason where it may survive', () => {
    expect(kept.filter(([name = '', reason = '']) => name.trim() === '' || reason.trim().length < 10)).toEqual([]);
  });

  it('are enough to mean something', () => {
    expect(all.length).toBeGreaterThan(CHOSEN === undefined ? 1000 : 10);
    expect(new Set(all.map(([, { id }]) => id)).size).toBe(all.length);
  });

  it(LONG ? 'are noticed, every one' : 'are noticed, in a sample', { timeout: LONG ? 14_400_000 : 900_000 }, () => {
    const survived: string[] = [];
    const counts = { refused: 0, noticed: 0, survived: 0 };
    for (const [pack, mutant] of sample(all, 20261125)) {
      const judge = judges.get(pack.id) ?? judgeOf(pack);
      judges.set(pack.id, judge);
      const fate = judge(mutant);
      counts[fate] += 1;
      if (fate === 'survived') survived.push(mutant.id);
    }
    expect(survived.filter((id) => !isListed(id))).toEqual([]);
    expect(counts.noticed).toBeGreaterThan(counts.survived * 5);
    if (LONG) {
      const stale = kept.map(([name = '']) => name).filter((name) => !name.endsWith('*') && !survived.includes(name));
      expect(stale).toEqual([]);
    }
  });

  it('a change that no scenario can see survives, and one that a case sees does not', () => {
    const pack = PACKS.find(({ id }) => id === 'cn/gbt-45251') as RulePack;
    const judge = judgeOf(pack);
    const same: Mutant = { id: 'same', pack: { ...pack, title: 'another title' } };
    expect(judge(same)).toBe('survived');
    const four = mutantsOf(pack).find(({ id }) => id === 'cn/gbt-45251/daily-calls: max to 4') as Mutant;
    expect(judge(four)).toBe('noticed');
    const broken: Mutant = { id: 'broken', pack: { ...pack, rules: [{ ...pack.rules[0], channels: [] } as never] } };
    expect(judge(broken)).toBe('refused');
  });
});
