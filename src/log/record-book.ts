import {
  canonicalJson, type Instant, parseInstant, sha256Bytes, toInstant,
} from '../kernel/index.js';
import type { Leaf, Opening } from './leaf.js';
import { merkleLeafHash, type MerkleTree, openMerkleTree } from './merkle.js';
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
  readonly opening: Opening;
}

/** What every kind of log remembers of its entries, without any body. */
export interface RecordBook {
  readonly tree: MerkleTree;
  /** The `seq` of each leaf, by stream. */
  readonly streams: Map<string, number[]>;
  readonly batches: Map<string, BatchMark>;
  /** Of the last leaf, in milliseconds; minus infinity for none. */
  lastAt: number;
}

/** Starts an empty book. */
export function openBook(ports: LogPorts): RecordBook {
  const tree = openMerkleTree(ports.hashBytes ?? sha256Bytes);
  return { tree, streams: new Map(), batches: new Map(), lastAt: Number.NEGATIVE_INFINITY };
}

const encoder = new TextEncoder();

/** Adds one leaf to the book: the only place where tree, streams and clock move on. */
export function noteLeaf(book: RecordBook, ports: LogPorts, leaf: Leaf, leafText: string): void {
  const bytes = encoder.encode(leafText);
  book.tree.append(merkleLeafHash(bytes, ports.hashBytes ?? sha256Bytes));
  const seqs = book.streams.get(leaf.stream);
  if (seqs === undefined) book.streams.set(leaf.stream, [leaf.seq]);
  else seqs.push(leaf.seq);
  book.lastAt = parseInstant(leaf.recordedAt) ?? book.lastAt;
}

/** Adds a whole batch and writes its receipt. */
export function noteBatch(
  book: RecordBook, ports: LogPorts, sealed: readonly SealedEntry[], key: string | undefined,
): Receipt {
  const first = book.tree.size;
  for (const { leaf, leafText } of sealed) noteLeaf(book, ports, leaf, leafText);
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
  return Array.from(book.tree.root(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The text of a leaf, whose UTF-8 bytes the tree covers. */
export function toLeafText(leaf: Leaf): string {
  return canonicalJson(leaf);
}
