import { orThrow } from 'softknock';
import { assignVisits, checkAssignment } from 'softknock/work';
import type { AssignmentProblem } from 'softknock/work';
import { describe, expect, it } from 'vitest';
import { listArcs, openHighs, solveWithHighs, toLpText } from '../../bench/assign/highs.js';
import { makeDay } from '../../bench/assign/workload.js';

/** Three days instead of one, room scarce enough that some visits are left. */
function spread(problem: AssignmentProblem): AssignmentProblem {
  const days = ['2026-06-16', '2026-06-17', '2026-06-18'];
  return {
    ...problem,
    officers: problem.officers.map((o, i) => ({
      ...o, carried: i % 4,
      days: days.map((on, d) => ({ on, visitsMax: Math.max(0, Math.floor((o.days[0]?.visitsMax ?? 0) / 3) - ((i + d) % 2)) })),
    })),
    visits: problem.visits.map((v, i) => ({
      ...v, earliest: days[i % 3] as string, latest: days[Math.max(i % 3, (i * 7) % 3)] as string, priority: 1 + (i % 3),
    })),
  };
}

describe('against HiGHS, another solver altogether', () => {
  it.each([
    ['one day', makeDay(300, 12)], ['one day, fair', makeDay(300, 12, 5)],
    ['three days, scarce', spread(makeDay(240, 10))], ['three days, scarce and fair', spread(makeDay(240, 10, 7))],
  ] as const)('%s: the same objective, and each solution is proved by our prices', async (_name, problem) => {
    const highs = await openHighs();
    const undone = 10_000_000;
    const theirs = solveWithHighs(highs, problem, toLpText(problem, listArcs(problem), undone));
    const made = orThrow(assignVisits(problem));
    expect(made.objective.unassigned * undone + made.objective.cost).toBe(Math.round(theirs.value));
    // Their vertex under our prices: the certificate belongs to the problem, not to our solver.
    const names = new Set(theirs.assigned.map((a) => a.visit));
    const check = orThrow(checkAssignment(problem, {
      ...made, assigned: theirs.assigned, unassigned: problem.visits.map((v) => v.visit).filter((v) => !names.has(v)),
    }));
    expect(check).toEqual({ lawful: true, optimal: true, violations: [] });
  });
});
