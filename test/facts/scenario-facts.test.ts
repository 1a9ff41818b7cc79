import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { intlZoneData } from '../../src/kernel/zones.js';
import { parseFacts } from '../../src/facts/index.js';

const folder = new URL('../../../shared/scenarios/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
if (files.length === 0) console.log('skipped: no folder shared/scenarios beside the project');

it.skipIf(files.length === 0)('reads the facts of every scenario', () => {
  const zones = intlZoneData();
  const refused = files.flatMap((name) => {
    const { scenarios } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as {
      scenarios: { id: string; facts: unknown }[] };
    expect(scenarios.length).toBeGreaterThan(0);
    return scenarios.flatMap(({ id, facts }) => {
      const parsed = parseFacts(facts, zones);
      return parsed.ok ? [] : [{ id, problems: parsed.problems }];
    });
  });
  expect(refused).toEqual([]);
});
