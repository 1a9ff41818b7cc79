import type { SolvedContact } from '../terms/record/plan.js';
import { capFaces, fillsNoMore, hasRoom, liveCaps } from './cap-memory.js';
import type { CapFace } from './cap-memory.js';
import { compareLimbs } from './cost-scale.js';
import { holds, isEmptySet, membersOf } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import {
  dropDead, emptyChains, emptyLabels, isNoWorse, keepBest, roomInChains,
} from './labels.js';
import { addLabel, addServed, close, isCut, payFree, payMissed } from './pass.js';
import type { Pass, PassAsk, PassResult } from './pass.js';
import { deferrable, listServings } from './serving.js';
import { inTurn, isNoLater } from './turns.js';

function beats(pass: Pass, a: number, b: number): boolean {
  const { labels, chains, capWords, ask } = pass;
  if (!isNoWorse(labels, a, b)) return false;
  if (!ask.capped) return true;
  pass.live ??= liveCaps(ask.model.caps, pass.nextDay);
  return fillsNoMore(chains, capWords, pass.live, labels.chain[a]!, labels.chain[b]!)
    && (ask.model.order.length === 0 || isNoLater(ask.model.order, labels, chains, a, b));
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
  const words = serves.length;
  for (let w = 0; w < words; w += 1) chains.serves[node * words + w] = serves[w]!;
  for (let w = 0; w < capWords; w += 1) chains.counted[node * capWords + w] = 0;
  for (const { cap, duties } of faces) {
    if (!serves.some((word, w) => (word & duties[w]!) !== 0)) continue;
    const at = node * capWords + (cap >> 5);
    chains.counted[at] = chains.counted[at]! | (1 << (cap & 31));
  }
  return node;
}

/** Extends a label by a contact of a column. */
function take(pass: Pass, k: number, label: number): void {
  const { labels, ask: { model, columns, capped } } = pass;
  const { words } = labels;
  const column = columns[k]!;
  let any = 0;
  for (let w = 0; w < words; w += 1) any |= labels.pending[label * words + w]! & column.cover[w]!;
  if (any === 0) return;
  const from = labels.chain[label]!;
  let pending = column.cover.map((word, w) => word & labels.pending[label * words + w]!);
  if (capped && model.order.length > 0) {
    pending = inTurn(model.order, labels, pass.chains, { label, pending, day: column.day });
    if (isEmptySet(pending)) return;
  }
  pass.faces ??= capped ? capFaces(model, column) : [];
  const { faces } = pass;
  const { sets, complete } = listServings(model, faces, pending, pass.defer[k] ?? null);
  if (!complete) pass.complete = false;
  for (const serves of sets) {
    if (!hasRoom(pass.chains, pass.capWords, from, faces, serves)) continue;
    addServed(pass, label, column, serves);
    if (isCut(pass, pass.trial, 0)) continue;
    const own = addLabel(pass, label, column, serves);
    labels.chain[own] = addNode(pass, k, from, faces, serves);
    settleNewest(pass);
  }
}

function payAll(pass: Pass, k: number): void {
  let any = false;
  pass.nextCheck.forEach((next, series) => {
    if (payMissed(pass, series, next[k]!)) any = true;
  });
  if (any) pruneAll(pass);
}

function pruneAll(pass: Pass): void {
  const { labels, ask: { workMax } } = pass;
  dropDead(labels);
  for (let a = 0; a < labels.count && pass.work <= workMax; a += 1) {
    pass.work += labels.count;
    for (let b = 0; b < labels.count && labels.dead[a] === 0; b += 1) {
      if (a !== b && labels.dead[b] === 0 && beats(pass, b, a)) labels.dead[a] = 1;
    }
  }
  dropDead(labels);
}

/** Per column and rhythm: the next day, from it on, on which a check can be made. */
function nextChecks(ask: PassAsk): readonly Int32Array[] {
  const { model: { series }, columns } = ask;
  return series.map(({ duty, to }) => {
    const next = new Int32Array(columns.length + 1);
    next[columns.length] = to + 1;
    for (let k = columns.length - 1; k >= 0; k -= 1) {
      next[k] = holds(columns[k]!.cover, duty) ? columns[k]!.day : next[k + 1]!;
    }
    return next;
  });
}

function begin(
  ask: PassAsk,
): { readonly pass: Pass; readonly closes: readonly (readonly number[])[] } {
  const { model, columns } = ask;
  const { limbs } = model.scale;
  const capWords = ask.capped ? Math.ceil(model.caps.length / 32) : 0;
  const labels = emptyLabels(limbs, model.words, model.series.length);
  const pass: Pass = {
    ask, labels, chains: emptyChains(model.words, capWords), capWords,
    defer: deferrable(model, columns), nextCheck: nextChecks(ask),
    trial: new Float64Array(limbs), faces: null, live: [], nextDay: 0, over: 0, next: null, work: 0, complete: true,
  };
  const last = new Int32Array(model.duties).fill(-1);
  columns.forEach((column, k) => {
    for (const d of membersOf(column.cover)) last[d] = k;
  });
  const closes: number[][] = columns.map(() => []);
  labels.count = 1;
  labels.chain[0] = -1;
  for (let d = 0; d < model.duties; d += 1) {
    labels.pending[d >> 5] = labels.pending[d >> 5]! | (1 << (d & 31));
  }
  model.series.forEach(({ from }, s) => { labels.last[s] = from - 1; });
  last.forEach((k, d) => {
    if (holds(model.seriesBits, d)) return;
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
    const { paid, limbs } = labels;
    if (compareLimbs(paid, l * limbs, paid, best * limbs, limbs) < 0) best = l;
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
  const { columns, beam, workMax } = ask;
  for (let k = 0; k < columns.length && labels.count > 0; k += 1) {
    const column = columns[k]!;
    if (pass.nextCheck.length > 0) payAll(pass, k);
    if (ask.duals.prices.length > 0) payFree(pass, column.day);
    pass.faces = null;
    pass.live = null;
    pass.nextDay = columns[k + 1]?.day ?? column.day + 1;
    const before = labels.count;
    pass.work += before;
    for (let l = 0; l < before && pass.work <= workMax; l += 1) take(pass, k, l);
    for (const d of closes[k]!) close(pass, d);
    if (closes[k]!.length > 0) pruneAll(pass);
    else dropDead(labels);
    if (beam > 0 && labels.count > beam) {
      keepBest(labels, beam);
      pass.complete = false;
    }
    if (pass.work > workMax) {
      return { contacts: null, next: null, complete: false, work: pass.work };
    }
  }
  payAll(pass, columns.length);
  payFree(pass, Infinity);
  const contacts = readBest(pass);
  return { contacts, next: pass.next, complete: pass.complete, work: pass.work };
}
