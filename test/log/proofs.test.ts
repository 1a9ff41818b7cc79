import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Into } from '../../src/kernel/index.js';
import {
  type ConsistencyClaim, type InclusionClaim, merkleLeafHash, type MerkleTree, openMerkleTree, verifyConsistency, verifyInclusion,
} from '../../src/log/index.js';
import { nodeSha256Into } from '../../src/log/node/index.js';

const isLong = process.env['SOFTKNOCK_LONG'] === '1';
const hash = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RFC 9162 sections 2.1.3.1 and 2.1.4.1 as they are written, over lists of leaves. */
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
function mth(d: readonly Uint8Array[]): Buffer {
  if (d.length === 0) return hash();
  if (d.length === 1) return hash(Buffer.of(0), d[0]!);
  const k = split(d.length);
  return hash(Buffer.of(1), mth(d.slice(0, k)), mth(d.slice(k)));
}
function path(m: number, d: readonly Uint8Array[]): Buffer[] {
  if (d.length === 1) return [];
  const k = split(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}
function subproof(m: number, d: readonly Uint8Array[], b: boolean): Buffer[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = split(d.length);
  return m <= k ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))]
    : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

const leafOf = (n: number): Buffer => Buffer.from(`leaf ${n}`);
function treeOf(size: number): MerkleTree {
  const tree = openMerkleTree(nodeSha256Into);
  for (let n = 0; n < size; n += 1) tree.append(`leaf ${n}`);
  return tree;
}

function checkInclusion(tree: MerkleTree, index: number, size: number): boolean {
  return verifyInclusion({
    leafHash: merkleLeafHash(leafOf(index), nodeSha256Into), index, size,
    proof: tree.proveInclusion(index, size), root: tree.root(size),
  }, nodeSha256Into).ok;
}

function checkConsistency(tree: MerkleTree, from: number, to: number): boolean {
  return verifyConsistency({
    from: { size: from, root: tree.root(from) }, to: { size: to, root: tree.root(to) },
    proof: tree.proveConsistency(from, to),
  }, nodeSha256Into).ok;
}

