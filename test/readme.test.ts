import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const block = (kind: string): string => new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

describe('the README', () => {
  it('shows the first example to the letter', () => {
    expect(block('ts')).toBe(readFileSync('examples/00-first-plan.ts', 'utf8'));
  });

  it('prints what the example prints', () => {
    const printed = execFileSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/00-first-plan.ts'], { encoding: 'utf8' });
    expect(block('text')).toBe(printed);
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
