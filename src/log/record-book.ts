import { type Instant, parseInstant, sha256Into, toHex, toInstant } from '../kernel/index.js';
import type { Leaf } from './leaf.js';
import { type MerkleTree, openMerkleTree } from './merkle.js';
import type { LogPorts, Receipt } from './record-log.js';

/** A batch that has a key or must be whole: where it starts and how many leaves it has. */
export interface BatchMark {
  readonly first: number;
  readonly count: number;
}

/** An entry ready to be stored, with the text of its leaf, which the tree covers. */
export interface SealedEntry {
  readonly leaf: Leaf;
  readonly leafText: string;
  readonly salt: string;
  /** The body's canonical text: printed once, then committed to and stored as it is. */
  readonly bodyText: string;
}

/** What every kind of log remembers of its entries, without any body. */
export interface RecordBook {
  readonly tree: MerkleTree;
  /** The `seq` of each leaf, by stream. */
  readonly streams: Map<string, number[]>;
  readonly batches: Map<string, BatchMark>;
  /** Of the last leaf, in milliseconds; minus infinity for none. */
  lastAt: number;
  /** The same as it is printed; empty for none. */
  lastInstant: string;
}

/** Starts an empty book. */
export function openBook(ports: LogPorts): RecordBook {
  const tree = openMerkleTree(ports.hashInto ?? sha256Into);
  return { tree, streams: new Map(), batches: new Map(), lastAt: Number.NEGATIVE_INFINITY, lastInstant: '' };
}

/** Adds one leaf to the book: the only place where tree, streams and clock move on. */
export function noteLeaf(book: RecordBook, leaf: Leaf, leafText: string): void {
  book.tree.append(leafText);
  const seqs = book.streams.get(leaf.stream);
  if (seqs === undefined) book.streams.set(leaf.stream, [leaf.seq]);
  else seqs.push(leaf.seq);
  // A batch has one instant: reading it again for each leaf would cost more than the tree.
  if (leaf.recordedAt === book.lastInstant) return;
  book.lastInstant = leaf.recordedAt;
  book.lastAt = parseInstant(leaf.recordedAt) ?? book.lastAt;
}

/** Adds a whole batch and writes its receipt. */
export function noteBatch(
  book: RecordBook, sealed: readonly SealedEntry[], key: string | undefined,
): Receipt {
  const first = book.tree.size;
  for (const { leaf, leafText } of sealed) noteLeaf(book, leaf, leafText);
  const mark = { first, count: sealed.length };
  if (key !== undefined) book.batches.set(key, mark);
  return toReceipt(mark, sealed[0]!.leaf.recordedAt);
}

/** Writes the receipt of a batch; the same each time. */
export function toReceipt({ first, count }: BatchMark, recordedAt: Instant): Receipt {
  const seqs = Array.from({ length: count }, (_, index) => first + index);
  return { seqs, recordedAt, size: first + count };
}

/** The moment a new leaf is stamped with: the clock's, but never before the last leaf. */
export function stampAfter(book: RecordBook, atMs: number): Instant {
  return toInstant(Math.max(atMs, book.lastAt));
}

/** Root in lower-case hex. */
export function rootOf(book: RecordBook): string {
  return toHex(book.tree.root());
}
