export { applyCorrections } from './apply-corrections.js';
export type { Corrected } from './apply-corrections.js';
export { FACT_SCHEMA, streamOf } from './fact-stream.js';
export { parseFact, parseFacts } from './parse-facts.js';
export { isRestrictive } from './restrictive.js';
