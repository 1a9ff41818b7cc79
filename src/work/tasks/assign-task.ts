import { parseInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { Fact } from '../../facts/types/index.js';
import type { TaskMove } from '../../terms/words.js';
import { factsAbout } from './book.js';
import type { WorkBook } from './book.js';
import type { CommandOf } from './command.js';
import { taskOf } from './fold-task.js';
import { hasAuthority, houseDate, sees } from './hierarchy.js';
import { needsOf, needsProblems } from './needs.js';
import { isRunning } from './start-task.js';
import { isOver, lastStepAt } from './task.js';
import type { Task } from './task.js';

/** What stands in the way of `by` giving a task to these officers. */
function moveProblems(
  book: WorkBook, task: Task, order: { readonly by: string; readonly at: string },
  officers: readonly string[],
): readonly Problem[] {
  const { policy } = book;
  const on = houseDate(policy, order.at);
  return [
    ...hasAuthority(policy.work, order.by, 'assign', on) ? []
      : [problem('task.no-authority', ['by'], { officer: order.by, authority: 'assign' })],
    ...officers.filter((officer) => !sees(policy.work, order.by, officer)).map((officer) =>
      problem('task.not-in-your-unit', ['officers'], { officer, by: order.by })),
    ...new Set(officers).size === officers.length ? []
      : [problem('task.officer-twice', ['officers'], {})],
    ...needsProblems(policy, needsOf(policy, task), officers, on),
  ];
}

function moved(
  task: Task, order: { readonly id: string; readonly at: string; readonly by: string },
  officers: readonly string[], move: TaskMove, reason: string | undefined,
): Fact {
  return {
    type: 'TaskAssigned', id: order.id, at: order.at, task: task.task, officers, move, by: order.by,
    ...(reason === undefined ? {} : { reason }),
  };
}

/**
 * A task given to officers, the responsible one first; given to others later with a reason. The
 * one who orders it needs the authority and leads those who get it.
 */
export function assignTask(
  book: WorkBook, task: Task, command: CommandOf<'AssignTask'>,
): Result<readonly Fact[]> {
  const again = task.officers.length > 0;
  const running = isRunning(book, task, parseInstant(command.at) as number);
  const problems = [
    ...moveProblems(book, task, command, command.officers),
    ...running ? [problem('task.in-progress', ['task'], { task: task.task })] : [],
    ...again && (command.reason ?? '').trim() === ''
      ? [problem('task.no-reason', ['reason'], { task: task.task })] : [],
  ];
  if (problems.length > 0) return fail(problems);
  return ok([moved(task, command, command.officers, again ? 'reassigned' : 'assigned',
    command.reason)]);
}

/** Tasks that an officer still has a part in, sorted by id. */
export function tasksOfOfficer(book: WorkBook, officer: string): readonly Task[] {
  const ids = factsAbout(book, `officer/${officer}`).flatMap((f) => ('task' in f ? [f.task] : []));
  return [...new Set(ids)].sort().flatMap((id) => taskOf(book, id) ?? [])
    .filter((task) => task.officers.includes(officer) && !isOver(task));
}

/**
 * Everything that one officer still has, given to another: all of it or nothing. A task for two
 * keeps its second officer. What is under way is handed over too, since its officer is gone: it
 * waits for a permit of its own, and the one in use goes on counting until it runs out.
 * @returns One `TaskAssigned` for each task, or the problems of all that cannot be handed over.
 */
export function handOverBook(
  book: WorkBook, command: CommandOf<'HandOverBook'>,
): Result<readonly Fact[]> {
  const { from, to, reason } = command;
  const problems: Problem[] = [];
  if (reason.trim() === '') problems.push(problem('task.no-reason', ['reason'], {}));
  if (from === to) problems.push(problem('task.officer-twice', ['to'], { officer: to }));
  const facts = tasksOfOfficer(book, from).map((task): Fact => {
    const others = task.officers.filter((officer) => officer !== to);
    const officers = others.map((officer) => (officer === from ? to : officer));
    if (command.at < lastStepAt(task)) {
      problems.push(problem('task.before-last-step', ['at'], { task: task.task }));
    }
    problems.push(...moveProblems(book, task, command, officers).map((p) =>
      ({ ...p, facts: { ...p.facts, task: task.task } })));
    return moved(task, { ...command, id: `${command.id}/${task.task}` }, officers, 'handed-over',
      reason);
  });
  return problems.length > 0 ? fail(problems) : ok(facts);
}
