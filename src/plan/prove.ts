import type { Cost, Proof, ProofCase, SolvedContact } from '../terms/record/plan.js';
import { raise, raisingOrders, toAscent } from './ascend.js';
import type { Ascent, PackedDuals } from './ascend.js';
import { seedColumns } from './columns.js';
import type { Column } from './columns.js';
import { compareLimbs } from './cost-scale.js';
import { isWithin, shares } from './duty-set.js';
import type { Model } from './model.js';
import { listPrices } from './prices.js';
import { listRows } from './rows.js';
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
  /** Plans that do not heed caps and turns may cost less. */
  readonly capped: boolean;
  /** Counted raises of duals, each a step through all rows. */
  readonly raisesMax: number;
}

interface Proving {
  readonly model: Model;
  readonly ask: ProveAsk;
  /** Packed cost that a bound must reach. */
  readonly goal: Float64Array;
  readonly prices: readonly PricedWindow[];
  raises: number;
}

interface Cases {
  readonly some: readonly ProofCase[];
  readonly none: readonly ProofCase[];
}

const isOne = (on: ProofCase) => (at: { readonly means: number; readonly day: number }): boolean =>
  at.means === on.means && on.from <= at.day && at.day <= on.to;

/** Days on which prices, windows of rhythms or cases change: a row on each suffices. */
function edges(proving: Proving, { some, none }: Cases): readonly number[] {
  const { model, ask, prices } = proving;
  const ends = new Set<number>();
  for (const { series, from } of ask.windows) {
    ends.add(from - 1).add(from + model.series[series]!.every - 1);
  }
  for (const { from, to } of [...prices, ...some, ...none]) ends.add(from - 1).add(to);
  return [...ends];
}

/** A column with the cases of contacts made for sure, and the prices, that it falls under. */
interface Marked {
  readonly column: Column;
  readonly some: number;
  readonly pays: number;
}

function replaces(model: Model, a: Marked, b: Marked): boolean {
  const { limbs } = model.scale;
  if (!isWithin(b.column.cover, a.column.cover)) return false;
  if ((b.some & ~a.some) !== 0 || (a.pays & ~b.pays) !== 0) return false;
  if (a.column.day !== b.column.day && shares(b.column.cover, model.seriesBits)) return false;
  return compareLimbs(a.column.cost, 0, b.column.cost, 0, limbs) <= 0 && (model.rates === null
    || compareLimbs(model.rates[a.column.means]!, 0, model.rates[b.column.means]!, 0, limbs) <= 0);
}

/** Columns that no other makes needless; of two alike the first stays. */
function needed(model: Model, marked: readonly Marked[]): readonly Column[] {
  const left: Marked[] = [];
  for (const own of marked) {
    if (left.some((other) => replaces(model, other, own))) continue;
    const kept = left.filter((other) => !replaces(model, own, other));
    left.length = 0;
    left.push(...kept, own);
  }
  return left.map((m) => m.column);
}

/** The rows of some cases: contacts never made are left out, those made for sure are needs. */
function withCases(proving: Proving, cases: Cases): Ascent {
  const { model, ask, prices } = proving;
  const never = cases.none.map(isOne);
  const columns = seedColumns(model, model.stated, edges(proving, cases)).flat()
    .filter((c) => !never.some((matches) => matches(c)));
  const bits = (list: readonly boolean[]): number =>
    list.reduce((mask, holds, i) => (holds ? mask | (1 << (i & 31)) : mask), 0);
  const marked = columns.map((column): Marked => ({
    column, some: bits(cases.some.map((on) => isOne(on)(column))),
    pays: bits(prices.map((p) => model.caps[p.cap]!.means[column.means] === 1
      && p.from <= column.day && column.day <= p.to)),
  }));
  const base = toAscent(model, listRows(model, needed(model, marked), ask.windows, prices));
  const made = cases.some.map((on) => base.rows.rows.flatMap((row, k) => (isOne(on)(row) ? [k] : [])));
  return {
    ...base, covering: [...base.covering, ...made],
    penalty: [...base.penalty, ...cases.some.map(() => null)],
  };
}

/** The packed bound of duals, less what all places of priced windows cost. */
function boundOf({ model, prices }: Proving, duals: PackedDuals): Float64Array {
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
      prices: proving.prices, made: cases.some.map(isOne),
    });
  }
  if (depth >= DEPTH_MAX || proving.raises >= proving.ask.raisesMax) return null;
  const on = chooseSplit(proving, listSplits(proving, ascent, best, cases), cases);
  if (on === null || proving.raises >= proving.ask.raisesMax) return null;
  const some = proveCases(proving, withSome(cases, on), depth + 1);
  const none = some === null ? null : proveCases(proving, withNone(cases, on), depth + 1);
  return some === null || none === null ? null : { on, some, none };
}

function toProving(model: Model, ask: ProveAsk, prices: readonly PricedWindow[], raises: number): Proving {
  return { model, ask, goal: model.scale.pack([...ask.cost, 0, 0]), prices, raises };
}

/** Prices, one after the other, each the one that raises the bound most. */
function raisePrices(model: Model, ask: ProveAsk): Proving {
  let best = toProving(model, ask, [], 0);
  if (!ask.capped) return best;
  const none: Cases = { some: [], none: [] };
  let bound = raiseBest(best, withCases(best, none), false).bound;
  const offers = listPrices(model, ask.contacts);
  for (let round = 0; round < 4 && !reaches(best, bound); round += 1) {
    const before = best;
    for (const offer of offers) {
      if (best.raises >= ask.raisesMax) return best;
      const prices = [...before.prices.filter((p) => p.cap !== offer.cap || p.window !== offer.window), offer];
      const trial = toProving(model, ask, prices, best.raises);
      const raised = raiseBest(trial, withCases(trial, none), false).bound;
      best.raises = trial.raises;
      if (!isHigher(best, raised, bound)) continue;
      best = trial;
      bound = raised;
      if (reaches(best, bound)) return best;
    }
    if (best === before) return best;
  }
  return best;
}

/**
 * A proof that no plan costs less than a cost, beyond what one raising of duals shows: places in
 * full windows get a price, and where that does not do, the contacts on which several duals rest
 * are split into the case that one is made and the case that none is.
 *
 * @returns Null when no proof was found within the raises allowed.
 */
export function prove(model: Model, ask: ProveAsk): Proof | null {
  return proveCases(raisePrices(model, ask), { some: [], none: [] }, 0);
}

