import { mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** The house rules read source text, and mutants are not meant to be tidy. */
export default mergeConfig(base, { test: { exclude: ['test/tidy.test.ts', '**/node_modules/**'] } });
