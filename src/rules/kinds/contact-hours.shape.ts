import type { ConsentLift, RuleBase } from '../rule.js';
import type { Channel } from '../../terms/words.js';

/** Open hours of one class of day, "HH:MM"; null: closed all day. */
export type DayHours = readonly [from: string, until: string] | null;

/** Open hours by class of day, in every candidate zone or in one fixed legal zone. */
export interface ContactHours extends RuleBase {
  readonly kind: 'contact-hours';
  readonly channels: readonly Channel[];
  readonly hours: {
    readonly weekday: DayHours;
    readonly saturday: DayHours;
    readonly sunday: DayHours;
    /** Days off by the calendar below; absent means like their weekday. */
    readonly holiday?: DayHours;
    readonly makeupWorkday?: DayHours;
  };
  /** The instant `until` itself is still open. */
  readonly untilInclusive?: boolean;
  /** A zone fixed by law, in place of the person's candidate zones. */
  readonly zone?: string;
  /** Country whose workday calendar classes the days. */
  readonly calendar?: string;
  readonly consentLifts?: ConsentLift;
}
