export { compileProblem } from './compile-problem.js';
export type { CompiledProblem, Obstacle, ProblemAsk } from './compile-problem.js';
export { parseProblem } from './file/parse-problem.js';
export type { NamedProblem } from './file/parse-problem.js';
export { problemJsonSchema } from './file/problem-schema.js';
export { spansOfDay } from './day-runs.js';
export type { Horizon } from './day-runs.js';
