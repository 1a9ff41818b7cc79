import type { LocalDate, LocalTime, ZoneId } from './brand.js';
import { toLocalDate } from './calendar.js';
import { DAY_MS } from './civil.js';
import { InvariantError } from './result.js';
import { toLocalTime } from './time-of-day.js';
import { openTrack, seekOffset, type OffsetProbe, type ZoneTrack } from './zone-track.js';

/** What the world's clocks say. A port: results depend on its version, so decisions record it. */
export interface ZoneData {
  /** Which edition of the zone tables answers. */
  readonly version: string;
  /** Says whether the zone is known. */
  has(zone: string): boolean;
  /**
   * Says how far the zone's clock is ahead of UTC, in milliseconds.
   * Throws InvariantError `zone.unknown` for an unknown zone.
   */
  offsetMs(zone: string, atMs: number): number;
}

/** An instant on a place's clock, with what it rested on: resolved once, then only read. */
export interface Moment {
  readonly zone: ZoneId;
  readonly localDate: LocalDate;
  /** `HH:MM:SS`. */
  readonly localTime: LocalTime;
  /** Minutes ahead of UTC; a fraction only where a clock ran on local mean time. */
  readonly offsetMinutes: number;
  /** Version of the zone data. */
  readonly tzdata: string;
}

/** IANA names only: newer runtimes also take bare offsets, which no law calls a place. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/**
 * Makes zone data from the runtime's own tables, as transitions found once and then remembered.
 * @param version - Name of the edition; by default `intl-` and the tables' year and letter, or
 * `intl-unknown` where the runtime does not tell.
 * @throws InvariantError `zone.bad-version` for a version that no record could name.
 * @example intlZoneData().offsetMs('Asia/Kathmandu', 0) // 19_800_000
 */
export function intlZoneData(version: string = `intl-${hostTzdata()}`): ZoneData {
  if (typeof version !== 'string' || version === '' || /\p{Surrogate}/u.test(version)) {
    throw new InvariantError('zone.bad-version');
  }
  const tracks = new Map<string, ZoneTrack>();
  const named = new Set<string>();
  let lastZone = '';
  let last: ZoneTrack | null = null;
  const trackOf = (zone: string): ZoneTrack | null => {
    const known = tracks.get(zone);
    if (known !== undefined) return known;
    const probe = typeof zone === 'string' && ZONE_NAME.test(zone) ? intlProbe(zone) : null;
    if (probe === null) return null;
    const track = openTrack(probe);
    tracks.set(zone, track);
    return track;
  };
  return {
    version,
    has: (zone) => {
      if (tracks.has(zone) || named.has(zone)) return true;
      const isKnown = typeof zone === 'string' && ZONE_NAME.test(zone) && intlProbe(zone) !== null;
      // Only names of zones that there are: others would have no bound.
      if (isKnown) named.add(zone);
      return isKnown;
    },
    offsetMs: (zone, atMs) => {
      if (last === null || zone !== lastZone) {
        const track = trackOf(zone);
        if (track === null) throw new InvariantError('zone.unknown', { zone: String(zone) });
        last = track;
        lastZone = zone;
      }
      if (atMs >= last.low && atMs < last.high) return last.offset;
      if (Number.isNaN(atMs)) throw new InvariantError('zone.not-an-instant', { zone });
      return seekOffset(last, atMs);
    },
  };
}

/**
 * Reads an instant on a zone's clock, once, for the record.
 * @param zone - Known to `zones`.
 * @throws InvariantError `zone.unknown`.
 */
export function resolveMoment(zones: ZoneData, zone: string, atMs: number): Moment {
  const offset = zones.offsetMs(zone, atMs);
  const day = Math.floor((atMs + offset) / DAY_MS);
  const seconds = Math.floor((atMs + offset - day * DAY_MS) / 1000);
  return {
    zone: zone as ZoneId,
    localDate: toLocalDate(day),
    localTime: toLocalTime(seconds),
    offsetMinutes: offset / 60_000,
    tzdata: zones.version,
  };
}

/**
 * Reads the clock of a moment at another instant of the same local date.
 * @param atMs - On that date, while the clock keeps the moment's offset: the caller has made sure.
 */
