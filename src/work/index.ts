export {
  assignVisits, checkAssignment, companionProblem, explainChoice, repairAssignment,
} from './assign/index.js';
export type {
  Absence, AssignableOfficer, AssignableVisit, AssignedVisit, Assignment, AssignmentCertificate,
  AssignmentCheck, AssignmentObjective, AssignmentProblem, AssignmentWeights, ChoiceExplanation,
  GridPlace, OfficerBar, OfficerChoice, RepairedAssignment,
} from './assign/index.js';
