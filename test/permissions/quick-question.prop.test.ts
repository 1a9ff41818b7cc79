import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInput } from '../../src/kernel/read-input.js';
import { quickQuestion } from '../../src/permissions/quick-question.js';
import { aQuestion } from '../../src/terms/record/read-question.js';
import { wild, wildQuestion } from '../laws/wild.js';

const MEMBERS = ['at', 'person', 'actor', 'loans', 'act', 'channel', 'purposes', 'via', 'contactPoint', 'place', 'content', 'prerecorded',
  'autodialled', 'statesOptOut', 'inReplyTo', 'continues', 'mandatory', 'data', 'unknown', 'knownAt', 'odd', 'constructor', '__proto__', 'toString'];
const VALUES: readonly unknown[] = ['', 'phone', 'collection', 'home', '2026-06-01T00:00:00Z', '2026-06-01', 1, true, null, undefined, {}, [], ['L1'], [1], [''],
  ['first-check'], ['first-check', 'first-check'], ['nobody-declared-it'], ['L1', 'L1'], ['L1', '\ud800'], '\udc00', '\ud83d\ude00', '贷', 'x'.repeat(200),
  'x'.repeat(201), ['L1', 'L2', 'L3', 'L4', 'L5'], ['content'], ['ledger'], ['seal'], [undefined], new Array(1)];

/** Ways in which an object is not the plain literal that it looks like. */
const SHAPES: readonly ((question: object) => object)[] = [
  (q) => q, (q) => q, (q) => q, (q) => Object.assign(Object.create(null) as object, q), (q) => Object.create(q) as object,
  (q) => Object.defineProperty({ ...q }, 'via', { value: 'sms', enumerable: false }),
  (q) => Object.assign(Object.create({ via: 'sms' }) as object, q), (q) => Object.assign([], q),
];

/** The long way, with what it leaves to the table of purposes. */
function longWay(question: object): string | null {
  const read = readInput('question', aQuestion, question);
  return read.ok && read.value.purposes.every((p) => wild.purposes.has(p)) ? JSON.stringify(read.value) : null;
}

describe('a question read in one pass', () => {
  it('I23: is what the long way reads, byte for byte, or left to it', () => {
    const seen = { quick: 0, refused: 0, left: 0 };
    fc.assert(fc.property(wildQuestion(), fc.constantFrom(...MEMBERS), fc.constantFrom(...VALUES), fc.constantFrom(...SHAPES), fc.nat(3),
      (question, member, value, shape, how) => {
        const { [member as 'at']: _gone, ...rest } = question;
        const asked = shape(how === 0 ? rest : how === 1 ? { ...question, [member]: value } : question);
        const quick = quickQuestion(asked, wild.purposes);
        const long = longWay(asked);
        seen[quick !== null ? 'quick' : long === null ? 'refused' : 'left'] += 1;
        if (quick !== null) expect(JSON.stringify(quick)).toBe(long);
      }), { numRuns: 3000 });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });

  it('shares no object with what was given', () => {
    const given = { at: '2026-06-01T00:00:00Z', person: 'P1', actor: 'A1', loans: ['L1'], act: 'survey', channel: 'sms', purposes: ['first-check'] };
    const read = quickQuestion(given, wild.purposes);
    expect(read).toEqual(given);
    expect(read?.loans).not.toBe(given.loans);
    expect(read?.purposes).not.toBe(given.purposes);
  });

  it('takes no member from what every object inherits', () => {
    const given = { at: '2026-06-01T00:00:00Z', person: 'P1', actor: 'A1', loans: ['L1'], act: 'survey', purposes: ['first-check'], via: undefined };
    Object.defineProperty(Object.prototype, 'channel', { value: 'sms', configurable: true });
    try {
      expect(quickQuestion(given, wild.purposes)).toBeNull();
    } finally {
      delete (Object.prototype as { channel?: unknown }).channel;
    }
  });
});
