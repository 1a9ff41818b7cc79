import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

describe('npm run -s erase', () => {
  it('keeps for three years what Regulation F keeps, and then nothing, with every proof', () => {
    const out = execFileSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/09-erase-a-person.ts'], { encoding: 'utf8', stdio: 'pipe' });
    expect(out).toContain('permit: permitted');
    const early = out.slice(out.indexOf('Asked in January 2027'), out.indexOf('Again after three years'));
    expect(early).toContain('Nothing could be erased yet.');
    expect(early).toContain('目前没有可以删除的记录。');
    expect(early).not.toMatch(/destroyed|remains|已销毁|留下/u);
    // What one rule keeps is told once, with the number of records.
    expect(out.match(/evidence-of-compliance 2029-04-07 any use \(records: 6\)/gu)).toHaveLength(1);
    expect(out).toContain('us/reg-f/evidence-of-compliance, until 2029-04-07 inclusive');
    expect(out).toContain('7 records of P1 were erased at 2029-04-08');
    expect(out).toContain('P1 的 7 条记录已于 2029-04-08');
    expect(out).toContain('The first record still stands under the root that was kept before.');
    expect(out).not.toMatch(/undefined|\{[a-z]+\}/);
  }, 60_000);
});