describe('proofs', () => {
  it('are those of RFC 9162 read literally, for every pair of sizes to 20', () => {
    const leaves = Array.from({ length: 20 }, (_, n) => leafOf(n));
    const tree = treeOf(20);
    for (let to = 1; to <= 20; to += 1) {
      const d = leaves.slice(0, to);
      expect(hex(tree.root(to))).toBe(hex(mth(d)));
      for (let m = 0; m < to; m += 1) {
        expect(tree.proveInclusion(m, to).map(hex)).toEqual(path(m, d).map(hex));
        expect(tree.proveConsistency(m + 1, to).map(hex)).toEqual(subproof(m + 1, d, true).map(hex));
      }
    }
  });

  it('hold after every append to 2,000, for first, last and some leaf, and from some earlier size', () => {
    const tree = openMerkleTree(nodeSha256Into);
    for (let size = 1; size <= 2000; size += 1) {
      tree.append(`leaf ${size - 1}`);
      for (const index of new Set([0, (size * 7919) % size, (size * 31 + 5) % size, size - 1])) {
        if (!checkInclusion(tree, index, size)) throw new Error(`leaf ${index} of ${size}`);
      }
      for (const from of new Set([1, (size * 13) % size + 1, size])) {
        if (!checkConsistency(tree, from, size)) throw new Error(`${from} to ${size}`);
      }
    }
  }, 60_000);

  it('hold at random sizes beyond', () => {
    const largest = isLong ? 2_000_000 : 20_000;
    const tree = treeOf(largest);
    fc.assert(fc.property(fc.integer({ min: 2001, max: largest }), fc.nat(), fc.nat(), (size, a, b) => {
      expect(checkInclusion(tree, a % size, size)).toBe(true);
      expect(checkConsistency(tree, b % size + 1, size)).toBe(true);
    }), { numRuns: isLong ? 2000 : 100 });
  }, 120_000);

  it('take text and bytes, and either hash, alike', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 30 }), (texts) => {
      const roots = [sha256Into, nodeSha256Into].flatMap((into) => [true, false].map((asText) => {
        const tree = openMerkleTree(into);
        for (const text of texts) tree.append(asText ? text : new TextEncoder().encode(text));
        return hex(tree.root());
      }));
      expect(new Set(roots).size).toBe(1);
    }), { numRuns: 40 });
  });

  it('do not hand out the tree\'s own bytes', () => {
    const tree = treeOf(5);
    const root = hex(tree.root());
    for (const bytes of [tree.root(), tree.leafHash(1), ...tree.proveInclusion(0), ...tree.proveConsistency(3)]) bytes.fill(0);
    expect(hex(tree.root())).toBe(root);
    expect(checkInclusion(tree, 0, 5)).toBe(true);
  });

  it.each([
    ['a leaf past the end', (t: MerkleTree) => t.proveInclusion(5), 'log.no-such-seq', { seq: 5, size: 5 }],
    ['a leaf past a smaller size', (t: MerkleTree) => t.proveInclusion(3, 3), 'log.no-such-seq', { seq: 3, size: 3 }],
    ['a proof in a size past the end', (t: MerkleTree) => t.proveInclusion(0, 6), 'log.no-such-size', { size: 6, min: 0, max: 5 }],
    ['the hash of a leaf past the end', (t: MerkleTree) => t.leafHash(5), 'log.no-such-seq', { seq: 5, size: 5 }],
    ['a leaf before the first', (t: MerkleTree) => t.leafHash(-1), 'log.no-such-seq', { seq: -1, size: 5 }],
    ['a size past the end', (t: MerkleTree) => t.root(6), 'log.no-such-size', { size: 6, min: 0, max: 5 }],
    ['a size below none', (t: MerkleTree) => t.root(-1), 'log.no-such-size', { size: -1, min: 0, max: 5 }],
    ['half a size', (t: MerkleTree) => t.root(0.5), 'log.no-such-size', { size: 0.5, min: 0, max: 5 }],
    ['from the empty tree', (t: MerkleTree) => t.proveConsistency(0), 'log.no-such-size', { size: 0, min: 1, max: 5 }],
    ['from later', (t: MerkleTree) => t.proveConsistency(4, 3), 'log.no-such-size', { size: 4, min: 1, max: 3 }],
    ['to past the end', (t: MerkleTree) => t.proveConsistency(4, 6), 'log.no-such-size', { size: 6, min: 0, max: 5 }],
    ['a fraction', (t: MerkleTree) => t.proveInclusion(0.5), 'log.no-such-seq', { seq: 0.5, size: 5 }],
    ['a short leaf hash', (t: MerkleTree) => t.appendHash(new Uint8Array(31)), 'log.leaf-hash', { length: 31 }],
  ] as const)('refuse %s', (_name, ask, code, facts) => {
    expect(() => ask(treeOf(5))).toThrow(expect.objectContaining({ code, facts }));
  });

  it('are of a tree that begins with nothing', () => {
    expect(hex(treeOf(5).root(0))).toBe(hex(hash()));
  });
});

