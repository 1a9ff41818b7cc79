import { type HashInto, InvariantError, sha256Into } from '../kernel/index.js';
import {
  bytesAt, copyWords, HASH_BYTES, nextOffset, nextPiece, openNodes, placeOf, type TreeNodes,
} from './tree-nodes.js';

/**
 * An append-only Merkle tree that keeps every complete node, 64 bytes a leaf: appends cost O(1)
 * hashes on average, roots and proofs of any earlier size O(log n).
 */
export interface MerkleTree {
  readonly size: number;
  /** Adds a leaf by what it says: a text's UTF-8, or bytes. */
  append(leaf: string | Uint8Array): void;
  /** Adds the hash of a leaf, 32 bytes, as {@link merkleLeafHash} gives it. */
  appendHash(leafHash: Uint8Array): void;
  /** Hash of the leaf with that index. */
  leafHash(index: number): Uint8Array;
  /** Root over the first `size` leaves, all of them by default; 32 bytes. */
  root(size?: number): Uint8Array;
  /**
   * The proof that a leaf stands in the tree of that size: sibling hashes, the leaf's first.
   * @source RFC 9162 section 2.1.3.1
   */
  proveInclusion(index: number, size?: number): readonly Uint8Array[];
  /**
   * The proof that the tree of one size begins with the tree of an earlier one.
   * @param from - At least 1: the empty tree is a beginning of every tree and proves nothing.
   * @source RFC 9162 section 2.1.4.1
   */
  proveConsistency(from: number, size?: number): readonly Uint8Array[];
}

const NODE = 1;

/**
 * Hashes the bytes of a leaf, apart from every node by its first byte.
 * @source RFC 9162 section 2.1.1
 */
export function merkleLeafHash(
  leaf: string | Uint8Array, hashInto: HashInto = sha256Into,
): Uint8Array {
  const target = new Uint8Array(HASH_BYTES);
  hashLeaf(hashInto, leaf, target, 0);
  return target;
}

/**
 * Computes the root over leaf hashes.
 * @param leafHashes - As {@link merkleLeafHash} gives them, in order.
 * @returns 32 bytes; for no leaves the hash of nothing.
 * @source RFC 9162 section 2.1.1
 */
export function merkleRoot(
  leafHashes: Iterable<Uint8Array>, hashInto: HashInto = sha256Into,
): Uint8Array {
  const tree = openMerkleTree(hashInto);
  for (const leafHash of leafHashes) tree.appendHash(leafHash);
  return tree.root();
}

/** A tree under way. */
interface Growing {
  readonly hashInto: HashInto;
  readonly nodes: TreeNodes;
  /** The mark of a node, then a pair of hashes. */
  readonly pair: Uint8Array;
  /** The pair's two hashes by words. */
  readonly pairWords: Int32Array;
  size: number;
}

/** Starts the pair where words can: its mark stands on the last byte of the eight before it. */
function openTree(hashInto: HashInto): Growing {
  const memory = new ArrayBuffer(8 + 2 * HASH_BYTES);
  const pair = new Uint8Array(memory, 7);
  pair[0] = NODE;
  return { hashInto, nodes: openNodes(), pair, pairWords: new Int32Array(memory, 8), size: 0 };
}

/**
 * Starts an empty tree that grows leaf by leaf.
 * @source RFC 9162 section 2.1.1
 */
export function openMerkleTree(hashInto: HashInto = sha256Into): MerkleTree {
  const tree = openTree(hashInto);
  const { nodes } = tree;
  const rangeRoot: RangeRoot = (from, until) => rootOfRange(tree, from, until);
  return {
    get size() {
      return tree.size;
    },
    append: (leaf) => {
      hashLeaf(hashInto, leaf, nextPiece(nodes), nextOffset(nodes));
      completeNodes(tree);
    },
    appendHash: (leafHash) => {
      if (leafHash.length !== HASH_BYTES) {
        throw new InvariantError('log.leaf-hash', { length: leafHash.length });
      }
      nextPiece(nodes).set(leafHash, nextOffset(nodes));
      completeNodes(tree);
    },
    leafHash: (index) => {
      checkIndex(index, tree.size);
      return bytesAt(nodes, placeOf(0, index));
    },
    root: (size = tree.size) => {
      checkSize(size, 0, tree.size);
      if (size > 0) return rangeRoot(0, size);
      const target = new Uint8Array(HASH_BYTES);
      hashInto(new Uint8Array(0), target, 0);
      return target;
    },
    proveInclusion: (index, size = tree.size) => {
      checkSize(size, 0, tree.size);
      checkIndex(index, size);
      return inclusionPath(index, 0, size, rangeRoot);
    },
    proveConsistency: (from, size = tree.size) => {
      checkSize(size, 0, tree.size);
      checkSize(from, 1, size);
      return consistencyPath(from, 0, size, true, rangeRoot);
    },
  };
}

