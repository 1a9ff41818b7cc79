import { parseLocalDate } from '../../kernel/calendar.js';
import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { Fact } from '../../facts/types/index.js';
import type { UnmetCause } from '../../terms/words.js';
import { factsOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { hasAuthority, houseDate } from '../tasks/hierarchy.js';
import { aRegisterCommand } from '../read-orders.js';

interface OrderBase {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly duty: string;
  readonly loan: string;
}

/** What is ordered of an entry in the register. */
export type RegisterCommand =
  | OrderBase & {
    readonly type: 'RegisterDuty'; readonly purpose: string; readonly latest: string;
    readonly cause: UnmetCause; readonly reason?: string;
  }
  | OrderBase & { readonly type: 'CompensateDuty'; readonly check: string; readonly reason: string }
  | OrderBase & { readonly type: 'ExcuseDuty'; readonly until: string; readonly reason: string };

function approvalProblems(
  book: WorkBook, command: Exclude<RegisterCommand, { readonly type: 'RegisterDuty' }>,
): readonly Problem[] {
  const on = houseDate(book.policy, command.at);
  const { by, loan } = command;
  const shared = [
    ...hasAuthority(book.policy.work, by, 'approve', on) ? []
      : [problem('register.no-authority', ['by'], { officer: by, authority: 'approve' })],
    ...command.reason.trim() === '' ? [problem('register.no-reason', ['reason'], {})] : [],
  ];
  if (command.type === 'ExcuseDuty') {
    return [...shared, ...parseLocalDate(command.until) !== null && command.until >= on ? []
      : [problem('register.until-over', ['until'], { until: command.until })]];
  }
  const check = factsOf(book, `loan/${loan}`, 'CheckCompleted').find(({ id }) => id === command.check);
  return [...shared, ...check !== undefined && check.evidence.length > 0 ? []
    : [problem('register.check-unknown', ['check'], { check: command.check, loan })]];
}

/**
 * The fact that an order on the register leaves: an entry with its cause, a check that stands in,
 * or an approval with its last day. The two last need the authority to approve.
 * @returns One fact, or `register.*` problems.
 */
export function decideRegister(book: WorkBook, asked: RegisterCommand): Result<readonly Fact[]> {
  const read = readInput('register', aRegisterCommand, asked);
  if (!read.ok) return read;
  const command = read.value;
  const ms = parseInstant(command.at) as number;
  const { id, by, duty, loan } = command;
  const base = { id, at: toInstant(ms), duty, loan, by };
  if (command.type === 'RegisterDuty') {
    const { purpose, latest, cause, reason } = command;
    return ok([{ type: 'DutyRegistered', ...base, purpose, latest, cause,
      ...(reason === undefined ? {} : { reason }) }]);
  }
  const problems = approvalProblems(book, command);
  if (problems.length > 0) return fail(problems);
  const { reason } = command;
  return ok([command.type === 'ExcuseDuty'
    ? { type: 'DutyExcused', ...base, reason, until: command.until }
    : { type: 'DutyCompensated', ...base, reason, check: command.check }]);
}
