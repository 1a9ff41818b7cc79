import { describe, expect, it } from 'vitest';
import { importRules, ROOMS } from './tidy/imports.js';
import { inputRules } from './tidy/inputs.js';
import { shapeRules } from './tidy/shape.js';
import {
  listCodeLines, listCrammed, readHouse, readSource, roomOf, type TidyRule,
} from './tidy/source.js';

const rules: readonly TidyRule[] = [...importRules, ...inputRules, ...shapeRules];
const house = readHouse();

/** Planted text: rule, path, text. */
type Plant = readonly [rule: string, path: string, text: string];

const lines = (count: number): string => 'const a = 1;\n'.repeat(count);
const long = `const a = '${'x'.repeat(120)}';\n`;
const utc = "import { addDays } from 'date-fns/addDays';\n";

const OFFENDING: readonly Plant[] = [
  ['rooms import only what the table allows', 'kernel/a.ts', "import { b } from '../terms/b.js';"],
  ['rooms import only what the table allows', 'plan/a.ts', "import type { B } from '../facts/b.js';"],
  ['rooms import only what the table allows', 'duties/a.ts', "import { b } from '../permissions/b.js';"],
  ['rooms import only what the table allows', 'permissions/a.ts', "export { b } from '../duties/b.js';"],
  ['rooms import only what the table allows', 'problem/a.ts', "type B = import('../plan/b.js').B;"],
  ['rooms import only what the table allows', 'decide/a.ts', "import { b } from '../packs/cn/index.js';"],
  ['rooms import only what the table allows', 'packs/cn/a.ts', "import { b } from '../../rules/b.js';"],
  ['rooms import only what the table allows', 'packs/cn/a.ts', "import { type B } from '../../rules/b.js';"],
  ['rooms import only what the table allows', 'explain/en/a.ts', "import { b } from '../../rules/b.js';"],
  ['rooms import only what the table allows', 'log/a.ts', "import type { B } from '../facts/b.js';"],
  ['rooms import only what the table allows', 'index.ts', "export { b } from './packs/cn/index.js';"],
  ['rooms import only what the table allows', 'kernel/a.ts', "const b = await import('../plan/b.js');"],
  ['rooms import only what the table allows', 'kernel/a.ts', "import { b } from '../../test/b.js';"],
  ['rooms import only what the table allows', 'attic/a.ts', 'export const a = 1;'],
  ['audit/verify imports neither plan nor decide', 'audit/verify/a.ts', "import type { B } from '../../plan/b.js';"],
  ['audit/verify imports neither plan nor decide', 'audit/verify.ts', "import { b } from '../decide/b.js';"],
  ['audit/verify imports neither plan nor decide', 'audit/verify-plan.ts', "import { b } from './replay/b.js';"],
  ['relative imports end in .js', 'kernel/a.ts', "import { b } from './b';"],
  ['relative imports end in .js', 'kernel/a.ts', "import { b } from './b.ts';"],
  ['packages are imported only where they may be', 'kernel/spans.ts', "import { addDays } from 'date-fns/addDays';"],
  ['packages are imported only where they may be', 'kernel/spans.ts', "import { utc } from '@date-fns/utc';"],
  ['packages are imported only where they may be', 'kernel/hash.ts', "import { createHash } from 'node:crypto';"],
  ['packages are imported only where they may be', 'log/a.ts', "import { openSync } from 'node:fs';"],
  ['packages are imported only where they may be', 'facts/a.ts', "import * as z from 'zod';"],
  ['packages are imported only where they may be', 'facts/a.ts', "import * as fc from 'fast-check';"],
  ['packages are imported only where they may be', 'facts/a.ts', "import { a } from 'left-pad';"],
  ['packages are imported only where they may be', 'testing/a.ts', "import { openCase } from 'softknock';"],
  ['no clock and no chance', 'kernel/a.ts', 'const a = Date.now();'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = Date.now;'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = globalThis.Date.now();'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = new Date();'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = new Date;'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = Date();'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = new Date(2026, 1, 1);'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = Math.random();'],
  ['no clock and no chance', 'kernel/a.ts', 'const a = performance.now();'],
  ['no clock and no chance', 'log/node/a.ts', 'const a = Date.now();'],
  ['no host zone and no locale', 'kernel/a.ts', 'ids.sort((a, b) => a.localeCompare(b));'],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = n.toLocaleString();'],
  ['no host zone and no locale', 'kernel/a.ts', "const a = n['toLocaleUpperCase']();"],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = d.getTimezoneOffset();'],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = d.getHours();'],
  ['no host zone and no locale', 'kernel/a.ts', 'd.setHours(0, 0, 0, 0);'],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = d.getFullYear();'],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = new Intl.DateTimeFormat();'],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = globalThis.Intl;'],
  ['no machine outside log/node', 'kernel/a.ts', "const a = process.env['TZ'];"],
  ['no machine outside log/node', 'kernel/a.ts', 'const a = globalThis.process;'],
  ['no machine outside log/node', 'testing/a.ts', 'process.exit(1);'],
  ['no machine outside log/node', 'kernel/a.ts', "const a = Buffer.from('a');"],
  ['no network and no timers', 'kernel/a.ts', "const a = fetch('https://example.org');"],
  ['no network and no timers', 'kernel/a.ts', 'setTimeout(a, 1);'],
  ['no z.config', 'facts/a.ts', 'z.config(z.locales.en());'],
  ['date-fns always in the UTC context', 'kernel/calendar.ts', `${utc}const a = addDays(d, 1);`],
  ['date-fns always in the UTC context', 'kernel/calendar.ts', `${utc}const a = addDays(d, 1, here);`],
  ['files are short', 'kernel/a.ts', lines(301)],
  ['files are short', 'packs/cn/a.ts', lines(601)],
  ['functions are short', 'kernel/a.ts', `function a() {\n${lines(69)}}`],
  ['functions are short', 'kernel/a.ts', `const a = () => {\n${lines(69)}};`],
  ['lines are short', 'kernel/a.ts', long],
  ['lines are short', 'packs/cn/a.ts', `call('${'x'.repeat(60)}', '${'y'.repeat(60)}', { z: 1 });`],
  ['files have telling kebab-case names', 'kernel/utils.ts', ''],
  ['files have telling kebab-case names', 'kernel/date-helpers.ts', ''],
  ['files have telling kebab-case names', 'kernel/common/a.ts', ''],
  ['files have telling kebab-case names', 'kernel/case-manager.ts', ''],
  ['files have telling kebab-case names', 'kernel/caseFile.ts', ''],
  ['files have telling kebab-case names', 'kernel/case_file.ts', ''],
  ['exports are listed by name', 'kernel/a.ts', 'export default 1;'],
  ['exports are listed by name', 'kernel/a.ts', 'export default function a() {}'],
  ['exports are listed by name', 'kernel/a.ts', 'const a = 1; export { a as default };'],
  ['exports are listed by name', 'kernel/a.ts', "export * from './b.js';"],
  ['exports are listed by name', 'kernel/a.ts', "export * as b from './b.js';"],
  ['exports are listed by name', 'kernel/a.ts', "export type * from './b.js';"],
  ['no class but InvariantError', 'kernel/a.ts', 'export class Case {}'],
  ['no class but InvariantError', 'kernel/a.ts', 'const a = class {};'],
  ['an index.ts only lists names', 'kernel/index.ts', 'export const a = 1;'],
];

