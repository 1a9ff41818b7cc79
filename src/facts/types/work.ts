import type {
  Channel, DrawKind, EvidenceKind, TaskCause, TaskMove, UnmetCause,
} from '../../terms/words.js';
import type { FactBase } from './base.js';

/** Evidence that one purpose of a task accepts. */
export interface Accepted {
  readonly purpose: string;
  readonly evidence: readonly EvidenceKind[];
}

/** A piece of work was laid down: why, how, with what evidence, by when. */
export interface TaskOpened extends FactBase {
  readonly type: 'TaskOpened';
  readonly task: string;
  readonly person: string;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  /** Duties that it is to meet; the id of what asked for it where no duty did. */
  readonly duties: readonly string[];
  readonly cause: TaskCause;
  readonly channel: Channel;
  /** The carrier of a self-service invitation. */
  readonly via?: Channel;
  readonly contactPoint?: string;
  /** For each purpose, the evidence that completes it, any one kind, as its duties stood then. */
  readonly accepts: readonly Accepted[];
  /** Officers who must take part. */
  readonly people: number;
  /** Local dates of the house's zone, both inclusive. */
  readonly earliestOn: string;
  readonly dueOn: string;
  readonly by: string;
}

/** Who does it from now on; a dated history of these is the task's history of officers. */
export interface TaskAssigned extends FactBase {
  readonly type: 'TaskAssigned';
  readonly task: string;
  /** The responsible officer first. */
  readonly officers: readonly string[];
  readonly move: TaskMove;
  readonly by: string;
  readonly reason?: string;
}

export interface TaskAccepted extends FactBase {
  readonly type: 'TaskAccepted';
  readonly task: string;
  readonly officer: string;
}

/** Begun under a permit that stood in the record. */
export interface TaskStarted extends FactBase {
  readonly type: 'TaskStarted';
  readonly task: string;
  /** Who took part, the responsible officer first. */
  readonly officers: readonly string[];
  readonly decision: string;
  /** Where the permit stands in the record. */
  readonly receipt: number;
}

export interface TaskCompleted extends FactBase {
  readonly type: 'TaskCompleted';
  readonly task: string;
  readonly officer: string;
  readonly evidence: readonly string[];
  /** Id of the `CheckCompleted` that went with it. */
  readonly check: string;
  /** Id of the `CheckFindingRecorded`, where the purpose is a check. */
  readonly finding?: string;
}

export interface TaskReminded extends FactBase {
  readonly type: 'TaskReminded';
  readonly task: string;
  /** Days before the deadline that the house names for this reminder. */
  readonly daysBefore: number;
  readonly to: string;
}

export interface TaskEscalated extends FactBase {
  readonly type: 'TaskEscalated';
  readonly task: string;
  /** Steps of the house's escalation, from 1; 0 where an officer asks for help. */
  readonly level: number;
  readonly to: string;
  readonly by?: string;
  readonly reason?: string;
}

export interface TaskCancelled extends FactBase {
  readonly type: 'TaskCancelled';
  readonly task: string;
  readonly by: string;
  readonly reason: string;
}

/** A duty that was not met in time, entered in the register. */
export interface DutyRegistered extends FactBase {
  readonly type: 'DutyRegistered';
  readonly duty: string;
  readonly loan: string;
  readonly purpose: string;
  readonly latest: string;
  readonly cause: UnmetCause;
  readonly by: string;
  readonly reason?: string;
}

/** Another check stands in for it. */
export interface DutyCompensated extends FactBase {
  readonly type: 'DutyCompensated';
  readonly duty: string;
  readonly loan: string;
  /** Id of the `CheckCompleted` that stands in. */
  readonly check: string;
  readonly by: string;
  readonly reason: string;
}

/** Somebody with the authority takes it on themselves, for a time. */
export interface DutyExcused extends FactBase {
  readonly type: 'DutyExcused';
  readonly duty: string;
  readonly loan: string;
  readonly by: string;
  readonly reason: string;
  /** Last local date on which it holds. */
  readonly until: string;
}

/** A draw that is settled before anyone can know what it will hit. */
export interface DrawCommitted extends FactBase {
  readonly type: 'DrawCommitted';
  readonly draw: string;
  readonly kind: DrawKind;
  /** SHA-256 of the seed. */
  readonly commitment: string;
  /** Local dates of what it draws from, both inclusive. */
  readonly from: string;
  readonly until: string;
  /** How many it draws. */
  readonly size: number;
  readonly by: string;
}

export interface DrawRevealed extends FactBase {
  readonly type: 'DrawRevealed';
  readonly draw: string;
  readonly seed: string;
  readonly population: readonly string[];
  readonly picked: readonly string[];
}
