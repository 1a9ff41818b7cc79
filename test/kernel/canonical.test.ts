import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/index.js';

/** RFC 8785 appendix B: IEEE 754 bits and their JSON. */
const NUMBERS: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

function fromBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe('canonicalJson follows RFC 8785', () => {
  it.each(NUMBERS)('appendix B: %s is %s', (bits, text) => {
    expect(canonicalJson(fromBits(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'appendix B: %s is refused', (bits) => {
      expect(() => canonicalJson(fromBits(bits))).toThrow('json.not-canonical');
    });

  it('section 3.2.2: numbers, texts and literals', () => {
    const input = JSON.parse(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`);
    expect(canonicalJson(input)).toBe('{"literals":[null,true,false],'
      + '"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
      + '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  it('section 3.2.3: names are sorted by UTF-16 code units', () => {
    const input = JSON.parse(`{
      "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
      "\\u00f6": "Latin Small Letter O With Diaeresis"
    }`);
    expect(Object.values(JSON.parse(canonicalJson(input)) as object).length).toBe(7);
    expect([...canonicalJson(input).matchAll(/:"([^"]*)"/g)].map((found) => found[1])).toEqual([
      'Carriage Return', 'One', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign',
      'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('agrees with another implementation', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }), { numRuns: 500 });
  });

  it('sorts few members and many', () => {
    for (let count = 2; count <= 60; count += 1) {
      const names = Array.from({ length: count }, (_, i) => `k${(i * 37) % 61}`);
      const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
      expect(text).toBe(`{${[...names].sort().map((name) => `"${name}":0`).join(',')}}`);
    }
  });

  it('says the same whatever the order of members', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }));
  });
});

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const cycle: { self?: unknown } = {};
cycle.self = cycle;

describe('canonicalJson refuses', () => {
  it.each([
    ['undefined', undefined, []],
    ['an undefined member', { a: { b: undefined } }, ['a', 'b']],
    ['an undefined member after a null', { a: null, b: [null, undefined] }, ['b', 1]],
    ['an undefined item', { a: [1, undefined] }, ['a', 1]],
    ['a hole', { a: new Array(1) }, ['a', 0]],
    ['a function', { f: () => 1 }, ['f']],
    ['a symbol', [Symbol('s')], [0]],
    ['a member named by a symbol', [{ [Symbol('s')]: 1 }], [0]],
    ['a bigint', { n: 1n }, ['n']],
    ['NaN', { n: Number.NaN }, ['n']],
    ['infinity', { n: Number.NEGATIVE_INFINITY }, ['n']],
    ['a date', { d: new Date(0) }, ['d']],
    ['a map', { m: new Map() }, ['m']],
    ['half a pair', { t: '\ud83d' }, ['t']],
    ['the other half', { t: 'a\ude00b' }, ['t']],
    ['half a pair in a name', { 'a\ud83d': 1 }, ['a\ufffd']],
    ['level 101', nested(101), new Array(100).fill(0)],
  ])('%s', (_name, value, path) => {
    expect(() => canonicalJson(value))
      .toThrow(expect.objectContaining({ code: 'json.not-canonical', facts: { path } }));
  });

  it('more than 100 levels, and so every cycle', () => {
    expect(canonicalJson(nested(100))).toBe(`${'['.repeat(100)}1${']'.repeat(100)}`);
    expect(() => canonicalJson(nested(101))).toThrow('json.not-canonical');
    expect(() => canonicalJson(cycle)).toThrow('json.not-canonical');
  });

  it('but not a pair, an object without prototype or a member named __proto__', () => {
    expect(canonicalJson('\ud83d\ude00')).toBe('"\ud83d\ude00"');
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });
});

const VECTORS = '../shared/vectors/jcs';
const hasVectors = existsSync(VECTORS);
if (!hasVectors) console.log(`skipped: no conformance vectors at ${VECTORS}`);

describe.skipIf(!hasVectors)('canonicalJson on the official vectors', () => {
  const names = hasVectors ? readdirSync(`${VECTORS}/input`) : [];

  it('has something to read', () => {
    expect(names.length).toBeGreaterThanOrEqual(6);
  });

  it('prints each file byte for byte', () => {
    for (const name of names) {
      const text = canonicalJson(JSON.parse(readFileSync(`${VECTORS}/input/${name}`, 'utf8')));
      expect(text, name).toBe(readFileSync(`${VECTORS}/output/${name}`, 'utf8').trimEnd());
      const hex = readFileSync(`${VECTORS}/outhex/${name.replace('.json', '.txt')}`, 'utf8');
      expect(Buffer.from(text).toString('hex'), name).toBe(hex.replace(/\s/g, ''));
    }
  });

  it('prints ten thousand numbers', () => {
    const lines = gunzipSync(readFileSync(`${VECTORS}/numbers-10k.txt.gz`)).toString('utf8')
      .split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThanOrEqual(10_000);
    for (const line of lines) {
      const [bits, text] = line.split(',') as [string, string];
      if (canonicalJson(fromBits(bits.padStart(16, '0'))) !== text) expect.fail(line);
    }
  });
});
