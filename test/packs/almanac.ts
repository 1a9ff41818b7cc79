import Holidays from 'date-holidays';
import { parseLocalDate, toLocalDate } from '../../src/kernel/calendar.js';
import type { RulePack } from '../../src/rules/pack.js';

/** Years of the calendars whose dates come from the npm package date-holidays. */
export const YEARS = [2025, 2026, 2027, 2028] as const;

interface Row {
  readonly id: string;
  readonly years: readonly number[];
  readonly dates: () => readonly string[];
}

function library(country: string, region: string | undefined, leaveOut: RegExp): readonly string[] {
  const source = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const dates = YEARS.flatMap((year) => source.getHolidays(year))
    .filter((h) => h.type === 'public' && !leaveOut.test(h.name)).map((h) => h.date.slice(0, 10));
  return [...new Set(dates)].filter((d) => d >= '2025' && d < '2029').sort();
}

const row = (id: string, country: string, region?: string, leaveOut = /^$/): Row =>
  ({ id, years: YEARS, dates: () => library(country, region, leaveOut) });
/** With days that the package lacks. */
const plus = (known: Row, lacks: readonly string[]): Row => ({ ...known, dates: () => [...known.dates(), ...lacks].sort() });

/** Calendars whose dates are those of the package, and which dates those are. */
export const ALMANAC: readonly Row[] = [
  // A Friday in place of Saturday, 11 November 2028; the National Day for Truth and Reconciliation.
  plus(row('us/tcpa/federal-holidays', 'US'), ['2028-11-10']), plus(row('ca/bc/holidays', 'CA', 'BC'), YEARS.map((year) => `${year}-09-30`)),
  row('ca/on/holidays', 'CA', 'ON'),
  // Holidays of some states alone, although the package lists them for the whole country.
  row('au/rg-96/national-holidays', 'AU', undefined, /^Easter (Saturday|Sunday)$/),
  row('cl/ley-21320/holidays', 'CL'), row('co/ley-2300/holidays', 'CO'),
  // The package leaves 20 November out of some states, where a federal law makes it a holiday.
  ...['AL', 'AM', 'ES', 'PR', 'RJ', 'SP'].map((region): Row => ({
    id: `br/${region.toLowerCase()}/holidays`, years: YEARS,
    dates: () => [...new Set([...library('BR', undefined, /^$/), ...library('BR', region, /^$/)])].sort(),
  })),
  // Lunar dates of later years are not decreed yet.
  { id: 'id/pojk-22/holidays', years: [2026], dates: () => library('ID', undefined, /^$/).filter((d) => d.startsWith('2026')) },
];

/** What a calendar says as plain dates, with its bounds and make-up workdays. */
export function calendarOf(pack: RulePack, id: string): unknown {
  const rule = pack.rules.find((known) => known.id === id);
  if (rule?.kind !== 'workdays') return null;
  const dates = rule.off.flatMap(([from, to]) => {
    const first = parseLocalDate(from) as number;
    return Array.from({ length: Math.max(0, (parseLocalDate(to) as number) - first + 1) }, (_, i) => toLocalDate(first + i));
  });
  return { span: rule.span, validFrom: rule.validFrom, validUntil: rule.validUntil, workdays: rule.workdays, dates };
}

const kept = new Map<string, unknown>();

/** What the almanac has a calendar say, in the same shape. */
export function almanacOf({ id, years, dates }: Row): unknown {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const made = kept.get(id) ?? {
    span: { from: `${first}-01-01`, until: `${last + 1}-01-01` },
    validFrom: `${first}-01-01`, validUntil: `${last}-12-31`, workdays: [], dates: dates(),
  };
  kept.set(id, made);
  return made;
}

/** Whether a calendar of the pack says anything but what the almanac has: then a test fails. */
export function departsFromAlmanac(pack: RulePack): boolean {
  return ALMANAC.filter(({ id }) => id.startsWith(`${pack.id}/`))
    .some((known) => JSON.stringify(calendarOf(pack, known.id)) !== JSON.stringify(almanacOf(known)));
}
