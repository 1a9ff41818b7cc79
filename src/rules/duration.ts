import { addMonths } from '../kernel/calendar.js';
import type { Duration } from './rule.js';
import { isWorkday } from './workday-calendar.js';
import type { WorkdayCalendar } from './workday-calendar.js';

/** Whether a day is worked; null where nobody knows. */
type Worked = (day: number) => boolean | null;

const workedBy = (calendar: WorkdayCalendar | null): Worked => (day) => {
  const dayClass = calendar?.classOf(day) ?? null;
  return dayClass === null ? null : isWorkday(dayClass);
};

/**
 * Moves a day by a civil duration.
 *
 * @param day - The anchor, days since 1970-01-01. Months clamp to the month's end, so a series
 * starts from the anchor each time. Workdays count the day after the anchor as 1.
 * @param calendar - Of the duration's country; only workdays ask it.
 * @returns The day, or null where the calendar does not speak of a date on the way.
 * @example addDuration(31 March 2026, { months: 3 }, null) is 30 June 2026
 */
export function addDuration(
  day: number, duration: Duration, calendar: WorkdayCalendar | null,
): number | null {
  if ('days' in duration) return day + duration.days;
  if ('months' in duration) return addMonths(day, duration.months);
  return walk(day, duration.workdays, 1, workedBy(calendar));
}

/**
 * Moves a day by a duration where an answer is owed whatever the calendar knows: a day of which
 * no calendar speaks counts as worked, so the answer is never later than the true one.
 */
export function addDurationStrictly(
  day: number, duration: Duration, calendar: WorkdayCalendar | null,
): number {
  if ('days' in duration) return day + duration.days;
  if ('months' in duration) return addMonths(day, duration.months);
  const worked = workedBy(calendar);
  return walk(day, duration.workdays, 1, (d) => worked(d) ?? true) ?? day;
}

/**
 * Moves a day back by a duration, for a window that is open for so long before its latest day.
 * A day of which no calendar speaks counts as worked.
 */
export function subtractDuration(
  day: number, duration: Duration, calendar: WorkdayCalendar | null,
): number {
  if ('days' in duration) return day - duration.days;
  if ('months' in duration) return addMonths(day, -duration.months);
  const worked = workedBy(calendar);
  return walk(day, duration.workdays, -1, (d) => worked(d) ?? true) ?? day;
}

/** Counts workdays one way. Ends: a calendar without workdays stops speaking at its last date. */
function walk(day: number, workdays: number, step: 1 | -1, worked: Worked): number | null {
  let at = day;
  for (let left = workdays; left > 0;) {
    at += step;
    const isWorked = worked(at);
    if (isWorked === null) return null;
    if (isWorked) left -= 1;
  }
  return at;
}
