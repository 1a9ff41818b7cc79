import { parseInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { isRestrictive } from '../../facts/index.js';
import { learnedAt } from '../../facts/fact-order.js';
import type { Fact } from '../../facts/types/index.js';
import type { Decision } from '../../terms/record/decision.js';
import { factsAbout, factsOf } from './book.js';
import type { WorkBook } from './book.js';
import type { CommandOf, PermitOnRecord } from './command.js';
import { houseDate } from './hierarchy.js';
import { needsOf, needsProblems } from './needs.js';
import type { Task } from './task.js';

const PATH = ['permit'];

const within = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((one) => outer.includes(one));

/** Whether a permit is for this very work: the person, the way, and no more than it covers. */
function isFor(decision: Decision, task: Task): boolean {
  const { question: q } = decision;
  return q.person === task.person && q.channel === task.channel
    && (q.via ?? null) === task.via && (q.contactPoint ?? null) === task.contactPoint
    && within(task.loans, q.loans) && within(task.purposes, q.purposes);
}

/** What the person has taken away since it was given: then it has to be decided again. */
function overtaking(book: WorkBook, decision: Decision, at: number): readonly Fact[] {
  const given = parseInstant(decision.question.at) as number;
  const about = [
    ...factsAbout(book, `person/${decision.question.person}`),
    ...decision.question.loans.flatMap((loan) => factsAbout(book, `loan/${loan}`)),
  ];
  return about.filter((fact) => isRestrictive(fact) && learnedAt(fact) > given
    && learnedAt(fact) <= at);
}

/**
 * What stands in the way of a permit being used now: it is none, it is not on record, it is for
 * other work, it has run out or been used, or what it rested on has been taken away.
 */
function permitProblems(
  book: WorkBook, task: Task, permit: PermitOnRecord, at: number,
): readonly Problem[] {
  const { decision, receipt } = permit;
  const no = (code: string, facts: Problem['facts'] = {}): Problem =>
    problem(code, PATH, { decision: decision.id, ...facts });
  if (decision.effect !== 'permit' || decision.validUntil === null) {
    return [no('task.not-permitted', { effect: decision.effect })];
  }
  const recordedAt = parseInstant(receipt.recordedAt);
  const onRecord = factsOf(book, `decision/${decision.id}`, 'ContactDecided')
    .some((fact) => fact.effect === 'permit');
  const attempts = factsOf(book, `decision/${decision.id}`, 'ContactAttempted');
  const begun = factsAbout(book, `started/${decision.id}`);
  const from = parseInstant(decision.question.at) as number;
  const until = parseInstant(decision.validUntil) as number;
  const overtaken = overtaking(book, decision, at);
  return [
    ...receipt.seqs.length > 0 && receipt.seqs.every((seq) => Number.isInteger(seq) && seq >= 0)
      && recordedAt !== null && recordedAt <= at ? [] : [no('task.no-receipt')],
    ...onRecord ? [] : [no('task.permit-not-on-record')],
    ...isFor(decision, task) ? [] : [no('task.permit-for-other')],
    ...at >= from && at < until ? [] : [no('task.permit-expired', { validUntil: decision.validUntil })],
    ...attempts.length === 0 && begun.length === 0 ? [] : [no('task.permit-used')],
    ...overtaken.map((fact) => no('task.permit-overtaken', { fact: fact.id })),
  ];
}

/** Whether a permit that a task runs under can still be used at a moment. */
export function isRunning(book: WorkBook, task: Task, at: number): boolean {
  if (task.status !== 'started' || task.permitUsed || task.decision === null) return false;
  const [decided] = factsOf(book, `decision/${task.decision}`, 'ContactDecided');
  const body = decided?.body as unknown as Partial<Decision> | undefined;
  const until = parseInstant(body?.validUntil ?? '');
  return until !== null && at < until;
}

/**
 * A task begun: by its responsible officer, with as many others as it needs, each with the
 * authority on that day, under a live permit whose receipt exists.
 * @returns `TaskStarted`, or `task.*` problems.
 */
export function startTask(
  book: WorkBook, task: Task, command: CommandOf<'StartTask'>,
): Result<readonly Fact[]> {
  const at = parseInstant(command.at) as number;
  const on = houseDate(book.policy, command.at);
  const ready = task.status === 'accepted' || (task.status === 'started' && !isRunning(book, task, at));
  const problems = [
    ...ready ? [] : [problem('task.not-accepted', ['task'], { task: task.task, status: task.status })],
    ...task.officers[0] === command.by ? []
      : [problem('task.not-yours', ['by'], { officer: command.by })],
    ...on >= task.earliestOn ? []
      : [problem('task.too-early', ['at'], { earliestOn: task.earliestOn })],
    ...needsProblems(book.policy, needsOf(book.policy, task), task.officers, on),
    ...permitProblems(book, task, command.permit, at),
  ];
  if (problems.length > 0) return fail(problems);
  return ok([{
    type: 'TaskStarted', id: command.id, at: command.at, task: task.task, officers: task.officers,
    decision: command.permit.decision.id, receipt: command.permit.receipt.seqs[0] as number,
  }]);
}
