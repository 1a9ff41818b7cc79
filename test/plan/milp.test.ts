import { describe, expect, it } from 'vitest';
import { solve } from '../../src/plan/index.js';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import { LONG, seedsFrom } from './long.js';
import { milpCost } from './milp.js';
import { realisticProblem } from './realistic.js';
import { richProblem, tinyProblem } from './tiny.js';

/** Seeds whose cost differs from the independent program's. */
async function differing(
  seeds: readonly number[], make: (seed: number) => PlanProblem,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const seed of seeds) {
    const problem = make(seed);
    const { cost, status } = solve(problem);
    const other = await milpCost(problem);
    // A plan that is not known to be the best may cost more, and says so.
    if (status === 'bounded' ? cost.some((x, i) => x < other[i]! && cost.slice(0, i).every((y, j) => y === other[j]))
      : cost.join() !== other.join()) faults.push(`${seed}: ${cost.join()} instead of ${other.join()}`);
  }
  return faults;
}

describe('solve against a mixed-integer program with every day as a column', () => {
  it('agrees on tiny problems', async () => {
    expect(await differing(seedsFrom(500_000, 30, 2_500), tinyProblem)).toEqual([]);
  });

  it('agrees with rhythms, turns, sets met only together and rates', async () => {
    expect(await differing(seedsFrom(600_000, 70, 2_500), richProblem)).toEqual([]);
  });

  it('agrees on a borrower\'s quarter', async () => {
    const make = (seed: number): PlanProblem => realisticProblem(seed, { days: 130, mode: 'weighted', rates: true, rich: seed % 2 === 0 });
    expect(await differing(seedsFrom(1, 4, 300), make)).toEqual([]);
  }, LONG ? 3_600_000 : 60_000);

  it.runIf(LONG)('agrees on a thousand borrowers\' years with caps', async () => {
    const make = (seed: number): PlanProblem => realisticProblem(seed, { days: 365, mode: seed % 3 === 0 ? 'rank' : 'weighted', rates: seed % 3 === 1 });
    expect(await differing(seedsFrom(1, 0, 1_000), make)).toEqual([]);
  });
});
