import type { Act, Channel, ContentFlag, DeskSource, Place } from '../words.js';

/** What may not be known yet when a plan is made; a finding that rests on one says so. */
export type Unknown = 'instant' | 'content' | 'place' | 'actor' | 'contactPoint';

/** May this contact happen at this moment, through this channel? */
export interface Question {
  /** The moment of the contact, an instant. */
  readonly at: string;
  readonly person: string;
  readonly actor: string;
  readonly loans: readonly string[];
  readonly act: Act;
  readonly channel: Channel;
  readonly purposes: readonly string[];
  /** For self-service: the channel that carries the invitation. */
  readonly via?: Channel;
  readonly contactPoint?: string;
  readonly place?: Place;
  readonly content?: readonly ContentFlag[];
  readonly prerecorded?: boolean;
  readonly autodialled?: boolean;
  readonly statesOptOut?: boolean;
  /** Contact id of the inbound contact that it answers. */
  readonly inReplyTo?: string;
  /** Contact id of the live contact that it goes on with. */
  readonly continues?: string;
  /** The law requires this contact. */
  readonly mandatory?: boolean;
  /** Sources that desk work reads. */
  readonly data?: readonly DeskSource[];
  readonly unknown?: readonly Unknown[];
  /** As of what was recorded by this instant; absent means everything on file. */
  readonly knownAt?: string;
}
