import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intlZoneData } from '../../../src/kernel/zones.js';
import { PARSE_CODES } from '../../../src/rules/lint/codes.js';
import { parsePack } from '../../../src/rules/lint/parse-pack.js';
import { copyOf, edited, listPlaces, read, type JsonPath } from './edit-json.js';
import { fullPack, leastPack } from './sample-packs.js';

const zones = intlZoneData();
const isArray = (value: unknown): boolean => Array.isArray(value);

/** Keys of objects, not indexes of lists. */
const keysOf = (pack: unknown): readonly JsonPath[] =>
  listPlaces(pack).filter((path) => !isArray(read(pack, path.slice(0, -1))));

const objectsOf = (pack: unknown): readonly JsonPath[] => [[], ...listPlaces(pack)].filter(
  (path) => {
    const value = read(pack, path);
    return typeof value === 'object' && value !== null && !isArray(value);
  });

const problemsOf = (input: unknown) => {
  const parsed = parsePack(input, zones);
  return parsed.ok ? [] : parsed.problems;
};

describe('parsePack, for every place in a pack', () => {
  it('names each required key that is missing', () => {
    const places = keysOf(leastPack);
    expect(places.length).toBeGreaterThan(150);
    for (const path of places) {
      const problems = problemsOf(edited(leastPack, path, undefined));
      const key = path.at(-1) as string;
      const isNamed = problems.some((found) => (found.code.endsWith('.missing-key')
        && found.path.join('/') === path.join('/'))
        || (found.code.endsWith('.no-alternative') && JSON.stringify(found.facts).includes(key)));
      expect(isNamed, path.join('/')).toBe(true);
    }
  });

  it('takes a pack without any one of its optional keys', () => {
    const required = new Set(keysOf(leastPack).map((path) => {
      const rule = path[0] === 'rules' ? leastPack.rules[path[1] as number]?.kind : '';
      return [rule, ...path.slice(path[0] === 'rules' ? 2 : 0)].join('/');
    }));
    for (const path of keysOf(fullPack)) {
      if (path[0] !== 'rules' || path.length !== 3) continue;
      const kind = fullPack.rules[path[1] as number]?.kind as string;
      if (required.has(`${kind}/${path[2] as string}`)) continue;
      expect(problemsOf(edited(fullPack, path, undefined)), path.join('/')).toEqual([]);
    }
  });

  it('refuses an unknown key anywhere, at its own path', () => {
    const place = fc.constantFrom(...[leastPack, fullPack].flatMap((pack) =>
      objectsOf(pack).map((path) => ({ pack: pack as unknown, path }))));
    const key = fc.string({ minLength: 1 }).map((text) => `x-${text}`);
    fc.assert(fc.property(place, key, fc.jsonValue(), ({ pack, path }, name, value) => {
      const at = [...path, name];
      const broken = edited(pack, at, value ?? null);
      const codes = problemsOf(broken).filter((found) => found.path.join('/') === at.join('/'))
        .map(({ code }) => code.split('.')[1]);
      // Free text may hold what JSON cannot say again; that too is a problem at this place.
      expect(codes.some((code) => code === 'unknown-key' || code === 'not-json')
        || problemsOf(broken).some((found) => found.code.endsWith('not-json'))).toBe(true);
    }), { numRuns: 500 });
  });

  it('refuses what JSON cannot say, anywhere', () => {
    const places = fc.constantFrom(...listPlaces(fullPack));
    const alien = fc.constantFrom<unknown>(new Date(0), Number.NaN, -0, 1n, new Map(),
      Symbol('s'), Number.NEGATIVE_INFINITY, '\udc00', new Uint8Array(1), /r/);
    fc.assert(fc.property(places, alien, (path, value) => {
      const copy = copyOf(fullPack);
      (read(copy, path.slice(0, -1)) as Record<string | number, unknown>)[
        path.at(-1) as string] = value;
      const found = problemsOf(copy).map((p) => [p.code.split('.')[1], p.path.join('/')]);
      expect(found).toContainEqual(['not-json', path.join('/')]);
    }), { numRuns: 300 });
  });

  it('never throws, says only codes of the list, and repeats itself', () => {
    const wild = fc.oneof(fc.anything(),
      fc.tuple(fc.constantFrom(...listPlaces(fullPack)), fc.jsonValue())
        .map(([path, value]) => edited(fullPack, path, value ?? null)));
    fc.assert(fc.property(wild, (input) => {
      const problems = problemsOf(input);
      expect(problems.filter(({ code }) => !PARSE_CODES.includes(code))).toEqual([]);
      expect(problemsOf(input)).toEqual(problems);
    }), { numRuns: 1000 });
  });
});
