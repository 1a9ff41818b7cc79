import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { parseLocalDate, toLocalDate, weekdayOf } from '../../src/kernel/calendar.js';
import { RULES } from './shipped.js';

/*
 * The dates of public holidays are data in the packs. Those that come from the npm package
 * date-holidays are compared with it here; to add years, raise `YEARS` and `validUntil` and take
 * the new lines from the difference that vitest prints.
 */
const YEARS = [2025, 2026, 2027, 2028] as const;

function shipped(id: string): readonly string[] {
  const rule = RULES.find(([known]) => known === id)?.[1];
  if (rule?.kind !== 'workdays') throw new Error(`${id} is no calendar`);
  expect([rule.validFrom, rule.validUntil, rule.span]).toEqual(
    ['2025-01-01', '2028-12-31', { from: '2025-01-01', until: '2029-01-01' }]);
  expect(rule.workdays).toEqual([]);
  return rule.off.flatMap(([from, to]) => {
    const first = parseLocalDate(from) as number;
    return Array.from({ length: (parseLocalDate(to) as number) - first + 1 }, (_, i) => toLocalDate(first + i));
  });
}

function library(country: string, region: string | undefined, leaveOut: RegExp): readonly string[] {
  const source = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const dates = YEARS.flatMap((year) => source.getHolidays(year))
    .filter((h) => h.type === 'public' && !leaveOut.test(h.name)).map((h) => h.date.slice(0, 10));
  return [...new Set(dates)].filter((d) => d >= '2025' && d < '2029').sort();
}

describe('public holidays', () => {
  it.each([
    ['us/tcpa/federal-holidays', 'US', undefined, /^$/],
    ['ca/on/holidays', 'CA', 'ON', /^$/],
    ['ca/bc/holidays', 'CA', 'BC', /^$/],
    // Holidays of some states alone, although the package lists them for the whole country.
    ['au/rg-96/national-holidays', 'AU', undefined, /^Easter (Saturday|Sunday)$/],
  ] as const)('%s are those of the package', (id, country, region, leaveOut) => {
    expect(shipped(id)).toEqual(library(country, region, leaveOut));
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
