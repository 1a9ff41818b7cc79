import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import { exportEvidence } from 'softknock/audit';
import { drawNodeSigner } from 'softknock/log/node';
import { writeFolder } from '../../examples/portfolio/folder.js';
import { china, STREAMS, walkedLog } from './given.js';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'softknock-evidence-'));
  writeFolder(dir, orThrow(exportEvidence(walkedLog().log, {
    person: 'P1', streams: STREAMS, policies: [china], signer: drawNodeSigner('bank.example/record').signer, at: '2026-05-01T10:00:00+08:00',
    reading: { id: 'r', officer: 'o', purpose: 'audit' },
  })).files);
});
afterAll(() => rmSync(dir, { recursive: true }));

/** What `npm run -s verify` prints, and its exit code. */
function verify(...args: readonly string[]): { readonly code: number; readonly out: string } {
  try {
    const out = execFileSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/08-verify-evidence.ts', ...args], { encoding: 'utf8', stdio: 'pipe' });
    return { code: 0, out };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout + stderr };
  }
}

describe('npm run -s verify -- FOLDER', () => {
  it('says in plain words what is proved and what is not, and exits with 0', () => {
    const { code, out } = verify(dir);
    expect([code, out.startsWith('PROVED\n')]).toEqual([0, true]);
    expect(out).toContain('NOT PROVED BY THIS FOLDER');
    expect(verify(dir, '--zh').out).toContain('已证明');
  }, 60_000);

  it('names the file at fault and exits with 1; says how it is used and exits with 2', () => {
    writeFileSync(join(dir, 'facts.json'), '[]');
    writeFileSync(join(dir, 'plans.json'), Buffer.of(0xff, 0xfe));
    const { code, out } = verify(dir);
    expect([code, out]).toEqual([1, expect.stringContaining('facts.json: this copy says something else')]);
    expect(out).toContain('plans.json: not UTF-8');
    expect(verify(join(dir, 'nowhere'))).toMatchObject({ code: 2, out: expect.stringContaining('usage') });
  }, 60_000);
});
