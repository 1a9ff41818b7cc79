import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'packs/au': 'src/packs/au/index.ts',
    'packs/ca': 'src/packs/ca/index.ts',
    'packs/cn': 'src/packs/cn/index.ts',
    'packs/eu': 'src/packs/eu/index.ts',
    'packs/uk': 'src/packs/uk/index.ts',
    'packs/us': 'src/packs/us/index.ts',
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
