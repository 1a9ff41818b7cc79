import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy, orThrow, parseFacts } from 'softknock';
import type { Fact, Result } from 'softknock';
import { DISPOSITION_TABLE, DISPOSITIONS } from '../../src/terms/dispositions.js';
import type { Disposition } from '../../src/terms/dispositions.js';
import { isRestrictive } from '../../src/facts/index.js';
import { canonicalResult, listPromises, openBook, resultFacts, settlePromise } from '../../src/work/index.js';
import type { ResultReport, SettlePromise } from '../../src/work/index.js';
import { at, bankPolicy, decision, spec, TABLES } from './given.js';

const policy = bankPolicy();
const permit = decision('d-1', spec('T1'), at(4, 9), at(4, 13));
const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map((p) => p.code));
const types = (facts: readonly Fact[]): readonly string[] => facts.map((f) => f.type);
/** Whatever detail a result may owe. */
const SAID: NonNullable<ResultReport['said']> = {
  words: '不想回访', reason: 'privacy', callBack: { from: at(5, 9), until: at(5, 10) }, representedBy: 'attorney-1',
  promise: { amount: 500, dueOn: '2026-05-20' },
};
const reportOf = (disposition: Disposition, more: object = {}): ResultReport => {
  const right = DISPOSITION_TABLE.find((r) => r.disposition === disposition)?.reached === 'right-party';
  return { contact: 'k1', at: at(4, 10), officer: 'LI', disposition, ...(right ? { said: SAID } : {}), ...more };
};

describe('a result in two stages', () => {
  it.each(DISPOSITION_TABLE.map((row) => [row.disposition, row] as const))('%s leaves facts that can be recorded', (disposition, row) => {
    const facts = orThrow(resultFacts(policy, permit, reportOf(disposition)));
    expect(orThrow(parseFacts(facts, policy.zoneData))).toHaveLength(facts.length);
    expect(facts[0]).toMatchObject({ type: 'ContactAttempted', decision: 'd-1', officer: 'LI' });
    expect(facts.slice(1).some(isRestrictive)).toBe(row.suppresses);
  });

  it.each(DISPOSITION_TABLE.filter((r) => r.reached === 'nobody'))('$disposition: not reached is not refused, and nobody spoke', ({ disposition }) => {
    expect(types(orThrow(resultFacts(policy, permit, reportOf(disposition))))).toEqual(['ContactAttempted']);
    expect(codes(resultFacts(policy, permit, reportOf(disposition, { said: SAID })))).toEqual(['outcome.nobody-spoke']);
  });

  it('a third party can say that a number is wrong, and refuse nothing for the borrower', () => {
    expect(types(orThrow(resultFacts(policy, permit, reportOf('wrong-number'))))).toEqual(['ContactAttempted', 'ContactPointRemoved']);
    expect(codes(resultFacts(policy, permit, reportOf('third-party', { said: { reason: 'privacy' } })))).toEqual(['outcome.nobody-spoke']);
  });

  it.each([['promised', 'promise'], ['represented', 'representedBy'], ['callback-asked', 'callBack']] as const)('%s owes its detail', (disposition, field) => {
    const result = resultFacts(policy, permit, reportOf(disposition, { said: {} }));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'outcome.detail-missing', path: ['said', field] }] });
  });

  it('asked to stop without a word on what, everything stops', () => {
    const [, cease] = orThrow(resultFacts(policy, permit, reportOf('cease-asked')));
    expect(cease).toMatchObject({ type: 'CeaseRequested', scope: {} });
  });

  it.each([
    [decision('d-2', spec('T1'), at(4, 9), at(4, 13), 'deny'), at(4, 10), 'outcome.no-permit'],
    [permit, at(4, 13), 'outcome.permit-expired'], [permit, at(4, 8), 'outcome.permit-expired'],
    [permit, 'noon', 'outcome.bad-instant'],
  ] as const)('and needs the permit it was made under', (made, when, code) => {
    expect(codes(resultFacts(policy, made, { ...reportOf('no-answer'), at: when }))).toEqual([code]);
  });
});

