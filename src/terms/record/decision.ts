import type { Channel, Effect } from '../words.js';
import type { Verdict } from './finding.js';
import type { Question } from './question.js';

/** A lighter option and what ruled it out; nothing else may rule one out. */
export interface LighterOption {
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  readonly ruledOutBy: 'evidence-unsuitable' | 'no-contact-point' | 'no-permitted-opening'
    | 'tried' | null;
  /** Where not ruled out: when it opens next. */
  readonly opensAt: string | null;
  readonly rules: readonly string[];
  readonly facts: readonly string[];
}

/** Carried with a decision: every lighter option and what ruled it out. */
export interface Justification {
  readonly options: readonly LighterOption[];
  /** True when every lighter option is ruled out. */
  readonly complete: boolean;
}

/** From which facts it was decided: enough to decide it again. */
export interface BasedOn {
  /** Facts with a smaller `seq` stood; null when the case was opened from plain JSON. */
  readonly seq: number | null;
  readonly streams: readonly string[];
  /** SHA-256 over the sorted commitments of the facts used. */
  readonly digest: string;
}

/** What `decide` returned, for a yes and for a no. */
export interface Decision {
  readonly v: 1;
  /** `d-` and 24 hex digits of the SHA-256 of the canonical body without this field. */
  readonly id: string;
  readonly question: Question;
  readonly effect: Effect;
  readonly verdict: Verdict;
  readonly conditions: readonly string[];
  /** For `defer`: when to ask again. */
  readonly deferUntil: string | null;
  /** For `permit`: until when it may be used. It counts against caps until then. */
  readonly validUntil: string | null;
  /** The idempotency key it was asked under. */
  readonly key: string;
  readonly justification: Justification;
  readonly duties: readonly string[];
  readonly basedOn: BasedOn;
  readonly policy: {
    readonly digest: string;
    readonly packs: readonly {
      readonly id: string; readonly version: string; readonly digest: string;
    }[];
    readonly semantics: string;
    readonly tzdata: string;
  };
}
