import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, toInstant } from '../../src/kernel/index.js';

describe('parseInstant', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00:00.001Z', 1],
    ['1970-01-01T00:00:00.5Z', 500],
    ['1970-01-01T00:00:00.25Z', 250],
    ['1969-12-31T23:59:59.999Z', -1],
    ['1970-01-01T08:00:00+08:00', 0],
    ['1969-12-31T20:30:00-03:30', 0],
    ['2026-11-24T16:30:00+08:00', Date.UTC(2026, 10, 24, 8, 30)],
    ['2024-02-29T12:00:00-00:00', Date.UTC(2024, 1, 29, 12)],
    ['1900-01-01T00:00:00Z', Date.UTC(1900, 0, 1)],
    ['2199-12-31T23:59:59.999Z', Date.UTC(2200, 0, 1) - 1],
    ['2026-01-01T00:00:00+23:59', Date.UTC(2026, 0, 1) - 1439 * 60_000],
  ])('reads %s', (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  it.each([
    ['no offset', '2026-11-24T16:30:00'],
    ['no seconds', '2026-11-24T16:30Z'],
    ['a date alone', '2026-11-24'],
    ['24:00', '2026-11-24T24:00:00Z'],
    ['minute 60', '2026-11-24T23:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['four digits of a second', '2026-11-24T16:30:00.0001Z'],
    ['a point without digits', '2026-11-24T16:30:00.Z'],
    ['a comma', '2026-11-24T16:30:00,5Z'],
    ['a blank for T', '2026-11-24 16:30:00Z'],
    ['lower case', '2026-11-24t16:30:00z'],
    ['30 February', '2024-02-30T00:00:00Z'],
    ['29 February of a common year', '2026-02-29T00:00:00Z'],
    ['29 February 1900', '1900-02-29T00:00:00Z'],
    ['31 April', '2026-04-31T00:00:00Z'],
    ['month 0', '2026-00-10T00:00:00Z'],
    ['month 13', '2026-13-10T00:00:00Z'],
    ['day 0', '2026-01-00T00:00:00Z'],
    ['offset hour 24', '2026-01-01T00:00:00+24:00'],
    ['offset minute 60', '2026-01-01T00:00:00+08:60'],
    ['offset without a colon', '2026-01-01T00:00:00+0800'],
    ['offset without minutes', '2026-01-01T00:00:00+08'],
    ['1899', '1899-12-31T23:59:59Z'],
    ['2200', '2200-01-01T00:00:00Z'],
    ['1899 in UTC', '1900-01-01T00:00:00+08:00'],
    ['2200 in UTC', '2199-12-31T23:00:00-08:00'],
    ['the first instant of 2200 in UTC', '2199-12-31T16:00:00-08:00'],
    ['blanks around', ' 2026-11-24T16:30:00Z'],
    ['a line feed after', '2026-11-24T16:30:00Z\n'],
    ['other digits', '２026-11-24T16:30:00Z'],
    ['nothing', ''],
  ])('refuses %s', (_name, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('refuses what is no text', () => {
    expect(parseInstant(20_261_124 as never)).toBeNull();
  });

  it('reads what a pattern and the platform read, and refuses the rest, however a text is spoilt', () => {
    const shape = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
    const exists = (text: string): boolean => {
      const [year = 0, month = 0, day = 0] = text.slice(0, 10).split('-').map(Number);
      const date = new Date(Date.UTC(year, month - 1, day));
      return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    };
    const seen = { read: 0, refused: 0 };
    const texts = fc.tuple(
      fc.date({ min: new Date(Date.UTC(1910, 0, 1)), max: new Date(Date.UTC(2189, 11, 31)), noInvalidDate: true }),
      fc.constantFrom('Z', '+08:00', '-03:30', '+00:00'), fc.constantFrom(19, 21, 22, 23),
      fc.option(fc.tuple(fc.integer({ min: 4, max: 28 }), fc.constantFrom('0', '9', '3', '-', ':', '.', 'Z', 'T', '+', ' ', ''))),
    ).map(([date, offset, cut, spoil]) => {
      const text = date.toISOString().slice(0, cut) + offset;
      return spoil === null ? text : text.slice(0, spoil[0]) + spoil[1] + text.slice(spoil[0] + 1);
    });
    fc.assert(fc.property(texts, (text) => {
      const ms = shape.test(text) && exists(text) ? Date.parse(text) : null;
      seen[ms === null ? 'refused' : 'read'] += 1;
      expect(parseInstant(text)).toBe(ms);
    }), { numRuns: 3000 });
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(500);
  });

  it('reads back what toInstant prints', () => {
    const range = { min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) - 1 };
    fc.assert(fc.property(fc.integer(range), (ms) => {
      expect(parseInstant(toInstant(ms))).toBe(ms);
    }));
  });

  it('agrees with the offset that it is written with', () => {
    const range = { min: Date.UTC(1901, 0, 1), max: Date.UTC(2199, 0, 1) };
    fc.assert(fc.property(fc.integer(range), fc.integer({ min: -1439, max: 1439 }), (ms, offset) => {
      const clock = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
      const two = (value: number): string => String(value).padStart(2, '0');
      const size = Math.abs(offset);
      const suffix = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
      expect(parseInstant(clock + suffix)).toBe(ms);
    }));
  });
});

describe('toInstant', () => {
  it('prints UTC with milliseconds', () => {
    expect(toInstant(0)).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 8.64e15, Date.UTC(10_000, 0, 1)])('refuses %d', (ms) => {
    expect(() => toInstant(ms)).toThrow(expect.objectContaining({ code: 'instant.out-of-range', facts: { ms: String(ms) } }));
  });

  it('prints the first and the last that four digits of a year can say, and none beyond', () => {
    const first = Date.parse('0000-01-01T00:00:00.000Z');
    expect(toInstant(first)).toBe('0000-01-01T00:00:00.000Z');
    expect(() => toInstant(first - 1)).toThrow('instant.out-of-range');
    expect(toInstant(Date.UTC(10_000, 0, 1) - 1)).toBe('9999-12-31T23:59:59.999Z');
  });
});
