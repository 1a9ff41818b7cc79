import { parseInstant } from '../kernel/instant.js';
import { problem } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import { ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, PLACES } from '../terms/words.js';
import { UNKNOWNS } from './well-formed.js';

const KEYS = new Set([
  'at', 'person', 'actor', 'loans', 'act', 'channel', 'purposes', 'via', 'contactPoint', 'place',
  'content', 'prerecorded', 'autodialled', 'statesOptOut', 'inReplyTo', 'continues', 'mandatory',
  'data', 'unknown', 'knownAt',
]);
const TEXTS = ['person', 'actor', 'contactPoint', 'inReplyTo', 'continues'] as const;
const FLAGS = ['prerecorded', 'autodialled', 'statesOptOut', 'mandatory'] as const;
const LISTS: readonly (readonly [string, readonly string[] | null])[] = [
  ['loans', null], ['purposes', null], ['content', CONTENT_FLAGS], ['data', DESK_SOURCES],
  ['unknown', UNKNOWNS],
];
const WORDS: readonly (readonly [string, readonly string[], boolean])[] = [
  ['act', ACTS, true], ['channel', CHANNELS, true], ['via', CHANNELS, false],
  ['place', PLACES, false],
];

function listProblems(value: unknown, name: string, words: readonly string[] | null): Problem[] {
  if (!Array.isArray(value)) {
    return [problem('question.wrong-kind', [name], { expected: 'list' })];
  }
  return value.flatMap((entry, i) => typeof entry !== 'string'
    ? [problem('question.wrong-kind', [name, i], { expected: 'text' })]
    : words !== null && !words.includes(entry)
      ? [problem('question.not-in-list', [name, i], { value: entry })] : []);
}

/** Every problem of a question's shape, all at once. */
function shapeProblems(raw: Record<string, unknown>): Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(raw)) {
    if (!KEYS.has(key)) problems.push(problem('question.unknown-key', [key], {}));
  }
  for (const name of TEXTS) {
    const value = raw[name];
    const required = name === 'person' || name === 'actor';
    if (value === undefined && !required) continue;
    if (typeof value !== 'string' || value === '') {
      problems.push(problem('question.wrong-kind', [name], { expected: 'text' }));
    }
  }
  for (const name of FLAGS) {
    if (raw[name] !== undefined && typeof raw[name] !== 'boolean') {
      problems.push(problem('question.wrong-kind', [name], { expected: 'boolean' }));
    }
  }
  for (const [name, words] of LISTS) {
    const required = name === 'loans' || name === 'purposes';
    if (raw[name] === undefined && !required) continue;
    problems.push(...listProblems(raw[name], name, words));
  }
  for (const [name, words, required] of WORDS) {
    const value = raw[name];
    if (value === undefined && !required) continue;
    if (typeof value !== 'string' || !words.includes(value)) {
      problems.push(problem('question.not-in-list', [name], { value: String(value) }));
    }
  }
  for (const name of ['at', 'knownAt'] as const) {
    const value = raw[name];
    if (value === undefined && name === 'knownAt') continue;
    if (typeof value !== 'string' || parseInstant(value) === null) {
      problems.push(problem('question.bad-instant', [name], { value: String(value) }));
    }
  }
  return problems;
}

/** Every problem of a question against a policy: its shape and words that nobody declared. */
export function questionProblems(file: CaseFile, question: unknown): Problem[] {
  if (typeof question !== 'object' || question === null || Array.isArray(question)) {
    return [problem('question.wrong-kind', [], { expected: 'object' })];
  }
  const problems = shapeProblems(question as Record<string, unknown>);
  const purposes = (question as { purposes?: unknown }).purposes;
  if (!Array.isArray(purposes)) return problems;
  purposes.forEach((purpose, i) => {
    if (typeof purpose === 'string' && !file.policy.purposes.has(purpose)) {
      problems.push(problem('question.purpose-undeclared', ['purposes', i], { purpose }));
    }
  });
  return problems;
}
