import { parseInstant } from '../kernel/instant.js';
import { readInput, toWellFormed } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import { caseProblems } from '../rules/read-ask.js';
import { latestAt } from '../state/index.js';
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
 * What a question names and the file does not know at its moment. Nothing could be looked up of
 * it, and every rule about it would silently have nothing to say.
 */
function unknownNames(file: CaseFile, { at: moment, person: name, loans, contactPoint }: Question): Problem[] {
  const at = parseInstant(moment) as number;
  const problems: Problem[] = [];
  loans.forEach((loan, i) => {
    const held = file.state.loans.get(loan);
    if (held === undefined || held.opened.at > at) {
      problems.push(problem('question.unknown-loan', ['loans', i], { loan }));
    }
  });
  if (contactPoint === undefined) return problems;
  const person = file.state.persons.get(name);
  const added = latestAt((person?.pointsAdded ?? [])
    .filter(({ fact }) => fact.contactPoint === contactPoint), at);
  if (added === null) {
    problems.push(problem('question.unknown-contact-point', ['contactPoint'], { person: name, contactPoint }));
    return problems;
  }
  const removed = person?.pointsRemoved.find((gone) => gone.at >= added.at && gone.at <= at
    && gone.fact.contactPoint === contactPoint);
  if (removed !== undefined) {
    problems.push(problem('question.contact-point-removed', ['contactPoint'],
      { person: name, contactPoint, removedBy: removed.fact.id }));
  }
  return problems;
}

function known(file: CaseFile, question: Question): Result<Question> {
  const unknown = unknownNames(file, question);
  return unknown.length > 0 ? fail(unknown) : ok(question);
}

/**
 * A question read strictly against the policy's table of purposes and against the file: a loan or
 * a contact point that was not on file at its moment, or was removed by then, is a problem.
 * @param question - Anything. Members that are `undefined` are absent, inherited ones as well.
 * @returns A plain question that can be hashed and recorded, or every `question.*` problem at
 * once, or `case.not-a-handle`.
 */
export function readQuestion(file: CaseFile, question: unknown): Result<Question> {
  const handle = caseProblems(file);
  if (handle.length > 0) return fail(handle);
  const quick = typeof question === 'object' && question !== null
    ? quickQuestion(question, file.policy.purposes) : null;
  if (quick !== null) return known(file, quick);
  const read = readInput('question', aQuestion, question);
  const more = undeclared(file, question);
  return read.ok && more.length === 0 ? known(file, read.value)
    : fail([...read.ok ? [] : read.problems, ...more]);
}
