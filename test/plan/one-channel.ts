import type { PlanProblem } from '../../src/terms/record/plan-problem.js';

/**
 * Whether one channel can serve every duty under rolling caps, as difference constraints: the
 * number of contacts before each day, with a bound between days for each rule; solvable exactly
 * when the graph of the bounds has no negative cycle (Bellman and Ford).
 */
export function canServeAll(problem: PlanProblem): boolean {
  const edges: [from: number, to: number, most: number][] = [];
  const isOpen = (day: number): boolean => problem.duties.some((d) => d.open.some(([, runs]) =>
    day >= d.earliest && day <= d.latest && runs.some(([a, b]) => a <= day && day <= b)));
  for (let day = 0; day < problem.days; day += 1) {
    edges.push([day, day + 1, isOpen(day) ? 1 : 0], [day + 1, day, 0]);
  }
  for (const { earliest, latest, open } of problem.duties) {
    const run = open[0]?.[1][0];
    if (run === undefined) return false;
    const [from, to] = [Math.max(0, earliest, run[0]), Math.min(problem.days - 1, latest, run[1])];
    if (from > to) return false;
    edges.push([to + 1, from, -1]);
  }
  for (const cap of problem.caps) {
    const { days } = cap.window as { readonly days: number };
    for (let from = -days + 1; from < problem.days; from += 1) {
      const inside = cap.history.filter((day) => day >= from && day < from + days).length;
      edges.push([Math.max(0, from), Math.min(problem.days, from + days), Math.max(0, cap.max - inside)]);
    }
  }
  const least = new Array<number>(problem.days + 1).fill(0);
  for (let round = 0; round <= problem.days + 1; round += 1) {
    let changed = false;
    for (const [from, to, most] of edges) {
      if (least[from]! + most >= least[to]!) continue;
      least[to] = least[from]! + most;
      changed = true;
    }
    if (!changed) return true;
  }
  return false;
}

/** The fewest contacts of one channel without caps: stab each window at the earliest last day. */
export function fewestStabs(problem: PlanProblem): number {
  const runs = problem.duties.map((d) => d.open[0]![1][0]!).sort((a, b) => a[1] - b[1]);
  let stabs = 0;
  let last = -1;
  for (const [from, to] of runs) {
    if (from <= last) continue;
    stabs += 1;
    last = to;
  }
  return stabs;
}
