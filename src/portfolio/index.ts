export { listDutyOutcomes } from './duty-outcomes.js';
export type { DutyOutcome, Period } from './duty-outcomes.js';
export { sweepRhythms } from './frontier/index.js';
export type {
  CheckRhythm, FrontierPoint, MonthlyHistory, RhythmCounts, RhythmSettings,
} from './frontier/index.js';
export { rateInterval, shareInterval, zOfLevel } from './intervals.js';
export type { Interval } from './intervals.js';
export { planBook, totalPlans } from './plan-book.js';
export type { PlannedCase, PlanTotals } from './plan-book.js';
export {
  aaporRates, addTallies, dispositionOf, finalDisposition, listTrainingNeeds, MEASURES,
  tallyQuality, toScorecards,
} from './scorecard/index.js';
export type {
  AaporRates, Counted, Disposition, DispositionCounts, GroupBy, Measure, QualityAsk, QualityTally,
  Roster, Scorecard, ScorecardRow, ScorecardSettings, TrainingNeed,
} from './scorecard/index.js';
export type { QualityMeasure } from '../terms/quality-codes.js';
export { decideInShadow, recordShadow, SHADOW_SCHEMA, whatIf } from './what-if/index.js';
export type {
  ChangedDecision, DutyComparison, RecordedShadow, ShadowedDecision, WhatIfAsk, WhatIfReport,
} from './what-if/index.js';
