import { defineConfig } from 'tsup';

/**
 * What is timed is built as what ships is: running the sources through a loader would put a call
 * around every inner function, which nobody who imports the package pays for.
 */
export default defineConfig({
  entry: { run: 'test/bench/run.ts' },
  outDir: 'node_modules/.cache/softknock-bench',
  format: ['esm'],
  platform: 'node',
  target: 'es2022',
  tsconfig: 'tsconfig.test.json',
  skipNodeModulesBundle: true,
  noExternal: [/^softknock/],
  splitting: false,
  dts: false,
  clean: true,
});
