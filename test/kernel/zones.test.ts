import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  DAY_MS, dayStart, instantOf, intlZoneData, lastInstantOf, localDayOf, minuteOfDayAt, msOfDayAt,
  parseInstant, parseLocalDate, resolveMoment, sameDate,
  toInstant,
} from '../../src/kernel/index.js';

const zones = intlZoneData();
const at = (text: string): number => parseInstant(text) as number;
const day = (text: string): number => parseLocalDate(text) as number;
const noon = day('2026-07-01') * DAY_MS;

const ZONES = [
  'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Asia/Shanghai', 'America/St_Johns',
  'Pacific/Apia', 'Africa/Casablanca', 'Asia/Kathmandu', 'Africa/Cairo', 'America/Santiago',
  'Europe/Dublin', 'Antarctica/Troll', 'Asia/Beirut', 'America/Sao_Paulo', 'Pacific/Chatham',
  'America/Havana',
];

/** The transitions of a zone between two years, found by the oracle. */
function listTransitions(zone: string, fromYear: number, untilYear: number): readonly number[] {
  const found: number[] = [];
  let zoned = Temporal.ZonedDateTime.from(`${fromYear}-01-01T00:00[${zone}]`);
  for (;;) {
    const next = zoned.getTimeZoneTransition('next');
    if (next === null || next.year >= untilYear) return found;
    found.push(next.epochMilliseconds);
    zoned = next;
  }
}

const offsetByOracle = (zone: string, ms: number): number =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

describe.each(ZONES)('%s agrees with Temporal', (zone) => {
  const transitions = listTransitions(zone, 1965, 2040);

  it('on the offset around each transition', () => {
    expect(transitions.length).toBeGreaterThan(0);
    for (const transition of transitions) {
      for (const shift of [-DAY_MS, -3_600_000, -1, 0, 1, 3_600_000, DAY_MS]) {
        const ms = transition + shift;
        if (zones.offsetMs(zone, ms) !== offsetByOracle(zone, ms)) {
          expect.fail(`${zone} ${toInstant(ms)} differs`);
        }
      }
    }
  });

  it('on wall clocks around each transition: overlaps, gaps and plain times', () => {
    const sides = { gap: 0, overlap: 0, plain: 0 };
    for (const transition of transitions) {
      const before = transition - 1 + zones.offsetMs(zone, transition - 1);
      for (let quarter = -12; quarter <= 12; quarter += 1) {
        const local = Math.floor(before / 900_000) * 900_000 + quarter * 900_000;
        sides[checkWallClock(zone, local, transition)] += 1;
      }
    }
    expect(sides.plain).toBeGreaterThan(0);
    expect(sides.gap + sides.overlap).toBeGreaterThan(0);
  });
});

function checkWallClock(zone: string, local: number, transition: number): 'gap' | 'overlap' | 'plain' {
  const wall = Temporal.Instant.fromEpochMilliseconds(local).toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  const oracle = (disambiguation: 'earlier' | 'later'): number =>
    wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  const date = Math.floor(local / DAY_MS);
  const minute = (local - date * DAY_MS) / 60_000;
  const first = instantOf(zones, zone, date, minute);
  const last = lastInstantOf(zones, zone, date, minute);
  const label = `${zone} ${wall.toString()}`;
  if (!wall.toZonedDateTime(zone).toPlainDateTime().equals(wall)) {
    // A skipped time has no instant: the skip itself is the first at which the clock is past it.
    expect([first, last], label).toEqual([transition, transition]);
    return 'gap';
  }
  expect([first, last], label).toEqual([oracle('earlier'), oracle('later')]);
  return first === last ? 'plain' : 'overlap';
}

