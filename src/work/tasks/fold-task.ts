import { byText } from '../../kernel/sort.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import { NOT_REACHED_OUTCOMES } from '../../terms/words.js';
import { factsAbout, factsOf, idsOf } from './book.js';
import type { WorkBook } from './book.js';
import type { Task, TaskStep } from './task.js';

/** At one instant, what comes first in the life of a task stands first. */
const RANK: Readonly<Partial<Record<Fact['type'], number>>> = {
  TaskOpened: 0, TaskAssigned: 1, TaskAccepted: 2, TaskStarted: 3, ContactAttempted: 4,
  TaskReminded: 5, TaskEscalated: 6, TaskCompleted: 7, TaskCancelled: 8, LoanClosed: 9,
};

function inOrder(a: Fact, b: Fact): number {
  return byText(a.at, b.at) || (RANK[a.type] ?? 9) - (RANK[b.type] ?? 9) || byText(a.id, b.id);
}

type Steps = { -readonly [K in keyof Task]: Task[K] };

function opened(fact: FactOf<'TaskOpened'>): Steps {
  return {
    task: fact.task, person: fact.person, loans: fact.loans, purposes: fact.purposes,
    duties: fact.duties, cause: fact.cause, channel: fact.channel, via: fact.via ?? null,
    contactPoint: fact.contactPoint ?? null, accepts: fact.accepts, people: fact.people,
    earliestOn: fact.earliestOn, dueOn: fact.dueOn, status: 'open', officers: [], decision: null,
    permitUsed: false, tries: 0, reminded: [], escalated: 0, evidence: [], check: null,
    finding: null, history: [step(fact, 'opened', [], fact.by)], ignored: [],
  };
}

function step(
  fact: Fact, name: TaskStep['step'], officers: readonly string[], by: string | null,
  reason: string | null = null,
): TaskStep {
  return { at: fact.at, step: name, officers, by, reason, fact: fact.id };
}

function reachedNobody(fact: FactOf<'ContactAttempted'>): boolean {
  return fact.outcome === 'wrong-party'
    || (NOT_REACHED_OUTCOMES as readonly string[]).includes(fact.outcome);
}

/**
 * What one fact does to a task that is not over; false where it does not fit.
 * @param begun - Permits under which it was begun so far.
 */
function apply(task: Steps, begun: Set<string>, fact: Fact): TaskStep | false {
  switch (fact.type) {
    case 'TaskAssigned': {
      task.officers = fact.officers;
      task.status = 'assigned';
      task.decision = null;
      task.permitUsed = false;
      return step(fact, fact.move === 'escalated' ? 'escalated-to' : fact.move, fact.officers,
        fact.by, fact.reason ?? null);
    }
    case 'TaskAccepted': {
      if (task.status !== 'assigned' || !task.officers.includes(fact.officer)) return false;
      task.status = 'accepted';
      return step(fact, 'accepted', [fact.officer], fact.officer);
    }
    case 'TaskStarted': {
      const [lead = ''] = fact.officers;
      if (task.status === 'open' || !task.officers.includes(lead)) return false;
      task.status = 'started';
      task.decision = fact.decision;
      begun.add(fact.decision);
      task.permitUsed = false;
      return step(fact, 'started', fact.officers, lead);
    }
    case 'ContactAttempted': {
      if (!begun.has(fact.decision ?? '')) return false;
      if (reachedNobody(fact)) task.tries += 1;
      // One that was under way when the task was handed over counts, and moves nothing.
      if (task.status === 'started' && fact.decision === task.decision) {
        task.permitUsed = true;
        if (reachedNobody(fact)) {
          task.status = 'accepted';
          task.decision = null;
        }
      }
      return step(fact, 'tried', task.officers, fact.officer ?? null, fact.outcome);
    }
    case 'TaskReminded': {
      task.reminded = [...new Set([...task.reminded, fact.daysBefore])].sort((a, b) => b - a);
      return step(fact, 'reminded', [fact.to], null);
    }
    case 'TaskEscalated': {
      task.escalated = Math.max(task.escalated, fact.level);
      return step(fact, 'escalated', [fact.to], fact.by ?? null, fact.reason ?? null);
    }
    case 'TaskCompleted': {
      task.status = 'completed';
      task.evidence = fact.evidence;
      task.check = fact.check;
      task.finding = fact.finding ?? null;
      return step(fact, 'completed', [fact.officer], fact.officer);
    }
    case 'TaskCancelled': {
      task.status = 'cancelled';
      return step(fact, 'cancelled', [], fact.by, fact.reason);
    }
    default: return false;
  }
}

/** The closing of the last of its loans, if all are closed. */
function lastClosing(book: WorkBook, task: Task): FactOf<'LoanClosed'> | null {
  let last: FactOf<'LoanClosed'> | null = null;
  for (const loan of task.loans) {
    const [closed] = factsOf(book, `loan/${loan}`, 'LoanClosed');
    if (closed === undefined) return null;
    if (last === null || inOrder(last, closed) < 0) last = closed;
  }
  return last;
}

/**
 * A task as its facts tell it; null where nothing says that it was opened. The order in which the
 * facts came in, and repeats, change nothing. What was completed stays so, whatever comes later.
 */
export function taskOf(book: WorkBook, id: string): Task | null {
  const own = [...factsAbout(book, `task/${id}`)].sort(inOrder);
  const first = own.find((fact): fact is FactOf<'TaskOpened'> => fact.type === 'TaskOpened');
  if (first === undefined) return null;
  const task = opened(first);
  const tries = own.flatMap((fact) => (fact.type === 'TaskStarted'
    ? factsOf(book, `decision/${fact.decision}`, 'ContactAttempted') : []));
  const history = [...task.history];
  const ignored: string[] = [];
  const begun = new Set<string>();
  const over = (): boolean => task.status === 'completed' || task.status === 'cancelled';
  for (const fact of [...new Set([...own, ...tries])].sort(inOrder)) {
    if (fact === first) continue;
    const taken = over() ? false : apply(task, begun, fact);
    if (taken === false) ignored.push(fact.id);
    else history.push(taken);
  }
  const closing = over() ? null : lastClosing(book, task);
  if (closing !== null) {
    task.status = 'ended';
    history.push(step(closing, 'ended', [], null, closing.reason));
  }
  return { ...task, history, ignored: [...new Set(ignored)].sort(byText) };
}

/** Every task of the book, sorted by id. */
export function listTasks(book: WorkBook): readonly Task[] {
  return idsOf(book, 'task').flatMap((id) => taskOf(book, id) ?? []);
}
