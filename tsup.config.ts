import { readdirSync } from 'node:fs';
import { defineConfig } from 'tsup';

/** An entry for each country. */
const packs = Object.fromEntries(readdirSync('src/packs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [`packs/${name}`, `src/packs/${name}/index.ts`]));

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    ...packs,
    plan: 'src/plan.ts',
    audit: 'src/audit/index.ts',
    'explain/en': 'src/explain/en/index.ts',
    'explain/zh': 'src/explain/zh/index.ts',
    work: 'src/work/index.ts',
    testing: 'src/testing/index.ts',
    portfolio: 'src/portfolio/index.ts',
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
