import type { ConsentLift, RuleBase } from '../rule.js';
import type { Channel } from '../../terms/words.js';

/** Open hours of one class of day, "HH:MM"; null: closed all day. */
export type DayHours = readonly [from: string, until: string] | null;

/**
 * Open hours by class of day, in every candidate zone or in one fixed legal zone. Half open
 * `[from, until)` unless the text says otherwise: "after 8" and "not after 19" have flags.
 *
 * @example
 * { kind: 'contact-hours', channels: ['phone', 'sms'], calendar: 'CA-ON',
 *   hours: { weekday: ['07:00', '21:00'], saturday: ['07:00', '21:00'],
 *     sunday: ['13:00', '17:00'], holiday: null } }
 */
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
  /** The instant `from` itself is still closed ("after 8 o'clock"). */
  readonly fromExclusive?: boolean;
  /** The instant `until` itself is still open ("not after 7 p.m."). */
  readonly untilInclusive?: boolean;
  /** A zone fixed by law, in place of the person's candidate zones. */
  readonly zone?: string;
  /** Calendar whose days off class the days: a country, `CO`, or a region of it, `CA-QC`. */
  readonly calendar?: string;
  readonly consentLifts?: ConsentLift;
}
