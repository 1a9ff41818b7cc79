export { applyCorrections } from './apply-corrections.js';
export type { Corrected } from './apply-corrections.js';
export { FACT_CODES } from './fact-codes.js';
export type { FactCode } from './fact-codes.js';
export { linkedStreams, streamOf, streamsOf } from './fact-stream.js';
export { mergeFacts, parseFact, parseFacts, parseOwnFacts } from './parse-facts.js';
export { isRestrictive } from './restrictive.js';
export { FACT_SCHEMA, FACT_STEPS, isFactSchema, upcastFact } from './upcast.js';
export type { FactStep, FactSteps } from './upcast.js';
