import { WEEKDAYS, weekdayOf } from '../kernel/calendar.js';
import { parseTimeOfDay } from '../kernel/time-of-day.js';
import { dayStart, instantOf, localDayOf, msOfDayAt } from '../kernel/zones.js';
import type { ZoneData } from '../kernel/zones.js';
import type { WeeklySpan } from '../facts/types/index.js';

const MINUTE = 60_000;

interface ReadSpan {
  /** Weekdays as bits, Monday the lowest. */
  readonly days: number;
  readonly from: number;
  readonly until: number;
}

const read = new WeakMap<readonly WeeklySpan[], readonly ReadSpan[]>();

/** Hours read once per statement: they are asked of many instants. */
function readWeekly(weekly: readonly WeeklySpan[]): readonly ReadSpan[] {
  let held = read.get(weekly);
  if (held === undefined) {
    held = weekly.map((span) => ({
      days: span.days.reduce((bits, day) => bits | (1 << WEEKDAYS.indexOf(day)), 0),
      from: (parseTimeOfDay(span.from) as number) * MINUTE,
      until: (parseTimeOfDay(span.until) as number) * MINUTE,
    }));
    read.set(weekly, held);
  }
  return held;
}

/** Whether an instant lies in weekly local hours of one zone; half open, may span midnight. */
export function weeklyContains(
  weekly: readonly WeeklySpan[], zoneData: ZoneData, zone: string, at: number,
): boolean {
  const day = localDayOf(zoneData, zone, at);
  const ms = msOfDayAt(zoneData, zone, at);
  const today = 1 << weekdayOf(day);
  const yesterday = 1 << weekdayOf(day - 1);
  for (const span of readWeekly(weekly)) {
    const isToday = (span.days & today) !== 0 && ms >= span.from;
    if (span.from < span.until) {
      if (isToday && ms < span.until) return true;
    } else if (isToday || ((span.days & yesterday) !== 0 && ms < span.until)) return true;
  }
  return false;
}

/** Minutes that weekly hours take of a week's clock; hours stated twice count twice. */
export function weeklyMinutes(weekly: readonly WeeklySpan[]): number {
  return weekly.reduce((sum, { days, from, until }) => {
    const length = (parseTimeOfDay(until) as number) - (parseTimeOfDay(from) as number);
    return sum + days.length * (length > 0 ? length : length + 1440);
  }, 0);
}

/** Instants in `[from, until)` at which `weeklyContains` may change in one zone. */
export function weeklyEdges(
  weekly: readonly WeeklySpan[], zoneData: ZoneData, zone: string, from: number, until: number,
): number[] {
  const edges: number[] = [];
  const last = localDayOf(zoneData, zone, until);
  const minutes = new Set<number>();
  for (const span of weekly) {
    minutes.add(parseTimeOfDay(span.from) as number);
    minutes.add(parseTimeOfDay(span.until) as number);
  }
  for (let day = localDayOf(zoneData, zone, from); day <= last; day += 1) {
    edges.push(dayStart(zoneData, zone, day));
    for (const minute of minutes) edges.push(...clockEdges(zoneData, zone, day, minute));
  }
  return edges;
}

/**
 * Every instant of a local date at which its clock passes a minute: two where the clock is set
 * back over it, and the moment of the jump where it is skipped.
 */
export function clockEdges(
  zoneData: ZoneData, zone: string, day: number, minute: number,
): number[] {
  const first = instantOf(zoneData, zone, day, minute);
  const edges = [first];
  // A clock set back repeats readings: look for the offset changes of that day.
  const start = dayStart(zoneData, zone, day);
  const end = dayStart(zoneData, zone, day + 1);
  const before = zoneData.offsetMs(zone, start);
  const after = zoneData.offsetMs(zone, end - 1);
  if (before !== after) {
    edges.push(jumpBetween(zoneData, zone, start, end));
    edges.push(first + before - after);
    edges.push(first - before + after);
  }
  return edges;
}

function jumpBetween(zoneData: ZoneData, zone: string, start: number, end: number): number {
  const before = zoneData.offsetMs(zone, start);
  let low = start;
  let high = end;
  // Bounded: a day has under 2^27 milliseconds.
  for (let i = 0; i < 28 && high - low > 1; i += 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneData.offsetMs(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
