import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as au from '../packs/au/index.js';
import * as ca from '../packs/ca/index.js';
import * as cn from '../packs/cn/index.js';
import * as eu from '../packs/eu/index.js';
import * as uk from '../packs/uk/index.js';
import * as us from '../packs/us/index.js';
import type { RulePack } from '../rules/pack.js';
import { scenarioRunner } from './scenarios/run-scenario.js';
import type { Scenario, ScenarioResult } from './scenarios/scenario.js';

const EXPECTED = 'test/scenarios/expected-failures.txt';

/** Files named, and every JSON file in folders named. */
function listFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`no such file or folder: ${path}`);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path).filter((n) => n.endsWith('.json')).sort().map((n) => join(path, n));
  });
}

/** Lines `id reason`; a line without a reason is an error. */
function readExpected(): ReadonlyMap<string, string> {
  if (!existsSync(EXPECTED)) return new Map();
  const lines = readFileSync(EXPECTED, 'utf8').split('\n').map((l) => l.trim())
    .filter((l) => l !== '' && !l.startsWith('#'));
  return new Map(lines.map((line) => {
    const [id = '', ...reason] = line.split(/\s+/);
    if (reason.length === 0) throw new Error(`${EXPECTED}: ${id} has no reason`);
    return [id, reason.join(' ')];
  }));
}

function print(result: ScenarioResult): void {
  if (result.status !== 'failed') return;
  console.log(`FAILED ${result.id}: ${result.why}`);
  console.log(`  expected ${JSON.stringify(result.expected)}`);
  console.log(`  got      ${JSON.stringify(result.got)}`);
  console.log(`  deciding ${result.deciding.join(', ') || '(none)'}`);
}

function main(paths: readonly string[]): number {
  if (paths.length === 0) {
    console.error('usage: npm run -s scenarios -- PATH... (JSON files or folders)');
    return 1;
  }
  const packs = [au, ca, cn, eu, uk, us].flatMap((country): RulePack[] => Object.values(country));
  const run = scenarioRunner(new Map(packs.map((p) => [p.id, p])));
  const expected = readExpected();
  const count = { passed: 0, failed: 0, skipped: 0 };
  const skipped = new Map<string, number>();
  for (const file of listFiles(paths)) {
    const { scenarios } = JSON.parse(readFileSync(file, 'utf8')) as { scenarios: Scenario[] };
    for (const scenario of scenarios) {
      const result = run(scenario);
      const excused = expected.get(scenario.id);
      if (result.status === 'failed' && excused !== undefined) {
        console.log(`expected failure ${scenario.id}: ${excused}`);
        count.skipped += 1;
      } else if (result.status === 'passed' && excused !== undefined) {
        console.log(`FAILED ${scenario.id}: passes, but stands in ${EXPECTED}`);
        count.failed += 1;
      } else {
        count[result.status] += 1;
        print(result);
        if (result.status === 'skipped') skipped.set(result.why, (skipped.get(result.why) ?? 0) + 1);
      }
    }
  }
  for (const [why, n] of [...skipped].sort()) console.log(`skipped ${n}: ${why}`);
  const tail = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${tail}`);
  return count.failed > 0 || count.passed + count.skipped === 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
