import { InvariantError } from '../kernel/result.js';
import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost, PlanStatus, Proof, Solution, SolvedContact } from '../terms/record/plan.js';
import { improveDuals, raise, raiseDuals, raisingOrders, toAscent } from './ascend.js';
import type { Ascent, PackedDuals } from './ascend.js';
import { toOrdered } from './canonical-order.js';
import { roomIn } from './caps.js';
import { closeColumns } from './closure.js';
import { listColumns, repeatApart, seedColumns } from './columns.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { deepen } from './deepen.js';
import { makeRoom } from './make-room.js';
import { toModel } from './model.js';
import type { Model } from './model.js';
import { placeInTurn } from './place.js';
import {
  cheaper, compareCost, fullCost, listUnmet, statedCost, withoutIdle,
} from './plan-cost.js';
import { polish } from './polish.js';
import { prove } from './prove.js';
import type { ProveAsk } from './prove.js';
import { findWindows } from './rhythm-windows.js';
import { listRows } from './rows.js';
import type { Rows } from './rows.js';
import { runPass } from './search.js';
import { toSearchDuals } from './search-duals.js';
import type { SearchDuals } from './search-duals.js';
import { boundOf, toStatedLeaf } from './stated-duals.js';

const WORK_MAX = 4_000_000;
const RAISES_MAX = 60;
const BEAM = 24;

/** How much a solve may do: counted, never timed. */
interface Limits {
  readonly workMax: number;
  readonly raisesMax: number;
}

/** A plan under all rules, and whether the search showed that none is cheaper. */
interface Found {
  readonly contacts: readonly SolvedContact[];
  readonly exact: boolean;
  /** It costs more than a plan that heeds no caps and turns, or may. */
  readonly capped: boolean;
  readonly work: number;
}

function excessOf(
  model: Model, duals: SearchDuals, contacts: readonly SolvedContact[],
): Float64Array {
  const excess = model.scale.pack(fullCost(model, contacts));
  addLimbs(excess, 0, duals.bound, 0, -1, model.scale.limbs);
  return excess;
}

/** The search under caps, on the days that they can make needed. */
function searchCapped(
  model: Model, seeds: readonly (readonly Column[])[], duals: SearchDuals,
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
  if (exact.complete) return { contacts: best, exact: true, capped: true, work: exact.work };
  const beam = runPass({ ...ask, budget: ceiling, beam: BEAM, workMax });
  return {
    contacts: beam.contacts === null ? best : cheaper(model, best, beam.contacts),
    exact: false, capped: true, work: exact.work + beam.work,
  };
}

/** The cheapest plan: caps apart first, and under them where its contacts cannot be placed. */
function findPlan(
  model: Model, seeds: readonly (readonly Column[])[], columns: readonly Column[],
  bounds: { readonly first: SearchDuals; readonly better: () => SearchDuals }, workMax: number,
): Found {
  const zero = new Float64Array(model.scale.limbs);
  const wide = { model, columns: repeatApart(model, columns), capped: false };
  // Mostly a plan meets the first bound; where none does, a better bound makes the search shorter.
  const met = deepen({ ...wide, duals: bounds.first, start: zero, ceiling: zero, workMax });
  const duals = met.contacts === null ? bounds.better() : bounds.first;
  const search = { ...wide, duals };
  const relaxed = met.contacts !== null ? met
    : deepen({ ...search, start: zero, ceiling: null, workMax: Math.max(0, workMax - met.work) });
  const wanted = relaxed.contacts
    ?? runPass({ ...search, budget: null, beam: BEAM, workMax: Infinity }).contacts ?? [];
  const backward = placeInTurn(model, wanted, true);
  const placement = backward.left.length === 0 ? backward : placeInTurn(model, wanted, false);
  const aim = fullCost(model, wanted);
  const inFull = withoutIdle(model, placement.placed);
  if (placement.left.length === 0 && compareCost(fullCost(model, inFull), aim) === 0) {
    return { contacts: inFull, exact: relaxed.complete, capped: false, work: relaxed.work };
  }
  const held = [backward, placement].map((p) => polish(model, makeRoom(model, p)))
    .reduce((a, b) => cheaper(model, a, b));
  const start = relaxed.complete ? excessOf(model, duals, wanted) : zero;
  const left = Math.max(0, workMax - relaxed.work);
  const capped = searchCapped(model, seeds, duals, { start, held, workMax: left });
  // Equal in all but contacts of the plan before: no plan costs less, caps or not.
  const meets = compareCost(statedCost(fullCost(model, capped.contacts)), statedCost(aim)) === 0;
  return {
    contacts: capped.contacts, exact: capped.exact || (relaxed.complete && meets), capped: !meets,
    work: relaxed.work + capped.work,
  };
}

