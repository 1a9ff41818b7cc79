export {
  aContact, aLoan, anActor, anInstant, aPerson, aRefusal, aScope, aWeeklySpan, aWish, brokenFact,
  brokenFacts, caseFacts, consents, contactPoints, exampleFacts,
} from './arbitraries/index.js';
export type { BrokenFact, CaseShape } from './arbitraries/index.js';
export { scenarioRunner } from './scenarios/run-scenario.js';
export type { Expectation, Scenario, ScenarioResult } from './scenarios/scenario.js';
