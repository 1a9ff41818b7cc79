export { assignVisits } from './assign-visits.js';
export { checkAssignment } from './check-assignment.js';
export type { AssignmentCheck } from './check-assignment.js';
export { companionProblem } from './companion-problem.js';
export { explainChoice } from './explain-choice.js';
export type { ChoiceExplanation, OfficerChoice } from './explain-choice.js';
export { repairAssignment } from './repair-assignment.js';
export type { Absence, RepairedAssignment } from './repair-assignment.js';
export type {
  AssignableOfficer, AssignableVisit, AssignedVisit, Assignment, AssignmentCertificate,
  AssignmentObjective, AssignmentProblem, AssignmentWeights, GridPlace,
} from './assignment.js';
export type { OfficerBar } from '../../terms/quality-codes.js';
