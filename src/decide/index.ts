export { decideContact } from './decide-contact.js';
export type { DecideAsk } from './decide-contact.js';
export { planRevisits, previousOf } from './plan-revisits.js';
export type { PlanAsk } from './plan-revisits.js';
export { prepareSigning } from './prepare-signing.js';
export type { SigningAsk } from './prepare-signing.js';
export { outcomeFacts } from './record-outcome.js';
export type { OutcomeReport } from './record-outcome.js';
export { routeRefusal } from './route-refusal.js';
