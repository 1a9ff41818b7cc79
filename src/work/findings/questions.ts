import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import { CHECK_QUESTIONS, REPORT_KINDS } from '../../terms/check-questions.js';
import type { AnswerKind, CheckQuestion, ReportKind } from '../../terms/check-questions.js';

export type Answer = string | number | boolean;
export type Answers = Readonly<Record<string, Answer>>;

/** The default list and what the house adds to it. */
function everyQuestion(policy: Policy): readonly CheckQuestion[] {
  const own = policy.work.questions.map((row): CheckQuestion => ({
    question: row.question, section: row.section, answer: row.answer, kinds: REPORT_KINDS,
    requiredFor: row.required === true ? row.purposes : [],
    alsoFor: row.required === true ? [] : row.purposes,
  }));
  return [...CHECK_QUESTIONS, ...own];
}

/**
 * The questions of a check: those that one of its purposes asks, in the order of the report.
 * @returns Each with `requiredFor` cut down to the purposes asked about.
 */
export function questionsFor(
  policy: Policy, purposes: readonly string[], report: ReportKind,
): readonly CheckQuestion[] {
  const asked = (list: readonly string[]): readonly string[] =>
    list.filter((purpose) => purposes.includes(purpose));
  return everyQuestion(policy)
    .filter((q) => q.kinds.includes(report)
      && asked([...q.requiredFor, ...q.alsoFor]).length > 0)
    .map((q) => ({ ...q, requiredFor: asked(q.requiredFor), alsoFor: asked(q.alsoFor) }));
}

function isAnswer(kind: AnswerKind, answer: Answer): boolean {
  switch (kind) {
    case 'yes-no': return typeof answer === 'boolean';
    case 'text': return typeof answer === 'string' && answer.trim() !== '';
    case 'count': return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0;
    case 'percent': return typeof answer === 'number' && answer >= 0 && answer <= 100;
    case 'amount':
    case 'ratio': return typeof answer === 'number' && Number.isFinite(answer) && answer >= 0;
  }
}

/** What is wrong with the answers: a required one missing, one of the wrong kind, a stray one. */
export function answerProblems(
  questions: readonly CheckQuestion[], answers: Answers,
): readonly Problem[] {
  const known = new Map(questions.map((q) => [q.question, q]));
  const missing = questions.filter((q) => q.requiredFor.length > 0 && !Object.hasOwn(answers, q.question))
    .map((q) => problem('finding.unanswered', ['finding', 'answers', q.question],
      { question: q.question }));
  const wrong = Object.entries(answers).flatMap(([question, answer]) => {
    const asked = known.get(question);
    const path = ['finding', 'answers', question];
    if (asked === undefined) return [problem('finding.not-asked', path, { question })];
    return isAnswer(asked.answer, answer) ? []
      : [problem('finding.wrong-kind', path, { question, expects: asked.answer })];
  });
  return [...missing, ...wrong];
}
