import { addMonths, monthOf, monthStart, weekStart } from '../../kernel/calendar.js';
import { parseInstant } from '../../kernel/instant.js';
import { dayStart, localDayOf } from '../../kernel/zones.js';
import type { ZoneData } from '../../kernel/zones.js';
import type { Asked } from '../asked.js';
import type { CapSpec } from '../compiled.js';
import type { CapWindow } from './counting.shape.js';

const HOUR = 3_600_000;

/** First instant of the window that ends with a moment, in one zone. */
export function windowStart(
  window: CapWindow, data: ZoneData, zone: string, at: number,
): number {
  if ('lifetime' in window) return -Infinity;
  if ('hours' in window) return at - window.hours * HOUR + 1;
  const day = localDayOf(data, zone, at);
  if ('days' in window) return dayStart(data, zone, day - window.days + 1);
  if ('months' in window) return dayStart(data, zone, addMonths(day, -window.months) + 1);
  if (window.calendar === 'day') return dayStart(data, zone, day);
  if (window.calendar === 'week') return dayStart(data, zone, weekStart(day));
  return dayStart(data, zone, monthStart(monthOf(day)));
}

/** First instant whose window no longer holds a moment, in one zone; null: every window does. */
export function leavesAt(
  window: CapWindow, data: ZoneData, zone: string, at: number,
): number | null {
  if ('lifetime' in window) return null;
  if ('hours' in window) return at + window.hours * HOUR;
  const day = localDayOf(data, zone, at);
  if ('days' in window) return dayStart(data, zone, day + window.days);
  if ('months' in window) return dayStart(data, zone, leavesMonths(day, window.months));
  if (window.calendar === 'day') return dayStart(data, zone, day + 1);
  if (window.calendar === 'week') return dayStart(data, zone, weekStart(day) + 7);
  return dayStart(data, zone, monthStart(monthOf(day) + 1));
}

/** The 31st leaves a month's window on the 1st where the month between is too short for it. */
function leavesMonths(day: number, months: number): number {
  let leaves = addMonths(day, months);
  // Bounded: at most three dates are missing from a month.
  while (addMonths(leaves, -months) < day) leaves += 1;
  return leaves;
}

/** Instants from which a window no longer reaches back past the complete history. */
export function historyEdges(asked: Asked, window: CapWindow): number[] {
  return (asked.person?.historyFrom ?? []).flatMap(({ fact }) => asked.zones.flatMap((zone) =>
    leavesAt(window, asked.env.zoneData, zone, (parseInstant(fact.from) as number) - 1) ?? []));
}

/**
 * A window as a plan takes it, never looser than the rule: rolling hours as the dates they can
 * touch, rolling months as the most dates that they can hold.
 */
export function windowSpec(window: CapWindow): CapSpec['window'] {
  if ('hours' in window) return { days: Math.ceil(window.hours / 24) + 1 };
  if ('months' in window) return { days: window.months * 31 };
  if ('calendar' in window) {
    return window.calendar === 'day' ? { days: 1 } : { calendar: window.calendar };
  }
  return window;
}
