import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, checkContact, compilePolicy, openCase, orThrow } from 'softknock';
import type { CaseFile, Question } from 'softknock';
import { ACTS } from '../../src/terms/words.js';
import { checkAsked } from '../../src/permissions/check-contact.js';
import { prepareQuestion } from '../../src/permissions/prepare-question.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const policy = orThrow(compilePolicy({ packs: [], house: { id: 'house/h', version: '1', zone: 'Asia/Tokyo', rules: [
  { id: 'hours', kind: 'contact-hours', channels: ['phone'], hours: { weekday: ['09:00', '18:00'], saturday: ['00:00', '12:00'], sunday: null } },
  { id: 'cool', kind: 'cool-down', channels: ['phone'], days: 2, per: ['person'] },
] as never } }));

type Fact = Readonly<Record<string, unknown>>;
const registered = (person: string, ...zones: string[]): Fact => ({
  type: 'PersonRegistered', id: `r-${person}`, at: '2025-01-01T00:00:00Z', person, residence: { country: 'US' },
  zones: zones.map((zone) => ({ zone, basis: 'address' })),
});
const loan: Fact = {
  type: 'LoanOpened', id: 'l', at: '2025-01-01T00:00:00Z', loan: 'L1', product: 'consumer-loan', amount: 1000, currency: 'USD',
  disbursedOn: '2025-01-01', parties: [{ person: 'P1', role: 'borrower' }, { person: 'P2', role: 'borrower' }], clauses: [],
};
const called = (at: number): Fact => ({
  type: 'ContactAttempted', id: `c${at}`, contact: `c${at}`, at: iso(at), direction: 'out', channel: 'phone', person: 'P1', actor: 'A1',
  loans: ['L1'], outcome: 'conversation', purposes: ['account-servicing'],
});
const open = (...facts: readonly Fact[]): CaseFile =>
  orThrow(openCase(policy, { person: 'P1', facts: [registered('P1', 'America/New_York'), registered('P2', 'America/New_York'), loan, ...facts] as never }));
const NOON = Date.UTC(2026, 5, 2, 16);
const question: Question = { at: iso(NOON), person: 'P1', actor: 'A1', loans: ['L1'], act: 'servicing', channel: 'phone', purposes: ['account-servicing'] };
const ask = (file: CaseFile, q: Question): ReturnType<typeof checkAsked> => orThrow(checkContact(file, q));
const anew = (file: CaseFile, q: Question): ReturnType<typeof checkAsked> => checkAsked(policy, orThrow(prepareQuestion(file, q)));
/** Asked once more, the answer is made of the very parts that were kept. */
function isKept(file: CaseFile, q: Question): boolean {
  const [once, twice] = [ask(file, q), ask(file, q)];
  return once.findings === twice.findings;
}
/** Questions of one person at one moment that differ in their act and channel alone. */
const others = (count: number): readonly Question[] => ACTS
  .flatMap((act) => (['phone', 'sms'] as const).map((channel) => ({ ...question, act, channel }))).slice(0, count);

