export type { AuthenticityFinding, Chance } from './authenticity.js';
export type { Question, Unknown } from './question.js';
export type { Finding, Verdict } from './finding.js';
export type {
  Duty, DutyBasis, DutyPart, LoanClass, RecordKept, StandardBinding, TierAssessment,
} from './duty.js';
export type { DayRun, Means, PlanProblem, ProblemCap, ProblemDuty } from './plan-problem.js';
export type {
  Certificate, Cost, LighterMeans, Plan, PlannedContact, PlanStatus, PreviousContact, Solution,
  SolvedContact, UnmetDuty,
} from './plan.js';
export type { ConflictPart, Remedy, RemedyKind, UnmetExplanation } from './conflict.js';
export type { BasedOn, Decision, Justification, LighterOption } from './decision.js';
export type { ProposedFact, RefusalRouting, RoutedPurpose } from './refusal.js';
export type { DrawCheck, RegisterRow, WarningRow } from './registers.js';
export type {
  CheckReport, ReportContact, ReportEvidence, ReportLoan, ReportRow, ReportSign,
} from './check-report.js';
export type {
  Procedure, ProcedureMeans, ProcedureRule, ProcedureRhythm, ProcedureSpan,
  ProcedureVariant,
} from './procedure.js';
export type { SigningNotice, SigningRow } from './signing.js';
