export {
  explainDecision, explainDuty, explainPlan, explainProblems, explainRouting, explainSigning,
  explainTier, explainVerdict,
} from './explain.js';
export { explainFinding, nameFinding, nameMeasure, nameOfficerBar } from './quality.js';
export type { ExplainOptions } from '../explain-decision.js';