/** Columns on canonical days, and on the days on which rhythms can make a contact needed. */
function seedsFor(
  model: Model, open: Model['open'],
): readonly (readonly Column[])[] {
  const seeds = seedColumns(model, open);
  if (model.series.length === 0) return seeds;
  const columns = closeColumns(model, seeds, false);
  return model.problem.means.map((_, m) =>
    columns.filter((c) => c.means === m).sort((a, b) => a.day - b.day));
}

/** Rows for some open days: where rhythms are, on the last days of windows as well. */
function rowsFor(model: Model, open: Model['open'], columns: readonly Column[]): Rows {
  if (model.series.length === 0) return listRows(model, columns);
  const bare = toAscent(model, listRows(model, columns));
  const slack = new Float64Array(bare.costs.length);
  const raised = raisingOrders(bare).map((order) => raise(bare, order, slack).each);
  const windows = findWindows(model, open, [...raised, new Float64Array(raised[0]!.length)]);
  const ends = windows.map(({ series, from }) => from + model.series[series]!.every - 1);
  return listRows(model, seedColumns(model, open, ends).flat(), windows);
}

/** Null when costs have to be kept apart level by level and were not. */
function solveModel(model: Model, packed: boolean, limits: Limits): Solution | null {
  const { workMax, raisesMax } = limits;
  const statedSeeds = seedsFor(model, model.stated);
  const statedColumns = listColumns(model, statedSeeds);
  const ascent = toAscent(model, rowsFor(model, model.stated, statedColumns));
  const raised = raiseDuals(ascent);
  const leaf = toStatedLeaf(ascent, raised);
  if (leaf === null && packed) return null;
  if (leaf === null) throw new InvariantError('plan.duals-do-not-hold', {});
  const seeds = model.narrowed ? seedsFor(model, model.open) : statedSeeds;
  const columns = model.narrowed ? listColumns(model, seeds) : statedColumns;
  const own = model.narrowed
    ? toAscent(model, rowsFor(model, model.open, columns)) : ascent;
  const ownRaised = model.narrowed ? raiseDuals(own) : raised;
  const first = toSearchDuals(model, own.rows, ownRaised);
  const better = (): SearchDuals => toSearchDuals(model, own.rows, improveDuals(own, ownRaised));
  const found = findPlan(model, seeds, columns, { first, better }, workMax);
  const contacts = polish(model, found.contacts);
  const cost = statedCost(fullCost(model, contacts));
  const { proof, bound } = bestProof(model, { leaf, ascent, raised }, {
    cost, contacts, windows: ascent.rows.windows, capped: found.capped,
    raisesMax,
  });
  const status: PlanStatus = compareCost(cost, bound) === 0 ? 'proved'
    : found.exact ? 'searched' : 'bounded';
  return {
    contacts, unmet: listUnmet(model, contacts), cost, bound, proof, status, work: found.work,
  };
}

/** The proof by one raising of duals, or a longer one where that falls short of the cost. */
function bestProof(
  model: Model, first: { readonly leaf: Proof; readonly ascent: Ascent; readonly raised: PackedDuals },
  ask: ProveAsk,
): { readonly proof: Proof; readonly bound: Cost } {
  const rooms = (cap: number, window: number): number => {
    const own = model.caps[cap]!;
    const [from, to] = own.days > 0 ? [window, window + own.days - 1] : own.runs[window]!;
    return roomIn(own, from, to);
  };
  let best = { proof: first.leaf, bound: boundOf(first.leaf, ask.cost.length, rooms) };
  const attempts: readonly (() => Proof | null)[] = [
    () => toStatedLeaf(first.ascent, improveDuals(first.ascent, first.raised)),
    () => prove(model, ask),
  ];
  for (const attempt of ask.raisesMax === 0 ? [] : attempts) {
    if (compareCost(best.bound, ask.cost) >= 0) break;
    const proof = attempt();
    if (proof === null) continue;
    const bound = boundOf(proof, ask.cost.length, rooms);
    if (compareCost(bound, best.bound) > 0) best = { proof, bound };
  }
  return best;
}

/**
 * A plan of least cost for the problem, with duals that bound every plan from below. The same
 * problem gives the same plan in whatever order duties and means are listed; effort is counted,
 * never timed.
 *
 * @param options - `workMax`: counted steps of search, 4,000,000 unless told; `raisesMax`: steps
 * of proving beyond the first bound, 60 unless told.
 * @returns `proved` when cost and bound meet; `searched` when the search went through every plan
 * that could be cheaper; else `bounded`, with the best plan that was found.
 */
export function solve(problem: PlanProblem, options: Partial<Limits> = {}): Solution {
  const limits = { workMax: options.workMax ?? WORK_MAX, raisesMax: options.raisesMax ?? RAISES_MAX };
  const ordered = toOrdered(problem);
  const solution = solveModel(toModel(ordered.problem, true), true, limits)
    ?? solveModel(toModel(ordered.problem, false), false, limits);
  return ordered.restore(solution!);
}
