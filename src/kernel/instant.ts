import type { Instant } from './brand.js';
import { checkedDayNumber, DAY_MS, toDayNumber, YEAR_MAX, YEAR_MIN } from './civil.js';
import { InvariantError } from './result.js';

const FIRST_MS = toDayNumber(YEAR_MIN, 1, 1) * DAY_MS;
const END_MS = toDayNumber(YEAR_MAX + 1, 1, 1) * DAY_MS;

/**
 * Reads an instant that says its offset.
 * Refused: a missing offset or seconds, `24:00`, a leap second, more than three digits of a
 * second, lower-case `t` or `z`, dates that do not exist, offsets past 23:59, and years outside
 * 1900..2199, as written and in UTC.
 * @param text - RFC 3339, such as `2026-11-24T16:30:00+08:00`.
 * @returns Milliseconds since 1970-01-01T00:00:00Z, or `null`.
 * @source RFC 3339 section 5.6
 */
export function parseInstant(text: string): number | null {
  if (typeof text !== 'string' || !hasMarks(text)) return null;
  const day = checkedDayNumber(
    digitsAt(text, 0) * 100 + digitsAt(text, 2), digitsAt(text, 5), digitsAt(text, 8));
  const hour = digitsAt(text, 11);
  const minute = digitsAt(text, 14);
  const second = digitsAt(text, 17);
  if (day === null || !(hour <= 23 && minute <= 59 && second <= 59)) return null;
  const after = endOfFraction(text);
  const millisecond = fractionAt(text, after);
  const offset = offsetAt(text, after);
  const ms = day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond - offset;
  // What is no digit has become NaN by now, which no comparison holds of.
  return ms >= FIRST_MS && ms < END_MS ? ms : null;
}

/** The signs between the digits; read by position, since every fact and question has an instant. */
function hasMarks(text: string): boolean {
  return text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45 && text.charCodeAt(10) === 84
    && text.charCodeAt(13) === 58 && text.charCodeAt(16) === 58;
}

function digitAt(text: string, index: number): number {
  const digit = text.charCodeAt(index) - 48;
  return digit >= 0 && digit <= 9 ? digit : NaN;
}

/** The number that two digits say; NaN where one is none. */
function digitsAt(text: string, index: number): number {
  return digitAt(text, index) * 10 + digitAt(text, index + 1);
}

/** Where the offset begins: after the seconds, or after a point and its digits. */
function endOfFraction(text: string): number {
  if (text.charCodeAt(19) !== 46) return 19;
  let index = 20;
  while (digitAt(text, index) >= 0) index += 1;
  return index;
}

/** Milliseconds between the point and `end`; NaN unless they have one to three digits. */
function fractionAt(text: string, end: number): number {
  switch (end) {
    case 19: return 0;
    case 21: return digitAt(text, 20) * 100;
    case 22: return digitsAt(text, 20) * 10;
    case 23: return digitsAt(text, 20) * 10 + digitAt(text, 22);
    default: return NaN;
  }
}

/** Milliseconds east of UTC from `index` to the end of the text; `Z` is 0, nonsense NaN. */
function offsetAt(text: string, index: number): number {
  const sign = text.charCodeAt(index);
  if (sign === 90) return text.length === index + 1 ? 0 : NaN;
  if ((sign !== 43 && sign !== 45) || text.length !== index + 6) return NaN;
  const hour = digitsAt(text, index + 1);
  const minute = digitsAt(text, index + 4);
  if (text.charCodeAt(index + 3) !== 58 || !(hour <= 23 && minute <= 59)) return NaN;
  return (sign === 45 ? -60_000 : 60_000) * (hour * 60 + minute);
}

/**
 * Prints an instant in the one form in which instants are compared and hashed.
 * @param ms - Whole milliseconds since 1970-01-01T00:00:00Z.
 * @returns UTC with milliseconds, `2026-11-24T08:30:00.000Z`.
 * @throws InvariantError `instant.out-of-range` for what no four-digit year can say.
 */
export function toInstant(ms: number): Instant {
  if (!Number.isInteger(ms) || ms < -62_167_219_200_000 || ms >= 253_402_300_800_000) {
    throw new InvariantError('instant.out-of-range', { ms: String(ms) });
  }
  return new Date(ms).toISOString() as Instant;
}
