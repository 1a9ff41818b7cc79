import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { assertNever, fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Fact } from '../../facts/types/index.js';
import { aWorkCommand } from '../read-orders.js';
import { assignTask, handOverBook } from './assign-task.js';
import { factsAbout, factsOf } from './book.js';
import type { WorkBook } from './book.js';
import type { CommandOf, WorkCommand } from './command.js';
import { completeTask } from './complete-task.js';
import { taskOf } from './fold-task.js';
import { escalationOf, hasAuthority, houseDate } from './hierarchy.js';
import { newestOf } from './layers.js';
import { startTask } from './start-task.js';
import { isOver, lastStepAt } from './task.js';
import type { Task } from './task.js';
import { specProblems } from './task-spec.js';

/** Duties of a spec that another task, not over, already has. */
function dutiesTaken(book: WorkBook, duties: readonly string[]): readonly string[] {
  return duties.filter((duty) => factsAbout(book, `due/${duty}`).some((fact) => {
    const task = 'task' in fact ? taskOf(book, fact.task) : null;
    return task !== null && !isOver(task);
  }));
}

function openTask(book: WorkBook, command: CommandOf<'OpenTask'>): Result<readonly Fact[]> {
  const spec = command.task;
  const { via, contactPoint, ...rest } = spec;
  const closed = spec.loans.length > 0
    && spec.loans.every((loan) => factsOf(book, `loan/${loan}`, 'LoanClosed').length > 0);
  const problems = [
    ...specProblems(book.policy, spec),
    ...taskOf(book, spec.task) === null ? [] : [problem('task.id-taken', ['task'], { task: spec.task })],
    ...dutiesTaken(book, spec.duties).map((duty) =>
      problem('task.duty-taken', ['task', 'duties'], { duty })),
    ...closed ? [problem('task.loans-closed', ['task', 'loans'], {})] : [],
  ];
  if (problems.length > 0) return fail(problems);
  return ok([{
    type: 'TaskOpened', id: command.id, at: command.at, by: command.by, ...rest,
    ...(via === null ? {} : { via }), ...(contactPoint === null ? {} : { contactPoint }),
  }]);
}

function acceptTask(task: Task, command: CommandOf<'AcceptTask'>): Result<readonly Fact[]> {
  if (!task.officers.includes(command.by)) {
    return fail([problem('task.not-yours', ['by'], { officer: command.by })]);
  }
  if (task.status !== 'assigned') {
    return fail([problem('task.not-assigned', ['task'], { task: task.task, status: task.status })]);
  }
  return ok([{
    type: 'TaskAccepted', id: command.id, at: command.at, task: task.task, officer: command.by,
  }]);
}

/** An officer asks the one above for help; the task stays with the officer. */
function escalateTask(
  book: WorkBook, task: Task, command: CommandOf<'EscalateTask'>,
): Result<readonly Fact[]> {
  const to = escalationOf(book.policy.work, task.officers[0] ?? command.by, 1,
    houseDate(book.policy, command.at));
  const problems = [
    ...command.reason.trim() === '' ? [problem('task.no-reason', ['reason'], {})] : [],
    ...task.officers.includes(command.by) ? []
      : [problem('task.not-yours', ['by'], { officer: command.by })],
    ...to === null ? [problem('task.nobody-above', ['by'], { officer: command.by })] : [],
  ];
  if (problems.length > 0 || to === null) return fail(problems);
  return ok([{
    type: 'TaskEscalated', id: command.id, at: command.at, task: task.task, level: 0, to,
    by: command.by, reason: command.reason,
  }]);
}

function cancelTask(
  book: WorkBook, task: Task, command: CommandOf<'CancelTask'>,
): Result<readonly Fact[]> {
  const may = hasAuthority(book.policy.work, command.by, 'cancel', houseDate(book.policy, command.at));
  const problems = [
    ...may ? [] : [problem('task.no-authority', ['by'], { officer: command.by, authority: 'cancel' })],
    ...command.reason.trim() === '' ? [problem('task.no-reason', ['reason'], {})] : [],
  ];
  if (problems.length > 0) return fail(problems);
  return ok([{
    type: 'TaskCancelled', id: command.id, at: command.at, task: task.task, by: command.by,
    reason: command.reason,
  }]);
}

