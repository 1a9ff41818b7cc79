import { existsSync, readFileSync } from 'node:fs';
import { ALL_PACKS } from '../../src/packs/all.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { diffPacks } from '../../src/rules/diff-packs.js';
import { lintPack, parsePack } from '../../src/rules/lint/index.js';
import type { RulePack } from '../../src/rules/pack.js';
import { listPackRows, printPackRows } from '../../src/testing/packs/pack-table.js';
import { sayProblem, sayWarning } from '../../src/testing/packs/say-problem.js';

const USAGE = [
  'npm run -s packs                 the shipped packs: version, status, rules, grades, freshness, changes ahead',
  'npm run -s packs -- lint FILE    a pack of your own, as JSON: problems, then warnings',
  'npm run -s packs -- diff A B     which rules differ; A and B are files or ids of shipped packs',
];

/** Lines are kept and printed at once, so that a reader who stops early breaks nothing. */
const lines: string[] = [];
const say = (line: string): number => lines.push(line);

interface Read {
  readonly value: unknown;
  /** Null where it could be read. */
  readonly why: 'not-a-file' | 'bad-json' | null;
}

function read(name: string): Read {
  const shipped = ALL_PACKS.find((pack) => pack.id === name);
  if (shipped !== undefined) return { value: shipped, why: null };
  if (!existsSync(name)) return { value: null, why: 'not-a-file' };
  try {
    return { value: JSON.parse(readFileSync(name, 'utf8')) as unknown, why: null };
  } catch {
    return { value: null, why: 'bad-json' };
  }
}

const unreadable = (name: string, why: string): string => sayProblem({ code: `pack.${why}`, path: [name], facts: {} });

function lint(name: string): number {
  const { value, why } = read(name);
  if (why !== null) {
    say(unreadable(name, why));
    return 1;
  }
  const report = lintPack(value);
  for (const found of report.problems) say(sayProblem(found));
  for (const warning of report.warnings) say(`warning: ${sayWarning(warning)}`);
  say(`${report.problems.length} problems, ${report.warnings.length} warnings`);
  return report.problems.length > 0 ? 1 : 0;
}

function packFrom(name: string): RulePack | null {
  const { value, why } = read(name);
  if (why !== null) {
    say(unreadable(name, why));
    return null;
  }
  const parsed = parsePack(value, intlZoneData());
  if (parsed.ok) return parsed.value;
  for (const found of parsed.problems) say(`${name}: ${sayProblem(found)}`);
  return null;
}

function diff(before: string, after: string): number {
  const [a, b] = [packFrom(before), packFrom(after)];
  if (a === null || b === null) return 1;
  const changes = diffPacks(a, b);
  say(`${a.id} ${a.version} -> ${b.id} ${b.version}`);
  for (const { rule, change, members } of changes) {
    say(`${change.padEnd(8)} ${rule}${members.length > 0 ? `: ${members.join(', ')}` : ''}`);
  }
  say(changes.length === 0 ? 'the packs say the same' : `${changes.length} differ`);
  return 0;
}

function main([verb, ...names]: readonly string[]): number {
  if (verb === undefined) {
    // Only a tool looks at the clock: what counts as today is an argument everywhere else.
    for (const line of printPackRows(listPackRows(ALL_PACKS, new Date().toISOString().slice(0, 10)))) say(line);
    return 0;
  }
  if (verb === 'lint' && names.length === 1) return lint(names[0] as string);
  if (verb === 'diff' && names.length === 2) return diff(names[0] as string, names[1] as string);
  for (const line of USAGE) say(line);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
process.stdout.on('error', () => process.exit());
process.stdout.write(`${lines.join('\n')}\n`);