/** Counts the new leaf, and hashes each subtree that it completes. */
function completeNodes(tree: Growing): void {
  const { nodes, pair, pairWords, hashInto } = tree;
  nodes.count += 1;
  // Each trailing one bit of the index completes a subtree one level up. Its right half stands
  // last; its left half stands just before all the nodes of the right one.
  let width = 1;
  for (let index = tree.size; index % 2 === 1; index = (index - 1) / 2) {
    const right = nodes.count - 1;
    copyWords(nodes, right - width, pairWords, 0);
    copyWords(nodes, right, pairWords, HASH_BYTES / 4);
    hashInto(pair, nextPiece(nodes), nextOffset(nodes));
    nodes.count += 1;
    width = 2 * width + 1;
  }
  tree.size += 1;
}

/** Root over the leaves `[from, until)`: kept if complete and aligned, else split as the RFC. */
function rootOfRange(tree: Growing, from: number, until: number): Uint8Array {
  const width = until - from;
  const height = Math.log2(width);
  if (Number.isInteger(height) && from % width === 0) {
    return bytesAt(tree.nodes, placeOf(height, from / width));
  }
  const split = from + splitOf(width);
  const left = rootOfRange(tree, from, split);
  const right = rootOfRange(tree, split, until);
  const target = new Uint8Array(HASH_BYTES);
  tree.pair.set(left, 1);
  tree.pair.set(right, 1 + HASH_BYTES);
  tree.hashInto(tree.pair, target, 0);
  return target;
}

function checkSize(size: number, min: number, max: number): void {
  if (Number.isInteger(size) && size >= min && size <= max) return;
  throw new InvariantError('log.no-such-size', { size, min, max });
}

function checkIndex(index: number, size: number): void {
  if (Number.isInteger(index) && index >= 0 && index < size) return;
  throw new InvariantError('log.no-such-seq', { seq: index, size });
}

type RangeRoot = (from: number, until: number) => Uint8Array;

function inclusionPath(
  index: number, from: number, until: number, rangeRoot: RangeRoot,
): Uint8Array[] {
  if (until - from === 1) return [];
  const split = from + splitOf(until - from);
  return index < split
    ? [...inclusionPath(index, from, split, rangeRoot), rangeRoot(split, until)]
    : [...inclusionPath(index, split, until, rangeRoot), rangeRoot(from, split)];
}

/** `isKnown`: the verifier has the root of `[from, until)` already, since it is the old tree. */
function consistencyPath(
  old: number, from: number, until: number, isKnown: boolean, rangeRoot: RangeRoot,
): Uint8Array[] {
  if (old === until) return isKnown ? [] : [rangeRoot(from, until)];
  const split = from + splitOf(until - from);
  return old <= split
    ? [...consistencyPath(old, from, split, isKnown, rangeRoot), rangeRoot(split, until)]
    : [...consistencyPath(old, split, until, false, rangeRoot), rangeRoot(from, split)];
}

/** The largest power of two below `width`, which is at least 2. */
function splitOf(width: number): number {
  let split = 1;
  while (split * 2 < width) split *= 2;
  return split;
}

function hashLeaf(
  hashInto: HashInto, leaf: string | Uint8Array, target: Uint8Array, offset: number,
): void {
  if (typeof leaf === 'string') {
    // U+0000 is the byte 0 in UTF-8: the leaf's mark needs no copy of the text as bytes.
    hashInto(`\0${leaf}`, target, offset);
    return;
  }
  const input = new Uint8Array(leaf.length + 1);
  input.set(leaf, 1);
  hashInto(input, target, offset);
}
