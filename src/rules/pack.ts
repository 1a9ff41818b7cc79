import type { ContactHours } from './kinds/contact-hours.shape.js';
import type { ChannelExclusivity, CoolDown, FrequencyCap } from './kinds/counting.shape.js';
import type {
  ContentRule, HonourWishes, LawfulBasisRule, LeastImpact, PartyRoleRule, PlaceRule,
  Precondition, Protection, Stop,
} from './kinds/ceiling.shape.js';
import type {
  ClassificationRule, DutyRule, TieringRule, WorkdaysRule,
} from './kinds/floor.shape.js';
import type { RecordKeeping } from './kinds/record-keeping.shape.js';
import type { StandardRule } from './kinds/standard.shape.js';
import type { Guard } from './rule.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Channel } from '../terms/words.js';
import type { WorkTables } from './work-policy.js';

/** Rules that answer a question about a contact. */
export type ContactRule =
  | ContactHours | FrequencyCap | CoolDown | ChannelExclusivity | LawfulBasisRule | HonourWishes
  | Stop | Protection | PartyRoleRule | PlaceRule | Precondition | ContentRule | LeastImpact
  | StandardRule;

/** Rules that make the floor, count its days, class loans or say what is kept. */
export type FloorRule =
  | DutyRule | TieringRule | ClassificationRule | RecordKeeping | WorkdaysRule;

/** Everything a pack can say: a closed union of data. */
export type Rule = ContactRule | FloorRule;

/** Rules of one source, dated and graded. A released version never changes. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly status: 'draft' | { readonly reviewedBy: string; readonly on: string };
  /** Language of the source. */
  readonly language: string;
  /** To whom the pack applies at all; each rule's guard narrows it. */
  readonly coverage: Guard;
  readonly rules: readonly Rule[];
}

/** A lender's own policy: a pack's rules and the tables that only a lender can set. */
export interface HousePolicy {
  readonly id: string;
  readonly version: string;
  readonly title?: string;
  /** IANA zone in which duties count their days. */
  readonly zone?: string;
  readonly rules?: readonly HouseRule[];
  readonly purposes?: readonly PurposeRow[];
  /** All channels, lightest first. */
  readonly channelOrder?: readonly Channel[];
  /** Days without an answer after which a channel counts as tried. */
  readonly graceDays?: Readonly<Partial<Record<Channel, number>>>;
  /** Hours that a permit may be used. */
  readonly permitHours?: number;
  /** Days that the plan looks for lighter openings where no duty sets a latest day. */
  readonly lookAheadDays?: number;
  /** Units, officers, authority, reminder and escalation times, house codes. */
  readonly work?: WorkTables;
}

/**
 * A house rule may leave out what the house is: its force (`house`), its source and its span.
 * An id without a slash is read as `<policy>/<id>`.
 */
export type HouseRule = Partial<Rule> & { readonly id: string; readonly kind: Rule['kind'] };
