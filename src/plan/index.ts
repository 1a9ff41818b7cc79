export { findConflict, isMinimalConflict, withoutClosed } from './conflict.js';
export type { ConflictAsk, ConflictElement, DutyWay } from './conflict.js';
export { digestProblem } from './digest-problem.js';
export { solve } from './solve.js';