/** A command on one task that is known, not over, and not ahead of the command. */
function onTask(
  book: WorkBook, task: Task,
  command: Exclude<WorkCommand, { readonly type: 'OpenTask' | 'HandOverBook' }>,
): Result<readonly Fact[]> {
  if (isOver(task)) {
    return fail([problem('task.over', ['task'], { task: task.task, status: task.status })]);
  }
  const last = lastStepAt(task);
  if (command.at < last) return fail([problem('task.before-last-step', ['at'], { last })]);
  switch (command.type) {
    case 'AssignTask': return assignTask(book, task, command);
    case 'AcceptTask': return acceptTask(task, command);
    case 'StartTask': return startTask(book, task, command);
    case 'CompleteTask': return completeTask(book, task, command);
    case 'EscalateTask': return escalateTask(book, task, command);
    case 'CancelTask': return cancelTask(book, task, command);
    default: return assertNever(command);
  }
}

/** Whether a fact is what this command left when it was done before. */
function isLeftBy(command: Exclude<WorkCommand, { readonly type: 'HandOverBook' }>, fact: Fact): boolean {
  if (fact.at !== command.at || !('task' in fact)) return false;
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
  const task = command.type === 'OpenTask' ? command.task.task : command.task;
  if (fact.task !== task) return false;
  switch (command.type) {
    case 'OpenTask': return fact.type === 'TaskOpened' && fact.by === command.by;
    case 'AssignTask': return fact.type === 'TaskAssigned' && fact.by === command.by
      && same(fact.officers, command.officers);
    case 'AcceptTask': return fact.type === 'TaskAccepted' && fact.officer === command.by;
    case 'StartTask': return fact.type === 'TaskStarted' && fact.officers[0] === command.by
      && fact.decision === command.permit.decision.id;
    case 'CompleteTask': return fact.type === 'TaskCompleted' && fact.officer === command.by
      && same(fact.evidence, [...new Set(command.evidence)].sort());
    case 'EscalateTask': return fact.type === 'TaskEscalated' && fact.by === command.by;
    case 'CancelTask': return fact.type === 'TaskCancelled' && fact.by === command.by;
    default: return assertNever(command);
  }
}

/** Whether this very command has left its facts already. */
function isDone(book: WorkBook, command: WorkCommand): boolean {
  if (command.type === 'HandOverBook') {
    return factsAbout(book, `officer/${command.to}`).some((f) => f.id.startsWith(`${command.id}/`));
  }
  const held = newestOf(book.history, command.id);
  return held !== undefined && isLeftBy(command, held);
}

/**
 * The facts that a command leaves, to be recorded by the host; or why it may not be. Nothing
 * starts without a live permit on record, nothing is completed without evidence that its purposes
 * accept, and what is over stays over.
 *
 * @param book - With everything recorded so far.
 * @param command - What is ordered, by whom, and when.
 * @returns Facts, none where the same command has been done already; or `task.*` problems.
 * @example
 * const facts = orThrow(decideWork(book, { type: 'AcceptTask', id: 'c7', at, by: 'LI', task }))
 */
export function decideWork(book: WorkBook, command: WorkCommand): Result<readonly Fact[]> {
  const read = readInput('task', aWorkCommand, command);
  if (!read.ok) return read;
  const order: WorkCommand = {
    ...read.value, at: toInstant(parseInstant(read.value.at) as number),
  };
  if (isDone(book, order)) return ok([]);
  if (newestOf(book.history, order.id) !== undefined) {
    return fail([problem('task.command-id-taken', ['id'], { id: order.id })]);
  }
  if (order.type === 'OpenTask') return openTask(book, order);
  if (order.type === 'HandOverBook') return handOverBook(book, order);
  const task = taskOf(book, order.task);
  return task === null ? fail([problem('task.unknown', ['task'], { task: order.task })])
    : onTask(book, task, order);
}
