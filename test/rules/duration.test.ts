import { describe, expect, it } from 'vitest';
import { addDuration } from '../../src/duties/index.js';
import { addDurationStrictly, subtractDuration } from '../../src/rules/duration.js';
import { dayOfDate } from '../../src/duties/house-day.js';
import { toLocalDate } from '../../src/kernel/calendar.js';
import type { Duration } from '../../src/rules/rule.js';
import { cn2026 } from '../duties/given.js';

const workdays = (n: number): Duration => ({ workdays: n, country: 'CN' });
const moved = (date: string, duration: Duration): string | null => {
  const day = addDuration(dayOfDate(date), duration, cn2026);
  return day === null ? null : toLocalDate(day);
};

describe('addDuration', () => {
  it.each([
    ['2026-02-06', workdays(15), '2026-03-05'],
    ['2026-02-06', workdays(1), '2026-02-09'],
    ['2026-02-13', workdays(1), '2026-02-14'],
    ['2026-02-06', workdays(0), '2026-02-06'],
    ['2026-02-06', { days: 15 }, '2026-02-21'],
    ['2026-02-06', { days: 30 }, '2026-03-08'],
    ['2026-03-31', { months: 3 }, '2026-06-30'],
    ['2026-03-31', { months: 1 }, '2026-04-30'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
  ] as const)('%s and %o is %s', (date, duration, expected) => {
    expect(moved(date, duration)).toBe(expected);
  });

  it('says nothing of workdays of which no calendar speaks', () => {
    expect(moved('2026-12-30', workdays(1))).toBe('2026-12-31');
    expect(moved('2026-12-30', workdays(2))).toBeNull();
    expect(addDuration(0, workdays(1), null)).toBeNull();
  });

  it('strictly: an unspoken day counts as worked, so the answer is never later', () => {
    expect(toLocalDate(addDurationStrictly(dayOfDate('2026-12-30'), workdays(3), cn2026)))
      .toBe('2027-01-02');
    expect(addDurationStrictly(10, workdays(5), null)).toBe(15);
  });

  it('back: the day before counts as 1', () => {
    const back = (d: Duration): string =>
      toLocalDate(subtractDuration(dayOfDate('2026-03-05'), d, cn2026));
    expect(back(workdays(15))).toBe('2026-02-06');
    expect(back({ days: 5 })).toBe('2026-02-28');
    expect(back({ months: 1 })).toBe('2026-02-05');
  });
});
