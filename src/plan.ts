export { comparePlans, explainUnmet, replan, responseRates, whatIf } from './decide/index.js';
export type {
  PlanChange, PlanDifference, RatePrior, ReplanAsk, ResponseRate,
} from './decide/index.js';
export {
  digestProblem, findConflict, isMinimalConflict, nextRung, planLadder, solve,
} from './plan/index.js';
export type {
  AttemptEnd, ConflictAsk, ConflictElement, DutyWay, LadderPolicy, NextStep, Rung,
} from './plan/index.js';
export { leadTime, parseProblem, problemJsonSchema } from './problem/index.js';
export type { AskingTime, NamedProblem } from './problem/index.js';
export type {
  DayRun, DutyAim, Means, PlanProblem, ProblemCap, ProblemDuty, ProblemOrder,
} from './terms/record/plan-problem.js';
export type {
  CapPrice, Certificate, Cost, Duals, PlanStatus, Proof, ProofCase, Solution, SolvedContact,
  WindowDual,
} from './terms/record/plan.js';
