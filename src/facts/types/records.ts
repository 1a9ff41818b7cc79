import type { Json } from '../../kernel/json.js';
import type { Channel } from '../../terms/words.js';
import type { FactBase, Scope } from './base.js';

/** What `decide` returned, also for a "no". */
export interface ContactDecidedFact extends FactBase {
  readonly type: 'ContactDecided';
  readonly person: string;
  readonly decision: string;
  readonly effect: 'permit' | 'defer' | 'review' | 'deny';
  readonly body: Json;
}

export interface PlanMade extends FactBase {
  readonly type: 'PlanMade';
  readonly person: string;
  /** Digest of the plan's canonical bytes. */
  readonly plan: string;
  readonly body: Json;
  /** Under which rules and zone data it was made, so that it can be made again. */
  readonly policy?: PolicyStamp;
}

/** The policy of an answer, by digests. */
export interface PolicyStamp {
  readonly digest: string;
  readonly packs: readonly {
    readonly id: string; readonly version: string; readonly digest: string;
  }[];
  readonly semantics: string;
  readonly tzdata: string;
}

export interface ContactAnnounced extends FactBase {
  readonly type: 'ContactAnnounced';
  readonly person: string;
  readonly plan: string;
  readonly on: string;
  readonly channel: Channel;
}

/** Before this instant the person's contact history is not known to be complete. */
export interface HistoryCompleteFrom extends FactBase {
  readonly type: 'HistoryCompleteFrom';
  readonly person: string;
  readonly from: string;
}

export interface FactVoided extends FactBase {
  readonly type: 'FactVoided';
  /** Whose file it concerns: it is then recorded in that person's stream, where a case finds it. */
  readonly person?: string;
  readonly facts: readonly string[];
  readonly reason: string;
  readonly by: string;
}

/** Replaces one fact's content; `replacement` is the whole new fact with the old id. */
export interface FactCorrected extends FactBase {
  readonly type: 'FactCorrected';
  /** Whose file it concerns: it is then recorded in that person's stream, where a case finds it. */
  readonly person?: string;
  readonly fact: string;
  readonly replacement: Json;
  readonly reason: string;
  readonly by: string;
}

export interface PersonsMerged extends FactBase {
  readonly type: 'PersonsMerged';
  readonly persons: readonly string[];
  readonly into: string;
  readonly reason: string;
  readonly by: string;
}

export interface PersonsSplit extends FactBase {
  readonly type: 'PersonsSplit';
  readonly person: string;
  readonly into: readonly string[];
  readonly reason: string;
  readonly by: string;
}

export interface FileRead extends FactBase {
  readonly type: 'FileRead';
  readonly person: string;
  readonly officer: string;
  readonly purpose: string;
}

export interface LegalHoldPlaced extends FactBase {
  readonly type: 'LegalHoldPlaced';
  readonly person: string;
  readonly reason: string;
}

export interface LegalHoldLifted extends FactBase {
  readonly type: 'LegalHoldLifted';
  readonly person: string;
  readonly reason: string;
}

/** Salts and words were destroyed; the leaves and every proof stay. */
export interface PersonErased extends FactBase {
  readonly type: 'PersonErased';
  readonly person: string;
  readonly reason: string;
  /** What had to be kept: which leaf, for which rule, until when, and for what it may be used. */
  readonly kept?: readonly KeptRecord[];
}

export interface KeptRecord {
  readonly seq: number;
  /** Id of the record-keeping rule, or `others`: the record is another person's as well. */
  readonly rule: string;
  /** Local date; absent while its end is not known. */
  readonly until?: string;
  readonly use: 'any' | 'store-only';
}

export interface OverrideGranted extends FactBase {
  readonly type: 'OverrideGranted';
  readonly by: string;
  readonly authority: string;
  readonly reason: string;
  readonly scope: Scope;
  readonly until: string;
  /** Id of the decision that was set aside, if it was one. */
  readonly decision?: string;
}

/** A human judgement that a rule needs and no machine can make. */
export interface AttestationMade extends FactBase {
  readonly type: 'AttestationMade';
  readonly by: string;
  readonly statement: string;
  readonly about: string;
}
