import {
  appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orThrow } from '../../../src/kernel/index.js';
import type { RecordEntry } from '../../../src/log/index.js';
import {
  type FileLog, type KnownRoot, nodeSha256, openFileLog,
} from '../../../src/log/node/index.js';
import { call, ports, receiptOf, second } from '../sample.js';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'softknock-log-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const open = (known?: KnownRoot): FileLog => orThrow(openFileLog(dir, ports, known));
const pathOf = (name: 'leaves' | 'openings'): string => join(dir, `${name}.jsonl`);

const numberOf = ({ opening }: RecordEntry): unknown => (opening?.body as { n?: number })?.n;

/** Every problem as code and path, for a log that must not open. */
function problemsOf(known?: KnownRoot): readonly string[] {
  const opened = openFileLog(dir, ports, known);
  if (opened.ok) throw new Error('the log opened');
  return opened.problems.map(({ code, path }) => `${code} ${path.join(':')}`);
}

/** Three batches: two leaves, one with a key, two with a key. */
function fill(): FileLog {
  const log = open();
  log.append([call('P1', 1), call('P2', 2)], second(0));
  log.append([call('P1', 3)], second(1), 'k1');
  log.append([call('P2', 4), call('P1', 5)], second(2), 'k2');
  return log;
}

function edit(name: 'leaves' | 'openings', change: (lines: string[]) => readonly string[]): void {
  const lines = readFileSync(pathOf(name), 'utf8').split('\n').slice(0, -1);
  writeFileSync(pathOf(name), change(lines).map((line) => `${line}\n`).join(''));
}

const replaced = (index: number, from: string, to: string) => (lines: string[]): string[] => {
  expect(lines[index]).toContain(from);
  return lines.map((line, at) => (at === index ? line.replace(from, to) : line));
};

describe('a file log opened again', () => {
  it('has the same entries, root, versions and keys', () => {
    const log = fill();
    const before = { root: log.root(), entries: [...log.entries()] };
    const receipt = receiptOf(log.append([call('P9', 1)], second(3), 'k3'));
    log.close();
    const again = open();
    expect([...again.entries()].slice(0, 5)).toEqual(before.entries);
    expect(again.root()).not.toBe(before.root);
    expect(again.versionOf('P1')).toBe(3);
    expect(receiptOf(again.append([call('P9', 1)], second(9), 'k3'))).toEqual(receipt);
    expect(again.append([call('P9', 2)], second(9), 'k1'))
      .toMatchObject({ status: 'conflict', reason: 'idempotency' });
    expect(receiptOf(again.append([call('P1', 6, 3)], second(1))))
      .toEqual({ seqs: [6], recordedAt: second(3), size: 7 });
    expect(again.read('P1').map(numberOf))
      .toEqual([1, 3, 5, 6]);
    again.close();
  });

  it('still begins with a root that was kept elsewhere', () => {
    const log = fill();
    const known = { size: log.size, root: log.root() };
    log.append([call('P1', 6)], second(4));
    log.close();
    open(known).close();
    open({ size: 0, root: nodeSha256('') }).close();
    expect(problemsOf({ ...known, root: nodeSha256('') })).toEqual(['log.root leaves.jsonl']);
    expect(problemsOf({ ...known, size: 99 })).toEqual(['log.shorter-than-known leaves.jsonl']);
  });

  it('writes only when flushed, read or closed', () => {
    const log = fill();
    expect(readFileSync(pathOf('leaves'), 'utf8')).toBe('');
    log.flush();
    expect(readFileSync(pathOf('leaves'), 'utf8').split('\n').length).toBe(6);
    log.close();
    expect(() => log.append([call('P1', 1)], second(0))).toThrow('log.closed');
    expect(() => log.read('P1')).toThrow('log.closed');
  });

  it('knows what was erased, and keeps no copy of it', () => {
    const log = fill();
    log.erase('P1');
    log.close();
    expect(readFileSync(pathOf('openings'), 'utf8')).not.toContain('"n":3');
    expect(existsSync(`${pathOf('openings')}.new`)).toBe(false);
    writeFileSync(`${pathOf('openings')}.new`, 'left by a crash');
    const again = open();
    expect(existsSync(`${pathOf('openings')}.new`)).toBe(false);
    expect(again.read('P1').map(({ opening }) => opening)).toEqual([null, null, null]);
    expect(again.read('P2').every(({ opening }) => opening !== null)).toBe(true);
    again.close();
  });
});

