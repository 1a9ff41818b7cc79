/** Milliseconds of one civil day without transitions. */
export const DAY_MS = 86_400_000;

/** First and last year that the house reads; beyond them zone data and law are guesswork. */
export const YEAR_MIN = 1900;
export const YEAR_MAX = 2199;

/** Year, month 1..12 and day of month of a date in the Gregorian calendar. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/**
 * Counts the days from 1970-01-01 to a Gregorian date.
 * @param month - 1..12.
 * @param dayOfMonth - 1..31, not checked against the month.
 * @returns A day number, negative before 1970.
 * @source Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, `days_from_civil`
 */
export function toDayNumber(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
    + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * Names the Gregorian date of a day number.
 * @param day - Days since 1970-01-01.
 * @source Howard Hinnant, chrono-Compatible Low-Level Date Algorithms, `civil_from_days`
 */
export function fromDayNumber(day: number): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460)
    + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra
    - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/**
 * Reads three numbers as a date that exists in the years the house reads.
 * @returns The day number, or `null` for 30 February and its like.
 */
export function checkedDayNumber(year: number, month: number, dayOfMonth: number): number | null {
  if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || dayOfMonth < 1) return null;
  return dayOfMonth <= monthLength(year, month) ? toDayNumber(year, month, dayOfMonth) : null;
}

/** Prints a number from 0 with leading zeros. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