export function sameDate(moment: Moment, atMs: number): Moment {
  const { zone, localDate, offsetMinutes, tzdata } = moment;
  const local = Math.floor((atMs + Math.round(offsetMinutes * 60_000)) / 1000);
  const localTime = toLocalTime(local - Math.floor(local / 86_400) * 86_400);
  return { zone, localDate, localTime, offsetMinutes, tzdata };
}

/** Names the local date of an instant as a day number. */
export function localDayOf(zones: ZoneData, zone: string, atMs: number): number {
  return Math.floor((atMs + zones.offsetMs(zone, atMs)) / DAY_MS);
}

/** Says what the local clock reads, in whole minutes since its midnight, 0..1439. */
export function minuteOfDayAt(zones: ZoneData, zone: string, atMs: number): number {
  return Math.floor(msOfDayAt(zones, zone, atMs) / 60_000);
}

/** Says what the local clock reads, in milliseconds since its midnight, 0..86399999. */
export function msOfDayAt(zones: ZoneData, zone: string, atMs: number): number {
  const local = atMs + zones.offsetMs(zone, atMs);
  return local - Math.floor(local / DAY_MS) * DAY_MS;
}

/**
 * Finds the first instant whose local clock on that date reads a minute or later.
 * Where the clock skips the minute this is the instant of the skip; where it reads the minute
 * twice, the first passing. Minute 1440 is the start of the next date.
 * @param day - Local date, days since 1970-01-01.
 * @param minuteOfDay - 0..1440.
 */
export function instantOf(
  zones: ZoneData, zone: string, day: number, minuteOfDay: number,
): number {
  return resolveLocal(zones, zone, day * DAY_MS + minuteOfDay * 60_000, 'earlier');
}

/**
 * Finds the last instant at which the local clock on that date comes to read a minute: as
 * {@link instantOf}, but where the clock reads the minute twice, the second passing.
 */
export function lastInstantOf(
  zones: ZoneData, zone: string, day: number, minuteOfDay: number,
): number {
  return resolveLocal(zones, zone, day * DAY_MS + minuteOfDay * 60_000, 'later');
}

/**
 * Finds the first instant of a local date, which is not always midnight.
 * A date that the zone skipped as a whole starts when the next one does.
 */
export function dayStart(zones: ZoneData, zone: string, day: number): number {
  return resolveLocal(zones, zone, day * DAY_MS, 'earlier');
}

/** `local` is the wall clock read as though it were UTC. */
function resolveLocal(
  zones: ZoneData, zone: string, local: number, which: 'earlier' | 'later',
): number {
  // Invariant: no clock is a day from UTC, so both offsets that can apply hold at these two.
  const before = zones.offsetMs(zone, local - DAY_MS);
  const after = zones.offsetMs(zone, local + DAY_MS);
  // The larger offset gives the earlier instant.
  const early = local - Math.max(before, after);
  const late = local - Math.min(before, after);
  const [first, second] = which === 'earlier' ? [early, late] : [late, early];
  if (first + zones.offsetMs(zone, first) === local) return first;
  if (second + zones.offsetMs(zone, second) === local) return second;
  return endOfSkip(zones, zone, local, early, late);
}

/** First instant in `[low, high]` whose clock reads `local` or later: the skip's own instant. */
function endOfSkip(
  zones: ZoneData, zone: string, local: number, low: number, high: number,
): number {
  let from = low;
  let until = high;
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if (middle + zones.offsetMs(zone, middle) >= local) until = middle;
    else from = middle + 1;
  }
  return until;
}

/** Null when the runtime does not know the zone. */
function intlProbe(zone: string): OffsetProbe | null {
  const format = openFormat(zone);
  if (format === null) return null;
  return (atMs) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(atMs)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - atMs;
  };
}

function openFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    // h23, since `hour12: false` prints 24 at midnight.
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric',
      hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  } catch {
    return null;
  }
}

interface VersionedHost {
  readonly process?: { readonly versions?: { readonly tz?: string } };
}

/** The one look at the host: which edition Intl's tables are. Only `version` shows it. */
function hostTzdata(): string {
  const host: object = globalThis;
  return (host as VersionedHost).process?.versions?.tz ?? 'unknown';
}
