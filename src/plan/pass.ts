import type { SolvedContact } from '../terms/record/plan.js';
import { isCounted } from './cap-memory.js';
import type { CapFace, LiveCap } from './cap-memory.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { holds, membersOf } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import { dropDead, roomInLabels } from './labels.js';
import type { Chains, Labels } from './labels.js';
import type { Model } from './model.js';
import { addPrices, takeWindows } from './search-duals.js';
import type { SearchDuals } from './search-duals.js';
import { isPending } from './turns.js';

/** What one pass of the search may do. */
export interface PassAsk {
  readonly model: Model;
  /** By day and means. */
  readonly columns: readonly Column[];
  readonly duals: SearchDuals;
  /** Whether caps and days shared by contacts of one means are heeded. */
  readonly capped: boolean;
  /** Plans that exceed the bound by more are left out; null for none. */
  readonly budget: Float64Array | null;
  /** Labels kept after each column; 0 for all. */
  readonly beam: number;
  readonly workMax: number;
}

/** What one pass found. */
export interface PassResult {
  /** The cheapest plan within the budget; null when there is none. */
  readonly contacts: readonly SolvedContact[] | null;
  /** The least excess of what the budget cut off; null when nothing was. */
  readonly next: Float64Array | null;
  /** Every plan within the budget was considered. */
  readonly complete: boolean;
  readonly work: number;
}

/** One pass under way. */
export interface Pass {
  readonly ask: PassAsk;
  readonly labels: Labels;
  readonly chains: Chains;
  readonly capWords: number;
  /** Per column: duties that a later column may serve at a lower rate; null: none anywhere. */
  readonly defer: readonly DutySet[];
  /** Per rhythm and column: the next day on which a check can be made. */
  readonly nextCheck: readonly Int32Array[];
  readonly trial: Float64Array;
  /** Of the column at hand; null until asked for. */
  faces: readonly CapFace[] | null;
  /** Caps that contacts before `nextDay` can still fill; null until asked for. */
  live: readonly LiveCap[] | null;
  nextDay: number;
  /** Priced windows that are over. */
  over: number;
  next: Float64Array | null;
  work: number;
  complete: boolean;
}

/** Notes an excess beyond the budget; `true` when it is. */
export function isCut(pass: Pass, excess: Float64Array, at: number): boolean {
  const { budget, model: { scale: { limbs } } } = pass.ask;
  if (budget === null || compareLimbs(excess, at, budget, 0, limbs) <= 0) return false;
  if (pass.next === null || compareLimbs(excess, at, pass.next, 0, limbs) < 0) {
    pass.next = excess.slice(at, at + limbs);
  }
  return true;
}

/** Notes what a contact adds to a label's excess: its cost less the duals that it meets. */
export function addServed(pass: Pass, label: number, column: Column, serves: DutySet): void {
  const { labels, trial, ask: { model, duals } } = pass;
  const { limbs, rhythms } = labels;
  for (let i = 0; i < limbs; i += 1) trial[i] = labels.excess[label * limbs + i]! + column.cost[i]!;
  const rate = model.rates?.[column.means] ?? null;
  for (const d of membersOf(serves)) {
    addLimbs(trial, 0, duals.each, d * limbs, -1, limbs);
    if (rate !== null) addLimbs(trial, 0, rate, 0, 1, limbs);
  }
  if (duals.prices.length > 0) {
    addPrices(model, duals.prices, trial, 0, { day: column.day, means: column.means, serves });
  }
  if (rhythms === 0) return;
  model.series.forEach(({ duty }, series) => {
    if (!holds(serves, duty)) return;
    const after = labels.last[label * rhythms + series]!;
    takeWindows(model, duals, trial, 0, { series, after, upTo: column.day });
  });
}

