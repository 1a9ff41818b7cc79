import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Absolute path of a source file, so that tests import the package by its public names. */
const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Exact matches only: `softknock` must not swallow `softknock/packs/cn`. */
const entries: Readonly<Record<string, string>> = {
  softknock: 'index.ts',
  'softknock/plan': 'plan.ts',
  'softknock/audit': 'audit/index.ts',
  'softknock/explain/en': 'explain/en/index.ts',
  'softknock/explain/zh': 'explain/zh/index.ts',
  'softknock/work': 'work/index.ts',
  'softknock/testing': 'testing/index.ts',
  'softknock/portfolio': 'portfolio/index.ts',
  'softknock/log/node': 'log/node/index.ts',
};

export default defineConfig({
  resolve: {
    alias: [
      ...Object.entries(entries).map(([name, path]) => ({
        find: new RegExp(`^${name}$`),
        replacement: source(path),
      })),
      { find: /^softknock\/packs\/([a-z]+)$/, replacement: source('packs/$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['./test/fc-setup.ts'],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text', 'lcov'],
      thresholds: { lines: 95, branches: 90, functions: 95, statements: 95 },
    },
  },
});
