import { utc } from '@date-fns/utc';
import { addMonths as addMonthsInUtc } from 'date-fns/addMonths';
import type { LocalDate } from './brand.js';
import { checkedDayNumber, DAY_MS, fromDayNumber, padded, toDayNumber } from './civil.js';

const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const inUtc = { in: utc };

/** The days of the week in iCalendar's two letters, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** One of {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Reads a date that exists.
 * @param text - `YYYY-MM-DD`, years 1900..2199.
 * @returns The day number, days since 1970-01-01, or `null`.
 */
export function parseLocalDate(text: string): number | null {
  const found = LOCAL_DATE.exec(text);
  if (found === null) return null;
  return checkedDayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** Dates printed before: the same few hundred days are printed again and again. */
const printed = new Map<number, LocalDate>();
const PRINTED_MAX = 8192;

/**
 * Prints a day number as a date.
 * @param day - Days since 1970-01-01, years 0..9999.
 */
export function toLocalDate(day: number): LocalDate {
  const known = printed.get(day);
  if (known !== undefined) return known;
  const { year, month, dayOfMonth } = fromDayNumber(day);
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as LocalDate;
  if (printed.size >= PRINTED_MAX) printed.clear();
  printed.set(day, text);
  return text;
}

/**
 * Names the day of the week.
 * @param day - Days since 1970-01-01, a Thursday.
 * @returns 0 for Monday to 6 for Sunday: an index into {@link WEEKDAYS}.
 */
export function weekdayOf(day: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((((day + 3) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

/**
 * Moves a date by whole months; a day that the month does not have becomes its last.
 * Clamping loses the day of month: for a series, call it from the anchor each time, never from
 * the last result.
 * @param day - The anchor, days since 1970-01-01.
 * @param months - Whole, may be negative.
 * @example addMonths(31 January, 1) is 28 or 29 February; addMonths(31 January, 2) is 31 March.
 */
export function addMonths(day: number, months: number): number {
  return Math.floor(addMonthsInUtc(day * DAY_MS, months, inUtc).getTime() / DAY_MS);
}

/**
 * Counts calendar months, so that two dates are in one month iff the answers are equal.
 * @returns year * 12 + month, with January as 0.
 */
export function monthOf(day: number): number {
  const { year, month } = fromDayNumber(day);
  return year * 12 + month - 1;
}

/**
 * Names the first day of a month.
 * @param monthIndex - As {@link monthOf} gives it.
 */
export function monthStart(monthIndex: number): number {
  const year = Math.floor(monthIndex / 12);
  return toDayNumber(year, monthIndex - year * 12 + 1, 1);
}

/** Names the Monday of the week in which a day lies. */
export function weekStart(day: number): number {
  return day - weekdayOf(day);
}

/** Says the day of the month, 1..31. */
export function dayOfMonth(day: number): number {
  return fromDayNumber(day).dayOfMonth;
}