describe('suppression follows the canonical code, never a mapped label', () => {
  it.each([
    [{ code: 'DNC' }, 'cease-asked'], [{ code: '不接' }, 'no-answer'], [{ code: 'refused' }, 'refused'],
    [{ code: '拒访', disposition: 'refused' }, 'refused'],
  ] as const)('%j is %s', (reported, expected) => {
    expect(orThrow(canonicalResult(policy, reported)).disposition).toBe(expected);
  });

  it.each([
    [{ code: 'CUSTOM_7' }, 'outcome.code-unknown'], [{ disposition: 'maybe' }, 'outcome.disposition-unknown'],
    [{ code: 'DNC', disposition: 'spoke' }, 'outcome.code-disagrees'], [{}, 'outcome.no-result'],
  ] as const)('%j is refused, never read as harmless', (reported, code) => {
    expect(codes(canonicalResult(policy, reported))).toEqual([code]);
  });

  it('whatever a house calls it, the same facts are left as under the canonical code', () => {
    const bites = { stops: 0, passes: 0 };
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 12 }).filter((s) => s.trim() === s), fc.constantFrom(...DISPOSITIONS),
      (label, disposition) => {
        const made = compilePolicy({ packs: [], house: { id: 'house/x', version: '1', work: { codes: [{ code: label, disposition }] } } });
        // A label that passes a canonical code off as another is refused with the policy.
        if (!made.ok) {
          expect(made.problems.map((p) => p.code)).toEqual(['house.code-shadows']);
          return;
        }
        const { disposition: _plain, ...report } = reportOf(disposition);
        const left = orThrow(resultFacts(made.value, permit, { ...report, code: label }));
        expect(left).toEqual(orThrow(resultFacts(policy, permit, reportOf(disposition))));
        const suppresses = DISPOSITION_TABLE.some((r) => r.disposition === disposition && r.suppresses);
        expect(left.slice(1).some(isRestrictive)).toBe(suppresses);
        bites[suppresses ? 'stops' : 'passes'] += 1;
      }), { numRuns: 200 });
    expect(Math.min(bites.stops, bites.passes)).toBeGreaterThan(20);
  });

  it.each(['Refused', 'OPTED OUT', 'cease_asked'])('%s cannot be made to mean something that stops nothing', (code) => {
    const made = compilePolicy({ packs: [], house: { id: 'house/x', version: '1', work: { ...TABLES, codes: [{ code, disposition: 'spoke' }] } } });
    expect(codes(made)).toEqual(['house.code-shadows']);
  });
});

describe('a promise to pay', () => {
  const made = { type: 'PromiseMade', id: 'p1', at: at(4, 10), promise: 'p1', loans: ['L1'], amount: 500, dueOn: '2026-05-20', contact: 'k1' };
  const book = orThrow(openBook(policy, [made]));
  const order = (as: SettlePromise['as'], when: string, more: object = {}): Result<readonly Fact[]> =>
    settlePromise(book, { id: 's1', at: when, promise: 'p1', as, by: 'LI', ...more });

  it.each([
    ['kept', at(10, 9), {}, ['PromiseKept']], ['broken', '2026-05-21T00:00:00+08:00', {}, ['PromiseBroken']],
    ['cancelled', at(10, 9), { reason: 'restructured' }, ['PromiseCancelled']],
  ] as const)('is %s', (as, when, more, expected) => {
    expect(types(orThrow(order(as, when, more)))).toEqual(expected);
  });

  it.each([
    ['broken', '2026-05-20T23:59:59+08:00', {}, 'promise.not-due'], ['cancelled', at(10, 9), {}, 'promise.no-reason'],
    ['kept', at(10, 9), { promise: 'p9' }, 'promise.unknown'],
  ] as const)('is not yet %s', (as, when, more, code) => {
    expect(codes(order(as, when, more))).toEqual([code]);
  });

  it('is settled once: a later word changes nothing', () => {
    const kept = orThrow(order('kept', at(10, 9)));
    const after = orThrow(openBook(policy, [made, ...kept, { type: 'PromiseBroken', id: 'late', at: at(28, 9), promise: 'p1' }]));
    expect(listPromises(after, '2026-05-30')).toMatchObject([{ status: 'kept', lapsed: false, settledBy: 's1' }]);
    expect(codes(settlePromise(after, { id: 's2', at: at(29, 9), promise: 'p1', as: 'broken', by: 'LI' }))).toEqual(['promise.settled']);
    expect(orThrow(settlePromise(after, { id: 's1', at: at(10, 9), promise: 'p1', as: 'kept', by: 'LI' }))).toEqual([]);
  });

  it('lapses when its day is over, and stays open until somebody says', () => {
    expect(listPromises(book, '2026-05-20')).toMatchObject([{ status: 'open', lapsed: false }]);
    expect(listPromises(book, '2026-05-21')).toMatchObject([{ status: 'open', lapsed: true }]);
  });
});
