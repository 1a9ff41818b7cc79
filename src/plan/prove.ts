import type { Cost, Proof, ProofCase, SolvedContact } from '../terms/record/plan.js';
import { raise, raisingOrders } from './ascend.js';
import type { Ascent, PackedDuals } from './ascend.js';
import { isOne, NO_CASES, toCaseRows } from './case-rows.js';
import type { Cases } from './case-rows.js';
import { compareLimbs } from './cost-scale.js';
import type { Model } from './model.js';
import type { PricedWindow, RhythmWindow } from './rows.js';
import { toStatedLeaf } from './stated-duals.js';

/** Cases one inside the other. */
const DEPTH_MAX = 6;
/** Contacts looked at before one is chosen to split on. */
const SPLITS_MAX = 5;

/** What is to be shown: that no plan costs less than this. */
export interface ProveAsk {
  readonly cost: Cost;
  readonly contacts: readonly SolvedContact[];
  readonly windows: readonly RhythmWindow[];
  /** Places in windows of caps that cost something. */
  readonly prices: readonly PricedWindow[];
  /** Counted raises of duals, each a step through all rows. */
  readonly raisesMax: number;
}

interface Proving {
  readonly model: Model;
  readonly ask: ProveAsk;
  /** Packed cost that a bound must reach. */
  readonly goal: Float64Array;
  raises: number;
}

function withCases({ model, ask }: Proving, cases: Cases): Ascent {
  return toCaseRows(model, ask, cases);
}

/** The packed bound of duals, less what all places of priced windows cost. */
function boundOf({ model, ask: { prices } }: Proving, duals: PackedDuals): Float64Array {
  const { limbs } = model.scale;
  const bound = duals.bound.slice();
  for (const { price, room } of prices) {
    for (let i = 0; i < limbs; i += 1) bound[i] = bound[i]! - price[i]! * room;
  }
  return bound;
}

interface Raised {
  readonly duals: PackedDuals;
  readonly bound: Float64Array;
  readonly order: readonly number[];
}

function raiseOne(proving: Proving, ascent: Ascent, order: readonly number[]): Raised {
  proving.raises += 1;
  const duals = raise(ascent, order, new Float64Array(ascent.costs.length));
  return { duals, bound: boundOf(proving, duals), order };
}

const isHigher = ({ model }: Proving, a: Float64Array, b: Float64Array): boolean =>
  compareLimbs(a, 0, b, 0, model.scale.limbs) > 0;

const reaches = (proving: Proving, bound: Float64Array): boolean => !isHigher(proving, proving.goal, bound);

/** The highest bound of several orders: contacts made for sure before all else, or after. */
function raiseBest(proving: Proving, ascent: Ascent, few: boolean): Raised {
  const made = ascent.covering.map((_, need) => need).slice(ascent.rows.needs);
  let best: Raised | null = null;
  const orders = raisingOrders(ascent);
  for (const order of few ? orders.slice(0, 2) : orders) {
    for (const whole of made.length === 0 ? [order] : [[...made, ...order], [...order, ...made]]) {
      const raised = raiseOne(proving, ascent, whole);
      if (best === null || isHigher(proving, raised.bound, best.bound)) best = raised;
      if (reaches(proving, best.bound)) return best;
    }
  }
  return best!;
}

/** A higher bound by moving one need at a time to the front of the order. */
function moveToFront(proving: Proving, ascent: Ascent, from: Raised): Raised {
  let best = from;
  for (let at = 1; at < best.order.length; at += 1) {
    if (reaches(proving, best.bound) || proving.raises >= proving.ask.raisesMax) return best;
    const need = from.order[at]!;
    const raised = raiseOne(proving, ascent, [need, ...best.order.filter((n) => n !== need)]);
    if (!isHigher(proving, best.bound, raised.bound)) best = raised;
  }
  return best;
}