/** A new label: another one extended by a contact, whose excess stands in `trial`. */
export function addLabel(pass: Pass, label: number, column: Column, serves: DutySet): number {
  const { labels, trial, ask: { model } } = pass;
  const { words, limbs, rhythms } = labels;
  roomInLabels(labels);
  const own = labels.count;
  labels.count += 1;
  for (let w = 0; w < words; w += 1) {
    const met = rhythms === 0 ? serves[w]! : serves[w]! & ~model.seriesBits[w]!;
    labels.pending[own * words + w] = labels.pending[label * words + w]! & ~met;
  }
  const rate = model.rates?.[column.means] ?? null;
  const times = rate === null ? 0 : membersOf(serves).length;
  for (let i = 0; i < limbs; i += 1) {
    const each = rate === null ? 0 : rate[i]! * times;
    labels.paid[own * limbs + i] = labels.paid[label * limbs + i]! + column.cost[i]! + each;
    labels.excess[own * limbs + i] = trial[i]!;
  }
  for (let s = 0; s < rhythms; s += 1) {
    labels.last[own * rhythms + s] = holds(serves, model.series[s]!.duty) ? column.day
      : labels.last[label * rhythms + s]!;
  }
  labels.dead[own] = 0;
  return own;
}

/**
 * Makes a label pay for a duty that it will not serve: with it goes the set that is met only
 * together, and what may come only after it.
 */
function leave(pass: Pass, label: number, duty: number): void {
  const { labels, ask: { model, duals, capped } } = pass;
  const { words, limbs, pending } = labels;
  const waiting = [duty];
  for (let d = waiting.pop(); d !== undefined; d = waiting.pop()) {
    if (!isPending(labels, label, d)) continue;
    const set = model.together[d];
    addLimbs(labels.paid, label * limbs, model.penalty[d]!, 0, 1, limbs);
    addLimbs(labels.excess, label * limbs, model.penalty[d]!, 0, 1, limbs);
    for (const e of set === null || set === undefined ? [d] : membersOf(set)) {
      if (!isPending(labels, label, e)) continue;
      const at = label * words + (e >> 5);
      pending[at] = pending[at]! & ~(1 << (e & 31));
      addLimbs(labels.excess, label * limbs, duals.each, e * limbs, -1, limbs);
      if (!capped) continue;
      for (const { before, after } of model.order) if (before === e) waiting.push(after);
    }
  }
  if (isCut(pass, labels.excess, label * limbs)) labels.dead[label] = 1;
}

/** Makes every label pay for a duty that no later column serves. */
export function close(pass: Pass, duty: number): void {
  const { labels } = pass;
  for (let l = 0; l < labels.count; l += 1) {
    if (labels.dead[l] === 0 && isPending(labels, l, duty)) leave(pass, l, duty);
  }
}

/** Makes every label pay for the days of a rhythm that fall due before a day; true if any did. */
export function payMissed(pass: Pass, series: number, before: number): boolean {
  const { labels, ask: { model, duals } } = pass;
  const { limbs, rhythms } = labels;
  const { every, penalty } = model.series[series]!;
  let any = false;
  for (let l = 0; l < labels.count; l += 1) {
    if (labels.dead[l] === 1) continue;
    const at = l * rhythms + series;
    for (let last = labels.last[at]!; last + every < before; last = labels.last[at]!) {
      any = true;
      labels.last[at] = last + every;
      addLimbs(labels.paid, l * limbs, penalty, 0, 1, limbs);
      addLimbs(labels.excess, l * limbs, penalty, 0, 1, limbs);
      takeWindows(model, duals, labels.excess, l * limbs, { series, after: last, upTo: last + every });
    }
    if (isCut(pass, labels.excess, l * limbs)) labels.dead[l] = 1;
  }
  return any;
}

/**
 * Makes every label pay for the places left free in priced windows that end before a day: what it
 * has paid for them all is then what the bound left out.
 */
export function payFree(pass: Pass, before: number): void {
  const { labels, chains, capWords, ask: { duals: { prices } } } = pass;
  const { limbs } = labels;
  const first = pass.over;
  for (; pass.over < prices.length && prices[pass.over]!.to < before; pass.over += 1) {
    const { cap, from, room, price } = prices[pass.over]!;
    for (let l = 0; l < labels.count; l += 1) {
      if (labels.dead[l] === 1) continue;
      let free = room;
      for (let node = labels.chain[l]!; node >= 0 && chains.day[node]! >= from;) {
        if (isCounted(chains, capWords, node, cap)) free -= 1;
        node = chains.parent[node]!;
      }
      addLimbs(labels.excess, l * limbs, price, 0, free, limbs);
      if (isCut(pass, labels.excess, l * limbs)) labels.dead[l] = 1;
    }
  }
  if (pass.over > first) dropDead(labels);
}
