import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost, PlanStatus, Solution, SolvedContact } from '../terms/record/plan.js';
import { raiseDuals } from './ascend.js';
import { bitsOf, listColumns } from './columns.js';
import { addCost, burdenCost, compareCost, penaltyOf, zeroCost } from './cost.js';
import { makeRoom } from './make-room.js';
import { placeContacts } from './place.js';
import { searchColumns } from './search.js';

const WORK_MAX = 200_000;

function costOf(problem: PlanProblem, contacts: readonly SolvedContact[], unmet: readonly number[]): Cost {
  let cost = zeroCost(problem);
  for (const c of contacts) cost = addCost(cost, burdenCost(problem, c.means));
  for (const d of unmet) {
    cost = addCost(cost, penaltyOf(problem, problem.duties[d] as PlanProblem['duties'][number]));
  }
  return cost;
}

function byDay(a: SolvedContact, b: SolvedContact): number {
  return a.day - b.day || a.means - b.means || (a.serves[0] as number) - (b.serves[0] as number);
}

/**
 * A plan for the problem with duals that bound every plan from below. Deterministic: the same
 * problem gives the same plan, and effort is counted, never timed.
 *
 * @param options - `workMax`: counted steps of search, 200,000 unless told.
 * @returns `proved` when cost and bound meet; `searched` when the search without caps finished
 * and its cheapest choice could be placed under every cap; else `bounded`.
 */
export function solve(
  problem: PlanProblem, options: { readonly workMax?: number } = {},
): Solution {
  const workMax = options.workMax ?? WORK_MAX;
  const columns = listColumns(problem);
  const { duals, bound } = raiseDuals(problem, columns);
  const choice = searchColumns(problem, columns, workMax);
  const wanted = choice.picks.map(({ column, serves }) => ({
    day: column.day, means: column.means, serves: bitsOf(serves),
  }));
  const placement = placeContacts(problem, wanted, workMax);
  const contacts = [...placement.contacts ?? makeRoom(problem, wanted)].sort(byDay);
  const served = new Set(contacts.flatMap((c) => c.serves));
  const unmet = problem.duties.map((_, d) => d).filter((d) => !served.has(d));
  const cost = costOf(problem, contacts, unmet);
  const status: PlanStatus = compareCost(cost, bound) === 0 ? 'proved'
    : choice.exact && placement.contacts !== null ? 'searched' : 'bounded';
  return { contacts, unmet, cost, bound, duals, status, work: choice.work + placement.work };
}