describe('a file log that was tampered with', () => {
  beforeEach(() => {
    fill().close();
  });

  it.each([
    ['a body', 'openings', replaced(1, '"n":2', '"n":7'), ['log.commitment openings.jsonl:1']],
    ['a salt', 'openings', replaced(2, '"salt":"', '"salt":"00'), ['log.commitment openings.jsonl:2']],
    ['a commitment', 'leaves', replaced(0, '"commitment":"', '"commitment":"x'),
      ['log.leaf-unreadable leaves.jsonl:0']],
    ['blanks', 'leaves', replaced(0, ',', ', '), ['log.leaf-unreadable leaves.jsonl:0']],
    ['a doubled member', 'openings', replaced(0, '"seq":0', '"seq":0,"seq":0'),
      ['log.opening-unreadable openings.jsonl:0']],
    ['half a pair', 'openings', replaced(0, '张三', '\\ud83d'),
      ['log.opening-unreadable openings.jsonl:0']],
    ['a leaf that is no JSON', 'leaves', replaced(4, '{', '['), ['log.leaf-unreadable leaves.jsonl:4']],
    ['a clock turned back', 'leaves', replaced(4, '00:00:02', '00:00:00'),
      ['log.recorded-at leaves.jsonl:4']],
    ['a number', 'leaves', replaced(4, '"seq":4', '"seq":5'),
      ['log.seq leaves.jsonl:4', 'log.opening-seq openings.jsonl:4']],
    ['a batch mark', 'openings', replaced(3, '"count":2', '"count":3'),
      ['log.torn-batch leaves.jsonl:3']],
    ['a key of another batch', 'openings', replaced(3, '"k2"', '"k1"'),
      ['log.batch-mark openings.jsonl:3']],
    ['an opening that is gone', 'openings', (lines: string[]) => lines.slice(0, -1),
      ['log.opening-missing openings.jsonl:4']],
    ['a leaf that is gone', 'leaves', (lines: string[]) => lines.slice(0, -1),
      ['log.opening-without-leaf openings.jsonl:4', 'log.torn-batch leaves.jsonl:3']],
  ] as const)('is refused: %s', (_name, file, change, expected) => {
    edit(file, change);
    expect(problemsOf()).toEqual(expected);
  });

  it('is refused when a line is gone from both files', () => {
    for (const file of ['leaves', 'openings'] as const) {
      edit(file, (lines) => lines.filter((_, index) => index !== 2));
    }
    expect(problemsOf()).toEqual(['log.seq leaves.jsonl:2']);
  });

  it('is refused by a known root when leaf and opening were changed together', () => {
    const known = open();
    const checkpoint = { size: known.size, root: known.root() };
    known.close();
    const other = nodeSha256(`${'0'.repeat(32)}\n"forged"`);
    edit('openings', (lines) => [...lines.slice(0, 4),
      `{"body":"forged","salt":"${'0'.repeat(32)}","seq":4}`]);
    edit('leaves', (lines) => lines.map((line, index) => (index === 4
      ? line.replace(/"commitment":"[^"]*"/, `"commitment":"${other}"`) : line)));
    open().close();
    expect(problemsOf(checkpoint)).toEqual(['log.root leaves.jsonl']);
  });

  it('names no more than a hundred problems', () => {
    writeFileSync(pathOf('leaves'), 'x\n'.repeat(5000));
    expect(problemsOf()).toHaveLength(100);
  });

  it('refuses to write behind another writer', () => {
    const log = open();
    appendFileSync(pathOf('openings'), 'x\n');
    log.append([call('P1', 8)], second(9));
    expect(() => log.flush()).toThrow('log.other-writer');
    expect(() => log.append([call('P1', 9)], second(9))).toThrow('log.closed');
  });
});

describe('a file log after a crash', () => {
  beforeEach(() => {
    fill().close();
  });

  it('reports a torn last leaf and does not touch the files', () => {
    const torn = readFileSync(pathOf('leaves')).subarray(0, -20);
    writeFileSync(pathOf('leaves'), torn);
    expect(problemsOf()).toEqual(['log.torn-line leaves.jsonl:4', 'log.torn-batch leaves.jsonl:3']);
    expect(readFileSync(pathOf('leaves'))).toEqual(torn);
  });

  it('reports a last line without its feed, whole as it looks', () => {
    writeFileSync(pathOf('openings'), readFileSync(pathOf('openings')).subarray(0, -1));
    expect(problemsOf()).toEqual(['log.torn-line openings.jsonl:4']);
  });

  it('reports a torn opening whose leaf was not written', () => {
    appendFileSync(pathOf('openings'), '{"body":{"n"');
    expect(problemsOf()).toEqual(['log.torn-line openings.jsonl:5']);
  });

  it('reports a batch of which only a part was written', () => {
    for (const file of ['leaves', 'openings'] as const) edit(file, (lines) => lines.slice(0, 4));
    expect(problemsOf()).toEqual(['log.torn-batch leaves.jsonl:3']);
  });
});

describe('a large file log', () => {
  it('takes 100,000 small leaves in well under the time a night run has, and reads them', () => {
    const log = orThrow(openFileLog(dir, { ...ports, hash: nodeSha256 }));
    const started = performance.now();
    for (let n = 0; n < 100_000; n += 1) log.append([call(`P${n % 5000}`, n)], second(n));
    log.flush();
    const elapsed = performance.now() - started;
    expect(log.read('P77').map(numberOf))
      .toEqual(Array.from({ length: 20 }, (_, index) => 77 + index * 5000));
    const root = log.root();
    log.close();
    const again = orThrow(openFileLog(dir, { ...ports, hash: nodeSha256 }, { size: 100_000, root }));
    expect(again.size).toBe(100_000);
    again.close();
    console.log(`100,000 leaves appended in ${Math.round(elapsed)} ms`);
    expect(elapsed).toBeLessThan(20_000);
  }, 60_000);
});
