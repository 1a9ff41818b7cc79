import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_PACKS } from '../../src/packs/all.js';
import { scenarioRunner } from 'softknock/testing';
import type { Scenario } from 'softknock/testing';

const run = scenarioRunner(new Map(ALL_PACKS.map((p) => [p.id, p])));
const load = (folder: string): readonly Scenario[] => readdirSync(folder).filter((n) => n.endsWith('.json'))
  .flatMap((n) => (JSON.parse(readFileSync(join(folder, n), 'utf8')) as { scenarios: Scenario[] }).scenarios);

describe('scenarios of our own', () => {
  it.each(load('test/scenarios').map((s) => [`${s.id}: ${s.says}`, s] as const))('%s', (_, scenario) => {
    expect(run(scenario)).toEqual({ status: 'passed', id: scenario.id });
  });

  it('a wrong expectation fails, with what was got and which rules decided', () => {
    const [first] = load('test/scenarios');
    const result = run({ ...first as Scenario, expect: { verdict: 'forbids', because: ['us/nothing'] } });
    expect(result).toMatchObject({ status: 'failed', expected: { verdict: 'forbids' } });
  });
});

const shared = '../shared/scenarios';
describe.skipIf(!existsSync(shared))('scenarios beside the project (skipped where ../shared/scenarios is absent)', () => {
  const all = existsSync(shared) ? load(shared) : [];
  it.each(all.map((s) => [s.id, s] as const).filter(([, s]) => run(s).status !== 'skipped'))('%s', (_, scenario) => {
    expect(run(scenario)).toEqual({ status: 'passed', id: scenario.id });
  });
});
