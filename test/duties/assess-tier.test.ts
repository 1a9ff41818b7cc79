import { describe, expect, it } from 'vitest';
import { assessTier } from '../../src/duties/index.js';
import type { Fact } from '../../src/facts/types/index.js';
import { orThrow } from '../../src/kernel/result.js';
import type { TierAssessment } from '../../src/terms/record/duty.js';
import { fact, given, observed, on, opened, person, raised, tiering } from './given.js';
import type { Rules } from './given.js';

const tier = (
  date: string, facts: readonly Fact[], rules: Rules = { tierings: [tiering()] },
): TierAssessment => orThrow(assessTier(
  given(rules, [person(), opened('2026-01-01'), ...facts]), { loan: 'D1', at: on(date) }));

describe('assessTier', () => {
  it('is medium by no rule where none speaks of the loan', () => {
    const answer = tier('2026-02-01', [], {});
    expect(answer).toMatchObject({ tier: 'medium', rule: null, contributions: [], since: '2026-01-01' });
    const elsewhere = { tierings: [tiering({ guard: { products: ['mortgage'] } })] };
    expect(tier('2026-02-01', [observed('2026-01-20', 40)], elsewhere).rule).toBeNull();
  });

  it('shows every contribution with its facts', () => {
    const answer = tier('2026-02-01', [
      observed('2026-01-20', 31, { grade: 'B2' }), raised('2026-01-25', 2),
    ]);
    expect(answer).toEqual({
      loan: 'D1', tier: 'high', score: 7, rule: 't/tiering', since: '2026-01-20', heldUntil: null,
      contributions: [
        { code: 'dpd-1', points: 1, facts: ['seen-2026-01-20'] },
        { code: 'dpd-30', points: 2, facts: ['seen-2026-01-20'] },
        { code: 'grade', points: 1, facts: ['seen-2026-01-20'] },
        { code: 'signal', points: 3, facts: ['raised-2026-01-25'] },
      ],
    });
  });

  it.each([['B2', 1], ['B1', 0], ['C', 1], ['C3', 1], ['B', 0]] as const)(
    'grade %s gives %i by whole grade or first letter', (grade, score) => {
      expect(tier('2026-02-01', [observed('2026-01-20', 0, { grade })]).score).toBe(score);
    });

  it('keeps the last stated grade when an observation does not mention one', () => {
    const facts = [observed('2026-01-20', 0, { grade: 'C' }), observed('2026-01-21', 0)];
    expect(tier('2026-02-01', facts).contributions[0]?.facts).toEqual(['seen-2026-01-20']);
  });

  it('is held for its dwell days, counted from the day it rose', () => {
    const facts = [observed('2026-01-20', 31), observed('2026-01-25', 0)];
    expect(tier('2026-02-18', facts)).toMatchObject(
      { tier: 'high', score: 0, heldUntil: '2026-02-19', since: '2026-01-20' });
    expect(tier('2026-02-19', facts)).toMatchObject(
      { tier: 'low', score: 0, heldUntil: null, since: '2026-02-19' });
  });

  it('falls at once when it has stood its days, and rises at once always', () => {
    const facts = [
      observed('2026-01-20', 31), observed('2026-03-20', 0), observed('2026-03-21', 31),
    ];
    expect(tier('2026-03-20', facts)).toMatchObject({ tier: 'low', since: '2026-03-20' });
    expect(tier('2026-03-21', facts)).toMatchObject({ tier: 'high', since: '2026-03-21' });
  });

  it('falls to what the score asks for when the dwell ends', () => {
    const facts = [
      observed('2026-01-20', 31), observed('2026-01-25', 0), observed('2026-02-01', 5),
    ];
    expect(tier('2026-02-10', facts)).toMatchObject({ tier: 'high', heldUntil: '2026-02-19' });
    expect(tier('2026-02-20', facts)).toMatchObject({ tier: 'medium', since: '2026-02-19' });
  });

  it('lets a signal stand through its last date', () => {
    const facts = [raised('2026-01-02', 2, { expiresOn: '2026-03-10' })];
    expect(tier('2026-03-10', facts)).toMatchObject({ tier: 'high', score: 3 });
    expect(tier('2026-03-11', facts)).toMatchObject({ tier: 'low', score: 0, since: '2026-03-11' });
  });

  it('ends a signal that was cleared', () => {
    const facts = [
      raised('2026-01-02', 2),
      fact('SignalCleared', 'clear', '2026-03-10', { signal: 'S1' }),
    ];
    expect(tier('2026-03-09', facts).score).toBe(3);
    expect(tier('2026-03-11', facts).score).toBe(0);
  });

  it('takes the host\'s own count while delinquency is paused, also when dated back', () => {
    const seen = observed('2026-02-10', 40, { delinquentDays: 0 });
    const pause = fact('DelinquencyPaused', 'pause', '2026-02-20', { loan: 'D1', from: '2026-02-01' });
    expect(tier('2026-03-01', [seen]).score).toBe(3);
    expect(tier('2026-03-01', [seen, pause])).toMatchObject({ tier: 'low', score: 0 });
    const resumed = fact('DelinquencyResumed', 'resume', '2026-02-21', { loan: 'D1', from: '2026-02-05' });
    expect(tier('2026-03-01', [seen, pause, resumed]).score).toBe(3);
  });

  it('takes the highest where several rules bind the loan', () => {
    const strict = tiering({ id: 't/strict', from: { medium: 0, high: 1 } });
    const rules = { tierings: [tiering(), strict] };
    expect(tier('2026-02-01', [observed('2026-01-20', 5)], rules)).toMatchObject(
      { tier: 'high', rule: 't/strict' });
  });

  it('knows no later facts, and names what it cannot read', () => {
    expect(tier('2026-01-19', [observed('2026-01-20', 31)]).tier).toBe('low');
    const codes = (loan: string, at: string): readonly string[] => {
      const answer = assessTier(given({}, []), { loan, at });
      return answer.ok ? [] : answer.problems.map((p) => p.code);
    };
    expect(codes('', 'soon')).toEqual(['ask.bad-text', 'ask.bad-instant']);
    expect(codes('D9', '2026-01-19T00:00:00Z')).toEqual(['loan.unknown']);
  });
});
