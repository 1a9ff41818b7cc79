export { applyCorrections } from './apply-corrections.js';
export type { Corrected } from './apply-corrections.js';
export { FACT_CODES } from './fact-codes.js';
export type { FactCode } from './fact-codes.js';
export { streamOf } from './fact-stream.js';
export { parseFact, parseFacts, parseOwnFacts } from './parse-facts.js';
export { isRestrictive } from './restrictive.js';
export { FACT_SCHEMA, upcastFact } from './upcast.js';
