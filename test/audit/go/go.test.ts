import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import { exportEvidence, openMerkleTree, signCheckpoint } from 'softknock/audit';
import { drawNodeSigner } from 'softknock/log/node';
import { writeFolder } from '../../../examples/portfolio/folder.js';
import { toBase64 } from '../../../src/kernel/index.js';
import { china, record, STREAMS, walkedLog } from '../given.js';
import { openGo } from './go-tools.js';

/*
 * Go's own packages for transparency logs, as `go` verifies its module downloads with them, check
 * what this library writes. They are read from the source that the compiler carries; without a Go
 * that has them these tests say so and are skipped.
 */
const go = openGo();
if (typeof go === 'string') console.log(`skipped: ${go}`);
afterAll(() => {
  if (typeof go !== 'string') go.close();
});

const CHECK_TREE = readFileSync(new URL('./check-tree.go', import.meta.url), 'utf8');
const base64 = (hashes: readonly Uint8Array[]): readonly string[] => hashes.map(toBase64);

function claims(size: number): { readonly Leaves: string[]; readonly Roots: string[]; readonly Inclusion: object[]; readonly Consistency: object[] } {
  const tree = openMerkleTree();
  const leaves = Array.from({ length: size }, (_, i) => `{"leaf":${i},"words":"${'借'.repeat(i % 7)}"}`);
  for (const leaf of leaves) tree.append(leaf);
  const sizes = Array.from({ length: size + 1 }, (_, n) => n);
  return {
    Leaves: leaves, Roots: sizes.map((n) => toBase64(tree.root(n))),
    Inclusion: sizes.slice(1).flatMap((n) => [...new Set([0, n >> 1, n - 1])].map((index) => ({ Size: n, Index: index, Hashes: base64(tree.proveInclusion(index, n)) }))),
    Consistency: sizes.slice(1).flatMap((to) => [...new Set([1, (to >> 1) + 1, to])].filter((from) => from <= to)
      .map((from) => ({ From: from, To: to, Hashes: base64(tree.proveConsistency(from, to)) }))),
  };
}

describe.skipIf(typeof go === 'string')('Go\'s packages for transparency logs', () => {
  const run = typeof go === 'string' ? () => ({ code: -1, out: '' }) : go.run;

  it('verify roots, inclusion and consistency of every size to 130, and find a changed hash', () => {
    const sound = claims(130);
    expect(run(CHECK_TREE, [], JSON.stringify(sound))).toEqual({ code: 0, out: expect.stringMatching(/^130 roots, \d{3} inclusion and \d{3} consistency proofs hold\n$/) });
    const other = sound.Roots[3]!;
    const roots = { ...sound, Roots: sound.Roots.map((root, n) => (n === 97 ? other : root)) };
    expect(run(CHECK_TREE, [], JSON.stringify(roots))).toMatchObject({ code: 1, out: expect.stringContaining('root over 97 leaves differs') });
    const inclusion = structuredClone(sound) as { Inclusion: { Hashes: string[] }[] };
    inclusion.Inclusion.at(-1)!.Hashes[0] = other;
    expect(run(CHECK_TREE, [], JSON.stringify(inclusion))).toMatchObject({ code: 1, out: expect.stringContaining('leaf 129 of 130') });
    const consistency = structuredClone(sound) as { Consistency: { Hashes: string[] }[] };
    consistency.Consistency.at(-2)!.Hashes[0] = other;
    expect(run(CHECK_TREE, [], JSON.stringify(consistency))).toMatchObject({ code: 1, out: expect.stringContaining('from 66 to 130') });
  }, 120_000);

  it('verify an evidence folder with the very program of its README, and find what was changed', () => {
    const dir = mkdtempSync(join(tmpdir(), 'softknock-go-evidence-'));
    try {
      const { log } = walkedLog();
      const { signer } = drawNodeSigner('bank.example/record');
      const previous = signCheckpoint({ size: log.size, root: log.tree.root() }, signer);
      record(log, [{ type: 'BusyNow', id: 'busy', at: '2026-04-03T10:00:00+08:00', person: 'P1' }], '2026-04-03T10:00:00+08:00');
      const { files } = orThrow(exportEvidence(log, {
        person: 'P1', streams: STREAMS, policies: [china], signer, at: '2026-05-01T10:00:00+08:00', previous,
        reading: { id: 'r', officer: 'o', purpose: 'audit' },
      }));
      writeFolder(dir, files);
      const program = /```go\n([\s\S]*?)```/.exec(files['README.md']!)![1]!;
      const records = Object.keys(files).filter((path) => path.endsWith('.tlog-proof')).sort();
      expect(run(program, [dir])).toEqual({ code: 0, out: `${records.length} records stand in the log\nthe log has only grown since ${log.size - 2} records\n` });
      const changes: readonly (readonly [string, (text: string) => string])[] = [
        [records[0]!.replace('.tlog-proof', '.json'), (text) => text.replace('"v":1', '"v":2')],
        [records[1]!, (text) => text.replace(/\nindex (\d+)\n/, '\nindex 1$1\n')],
        ['vkey', () => drawNodeSigner('bank.example/record').signer.key.name],
        ['consistency', (text) => text.replace(/^old \d+\n./, (line) => `${line.slice(0, -1)}${line.endsWith('A') ? 'B' : 'A'}`)],
        ['previous', () => signCheckpoint({ size: 3, root: new Uint8Array(32) }, drawNodeSigner('bank.example/record').signer)],
      ];
      for (const [path, change] of changes) {
        const changed = change(files[path]!);
        expect([path, changed === files[path]]).toEqual([path, false]);
        writeFileSync(join(dir, path), changed);
        expect([path, run(program, [dir]).code]).toEqual([path, 1]);
        writeFileSync(join(dir, path), files[path]!);
      }
      expect(run(program, [dir]).code).toBe(0);
    } finally {
      rmSync(dir, { recursive: true });
    }
  }, 120_000);
});