const CLEAN: readonly Plant[] = [
  ['rooms import only what the table allows', 'packs/cn/a.ts', "import type { RulePack } from '../../rules/pack.js';"],
  ['rooms import only what the table allows', 'packs/cn/a.ts', "import { b } from './b.js';"],
  ['rooms import only what the table allows', 'decide/a.ts', "import { b } from '../plan/b.js';"],
  ['rooms import only what the table allows', 'testing/a.ts', "import { b } from '../packs/cn/index.js';"],
  ['audit/verify imports neither plan nor decide', 'audit/replay/a.ts', "import { b } from '../../plan/b.js';"],
  ['audit/verify imports neither plan nor decide', 'audit/verify/a.ts', "import { b } from '../../problem/b.js';"],
  ['packages are imported only where they may be', 'kernel/calendar.ts', utc],
  ['packages are imported only where they may be', 'facts/a.ts', "import * as z from 'zod/mini';"],
  ['packages are imported only where they may be', 'kernel/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
  ['packages are imported only where they may be', 'log/node/a.ts', "import { openSync } from 'node:fs';"],
  ['packages are imported only where they may be', 'testing/a.ts', "import * as fc from 'fast-check';"],
  ['no clock and no chance', 'kernel/a.ts', 'const a = new Date(ms); // never Date.now()'],
  ['no clock and no chance', 'kernel/a.ts', "const a = 'Math.random()';"],
  ['no host zone and no locale', 'kernel/zones.ts', 'const a = new Intl.DateTimeFormat();'],
  ['no host zone and no locale', 'kernel/a.ts', 'const a = d.getUTCHours();'],
  ['no machine outside log/node', 'testing/run-scenarios.ts', 'process.exit(1);'],
  ['no machine outside log/node', 'log/node/a.ts', "const a = Buffer.from('a');"],
  ['no machine outside log/node', 'kernel/a.ts', 'const a = { process: 1 }; a.process;'],
  ['date-fns always in the UTC context', 'kernel/calendar.ts', `${utc}const a = addDays(d, 1, { in: utc });`],
  ['date-fns always in the UTC context', 'kernel/calendar.ts', `${utc}const inUtc = { in: utc };\naddDays(d, 1, inUtc);`],
  ['files are short', 'kernel/a.ts', lines(300)],
  ['files are short', 'packs/cn/a.ts', lines(600)],
  ['functions are short', 'kernel/a.ts', `function a() {\n${lines(68)}}`],
  ['lines are short', 'kernel/a.ts', `// https://example.org/${'x'.repeat(120)}`],
  ['lines are short', 'packs/cn/a.ts', `  words: '${'x'.repeat(120)}',`],
  ['files have telling kebab-case names', 'rules/kinds/contact-hours.shape.ts', ''],
  ['exports are listed by name', 'kernel/a.ts', "export { b } from './b.js';"],
  ['no class but InvariantError', 'kernel/invariant.ts', 'export class InvariantError extends Error {}'],
  ['an index.ts only lists names', 'kernel/index.ts', "export type { B } from './b.js';"],
];

const ruleNamed = (name: string): TidyRule => {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`no rule is named "${name}"`);
  return rule;
};

