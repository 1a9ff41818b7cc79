import { describe, expect, it } from 'vitest';
import { parseLocalDate, toLocalDate } from '../../src/kernel/calendar.js';
import { workdays } from '../../src/packs/cn/index.js';

const rule = workdays.rules.find((r) => r.id === 'cn/workdays/2026');
if (rule?.kind !== 'workdays') throw new Error('cn/workdays/2026 is no calendar');

const dayOf = (date: string): number => {
  const day = parseLocalDate(date);
  if (day === null) throw new Error(`no date: ${date}`);
  return day;
};
const datesOf = (from: string, to: string): string[] =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, i) => toLocalDate(dayOf(from) + i));
/** Epoch day 0 was a Thursday. */
const isWeekend = (date: string): boolean => [0, 6].includes((((dayOf(date) + 4) % 7) + 7) % 7);

const off = rule.off.flatMap(([from, to]) => datesOf(from, to));
const isWorked = (date: string): boolean =>
  rule.workdays.includes(date) || (!isWeekend(date) && !off.includes(date));

describe('the calendar of 2026', () => {
  it('lists 33 days off in seven runs, and six days made up', () => {
    expect(rule.off).toHaveLength(7);
    expect(off).toHaveLength(33);
    expect(rule.workdays).toHaveLength(6);
  });

  it('leaves 248 workdays: 365 less 104 weekend days less the 13 statutory holidays', () => {
    expect(datesOf(rule.validFrom, rule.validUntil)).toHaveLength(365);
    expect(datesOf(rule.validFrom, rule.validUntil).filter(isWorked)).toHaveLength(365 - 104 - 13);
  });

  it.each([
    ['2026-01-04', true], ['2026-02-14', true], ['2026-02-15', false], ['2026-02-16', false],
    ['2026-02-23', false], ['2026-02-24', true], ['2026-02-28', true], ['2026-05-05', false],
    ['2026-10-07', false], ['2026-10-10', true], ['2026-10-11', false],
  ] as const)('%s is worked: %s', (date, worked) => {
    expect(isWorked(date)).toBe(worked);
  });

  it('has no date in both lists, none twice, and makes up on weekends only', () => {
    expect(rule.workdays.filter((date) => off.includes(date))).toEqual([]);
    expect([...new Set(off)]).toEqual(off);
    expect([...new Set(rule.workdays)]).toEqual(rule.workdays);
    expect(rule.workdays.filter((date) => !isWeekend(date))).toEqual([]);
  });

  it('is in order and speaks of 2026 alone', () => {
    expect([...off].sort()).toEqual(off);
    for (const date of [...off, ...rule.workdays]) expect(date.slice(0, 4)).toBe('2026');
    expect(rule.span).toEqual({ from: '2026-01-01', until: '2027-01-01' });
    expect([rule.validFrom, rule.validUntil]).toEqual(['2026-01-01', '2026-12-31']);
  });
});
