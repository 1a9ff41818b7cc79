import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappingJsonSchema, readMapping } from '../../examples/portfolio/mapping.js';
import { FACT_SCHEMAS } from '../../src/facts/schemas/index.js';
import { readScenario } from '../../src/testing/scenarios/read-scenario.js';
import { ASK_KEYS, EXPECTATION_KEYS } from '../../src/testing/scenarios/scenario.js';
import { scenarioFileSchema, scenarioJsonSchema } from '../../src/testing/scenarios/scenario-schema.js';

type Node = { readonly properties?: Readonly<Record<string, Node>>; readonly [key: string]: unknown };
const list = (node: unknown): readonly Node[] => (node ?? []) as readonly Node[];
const keys = (node: Node | undefined): readonly string[] => Object.keys(node?.properties ?? {}).sort();

// To publish new ones on purpose: SCHEMAS=1 writes them.
const SHIPPED = [
  ['src/testing/scenarios/scenario.schema.json', scenarioJsonSchema()],
  ['examples/data/mapping.schema.json', mappingJsonSchema()],
] as const;

describe('the schema of a file that people write', () => {
  it.each(SHIPPED)('%s is what the code reads', (path, made) => {
    if (process.env['SCHEMAS'] === '1') writeFileSync(path, `${JSON.stringify(made)}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(made)));
  });
});

/** A member of an object's schema, which must be there. */
function member(node: Node, key: string): Node {
  const found = node.properties?.[key];
  if (found === undefined) throw new Error(`no member ${key}`);
  return found;
}
const scenario = member(scenarioJsonSchema() as Node, 'scenarios')['items'] as Node;
const ask = member(scenario, 'ask');
const questions = list(ask['oneOf'] ?? ask['anyOf']);
const questionOf = (node: Node): string => String(member(node, 'question')['const']);

describe('scenarios', () => {
  it('have the keys that the runner takes, of each question and of what is expected', () => {
    expect(keys(member(scenario, 'expect'))).toEqual([...EXPECTATION_KEYS].sort());
    expect(questions.map(questionOf).sort()).toEqual(['contact', ...Object.keys(ASK_KEYS)].sort());
    for (const node of questions.filter((one) => questionOf(one) !== 'contact')) expect(keys(node)).toEqual([...ASK_KEYS[questionOf(node)] ?? []].sort());
  });

  it('have every type of fact', () => {
    const types = list((member(scenario, 'facts')['items'] as Node)['anyOf']).map((node) => member(node, 'type')['const']);
    expect(types.sort()).toEqual([...FACT_SCHEMAS.keys()].sort());
  });

  it('of this repository are of the shape, each of them', () => {
    const files = readdirSync('test/scenarios').filter((name) => name.endsWith('.json'));
    for (const name of files) {
      const read = scenarioFileSchema.safeParse(JSON.parse(readFileSync(join('test/scenarios', name), 'utf8')));
      // Some hold facts that are wrong on purpose.
      const wrong = read.success ? [] : read.error.issues.filter(({ path }) => path[2] !== 'facts');
      expect(wrong, name).toEqual([]);
    }
    expect(files.length).toBeGreaterThan(20);
  });

  it.each([
    [{ question: 'due', at: 'x', purpose: 'first-check', laon: 'L1' }, 'ask.laon'], [{ question: 'plan', at: 'x', untill: 'y' }, 'ask.untill'],
    [{ question: 'workday', on: '2026-05-01', contry: 'CN' }, 'ask.contry'],
  ])('a misspelt key of a question is refused: %j', (ask, place) => {
    const read = readScenario({ id: 'x', packs: ['cn/pipl'], facts: [], ask, expect: { owed: true } });
    expect(read.ok ? [] : read.problems.map(({ code, path }) => [code, path.join('.')])).toEqual([['scenario.unknown-key', place]]);
  });
});

describe('column mappings', () => {
  it('are told key by key in the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const told = [...readme.slice(readme.indexOf('## Another portfolio'), readme.indexOf('## Speed')).matchAll(/^\| `([A-Za-z]+)`/gm)].map(([, key]) => key).sort();
    expect(told).toEqual(keys(mappingJsonSchema() as Node).filter((key) => key !== '$schema'));
  });

  it('may name their schema, and no key that is not in it', () => {
    expect(readMapping('examples/data/lending-club.mapping.json')).toHaveProperty('mapping');
    expect((mappingJsonSchema() as Node)['additionalProperties']).toBe(false);
  });
});
