import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACT_SCHEMAS } from '../../src/facts/schemas/index.js';
import { exampleFacts } from '../../src/testing/arbitraries/index.js';
import { factShapes, schemaMembers } from './schema-shape.js';

// To freeze a new shape on purpose: FREEZE_SHAPES=1 writes it. A changed shape of a released type
// needs a new schema name and a step from the old one in `FACT_STEPS` (src/facts/upcast.ts).
const FROZEN = new URL('./schema-snapshot.json', import.meta.url);
const frozen: unknown = JSON.parse(readFileSync(FROZEN, 'utf8'));

describe('the recorded shape of facts', () => {
  it('is the frozen one', () => {
    if (process.env['FREEZE_SHAPES'] === '1') writeFileSync(FROZEN, `${JSON.stringify(factShapes(), null, 2)}\n`);
    expect(factShapes()).toEqual(frozen);
  });

  it('covers every type', () => {
    expect(Object.keys(factShapes()).sort()).toEqual([...FACT_SCHEMAS.keys()].sort());
  });

  it.each(exampleFacts().map((fact) => [fact.type, fact] as const))('covers every member of %s', (type, fact) => {
    expect(Object.keys(fact).sort()).toEqual(schemaMembers(type));
  });
});
