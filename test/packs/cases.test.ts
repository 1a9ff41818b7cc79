import { describe, expect, it } from 'vitest';
import { scenarioRunner } from 'softknock/testing';
import { CASES } from './cases/index.js';
import { PACKS } from './shipped.js';

const run = scenarioRunner(new Map(PACKS.map((pack) => [pack.id, pack])));

describe('one below, at and one above, in the words of the source', () => {
  it.each(CASES.map((c) => [`${c.packs.join(', ')} "${c.source}": ${c.says} -> ${JSON.stringify(c.expect)}`, c] as const))('%s', (_, scenario) => {
    expect(run(scenario)).toEqual({ status: 'passed', id: scenario.id });
  });
});