/** Contacts that could be made or not: those that several duties' duals rest on. */
function listSplits(
  proving: Proving, ascent: Ascent, best: Raised, cases: Cases,
): readonly ProofCase[] {
  const { model } = proving;
  const { limbs } = model.scale;
  const found = new Map<string, { readonly on: ProofCase; readonly weight: number }>();
  for (const row of ascent.rows.rows) {
    if (row.means < 0) continue;
    const held = row.members.filter((need) => need < model.duties
      && best.duals.each.subarray(need * limbs, (need + 1) * limbs).some((value) => value !== 0));
    if (held.length < 2) continue;
    let [from, to] = [0, model.problem.days - 1];
    for (const d of held) {
      const run = model.stated[row.means]!.find((o) => o.duty === d)?.runs
        .find(([a, b]) => a <= row.day && row.day <= b);
      if (run === undefined) continue;
      [from, to] = [Math.max(from, run[0]), Math.min(to, run[1])];
    }
    const on = { means: row.means, from, to };
    const key = `${on.means}/${from}/${to}`;
    const isOld = cases.some.some((o) => o.means === on.means && o.from === from && o.to === to);
    if (!isOld) found.set(key, { on, weight: held.length });
  }
  const planned = (on: ProofCase): number => (proving.ask.contacts.some((c) =>
    c.means === on.means && on.from <= c.day && c.day <= on.to) ? 1 : 0);
  return [...found.values()]
    .sort((a, b) => planned(b.on) - planned(a.on) || b.weight - a.weight
      || a.on.from - b.on.from || a.on.means - b.on.means)
    .slice(0, SPLITS_MAX).map(({ on }) => on);
}

const withSome = (cases: Cases, on: ProofCase): Cases => ({ ...cases, some: [...cases.some, on] });
const withNone = (cases: Cases, on: ProofCase): Cases => ({ ...cases, none: [...cases.none, on] });

/** The split whose worse half has the highest bound. */
function chooseSplit(proving: Proving, splits: readonly ProofCase[], cases: Cases): ProofCase | null {
  let best: { readonly on: ProofCase; readonly worse: Float64Array; readonly better: Float64Array } | null = null;
  for (const on of splits) {
    if (proving.raises >= proving.ask.raisesMax) break;
    const some = raiseBest(proving, withCases(proving, withSome(cases, on)), true).bound;
    const none = raiseBest(proving, withCases(proving, withNone(cases, on)), true).bound;
    const [worse, better] = isHigher(proving, some, none) ? [none, some] : [some, none];
    if (best === null || isHigher(proving, worse, best.worse)
      || (!isHigher(proving, best.worse, worse) && isHigher(proving, better, best.better))) {
      best = { on, worse, better };
    }
    if (reaches(proving, worse)) break;
  }
  return best?.on ?? null;
}

/** A proof for some cases that reaches the goal; null when none was found. */
function proveCases(proving: Proving, cases: Cases, depth: number): Proof | null {
  const ascent = withCases(proving, cases);
  let best = raiseBest(proving, ascent, false);
  if (!reaches(proving, best.bound) && depth === 0) best = moveToFront(proving, ascent, best);
  if (reaches(proving, best.bound)) {
    return toStatedLeaf(ascent, best.duals, {
      prices: proving.ask.prices, made: cases.some.map(isOne),
    });
  }
  if (depth >= DEPTH_MAX || proving.raises >= proving.ask.raisesMax) return null;
  const on = chooseSplit(proving, listSplits(proving, ascent, best, cases), cases);
  if (on === null || proving.raises >= proving.ask.raisesMax) return null;
  const some = proveCases(proving, withSome(cases, on), depth + 1);
  const none = some === null ? null : proveCases(proving, withNone(cases, on), depth + 1);
  return some === null || none === null ? null : { on, some, none };
}

/**
 * A proof that no plan costs less than a cost, where duals and prices of full windows alone do not
 * show it: the contacts on which several duals rest are split into the case that one is made and
 * the case that none is.
 *
 * @returns Null when no proof was found within the raises allowed.
 */
export function prove(model: Model, ask: ProveAsk): Proof | null {
  const goal = model.scale.pack([...ask.cost, 0, 0]);
  return proveCases({ model, ask, goal, raises: 0 }, NO_CASES, 0);
}
