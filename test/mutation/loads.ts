import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

/*
 * A mutant that cannot even be loaded fails every test file before its first test, and a run counts
 * tests: it would pass for one that nobody notices. Loaded within a test, it fails that test.
 */
const rooms = JSON.parse(readFileSync('test/mutation/rooms.json', 'utf8')) as
  Readonly<Record<string, { readonly mutate: readonly string[] }>>;

it('each file of the room can be loaded', async () => {
  for (const path of rooms[process.env['SOFTKNOCK_ROOM'] ?? '']?.mutate ?? []) {
    expect(Object.keys(await import(resolve(path)) as object).length).toBeGreaterThan(0);
  }
});
