import { parseTimeOfDay } from '../../kernel/time-of-day.js';
import { clipSpans, intersectSpans, nextOpening, normaliseSpans, spansContain } from '../../kernel/spans.js';
import type { Span } from '../../kernel/spans.js';
import { dayStart, instantOf, lastInstantOf, localDayOf } from '../../kernel/zones.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { liftEdges, liftedBy, reachOf } from '../consent-lift.js';
import { toFinding, toShared } from '../finding.js';
import type { RuleEnv } from '../policy.js';
import { classByWeekday } from '../workday-calendar.js';
import type { ContactHours, DayHours } from './contact-hours.shape.js';

const CHUNK = 400 * 86_400_000;

/** Hours of one local date, or null where the calendar does not speak of it. */
function hoursOf(rule: ContactHours, env: RuleEnv, day: number): DayHours | 'unknown' {
  const calendar = rule.calendar === undefined ? null : env.calendars.get(rule.calendar);
  const dayClass = calendar === null ? classByWeekday(day) : calendar?.classOf(day) ?? null;
  if (dayClass === null) return 'unknown';
  const { hours } = rule;
  const plain = classByWeekday(day);
  const ordinary = plain === 'saturday' ? hours.saturday
    : plain === 'sunday' ? hours.sunday : hours.weekday;
  if (dayClass === 'holiday') return hours.holiday === undefined ? ordinary : hours.holiday;
  if (dayClass === 'makeup-workday') {
    return hours.makeupWorkday === undefined ? hours.weekday : hours.makeupWorkday;
  }
  return ordinary;
}

/**
 * Open instants of one zone. Where a clock is set back and repeats an hour, the narrower reading
 * is taken: it opens at the second and closes at the first passing.
 */
function zoneSpans(
  rule: ContactHours, env: RuleEnv, zone: string, from: number, until: number,
): readonly Span[] {
  const spans: Span[] = [];
  const last = localDayOf(env.zoneData, zone, until);
  for (let day = localDayOf(env.zoneData, zone, from); day <= last; day += 1) {
    const hours = hoursOf(rule, env, day);
    if (hours === null || hours === 'unknown') continue;
    const opens = parseTimeOfDay(hours[0]) as number;
    const ends = parseTimeOfDay(hours[1]) as number;
    const start = (opens === 0 ? dayStart(env.zoneData, zone, day)
      : lastInstantOf(env.zoneData, zone, day, opens)) + (rule.fromExclusive === true ? 1 : 0);
    const end = ends === 1440 ? dayStart(env.zoneData, zone, day + 1)
      : instantOf(env.zoneData, zone, day, ends) + (rule.untilInclusive === true ? 1 : 0);
    if (start < end) spans.push({ from: start, until: end });
  }
  return normaliseSpans(spans);
}

/** Open spans for a set of zones, kept for long chunks: they don't depend on any person. */
type Chunks = (env: RuleEnv, zones: readonly string[], chunk: number) => readonly Span[];

function spanCache(rule: ContactHours): Chunks {
  const kept = new WeakMap<object, Map<string, Map<number, readonly Span[]>>>();
  return (env, zones, chunk) => {
    let byZones = kept.get(env.zoneData);
    if (byZones === undefined) {
      byZones = new Map();
      kept.set(env.zoneData, byZones);
    }
    const key = zones.length === 1 ? zones[0] as string : zones.join('|');
    let byChunk = byZones.get(key);
    if (byChunk === undefined) {
      byChunk = new Map();
      byZones.set(key, byChunk);
    }
    const held = byChunk.get(chunk);
    if (held !== undefined) return held;
    const from = chunk * CHUNK;
    let spans: readonly Span[] = [{ from, until: from + CHUNK }];
    for (const zone of zones) {
      spans = intersectSpans(spans, zoneSpans(rule, env, zone, from, from + CHUNK));
    }
    byChunk.set(chunk, spans);
    return spans;
  };
}

type RangeSpans = (
  env: RuleEnv, zones: readonly string[], from: number, until: number) => readonly Span[];

/** Spans of a range, kept for the last few ranges: a whole book is planned over the same one. */
function rangeCache(cached: Chunks): RangeSpans {
  const kept = new Map<string, readonly Span[]>();
  let data: object | null = null;
  return (env, zones, from, until) => {
    if (data !== env.zoneData) kept.clear();
    data = env.zoneData;
    const key = `${from}|${until}|${zones.join('|')}`;
    const held = kept.get(key);
    if (held !== undefined) return held;
    const spans: Span[] = [];
    for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < until; chunk += 1) {
      spans.push(...cached(env, zones, chunk));
    }
    const made = clipSpans(normaliseSpans(spans), from, until);
    if (kept.size >= 256) kept.clear();
    kept.set(key, made);
    return made;
  };
}

