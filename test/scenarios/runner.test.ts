import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

interface File { readonly scenarios: readonly { readonly id: string; readonly expect: object }[] }
const { scenarios: [first] } = JSON.parse(readFileSync('test/scenarios/cn-peace-and-offers.json', 'utf8')) as File;

const run = (...paths: readonly string[]) => spawnSync(process.execPath,
  ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.test.json', 'src/testing/run-scenarios.ts', ...paths], { encoding: 'utf8' });

describe('npm run -s scenarios', () => {
  it('takes files and folders of folders, names what failed and exits with it', () => {
    mkdirSync(join(folder, 'cn', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'cn', 'deep', 'one.json'), JSON.stringify({ scenarios: [first] }));
    writeFileSync(join(folder, 'two.json'), JSON.stringify({ scenarios: [{ ...first, expect: { verdict: 'not-in-force' } }] }));
    const both = run(folder);
    expect(both.status).toBe(1);
    expect(both.stdout).toContain(`FAILED ${first?.id}: verdict differs`);
    expect(both.stdout).toContain('1 passed, 1 failed');
  });
});
