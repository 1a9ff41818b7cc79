import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const run = (...args: readonly string[]): string =>
  execFileSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('the page on quality', () => {
  it('finds what was planted and says it in both languages, without scripts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quality-'));
    try {
      const out = join(folder, 'page.html');
      const printed = run('examples/04-quality-of-revisits.ts', '--borrowers', '48', '--out', out);
      const rows = [...printed.matchAll(/planted +(\d+), found +(\d+)/g)];
      expect(rows).toHaveLength(6);
      for (const [, planted, found] of rows) expect(found).toBe(planted);
      expect(rows.filter(([, planted]) => planted !== '0').length).toBeGreaterThan(3);
      const page = readFileSync(out, 'utf8');
      expect(page.match(/class="en"/g)?.length).toBe(page.match(/class="zh"/g)?.length);
      expect(page.match(/<svg /g)?.length).toBeGreaterThan(10);
      expect(page).not.toMatch(/<script|undefined|NaN|https?:/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
