export { brokenFact, brokenFacts } from './broken-fact.js';
export type { BrokenFact } from './broken-fact.js';
export { exampleFacts } from './example-facts.js';
export { anInstant, aScope, aWeeklySpan } from './fact-parts.js';
export {
  aContact, aLoan, anActor, aPerson, aRefusal, aWish, caseFacts, consents, contactPoints,
} from './facts.js';
export type { CaseShape } from './facts.js';
