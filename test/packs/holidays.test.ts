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

function shipped(id: string, years: readonly number[] = YEARS): readonly string[] {
  const rule = RULES.find(([known]) => known === id)?.[1];
  if (rule?.kind !== 'workdays') throw new Error(`${id} is no calendar`);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  expect([rule.validFrom, rule.validUntil, rule.span]).toEqual(
    [`${first}-01-01`, `${last}-12-31`, { from: `${first}-01-01`, until: `${last + 1}-01-01` }]);
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
    ['us/tcpa/federal-holidays', 'US', undefined, ['2028-11-10']],
    ['ca/bc/holidays', 'CA', 'BC', YEARS.map((year) => `${year}-09-30`)],
  ] as const)('%s are those of the package and what it lacks', (id, country, region, lacks) => {
    expect(shipped(id)).toEqual([...library(country, region, /^$/), ...lacks].sort());
  });

  it.each([
    ['ca/on/holidays', 'CA', 'ON', /^$/],
    // Holidays of some states alone, although the package lists them for the whole country.
    ['au/rg-96/national-holidays', 'AU', undefined, /^Easter (Saturday|Sunday)$/],
    ['cl/ley-21320/holidays', 'CL', undefined, /^$/],
    ['co/ley-2300/holidays', 'CO', undefined, /^$/],
  ] as const)('%s are those of the package', (id, country, region, leaveOut) => {
    expect(shipped(id)).toEqual(library(country, region, leaveOut));
  });

  it.each(['AL', 'AM', 'ES', 'PR', 'RJ', 'SP'])('br/%s/holidays are those of the state and of the country', (region) => {
    // The package leaves 20 November out of some states, where a federal law makes it a holiday.
    const both = [...library('BR', undefined, /^$/), ...library('BR', region, /^$/)];
    expect(shipped(`br/${region.toLowerCase()}/holidays`)).toEqual([...new Set(both)].sort());
  });

  it('id/pojk-22/holidays speak of 2026 alone: lunar dates of later years are not decreed yet', () => {
    const ofYear = library('ID', undefined, /^$/).filter((date) => date.startsWith('2026'));
    expect(shipped('id/pojk-22/holidays', [2026])).toEqual(ofYear);
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
