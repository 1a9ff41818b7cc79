import { orThrow } from 'softknock';
import { assignVisits, checkAssignment } from 'softknock/work';
import type { AssignmentProblem } from 'softknock/work';
import { assignGreedily } from './greedy.js';
import { listArcs, openHighs, solveWithHighs, toLpText } from './highs.js';
import { makeDay } from './workload.js';

interface Row {
  readonly name: string; readonly visits: number; readonly officers: number; readonly ms: number;
  readonly min: number; readonly max: number; readonly objective: number; readonly unassigned: number;
}

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

function toRow(
  name: string, problem: AssignmentProblem, times: readonly number[], objective: number, unassigned: number,
): Row {
  const round = (ms: number): number => Number(ms.toFixed(1));
  return {
    name, visits: problem.visits.length, officers: problem.officers.length, ms: round(median(times)),
    min: round(Math.min(...times)), max: round(Math.max(...times)), objective, unassigned,
  };
}

function timed<T>(times: number[], run: () => T): T {
  const start = performance.now();
  const value = run();
  times.push(performance.now() - start);
  return value;
}

/** Same problem, same objective, side by side: then how ours grows. */
export async function benchAssign(json: boolean): Promise<number> {
  const highs = await openHighs();
  const problem = makeDay(2_000, 40);
  const rows: Row[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  const near: number[] = [];
  const undone = 1_000_000;
  let value = 0;
  const made = orThrow(assignVisits(problem));
  const greedy = assignGreedily(problem);
  for (let round = 0; round < 5; round += 1) {
    process.stderr.write(`round ${round + 1} of 5\n`);
    // HiGHS is handed its text ready; ours computes costs and prices inside.
    const text = toLpText(problem, listArcs(problem), undone);
    for (let again = 0; again < 3; again += 1) timed(ours, () => orThrow(assignVisits(problem)));
    ({ value } = timed(theirs, () => solveWithHighs(highs, problem, text)));
    timed(near, () => assignGreedily(problem));
  }
  const equal = Math.round(value) === made.objective.cost + made.objective.unassigned * undone;
  if (!equal || !orThrow(checkAssignment(problem, made)).optimal) {
    console.error(`objectives differ: ${value} and ${JSON.stringify(made.objective)}: nothing is reported`);
    return 1;
  }
  rows.push(toRow('softknock assignVisits (costs, exact, certified)', problem, ours, made.objective.cost, made.objective.unassigned));
  rows.push(toRow('HiGHS wasm, linear program', problem, theirs, Math.round(value), 0));
  rows.push(toRow('cheapest pair first (not optimal)', problem, near, greedy.cost, greedy.unassigned));
  for (const [visits, officers] of [[5_000, 100], [10_000, 200], [20_000, 400]] as const) {
    process.stderr.write(`${visits} visits, ${officers} officers\n`);
    const big = makeDay(visits, officers);
    const times: number[] = [];
    const grown = timed(times, () => orThrow(assignVisits(big)));
    if (!orThrow(checkAssignment(big, grown)).optimal) throw new Error('not proved');
    rows.push(toRow('softknock assignVisits', big, times, grown.objective.cost, grown.objective.unassigned));
  }
  const got = Number((median(theirs) / median(ours)).toFixed(2));
  const goals = [
    { name: 'same objective as HiGHS wasm', needed: 1, got: equal ? 1 : 0, met: equal },
    { name: 'times HiGHS wasm at 2,000 visits and 40 officers', needed: 10, got, met: got >= 10 },
  ];
  if (json) console.log(JSON.stringify({ bench: 'assign', rows, goals }));
  else {
    console.table(rows);
    console.table(goals);
  }
  return 0;
}
