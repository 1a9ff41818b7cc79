import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Into } from '../../src/kernel/index.js';
import { merkleLeafHash, merkleRoot, openMerkleTree } from '../../src/log/index.js';
import { nodeSha256Into } from '../../src/log/node/index.js';

const hash = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RFC 6962 section 2.1 as it is written: split at the largest power of two below n. */
function literalRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Buffer.of(1), literalRoot(leaves.slice(0, k)), literalRoot(leaves.slice(k)));
}

describe('merkleRoot', () => {
  it('of no leaves is the hash of nothing', () => {
    expect(hex(merkleRoot([])))
      .toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('of one empty leaf is known', () => {
    expect(hex(merkleRoot([merkleLeafHash(new Uint8Array(0))])))
      .toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('agrees with RFC 6962 read literally, for each size to 130', () => {
    const leaves = Array.from({ length: 130 }, (_, index) => Buffer.from(`leaf ${index}`));
    const tree = openMerkleTree(nodeSha256Into);
    for (let size = 0; size <= leaves.length; size += 1) {
      expect(tree.size).toBe(size);
      expect(hex(tree.root())).toBe(hex(literalRoot(leaves.slice(0, size))));
      if (size < leaves.length) tree.append(leaves[size]!);
    }
  });

  it('agrees on any bytes, with either hash', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 40 }), (leaves) => {
      const expected = hex(literalRoot(leaves));
      for (const bytes of [sha256Into, nodeSha256Into]) {
        const hashes = leaves.map((leaf) => merkleLeafHash(leaf, bytes));
        expect(hex(merkleRoot(hashes, bytes))).toBe(expected);
      }
    }));
  });
});
