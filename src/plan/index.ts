export { digestProblem } from './digest-problem.js';
export { solve } from './solve.js';
