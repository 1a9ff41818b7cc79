import type { AssignmentProblem } from 'softknock/work';
import { listArcs } from './highs.js';

/** What is usually done: the cheapest pair first, then the next that still fits. */
export function assignGreedily(problem: AssignmentProblem): { readonly cost: number; readonly unassigned: number } {
  const room = problem.officers.map((o) => o.days.reduce((n, d) => n + d.visitsMax, 0));
  const done = new Set<number>();
  let cost = 0;
  for (const arc of [...listArcs(problem)].sort((a, b) => a.cost - b.cost)) {
    if (done.has(arc.visit) || room[arc.officer] === 0) continue;
    done.add(arc.visit);
    room[arc.officer] = (room[arc.officer] as number) - 1;
    cost += arc.cost;
  }
  return { cost, unassigned: problem.visits.length - done.size };
}
