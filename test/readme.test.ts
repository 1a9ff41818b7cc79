import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const block = (kind: string, n = 0): string =>
  [...readme.matchAll(new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``, 'g'))][n]?.[1] ?? '';
const run = (example: string): string => execFileSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', example], { encoding: 'utf8' });

describe('the README', () => {
  it('shows the first example to the letter', () => {
    expect(block('ts')).toBe(readFileSync('examples/00-first-plan.ts', 'utf8'));
  });

  it('prints what the example prints', () => {
    expect(block('text')).toBe(run('examples/00-first-plan.ts'));
  }, 60_000);

  it('shows how a decision is recorded and replayed, to the letter, and what that prints', () => {
    const shown = block('ts', 1);
    expect(shown.split('\n').length).toBeGreaterThan(8);
    expect(readFileSync('examples/10-record-and-replay.ts', 'utf8').split('\n\n').at(-1)).toBe(shown);
    expect(block('text', 1)).toBe(run('examples/10-record-and-replay.ts'));
  }, 60_000);

  it('names every public verb', () => {
    const index = readFileSync('src/index.ts', 'utf8');
    const verbs = [...index.matchAll(/export \{([^}]*)\}/g)].flatMap((m) => (m[1] ?? '').split(',').map((n) => n.trim()).filter(Boolean));
    expect(verbs.length).toBeGreaterThan(15);
    expect(verbs.length).toBeLessThanOrEqual(25);
    const missing = verbs.filter((v) => !readme.includes(`\`${v}\``));
    expect(missing).toEqual([]);
  });
});