describe('days that are not 24 hours', () => {
  it('starts a date whose midnight was skipped with the skip', () => {
    // Chile, 2026-09-06: 00:00 becomes 01:00.
    expect(toInstant(dayStart(zones, 'America/Santiago', day('2026-09-06'))))
      .toBe('2026-09-06T04:00:00.000Z');
    expect(minuteOfDayAt(zones, 'America/Santiago', at('2026-09-06T04:00:00Z'))).toBe(60);
  });

  it('starts a date that was skipped as a whole with the next one', () => {
    const apia = (text: string): string => toInstant(dayStart(zones, 'Pacific/Apia', day(text)));
    expect(apia('2011-12-29')).toBe('2011-12-29T10:00:00.000Z');
    expect(apia('2011-12-30')).toBe('2011-12-30T10:00:00.000Z');
    expect(apia('2011-12-31')).toBe('2011-12-30T10:00:00.000Z');
    const skipped = instantOf(zones, 'Pacific/Apia', day('2011-12-30'), 720);
    expect(toInstant(skipped)).toBe('2011-12-30T10:00:00.000Z');
  });

  it('starts a date whose midnight came twice with the first', () => {
    // Cuba, 2026-11-01: 01:00 becomes 00:00.
    const start = dayStart(zones, 'America/Havana', day('2026-11-01'));
    expect(toInstant(start)).toBe('2026-11-01T04:00:00.000Z');
    expect(toInstant(lastInstantOf(zones, 'America/Havana', day('2026-11-01'), 0)))
      .toBe('2026-11-01T05:00:00.000Z');
  });

  it('opens at the skip when the hour to open was skipped, and at the first of two', () => {
    const york = (text: string, minute: number): string =>
      toInstant(instantOf(zones, 'America/New_York', day(text), minute));
    expect(york('2026-03-08', 150)).toBe('2026-03-08T07:00:00.000Z');
    expect(york('2026-11-01', 90)).toBe('2026-11-01T05:30:00.000Z');
    expect(toInstant(lastInstantOf(zones, 'America/New_York', day('2026-11-01'), 90)))
      .toBe('2026-11-01T06:30:00.000Z');
  });

  it('takes 24:00 for the start of the next date', () => {
    for (const zone of ZONES) {
      for (let number = day('2026-01-01'); number <= day('2026-12-31'); number += 1) {
        if (instantOf(zones, zone, number, 1440) !== dayStart(zones, zone, number + 1)) {
          expect.fail(`${zone} ${number}`);
        }
      }
    }
  });

  it('begins each local date at its start, and not a millisecond before', () => {
    for (const zone of ZONES) {
      for (let number = day('2008-01-01'); number <= day('2030-12-31'); number += 1) {
        const start = dayStart(zones, zone, number);
        const isSkipped = zone === 'Pacific/Apia' && number === day('2011-12-30');
        if (localDayOf(zones, zone, start) !== number + (isSkipped ? 1 : 0)) {
          expect.fail(`${zone} ${number} does not start there`);
        }
        if (localDayOf(zones, zone, start - 1) >= number) expect.fail(`${zone} ${number} started`);
      }
    }
  });
});

describe('resolveMoment', () => {
  it('reads the clock once, with the offset and the edition of the zone data', () => {
    expect(resolveMoment(intlZoneData('2026b'), 'Asia/Kathmandu', at('2026-11-24T18:14:59.999Z')))
      .toEqual({
        zone: 'Asia/Kathmandu', localDate: '2026-11-24', localTime: '23:59:59',
        offsetMinutes: 345, tzdata: '2026b',
      });
  });

  it('reads midnight as 00, not 24', () => {
    expect(resolveMoment(zones, 'Asia/Shanghai', at('2026-11-23T16:00:00Z')))
      .toMatchObject({ localDate: '2026-11-24', localTime: '00:00:00' });
  });

  it('goes on to another time of the same date as it reads that instant anew', () => {
    for (const zone of [...ZONES, 'Africa/Monrovia']) {
      // Before 1970 Monrovia's clock was off by seconds, which its minutes carry as a fraction.
      for (const from of [noon, at('1965-03-04T12:00:00Z')]) {
        const moment = resolveMoment(zones, zone, from);
        const starts = dayStart(zones, zone, localDayOf(zones, zone, from));
        for (const time of [starts, starts + 999, from, starts + DAY_MS - 1]) {
          expect(sameDate(moment, time)).toEqual(resolveMoment(zones, zone, time));
        }
      }
    }
  });

  it('reads milliseconds of the clock', () => {
    expect(msOfDayAt(zones, 'Asia/Kolkata', at('1969-12-31T23:59:59.999Z'))).toBe(19_799_999);
    expect(minuteOfDayAt(zones, 'Asia/Kolkata', at('1969-12-31T23:59:59.999Z'))).toBe(329);
  });
});

describe('zone data', () => {
  it('names its edition', () => {
    expect(zones.version).toMatch(/^intl-(\d{4}[a-z]+|unknown)$/);
    expect(intlZoneData('fixed').version).toBe('fixed');
  });

  it.each(['Mars/Olympus', '', '+08:00', 'Asia/Shanghai ', '../etc'])(
    'does not know %j', (zone) => {
      expect(zones.has(zone)).toBe(false);
      expect(() => zones.offsetMs(zone, 0))
        .toThrow(expect.objectContaining({ code: 'zone.unknown', facts: { zone } }));
    });

  it('refuses what is no instant', () => {
    expect(() => zones.offsetMs('Asia/Shanghai', Number.NaN)).toThrow('zone.not-an-instant');
  });

  it('gives the same answers whatever was asked before', () => {
    const instants = [1901, 1950, 2199, 1986, 2026, 2100, 1945, 2014, 2035, 2036]
      .map((year) => at(`${year}-06-15T12:00:00Z`));
    for (const zone of ZONES) {
      const shuffled = intlZoneData();
      for (const ms of instants) {
        const alone = intlZoneData().offsetMs(zone, ms);
        expect(shuffled.offsetMs(zone, ms), `${zone} ${toInstant(ms)}`).toBe(alone);
        expect(alone).toBe(offsetByOracle(zone, ms));
      }
    }
  }, 60_000);

  it('answers warm questions at more than a million a second', () => {
    const count = 2_000_000;
    let sum = 0;
    const started = performance.now();
    for (let index = 0; index < count; index += 1) {
      sum += zones.offsetMs(ZONES[index % 12]!, noon + (index % 4096) * 7_000_000);
    }
    expect(sum).not.toBe(0);
    expect(performance.now() - started).toBeLessThan(count / 1000);
  });
});
