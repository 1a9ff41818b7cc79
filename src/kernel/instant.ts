import type { Instant } from './brand.js';
import { checkedDayNumber, DAY_MS, toDayNumber, YEAR_MAX, YEAR_MIN } from './civil.js';
import { InvariantError } from './result.js';

const RFC_3339 = new RegExp(
  '^(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,3}))?'
  + '(?:Z|([+-])(\\d{2}):(\\d{2}))$');

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
  const found = RFC_3339.exec(text);
  if (found === null) return null;
  const day = checkedDayNumber(Number(found[1]), Number(found[2]), Number(found[3]));
  const hour = Number(found[4]);
  const minute = Number(found[5]);
  const second = Number(found[6]);
  const offset = parseOffset(found[8], found[9], found[10]);
  if (day === null || hour > 23 || minute > 59 || second > 59 || offset === null) return null;
  const millisecond = Number((found[7] ?? '').padEnd(3, '0'));
  const ms = day * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond - offset;
  return ms >= FIRST_MS && ms < END_MS ? ms : null;
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

/** Milliseconds east of UTC; `Z` is 0. */
function parseOffset(
  sign: string | undefined, hours: string | undefined, minutes: string | undefined,
): number | null {
  if (sign === undefined) return 0;
  const hour = Number(hours);
  const minute = Number(minutes);
  if (hour > 23 || minute > 59) return null;
  return (sign === '-' ? -60_000 : 60_000) * (hour * 60 + minute);
}
