import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gbt45251, workdays } from '../../src/packs/cn/index.js';
import { AUTHOR_CODES, LINT_CODES, PARSE_CODES, WARNING_CODES } from '../../src/rules/lint/index.js';
import type { RulePack } from '../../src/rules/pack.js';
import { listPackRows, printPackRows } from '../../src/testing/packs/pack-table.js';
import { SAID, sayProblem } from '../../src/testing/packs/say-problem.js';
import { PACKS } from './shipped.js';

const dated = (readOn: string, span: { from: string; until: string | null }): RulePack => ({
  ...gbt45251, rules: gbt45251.rules.map((rule) => ({ ...rule, span, source: { ...rule.source, readOn } })),
});
const always = { from: '2025-02-28', until: null };
const rowOn = (pack: RulePack, on: string) => listPackRows([pack], on)[0];

describe('the table of packs', () => {
  it('has a row for each shipped pack with all its rules', () => {
    const rows = listPackRows(PACKS, '2026-11-25');
    expect(rows.map((row) => row.pack)).toEqual(PACKS.map((pack) => pack.id));
    expect(rows.map((row) => row.rules)).toEqual(PACKS.map((pack) => pack.rules.length));
    for (const [i, row] of rows.entries()) {
      const sum = row.grades.split(', ').reduce((n, part) => n + Number(part.split(' ')[1]), 0);
      expect(sum, row.pack).toBe(PACKS[i]?.rules.length);
    }
  });

  it.each([['2027-11-22', false], ['2027-11-23', false], ['2027-11-24', true]] as const)(
    'read on 2026-11-23, looked at on %s: stale %s', (on, stale) => {
      expect(rowOn(dated('2026-11-23', always), on)?.stale).toBe(stale);
    });

  it('takes the oldest reading of a pack', () => {
    const [first, ...rest] = dated('2026-11-23', always).rules;
    const mixed = { ...gbt45251, rules: [{ ...first, source: { ...first?.source, readOn: '2024-01-01' } } as never, ...rest] };
    expect(rowOn(mixed, '2026-11-25')).toMatchObject({ readOn: '2024-01-01', stale: true });
  });

  it.each([['2026-12-31', 2], ['2027-01-01', 0]] as const)('on %s a rule from 2027-01-01 lies ahead: %i', (on, ahead) => {
    expect(rowOn(dated('2026-11-23', { from: '2027-01-01', until: null }), on)?.ahead).toHaveLength(ahead);
  });

  it.each([['2026-12-31', 2], ['2027-01-01', 0]] as const)('on %s an end on 2027-01-01 lies ahead: %i', (on, ahead) => {
    expect(rowOn(dated('2026-11-23', { from: '2025-02-28', until: '2027-01-01' }), on)?.ahead).toHaveLength(ahead);
  });

  it('says when a calendar runs out, and who reviewed a pack', () => {
    expect(rowOn(workdays, '2026-11-25')?.ahead).toContain('2026-12-31 last day of cn/workdays/2026');
    const reviewed: RulePack = { ...gbt45251, status: { reviewedBy: 'A. Lawyer', on: '2026-11-24' } };
    expect(rowOn(reviewed, '2026-11-25')?.status).toBe('A. Lawyer, 2026-11-24');
    expect(printPackRows(listPackRows([reviewed], '2026-11-25')).join('\n')).toContain('A. Lawyer, 2026-11-24');
  });
});

describe('problems in words', () => {
  it('are there for every code that the linter has', () => {
    const lasts = [...PARSE_CODES, ...LINT_CODES.filter((code) => !code.startsWith('house.')), 'rule.design-as-law']
      .map((code) => code.split('.').slice(1).join('.'));
    expect(lasts.filter((last) => !SAID.problems.includes(last))).toEqual([]);
    const warnings = [...WARNING_CODES, ...AUTHOR_CODES.filter((code) => code !== 'rule.design-as-law')];
    expect([...new Set(warnings)].sort()).toEqual([...SAID.warnings].sort());
  });

  it('name the rule, the place and the code', () => {
    expect(sayProblem({ code: 'rule.number', path: ['rules', 1, 'max'], facts: { rule: 'a/b/c', min: 1 } }))
      .toBe('a/b/c: rules.1.max is a number out of bounds (min 1) [rule.number]');
  });
});

describe('npm run packs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, value: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
    return path;
  };
  const run = (...args: readonly string[]) => {
    const { status, stdout } = spawnSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'test/packs/run.ts', ...args], { encoding: 'utf8' });
    return { status, lines: stdout.trimEnd().split('\n') };
  };

  it('lints a file and fails where something is wrong', () => {
    const broken = file('broken.json', { ...gbt45251, rules: [{ ...gbt45251.rules[1], max: 0 }] });
    const { status, lines } = run('lint', broken);
    expect(status).toBe(1);
    expect(lines[0]).toContain('cn/gbt-45251/daily-calls: rules.0.max is a number out of bounds');
  });

  it('compares a file with a shipped pack', () => {
    const four = file('four.json', { ...gbt45251, version: '1.0.1', rules: [gbt45251.rules[0], { ...gbt45251.rules[1], max: 4 }] });
    expect(run('diff', 'cn/gbt-45251', four)).toEqual({
      status: 0, lines: ['cn/gbt-45251 1.0.0 -> cn/gbt-45251 1.0.1', 'changed  cn/gbt-45251/daily-calls: max', '1 differ'],
    });
  });

  it('says what it can do, and fails', () => {
    expect(run('sing').status).toBe(1);
    expect(run('lint', file('no.json', '{')).lines[0]).toContain('is no JSON');
  });
});
