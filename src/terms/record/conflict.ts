import type { Channel } from '../words.js';

/** One of a smallest set of named things that together keep a duty from being met. */
export interface ConflictPart {
  readonly kind: 'rule' | 'evidence' | 'cap' | 'history' | 'duty' | 'turn'
    /** Another part of the same check, without which this one is for nothing. */
    | 'part'
    /** A rule that asks for days between; an attempt of long or not long ago; a refusal. */
    | 'spacing' | 'waiting' | 'tried' | 'refused';
  /** A rule's, a duty's or a fact's id, or the duty's own rule for its evidence. */
  readonly name: string;
  /** Channels that it closes for the duty, lightest first; empty where it is about no channel. */
  readonly channels: readonly Channel[];
}

/** Ways out, in the order in which they are offered. */
export type RemedyKind =
  | 'lighter-evidence' | 'wait' | 'borrower-chooses' | 'ask-consent' | 'statutory-notice'
  | 'human-review';

/** A way out that was tried on the problem, with its effect. Human review alone promises none. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** The rule whose answer would change; null where none does. */
  readonly rule: string | null;
  /** The permitted channel by which the borrower could be asked; null where nobody is. */
  readonly askBy: Channel | null;
  /** Local date by which the duty would be met; null where it is not known. */
  readonly metOn: string | null;
  /** Ids of duties that would be met beside those that are. */
  readonly met: readonly string[];
  /** Burden that comes or goes, by level; levels without change are left out. */
  readonly burden: Readonly<Record<string, number>>;
}

/** Why a duty cannot be met, and what could be done. */
export interface UnmetExplanation {
  readonly duty: string;
  readonly purpose: string;
  readonly loan: string;
  readonly latest: string;
  /** With all of these it cannot be met; with any one gone this conflict would be. */
  readonly conflict: readonly ConflictPart[];
  readonly remedies: readonly Remedy[];
}
