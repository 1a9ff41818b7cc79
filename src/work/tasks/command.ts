import type { Decision } from '../../terms/record/decision.js';
import type { FindingInput } from '../findings/finding-facts.js';
import type { TaskSpec } from './task-spec.js';

/** A permit as the record gave it out: without the receipt there is none. */
export interface PermitOnRecord {
  readonly decision: Decision;
  readonly receipt: {
    /** Places in the record, one of them the decision's. */
    readonly seqs: readonly number[];
    /** The recorder's instant. */
    readonly recordedAt: string;
  };
}

interface CommandBase {
  /** Id of the command and of the fact it leaves: the same command twice is done once. */
  readonly id: string;
  /** An instant, not before the task's last step. */
  readonly at: string;
  /** Who orders it. */
  readonly by: string;
}

/** What can be ordered, in the imperative. */
export type WorkCommand =
  | CommandBase & { readonly type: 'OpenTask'; readonly task: TaskSpec }
  | CommandBase & {
    readonly type: 'AssignTask'; readonly task: string;
    /** The responsible officer first. */
    readonly officers: readonly string[];
    /** Owed where the task already had officers. */
    readonly reason?: string;
  }
  | CommandBase & { readonly type: 'AcceptTask'; readonly task: string }
  | CommandBase & {
    readonly type: 'StartTask'; readonly task: string; readonly permit: PermitOnRecord;
  }
  | CommandBase & {
    readonly type: 'CompleteTask'; readonly task: string; readonly evidence: readonly string[];
    readonly finding?: FindingInput;
  }
  | CommandBase & { readonly type: 'EscalateTask'; readonly task: string; readonly reason: string }
  | CommandBase & { readonly type: 'CancelTask'; readonly task: string; readonly reason: string }
  | CommandBase & {
    readonly type: 'HandOverBook'; readonly from: string; readonly to: string;
    readonly reason: string;
  };

export type CommandOf<T extends WorkCommand['type']> = Extract<WorkCommand, { readonly type: T }>;
