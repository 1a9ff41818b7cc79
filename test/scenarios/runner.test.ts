import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

interface File { readonly scenarios: readonly { readonly id: string; readonly ask: object; readonly expect: object }[] }
const { scenarios: [first] } = JSON.parse(readFileSync('test/scenarios/cn-peace-and-offers.json', 'utf8')) as File;

const run = (...paths: readonly string[]) => spawnSync(process.execPath,
  ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'tsconfig.test.json', 'src/testing/run-scenarios.ts', ...paths], { encoding: 'utf8' });

describe('npm run -s scenarios', () => {
  it('takes files and folders of folders, names what failed and exits with it', () => {
    mkdirSync(join(folder, 'cn', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'cn', 'deep', 'one.json'), JSON.stringify({ scenarios: [first] }));
    writeFileSync(join(folder, 'two.json'), JSON.stringify({ scenarios: [{ ...first, id: 'two', expect: { verdict: 'not-in-force' } }] }));
    const both = run(folder);
    expect(both.status).toBe(1);
    expect(both.stdout).toContain(`FAILED two: verdict differs\n  in       ${join(folder, 'two.json')}\n`);
    expect(both.stdout).toContain('1 passed, 1 failed');
  });

  it('names the file and the words that would have done, and takes no misspelt key and no id twice', () => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, JSON.stringify({ scenarios: [
      { ...first, id: 'w/1', ask: { ...first?.ask, question: 'contact', act: 'chatting' } },
      { ...first, id: 'w/2', expect: { ...first?.expect, verdct: 'forbids' } },
      { ...first, id: 'w/3' }, { ...first, id: 'w/3' },
    ] }));
    // Named twice, it is read once.
    const wrong = run(path, join(folder, '.', 'wrong.json'));
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('FAILED w/1: question.not-in-list at act (found "chatting"; allowed: monitoring, ');
    expect(wrong.stdout).toContain('FAILED w/2: scenario.unknown-key at expect.verdct (allowed: verdict, ');
    expect(wrong.stdout).toContain(`FAILED w/3: scenario.duplicate at id (the first stands in ${path})`);
    expect(wrong.stdout.split(`  in       ${path}\n`)).toHaveLength(4);
    expect(wrong.stdout).not.toContain('got      null');
    expect(wrong.stdout).toContain('1 passed, 3 failed');
  });
});
