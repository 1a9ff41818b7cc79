import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'packs/cn': 'src/packs/cn/index.ts',
    'packs/us': 'src/packs/us/index.ts',
    plan: 'src/plan.ts',
    audit: 'src/audit/index.ts',
    'explain/en': 'src/explain/en/index.ts',
    'explain/zh': 'src/explain/zh/index.ts',
    testing: 'src/testing/index.ts',
    'log/node': 'src/log/node/index.ts',
  },
  format: ['esm'],
  platform: 'neutral',
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
  external: [/^node:/],
  dts: true,
  splitting: true,
  sourcemap: true,
  clean: true,
});
