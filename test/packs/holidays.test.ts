import { describe, expect, it } from 'vitest';
import { parseLocalDate, toLocalDate, weekdayOf } from '../../src/kernel/calendar.js';
import { ALMANAC, almanacOf, calendarOf, departsFromAlmanac, YEARS } from './almanac.js';
import { PACKS } from './shipped.js';
import type { RulePack } from '../../src/rules/pack.js';

/*
 * The dates of public holidays are data in the packs. Those that come from the npm package
 * date-holidays are compared with it here; to add years, raise `YEARS` and `validUntil` and take
 * the new lines from the difference that vitest prints.
 */
const packOf = (id: string): RulePack => PACKS.find((pack) => id.startsWith(`${pack.id}/`)) as RulePack;
const shipped = (id: string): readonly string[] => (calendarOf(packOf(id), id) as { readonly dates: readonly string[] }).dates;

describe('public holidays', () => {
  it.each(ALMANAC.map((row) => [row.id, row] as const))('%s are those of the package', (id, row) => {
    expect(calendarOf(packOf(id), id)).toEqual(almanacOf(row));
    expect(shipped(id).length).toBeGreaterThanOrEqual(8 * row.years.length);
    expect(departsFromAlmanac(packOf(id))).toBe(false);
  });

  it('ca/qc/holidays are the nine of the regulator\'s list', () => {
    const on = (year: number, month: number, day: number): number =>
      parseLocalDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`) as number;
    const weekday = (from: number, wanted: number, step: 1 | -1): number => {
      let day = from;
      while (weekdayOf(day) !== wanted) day += step;
      return day;
    };
    // Easter Sundays as any almanac has them.
    const easter: Readonly<Record<number, string>> =
      { 2025: '2025-04-20', 2026: '2026-04-05', 2027: '2027-03-28', 2028: '2028-04-16' };
    const expected = YEARS.flatMap((year) => {
      const sunday = parseLocalDate(easter[year] as string) as number;
      const canada = on(year, 7, 1);
      return [
        on(year, 1, 1), sunday - 2, sunday + 1, weekday(on(year, 5, 24), 0, -1), on(year, 6, 24),
        weekdayOf(canada) === 6 ? canada + 1 : canada, weekday(on(year, 9, 1), 0, 1),
        weekday(on(year, 10, 1), 0, 1) + 7, on(year, 12, 25),
      ].sort((a, b) => a - b);
    });
    expect(shipped('ca/qc/holidays')).toEqual(expected.map(toLocalDate));
  });

  it('hold the day observed beside the day itself: 3 July 2026 for the 4th', () => {
    expect(shipped('us/tcpa/federal-holidays')).toEqual(expect.arrayContaining(['2026-07-03', '2026-07-04']));
  });
});