describe('a verdict that stands', () => {
  it('is kept from the second time on that a question is asked in an hour, and told with the time of each', () => {
    const file = open();
    const [first, second] = [ask(file, question), ask(file, question)];
    expect(second.findings).not.toBe(first.findings);
    const later = { ...question, at: iso(NOON + 2 * HOUR + 1) };
    const third = ask(file, later);
    expect(third.findings).toBe(second.findings);
    expect(third).toEqual(anew(file, later));
    expect(third.moments[0]?.localTime).not.toBe(second.moments[0]?.localTime);
    expect([second.findings, second.deciding, second.notInForce].every(Object.isFrozen)).toBe(true);
  });

  it('is not kept when it is asked again only hours later', () => {
    const file = open();
    for (let hour = 0; hour < 5; hour += 1) {
      const q = { ...question, at: iso(NOON + hour * HOUR) };
      expect(ask(file, q)).toEqual(anew(file, q));
    }
    const q = { ...question, at: iso(NOON + 5 * HOUR) };
    expect(ask(file, q).findings).not.toBe(ask(file, q).findings);
  });

  it('is kept for the last sixteen questions, and the oldest makes room', () => {
    const file = open();
    const questions = others(17);
    expect(questions).toHaveLength(17);
    for (const q of questions.slice(0, 16)) for (let i = 0; i < 2; i += 1) ask(file, q);
    const held = questions.slice(0, 16).map((q) => ask(file, q).findings);
    questions.slice(0, 16).forEach((q, i) => { expect(ask(file, q).findings).toBe(held[i]); });
    const last = questions[16] as Question;
    expect([isKept(file, last), isKept(file, last)]).toEqual([false, true]);
    questions.slice(1, 16).forEach((q, i) => { expect(ask(file, q).findings).toBe(held[i + 1]); });
    expect(ask(file, questions[0] as Question).findings).not.toBe(held[0]);
  });

  it('is of one person, one handle and one question', () => {
    const file = open();
    for (let i = 0; i < 3; i += 1) ask(file, question);
    const held = ask(file, question).findings;
    const second = { ...question, person: 'P2' };
    expect(ask(file, second)).toEqual(anew(file, second));
    expect(isKept(file, second) || isKept(file, second)).toBe(true);
    expect(ask(file, question).findings).toBe(held);
    expect(ask(file, { ...question, purposes: ['account-servicing'], loans: ['L1'] }).findings).toBe(held);
    for (const change of [{ channel: 'sms' }, { act: 'reminder' }, { actor: 'A2' }, { loans: [] }, { purposes: [] }, { mandatory: true }] as const) {
      const q = { ...question, ...change } as Question;
      expect(JSON.stringify(checkContact(file, q))).toBe(JSON.stringify(checkContact(open(), q)));
    }
    const next = orThrow(addFacts(file, [called(NOON - HOUR)] as never));
    expect(ask(next, question)).toEqual(anew(next, question));
    expect(ask(next, question).verdict).not.toBe(ask(file, question).verdict);
  });

  it('is not kept on a handle that its holder froze, nor for nobody on file', () => {
    const frozen = Object.freeze({ ...open() });
    for (let i = 0; i < 4; i += 1) expect(ask(frozen, question)).toEqual(anew(frozen, question));
    expect(isKept(frozen, question)).toBe(false);
    const file = open();
    const stranger = { ...question, person: 'nobody' };
    const said = [0, 1, 2, 3].map(() => JSON.stringify(checkContact(file, stranger)));
    expect(new Set(said).size).toBe(1);
    expect(file.kept).toBeNull();
  });

  it('is not given to what is no question, however much of one it holds', () => {
    const file = open();
    for (let i = 0; i < 3; i += 1) ask(file, question);
    const { at, ...timeless } = question;
    const none = [
      { ...question, colour: 'red' }, { ...question, at: 0 }, { ...question, at: 'noon' }, { ...timeless, when: at },
      timeless, { ...question, person: undefined }, { ...question, purposes: 'account-servicing' }, { ...question, loans: [1] },
    ];
    for (const given of none) {
      const said = checkContact(file, given as never);
      expect(said.ok).toBe(false);
      expect(said).toEqual(checkContact(open(), given as never));
    }
  });

  it('ends where a clock, an hour or a wait ends, to the millisecond, in whatever order it is asked for', () => {
    const seen = { kept: 0, turns: 0 };
    const turns = ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z', '2026-06-03T04:00:00Z', '2026-07-05T15:00:00Z', '2026-06-06T16:00:00Z', '2026-04-04T16:00:00Z'];
    const zones = ['America/New_York', 'Australia/Sydney', 'Asia/Shanghai', 'Australia/Lord_Howe'];
    fc.assert(fc.property(fc.subarray(zones, { maxLength: 2 }), fc.constantFrom(...turns), fc.option(fc.integer({ min: -60, max: 20 })), fc.nat(23), (places, turn, call, hour) => {
      const middle = Date.parse(turn);
      const calls = call === null ? [] : [called(middle + call * HOUR)];
      const file = orThrow(openCase(policy, { person: 'P1', facts: [registered('P1', ...places), registered('P2'), loan, ...calls] as never }));
      const start = middle + (hour - 12) * HOUR;
      const around = [middle, start, ...calls.flatMap(({ at }) => [Date.parse(String(at)), Date.parse(String(at)) + 2 * DAY])]
        .flatMap((t) => [t - HOUR, t, t + HOUR]).flatMap((t) => [t - 1, t, t + 1, t + 1, t, t - 1]);
      let before = '';
      for (const at of [...around, ...[...around].reverse()]) {
        const q = { ...question, at: iso(at) };
        const want = JSON.stringify(anew(file, q));
        const [once, twice] = [ask(file, q), ask(file, q)];
        if (JSON.stringify(once) !== want || JSON.stringify(twice) !== want) expect([q.at, once, twice]).toEqual([q.at, want, want]);
        if (once.findings === twice.findings) seen.kept += 1;
        if (before !== once.verdict) seen.turns += 1;
        before = once.verdict;
      }
    }), { numRuns: 120 });
    expect(seen.kept).toBeGreaterThan(1000);
    expect(seen.turns).toBeGreaterThan(200);
  });
});
