export { orThrow } from './kernel/result.js';
export type { Problem, Result } from './kernel/result.js';
export { intlZoneData } from './kernel/zones.js';
export type { Moment, ZoneData } from './kernel/zones.js';
export { sha256 } from './kernel/hash.js';
export type { Hash } from './kernel/hash.js';
export { LIMITS } from './kernel/limits.js';
export { parseFacts } from './facts/index.js';
export type { Fact, FactOf, FactType, Scope } from './facts/types/index.js';
export { compilePolicy } from './rules/compile-policy.js';
export type { PolicyInput } from './rules/compile-policy.js';
export { lintPack, listCoverage, selectRules } from './rules/lint/index.js';
export { addFacts, asKnownAt, openCase } from './rules/open-case.js';
export type { CaseInput } from './rules/open-case.js';
export { lintCase } from './rules/undeclared.js';
export type { CaseFile } from './rules/case-file.js';
export type { Policy } from './rules/policy.js';
export type { HousePolicy, HouseRule, Rule, RulePack } from './rules/pack.js';
export { assessTier, listDuties } from './duties/index.js';
export { checkContact, closedDays, nextOpening } from './permissions/index.js';
export { compileProblem } from './problem/index.js';
export {
  decideContact, outcomeFacts, planRevisits, prepareSigning, previousOf, routeRefusal,
} from './decide/index.js';
export type {
  DecideAsk, OutcomeReport, PlanAsk, SigningAsk,
} from './decide/index.js';
export type {
  BasedOn, Certificate, Decision, Duty, DutyBasis, DutyPart, Finding, Justification, LighterMeans,
  LighterOption, Plan, PlannedContact, PlanProblem, PlanStatus, PreviousContact, Question,
  ProposedFact, RefusalRouting, RoutedPurpose, SigningNotice, SigningRow, TierAssessment,
  UnmetDuty, Verdict,
} from './terms/record/index.js';
export type { PurposeRow } from './terms/purposes.js';
export type {
  Act, Channel, DeskSource, Effect, EvidenceKind, FindingKind, Force, Grade, LawfulBasis, Outcome,
  Tier,
} from './terms/words.js';
