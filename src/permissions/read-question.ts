import { readInput, toWellFormed } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import { caseProblems } from '../rules/read-ask.js';
import type { Question } from '../terms/record/question.js';
import { aQuestion } from '../terms/record/read-question.js';
import { quickQuestion } from './quick-question.js';

/** Purposes that neither the default table nor the house declares. */
function undeclared(file: CaseFile, question: unknown): Problem[] {
  if (typeof question !== 'object' || question === null) return [];
  const purposes = Object.hasOwn(question, 'purposes')
    ? (question as { readonly purposes: unknown }).purposes : undefined;
  return (Array.isArray(purposes) ? [...purposes as unknown[]] : []).flatMap((purpose, i) =>
    (typeof purpose !== 'string' || purpose === '' || file.policy.purposes.has(purpose) ? []
      : [problem('question.purpose-undeclared', ['purposes', i],
        { purpose: toWellFormed(purpose) })]));
}

/**
 * A question read strictly against the policy's table of purposes.
 * @param question - Anything. Members that are `undefined` are absent, inherited ones as well.
 * @returns A plain question that can be hashed and recorded, or every `question.*` problem at
 * once, or `case.not-a-handle`.
 */
export function readQuestion(file: CaseFile, question: unknown): Result<Question> {
  const handle = caseProblems(file);
  if (handle.length > 0) return fail(handle);
  const quick = typeof question === 'object' && question !== null
    ? quickQuestion(question, file.policy.purposes) : null;
  if (quick !== null) return ok(quick);
  const read = readInput('question', aQuestion, question);
  const more = undeclared(file, question);
  return read.ok && more.length === 0 ? read
    : fail([...read.ok ? [] : read.problems, ...more]);
}
