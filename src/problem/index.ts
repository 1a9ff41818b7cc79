export { compileProblem } from './compile-problem.js';
export type { CompiledProblem, Obstacle, ProblemAsk } from './compile-problem.js';
export { spansOfDay } from './day-runs.js';
export type { Horizon } from './day-runs.js';
