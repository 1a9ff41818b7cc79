import { localDayOf, dayStart } from '../kernel/zones.js';
import type { ZoneData } from '../kernel/zones.js';
import { intersectSpans, normaliseSpans } from '../kernel/spans.js';
import type { Span } from '../kernel/spans.js';
import type { DayRun } from '../terms/record/plan-problem.js';

/** The horizon of a problem: local dates of the house's zone and the instants at which they begin. */
export interface Horizon {
  readonly zoneData: ZoneData;
  readonly zone: string;
  /** Day number of day 0. */
  readonly epoch: number;
  readonly days: number;
  /** `days + 1` instants: the start of each day and of the one after the last. */
  readonly starts: readonly number[];
}

const kept = new WeakMap<ZoneData, Map<string, unknown>>();

/** Kept per zone data: starts of days and agreeing spans depend on no person. */
function remember<T>(zoneData: ZoneData, key: string, make: () => T): T {
  let byKey = kept.get(zoneData);
  if (byKey === undefined) {
    byKey = new Map();
    kept.set(zoneData, byKey);
  }
  const held = byKey.get(key);
  if (held !== undefined) return held as T;
  const made = make();
  if (byKey.size > 4096) byKey.clear();
  byKey.set(key, made);
  return made;
}

/** A horizon from an instant to another, in days of the house's zone. */
export function toHorizon(zoneData: ZoneData, zone: string, at: number, until: number): Horizon {
  const epoch = localDayOf(zoneData, zone, at);
  const days = localDayOf(zoneData, zone, until) - epoch + 1;
  const starts = remember(zoneData, `starts|${zone}|${epoch}|${days}`, () =>
    Array.from({ length: days + 1 }, (_, i) => dayStart(zoneData, zone, epoch + i)));
  return { zoneData, zone, epoch, days, starts };
}

/**
 * The instants at which the house and every candidate zone read the same local date. A plan
 * counts caps in days of the house; inside these spans they are the person's dates too.
 */
export function agreeingSpans(horizon: Horizon, zones: readonly string[]): readonly Span[] {
  const { zoneData, zone, epoch, days, starts } = horizon;
  return remember(zoneData, `agree|${zone}|${epoch}|${days}|${zones.join('|')}`, () => {
    const spans: Span[] = [];
    for (let i = 0; i < days; i += 1) {
      let from = starts[i] as number;
      let until = starts[i + 1] as number;
      for (const other of zones) {
        from = Math.max(from, dayStart(zoneData, other, epoch + i));
        until = Math.min(until, dayStart(zoneData, other, epoch + i + 1));
      }
      if (from < until) spans.push({ from, until });
    }
    return normaliseSpans(spans);
  });
}

const clipped = new WeakMap<readonly Span[], WeakMap<readonly Span[], readonly Span[]>>();

/** Spans inside the agreeing ones; kept by identity, since lists of hours are shared. */
export function clipToAgreeing(
  spans: readonly Span[], agreeing: readonly Span[],
): readonly Span[] {
  let held = clipped.get(agreeing);
  if (held === undefined) {
    held = new WeakMap();
    clipped.set(agreeing, held);
  }
  let made = held.get(spans);
  if (made === undefined) {
    made = intersectSpans(spans, agreeing);
    held.set(spans, made);
  }
  return made;
}

/** Days of `[first, last]` on which some instant is open, as runs counted from the epoch. */
export function toDayRuns(
  horizon: Horizon, spans: readonly Span[], first: number, last: number,
): readonly DayRun[] {
  const runs: [number, number][] = [];
  let k = 0;
  for (let day = Math.max(0, first); day <= Math.min(last, horizon.days - 1); day += 1) {
    const from = horizon.starts[day] as number;
    const until = horizon.starts[day + 1] as number;
    while (k < spans.length && (spans[k] as Span).until <= from) k += 1;
    const span = spans[k];
    if (span === undefined) break;
    if (span.from >= until || from >= until) continue;
    const run = runs[runs.length - 1];
    if (run !== undefined && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** The open spans of one day. */
export function spansOfDay(
  horizon: Horizon, spans: readonly Span[], day: number,
): readonly Span[] {
  return intersectSpans(spans,
    [{ from: horizon.starts[day] as number, until: horizon.starts[day + 1] as number }]);
}

/** Days of some ascending runs that none of some others holds. */
export function withoutRuns(
  runs: readonly DayRun[], closed: readonly DayRun[],
): readonly DayRun[] {
  return closed.reduce<readonly DayRun[]>((left, [from, to]) => left.flatMap(([a, b]) => {
    if (to < a || b < from) return [[a, b] as const];
    const early: readonly DayRun[] = a < from ? [[a, from - 1]] : [];
    return b > to ? [...early, [to + 1, b] as const] : early;
  }), runs);
}
