import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Instant, sha256 } from '../../src/kernel/index.js';
import { commitBody, isOpeningOf, type Leaf, parseLeaf } from '../../src/log/index.js';
import { commitText, isName, toLeafText, toPreimage } from '../../src/log/leaf.js';

const SALT = '0f'.repeat(16);
const leaf: Leaf = {
  v: 1, seq: 0, recordedAt: '2026-11-24T00:00:00.000Z' as Instant, stream: 'person/P1', schema: 'fact/1',
  commitment: sha256(`${SALT}\n{"n":1}`),
};

describe('a commitment', () => {
  it.each([16, 17, 64])('takes a salt of %i bytes, and is of its hex, a line feed and the body', (bytes) => {
    const salt = 'a0'.repeat(bytes);
    expect(toPreimage(salt, '{"n":1}')).toBe(`${salt}\n{"n":1}`);
    expect(commitBody(sha256, salt, { n: 1 })).toBe(sha256(`${salt}\n{"n":1}`));
    expect(commitText(sha256, salt, '{"n":1}')).toBe(commitBody(sha256, salt, { n: 1 }));
  });

  it.each([
    ['15 bytes', 'a0'.repeat(15)], ['65 bytes', 'a0'.repeat(65)], ['half a byte more', `${'a0'.repeat(16)}a`],
    ['a blank before', ` ${SALT}`], ['a line feed after', `${SALT}\n`], ['upper case', 'A0'.repeat(16)], ['no hex', 'ag'.repeat(16)],
  ])('refuses a salt of %s', (_name, salt) => {
    expect(() => toPreimage(salt, 'null'))
      .toThrow(expect.objectContaining({ code: 'log.salt', facts: { length: salt.length } }));
    expect(isOpeningOf(sha256, { ...leaf, commitment: sha256(`${salt}\nnull`) }, { seq: 0, salt, body: null })).toBe(false);
  });

  it('is opened by its own salt and body at its own place alone', () => {
    const opening = { seq: 0, salt: SALT, body: { n: 1 } };
    expect(isOpeningOf(sha256, leaf, opening)).toBe(true);
    expect(isOpeningOf(sha256, leaf, { ...opening, seq: 1 })).toBe(false);
    expect(isOpeningOf(sha256, leaf, { ...opening, salt: '0e'.repeat(16) })).toBe(false);
    expect(isOpeningOf(sha256, leaf, { ...opening, body: { n: 2 } })).toBe(false);
  });
});

describe('a leaf', () => {
  it('is printed as canonical JSON has it, and read back, whatever its names are', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(fc.property(names, names, fc.nat(), (stream, schema, seq) => {
      const one = { ...leaf, stream, schema, seq };
      expect(toLeafText(one)).toBe(canonicalJson(one));
      expect(parseLeaf(JSON.parse(toLeafText(one)))).toEqual(one);
    }));
  });

  const { stream: _stream, ...unnamed } = leaf;
  it.each([
    ['nothing', undefined], ['a text', 'leaf'], ['a list of its own', []], ['a function', () => leaf],
    ['no stream at all', unnamed], ['another member in its place', { ...unnamed, zone: 'x' }],
    ['a list with its members', Object.assign([], leaf)], ['a function with its members', Object.assign(() => leaf, leaf)],
    ['a stream that is no text', { ...leaf, stream: ['person/P1'] }], ['a schema without a letter', { ...leaf, schema: '' }],
    ['a seq past what is counted exactly', { ...leaf, seq: 2 ** 53 }], ['a seq as a text', { ...leaf, seq: '0' }],
    ['an instant that is a number', { ...leaf, recordedAt: 0 }], ['no instant', { ...leaf, recordedAt: 'yesterday' }],
    ['a commitment in a list', { ...leaf, commitment: [leaf.commitment] }],
    ['a digit too many', { ...leaf, commitment: `${leaf.commitment}0` }], ['a digit before', { ...leaf, commitment: `0${leaf.commitment}` }],
    ['upper case', { ...leaf, commitment: 'A'.repeat(64) }],
  ])('is not read from %s', (_name, value) => {
    expect(parseLeaf(value)).toBeNull();
  });

  it('is named by a text of a letter or more', () => {
    expect(['a', '', 1, null, ['a']].map(isName)).toEqual([true, false, false, false, false]);
  });
});
