import type { CaseFile } from '../rules/case-file.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import type { Duration } from '../rules/rule.js';
import type { WorkdayCalendar } from '../rules/workday-calendar.js';
import type { Tier } from '../terms/words.js';
import type { LoanTimeline } from './loan-timeline.js';

/** One loan at one instant, as every duty rule is asked about it. */
export interface LoanCase {
  readonly file: CaseFile;
  readonly timeline: LoanTimeline;
  /** Epoch ms of the question. */
  readonly at: number;
  /** Day number of the question in the house's zone. */
  readonly today: number;
  /** Last day asked about. */
  readonly untilDay: number;
  /** Tier at an instant, remembered for the length of one question. */
  readonly tierOn: (at: number) => Tier;
}

/** A day from which duties count, with the facts that raised it. */
export interface DutyBase {
  readonly day: number;
  /** Evidence captured before this instant answers nothing; null, only the day counts. */
  readonly after: number | null;
  readonly facts: readonly string[];
}

/** The days between which one check is owed. */
export interface DutyWindow {
  /** The day that names the duty in its id. */
  readonly anchor: number;
  readonly earliest: number;
  readonly latest: number;
  readonly projected: boolean;
  readonly after: number | null;
  /** The next check moves this window on, so that it is never met itself. */
  readonly rolls: boolean;
  /** Instant whose tier, grade and class shape it, epoch ms. */
  readonly shapedAt: number;
  readonly facts: readonly string[];
}

/** The calendar in which a duty rule counts the workdays of a duration. */
export function calendarFor(
  { policy }: CaseFile, rule: DutyRule, duration: Duration,
): WorkdayCalendar | null {
  if (!('workdays' in duration)) return null;
  return policy.calendars.get(rule.calendar ?? duration.country) ?? null;
}
