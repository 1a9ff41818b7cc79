import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson, type Instant, orThrow, sha256 } from '../../src/kernel/index.js';
import {
  commitBody, isOpeningOf, memoryLog, merkleLeafHash, merkleRoot, parseLeaf, type RecordLog,
} from '../../src/log/index.js';
import { openFileLog } from '../../src/log/node/index.js';
import { call, ports, receiptOf, second } from './sample.js';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

function newFileLog(): RecordLog {
  const dir = mkdtempSync(join(tmpdir(), 'softknock-log-'));
  dirs.push(dir);
  return orThrow(openFileLog(dir, ports));
}

const kinds: readonly (readonly [string, () => RecordLog])[] = [
  ['memory', () => memoryLog(ports)], ['file', newFileLog],
];

describe.each(kinds)('a %s log', (_kind, open) => {
  it('is empty at first', () => {
    const log = open();
    expect(log.size).toBe(0);
    expect(log.root()).toBe(sha256(''));
    expect(log.read('P1')).toEqual([]);
    expect(log.versionOf('P1')).toBe(0);
    expect([...log.entries()]).toEqual([]);
  });

  it('appends a batch and reads it back by stream and in order', () => {
    const log = open();
    const receipt = receiptOf(log.append([call('P1', 1), call('P2', 2), call('P1', 3)], second(0)));
    expect(receipt).toEqual({ seqs: [0, 1, 2], recordedAt: second(0), size: 3 });
    expect(receiptOf(log.append([call('P2', 4)], second(1))).seqs).toEqual([3]);
    expect(log.read('P1').map(({ opening }) => opening?.body))
      .toEqual([{ n: 1, to: '张三' }, { n: 3, to: '张三' }]);
    expect(log.read('P2').map(({ leaf }) => leaf.seq)).toEqual([1, 3]);
    expect([...log.entries()].map(({ leaf }) => leaf.seq)).toEqual([0, 1, 2, 3]);
    expect([...log.entries(2)].map(({ leaf }) => leaf.seq)).toEqual([2, 3]);
    expect(log.versionOf('P2')).toBe(2);
    expect(log.size).toBe(4);
  });

  it('commits to salt and body, and its root covers the canonical leaves', () => {
    const log = open();
    log.append([call('P1', 1), call('P1', 2)], second(0));
    const leaves = [...log.entries()].map(({ leaf, opening }) => {
      expect(opening).not.toBeNull();
      expect(leaf.commitment)
        .toBe(sha256(`${opening!.salt}\n${canonicalJson(opening!.body)}`));
      expect(isOpeningOf(sha256, leaf, opening!)).toBe(true);
      expect(isOpeningOf(sha256, leaf, { ...opening!, body: 'else' })).toBe(false);
      expect(parseLeaf(leaf)).toEqual(leaf);
      return merkleLeafHash(new TextEncoder().encode(canonicalJson(leaf)));
    });
    expect(log.root()).toBe(Buffer.from(merkleRoot(leaves)).toString('hex'));
  });

  it('answers a lost race with a conflict and records nothing', () => {
    const log = open();
    log.append([call('P1', 1)], second(0));
    const root = log.root();
    const late = log.append([call('P2', 9), call('P1', 2, 0)], second(1));
    expect(late).toEqual(
      { status: 'conflict', reason: 'version', stream: 'P1', expected: 0, actual: 1 });
    expect([log.size, log.root(), log.versionOf('P2')]).toEqual([1, root, 0]);
    expect(log.append([call('P1', 2, 2)], second(1))).toMatchObject({ expected: 2, actual: 1 });
    expect(log.append([call('P1', 2, 1), call('P1', 3, 1)], second(1)).status).toBe('recorded');
  });

  it('gives the first receipt for a key and bytes that it knows', () => {
    const log = open();
    const first = receiptOf(log.append([call('P1', 1, 0), call('P2', 2)], second(0), 'k1'));
    log.append([call('P1', 7)], second(5));
    const size = log.size;
    expect(receiptOf(log.append([call('P1', 1, 0), call('P2', 2)], second(9), 'k1')))
      .toEqual(first);
    expect(log.size).toBe(size);
  });

  it.each([
    ['another body', [call('P1', 2)]],
    ['another stream', [call('P2', 1)]],
    ['another schema', [{ ...call('P1', 1), schema: 'call/2' }]],
    ['more', [call('P1', 1), call('P1', 2)]],
  ])('refuses a key that it knows with %s', (_name, batch) => {
    const log = open();
    log.append([call('P1', 1)], second(0), 'k1');
    expect(log.append(batch, second(1), 'k1'))
      .toEqual({ status: 'conflict', reason: 'idempotency', key: 'k1' });
    expect(log.size).toBe(1);
  });

  it('never goes back in time, and prints one form of an instant', () => {
    const log = open();
    log.append([call('P1', 1)], '2026-11-24T10:00:00+08:00' as Instant);
    const receipt = receiptOf(log.append([call('P1', 2)], '2026-11-24T01:59:59Z' as Instant));
    expect(receipt.recordedAt).toBe('2026-11-24T02:00:00.000Z');
    expect(log.read('P1').map(({ leaf }) => leaf.recordedAt))
      .toEqual(['2026-11-24T02:00:00.000Z', '2026-11-24T02:00:00.000Z']);
  });

  it('names everything that is wrong with a batch', () => {
    const log = open();
    const bad = log.append([{ ...call('', 1), schema: '' }], 'yesterday' as Instant, '');
    expect(bad).toMatchObject({ status: 'failed', code: 'log.recorded-at' });
    expect(bad.status === 'failed' ? bad.problems.map(({ code }) => code) : [])
      .toEqual(['log.recorded-at', 'log.empty-key', 'log.stream', 'log.schema']);
    expect(log.append([], second(0))).toMatchObject({ status: 'failed', code: 'log.empty-batch' });
    expect(log.size).toBe(0);
  });

  it('records nothing of a batch that holds what JSON cannot say', () => {
    const log = open();
    const broken = { ...call('P1', 2), body: { text: '\ud83d' } };
    expect(() => log.append([call('P1', 1), broken], second(0))).toThrow('json.not-canonical');
    expect([log.size, log.versionOf('P1'), log.root()]).toEqual([0, 0, sha256('')]);
    expect(receiptOf(log.append([call('P1', 1)], second(0))).seqs).toEqual([0]);
  });

  it('does not see what the caller changes later', () => {
    const log = open();
    const body = { n: 1 };
    log.append([{ stream: 'P1', schema: 'x/1', body }], second(0));
    body.n = 2;
    expect(log.read('P1')[0]!.opening?.body).toEqual({ n: 1 });
  });

  it('erases the openings of a stream, and the root stays', () => {
    const log = open();
    log.append([call('P1', 1), call('P2', 2)], second(0), 'k1');
    log.append([call('P1', 3)], second(1));
    const root = log.root();
    expect(log.erase([0, 2])).toBe(2);
    expect(log.erase([0, 2])).toBe(0);
    expect(log.read('P1').map(({ opening }) => opening)).toEqual([null, null]);
    expect(log.read('P2')[0]!.opening?.body).toEqual({ n: 2, to: '张三' });
    expect([log.root(), log.size]).toEqual([root, 3]);
    expect(log.append([call('P1', 1), call('P2', 2)], second(2), 'k1'))
      .toMatchObject({ status: 'failed', code: 'log.erased' });
    expect(receiptOf(log.append([call('P1', 4, 2)], second(2))).seqs).toEqual([3]);
    expect(log.read('P1')[2]!.opening?.body).toEqual({ n: 4, to: '张三' });
  });
});

