import {
  fail, type HashInto, ok, problem, type Result, sameBytes, sha256Into,
} from '../kernel/index.js';
import { HASH_BYTES } from './tree-nodes.js';

/** A claim that a leaf stands in a tree, with its proof. */
export interface InclusionClaim {
  /** Hash of the leaf, as `merkleLeafHash` gives it: 32 bytes. */
  readonly leafHash: Uint8Array;
  /** Index of the leaf, from 0. */
  readonly index: number;
  /** Leaves in the tree. */
  readonly size: number;
  readonly proof: readonly Uint8Array[];
  /** Root of the tree: 32 bytes. */
  readonly root: Uint8Array;
}

/** A claim that a tree begins with an earlier one, with its proof. */
export interface ConsistencyClaim {
  readonly from: { readonly size: number; readonly root: Uint8Array };
  readonly to: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

/** More hashes than any tree that a JavaScript number can count. */
const PROOF_MAX = 2 * 53;

/**
 * Checks that a leaf stands at its index in the tree of a root.
 * @returns `ok`, or the first of: `proof.malformed` (a hash that is not 32 bytes),
 * `proof.no-such-size`, `proof.no-such-leaf`, `proof.length`, `proof.root`.
 * @source RFC 9162 section 2.1.3.2
 * @example verifyInclusion({ leafHash, index: 3, size: 8, proof, root }).ok
 */
export function verifyInclusion(
  claim: InclusionClaim, hashInto: HashInto = sha256Into,
): Result<true> {
  const { leafHash, index, size, proof, root } = claim;
  if (!areHashes([leafHash, root, ...proof])) return no('proof.malformed');
  if (!isSize(size)) return no('proof.no-such-size');
  if (!isSize(index) || index >= size) return no('proof.no-such-leaf');
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return no('proof.length');
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(hashInto, sibling, hash);
      // A right edge without a sibling of its own climbs until it has a left neighbour.
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hashInto, hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) return no('proof.length');
  return sameBytes(hash, root) ? ok(true) : no('proof.root');
}

/**
 * Checks that a tree begins with an earlier tree: nothing of it was changed, removed or inserted.
 * @returns `ok`, or the first of: `proof.malformed`, `proof.no-such-size` (`from` larger than
 * `to`, or empty: that proves nothing), `proof.length`, `proof.old-root`, `proof.root`.
 * @source RFC 9162 section 2.1.4.2
 */
export function verifyConsistency(
  { from, to, proof }: ConsistencyClaim, hashInto: HashInto = sha256Into,
): Result<true> {
  if (!areHashes([from.root, to.root, ...proof])) return no('proof.malformed');
  if (!isSize(from.size) || !isSize(to.size) || from.size > to.size) {
    return no('proof.no-such-size');
  }
  if (from.size === to.size) {
    if (proof.length > 0) return no('proof.length');
    return sameBytes(from.root, to.root) ? ok(true) : no('proof.root');
  }
  if (from.size === 0) return no('proof.no-such-size');
  // Where the old tree is one complete subtree, its root is the first hash and is not sent.
  const path = Number.isInteger(Math.log2(from.size)) ? [from.root, ...proof] : proof;
  return climb({ from, to, proof: path }, hashInto);
}

function climb({ from, to, proof }: ConsistencyClaim, hashInto: HashInto): Result<true> {
  const [first, ...rest] = proof;
  if (first === undefined) return no('proof.length');
  let node = from.size - 1;
  let last = to.size - 1;
  while (node % 2 === 1) {
    node = (node - 1) / 2;
    last = Math.floor(last / 2);
  }
  let old = first;
  let now = first;
  for (const sibling of rest) {
    if (last === 0) return no('proof.length');
    if (node % 2 === 1 || node === last) {
      old = nodeHash(hashInto, sibling, old);
      now = nodeHash(hashInto, sibling, now);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      now = nodeHash(hashInto, now, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) return no('proof.length');
  if (!sameBytes(old, from.root)) return no('proof.old-root');
  return sameBytes(now, to.root) ? ok(true) : no('proof.root');
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.length <= PROOF_MAX && hashes.every((hash) => hash.length === HASH_BYTES);
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

function nodeHash(hashInto: HashInto, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  const target = new Uint8Array(HASH_BYTES);
  hashInto(input, target, 0);
  return target;
}

function no(code: string): Result<never> {
  return fail([problem(code, [], {})]);
}
