import { addDays } from '../dates.js';
import type { Fact } from '../../facts/types/index.js';
import { toInstant, parseInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { WorkBook } from './book.js';
import { listTasks } from './fold-task.js';
import { escalationOf, houseDate } from './hierarchy.js';
import { isOver } from './task.js';
import type { Task } from './task.js';

/** The nearest reminder whose day has come and that has not been given, nor a nearer one. */
function reminder(task: Task, before: readonly number[], on: string): number | null {
  if (on > task.dueOn) return null;
  const come = before.filter((days) => on >= addDays(task.dueOn, -days));
  const nearest = come[come.length - 1];
  return nearest === undefined || task.reminded.some((days) => days <= nearest) ? null : nearest;
}

/** The highest step of escalation whose day has come and that is above those taken. */
function nextLevel(task: Task, after: readonly number[], on: string): number | null {
  const come = after.filter((days) => on >= addDays(task.dueOn, days) && on > task.dueOn).length;
  return come > task.escalated ? come : null;
}

/**
 * Reminders and escalations that the house's times ask for at a moment. Asking again after they
 * were recorded gives nothing new, whoever asks.
 * @returns `TaskReminded` to the responsible officer, `TaskEscalated` to the head of the unit at
 * that step; for a task that nobody has, to whoever opened it.
 */
export function dueNotices(book: WorkBook, at: string): Result<readonly Fact[]> {
  const ms = parseInstant(at);
  if (ms === null) return fail([problem('task.bad-instant', ['at'], { value: at })]);
  const { work } = book.policy;
  const on = houseDate(book.policy, at);
  const when = toInstant(ms);
  return ok(listTasks(book).flatMap((task): readonly Fact[] => {
    if (isOver(task)) return [];
    const lead = task.officers[0] ?? task.history[0]?.by ?? '';
    const days = reminder(task, work.remindDaysBefore, on);
    const level = nextLevel(task, work.escalateDaysAfter, on);
    const head = level === null ? null : escalationOf(work, lead, level, on) ?? lead;
    return [
      ...days === null ? [] : [{
        type: 'TaskReminded' as const, id: `${task.task}.reminded-${days}`, at: when,
        task: task.task, daysBefore: days, to: lead,
      }],
      ...level === null || head === null ? [] : [{
        type: 'TaskEscalated' as const, id: `${task.task}.escalated-${level}`, at: when,
        task: task.task, level, to: head,
      }],
    ];
  }));
}
