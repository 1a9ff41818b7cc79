export {
  explainDecision, explainDuty, explainErasure, explainEvidence, explainPersonFile, explainPlan,
  explainProblems, explainRouting, explainSigning, explainTier, explainVerdict,
} from './explain.js';
export type { ExplainOptions } from '../explain-decision.js';
