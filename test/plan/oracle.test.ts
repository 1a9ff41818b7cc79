import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/audit/verify/index.js';
import { solve } from '../../src/plan/index.js';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import type { Solution } from '../../src/terms/record/plan.js';
import { freshOf, order, zeroProof } from './check.js';
import { bestOfAll } from './oracle.js';
import { searchCappedOnly } from './search-capped.js';
import { seedsFrom } from './long.js';
import { richProblem, tinyProblem } from './tiny.js';

/** Seeds that once broke a version without some canonical days, and those of the first design. */
const REGRESSION = [
  2633, 9733, 13768, 17365, 208, 227, 364, 374, 963, 1014, 1465, 1569, 1680, 1990, 97, 105, 199, 9198,
];
const SEEDS = [...REGRESSION, ...seedsFrom(20_000, 1500, 100_000)];
/**
 * Seeds that break a search without the days on which a rhythm falls due after other checks, or,
 * the last, one that cannot leave out a duty of a set that is not met.
 */
const RHYTHM = [229, 481, 711, 775, 840, 951, 983, 1026, 1032, 24_582, 25_296, 25_626, 2250];
const RICH_SEEDS = [...REGRESSION, ...RHYTHM, ...seedsFrom(1, 120, 30_000)];

/** Whether what is said to be unmet is what no contact serves, rhythms apart. */
function isUnmet(problem: PlanProblem, { contacts, unmet }: Solution): boolean {
  const served = new Set(contacts.flatMap((c) => c.serves));
  return problem.duties.every(({ every }, d) => {
    const set = problem.together.find((own) => own.includes(d)) ?? [d];
    return every !== undefined || unmet.includes(d) === set.some((e) => !served.has(e));
  });
}

/** Everything that is wrong with the answer to one problem. */
function faultsOf(
  seed: number, workMax?: number, make: (seed: number) => PlanProblem = tinyProblem,
): readonly string[] {
  const problem = make(seed);
  const best = bestOfAll(problem);
  const solution = solve(problem, workMax === undefined ? {} : { workMax });
  const check = checkSolution(problem, solution.contacts, solution.proof);
  const claims: readonly (readonly [string, boolean])[] = [
    ['legal', check.legal],
    ['duals hold', check.boundHolds],
    ['states its cost', order(check.cost, solution.cost) === 0],
    ['states its bound', order(check.bound, solution.bound) === 0],
    ['states what is unmet', isUnmet(problem, solution)],
    ['bound is below the optimum', order(solution.bound, best.cost) <= 0],
    ['optimum is not above its cost', order(best.cost, solution.cost) <= 0],
    ['proved as the checker says', (check.status === 'proved') === (solution.status === 'proved')],
    ['optimal unless bounded', solution.status === 'bounded' || order(best.cost, solution.cost) === 0],
    ['keeps the plan before', workMax !== undefined || freshOf(problem, solution.contacts) === best.fresh],
    ['finished', workMax !== undefined || solution.status !== 'bounded'],
  ];
  return claims.flatMap(([claim, holds]) => (holds ? [] : [`${seed}: ${claim}`]));
}

describe('solve against every plan there is', () => {
  it('9, 11: finds the optimum, keeps the plan before, and says truly how far it is proved', () => {
    expect(SEEDS.flatMap((seed) => faultsOf(seed))).toEqual([]);
  });

  it('does so with rhythms, turns, sets met only together and rates', () => {
    expect(RICH_SEEDS.flatMap((seed) => faultsOf(seed, undefined, richProblem))).toEqual([]);
  });

  it('15: stays legal and honest when work runs out, with a gap no smaller than the truth', () => {
    const seeds = SEEDS.slice(0, 1000);
    expect(seeds.flatMap((seed) => [...faultsOf(seed, 0), ...faultsOf(seed, 6)])).toEqual([]);
  });

  it('meets all three answers, each often enough to mean something', () => {
    const tally = { proved: 0, searched: 0, bounded: 0 };
    for (const seed of [...SEEDS, ...seedsFrom(40_000, 2500, 2500)]) {
      tally[solve(tinyProblem(seed)).status] += 1;
      tally[solve(tinyProblem(seed), { workMax: 0 }).status] += 1;
    }
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(50);
  });
});

describe('the search under caps, without shortcuts', () => {
  it.each([true, false])('finds the optimum on every problem (costs packed: %s)', (packed) => {
    const faults = [...SEEDS.slice(0, 1500), ...RICH_SEEDS.slice(0, 80).map((seed) => -seed)].flatMap((seed) => {
      const problem = seed < 0 ? richProblem(-seed) : tinyProblem(seed);
      const best = bestOfAll(problem);
      const { contacts, complete } = searchCappedOnly(problem, packed);
      const check = checkSolution(problem, contacts, zeroProof(problem));
      return complete && check.legal && order(check.cost, best.cost) === 0
        && freshOf(problem, contacts) === best.fresh ? [] : [seed];
    });
    expect(faults).toEqual([]);
  });
});
