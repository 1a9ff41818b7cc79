import type { Accepted } from '../../facts/types/index.js';
import type { Channel, TaskCause } from '../../terms/words.js';

/**
 * Where a task stands. `ended`: its loans are closed. A try that reached nobody puts it back to
 * `accepted`, waiting for the next permit.
 */
export type TaskStatus =
  | 'open' | 'assigned' | 'accepted' | 'started' | 'completed' | 'cancelled' | 'ended';

/** One dated step; the steps of a task are its history. */
export interface TaskStep {
  readonly at: string;
  readonly step:
    | 'opened' | 'assigned' | 'reassigned' | 'handed-over' | 'escalated-to' | 'accepted'
    | 'started' | 'tried' | 'reminded' | 'escalated' | 'completed' | 'cancelled' | 'ended';
  readonly officers: readonly string[];
  readonly by: string | null;
  readonly reason: string | null;
  /** Id of the fact. */
  readonly fact: string;
}

/** One piece of work, as its facts tell it. */
export interface Task {
  readonly task: string;
  readonly person: string;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  readonly duties: readonly string[];
  readonly cause: TaskCause;
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  /** Evidence that completes it, purpose by purpose. */
  readonly accepts: readonly Accepted[];
  readonly people: number;
  readonly earliestOn: string;
  readonly dueOn: string;
  readonly status: TaskStatus;
  /** Who is responsible now, first; then who goes along. */
  readonly officers: readonly string[];
  /** The permit under which it runs, while it runs. */
  readonly decision: string | null;
  /** Whether the attempt that the permit was for has been made. */
  readonly permitUsed: boolean;
  /** Attempts that reached nobody or somebody else. */
  readonly tries: number;
  /** Days before the deadline of the reminders already given. */
  readonly reminded: readonly number[];
  /** Highest step of the house's escalation taken so far; 0, none. */
  readonly escalated: number;
  readonly evidence: readonly string[];
  /** Ids of the check and of the finding with which it was completed. */
  readonly check: string | null;
  readonly finding: string | null;
  readonly history: readonly TaskStep[];
  /** Facts that name the task and do not fit what stood before them. */
  readonly ignored: readonly string[];
}

/** Whether nothing more is to be done on it. */
export function isOver(task: Task): boolean {
  return task.status === 'completed' || task.status === 'cancelled' || task.status === 'ended';
}

/** The instant of the latest step. */
export function lastStepAt(task: Task): string {
  return task.history.reduce((at, step) => (step.at > at ? step.at : at), '');
}