describe('the house is tidy', () => {
  it('has something to look at', () => {
    expect(house.length).toBeGreaterThan(0);
  });

  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
    expect(house.flatMap((source) => rule.check(source))).toEqual([]);
  });

  it('knows every room that stands', () => {
    expect([...new Set(house.map(({ path }) => roomOf(path)))].filter((r) => !(r in ROOMS))).toEqual([]);
  });
});

describe('the independent checker is short enough to be read', () => {
  const checker = house.filter(({ path }) => path.startsWith('audit/verify/'));

  it('has under 300 lines of code: all that are neither comments nor blanks nor imports', () => {
    expect(checker.map(({ path }) => path)).toContain('audit/verify/check-leaf.ts');
    const count = checker.reduce((sum, source) => sum + listCodeLines(source).length, 0);
    expect(count).toBeGreaterThan(200);
    expect(count).toBeLessThan(300);
  });

  it('gives every statement a line of its own, of at most 100 columns', () => {
    expect(checker.flatMap(listCrammed)).toEqual([]);
    expect(checker.flatMap(({ path, text }) => text.split('\n').filter((line) => line.length > 100)
      .map((line) => `${path}: ${line}`))).toEqual([]);
  });

  it('counts as it says', () => {
    const text = `import { a } from './a.js';
import {
  b,
} from './b.js';

/** A comment. */
export function c(): number { // no line of its own
  /* nor this */
  return a
    + b;
}
const d = 1; const e = \`one
two\`;
`;
    const source = readSource('audit/verify/planted.ts', text);
    expect(listCodeLines(source)).toEqual([7, 9, 10, 11, 12, 13]);
    expect(listCrammed(source)).toEqual(['audit/verify/planted.ts:12 shares a line']);
  });
});

describe('each rule catches what it forbids', () => {
  it('has planted text for every rule', () => {
    expect(rules.map(({ name }) => name).filter((name) => !OFFENDING.some(([n]) => n === name))).toEqual([]);
  });

  it.each(OFFENDING)('%s: %s catches %j', (name, path, text) => {
    expect(ruleNamed(name).check(readSource(path, text))).toHaveLength(1);
  });

  it.each(CLEAN)('%s: %s allows %j', (name, path, text) => {
    expect(ruleNamed(name).check(readSource(path, text))).toEqual([]);
  });
});
