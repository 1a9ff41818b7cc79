import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'plans-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const PROBLEM = {
  v: 1, days: 5, levels: ['burden'], caps: [],
  means: [{ channel: 'sms', via: null, contactPoint: 'c', sources: [], burden: [2], perDuty: [0] }],
  duties: [{ id: 'd', law: true, open: [[0, [[1, 3]]]] }],
};
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
/** As npm runs it, called from the folder of the files. */
const called = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.test.json',
    'examples/07-plan-files.ts', ...args], { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder, npm_package_json: resolve('package.json') } });
  return { status, stdout, stderr };
};

const run = (...args: readonly string[]) => spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs',
  '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', ...args], { encoding: 'utf8' });

describe('npm run -s plan -- verify', () => {
  it('names the field that was changed, what it claims and what was found', () => {
    const file = join(folder, 'one.json');
    const planFile = join(folder, 'plan.json');
    writeFileSync(file, JSON.stringify(PROBLEM));
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

describe('npm run -s plan', () => {
  it('takes paths as its caller means them, and plans nothing where one of them is no problem', () => {
    const good = write('good.json', JSON.stringify(PROBLEM));
    const planned = called(good);
    expect([planned.status, JSON.parse(planned.stdout)]).toMatchObject([0, { id: 'good', status: 'proved' }]);
    expect(called(good, write('bad.json', JSON.stringify({ ...PROBLEM, days: 0, epoch: 5, meens: [] })))).toEqual({
      status: 2, stdout: '', stderr: `bad.json: not a plan problem
  epoch is of the wrong kind. [problem.wrong-type]
  days is of the wrong kind. [problem.wrong-type]
  meens is a member that nobody knows here; check the spelling. [problem.unknown-key]
`,
    });
  }, 60_000);

  it.each([
    ['a file that is not there', 'nope.json', null, 'nope.json: no such file\n'],
    ['a folder', '.', null, '.: is a folder, not a file\n'],
    ['a file cut short', 'cut.json', '{\n "v": 1,\n', /^cut\.json: not JSON \(.+\)\n$/],
    ['a line that is no JSON', 'lines.jsonl', `${JSON.stringify(PROBLEM)}\n{oops\n`, /^lines\.jsonl:2: not JSON \(.+\)\n$/],
    ['nothing', 'empty.jsonl', '\n', 'empty.jsonl: holds no problem\n'],
  ] as const)('%s is told in a line, with exit code 2', (_, name, text, told) => {
    const { status, stdout, stderr } = called(text === null ? name : write(name, text));
    expect([status, stdout]).toEqual([2, '']);
    if (typeof told === 'string') expect(stderr).toBe(told);
    else expect(stderr).toMatch(told);
  }, 60_000);

  it('says how it is used: asked for, with 0; asked wrongly, with 2', () => {
    const help = called('--help');
    expect([help.status, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(/^usage: .*verify FILE PLAN.*schema.*Exit code 0/s);
    for (const wrong of [[], ['--hlep'], ['verify', 'good.json'], ['schema', 'good.json']]) {
      expect(called(...wrong)).toEqual({ status: 2, stdout: '', stderr: help.stdout });
    }
  }, 60_000);
});
