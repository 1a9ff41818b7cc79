import { type HashBytes, sha256Bytes } from '../kernel/index.js';

const LEAF = 0;
const NODE = 1;

/** A tree that keeps only the roots of its full subtrees: appends and roots cost O(log n). */
export interface MerkleTree {
  readonly size: number;
  /** Adds the hash of a leaf, as {@link merkleLeafHash} gives it. */
  append(leafHash: Uint8Array): void;
  /** Root over all leaves so far, 32 bytes. */
  root(): Uint8Array;
}

/**
 * Hashes the bytes of a leaf, apart from every node by its first byte.
 * @source RFC 6962 section 2.1
 */
export function merkleLeafHash(
  bytes: Uint8Array, hashBytes: HashBytes = sha256Bytes,
): Uint8Array {
  const input = new Uint8Array(bytes.length + 1);
  input[0] = LEAF;
  input.set(bytes, 1);
  return hashBytes(input);
}

/**
 * Computes the root over leaf hashes.
 * @param leafHashes - As {@link merkleLeafHash} gives them, in order.
 * @returns 32 bytes; for no leaves the hash of nothing.
 * @source RFC 6962 section 2.1
 */
export function merkleRoot(
  leafHashes: Iterable<Uint8Array>, hashBytes: HashBytes = sha256Bytes,
): Uint8Array {
  const tree = openMerkleTree(hashBytes);
  for (const leafHash of leafHashes) tree.append(leafHash);
  return tree.root();
}

/**
 * Starts an empty tree that grows leaf by leaf.
 * @source RFC 6962 section 2.1
 */
export function openMerkleTree(hashBytes: HashBytes = sha256Bytes): MerkleTree {
  /** Roots of full subtrees, the largest first: one for each bit set in `size`. */
  const peaks: Uint8Array[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    append: (leafHash) => {
      let peak = leafHash;
      // Each trailing one bit of the size is a full subtree of the same height: join them.
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
        peak = hashNode(hashBytes, peaks.pop()!, peak);
      }
      peaks.push(peak);
      size += 1;
    },
    root: () => {
      if (peaks.length === 0) return hashBytes(new Uint8Array(0));
      return peaks.reduceRight((right, left) => hashNode(hashBytes, left, right));
    },
  };
}

function hashNode(hashBytes: HashBytes, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(65);
  input[0] = NODE;
  input.set(left, 1);
  input.set(right, 33);
  return hashBytes(input);
}
