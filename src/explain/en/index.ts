export {
  explainConflicts, explainDecision, explainDuty, explainPlan, explainProblems, explainRouting,
  explainSigning, explainTier, explainVerdict,
} from './explain.js';
export type { ExplainOptions } from '../explain-decision.js';
