import { describe, expect, it } from 'vitest';
import { solve } from 'softknock/plan';
import type { PlanProblem, ProblemDuty } from 'softknock/plan';
import { countAlternatives } from '../../examples/portfolio/alternatives.js';

const means = (channel: 'sms' | 'phone', burden: readonly number[]): PlanProblem['means'][number] =>
  ({ channel, via: null, contactPoint: 'mobile', sources: [], burden });
const duty = (id: string, from: number, to: number, ways: readonly number[]): ProblemDuty => ({
  id, law: true, earliest: from, latest: to, slackDays: 0, aim: 'latest', open: ways.map((m) => [m, [[from, to]]]),
});

/** A message may go out once in thirty days; the third check can be made by telephone alone, the last by nothing. */
const problem: PlanProblem = {
  v: 1, person: 'P', epoch: '2026-01-01', zone: 'UTC', days: 60, mode: 'rank', levels: ['phone', 'sms'],
  means: [means('sms', [0, 1]), means('phone', [1, 0])],
  duties: [duty('a', 0, 10, [0]), duty('b', 5, 20, [0]), duty('c', 30, 40, [1]), duty('d', 50, 55, [])],
  caps: [{ rule: 'monthly', window: { days: 30 }, max: 1, means: [0], duties: [0, 1], history: [] }],
  apart: [], together: [], order: [], previous: [], premises: [],
};

describe('the habits that the portfolio compares a plan with', () => {
  it('make no contact that a limit of number forbids, and say what they leave unmet', () => {
    // One by one the second message is one too many; bundled, the first serves both.
    expect(countAlternatives(problem)).toEqual({
      unbundled: { contacts: { sms: 1, phone: 1 }, unmet: 2 }, greedy: { contacts: { sms: 1, phone: 1 }, unmet: 1 },
    });
  });

  it('count contacts of before, fixed windows, and sets met only together once', () => {
    const [cap] = problem.caps;
    if (cap === undefined) throw new Error('a cap was given');
    const before = countAlternatives({ ...problem, caps: [{ ...cap, history: [-15] }] });
    expect(before.greedy).toEqual({ contacts: { sms: 1, phone: 1 }, unmet: 2 });
    const fixed = { ...cap, window: { runs: [[0, 14], [15, 29]] as const } };
    expect(countAlternatives({ ...problem, caps: [fixed] }).unbundled.unmet).toBe(1);
    expect(countAlternatives({ ...problem, caps: [{ ...cap, history: [-15] }], together: [[0, 3]] }).greedy.unmet).toBe(1);
  });

  it('never leave less unmet than a plan does', () => {
    expect(solve(problem).unmet.length).toBeLessThanOrEqual(countAlternatives(problem).greedy.unmet);
  });
});
