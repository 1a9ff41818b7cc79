export { findConflict, isMinimalConflict, withoutClosed } from './conflict.js';
export type { ConflictAsk, ConflictElement, DutyWay } from './conflict.js';
export { digestProblem } from './digest-problem.js';
export { nextRung, planLadder } from './ladder.js';
export type { AttemptEnd, LadderPolicy, NextStep, Rung } from './ladder.js';
export { solve } from './solve.js';
