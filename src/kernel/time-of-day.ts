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
