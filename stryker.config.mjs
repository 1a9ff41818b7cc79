import { readFileSync } from 'node:fs';

/*
 * Everything at once takes days. `SOFTKNOCK_ROOM` holds one room's code against that room's own
 * tests, in minutes: test/mutation/rooms.json lists both. A survivor is a gap in those tests, or
 * stands in test/mutation/survivors.txt with the reason why nobody can tell it from the code.
 * Only tests count: code that a test file runs outside them (building a table, say) fails unseen.
 */
// Anywhere but in UTC: there, code that asked the host for its zone would be right by chance.
process.env['TZ'] = 'America/New_York';
const room = process.env['SOFTKNOCK_ROOM'];
const rooms = JSON.parse(readFileSync('test/mutation/rooms.json', 'utf8'));
if (room !== undefined && rooms[room] === undefined) {
  throw new Error(`SOFTKNOCK_ROOM is one of ${Object.keys(rooms).join(', ')}`);
}
const report = `reports/mutation/${room ?? 'all'}`;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // What is related to a room by its imports is nearly every test there is.
  vitest: { configFile: 'vitest.mutation.config.ts', related: room === undefined },
  mutate: room === undefined ? ['src/**/*.ts', '!src/testing/**', '!src/**/index.ts'] : rooms[room].mutate,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env['SOFTKNOCK_CORES'] ?? 1),
  timeoutMS: 20_000,
  // A room is tried anew each time: kept answers would not know of a changed file that tests read.
  incremental: room === undefined,
  incrementalFile: `${report}-incremental.json`,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `${report}.html` },
  jsonReporter: { fileName: `${report}.json` },
  // A second root configuration would stop the linter while a run is under way.
  ignorePatterns: ['biome.json', '/out', '/dist', '/coverage', '/reports'],
  thresholds: { high: 95, low: 85, break: 85 },
};