describe('both kinds of log', () => {
  it('have the same root and entries for the same history', () => {
    const [left, right] = [memoryLog(ports), newFileLog()];
    for (const log of [left, right]) {
      for (let n = 0; n < 70; n += 1) {
        log.append([call(`P${n % 3}`, n), call('L1', n)], second(n), n % 2 === 0 ? `k${n}` : undefined);
      }
    }
    expect(right.root()).toBe(left.root());
    expect([...right.entries()]).toEqual([...left.entries()]);
  });
});

describe('commitBody', () => {
  it.each(['', 'ab', 'XY'.repeat(16), 'a'.repeat(31)])('refuses the salt %j', (salt) => {
    expect(() => commitBody(sha256, salt, null)).toThrow('log.salt');
  });
});

describe('parseLeaf', () => {
  const log = memoryLog(ports);
  log.append([call('P1', 1)], second(0));
  const leaf = log.read('P1')[0]?.leaf;

  it.each([
    ['another version', { ...leaf, v: 2 }],
    ['a member too many', { ...leaf, extra: 1 }],
    ['a negative seq', { ...leaf, seq: -1 }],
    ['a fraction', { ...leaf, seq: 0.5 }],
    ['an instant in another form', { ...leaf, recordedAt: '2026-11-24T00:00:00Z' }],
    ['no stream', { ...leaf, stream: '' }],
    ['a number for a schema', { ...leaf, schema: 1 }],
    ['a short commitment', { ...leaf, commitment: 'ab' }],
    ['a list', [leaf]],
    ['null', null],
  ])('refuses %s', (_name, value) => {
    expect(parseLeaf(leaf)).toEqual(leaf);
    expect(parseLeaf(value)).toBeNull();
  });
});
