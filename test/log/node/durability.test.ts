import type * as Fs from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { orThrow } from '../../../src/kernel/index.js';
import { type FileLog, openFileLog } from '../../../src/log/node/index.js';
import { call, ports, second } from '../sample.js';

/** What was asked of the medium, in order: `write leaves.jsonl`, `sync openings.jsonl`, `rename`. */
const { steps } = vi.hoisted(() => ({ steps: [] as string[] }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>();
  const paths = new Map<unknown, string>();
  return {
    ...fs,
    openSync: (...args: Parameters<typeof fs.openSync>) => {
      const fd = fs.openSync(...args);
      paths.set(fd, String(args[0]));
      return fd;
    },
    appendFileSync: (...args: Parameters<typeof fs.appendFileSync>) => {
      steps.push(`write ${basename(paths.get(args[0]) ?? '?')}`);
      fs.appendFileSync(...args);
    },
    fsyncSync: (fd: number) => {
      steps.push(`sync ${basename(paths.get(fd) ?? '?')}`);
      fs.fsyncSync(fd);
    },
    renameSync: (...args: Parameters<typeof fs.renameSync>) => {
      steps.push('rename');
      fs.renameSync(...args);
    },
  };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'softknock-durable-'));
  steps.length = 0;
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const open = (dir: string, more: Parameters<typeof openFileLog>[2] = {}): FileLog => orThrow(openFileLog(dir, ports, more));

/** Of each writing of leaves: whether the openings written before it had reached the disk. */
function leavesAfterOpenings(): readonly boolean[] {
  let isSafe = true;
  return steps.flatMap((step) => {
    if (step === 'write openings.jsonl') isSafe = false;
    if (step === 'sync openings.jsonl') isSafe = true;
    return step === 'write leaves.jsonl' ? [isSafe] : [];
  });
}

describe('against a loss of power, whatever the system writes first', () => {
  it('no leaf is handed over before its opening is on the disk: when flushed, read, spilled or closed', () => {
    const log = open(join(root, 'log'));
    log.append([call('P1', 1)], second(0));
    log.flush();
    log.append([call('P1', 2)], second(1));
    expect(log.read('P1')).toHaveLength(2);
    log.append([{ ...call('P1', 3), body: { long: 'x'.repeat(1 << 20) } }, call('P2', 4)], second(2));
    log.append([call('P1', 5)], second(3));
    log.close();
    const found = leavesAfterOpenings();
    expect(found.length).toBeGreaterThan(3);
    expect(found).not.toContain(false);
  });

  it('the names of the files are on the disk before anything is acknowledged, up to the first folder that stood', () => {
    const log = open(join(root, 'bank', 'log'));
    log.append([call('P1', 1)], second(0));
    log.flush();
    log.close();
    const first = steps.indexOf('sync openings.jsonl');
    for (const folder of ['log', 'bank', basename(root)]) {
      const at = steps.indexOf(`sync ${folder}`);
      expect(at, folder).toBeGreaterThanOrEqual(0);
      expect(at, folder).toBeLessThan(first);
    }
    expect(steps).not.toContain(`sync ${basename(dirname(root))}`);
  });

  it('what was erased does not come back: the new file is on the disk, then its name, before the answer', () => {
    const log = open(join(root, 'log'));
    log.append([call('P1', 1)], second(0));
    log.flush();
    steps.length = 0;
    log.erase([0]);
    expect(steps).toEqual(['sync openings.jsonl', 'sync leaves.jsonl', 'write openings.jsonl.new', 'sync openings.jsonl.new', 'rename', 'sync log']);
    log.close();
  });

  it('none of it is waited for where only the end of the process has to be survived', () => {
    const log = open(join(root, 'log'), { safeAgainst: 'process-end' });
    log.append([call('P1', 1)], second(0));
    log.close();
    expect(steps).toEqual(['write openings.jsonl', 'write leaves.jsonl']);
  });
});
