import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { InvariantError } from '../kernel/result.js';

/**
 * Moves a local date by whole days.
 * @throws InvariantError `date.unreadable` for what is no date: facts and policies are read first.
 */
export function addDays(date: string, days: number): string {
  const day = parseLocalDate(date);
  if (day === null) throw new InvariantError('date.unreadable', { date });
  return toLocalDate(day + days);
}

/** Whole days from one local date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [parseLocalDate(from), parseLocalDate(to)];
  if (a === null || b === null) throw new InvariantError('date.unreadable', { from, to });
  return b - a;
}
