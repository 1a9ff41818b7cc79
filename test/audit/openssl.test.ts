import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { orThrow } from 'softknock';
import { exportEvidence } from 'softknock/audit';
import { drawNodeSigner } from 'softknock/log/node';
import { writeFolder } from '../../examples/portfolio/folder.js';
import { china, STREAMS, walkedLog } from './given.js';

/** What is missing for the lines of the README: a shell with OpenSSL 3. */
function missing(): string | null {
  const { status, stdout } = spawnSync('bash', ['-c', 'openssl version && base64 --version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('OpenSSL 3') ? null : 'no shell with OpenSSL 3 and coreutils here';
}
const lack = missing();
if (lack !== null) console.log(`skipped: ${lack}`);

it.skipIf(lack !== null)('the lines of the README check the signature of a checkpoint, and find what was changed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'softknock-openssl-'));
  try {
    const { log } = walkedLog();
    const { signer } = drawNodeSigner('bank.example/record');
    const { files } = orThrow(exportEvidence(log, {
      person: 'P1', streams: STREAMS, policies: [china], signer, at: '2026-05-01T10:00:00+08:00', reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    const lines = /```sh\n([\s\S]*?)```/.exec(files['README.md']!)![1]!;
    const check = (changed: Readonly<Record<string, string>>): { readonly ok: boolean; readonly out: string } => {
      writeFolder(dir, { ...files, ...changed });
      const { status, stdout } = spawnSync('bash', ['-c', lines], { cwd: dir, encoding: 'utf8' });
      return { ok: status === 0, out: stdout };
    };
    expect(check({})).toEqual({ ok: true, out: 'Signature Verified Successfully\n' });
    const checkpoint = files['checkpoint']!;
    expect(check({ checkpoint: checkpoint.replace(`\n${log.size}\n`, `\n${log.size + 1}\n`) }).ok).toBe(false);
    expect(check({ vkey: files['vkey']!.replace(/.{4}\n?$/, 'AAAA') }).ok).toBe(false);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
