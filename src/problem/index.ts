export { compileProblem } from './compile-problem.js';
export type { Obstacle, OpenWay } from './compile-duty.js';
export type { CompiledProblem } from './compile-problem.js';
export type { ProblemAsk } from './problem-ask.js';
export { parseProblem } from './file/parse-problem.js';
export type { NamedProblem } from './file/parse-problem.js';
export { problemJsonSchema } from './file/problem-schema.js';
export { spansOfDay } from './day-runs.js';
export type { Horizon } from './day-runs.js';
