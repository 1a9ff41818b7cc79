/**
 * The oracle's own clock: wall time by `Intl`, dates as strings, days counted one by one. It shares
 * nothing with the library, on purpose.
 */
export interface Wall {
  /** Local date, YYYY-MM-DD. */
  readonly date: string;
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  /** Local time, HH:MM:SS.mmm: strings of one shape compare as the times do. */
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
    hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3,
  });
  formats.set(zone, made);
  return made;
}

const walls = new Map<string, Wall>();

/** The wall clock of a zone at an instant. */
export function wall(at: string, zone: string): Wall {
  const key = `${at}|${zone}`;
  const known = walls.get(key);
  if (known !== undefined) return known;
  const parts: Record<string, string> = {};
  for (const { type, value } of format(zone).formatToParts(Date.parse(at))) parts[type] = value;
  const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
  const time = `${parts['hour']}:${parts['minute']}:${parts['second']}.${parts['fractionalSecond']}`;
  const read = { date, weekday: weekdayOf(date), time };
  if (walls.size > 200_000) walls.clear();
  walls.set(key, read);
  return read;
}

/** 0 Sunday to 6 Saturday, of a date. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** The date some days later, or earlier when negative. */
export function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** So many consecutive dates, the last of which is the one given. */
export function datesUpTo(last: string, count: number): readonly string[] {
  const dates: string[] = [];
  for (let back = count - 1; back >= 0; back -= 1) dates.push(shift(last, -back));
  return dates;
}

/** The dates of the month of a date, up to that date. */
export const monthUpTo = (date: string): readonly string[] => datesUpTo(date, Number(date.slice(8)));

/** The dates of the week of a date, up to that date, when weeks begin on this weekday. */
export function weekUpTo(date: string, first: number): readonly string[] {
  return datesUpTo(date, ((weekdayOf(date) - first + 7) % 7) + 1);
}

/**
 * An instant at which a zone's wall clock shows this date and time: the earlier of two, and where
 * the clock skips it the instant that an unskipped clock would have shown.
 */
export function instantOf(date: string, time: string, zone: string): string {
  const naive = Date.parse(`${date}T${time}Z`);
  const offset = (ms: number): number => {
    const w = wall(new Date(ms).toISOString(), zone);
    return Date.parse(`${w.date}T${w.time}Z`) - ms;
  };
  const offsets = [offset(naive - 86_400_000), offset(naive + 86_400_000)];
  const found = offsets.map((o) => naive - o).filter((ms) => {
    const w = wall(new Date(ms).toISOString(), zone);
    return w.date === date && w.time === time;
  });
  const at = found.length > 0 ? Math.min(...found) : naive - offsets[0]!;
  return new Date(at).toISOString();
}

/** Gregorian Easter Sunday (Meeus, Jones and Butcher). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const two = (x: number): string => String(x).padStart(2, '0');
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`;
}

/** The nth weekday of a month (1 January), counted from its start; from its end when negative. */
export function nth(year: number, month: number, weekday: number, n: number): string {
  const two = (x: number): string => String(x).padStart(2, '0');
  const first = `${year}-${two(month)}-01`;
  if (n > 0) return shift(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  const last = shift(next, -1);
  return shift(last, -((weekdayOf(last) - weekday + 7) % 7));
}
