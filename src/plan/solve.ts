import { InvariantError } from '../kernel/result.js';
import type { PlanProblem } from '../terms/record/plan-problem.js';
import type { Cost, PlanStatus, Proof, Solution, SolvedContact } from '../terms/record/plan.js';
import { raise, raiseDuals, raisingOrders, toAscent } from './ascend.js';
import { toOrdered } from './canonical-order.js';
import { roomIn } from './caps.js';
import { closeColumns } from './closure.js';
import { listColumns, repeatApart, seedColumns } from './columns.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { deepen } from './deepen.js';
import { holds } from './duty-set.js';
import { makeRoom } from './make-room.js';
import { toModel } from './model.js';
import type { Model } from './model.js';
import { placeInTurn } from './place.js';
import type { Placement } from './place.js';
import { toPricedDuals, toPricedLeaf } from './priced-duals.js';
import type { PricedDuals } from './priced-duals.js';
import {
  cheaper, compareCost, fullCost, listUnmet, statedCost, withoutIdle,
} from './plan-cost.js';
import { polish } from './polish.js';
import { prove } from './prove.js';
import type { ProveAsk } from './prove.js';
import { findWindows } from './rhythm-windows.js';
import { listRows } from './rows.js';
import type { Rows } from './rows.js';
import type { PassAsk } from './pass.js';
import { runPass } from './search.js';
import { toSearchDuals } from './search-duals.js';
import type { SearchDuals } from './search-duals.js';
import { splitTurns } from './split-turns.js';
import { boundOf, toStatedLeaf } from './stated-duals.js';

const WORK_MAX = 4_000_000;
const RAISES_MAX = 60;
const BEAM = 24;
/** The share of the work after which a search without a plan to better looks for one. */
const CEILING_SHARE = 16;

/** How much a solve may do: counted, never timed. */
interface Limits {
  readonly workMax: number;
  readonly raisesMax: number;
}

/** A plan under all rules, and whether the search showed that none is cheaper. */
interface Found {
  readonly contacts: readonly SolvedContact[];
  readonly exact: boolean;
  readonly work: number;
}

function excessOf(
  model: Model, duals: SearchDuals, contacts: readonly SolvedContact[],
): Float64Array {
  const excess = model.scale.pack(fullCost(model, contacts));
  addLimbs(excess, 0, duals.bound, 0, -1, model.scale.limbs);
  return excess;
}

/** A plan that is to be bettered, if any is known, and where to look. */
interface Known {
  readonly seeds: readonly (readonly Column[])[];
  /** What costs less by more than this than the bound allows is no plan. */
  readonly start: Float64Array;
  readonly held: readonly SolvedContact[] | null;
  readonly workMax: number;
}

/** The best of a narrow search under caps, with what it left unmet added where there is room. */
function searchNarrowly(model: Model, ask: Omit<PassAsk, 'beam' | 'workMax'>): Found {
  const { contacts, work } = runPass({ ...ask, beam: BEAM, workMax: Infinity });
  if (contacts === null) return { contacts: [], exact: false, work };
  const left = listUnmet(model, contacts).filter((d) => !holds(model.seriesBits, d))
    .map((d): SolvedContact => ({ day: 0, means: 0, serves: [d] }));
  const fuller = withoutIdle(model, makeRoom(model, { placed: contacts, left }));
  return { contacts: cheaper(model, contacts, fuller), exact: false, work };
}

