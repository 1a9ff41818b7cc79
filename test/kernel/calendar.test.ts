import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths, dayOfMonth, monthOf, monthStart, parseLocalDate, parseTimeOfDay, toLocalDate,
  WEEKDAYS, weekdayOf, weekStart,
} from '../../src/kernel/index.js';
import { toLocalTime } from '../../src/kernel/time-of-day.js';

const day = (text: string): number => parseLocalDate(text) as number;
const anyDay = (): fc.Arbitrary<number> =>
  fc.integer({ min: day('1900-01-01'), max: day('2199-12-31') });

describe('local dates', () => {
  it.each([['1970-01-01', 0], ['1969-12-31', -1], ['2000-02-29', 11_016], ['2026-11-24', 20_781]])(
    'reads %s', (text, number) => {
      expect(parseLocalDate(text)).toBe(number);
      expect(toLocalDate(number)).toBe(text);
    });

  it.each([
    '2026-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-01',
    '2026-01-00', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', '1899-12-31', '2200-01-01',
    '', '2026-01-01\n', ' 2026-01-01', '12026-01-01', '2026-06-31', '2026-09-31', '2026-11-31',
  ])('refuses %s', (text) => {
    expect(parseLocalDate(text)).toBeNull();
  });

  it('agrees with the Gregorian calendar of Date on every day of 300 years', () => {
    for (let number = day('1900-01-01'); number <= day('2199-12-31'); number += 1) {
      const date = new Date(number * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      if (toLocalDate(number) !== text || parseLocalDate(text) !== number
        || dayOfMonth(number) !== date.getUTCDate()
        || weekdayOf(number) !== (date.getUTCDay() + 6) % 7
        || monthOf(number) !== date.getUTCFullYear() * 12 + date.getUTCMonth()) {
        expect.fail(`${text} differs`);
      }
    }
  });
});

describe('weeks and months', () => {
  it('starts the week on Monday', () => {
    expect(WEEKDAYS[weekdayOf(day('2026-11-23'))]).toBe('MO');
    expect(WEEKDAYS[weekdayOf(day('2026-11-29'))]).toBe('SU');
    expect(toLocalDate(weekStart(day('2026-11-29')))).toBe('2026-11-23');
    expect(toLocalDate(weekStart(day('2026-11-23')))).toBe('2026-11-23');
    expect(WEEKDAYS[weekdayOf(-1)]).toBe('WE');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-30', 0, '2026-05-30'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(toLocalDate(addMonths(day(from), months))).toBe(to);
  });

  it('keeps the day of month, or takes the last day of the month', () => {
    fc.assert(fc.property(anyDay(), fc.integer({ min: -60, max: 60 }), (from, months) => {
      const to = addMonths(from, months);
      expect(monthOf(to)).toBe(monthOf(from) + months);
      const length = monthStart(monthOf(to) + 1) - monthStart(monthOf(to));
      expect(dayOfMonth(to)).toBe(Math.min(dayOfMonth(from), length));
    }));
  });

  it('starts each month on its first day', () => {
    fc.assert(fc.property(anyDay(), (number) => {
      expect(number - monthStart(monthOf(number))).toBe(dayOfMonth(number) - 1);
    }));
  });
});

describe('parseTimeOfDay', () => {
  it.each([['00:00', 0], ['08:30', 510], ['23:59', 1439], ['24:00', 1440]])('reads %s', (text, at) => {
    expect(parseTimeOfDay(text)).toBe(at);
  });

  it.each(['24:01', '25:00', '8:30', '08:60', '08:30:00', '-1:00', '', '08:30\n', ' 08:30', '108:30'])(
    'refuses %s', (text) => {
      expect(parseTimeOfDay(text)).toBeNull();
    });
});

describe('toLocalTime', () => {
  it('prints each second of a day as Date does, also a second time', () => {
    // From the last on: what is kept of one minute must do for all.
    for (const second of [...Array.from({ length: 86_400 }, (_, i) => 86_399 - i), 86_399, 0]) {
      const text = new Date(second * 1000).toISOString().slice(11, 19);
      if (toLocalTime(second) !== text) expect.fail(`${text} differs`);
    }
  });
});
