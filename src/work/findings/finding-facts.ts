import { parseLocalDate } from '../../kernel/calendar.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { Fact } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import type { ReportKind } from '../../terms/check-questions.js';
import type { Classification } from '../../terms/words.js';
import { answerProblems, questionsFor } from './questions.js';
import type { Answers } from './questions.js';

/** What a check found, as the officer writes it down. */
export interface FindingInput {
  readonly report: ReportKind;
  readonly answers: Answers;
  readonly conclusion: string;
  /** The class that the officer suggests, never without reasons. */
  readonly classification?: {
    readonly suggested: Classification; readonly reasons: readonly string[];
  };
  readonly rectifications?: readonly {
    readonly what: string; readonly owner: string; readonly dueOn: string;
  }[];
  readonly followUp?: { readonly purpose: string; readonly dueOn: string };
}

/** Which check it belongs to. */
export interface FindingOf {
  /** Id that the finding gets; its rectifications take theirs from it. */
  readonly id: string;
  readonly at: string;
  /** Local date of the house on which it is written. */
  readonly on: string;
  readonly officer: string;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
}

function dateProblem(path: readonly (string | number)[], dueOn: string, on: string): readonly Problem[] {
  return parseLocalDate(dueOn) !== null && dueOn >= on ? []
    : [problem('finding.due-before', path, { dueOn, on })];
}

function problemsOf(policy: Policy, of: FindingOf, input: FindingInput): readonly Problem[] {
  const questions = questionsFor(policy, of.purposes, input.report);
  const { classification, followUp, rectifications = [] } = input;
  return [
    ...answerProblems(questions, input.answers),
    ...input.conclusion.trim() === '' ? [problem('finding.no-conclusion', ['finding', 'conclusion'])] : [],
    ...classification !== undefined && !classification.reasons.some((r) => r.trim() !== '')
      ? [problem('finding.no-reasons', ['finding', 'classification'],
        { suggested: classification.suggested })] : [],
    ...rectifications.flatMap((r, i) => [
      ...r.what.trim() === '' || r.owner === ''
        ? [problem('finding.rectification-open', ['finding', 'rectifications', i])] : [],
      ...dateProblem(['finding', 'rectifications', i, 'dueOn'], r.dueOn, of.on),
    ]),
    ...followUp === undefined ? [] : [
      ...policy.purposes.has(followUp.purpose) ? []
        : [problem('task.purpose-undeclared', ['finding', 'followUp'], { purpose: followUp.purpose })],
      ...dateProblem(['finding', 'followUp', 'dueOn'], followUp.dueOn, of.on),
    ],
  ];
}

/**
 * The facts in which a check ends: the finding, and one rectification with owner and date for
 * each thing that has to be put right.
 * @returns Facts, or `finding.*` problems, all at once.
 */
export function findingFacts(
  policy: Policy, of: FindingOf, input: FindingInput,
): Result<readonly Fact[]> {
  const problems = problemsOf(policy, of, input);
  if (problems.length > 0) return fail(problems);
  const { classification, rectifications = [], followUp } = input;
  const { id, at, loans, purposes, officer } = of;
  const [first] = rectifications;
  return ok([
    {
      type: 'CheckFindingRecorded', id, at, loans, purposes, answers: input.answers,
      conclusion: input.conclusion, officer,
      ...(classification === undefined ? {} : {
        classificationSuggested: classification.suggested,
        classificationReasons: classification.reasons,
      }),
      ...(first === undefined ? {} : { owner: first.owner, dueOn: first.dueOn }),
      ...(followUp === undefined ? {} : { followUp }),
    },
    ...rectifications.map((r, i): Fact => ({
      type: 'RectificationDue', id: `${id}.rectify-${i + 1}`, at,
      rectification: `${id}.rectify-${i + 1}`, loans, purposes, owner: r.owner, dueOn: r.dueOn,
      what: r.what, finding: id,
    })),
  ]);
}