/** The search under caps, on the days that they can make needed. */
function searchCapped(model: Model, duals: SearchDuals, known: Known): Found {
  const { start, workMax } = known;
  let { held } = known;
  let ceiling = held === null ? null : excessOf(model, duals, held);
  const lesser = (a: Float64Array, b: Float64Array): Float64Array =>
    (compareLimbs(a, 0, b, 0, model.scale.limbs) <= 0 ? a : b);
  // No plan costs less than the bound and the start: one that costs no more is the cheapest.
  const isLeast = ceiling !== null && lesser(ceiling, start) === ceiling;
  if (held !== null && isLeast) return { contacts: held, exact: true, work: 0 };
  const ask = { model, columns: closeColumns(model, known.seeds), duals, capped: true };
  let exact = deepen({ ...ask, start, ceiling, workMax: held === null ? workMax / CEILING_SHARE : workMax });
  let { work } = exact;
  if (!exact.complete && held === null) {
    // A long search: how dear its plan may be at most keeps it from looking further than that.
    const narrow = searchNarrowly(model, { ...ask, budget: null });
    held = narrow.contacts;
    ceiling = excessOf(model, duals, held);
    exact = deepen({ ...ask, start: lesser(exact.budget, ceiling), ceiling, workMax: workMax - work });
    work += narrow.work + exact.work;
  }
  const better = (found: readonly SolvedContact[] | null): readonly SolvedContact[] =>
    (found === null ? held ?? [] : held === null ? found : cheaper(model, held, found));
  if (exact.complete) return { contacts: better(exact.contacts), exact: true, work };
  const narrow = searchNarrowly(model, { ...ask, budget: ceiling });
  return { contacts: better(narrow.contacts), exact: false, work: work + narrow.work };
}

/** Contacts as they were wanted with days that keep every cap; null where that costs more. */
function placed(
  model: Model, wanted: readonly SolvedContact[],
): { readonly contacts: readonly SolvedContact[] | null; readonly tries: readonly Placement[] } {
  const backward = placeInTurn(model, wanted, true);
  const placement = backward.left.length === 0 ? backward : placeInTurn(model, wanted, false);
  const inFull = withoutIdle(model, placement.placed);
  const fits = placement.left.length === 0
    && compareCost(fullCost(model, inFull), fullCost(model, wanted)) === 0;
  return { contacts: fits ? inFull : null, tries: [backward, placement] };
}

/** The cheapest plan: caps apart first, and under them where its contacts cannot be placed. */
function findPlan(
  model: Model, seeds: readonly (readonly Column[])[], columns: readonly Column[],
  bounds: { readonly first: SearchDuals; readonly better: () => SearchDuals }, workMax: number,
): Found {
  const zero = new Float64Array(model.scale.limbs);
  const wide = { model, columns: repeatApart(model, columns), capped: false, start: zero };
  // Mostly a plan meets the first bound; where none does, a better bound makes the search shorter.
  const met = deepen({ ...wide, duals: bounds.first, ceiling: zero, workMax });
  const meets = met.contacts === null ? null : placed(model, met.contacts);
  if (meets?.contacts != null) {
    return { contacts: meets.contacts, exact: met.complete, work: met.work };
  }
  const duals = bounds.better();
  const left = Math.max(0, workMax - met.work);
  // Duals with prices bound what heeds caps; without, they bound any plan.
  const relaxed = meets !== null || duals.prices.length > 0 ? met
    : deepen({ ...wide, duals, ceiling: null, workMax: left });
  const wanted = relaxed.contacts;
  const again = relaxed === met || wanted === null ? meets : placed(model, wanted);
  if (again?.contacts != null) {
    return { contacts: again.contacts, exact: relaxed.complete, work: met.work + relaxed.work };
  }
  const held = again === null ? null : again.tries.map((p) => polish(model, makeRoom(model, p)))
    .reduce((a, b) => cheaper(model, a, b));
  const excess = wanted === null || !relaxed.complete ? zero : excessOf(model, duals, wanted);
  const start = compareLimbs(excess, 0, zero, 0, model.scale.limbs) > 0 ? excess : zero;
  const spent = met.work + (relaxed === met ? 0 : relaxed.work);
  const capped = searchCapped(model, duals, { seeds, start, held, workMax: Math.max(0, workMax - spent) });
  // As cheap as a plan that heeds no caps, but for contacts of the plan before: none costs less.
  const even = wanted !== null && relaxed.complete && compareCost(
    statedCost(fullCost(model, capped.contacts)), statedCost(fullCost(model, wanted))) === 0;
  return { contacts: capped.contacts, exact: capped.exact || even, work: spent + capped.work };
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
  let priced: PricedDuals | null = null;
  const toPriced = (): PricedDuals => {
    priced ??= toPricedDuals(model, ascent.rows);
    return priced;
  };
  const better = (): SearchDuals => {
    const { ascent: { rows }, duals, prices } = toPriced();
    return compareLimbs(duals.bound, 0, first.bound, 0, model.scale.limbs) < 0 ? first
      : toSearchDuals(model, rows, duals, prices);
  };
  const found = findPlan(model, seeds, columns, { first, better }, workMax);
  const contacts = polish(model, found.contacts);
  const cost = statedCost(fullCost(model, contacts));
  const { proof, bound } = bestProof(model, leaf, toPriced,
    { cost, contacts, raisesMax });
  const status: PlanStatus = compareCost(cost, bound) === 0 ? 'proved'
    : found.exact ? 'searched' : 'bounded';
  return {
    contacts, unmet: listUnmet(model, contacts), cost, bound, proof, status, work: found.work,
  };
}

