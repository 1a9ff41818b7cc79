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

const open = (known?: KnownRoot): FileLog => orThrow(openFileLog(dir, ports, known === undefined ? {} : { known }));
const pathOf = (name: 'leaves' | 'openings'): string => join(dir, `${name}.jsonl`);

const numberOf = ({ opening }: RecordEntry): unknown => (opening?.body as { n?: number })?.n;

/** Every problem as code and path, for a log that must not open. */
function problemsOf(known?: KnownRoot): readonly string[] {
  const opened = openFileLog(dir, ports, known === undefined ? {} : { known });
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
    log.erase(log.read('P1').map(({ leaf }) => leaf.seq));
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
    ['a key of another batch', 'openings', replaced(3, '"k2"', '"k1"'),
      ['log.batch-mark openings.jsonl:3']],
    ['an opening that is gone', 'openings', (lines: string[]) => lines.slice(0, -1),
      ['log.opening-missing openings.jsonl:4']],
    ['openings that do not count on', 'openings', (lines: string[]) => [...lines, lines[4]!],
      ['log.opening-unreadable openings.jsonl:5']],
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

/** Names of what was cut off, as code and path; the size that was left. */
function cutOff(): readonly unknown[] {
  const log = open();
  const { tornTail } = log;
  log.close();
  return [tornTail?.problems.map(({ code, path }) => `${code} ${path.join(':')}`), tornTail?.size];
}

describe('a file log after a crash', () => {
  beforeEach(() => {
    fill().close();
  });

  it('cuts off a batch whose last leaf is torn, and names it once', () => {
    writeFileSync(pathOf('leaves'), readFileSync(pathOf('leaves')).subarray(0, -20));
    expect(cutOff()).toEqual([['log.torn-line leaves.jsonl:4', 'log.torn-batch leaves.jsonl:3'], 3]);
    expect(cutOff()).toEqual([undefined, undefined]);
  });

  it('cuts off a batch of which only a part was written', () => {
    edit('leaves', (lines) => lines.slice(0, 4));
    expect(cutOff()).toEqual([['log.opening-without-leaf openings.jsonl:4', 'log.torn-batch leaves.jsonl:3'], 3]);
  });

  it('cuts off a torn opening whose leaf was not written', () => {
    appendFileSync(pathOf('openings'), '{"body":{"n"');
    expect(cutOff()).toEqual([['log.torn-line openings.jsonl:5'], 5]);
  });

  it('does not take a leaf without its opening for a crash', () => {
    const before = readFileSync(pathOf('leaves'));
    writeFileSync(pathOf('openings'), readFileSync(pathOf('openings')).subarray(0, -1));
    expect(problemsOf()).toEqual(['log.torn-line openings.jsonl:4']);
    expect(readFileSync(pathOf('leaves'))).toEqual(before);
  });

  it('touches nothing when a known root shows that more had stood', () => {
    const log = open();
    const known = { size: log.size, root: log.root() };
    log.close();
    edit('leaves', (lines) => lines.slice(0, 3));
    expect(problemsOf(known)).toContain('log.shorter-than-known leaves.jsonl');
    expect(readFileSync(pathOf('openings'), 'utf8').split('\n')).toHaveLength(6);
  });
});

/** What each file holds before and after an append, both as bytes. */
function writes(append: (log: FileLog) => void): { readonly [N in 'leaves' | 'openings']: readonly [Buffer, Buffer] } {
  const before = { leaves: readFileSync(pathOf('leaves')), openings: readFileSync(pathOf('openings')) };
  const log = open();
  append(log);
  log.close();
  return {
    leaves: [before.leaves, readFileSync(pathOf('leaves'))],
    openings: [before.openings, readFileSync(pathOf('openings'))],
  };
}

describe('a crash at any byte of an append', () => {
  it.each([
    ['one record', (log: FileLog) => log.append([call('P1', 6)], second(4))],
    ['a batch with a key', (log: FileLog) => log.append([call('P1', 6), call('P3', 7), call('P1', 8)], second(4), 'k3')],
    ['two appends under one flush', (log: FileLog) => {
      log.append([call('P1', 6)], second(4));
      log.append([call('P2', 7)], second(5), 'k3');
    }],
  ] as const)('of %s leaves a log that opens, names the tail and goes on', (name, append) => {
    fill().close();
    const acknowledged = open();
    const kept = [...acknowledged.entries()];
    acknowledged.append([call('P9', 99)], second(9));
    const goneOn = acknowledged.root();
    acknowledged.close();
    for (const file of ['leaves', 'openings'] as const) edit(file, (lines) => lines.slice(0, 5));
    const { openings: [openingsBefore, openings], leaves: [leavesBefore, leaves] } = writes(append);
    const states: (readonly [Buffer, Buffer])[] = [];
    for (let end = openingsBefore.length; end < openings.length; end += 1) states.push([openings.subarray(0, end), leavesBefore]);
    for (let end = leavesBefore.length; end <= leaves.length; end += 1) states.push([openings, leaves.subarray(0, end)]);
    let torn = 0;
    // Every byte of the first; of the longer ones every seventh, and every byte in the long run.
    const step = name === 'one record' || process.env['SOFTKNOCK_LONG'] === '1' ? 1 : 7;
    const tried = states.filter((_, index) => index % step === 0 || index === states.length - 1);
    for (const [openingBytes, leafBytes] of tried) {
      writeFileSync(pathOf('openings'), openingBytes);
      writeFileSync(pathOf('leaves'), leafBytes);
      const log = orThrow(openFileLog(dir, ports, { safeAgainst: 'process-end' }));
      expect([...log.entries()].slice(0, 5)).toEqual(kept);
      const isWhole = openingBytes === openings && leafBytes.length === leaves.length;
      const isUntouched = openingBytes.length === openingsBefore.length && leafBytes === leavesBefore;
      if (log.tornTail !== null) {
        torn += 1;
        expect(log.tornTail.problems.length).toBeGreaterThan(0);
        expect(log.size).toBe(log.tornTail.size);
      }
      if (isWhole || isUntouched) expect(log.tornTail).toBeNull();
      if (log.size === 5) {
        log.append([call('P9', 99)], second(9));
        expect(log.root()).toBe(goneOn);
      }
      log.close();
    }
    expect(torn).toBeGreaterThan(tried.length - 6);
  }, 120_000);
});

describe('a large file log', () => {
  it('reads back what it holds only on disk, and opens again under a known root', () => {
    const log = orThrow(openFileLog(dir, { ...ports, hash: nodeSha256 }, { safeAgainst: 'process-end' }));
    for (let n = 0; n < 20_000; n += 1) log.append([call(`P${n % 1000}`, n)], second(n));
    log.flush();
    expect(log.read('P77').map(numberOf))
      .toEqual(Array.from({ length: 20 }, (_, index) => 77 + index * 1000));
    const root = log.root();
    log.close();
    const again = orThrow(openFileLog(dir, { ...ports, hash: nodeSha256 }, { known: { size: 20_000, root } }));
    expect(again.size).toBe(20_000);
    again.close();
  }, 60_000);
});
