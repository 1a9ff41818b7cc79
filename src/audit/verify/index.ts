export { checkSolution } from './check-plan.js';
export { verifyPlan } from './verify-plan.js';
export type { PlanCheck } from './verify-plan.js';
