export {
  assignVisits, checkAssignment, companionProblem, explainChoice, repairAssignment,
} from './assign/index.js';
export type {
  Absence, AssignableOfficer, AssignableVisit, AssignedVisit, Assignment, AssignmentCertificate,
  AssignmentCheck, AssignmentObjective, AssignmentProblem, AssignmentWeights, ChoiceExplanation,
  GridPlace, OfficerBar, OfficerChoice, RepairedAssignment,
} from './assign/index.js';
export {
  DID_NOT_TAKE_PLACE, examineEvidence, judgeFinding, listJudgements, SUGGESTED_SETTINGS, TOOK_PLACE,
} from './authenticity/index.js';
export type {
  AuthenticityAsk, AuthenticityCode, AuthenticityFinding, AuthenticitySettings, Chance,
  FindingJudgement, GeoPlace, JudgementAsk, ReportText,
} from './authenticity/index.js';
