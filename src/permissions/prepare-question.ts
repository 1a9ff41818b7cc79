import { parseInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { actsOf } from '../rules/acts.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { registrationAt, zonesAt } from '../state/index.js';
import type { LoanState, PersonState } from '../state/index.js';
import type { ContactPointAdded } from '../facts/types/index.js';
import { ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, PLACES } from '../terms/words.js';
import type { Question } from '../terms/record/question.js';
import { listLighterOptions } from './lighter-options.js';

const KEYS = new Set([
  'at', 'person', 'actor', 'loans', 'act', 'channel', 'purposes', 'via', 'contactPoint', 'place',
  'content', 'prerecorded', 'autodialled', 'statesOptOut', 'inReplyTo', 'continues', 'mandatory',
  'data', 'unknown', 'knownAt',
]);
const TEXTS = ['person', 'actor', 'contactPoint', 'inReplyTo', 'continues'] as const;
const FLAGS = ['prerecorded', 'autodialled', 'statesOptOut', 'mandatory'] as const;
const LISTS: readonly (readonly [string, readonly string[] | null])[] = [
  ['loans', null], ['purposes', null], ['content', CONTENT_FLAGS], ['data', DESK_SOURCES],
  ['unknown', ['instant', 'content', 'place', 'actor', 'contactPoint']],
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

/** The contact point as last put on file: one removed since keeps its place and its owner. */
function pointAt(
  person: PersonState | null, name: string | undefined, at: number,
): ContactPointAdded | null {
  if (person === null || name === undefined) return null;
  for (let i = person.pointsAdded.length - 1; i >= 0; i -= 1) {
    const entry = person.pointsAdded[i] as PersonState['pointsAdded'][number];
    if (entry.at <= at && entry.fact.contactPoint === name) return entry.fact;
  }
  return null;
}

/** A question looked up against a file; the caller has checked its shape. */
export function toAsked(file: CaseFile, question: Question, at: number): Asked {
  const person = file.state.persons.get(question.person) ?? null;
  const registration = person === null ? null : registrationAt(person, at);
  const loans: LoanState[] = [];
  for (const id of question.loans) {
    const loan = file.state.loans.get(id);
    if (loan !== undefined && loan.opened.at <= at) loans.push(loan);
  }
  const asked: Asked = {
    question, at, acts: actsOf(file.policy.purposes, question),
    env: file.policy, state: file.state, person, registration,
    zones: person === null ? [] : zonesAt(person, at), loans,
    point: pointAt(person, question.contactPoint, at),
    lighter: () => listLighterOptions(file, asked, null).options,
  };
  return asked;
}

/** The same question at another instant of the same file. */
export function atInstant(file: CaseFile, asked: Asked, at: number): Asked {
  // After the last fact nothing that was looked up can differ.
  return at >= file.state.lastAt && asked.at >= file.state.lastAt
    ? { ...asked, at } : toAsked(file, asked.question, at);
}

/** A question made ready, or every problem of it. */
export function prepareQuestion(file: CaseFile, question: Question): Result<Asked> {
  const problems = questionProblems(file, question);
  return problems.length > 0 ? fail(problems)
    : ok(toAsked(file, question, parseInstant(question.at) as number));
}

