import { DAY_MS, toDayNumber, YEAR_MAX, YEAR_MIN } from './civil.js';

/** How far a zone's clock is ahead of UTC at a whole second, in milliseconds. */
export type OffsetProbe = (atMs: number) => number;

/**
 * The transitions of one zone found so far. Grows on demand and only by what the probe says, so
 * that answers do not depend on the order of questions.
 */
export interface ZoneTrack {
  readonly probe: OffsetProbe;
  /** Period i has `offsets[i]` from `starts[i]` up to the next start, or `until`. */
  starts: number[];
  offsets: number[];
  /** Covered so far: `[from, until)`. */
  from: number;
  until: number;
  /** The period of the last answer, `[low, high)`, and its offset. */
  low: number;
  high: number;
  offset: number;
}

/** Beyond these the first and last offset are taken to last for ever. A margin for far zones. */
const FIRST_MS = toDayNumber(YEAR_MIN, 1, -1) * DAY_MS;
const END_MS = toDayNumber(YEAR_MAX + 1, 1, 4) * DAY_MS;
const WARM_FROM_MS = toDayNumber(2015, 1, 1) * DAY_MS;
const WARM_UNTIL_MS = toDayNumber(2035, 1, 1) * DAY_MS;
const CHUNK_MS = 3653 * DAY_MS;
/** Two transitions that cancel out within one step would be missed: no zone since 1900 has them. */
const STEP_MS = 5 * DAY_MS;

/**
 * Starts a track over the years that questions mostly fall in.
 * @param probe - Pure; asked at whole seconds only.
 */
export function openTrack(probe: OffsetProbe): ZoneTrack {
  const { starts, offsets } = scan(probe, WARM_FROM_MS, WARM_UNTIL_MS);
  return {
    probe, starts, offsets, from: WARM_FROM_MS, until: WARM_UNTIL_MS, low: 0, high: 0, offset: 0,
  };
}

/**
 * Finds the period of an instant, extending the track when it lies outside, and remembers it.
 * @param atMs - Not NaN. Before 1900 and after 2199 the nearest offset holds.
 * @returns The offset in milliseconds.
 */
export function seekOffset(track: ZoneTrack, atMs: number): number {
  const at = Math.min(Math.max(atMs, FIRST_MS), END_MS - 1);
  if (at < track.from) extendBack(track, at);
  if (at >= track.until) extendOn(track, at);
  const { starts } = track;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  track.low = starts[low]!;
  track.high = starts[low + 1] ?? track.until;
  track.offset = track.offsets[low]!;
  return track.offset;
}

function extendOn(track: ZoneTrack, at: number): void {
  const chunks = Math.ceil((at + 1 - track.until) / CHUNK_MS);
  const until = Math.min(track.until + chunks * CHUNK_MS, END_MS);
  const more = scan(track.probe, track.until, until);
  append(track, more.starts, more.offsets);
  track.until = until;
}

function extendBack(track: ZoneTrack, at: number): void {
  const chunks = Math.ceil((track.from - at) / CHUNK_MS);
  const from = Math.max(track.from - chunks * CHUNK_MS, FIRST_MS);
  const { starts, offsets } = track;
  const earlier = scan(track.probe, from, track.from);
  track.starts = earlier.starts;
  track.offsets = earlier.offsets;
  append(track, starts, offsets);
  track.from = from;
}

/** Adds later periods; the seam is no transition when the offset goes on. */
function append(track: ZoneTrack, starts: readonly number[], offsets: readonly number[]): void {
  const goesOn = track.offsets[track.offsets.length - 1] === offsets[0];
  for (let index = goesOn ? 1 : 0; index < starts.length; index += 1) {
    track.starts.push(starts[index]!);
    track.offsets.push(offsets[index]!);
  }
}

function scan(
  probe: OffsetProbe, from: number, until: number,
): { readonly starts: number[]; readonly offsets: number[] } {
  const starts = [from];
  let offset = probe(from);
  const offsets = [offset];
  let at = from;
  while (at < until) {
    // The last probe lies inside, so that a transition at `until` belongs to the next scan.
    const next = Math.min(at + STEP_MS, until - 1000);
    const reached = probe(next);
    if (reached !== offset) {
      at = bisect(probe, at, next, offset);
      offset = probe(at);
      starts.push(at);
      offsets.push(offset);
    } else if (next === until - 1000) {
      break;
    } else {
      at = next;
    }
  }
  return { starts, offsets };
}

/** First whole second in `(low, high]` at which the offset is no longer `offset`. */
function bisect(probe: OffsetProbe, low: number, high: number, offset: number): number {
  let before = low / 1000;
  let after = high / 1000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (probe(middle * 1000) === offset) before = middle;
    else after = middle;
  }
  return after * 1000;
}