const OPENINGS_MAX = 4096;

/** Findings of closed hours by when they open: a whole book waits for the same few mornings. */
function closedFindings(rule: ContactHours): (opensAt: number | null) => Finding {
  const kept = new Map<number | null, Finding>();
  return (opensAt) => {
    const held = kept.get(opensAt);
    if (held !== undefined) return held;
    const made = toShared(toFinding(rule, rule.breach, 'hours.closed', { opensAt }));
    if (kept.size >= OPENINGS_MAX) kept.clear();
    kept.set(opensAt, made);
    return made;
  };
}

/** Contact hours as closures. With several candidate zones all of them must be open. */
export function compileContactHours(rule: ContactHours): RuleFaces {
  const cached = spanCache(rule);
  const ranged = rangeCache(cached);
  const fixed = rule.zone === undefined ? null : [rule.zone];
  const zonesOf = (asked: Asked): readonly string[] => fixed ?? asked.zones;
  const open = toShared(toFinding(rule, 'permits', 'hours.open'));
  const closed = closedFindings(rule);
  const isOpen = (asked: Asked, at: number): boolean =>
    spansContain(cached(asked.env, zonesOf(asked), Math.floor(at / CHUNK)), at);
  const opensAt = (asked: Asked, at: number): number | null => {
    const chunk = Math.floor(at / CHUNK);
    return nextOpening(cached(asked.env, zonesOf(asked), chunk), at)
      ?? nextOpening(cached(asked.env, zonesOf(asked), chunk + 1), at);
  };
  const lifts = (asked: Asked): string[] => liftedBy(asked, rule.consentLifts, {
    at: asked.at, reach: reachOf(asked, null),
    obtainedClosed: (contact) => !isOpen(asked, contact.at),
  });
  const unknownDay = (asked: Asked): boolean => rule.calendar !== undefined
    && zonesOf(asked).some((zone) => asked.env.calendars.get(rule.calendar as string)
      ?.classOf(localDayOf(asked.env.zoneData, zone, asked.at)) == null);
  return {
    rule,
    check: (asked) => {
      if (!applies(rule, asked)) return null;
      if (zonesOf(asked).length === 0) {
        return toFinding(rule, 'needs-review', 'hours.zone-unknown',
          { dependsOn: ['PersonRegistered.zones'] });
      }
      if (isOpen(asked, asked.at)) return open;
      const lifted = lifts(asked);
      if (lifted.length > 0) {
        return toFinding(rule, 'permits', 'hours.consented',
          { counted: lifted, grounds: ['prior-consent'] });
      }
      if (unknownDay(asked)) {
        return toFinding(rule, 'needs-review', 'hours.calendar-unknown',
          { dependsOn: [`workdays.${rule.calendar as string}`] });
      }
      return closed(opensAt(asked, asked.at));
    },
    edges: (asked, from, until) => {
      const edges = [...liftEdges(asked, rule.consentLifts, from, until),
        ...calendarEdges(asked, rule, from, until)];
      for (let chunk = Math.floor(from / CHUNK); chunk * CHUNK < until; chunk += 1) {
        const spans = clipSpans(cached(asked.env, zonesOf(asked), chunk), from, until);
        for (const span of spans) edges.push(span.from, span.until);
      }
      return edges;
    },
    openSpans: (asked, from, until) => {
      if (rule.consentLifts !== undefined && hasLift(asked, rule)) return null;
      if (!applies(rule, asked)) return [{ from, until }];
      if (zonesOf(asked).length === 0) return [];
      return ranged(asked.env, zonesOf(asked), from, until);
    },
  };
}

/** The channel asked about is listed, or carries the invitation; a live contact goes on. */
function applies(rule: ContactHours, asked: Asked): boolean {
  const q = asked.question;
  return rule.channels.includes(q.channel)
    || (q.via !== undefined && rule.channels.includes(q.via));
}

function hasLift(asked: Asked, rule: ContactHours): boolean {
  return asked.person?.consents.some(
    ({ fact }) => fact.lifts?.includes(rule.consentLifts?.lift ?? 'hours') === true) ?? false;
}

/** Days of a legal zone whose calendar may end: there the answer turns from closed to unknown. */
function calendarEdges(
  asked: Asked, rule: ContactHours, from: number, until: number,
): number[] {
  if (rule.calendar === undefined || rule.zone === undefined) return [];
  const { zoneData } = asked.env;
  const edges: number[] = [];
  const last = localDayOf(zoneData, rule.zone, until);
  for (let day = localDayOf(zoneData, rule.zone, from); day <= last; day += 1) {
    edges.push(dayStart(zoneData, rule.zone, day));
  }
  return edges;
}
