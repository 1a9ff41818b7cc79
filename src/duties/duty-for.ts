import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { sortBy } from '../kernel/sort.js';
import type { CaseFile } from '../rules/case-file.js';
import { isOpenAt, leadParty } from '../state/index.js';
import type { Duty } from '../terms/record/duty.js';
import { houseDay } from './house-day.js';
import { loanDuties } from './list-duties.js';

/** One purpose of one loan, or of all the person's loans, at one instant. */
export interface DutyAsk {
  readonly at: string;
  readonly purpose: string;
  /** Absent: every loan whose lead party is the file's person. */
  readonly loan?: string;
}

/**
 * The duty of a purpose and loan that is not met and whose latest day comes first; null when
 * none is owed within the longest horizon. Equal days: the first by id.
 *
 * @returns Null also for a closed loan and for one whose lead party is someone else; or
 * `ask.at`, `loan.unknown`.
 */
export function dutyFor(
  file: CaseFile, ask: DutyAsk,
): Result<Duty | null> {
  const problems: Problem[] = [];
  const at = parseInstant(ask.at);
  if (at === null) problems.push(problem('ask.at', ['at'], { at: ask.at }));
  const named = ask.loan === undefined ? null : file.state.loans.get(ask.loan);
  if (named === undefined || (named !== null && at !== null && named.opened.at > at)) {
    problems.push(problem('loan.unknown', ['loan'], { loan: ask.loan ?? '' }));
  }
  if (at === null || named === undefined || problems.length > 0) return fail(problems);
  const loans = named === null
    ? [...file.state.loans.values()].filter((loan) => loan.opened.at <= at) : [named];
  const untilDay = houseDay(file.policy, at) + LIMITS.horizonDays;
  const owed = loans.filter((loan) => isOpenAt(loan, at) && leadParty(loan) === file.person)
    .flatMap((loan) => loanDuties(file, loan, { at, untilDay, purpose: ask.purpose }))
    .filter((duty) => duty.status !== 'met');
  return ok(sortBy(owed, (duty) => `${duty.latest} ${duty.id}`)[0] ?? null);
}

/**
 * Whether a purpose is still owed for a loan: a refusal, a withdrawal or a bar changes nothing
 * here, only a check with its evidence and the end of the loan do.
 * @returns True when {@link dutyFor} names a duty.
 */
export function isStillOwed(file: CaseFile, ask: DutyAsk): Result<boolean> {
  const answer = dutyFor(file, ask);
  return answer.ok ? ok(answer.value !== null) : answer;
}