describe('a claim is refused for the first thing that is wrong with it', () => {
  const [short, other] = [new Uint8Array(31), new Uint8Array(32)] as const;
  const filler = (count: number): Uint8Array[] => Array.from({ length: count }, () => other);
  const tree = openMerkleTree(nodeSha256Into);
  beforeAll(() => {
    for (let n = 0; n < 6; n += 1) tree.append(`leaf ${n}`);
  });
  const stands = (): InclusionClaim => ({ leafHash: tree.leafHash(2), index: 2, size: 6, root: tree.root(), proof: tree.proveInclusion(2) });
  const grew = (): ConsistencyClaim => ({ from: { size: 3, root: tree.root(3) }, to: { size: 6, root: tree.root() }, proof: tree.proveConsistency(3) });

  it('and neither of these is', () => {
    expect(verifyInclusion(stands())).toEqual({ ok: true, value: true });
    expect(verifyConsistency(grew())).toEqual({ ok: true, value: true });
    expect(verifyConsistency({ ...grew(), from: grew().to, proof: [] })).toEqual({ ok: true, value: true });
    expect(verifyConsistency({ from: { size: 0, root: tree.root(0) }, to: { size: 0, root: tree.root(0) }, proof: [] }).ok).toBe(true);
  });

  it.each<readonly [string, (c: InclusionClaim) => Partial<InclusionClaim>, string]>([
    ['a short leaf hash', () => ({ leafHash: short }), 'proof.malformed'],
    ['a short root', () => ({ root: short }), 'proof.malformed'],
    ['a short hash on the way', (c) => ({ proof: [...c.proof.slice(0, -1), short] }), 'proof.malformed'],
    ['more hashes than any tree is high', () => ({ proof: filler(105) }), 'proof.malformed'],
    ['as many as one might be', () => ({ proof: filler(104) }), 'proof.length'],
    ['a negative size', () => ({ size: -1 }), 'proof.no-such-size'],
    ['half a size', () => ({ size: 5.5 }), 'proof.no-such-size'],
    ['no leaves', () => ({ size: 0 }), 'proof.no-such-leaf'],
    ['a leaf past the end', () => ({ index: 6 }), 'proof.no-such-leaf'],
    ['a leaf before the first', () => ({ index: -1 }), 'proof.no-such-leaf'],
    ['half a leaf', () => ({ index: 1.5 }), 'proof.no-such-leaf'],
    ['a hash too few', (c) => ({ proof: c.proof.slice(0, -1) }), 'proof.length'],
    ['a hash too many', (c) => ({ proof: [...c.proof, other] }), 'proof.length'],
    ['another root', () => ({ root: other }), 'proof.root'],
    ['another leaf', () => ({ index: 3 }), 'proof.root'],
  ])('of inclusion: %s', (_name, change, code) => {
    expect(verifyInclusion({ ...stands(), ...change(stands()) })).toMatchObject({ ok: false, problems: [{ code, path: [], facts: {} }] });
  });

  it.each<readonly [string, (c: ConsistencyClaim) => Partial<ConsistencyClaim>, string]>([
    ['a short old root', () => ({ from: { size: 3, root: short } }), 'proof.malformed'],
    ['a short root', () => ({ to: { size: 6, root: short } }), 'proof.malformed'],
    ['a short hash on the way', () => ({ proof: [short] }), 'proof.malformed'],
    ['a negative old size', () => ({ from: { size: -1, root: other } }), 'proof.no-such-size'],
    ['half a size', () => ({ to: { size: 6.5, root: other } }), 'proof.no-such-size'],
    ['half an old size', () => ({ from: { size: 2.5, root: other } }), 'proof.no-such-size'],
    ['a tree that shrank', (c) => ({ from: c.to, to: c.from }), 'proof.no-such-size'],
    ['from the empty tree', () => ({ from: { size: 0, root: tree.root(0) }, proof: [] }), 'proof.no-such-size'],
    ['one size and a proof', (c) => ({ from: c.to, proof: [other] }), 'proof.length'],
    ['one size and two roots', () => ({ from: { size: 6, root: other }, proof: [] }), 'proof.root'],
    ['no proof', () => ({ proof: [] }), 'proof.length'],
    ['a hash too few', (c) => ({ proof: c.proof.slice(0, -1) }), 'proof.length'],
    ['a hash too many', (c) => ({ proof: [...c.proof, other] }), 'proof.length'],
    ['another old root', () => ({ from: { size: 3, root: other } }), 'proof.old-root'],
    ['another root', () => ({ to: { size: 6, root: other } }), 'proof.root'],
  ])('of consistency: %s', (_name, change, code) => {
    expect(verifyConsistency({ ...grew(), ...change(grew()) })).toMatchObject({ ok: false, problems: [{ code, path: [], facts: {} }] });
  });
});

