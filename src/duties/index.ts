export { assessTier } from './assess-tier.js';
export { addDuration } from './duration.js';
export type { BasisAsk } from './duty-basis.js';
export { dutyFor, isStillOwed } from './duty-for.js';
export type { DutyAsk } from './duty-for.js';
export { listDuties } from './list-duties.js';
export type { DutiesAsk } from './list-duties.js';
export { evaluateLoanGuard } from './loan-guard.js';
export type { LoanGuardAsk } from './loan-guard.js';
