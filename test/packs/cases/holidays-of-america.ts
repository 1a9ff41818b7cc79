import { daysAfter } from './america.js';
import type { Told } from './given.js';

const YEARS = [2025, 2026, 2027, 2028] as const;
const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
/** 0 is Sunday. */
const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The n-th such weekday of a month; 1 is Monday. */
function nth(year: number, month: number, wanted: number, n: number): string {
  const first = weekday(iso(year, month, 1));
  return iso(year, month, 1 + ((wanted - first + 7) % 7) + 7 * (n - 1));
}

/** The last Monday on or before a date. */
const mondayBy = (date: string): string => daysAfter(date, -((weekday(date) + 6) % 7));

/** Easter Sundays as any almanac has them. */
const EASTER = { 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' } as const;
type Year = (typeof YEARS)[number];

/** 5 USC 6103(a), and (b): Friday for a Saturday; Monday for a Sunday by Executive Order 11582. */
function federal(year: Year): readonly string[] {
  const fixed = [iso(year, 1, 1), iso(year, 6, 19), iso(year, 7, 4), iso(year, 11, 11), iso(year, 12, 25), iso(year + 1, 1, 1)];
  const moved = fixed.flatMap((date) =>
    (weekday(date) === 6 ? [date, daysAfter(date, -1)] : weekday(date) === 0 ? [date, daysAfter(date, 1)] : [date]));
  return [...moved, nth(year, 1, 1, 3), nth(year, 2, 1, 3), mondayBy(iso(year, 5, 31)), nth(year, 9, 1, 1), nth(year, 10, 1, 2), nth(year, 11, 4, 4)];
}

const everywhere = (year: Year): readonly string[] => [
  iso(year, 1, 1), daysAfter(EASTER[year], -2), mondayBy(iso(year, 5, 24)), nth(year, 9, 1, 1), nth(year, 10, 1, 2), iso(year, 12, 25)];
const ontario = (year: Year): readonly string[] =>
  [...everywhere(year), nth(year, 2, 1, 3), daysAfter(EASTER[year], 1), iso(year, 7, 1), iso(year, 12, 26)];
const britishColumbia = (year: Year): readonly string[] =>
  [...everywhere(year), nth(year, 2, 1, 3), iso(year, 7, 1), nth(year, 8, 1, 1), iso(year, 9, 30), iso(year, 11, 11)];
const quebec = (year: Year): readonly string[] => [...everywhere(year), daysAfter(EASTER[year], 1), iso(year, 6, 24),
  weekday(iso(year, 7, 1)) === 0 ? iso(year, 7, 2) : iso(year, 7, 1)];

/** Each holiday, the dates beside it, and both ends of what the calendar speaks of. */
function calendar(pack: string, country: string, words: string, ofYear: (year: Year) => readonly string[]): readonly Told[] {
  const off = new Set(YEARS.flatMap(ofYear).filter((date) => date >= '2025' && date < '2029'));
  const asked = new Set([...off].flatMap((date) => [daysAfter(date, -1), date, daysAfter(date, 1)]));
  for (const end of ['2024-12-31', '2025-01-01', '2028-12-31', '2029-01-01']) asked.add(end);
  return [...asked].sort().map((date): Told => {
    const known = date >= '2025' && date < '2029';
    const plain = weekday(date) === 6 ? 'saturday' : weekday(date) === 0 ? 'sunday' : 'weekday';
    const dayClass = !known ? null : off.has(date) ? 'holiday' : plain;
    return { packs: [pack], words, says: date, facts: [], ask: { question: 'workday', at: '2026-04-15T12:00:00Z', on: date, country },
      expect: { workday: dayClass === null ? null : dayClass === 'weekday', dayClass } };
  });
}

/** The federal holidays of the United States, as the statute counts them. */
export const US_HOLIDAYS: readonly Told[] = calendar('us/tcpa', 'US', 'legal public holidays', federal);

/** The holidays of three provinces of Canada. */
export const CA_HOLIDAYS: readonly Told[] = [
  ...calendar('ca/on', 'CA-ON', 'holiday', ontario), ...calendar('ca/bc', 'CA-BC', 'statutory holiday', britishColumbia),
  ...calendar('ca/qc', 'CA-QC', 'Canada Day (July 1, or July 2 when the 1st falls on a Sunday)', quebec),
];
