import type { LocalTime } from './brand.js';
import { padded } from './civil.js';

const TIME_OF_DAY = /^(\d{2}):(\d{2})$/;

/**
 * Reads a time on the wall clock.
 * @param text - `HH:MM`; `24:00` is the end of the day.
 * @returns Minutes since midnight on the clock, 0..1440, or `null`.
 */
export function parseTimeOfDay(text: string): number | null {
  const found = TIME_OF_DAY.exec(text);
  if (found === null) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  if (hour === 24 && minute === 0) return 1440;
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
}

/** `HH:MM` by minute of the day and `:SS` by second, printed once each. */
const minutes: string[] = [];
const seconds: string[] = [];

/**
 * Prints a reading of the clock.
 * @param second - Whole seconds since midnight on the clock, 0..86399.
 * @returns `HH:MM:SS`.
 */
export function toLocalTime(second: number): LocalTime {
  const minute = Math.floor(second / 60);
  minutes[minute] ??= `${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}`;
  seconds[second - minute * 60] ??= `:${padded(second - minute * 60, 2)}`;
  return `${minutes[minute]}${seconds[second - minute * 60]}` as LocalTime;
}
