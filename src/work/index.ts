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
export { addToBook, openBook } from './tasks/book.js';
export type { WorkBook } from './tasks/book.js';
export type { CommandOf, PermitOnRecord, WorkCommand } from './tasks/command.js';
export { decideWork } from './tasks/decide-work.js';
export { dueNotices } from './tasks/due-notices.js';
export { grantOverride } from './tasks/grant-override.js';
export type { OverrideOrder } from './tasks/grant-override.js';
export { listTasks, taskOf } from './tasks/fold-task.js';
export { tasksOfOfficer } from './tasks/assign-task.js';
export { isOver } from './tasks/task.js';
export type { Task, TaskStatus, TaskStep } from './tasks/task.js';
export { briefOf, tasksFromPlan } from './tasks/task-spec.js';
export type { TaskBrief, TaskSpec } from './tasks/task-spec.js';
export type { Needs } from './tasks/needs.js';
export { questionsFor } from './findings/questions.js';
export type { Answer, Answers } from './findings/questions.js';
export type { FindingInput } from './findings/finding-facts.js';
export { checkReport, reportKindOf, REVIEWED } from './findings/check-report.js';
export { followUpTask, listRectifications } from './findings/rectifications.js';
export type { RectificationRow } from './findings/rectifications.js';
export { searchTasks } from './registers/search-tasks.js';
export type { TaskSearch } from './registers/search-tasks.js';
export { unmetRegister } from './registers/unmet-register.js';
export type { RegisterAsk } from './registers/unmet-register.js';
export { decideRegister } from './registers/settle-duty.js';
export type { RegisterCommand } from './registers/settle-duty.js';
export { warningList } from './registers/warning-list.js';
export { commitDraw, drawDay, drawLots, revealDraw, verifyDraws } from './registers/draw.js';
export type { CommitDraw } from './registers/draw.js';
export { canonicalResult } from './outcomes/canonical.js';
export type { ReportedResult } from './outcomes/canonical.js';
export { resultFacts } from './outcomes/result-facts.js';
export type { ResultReport } from './outcomes/result-facts.js';
export { listPromises, settlePromise } from './outcomes/promises.js';
export type { PromiseRow, SettlePromise } from './outcomes/promises.js';
export { listComplaints } from './feedback/complaints.js';
export type { ComplaintRow } from './feedback/complaints.js';
export { contactStrategy } from './feedback/contact-strategy.js';
export type { ContactStrategy, ResponseEstimate, StrategyChange } from './feedback/contact-strategy.js';
export { courtedTask } from './feedback/courted-task.js';
export type { CourtedAsk } from './feedback/courted-task.js';
export { procedure } from './procedure/procedure.js';
export type { Disposition, DispositionRow, ReachStage } from '../terms/dispositions.js';
export type { CheckQuestion, ReportKind, ReportSection } from '../terms/check-questions.js';
export type {
  CheckReport, DrawCheck, Procedure, RegisterRow, WarningRow,
} from '../terms/record/index.js';
export type {
  Authority, HouseCode, HouseQuestion, HouseSaying, OfficerRow, TaskNeed, UnitRow, WorkTables,
} from '../rules/work-policy.js';
