import type { AttestedWords, ConsentLift, Rebuttal, RuleBase } from '../rule.js';
import type {
  Act, Channel, ContentFlag, LineKind, Outcome, Place, RelationKind,
} from '../../terms/words.js';

/**
 * What a window is counted over; the contact asked about is in it. Dates are local to each
 * candidate zone, or to the rule's fixed `zone`; the strictest counts.
 *
 * `days`: so many consecutive local dates, the present one the last. `months`: from the date
 * after the same date so many months ago, so that it never holds less than the calendar month.
 * `calendar`: the present day, week (from Monday) or month. `hours`: elapsed. A text that says
 * "a week" or "a month" without saying which is taken rolling, the stricter.
 */
export type CapWindow =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly calendar: 'day' | 'week' | 'month' }
  | { readonly hours: number }
  | { readonly lifetime: true };

/**
 * What is counted apart. `loan`: each loan asked about; `account`: each group of loans under one
 * `LoanOpened.account`; neither: all loans of the person together. Without `actor` and
 * `institution` every actor on the person's file is counted together.
 */
export type CapKey = 'person' | 'loan' | 'account' | 'actor' | 'institution' | 'contactPoint';

/**
 * Which outcomes count. `attempts`: every one. `messages`: something was said or left, a voicemail
 * included. `contacts`: it reached a person or their mailbox. `conversations`: a live exchange
 * with the right party.
 */
export type Counts = 'attempts' | 'messages' | 'contacts' | 'conversations';

/** Earlier contacts that count; members hold together, a contact without the member does not. */
export interface CapFilter {
  readonly acts?: readonly Act[];
  readonly purposes?: readonly string[];
  readonly places?: readonly Place[];
  /** Every place but these; a contact to no known place counts. */
  readonly placesExcept?: readonly Place[];
  readonly lines?: readonly LineKind[];
  readonly prerecorded?: boolean;
  readonly autodialled?: boolean;
}

/** Contacts that do not count, and that the cap does not hold back either. */
export interface CapExclusions {
  readonly outcomes?: readonly Outcome[];
  readonly acts?: readonly Act[];
  readonly purposes?: readonly string[];
  readonly mandatory?: boolean;
  readonly replies?: boolean;
  /** Contacts that hold one of these (a message safe for third parties). */
  readonly content?: readonly ContentFlag[];
  /** Contacts about which somebody has attested so: only their own count falls away. */
  readonly attested?: AttestedWords;
}

/** A pattern inside the limit that may still rebut compliance: a warning, not a verdict. */
export interface Caution {
  readonly ground: string;
  readonly attemptsMin: number;
  readonly withinMinutes: number;
}

/**
 * At most `max` of something in a window, per a key: `max` pass and the next one breaches.
 *
 * @example
 * { kind: 'frequency-cap', channels: ['phone', 'sms'], counts: 'attempts', max: 2,
 *   window: { days: 7 }, per: ['person', 'loan'], guard: { placesExcept: ['work'] },
 *   only: { placesExcept: ['work'] } }
 */
export interface FrequencyCap extends RuleBase {
  readonly kind: 'frequency-cap';
  /** Channels counted together: a channel class is a list of them. */
  readonly channels: readonly Channel[];
  readonly counts: Counts;
  readonly max: number;
  readonly window: CapWindow;
  readonly per: readonly CapKey[];
  /** IANA zone whose dates the law counts in, in place of the person's. */
  readonly zone?: string;
  /** Products whose loans under one account count as one, where `per` names `loan`. */
  readonly mergeAccounts?: readonly string[];
  /** The guard says which question is bound; this says which earlier contacts count. */
  readonly only?: CapFilter;
  readonly excludes?: CapExclusions;
  /** Persons so related are counted together with the person (debtor or spouse). */
  readonly poolWith?: readonly RelationKind[];
  /** Contacts of the person's own making count too: a conversation is one whoever began it. */
  readonly countsInbound?: boolean;
  /** The cap begins after the first of these on file; that one does not count. */
  readonly afterFirst?: 'conversation' | 'contact';
  /** Local dates from one to the next: 2 closes the day itself and the day after. */
  readonly minGapDays?: number;
  readonly presumesCompliance?: boolean;
  readonly consentLifts?: ConsentLift;
  /** A consent that covers the contact lifts the cap (calls exempt from consent). */
  readonly unlessConsent?: boolean;
  readonly rebuttals?: readonly Rebuttal[];
  readonly cautions?: readonly Caution[];
}

/**
 * Closed for n local dates after a conversation in either direction; its date is day 1. A
 * conversation about several loans closes each of them.
 *
 * @example
 * { kind: 'cool-down', channels: ['phone'], days: 7, per: ['actor', 'person', 'loan'] }
 */
export interface CoolDown extends RuleBase {
  readonly kind: 'cool-down';
  readonly channels: readonly Channel[];
  readonly days: number;
  readonly per: readonly CapKey[];
  /** IANA zone whose dates the law counts in, in place of the person's. */
  readonly zone?: string;
  /** What starts it; `exchange`: a conversation, or a message that the person answered or sent. */
  readonly startsOn?: 'conversation' | 'exchange';
  readonly mergeAccounts?: readonly string[];
  readonly presumesCompliance?: boolean;
  readonly consentLifts?: ConsentLift;
  readonly rebuttals?: readonly Rebuttal[];
}

/**
 * Once contact was made, the channel by which it was made is the only one in the window. A real
 * rule needs it: Colombia's Ley 2300 of 2023, one channel a week after direct contact.
 *
 * @example
 * { kind: 'channel-exclusivity', channels: ['phone', 'sms', 'chat'], onceMade: 'conversations',
 *   window: { days: 7 }, per: ['person'] }
 */
export interface ChannelExclusivity extends RuleBase {
  readonly kind: 'channel-exclusivity';
  /** Channels among which one excludes the others. */
  readonly channels: readonly Channel[];
  /** What makes the channel the only one. */
  readonly onceMade: Counts;
  readonly window: CapWindow;
  readonly per: readonly CapKey[];
  /** IANA zone whose dates the law counts in, in place of the person's. */
  readonly zone?: string;
  readonly excludes?: CapExclusions;
  readonly countsInbound?: boolean;
  readonly consentLifts?: ConsentLift;
}
