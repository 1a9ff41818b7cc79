import { compareLimbs } from './cost-scale.js';

/** The contacts of a label, newest first, as a chain that labels share. */
export interface Chains {
  count: number;
  parent: Int32Array;
  column: Int32Array;
  day: Int32Array;
  /** Duties served, `words` each. */
  serves: Int32Array;
  /** Caps under which the contact counts, `capWords` each. */
  counted: Int32Array;
}

/** Partial plans of a search: what is pending, what has been paid, the excess over the bound. */
export interface Labels {
  count: number;
  readonly limbs: number;
  readonly words: number;
  /** Rhythms: entries of `last` per label. */
  readonly rhythms: number;
  pending: Int32Array;
  /** Per rhythm: the day of the last check or missed day. */
  last: Int32Array;
  paid: Float64Array;
  excess: Float64Array;
  chain: Int32Array;
  dead: Uint8Array;
}

function grownInts(old: Int32Array): Int32Array {
  const grown = new Int32Array(old.length * 2);
  grown.set(old);
  return grown;
}

function grownDoubles(old: Float64Array): Float64Array {
  const grown = new Float64Array(old.length * 2);
  grown.set(old);
  return grown;
}

export function emptyChains(words: number, capWords: number): Chains {
  const size = 64;
  return {
    count: 0, parent: new Int32Array(size), column: new Int32Array(size),
    day: new Int32Array(size), serves: new Int32Array(size * words),
    counted: new Int32Array(size * capWords),
  };
}

/** Makes room for one more contact. */
export function roomInChains(chains: Chains): void {
  if (chains.count < chains.parent.length) return;
  chains.parent = grownInts(chains.parent);
  chains.column = grownInts(chains.column);
  chains.day = grownInts(chains.day);
  chains.serves = grownInts(chains.serves);
  chains.counted = grownInts(chains.counted);
}

export function emptyLabels(limbs: number, words: number, rhythms: number): Labels {
  const size = 32;
  return {
    count: 0, limbs, words, rhythms, pending: new Int32Array(size * words),
    last: new Int32Array(size * rhythms),
    paid: new Float64Array(size * limbs), excess: new Float64Array(size * limbs),
    chain: new Int32Array(size), dead: new Uint8Array(size),
  };
}

/** Makes room for one more label. */
export function roomInLabels(labels: Labels): void {
  if (labels.count < labels.chain.length) return;
  labels.pending = grownInts(labels.pending);
  labels.last = grownInts(labels.last);
  labels.paid = grownDoubles(labels.paid);
  labels.excess = grownDoubles(labels.excess);
  labels.chain = grownInts(labels.chain);
  const dead = new Uint8Array(labels.dead.length * 2);
  dead.set(labels.dead);
  labels.dead = dead;
}

/** Whether label `a` has no more pending, no older checks, and has paid no more than `b`. */
export function isNoWorse(labels: Labels, a: number, b: number): boolean {
  const { words, limbs, pending, paid } = labels;
  for (let w = 0; w < words; w += 1) {
    if ((pending[a * words + w]! & ~pending[b * words + w]!) !== 0) return false;
  }
  for (let s = 0; s < labels.rhythms; s += 1) {
    if (labels.last[a * labels.rhythms + s]! < labels.last[b * labels.rhythms + s]!) return false;
  }
  return compareLimbs(paid, a * limbs, paid, b * limbs, limbs) <= 0;
}

export function copyLabel(labels: Labels, from: number, to: number): void {
  if (from === to) return;
  const { words, limbs } = labels;
  labels.pending.copyWithin(to * words, from * words, (from + 1) * words);
  if (labels.rhythms > 0) {
    labels.last.copyWithin(to * labels.rhythms, from * labels.rhythms, (from + 1) * labels.rhythms);
  }
  labels.paid.copyWithin(to * limbs, from * limbs, (from + 1) * limbs);
  labels.excess.copyWithin(to * limbs, from * limbs, (from + 1) * limbs);
  labels.chain[to] = labels.chain[from]!;
  labels.dead[to] = labels.dead[from]!;
}

/** Drops dead labels, keeping the order of the others. */
export function dropDead(labels: Labels): void {
  let left = 0;
  for (let at = 0; at < labels.count; at += 1) {
    if (labels.dead[at] === 1) continue;
    copyLabel(labels, at, left);
    left += 1;
  }
  labels.count = left;
}

/** Keeps the labels of least excess, in their order. */
export function keepBest(labels: Labels, beam: number): void {
  if (labels.count <= beam) return;
  const { excess, limbs } = labels;
  const order = Array.from({ length: labels.count }, (_, i) => i)
    .sort((a, b) => compareLimbs(excess, a * limbs, excess, b * limbs, limbs) || a - b);
  for (const at of order.slice(beam)) labels.dead[at] = 1;
  dropDead(labels);
}
