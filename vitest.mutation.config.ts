import { readFileSync } from 'node:fs';
import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

type Rooms = Readonly<Record<string, { readonly tests: string[] }>>;

const rooms = JSON.parse(readFileSync('test/mutation/rooms.json', 'utf8')) as Rooms;
const room = rooms[process.env['SOFTKNOCK_ROOM'] ?? ''];
const { include, ...test } = base.test ?? {};

/** One room's own tests, or all; the house rules read source text, and mutants are not tidy. */
export default mergeConfig({ ...base, test }, {
  test: {
    include: room === undefined ? include ?? [] : [...room.tests, 'test/mutation/loads.ts'],
    // A busy machine must not pass for a test that noticed something; the run has a limit of its own.
    testTimeout: 600_000,
    exclude: ['test/tidy.test.ts', '**/node_modules/**'],
    setupFiles: ['./test/mutation/fc-setup.ts'],
  },
});