describe('what was changed is found', () => {
  const SIZE = 300;
  const tree = treeOf(SIZE);

  it('any other leaf, index, size, root or proof of inclusion', () => {
    const tally: Record<string, number> = {};
    fc.assert(fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), fc.nat(), fc.nat(255), fc.constantFrom(
      'leaf', 'index', 'root', 'bit', 'drop', 'double', 'swap'), (size, a, b, bit, kind) => {
      const index = a % size;
      const claim = {
        leafHash: tree.leafHash(index), index, size, root: tree.root(size),
        proof: tree.proveInclusion(index, size).map((h) => h.slice()),
      };
      const at = b % claim.proof.length;
      const flip = (bytes: Uint8Array): Uint8Array => {
        const copy = bytes.slice();
        copy[bit >> 3]! ^= 1 << (bit & 7);
        return copy;
      };
      const changed = {
        leaf: { ...claim, leafHash: flip(claim.leafHash) },
        index: { ...claim, index: (index + 1 + b % (size - 1)) % size },
        root: { ...claim, root: flip(claim.root) },
        bit: { ...claim, proof: claim.proof.map((h, i) => (i === at ? flip(h) : h)) },
        drop: { ...claim, proof: claim.proof.filter((_, i) => i !== at) },
        double: { ...claim, proof: [...claim.proof.slice(0, at + 1), ...claim.proof.slice(at)] },
        swap: { ...claim, proof: [...claim.proof].reverse() },
      }[kind];
      if (kind === 'swap' && claim.proof.length === 1) return;
      tally[kind] = (tally[kind] ?? 0) + 1;
      expect(verifyInclusion(changed, nodeSha256Into).ok).toBe(false);
    }), { numRuns: 700 });
    expect(Object.keys(tally)).toHaveLength(7);
  });

  it('a permuted, cut, doubled or changed history: none is consistent with the old root', () => {
    fc.assert(fc.property(fc.integer({ min: 4, max: 60 }), fc.nat(), fc.nat(), fc.constantFrom(
      'change', 'swap', 'remove', 'insert', 'double', 'reverse'), (size, a, b, kind) => {
      const texts = Array.from({ length: size }, (_, n) => `leaf ${n}`);
      // The last one doubled would be a true continuation.
      const at = a % (size - 1);
      const other = (at + 1 + b % (size - 1)) % size;
      const forged = [...texts];
      if (kind === 'change') forged[at] = 'forged';
      if (kind === 'swap') [forged[at], forged[other]] = [texts[other]!, texts[at]!];
      if (kind === 'remove') forged.splice(at, 1);
      if (kind === 'insert') forged.splice(at, 0, 'inserted');
      if (kind === 'double') forged.splice(at, 0, texts[at]!);
      if (kind === 'reverse') forged.reverse();
      const grown = openMerkleTree(nodeSha256Into);
      for (const text of [...forged, 'more', 'and more', 'and more']) grown.append(text);
      const old = tree.root(size);
      // The forger may send any proof that their own tree gives.
      const claim = { from: { size, root: old }, to: { size: grown.size, root: grown.root() }, proof: grown.proveConsistency(size) };
      expect(verifyConsistency(claim, nodeSha256Into).ok).toBe(false);
    }), { numRuns: 300 });
  });

  it('a forked log: two histories that share a beginning are each consistent with it, not with one another', () => {
    const [left, right] = ['left', 'right'].map((side) => {
      const fork = treeOf(40);
      for (let n = 0; n < 9; n += 1) fork.append(`${side} ${n}`);
      return fork;
    }) as [MerkleTree, MerkleTree];
    for (const fork of [left, right]) {
      expect(verifyConsistency({ from: { size: 40, root: tree.root(40) }, to: { size: 49, root: fork.root() }, proof: fork.proveConsistency(40) }).ok).toBe(true);
    }
    right.append('later');
    expect(verifyConsistency({ from: { size: 49, root: left.root() }, to: { size: 50, root: right.root() }, proof: right.proveConsistency(49) }))
      .toMatchObject({ ok: false, problems: [{ code: 'proof.old-root' }] });
  });
});

const vectors = new URL('../../../shared/vectors/merkle/', import.meta.url);
const isPresent = existsSync(vectors);
if (!isPresent) console.log('skipped: shared/vectors/merkle is not beside the repository');

interface InclusionVector { readonly leafIdx: number; readonly treeSize: number; readonly root: string; readonly leafHash: string; readonly proof: readonly string[] | null; readonly wantErr: boolean }
interface ConsistencyVector { readonly size1: number; readonly size2: number; readonly root1: string; readonly root2: string; readonly proof: readonly string[] | null; readonly wantErr: boolean }

/** Answered otherwise than the vector has it, each for a reason. */
const EXPECTED_FAILURES: Readonly<Record<string, string>> = {
  'additional/sizes-are-equal-one-and-proof-is-empty.json': 'its roots have 12 bytes: no SHA-256 has, so they are malformed',
};

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
function read<T>(kind: string): (readonly [string, T])[] {
  const folder = new URL(`${kind}/`, vectors);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort()
    .map((name) => [name, JSON.parse(readFileSync(new URL(name.split('/').map(encodeURIComponent).join('/'), folder), 'utf8')) as T]);
}

describe.skipIf(!isPresent)('the vectors of transparency-dev/merkle', () => {
  it('inclusion', () => {
    const all = read<InclusionVector>('inclusion');
    expect(all.length).toBeGreaterThan(50);
    for (const [name, v] of all) {
      const got = verifyInclusion({ leafHash: bytes(v.leafHash), index: v.leafIdx, size: v.treeSize, root: bytes(v.root), proof: (v.proof ?? []).map(bytes) });
      expect([name, got.ok]).toEqual([name, !v.wantErr]);
    }
  });

  it('consistency', () => {
    const all = read<ConsistencyVector>('consistency');
    expect(all.length).toBeGreaterThan(50);
    for (const [name, v] of all) {
      const got = verifyConsistency({ from: { size: v.size1, root: bytes(v.root1) }, to: { size: v.size2, root: bytes(v.root2) }, proof: (v.proof ?? []).map(bytes) });
      expect([name, got.ok]).toEqual([name, name in EXPECTED_FAILURES ? v.wantErr : !v.wantErr]);
    }
  });
});