/** The proof by one raising of duals, or a longer one where that falls short of the cost. */
function bestProof(
  model: Model, leaf: Proof, toPriced: () => PricedDuals, ask: Omit<ProveAsk, 'prices' | 'windows'>,
): { readonly proof: Proof; readonly bound: Cost } {
  const rooms = (cap: number, window: number): number => {
    const own = model.caps[cap]!;
    const [from, to] = own.days > 0 ? [window, window + own.days - 1] : own.runs[window]!;
    return roomIn(own, from, to);
  };
  let best = { proof: leaf, bound: boundOf(leaf, ask.cost.length, rooms) };
  const attempts: readonly (() => Proof | null)[] = [
    () => toPricedLeaf(model, toPriced()),
    () => prove(model, { ...ask, prices: toPriced().prices, windows: toPriced().ascent.rows.windows }),
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

/** @param inTurn - Whether the plan heeds turns; days on which none can have come are never open. */
function solveWhole(problem: PlanProblem, limits: Limits, inTurn: boolean): Solution {
  const read = (packed: boolean): Model => {
    const model = toModel(problem, packed);
    return inTurn ? model : { ...model, order: [] };
  };
  return solveModel(read(true), true, limits) ?? solveModel(read(false), false, limits)!;
}

/** Turn by turn, and day by day where that does not come to an end. */
function solveTurns(problem: PlanProblem, limits: Limits): Solution {
  const model = toModel(problem, true);
  const isOnce = problem.order.every((o) => problem.duties[o.before]!.every === undefined);
  const split = isOnce ? splitTurns(model, limits.workMax, (own, workMax) =>
    solveWhole(own, { ...limits, workMax }, false)) : null;
  const whole = split?.exact === true ? null : solveWhole(problem, limits, true);
  const found = [split?.contacts, whole?.contacts].flatMap((own) => (own == null ? [] : [own]));
  const contacts = polish(model, found.reduce((a, b) => cheaper(model, a, b)));
  const cost = statedCost(fullCost(model, contacts));
  const { bound, proof } = [split, whole].flatMap((own) => (own === null ? [] : [own]))
    .reduce((a, b) => (compareCost(b.bound, a.bound) > 0 ? b : a));
  const isExact = split?.exact === true || whole?.status === 'searched' || whole?.status === 'proved';
  const status = compareCost(cost, bound) === 0 ? 'proved' : isExact ? 'searched' : 'bounded';
  const work = (split?.work ?? 0) + (whole?.work ?? 0);
  return { contacts, unmet: listUnmet(model, contacts), cost, bound, proof, status, work };
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
  return ordered.restore(ordered.problem.order.length === 0
    ? solveWhole(ordered.problem, limits, true) : solveTurns(ordered.problem, limits));
}
