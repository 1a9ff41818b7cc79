export type {
  CaseState, ContactEntry, LoanState, PersonState, Timed, TimedList,
} from './case-state.js';
export { isAnswered } from './answered.js';
export { foldFacts } from './evolve.js';
export {
  contactPointsAt, engagementAt, isOpenAt, latestAt, leadParty, observationAt, registrationAt,
  rolesIn, zonesOf,
} from './questions.js';
export type { StandingPoint } from './questions.js';
export { consentsAt, scopeCovers, scopeTouches } from './consent-state.js';
export type { ConsentAnswer, Reach } from './consent-state.js';
export { memoUnder } from './memo.js';
export { turningPoints } from './turning-points.js';
export type { Memo, PolicyMemo } from './memo.js';
