export type {
  CheckRhythm, MonthlyHistory, RhythmCounts, RhythmSettings,
} from './check-rhythm.js';
export { sweepRhythms } from './frontier.js';
export type { FrontierPoint } from './frontier.js';
