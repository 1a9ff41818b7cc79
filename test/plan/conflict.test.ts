import { describe, expect, it } from 'vitest';
import { findConflict, isMinimalConflict, solve } from '../../src/plan/index.js';
import type { DutyWay } from '../../src/plan/index.js';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import { cap, duty, given } from './given.js';
import { seedsFrom } from './long.js';
import { randomFrom } from './random.js';
import { richProblem, tinyProblem } from './tiny.js';

/** Ways of a duty of a problem as drawn: each closed day is blamed on one of two rules. */
function drawnWays(problem: PlanProblem, target: number, seed: number): readonly DutyWay[] {
  const r = randomFrom(seed);
  const { earliest, latest, open } = problem.duties[target]!;
  const days = [Math.max(0, earliest), Math.min(problem.days - 1, latest)] as const;
  return problem.means.map((_, means): DutyWay => {
    const runs = open.find(([m]) => m === means)?.[1] ?? [];
    const shut = Array.from({ length: problem.days }, (__, day) => day)
      .filter((day) => !runs.some(([a, b]) => a <= day && day <= b)).map((day) => [day, day] as const);
    const at = Math.floor(shut.length * r.next());
    return {
      means, suitable: runs.length > 0 || r.chance(0.5), days: days[0] <= days[1] ? [days] : [],
      closed: [{ rule: 'test/hours', runs: shut.slice(0, at) }, { rule: `test/consent-${means}`, runs: shut.slice(at) }],
    };
  });
}

describe('34: a conflict of an unmet duty', () => {
  it('is one, and is none without any one of its parts', () => {
    const sizes: number[] = [];
    const faults = seedsFrom(1, 500, 30_000).flatMap((seed) => {
      const problem = seed % 2 === 0 ? tinyProblem(seed) : richProblem(seed);
      const { unmet } = solve(problem);
      return [...new Set(unmet)].flatMap((target) => {
        const ways = drawnWays(problem, target, seed);
        const conflict = findConflict({ problem, target, ways, unmet });
        if (conflict === null) return [`${seed}: duty ${target} could be met`];
        sizes.push(conflict.length);
        return isMinimalConflict({ problem, target, ways, unmet }, conflict) ? [] : [`${seed}: not minimal for duty ${target}`];
      });
    });
    expect(faults).toEqual([]);
    expect(sizes.filter((n) => n > 1).length).toBeGreaterThan(25);
  });

  it('names the cap, the other duty and the rule that leave no way', () => {
    const problem = given([duty('a', [[0, [[2, 4]]]]), duty('b', [[1, [[3, 3]]]])], { caps: [cap({})] });
    const { unmet } = solve(problem);
    expect(unmet).toEqual([1]);
    const ways: readonly DutyWay[] = [
      { means: 0, suitable: false, days: [[3, 5]], closed: [] },
      { means: 1, suitable: true, days: [[3, 5]], closed: [{ rule: 'test/quiet', runs: [[4, 5]] }] },
    ];
    const conflict = findConflict({ problem, target: 1, ways, unmet });
    expect(conflict?.map((e) => e.kind).sort()).toEqual(['cap', 'duty', 'evidence']);
    expect(isMinimalConflict({ problem, target: 1, ways, unmet }, conflict ?? [])).toBe(true);
  });
});
