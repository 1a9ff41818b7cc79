import { InvariantError } from '../kernel/result.js';
import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost, PlanStatus, Solution, SolvedContact } from '../terms/record/plan.js';
import { compareCost, raiseDuals, statedDuals } from './ascend.js';
import type { Duals } from './ascend.js';
import { toOrdered } from './canonical-order.js';
import { closeColumns } from './closure.js';
import { listColumns, repeatApart, seedColumns } from './columns.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { deepen } from './deepen.js';
import { makeRoom } from './make-room.js';
import { isKept, toModel } from './model.js';
import type { Model } from './model.js';
import { placeInTurn } from './place.js';
import { polish } from './polish.js';
import { runPass } from './search.js';

const WORK_MAX = 2_000_000;
const BEAM = 24;

/** A plan under all rules, and whether the search showed that none is cheaper. */
interface Found {
  readonly contacts: readonly SolvedContact[];
  readonly exact: boolean;
  readonly work: number;
}

/** What a plan costs, with two entries more: contacts the plan before had not, and contacts. */
function fullCost(model: Model, contacts: readonly SolvedContact[]): Cost {
  const { problem } = model;
  const served = new Set(contacts.flatMap((c) => c.serves));
  const unmet = problem.duties.filter((_, d) => !served.has(d));
  const law = unmet.filter((d) => d.law).length;
  return [
    law, unmet.length - law,
    ...problem.levels.map((_, level) =>
      contacts.reduce((sum, c) => sum + problem.means[c.means]!.burden[level]!, 0)),
    contacts.filter((c) => !isKept(model, c.day, c.means)).length, contacts.length,
  ];
}

const stated = (full: Cost): Cost => full.slice(0, -2);

const cheaper = (
  model: Model, a: readonly SolvedContact[], b: readonly SolvedContact[],
): readonly SolvedContact[] => (compareCost(fullCost(model, b), fullCost(model, a)) < 0 ? b : a);

function excessOf(model: Model, duals: Duals, contacts: readonly SolvedContact[]): Float64Array {
  const excess = model.scale.pack(fullCost(model, contacts));
  addLimbs(excess, 0, duals.bound, 0, -1, model.scale.limbs);
  return excess;
}

/** The search under caps, on the days that they can make needed. */
function searchCapped(
  model: Model, seeds: readonly (readonly Column[])[], duals: Duals,
  known: { readonly start: Float64Array; readonly held: readonly SolvedContact[]; readonly workMax: number },
): Found {
  const { start, workMax } = known;
  const { limbs } = model.scale;
  const columns = closeColumns(model, seeds);
  const ceiling = excessOf(model, duals, known.held);
  const ask = { model, columns, duals, capped: true };
  const first = compareLimbs(start, 0, ceiling, 0, limbs) > 0 ? ceiling : start;
  const exact = deepen({ ...ask, start: first, ceiling, workMax });
  const best = exact.contacts === null ? known.held : cheaper(model, known.held, exact.contacts);
  if (exact.complete) return { contacts: best, exact: true, work: exact.work };
  const beam = runPass({ ...ask, budget: ceiling, beam: BEAM, workMax });
  return {
    contacts: beam.contacts === null ? best : cheaper(model, best, beam.contacts),
    exact: false, work: exact.work + beam.work,
  };
}

/** The cheapest plan: caps apart first, and under them where its contacts cannot be placed. */
function findPlan(
  model: Model, seeds: readonly (readonly Column[])[], columns: readonly Column[], duals: Duals,
  workMax: number,
): Found {
  const zero = new Float64Array(model.scale.limbs);
  const search = { model, columns: repeatApart(model, columns), duals, capped: false };
  const relaxed = deepen({ ...search, start: zero, ceiling: null, workMax });
  const wanted = relaxed.contacts
    ?? runPass({ ...search, budget: null, beam: BEAM, workMax: Infinity }).contacts ?? [];
  const backward = placeInTurn(model, wanted, true);
  const placement = backward.left.length === 0 ? backward : placeInTurn(model, wanted, false);
  const aim = fullCost(model, wanted);
  const isPlaced = placement.left.length === 0;
  if (isPlaced && compareCost(fullCost(model, placement.placed), aim) === 0) {
    return { contacts: placement.placed, exact: relaxed.complete, work: relaxed.work };
  }
  const held = [backward, placement].map((p) => polish(model, makeRoom(model, p)))
    .reduce((a, b) => cheaper(model, a, b));
  const start = relaxed.complete ? excessOf(model, duals, wanted) : zero;
  const left = Math.max(0, workMax - relaxed.work);
  const capped = searchCapped(model, seeds, duals, { start, held, workMax: left });
  // Equal in all but contacts of the plan before: no plan costs less, caps or not.
  const meets = compareCost(stated(fullCost(model, capped.contacts)), stated(aim)) === 0;
  return {
    contacts: capped.contacts, exact: capped.exact || (relaxed.complete && meets),
    work: relaxed.work + capped.work,
  };
}

/** Null when costs have to be kept apart level by level and were not. */
function solveModel(model: Model, packed: boolean, workMax: number): Solution | null {
  const statedSeeds = seedColumns(model, model.stated);
  const statedColumns = listColumns(model, statedSeeds);
  const raised = raiseDuals(model, statedColumns);
  const duals = statedDuals(model, statedColumns, raised);
  if (duals === null && packed) return null;
  if (duals === null) throw new InvariantError('plan.duals-do-not-hold', {});
  const seeds = model.narrowed ? seedColumns(model, model.open) : statedSeeds;
  const columns = model.narrowed ? listColumns(model, seeds) : statedColumns;
  const own = model.narrowed ? raiseDuals(model, columns) : raised;
  const found = findPlan(model, seeds, columns, own, workMax);
  const contacts = polish(model, found.contacts);
  const served = new Set(contacts.flatMap((c) => c.serves));
  const cost = stated(fullCost(model, contacts));
  const bound = cost.map((_, level) => duals.reduce((sum, dual) => sum + dual[level]!, 0));
  const status: PlanStatus = compareCost(cost, bound) === 0 ? 'proved'
    : found.exact ? 'searched' : 'bounded';
  return {
    contacts, unmet: model.problem.duties.map((_, d) => d).filter((d) => !served.has(d)),
    cost, bound, duals, status, work: found.work,
  };
}

/**
 * A plan of least cost for the problem, with duals that bound every plan from below. The same
 * problem gives the same plan in whatever order duties and means are listed; effort is counted,
 * never timed.
 *
 * @param options - `workMax`: counted steps of search, 2,000,000 unless told.
 * @returns `proved` when cost and bound meet; `searched` when the search went through every plan
 * that could be cheaper; else `bounded`, with the best plan that was found.
 */
export function solve(
  problem: PlanProblem, options: { readonly workMax?: number } = {},
): Solution {
  const workMax = options.workMax ?? WORK_MAX;
  const ordered = toOrdered(problem);
  const solution = solveModel(toModel(ordered.problem, true), true, workMax)
    ?? solveModel(toModel(ordered.problem, false), false, workMax);
  return ordered.restore(solution!);
}
