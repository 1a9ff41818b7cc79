export { checkSolution } from './check-plan.js';
export { verifyPlan } from './verify-plan.js';
export type { PlanCheck, PlanDifference } from './verify-plan.js';
