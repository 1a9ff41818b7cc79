import { describe, expect, it } from 'vitest';
import { solve } from '../../src/plan/index.js';
import type { PlanProblem, ProblemDuty } from '../../src/terms/record/plan-problem.js';
import { cap, duty, given } from './given.js';
import { seedsFrom } from './long.js';
import { canServeAll, fewestStabs } from './one-channel.js';
import { randomFrom } from './random.js';

/** One means, one run for each duty, rolling caps that count every contact. */
function oneChannel(seed: number, caps: boolean): PlanProblem {
  const r = randomFrom(seed);
  const days = r.int(6, 20);
  const duties = Array.from({ length: r.int(1, 6) }, (_, d): ProblemDuty => {
    const from = r.int(0, days - 1);
    return duty(`d${d}`, [[0, [[from, Math.min(days - 1, from + r.int(0, 6))]]]]);
  });
  const all = duties.map((_, d) => d);
  return given(duties, {
    days, levels: ['burden'], mode: 'weighted',
    means: [{ channel: 'email', via: null, contactPoint: 'a', sources: [], burden: [1] }],
    caps: !caps ? [] : Array.from({ length: r.int(1, 2) }, () => cap({
      window: { days: r.int(1, 6) }, max: r.int(1, 2), means: [0], duties: all,
      history: r.chance(0.4) ? [-r.int(1, 4)] : [],
    })),
  });
}

describe('one channel', () => {
  it('serves every duty exactly where the difference constraints can be solved', () => {
    const tally = { can: 0, cannot: 0 };
    const faults = seedsFrom(1, 1500, 40_000).filter((seed) => {
      const problem = oneChannel(seed, true);
      const can = canServeAll(problem);
      tally[can ? 'can' : 'cannot'] += 1;
      return (solve(problem).unmet.length === 0) !== can;
    });
    expect(faults).toEqual([]);
    expect(Math.min(tally.can, tally.cannot)).toBeGreaterThan(200);
  });

  it('makes as few contacts as stabbing each window at its last day', () => {
    const faults = seedsFrom(1, 1500, 40_000).filter((seed) => {
      const problem = oneChannel(seed, false);
      const { contacts, status } = solve(problem);
      return contacts.length !== fewestStabs(problem) || status !== 'proved';
    });
    expect(faults).toEqual([]);
  });
});
