import type { SolvedContact } from '../terms/record/plan.js';
import type { Duals } from './ascend.js';
import { capFaces, fillsNoMore, hasRoom, liveCaps } from './cap-memory.js';
import type { CapFace, LiveCap } from './cap-memory.js';
import type { Column } from './columns.js';
import { addLimbs, compareLimbs } from './cost-scale.js';
import { membersOf } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import {
  dropDead, emptyChains, emptyLabels, isNoWorse, keepBest, roomInChains, roomInLabels,
} from './labels.js';
import type { Chains, Labels } from './labels.js';
import type { Model } from './model.js';
import { listServings } from './serving.js';

/** What one pass of the search may do. */
export interface PassAsk {
  readonly model: Model;
  /** By day and means. */
  readonly columns: readonly Column[];
  readonly duals: Duals;
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

interface Pass {
  readonly ask: PassAsk;
  readonly labels: Labels;
  readonly chains: Chains;
  readonly capWords: number;
  readonly trial: Float64Array;
  live: readonly LiveCap[];
  next: Float64Array | null;
  work: number;
  complete: boolean;
}

/** Notes an excess beyond the budget; `true` when it is. */
function isCut(pass: Pass, excess: Float64Array, at: number): boolean {
  const { budget, model: { scale: { limbs } } } = pass.ask;
  if (budget === null || compareLimbs(excess, at, budget, 0, limbs) <= 0) return false;
  if (pass.next === null || compareLimbs(excess, at, pass.next, 0, limbs) < 0) {
    pass.next = excess.slice(at, at + limbs);
  }
  return true;
}

function beats(pass: Pass, a: number, b: number): boolean {
  const { labels, chains, capWords, live, ask } = pass;
  return isNoWorse(labels, a, b)
    && (!ask.capped || fillsNoMore(chains, capWords, live, labels.chain[a]!, labels.chain[b]!));
}

/** Keeps the newest label unless another beats it; those that it beats die. */
function settleNewest(pass: Pass): void {
  const { labels } = pass;
  const own = labels.count - 1;
  pass.work += own;
  for (let a = 0; a < own; a += 1) {
    if (labels.dead[a] === 0 && beats(pass, a, own)) {
      labels.count -= 1;
      pass.chains.count -= 1;
      return;
    }
  }
  for (let a = 0; a < own; a += 1) {
    if (labels.dead[a] === 0 && beats(pass, own, a)) labels.dead[a] = 1;
  }
}

function addNode(
  pass: Pass, k: number, from: number, faces: readonly CapFace[], serves: DutySet,
): number {
  const { chains, capWords } = pass;
  roomInChains(chains);
  const node = chains.count;
  chains.count += 1;
  chains.parent[node] = from;
  chains.column[node] = k;
  chains.day[node] = pass.ask.columns[k]!.day;
  chains.serves.set(serves, node * serves.length);
  chains.counted.fill(0, node * capWords, (node + 1) * capWords);
  for (const { cap, duties } of faces) {
    if (!serves.some((word, w) => (word & duties[w]!) !== 0)) continue;
    const at = node * capWords + (cap >> 5);
    chains.counted[at] = chains.counted[at]! | (1 << (cap & 31));
  }
  return node;
}

/** Extends a label by a contact of a column. */
function take(pass: Pass, k: number, label: number, faces: readonly CapFace[]): void {
  const { labels, trial, ask: { model, duals, columns } } = pass;
  const { words, limbs } = labels;
  const column = columns[k]!;
  let any = 0;
  for (let w = 0; w < words; w += 1) any |= labels.pending[label * words + w]! & column.cover[w]!;
  if (any === 0) return;
  const pending = column.cover.map((word, w) => word & labels.pending[label * words + w]!);
  const { sets, complete } = listServings(model, faces, pending);
  if (!complete) pass.complete = false;
  for (const serves of sets) {
    const from = labels.chain[label]!;
    if (!hasRoom(pass.chains, pass.capWords, from, faces, serves)) continue;
    for (let i = 0; i < limbs; i += 1) trial[i] = labels.excess[label * limbs + i]! + column.cost[i]!;
    for (const d of membersOf(serves)) addLimbs(trial, 0, duals.each, d * limbs, -1, limbs);
    if (isCut(pass, trial, 0)) continue;
    roomInLabels(labels);
    const own = labels.count;
    labels.count += 1;
    for (let w = 0; w < words; w += 1) {
      labels.pending[own * words + w] = labels.pending[label * words + w]! & ~serves[w]!;
    }
    for (let i = 0; i < limbs; i += 1) {
      labels.paid[own * limbs + i] = labels.paid[label * limbs + i]! + column.cost[i]!;
      labels.excess[own * limbs + i] = trial[i]!;
    }
    labels.dead[own] = 0;
    labels.chain[own] = addNode(pass, k, from, faces, serves);
    settleNewest(pass);
  }
}

/** Makes every label pay for a duty that no later column serves. */
function close(pass: Pass, duty: number): void {
  const { labels, ask: { model, duals } } = pass;
  const { words, limbs, pending } = labels;
  const word = duty >> 5;
  const mask = 1 << (duty & 31);
  for (let l = 0; l < labels.count; l += 1) {
    if (labels.dead[l] === 1 || (pending[l * words + word]! & mask) === 0) continue;
    pending[l * words + word] = pending[l * words + word]! & ~mask;
    addLimbs(labels.paid, l * limbs, model.penalty[duty]!, 0, 1, limbs);
    addLimbs(labels.excess, l * limbs, model.penalty[duty]!, 0, 1, limbs);
    addLimbs(labels.excess, l * limbs, duals.each, duty * limbs, -1, limbs);
    if (isCut(pass, labels.excess, l * limbs)) labels.dead[l] = 1;
  }
}

function pruneAll(pass: Pass): void {
  const { labels } = pass;
  dropDead(labels);
  for (let a = 0; a < labels.count; a += 1) {
    pass.work += labels.count;
    for (let b = 0; b < labels.count && labels.dead[a] === 0; b += 1) {
      if (a !== b && labels.dead[b] === 0 && beats(pass, b, a)) labels.dead[a] = 1;
    }
  }
  dropDead(labels);
}

function begin(ask: PassAsk): { readonly pass: Pass; readonly closes: readonly (readonly number[])[] } {
  const { model, columns } = ask;
  const { limbs } = model.scale;
  const capWords = ask.capped ? Math.ceil(model.caps.length / 32) : 0;
  const labels = emptyLabels(limbs, model.words);
  const pass: Pass = {
    ask, labels, chains: emptyChains(model.words, capWords), capWords,
    trial: new Float64Array(limbs), live: [], next: null, work: 0, complete: true,
  };
  const last = new Int32Array(model.duties).fill(-1);
  columns.forEach((column, k) => {
    for (const d of membersOf(column.cover)) last[d] = k;
  });
  const closes: number[][] = columns.map(() => []);
  labels.count = 1;
  labels.chain[0] = -1;
  for (let d = 0; d < model.duties; d += 1) labels.pending[d >> 5] = labels.pending[d >> 5]! | (1 << (d & 31));
  last.forEach((k, d) => {
    if (k >= 0) closes[k]!.push(d);
    else close(pass, d);
  });
  dropDead(labels);
  return { pass, closes };
}

function readBest(pass: Pass): readonly SolvedContact[] | null {
  const { labels, chains, ask: { columns, model: { words } } } = pass;
  if (labels.count === 0) return null;
  let best = 0;
  for (let l = 1; l < labels.count; l += 1) {
    if (compareLimbs(labels.paid, l * labels.limbs, labels.paid, best * labels.limbs, labels.limbs) < 0) best = l;
  }
  const contacts: SolvedContact[] = [];
  for (let node = labels.chain[best]!; node >= 0; node = chains.parent[node]!) {
    const { day, means } = columns[chains.column[node]!]!;
    contacts.push({ day, means, serves: membersOf(chains.serves, node * words, words) });
  }
  return contacts.reverse();
}

/**
 * One pass through the columns in time. A label is what is pending, what has been paid and, under
 * caps, the contacts that still count; what it has paid and the duals of what is pending bound
 * every way to go on, so that no label need exceed the budget.
 */
export function runPass(ask: PassAsk): PassResult {
  const { pass, closes } = begin(ask);
  const { labels } = pass;
  const { columns, model, capped, beam, workMax } = ask;
  for (let k = 0; k < columns.length && labels.count > 0; k += 1) {
    const column = columns[k]!;
    const faces = capped ? capFaces(model, column) : [];
    if (capped) pass.live = liveCaps(model.caps, columns[k + 1]?.day ?? column.day + 1);
    const before = labels.count;
    pass.work += before;
    for (let l = 0; l < before; l += 1) take(pass, k, l, faces);
    for (const d of closes[k]!) close(pass, d);
    if (closes[k]!.length > 0) pruneAll(pass);
    else dropDead(labels);
    if (beam > 0 && labels.count > beam) {
      keepBest(labels, beam);
      pass.complete = false;
    }
    if (pass.work > workMax) return { contacts: null, next: null, complete: false, work: pass.work };
  }
  return { contacts: readBest(pass), next: pass.next, complete: pass.complete, work: pass.work };
}
