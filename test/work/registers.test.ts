import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import type { Duty, Result } from 'softknock';
import {
  addToBook, commitDraw, decideRegister, drawDay, drawLots, openBook, revealDraw, unmetRegister, verifyDraws, warningList,
} from '../../src/work/index.js';
import type { WorkBook } from '../../src/work/index.js';
import { at, bankPolicy, DIGEST, spec } from './given.js';

const policy = bankPolicy();
const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map((p) => p.code));
const duty = (id: string, latest: string, status: Duty['status']): Duty => ({
  id, rule: 'r', force: 'house', grade: 'practice', purpose: 'routine-check', act: 'monitoring', loan: 'L1', person: 'P1',
  earliest: '2026-04-01', latest, accepts: ['data'], people: 1, slackDays: 0, aim: 'latest', projected: false, tier: null,
  basis: null, part: null, status, facts: [],
});
const excuse = (id: string, by: string, until: string): object =>
  ({ type: 'DutyExcused', id, at: at(2, 9), duty: 'D1', loan: 'L1', by, reason: 'flood', until });
const check = (id: string, evidence: readonly string[] = ['E1']): object =>
  ({ type: 'CheckCompleted', id, at: at(2, 8), loans: ['L1'], purposes: ['first-check'], evidence });
const compensate = (id: string, by: string, of: string): object =>
  ({ type: 'DutyCompensated', id, at: at(2, 9), duty: 'D1', loan: 'L1', check: of, by, reason: 'seen on site' });
const overdue = [duty('D1', '2026-05-01', 'overdue')];
const row = (facts: readonly object[], on: string, duties: readonly Duty[] = overdue): ReturnType<typeof unmetRegister>[number] | undefined =>
  unmetRegister(orThrow(openBook(policy, facts)), { on, duties })[0];

describe('the register of checks left undone', () => {
  it('holds what is overdue, what no plan meets, and what was entered', () => {
    const entered = { type: 'DutyRegistered', id: 'g', at: at(2, 9), duty: 'D3', loan: 'L1', purpose: 'first-check', latest: '2026-05-09',
      cause: 'not-reached', by: 'LI', reason: 'three calls' };
    const because = [{ channel: 'visit' as const, why: 'no-permitted-opening' as const, rules: ['x'] }];
    const rows = unmetRegister(orThrow(openBook(policy, [entered])), { on: '2026-05-04', duties: [...overdue, duty('D4', '2026-05-20', 'open')],
      unmet: [{ duty: 'D2', purpose: 'warning-check', loan: 'L1', latest: '2026-05-07', because }] });
    expect(rows.map((r) => [r.duty, r.kind, r.state, r.daysLate, r.cause])).toEqual([
      ['D1', 'overdue', 'stands', 3, null], ['D2', 'unmet', 'stands', 0, null], ['D3', 'unmet', 'stands', 0, 'not-reached'],
    ]);
    expect(rows[1]?.because).toEqual(because);
  });

  it.each([
    ['an approval with authority', [excuse('x', 'HEAD1', '2026-05-31')], '2026-05-31', 'excused', []],
    ['one that has run out', [excuse('x', 'HEAD1', '2026-05-31')], '2026-06-01', 'stands', ['register.excuse-over']],
    ['one without authority', [excuse('x', 'LI', '2026-05-31')], '2026-05-10', 'stands', ['register.no-authority']],
    ['another check', [check('c1'), compensate('x', 'HEAD1', 'c1')], '2026-05-10', 'compensated', []],
    ['another check that nobody made', [compensate('x', 'HEAD1', 'c1')], '2026-05-10', 'stands', ['register.check-unknown']],
    ['another check without evidence', [check('c1', []), compensate('x', 'HEAD1', 'c1')], '2026-05-10', 'stands', ['register.check-without-evidence']],
    ['another check, by one without authority', [check('c1'), compensate('x', 'LI', 'c1')], '2026-05-10', 'stands', ['register.no-authority']],
    ['the end of the loan', [{ type: 'LoanClosed', id: 'x', at: at(3, 9), loan: 'L1', reason: 'repaid' }], '2026-05-10', 'ended', []],
  ] as const)('after %s', (_name, facts, on, state, notes) => {
    expect(row(facts, on)).toMatchObject({ state, notes });
  });

  it('stands until met, compensated or approved, whatever else is recorded', () => {
    const other = fc.constantFrom<object>(excuse('e1', 'LI', '2026-12-31'), excuse('e2', 'HEAD1', '2026-05-09'), excuse('e3', 'NOBODY', '2026-12-31'),
      compensate('e4', 'HEAD1', 'ghost'), compensate('e5', 'ZHAO', 'c1'), check('c1'), check('c2', []),
      { type: 'LoanClosed', id: 'e6', at: at(3, 9), loan: 'L2', reason: 'repaid' }, { ...excuse('e7', 'HEAD1', '2026-12-31'), duty: 'D9' });
    const good = fc.constantFrom<readonly [string, object[], Duty['status']]>(['excused', [excuse('g', 'CHIEF', '2026-12-31')], 'overdue'],
      ['compensated', [check('c3'), compensate('g', 'HEAD1', 'c3')], 'overdue'], ['met', [], 'met'], ['stands', [], 'overdue']);
    const seen = new Map<string, number>();
    fc.assert(fc.property(fc.uniqueArray(other, { maxLength: 6 }), good, (noise, [state, facts, status]) => {
      const entered = { type: 'DutyRegistered', id: 'reg', at: at(2, 7), duty: 'D1', loan: 'L1', purpose: 'routine-check', latest: '2026-05-01',
        cause: 'other', by: 'LI' };
      expect(row([...noise, ...facts, entered], '2026-05-10', [duty('D1', '2026-05-01', status)])?.state).toBe(state);
      seen.set(state, (seen.get(state) ?? 0) + 1);
    }));
    expect([...seen.values()].filter((n) => n < 5)).toEqual([]);
  });

  it('takes approvals only from those who may give them', () => {
    const book = orThrow(openBook(policy, [check('c1')]));
    const order = { id: 'o', at: at(3, 9), duty: 'D1', loan: 'L1', by: 'HEAD1', reason: 'flood' } as const;
    expect(codes(decideRegister(book, { ...order, type: 'ExcuseDuty', until: '2026-06-01' }))).toEqual([]);
    expect(codes(decideRegister(book, { ...order, type: 'ExcuseDuty', until: '2026-05-01' }))).toEqual(['register.until-over']);
    expect(codes(decideRegister(book, { ...order, type: 'ExcuseDuty', until: '2026-06-01', by: 'LI', reason: ' ' })))
      .toEqual(['register.no-authority', 'register.no-reason']);
    expect(codes(decideRegister(book, { ...order, type: 'CompensateDuty', check: 'c1' }))).toEqual([]);
    expect(codes(decideRegister(book, { ...order, type: 'CompensateDuty', check: 'c9' }))).toEqual(['register.check-unknown']);
    expect(orThrow(decideRegister(book, { ...order, type: 'RegisterDuty', purpose: 'routine-check', latest: '2026-05-01', cause: 'overlooked' }))[0])
      .toMatchObject({ type: 'DutyRegistered', cause: 'overlooked' });
  });
});

