import type { Act, Channel, ContentFlag, Outcome, Place } from '../../terms/words.js';
import type { FactBase } from './base.js';

export interface ContactAttempted extends FactBase {
  readonly type: 'ContactAttempted';
  readonly contact: string;
  readonly direction: 'out' | 'in';
  readonly channel: Channel;
  /** The carrier of a self-service invitation. */
  readonly via?: Channel;
  readonly contactPoint?: string;
  readonly person: string;
  readonly actor: string;
  readonly officer?: string;
  readonly loans: readonly string[];
  readonly purposes?: readonly string[];
  readonly act?: Act;
  readonly outcome: Outcome;
  readonly content?: readonly ContentFlag[];
  readonly place?: Place;
  readonly prerecorded?: boolean;
  readonly autodialled?: boolean;
  /** Contact id of the inbound contact that it answers. */
  readonly inReplyTo?: string;
  /** The law requires it. */
  readonly mandatory?: boolean;
  /** Id of the decision that allowed it. */
  readonly decision?: string;
}

export interface EvidenceFiled extends FactBase {
  readonly type: 'EvidenceFiled';
  readonly evidence: string;
  readonly kind: 'data' | 'statement' | 'document' | 'conversation' | 'live-video' | 'inspection';
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  /** SHA-256 of the content, never the content. */
  readonly digest: string;
  readonly capturedAt: string;
  readonly place?: string;
  readonly officer?: string;
}

export interface CheckCompleted extends FactBase {
  readonly type: 'CheckCompleted';
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  readonly evidence: readonly string[];
  readonly officer?: string;
}

export interface CheckFindingRecorded extends FactBase {
  readonly type: 'CheckFindingRecorded';
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  readonly answers: Readonly<Record<string, string | number | boolean>>;
  readonly conclusion: string;
  readonly classificationSuggested?:
    'normal' | 'special-mention' | 'substandard' | 'doubtful' | 'loss';
  /** What the suggestion rests on, in the officer's words. */
  readonly classificationReasons?: readonly string[];
  readonly owner?: string;
  readonly dueOn?: string;
  readonly officer?: string;
  /** A check that this one asks for. */
  readonly followUp?: { readonly purpose: string; readonly dueOn: string };
}

export interface RectificationDue extends FactBase {
  readonly type: 'RectificationDue';
  readonly rectification: string;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  readonly owner: string;
  readonly dueOn: string;
  /** What has to be put right. */
  readonly what?: string;
  /** Id of the finding that asks for it. */
  readonly finding?: string;
}

export interface RectificationDone extends FactBase {
  readonly type: 'RectificationDone';
  readonly rectification: string;
  readonly owner: string;
}

export interface ComplaintRaised extends FactBase {
  readonly type: 'ComplaintRaised';
  readonly person: string;
  readonly about: string;
  readonly complexity?: 'simple' | 'complex';
  readonly score?: number;
  readonly words?: string;
}

export interface ComplaintResolved extends FactBase {
  readonly type: 'ComplaintResolved';
  readonly person: string;
  readonly about: string;
  readonly words?: string;
}

export interface FeedbackGiven extends FactBase {
  readonly type: 'FeedbackGiven';
  readonly person: string;
  readonly about: string;
  readonly score?: number;
  readonly words?: string;
}
