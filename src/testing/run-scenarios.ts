import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { ALL_PACKS } from '../packs/all.js';
import { listScenarios } from './scenarios/read-scenario.js';
import { scenarioRunner } from './scenarios/run-scenario.js';
import { scenarioJsonSchema } from './scenarios/scenario-schema.js';
import type { Scenario, ScenarioResult } from './scenarios/scenario.js';

const EXPECTED = 'test/scenarios/expected-failures.txt';

/** A path as whoever called meant it: npm runs a script in the package's folder and says where it was called. */
function fromCaller(path: string): string {
  const { INIT_CWD, npm_package_json: manifest } = process.env;
  const here = process.cwd();
  const moved = INIT_CWD !== undefined && INIT_CWD !== here
    && manifest !== undefined && dirname(manifest) === here;
  return moved ? resolve(INIT_CWD, path) : path;
}

/** Files named, and every JSON file in folders named, however deep; each once. */
function listFiles(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((given) => {
    const path = fromCaller(given);
    if (!existsSync(path)) throw new Error(`no such file or folder: ${given}`);
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.json'))
      .sort().map((n) => join(path, n));
  }).map((path) => normalize(path)))];
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

/** An id names one scenario of a run: a second of the same fails, and says where the first is. */
function uniqueIds(): (result: ScenarioResult, file: string) => ScenarioResult {
  const files = new Map<string, string>();
  return (result, file) => {
    const first = files.get(result.id);
    if (first === undefined) {
      files.set(result.id, file);
      return result;
    }
    // What fails by itself says why.
    if (result.status === 'failed') return result;
    return {
      status: 'failed', id: result.id, expected: {}, got: null, deciding: [],
      why: `scenario.duplicate at id (the first stands in ${first})`,
    };
  };
}

function print(result: ScenarioResult, file: string): void {
  if (result.status !== 'failed') return;
  console.log(`FAILED ${result.id}: ${result.why}`);
  console.log(`  in       ${file}`);
  // Nothing was asked of what could not be read.
  if (result.got === null) return;
  console.log(`  expected ${JSON.stringify(result.expected)}`);
  console.log(`  got      ${JSON.stringify(result.got)}`);
  console.log(`  deciding ${result.deciding.join(', ') || '(none)'}`);
}

function main(paths: readonly string[]): number {
  if (paths.length === 1 && paths[0] === '--schema') {
    console.log(JSON.stringify(scenarioJsonSchema(), null, 2));
    return 0;
  }
  if (paths.length === 0) {
    console.error('usage: npm run -s scenarios -- PATH... | --schema (JSON files or folders)');
    return 1;
  }
  const answer = scenarioRunner(new Map(ALL_PACKS.map((p) => [p.id, p])));
  const expected = readExpected();
  let excusedFailures = 0;
  const once = uniqueIds();
  const count = { passed: 0, failed: 0, skipped: 0 };
  const skipped = new Map<string, number>();
  for (const file of listFiles(paths)) {
    const scenarios = listScenarios(readFileSync(file, 'utf8'));
    if (!scenarios.ok) {
      for (const { code, path } of scenarios.problems) {
        console.log(`FAILED ${file}: ${code} at ${path.join('.') || '-'}`);
      }
      count.failed += 1;
      continue;
    }
    for (const scenario of scenarios.value) {
      const result = once(answer(scenario as Scenario), file);
      const excused = expected.get(result.id);
      if (result.status === 'failed' && excused !== undefined) {
        console.log(`expected failure ${result.id}: ${excused}`);
        excusedFailures += 1;
        count.skipped += 1;
      } else if (result.status === 'passed' && excused !== undefined) {
        console.log(`FAILED ${result.id}: passes, but stands in ${EXPECTED}`);
        count.failed += 1;
      } else {
        count[result.status] += 1;
        print(result, file);
        if (result.status === 'skipped') skipped.set(result.why, (skipped.get(result.why) ?? 0) + 1);
      }
    }
  }
  for (const [why, n] of [...skipped].sort()) console.log(`skipped ${n}: ${why}`);
  const tail = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  console.log(`${count.passed} passed, ${count.failed} failed${tail}`);
  // A run in which every scenario was skipped has shown nothing.
  return count.failed > 0 || count.passed + excusedFailures === 0 ? 1 : 0;
}

/** What a person mistyped is told in a line, without a stack. */
function run(paths: readonly string[]): number {
  try {
    return main(paths);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