describe('the early-warning list', () => {
  const raise = (signal: string, more: object = {}): object =>
    ({ type: 'SignalRaised', id: signal, at: at(2, 9), signal, loans: ['L1'], kind: 'payroll-stopped', severity: 2, ...more });
  const clear = (signal: string, more: object = {}): object => ({ type: 'SignalCleared', id: `${signal}.c`, at: at(3, 9), signal, ...more });
  it('closes a signal only with a reason; expiry and a bare clearing do not', () => {
    const rows = warningList(orThrow(openBook(policy, [raise('A'), clear('A', { reason: 'payroll is back' }), raise('B'), clear('B'),
      raise('C', { expiresOn: '2026-05-03', severity: 3 }), raise('D', { severity: 3 }), raise('E'), clear('E', { reason: ' ' })])), '2026-05-04');
    expect(rows.map((r) => [r.signal, r.state, r.notes.length])).toEqual([['D', 'open', 0], ['B', 'open', 1], ['E', 'open', 1],
      ['C', 'expired', 0], ['A', 'closed', 0]]);
  });
});

describe('a draw', () => {
  const SEED = 'f3'.repeat(16);
  const done = (task: string, when: string): object[] => {
    const { via: _via, contactPoint: _point, ...rest } = spec(task);
    return [{ type: 'TaskOpened', id: `${task}.o`, at: at(1, 9), by: 'planner', ...rest },
      { type: 'TaskCompleted', id: `${task}.c`, at: when, task, officer: 'LI', evidence: ['E'], check: 'c' }];
  };
  const order = { id: 'dr', at: at(3, 9), by: 'AUDIT', draw: 'DR', kind: 'second-line', seed: SEED, from: '2026-05-04', until: '2026-05-06', size: 2 } as const;
  const tasks = [...done('T1', at(4, 9)), ...done('T2', at(5, 9)), ...done('T3', at(6, 23)), ...done('T4', at(7, 1)), ...done('T5', at(3, 23))];
  const committed = (): WorkBook => orThrow(addToBook(orThrow(openBook(policy, tasks)), orThrow(commitDraw(orThrow(openBook(policy, [])), order))));
  const reveal = { id: 'rv', at: at(7, 9), draw: 'DR', seed: SEED };

  it('is committed beforehand, samples what was completed in its days, and anyone can check it', () => {
    const book = committed();
    const facts = orThrow(revealDraw(book, reveal));
    expect(facts[0]).toMatchObject({ population: ['T1', 'T2', 'T3'] });
    expect(verifyDraws(book)).toMatchObject([{ honest: false, problems: ['draw.not-revealed'] }]);
    const [checked] = verifyDraws(orThrow(addToBook(book, facts)));
    expect(checked).toMatchObject({ honest: true, problems: [] });
    expect(checked?.picked).toHaveLength(2);
    // A task learned of after the draw could not be drawn.
    expect(verifyDraws(orThrow(addToBook(book, [...facts, ...done('T6', at(5, 9)).map((f) => ({ ...f, recordedAt: at(9, 9) }))]))))
      .toMatchObject([{ honest: true }]);
  });

  it.each([
    ['too late', { at: at(4, 9) }, ['draw.committed-late']], ['with a seed that can be guessed', { seed: 'monday' }, ['draw.seed-short']],
    ['by one without the authority', { by: 'LI' }, ['draw.no-authority']],
  ] as const)('cannot be committed to %s', (_name, more, expected) => {
    expect(codes(commitDraw(orThrow(openBook(policy, [])), { ...order, ...more }))).toEqual(expected);
  });

  it.each([
    ['another seed', { seed: 'aa'.repeat(16) }, ['draw.seed-differs']], ['before its days are over', { at: at(6, 9) }, ['draw.revealed-early']],
    ['an unknown draw', { draw: 'X' }, ['draw.unknown']],
  ] as const)('cannot be revealed with %s', (_name, more, expected) => {
    expect(codes(revealDraw(committed(), { ...reveal, ...more }))).toEqual(expected);
  });

  it.each([
    ['a pick moved', { picked: ['T1', 'T9'] }, ['draw.picked-differs']],
    ['a task left out', { population: ['T1', 'T2'], picked: ['T1', 'T2'] }, ['draw.population-differs']],
    ['another seed', { seed: 'bb'.repeat(16) }, ['draw.seed-differs']],
  ] as const)('is found out with %s', (_name, more, expected) => {
    const [fact] = orThrow(revealDraw(committed(), reveal));
    const [checked] = verifyDraws(orThrow(addToBook(committed(), [{ ...fact, ...more }])));
    expect(checked?.problems).toEqual(expect.arrayContaining([...expected]));
    expect(checked?.honest).toBe(false);
  });

  it('is found out when the commitment was recorded only after its first day had begun', () => {
    const [fact] = orThrow(commitDraw(orThrow(openBook(policy, [])), order));
    const book = orThrow(openBook(policy, [...tasks, { ...fact, recordedAt: at(4, 0, 1) }]));
    expect(verifyDraws(orThrow(addToBook(book, orThrow(revealDraw(book, reveal)))))).toMatchObject([{ honest: false, problems: ['draw.committed-late'] }]);
  });

  it('commits to the plain SHA-256 of the seed', () => {
    expect(orThrow(commitDraw(orThrow(openBook(policy, [])), { ...order, seed: 'a'.repeat(32) }))[0])
      .toMatchObject({ commitment: '3ba3f5f43b92602683c19aee62a20342b084dd5971ddd33808d81a328879a547' });
  });

  it('neither order nor repeats move a lot, and each of many is drawn about equally often', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(ids, fc.nat({ max: 12 }), fc.nat(), (population, size, turn) => {
      const draw = { draw: 'D', seed: `${DIGEST}${turn}`, size };
      const picked = drawLots(policy.hash, draw, population);
      expect(picked).toHaveLength(Math.min(size, population.length));
      expect(drawLots(policy.hash, draw, [...population, ...population].reverse())).toEqual(picked);
      const days = population.map((_, i) => `2026-05-${String(i + 1).padStart(2, '0')}`);
      expect(days).toContain(drawDay(policy.hash, draw, 'P1', days));
    }), { numRuns: 60 });
    const hits = new Map<string, number>();
    for (let i = 0; i < 600; i += 1) {
      for (const id of drawLots(policy.hash, { draw: 'D', seed: `${DIGEST}${i}`, size: 1 }, ['a', 'b', 'c'])) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    // 200 expected of each; 4 standard deviations are 46.
    expect([...hits.values()].every((n) => n > 154 && n < 246)).toBe(true);
  });
});
