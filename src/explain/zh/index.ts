export {
  explainConflicts, explainDecision, explainDuty, explainErasure, explainEvidence, explainPersonFile, explainPlan,
  explainProblems, explainRouting, explainSigning, explainTier, explainVerdict, planToSvg,
} from './explain.js';
export type { ExplainOptions } from '../read-shown.js';
export { nameChannel, nameDisposition, nameEffect, namePurpose } from './names.js';
export { explainFinding, nameFinding, nameMeasure, nameOfficerBar } from './quality.js';
export { writeProcedure, writeRegister, writeReport, writeWarnings } from './papers.js';
export type { PaperForm } from './papers.js';
export type { PlanPicture } from '../plan-svg.js';
