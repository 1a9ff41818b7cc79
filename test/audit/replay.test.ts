import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy, intlZoneData, orThrow } from 'softknock';
import type { Policy } from 'softknock';
import { replayLog, verifyEvidence } from 'softknock/audit';
import type { RecordLog, ReplayReport } from 'softknock/audit';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { drawNodeSigner, nodeSha256, openFileLog, verifyWithNode } from 'softknock/log/node';
import type { Json } from '../../src/kernel/index.js';
import { exportEvidence } from '../../src/audit/evidence/export-evidence.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { china, newLog, STREAMS, walkedLog } from './given.js';

const isLong = process.env['SOFTKNOCK_LONG'] === '1';
const one = (policy: Policy | null) => ({ policyOf: (digest: string) => (policy?.digest === digest ? policy : null) });
const causes = (report: ReplayReport): readonly string[] => report.divergences.map(({ kind, cause, field }) => `${kind} ${cause} ${field}`);

/** A log whose recorded answers were changed before they were recorded: forged from the start. */
function forged(change: (body: Record<string, Json>, kind: string) => Record<string, Json>): RecordLog {
  const { log } = walkedLog();
  const copy = newLog();
  for (const { leaf, opening } of log.entries()) {
    const fact = opening!.body as Record<string, Json>;
    const isAnswer = fact['type'] === 'ContactDecided' || fact['type'] === 'PlanMade';
    const body = isAnswer ? { ...fact, body: change({ ...fact['body'] as Record<string, Json> }, String(fact['type'])) } : fact;
    copy.append([{ stream: leaf.stream, schema: leaf.schema, body }], leaf.recordedAt);
  }
  return copy;
}

describe('a replay', () => {
  const { log } = walkedLog();

  it('gives the same bytes under the same rules and zones', () => {
    expect(replayLog(log, one(china))).toEqual({ decisions: 1, plans: 1, same: 2, divergences: [] });
  });

  it('names the policy, or the very pack, that is missing', () => {
    expect(causes(replayLog(log, one(null)))).toEqual([`plan pack-missing policy ${china.digest}`, `decision pack-missing policy ${china.digest}`]);
    const packs = china.packs.filter(({ id }) => id !== 'cn/pipl').map(({ digest }) => digest);
    expect(causes(replayLog(log, { ...one(null), packs }))).toEqual(['plan pack-missing cn/pipl@1.0.0', 'decision pack-missing cn/pipl@1.0.0']);
  });

  it('names a changed pack as missing under its digest, never as a wrong answer', () => {
    const changed = orThrow(compilePolicy({ packs: [{ ...pipl, title: `${pipl.title} ` }, civilCode, workdays, postLoanPractice] }));
    expect(changed.digest).not.toBe(china.digest);
    const report = replayLog(log, { ...one(changed), packs: changed.packs.map(({ digest }) => digest) });
    expect(causes(report)).toEqual(['plan pack-missing cn/pipl@1.0.0', 'decision pack-missing cn/pipl@1.0.0']);
  });

  it('names other zone tables', () => {
    const zoneData = { ...intlZoneData(), version: '1999z' };
    const other = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice], zoneData }));
    expect(other.digest).toBe(china.digest);
    expect(causes(replayLog(log, one(other)))).toEqual([`plan zone-data ${china.zoneData.version} -> 1999z`, `decision zone-data ${china.zoneData.version} -> 1999z`]);
  });

  it('does not try what an older meaning of the rules decided', () => {
    const old = forged((body, type) => (type === 'ContactDecided' ? { ...body, policy: { ...body['policy'] as Record<string, Json>, semantics: '0' } } : body));
    expect(causes(replayLog(old, one(china)))).toEqual(['decision semantics-version 0']);
  });

  it.each([
    ['another effect', (b: Record<string, Json>) => ({ ...b, effect: 'deny' }), 'effect'],
    ['an id of its own', (b: Record<string, Json>) => ({ ...b, id: 'd-000000000000000000000000' }), 'id'],
    ['a longer permit', (b: Record<string, Json>) => ({ ...b, validUntil: '2026-04-09T00:00:00.000Z' }), 'validUntil'],
  ] as const)('finds a forged answer with %s, and the field', (_name, change, field) => {
    const log2 = forged((body, type) => (type === 'ContactDecided' ? change(body) : body));
    expect(causes(replayLog(log2, one(china)))).toEqual([`decision answer-differs ${field}`]);
  });

  it.each([
    ['a digest of other facts', (b: Record<string, Json>) => ({ ...b, basedOn: { ...b['basedOn'] as object, digest: '0'.repeat(64) } }), 'facts-differ'],
    ['a place before its facts', (b: Record<string, Json>) => ({ ...b, basedOn: { ...b['basedOn'] as object, seq: 3 } }), 'facts-differ'],
    ['no place in a record', (b: Record<string, Json>) => ({ ...b, basedOn: { ...b['basedOn'] as object, seq: null } }), 'no-record'],
    ['no question', ({ question: _question, ...b }: Record<string, Json>) => b, 'unreadable'],
    ['another version', (b: Record<string, Json>) => ({ ...b, v: 2 }), 'unreadable'],
    ['no policy', ({ policy: _policy, ...b }: Record<string, Json>) => b, 'unreadable'],
  ] as const)('says of an answer with %s: %s', (_name, change, cause) => {
    const log2 = forged((body, type) => (type === 'ContactDecided' ? change(body) : body));
    expect(replayLog(log2, one(china)).divergences.map((d) => d.cause)).toEqual([cause]);
  });

  it('finds any change of a leaf of a decision by its field', () => {
    let found = 0;
    fc.assert(fc.property(fc.nat(), fc.constantFrom('x', 7, null, true), (n, put) => {
      const paths: string[][] = [];
      const walk = (value: Json, path: string[]): void => {
        if (typeof value !== 'object' || value === null) paths.push(path);
        else for (const [key, member] of Object.entries(value)) walk(member, [...path, key]);
      };
      let changed: string[] = [];
      const log2 = forged((body, type) => {
        if (type !== 'ContactDecided') return body;
        walk(body, []);
        changed = paths[n % paths.length]!;
        const copy = JSON.parse(JSON.stringify(body)) as Record<string, Json>;
        let at = copy as Record<string, unknown>;
        for (const key of changed.slice(0, -1)) at = at[key] as Record<string, unknown>;
        if (at[changed.at(-1)!] === put) changed = [];
        at[changed.at(-1) ?? ''] = put;
        return changed.length === 0 ? body : copy;
      });
      if (changed.length === 0) return;
      found += 1;
      expect([changed, replayLog(log2, one(china)).divergences.length]).toEqual([changed, 1]);
    }), { numRuns: isLong ? 600 : 25 });
    expect(found).toBeGreaterThan(12);
  });
});

