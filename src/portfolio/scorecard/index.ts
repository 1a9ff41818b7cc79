export { aaporRates, dispositionOf, finalDisposition } from './aapor.js';
export type { AaporRates, Disposition, DispositionCounts } from './aapor.js';
export { MEASURES } from './measures.js';
export type { Measure } from './measures.js';
export type { GroupBy, Roster } from './roster.js';
export { addTallies } from './tally.js';
export type { Counted, QualityTally } from './tally.js';
export { tallyQuality } from './tally-quality.js';
export type { QualityAsk } from './tally-desk.js';
export { listTrainingNeeds, toScorecards } from './to-scorecards.js';
export type {
  Scorecard, ScorecardRow, ScorecardSettings, TrainingNeed,
} from './to-scorecards.js';
