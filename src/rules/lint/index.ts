export { AUTHOR_CODES, LINT_CODES, PARSE_CODES, WARNING_CODES } from './codes.js';
export { type CoverageRow, listCoverage, type Selected, selectRules } from './coverage.js';
export { lintPack } from './lint-pack.js';
export { lintPolicy } from './lint-policy.js';
export { parsePack } from './parse-pack.js';
export type { LintReport, LintWarning } from './placed.js';