/**
 * A record of each release, replayed by every later one. To make one for a release, or anew while
 * it is not out yet: `GOLDEN=1 npx vitest run test/audit/replay.test.ts`, then look at the diff.
 * A released folder never changes: if a later version does not replay it, that version says so by
 * its cause, and a new semantics number is due.
 */
describe('the golden logs', () => {
  const folder = fileURLToPath(new URL('../golden/', import.meta.url));
  const version = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
  /** The zone tables of the day it was made; others would rightly be named as the cause. */
  const zoneData = { ...intlZoneData(), version: 'golden' };
  const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice], zoneData }));
  const ports = { hash: nodeSha256, salt: (seq: number): string => nodeSha256(`golden ${seq}`).slice(0, 32) };

  it('are made from the walk, deliberately', () => {
    if (process.env['GOLDEN'] !== '1') return;
    const dir = join(folder, version);
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    const log = orThrow(openFileLog(dir, ports));
    walkedLog(log, policy);
    writeFileSync(join(dir, 'root.json'), `${JSON.stringify({ size: log.size, root: log.root(), policy: policy.digest })}\n`);
    log.close();
  });

  it('there is one for this release', () => {
    expect(existsSync(join(folder, version, 'root.json'))).toBe(true);
  });

  it.each(readdirSync(folder))('release %s replays to the same bytes', (release) => {
    const dir = mkdtempSync(join(tmpdir(), 'softknock-golden-'));
    for (const name of ['leaves.jsonl', 'openings.jsonl']) writeFileSync(join(dir, name), readFileSync(join(folder, release, name)));
    const known = JSON.parse(readFileSync(join(folder, release, 'root.json'), 'utf8')) as { size: number; root: string; policy: string };
    const log = orThrow(openFileLog(dir, ports, { known }));
    expect(log.tornTail).toBeNull();
    expect(policy.digest).toBe(known.policy);
    expect(replayLog(log, one(policy))).toEqual({ decisions: 1, plans: 1, same: 2, divergences: [] });
    const { files } = orThrow(exportEvidence(log, {
      person: 'P1', streams: STREAMS, policies: [policy], signer: drawNodeSigner('golden.example').signer, at: '2026-05-01T10:00:00+08:00',
      reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    expect(verifyEvidence(files, { verify: verifyWithNode, hash: nodeSha256, zoneData })).toMatchObject({ answers: 2, same: 2, problems: [] });
    log.close();
    rmSync(dir, { recursive: true });
  });
});
