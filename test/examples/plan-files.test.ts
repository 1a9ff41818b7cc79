import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'plans-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const run = (...args: readonly string[]) => spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs',
  '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', ...args], { encoding: 'utf8' });

describe('npm run -s plan -- verify', () => {
  it('names the field that was changed, what it claims and what was found', () => {
    const file = join(folder, 'one.json');
    const planFile = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify({
      v: 1, days: 5, levels: ['burden'], caps: [],
      means: [{ channel: 'sms', via: null, contactPoint: 'c', sources: [], burden: [2], perDuty: [0] }],
      duties: [{ id: 'd', law: true, open: [[0, [[1, 3]]]] }],
    }));
    const planned = run(file);
    const line = JSON.parse(planned.stdout) as { readonly cost: readonly number[] };
    expect(line.cost).toEqual([0, 0, 2]);
    writeFileSync(planFile, JSON.stringify(line));
    const kept = run('verify', file, planFile);
    expect([kept.status, JSON.parse(kept.stdout)]).toMatchObject([0, { honest: true, differences: [] }]);
    writeFileSync(planFile, JSON.stringify({ ...line, cost: [0, 0, 1], unmet: ['d'] }));
    const changed = run('verify', file, planFile);
    expect([changed.status, JSON.parse(changed.stdout)]).toMatchObject([1, {
      honest: false, violations: [], differences: [
        { field: 'cost', claimed: [0, 0, 1], found: [0, 0, 2] }, { field: 'unmet', claimed: ['d'], found: [] },
      ],
    }]);
  }, 60_000);
});
