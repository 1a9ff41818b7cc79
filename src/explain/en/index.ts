export {
  explainConflicts, explainDecision, explainDuty, explainPlan, explainProblems, explainRouting,
  explainSigning, explainTier, explainVerdict, planToSvg,
} from './explain.js';
export type { ExplainOptions } from '../explain-decision.js';
export type { PlanPicture } from '../plan-svg.js';
