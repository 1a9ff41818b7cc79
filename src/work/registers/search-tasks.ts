import { byText } from '../../kernel/sort.js';
import type { WorkBook } from '../tasks/book.js';
import { listTasks } from '../tasks/fold-task.js';
import { isUnder, sees } from '../tasks/hierarchy.js';
import type { Task, TaskStatus } from '../tasks/task.js';

/** What to look for; members hold together, an absent one means any. */
export interface TaskSearch {
  /** The customer. */
  readonly person?: string;
  readonly loan?: string;
  readonly officer?: string;
  /** Work of this unit and of those below it. */
  readonly unit?: string;
  /** Deadlines, local dates, both inclusive. */
  readonly dueFrom?: string;
  readonly dueUntil?: string;
  readonly purpose?: string;
  readonly statuses?: readonly TaskStatus[];
  /** Only what this officer may see: their own, or as head or second line their unit's. */
  readonly seenBy?: string;
}

function fits(book: WorkBook, task: Task, search: TaskSearch): boolean {
  const { work } = book.policy;
  const { seenBy, unit } = search;
  return (search.person === undefined || task.person === search.person)
    && (search.loan === undefined || task.loans.includes(search.loan))
    && (search.officer === undefined || task.officers.includes(search.officer))
    && (unit === undefined || task.officers.some((officer) => isUnder(work, officer, unit)))
    && task.dueOn >= (search.dueFrom ?? task.dueOn) && task.dueOn <= (search.dueUntil ?? task.dueOn)
    && (search.purpose === undefined || task.purposes.includes(search.purpose))
    && (search.statuses?.includes(task.status) ?? true)
    && (seenBy === undefined || task.officers.some((officer) => sees(work, seenBy, officer))
      // What nobody has yet is seen by whoever may give it out.
      || (task.officers.length === 0
        && (work.officers.get(seenBy)?.authorities.includes('assign') ?? false)));
}

/** Tasks that fit, by deadline and then by id. */
export function searchTasks(book: WorkBook, search: TaskSearch = {}): readonly Task[] {
  return listTasks(book).filter((task) => fits(book, task, search))
    .sort((a, b) => byText(a.dueOn, b.dueOn) || byText(a.task, b.task));
}
