import { parseInstant, toInstant } from '../../kernel/instant.js';
import { normaliseSpans } from '../../kernel/spans.js';
import type { Span } from '../../kernel/spans.js';
import { dayStart, localDayOf } from '../../kernel/zones.js';
import { scopeTouches } from '../../state/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import { isAttested } from '../attested.js';
import type { RuleFaces } from '../compiled.js';
import { liftEdges, liftedBy, reachOf } from '../consent-lift.js';
import { closes, strictness, toFinding, toShared } from '../finding.js';
import { weeklyContains, weeklyEdges, weeklyMinutes } from '../weekly.js';
import type { HonourWishes } from './ceiling.shape.js';
import { permitEdges } from './counted.js';
import { isFirstReply } from './reply.js';

type Times = FactOf<'TimesStated'>;

/** Whether somebody has attested that a statement may be altered. */
const isOutweighed = (rule: HonourWishes, asked: Asked, id: string): boolean =>
  rule.outweighs !== undefined && isAttested(asked.state, [id], rule.outweighs, asked.at);

/** Statements of times that stand at the moment: not lifted, not run out, not outweighed. */
function standingTimes(rule: HonourWishes, asked: Asked): readonly Times[] {
  const person = asked.person;
  if (person === null) return [];
  return person.times.filter(({ at, fact }) => at <= asked.at
    && (fact.until === undefined || (parseInstant(fact.until) as number) > asked.at)
    && !person.timesLifted.some((l) => l.at <= asked.at && l.at >= at && l.fact.lifts === fact.id)
    && !isOutweighed(rule, asked, fact.id))
    .map((t) => t.fact);
}

/** Weekly hours come round within it; a stated span's own end is looked at however far it lies. */
const AHEAD = 8 * 86_400_000;

type Where = 'inside' | 'outside' | 'some' | 'unknown';

/** Where the moment lies: inside in all candidate zones, in some, in none, or zones unknown. */
function where(times: Times, asked: Asked): Where {
  if (times.once !== undefined) {
    const inside = (parseInstant(times.once.from) as number) <= asked.at
      && asked.at < (parseInstant(times.once.until) as number);
    if (inside) return 'inside';
    if (times.weekly === undefined) return 'outside';
  }
  if (asked.zones.length === 0) return 'unknown';
  const weekly = times.weekly ?? [];
  const hits = asked.zones.filter((z) => weeklyContains(weekly, asked.env.zoneData, z, asked.at));
  return hits.length === asked.zones.length ? 'inside' : hits.length === 0 ? 'outside' : 'some';
}

/**
 * Which statements bind by law: in their order, until the hours that they close in a week go
 * over the bound. The one that goes over it is for a person to judge as a whole.
 */
function boundWithin(rule: HonourWishes, standing: readonly Times[]): (id: string) => boolean {
  if (rule.bounds === undefined) return () => true;
  const within = new Set<string>();
  let minutes = 0;
  for (const times of standing) {
    if (times.kind !== 'inconvenient') continue;
    minutes += weeklyMinutes(times.weekly ?? []);
    if (minutes <= rule.bounds.weeklyHoursMax * 60) within.add(times.id);
  }
  return (id) => within.has(id);
}

/** What the stated times say: closed by some, opened beyond the usual hours by others. */
function checkTimes(rule: HonourWishes, asked: Asked): Finding | null {
  const closing: string[] = [];
  const opening: string[] = [];
  const unknown: string[] = [];
  const beyond: string[] = [];
  const standing = standingTimes(rule, asked);
  const bound = boundWithin(rule, standing);
  for (const times of standing) {
    const place = where(times, asked);
    if (place === 'unknown') unknown.push(times.id);
    else if (times.kind === 'inconvenient') {
      // Strictest zone wins: inside in any of them is inside.
      if (place !== 'outside') (bound(times.id) ? closing : beyond).push(times.id);
    } else if (place === 'inside') opening.push(times.id);
    else if (times.only === true) closing.push(times.id);
  }
  if (closing.length > 0) {
    return toFinding(rule, rule.breach, 'wishes.time', { counted: closing });
  }
  if (beyond.length > 0) {
    return toFinding(rule, 'needs-review', 'wishes.beyond-bound',
      { counted: beyond, figures: { max: rule.bounds?.weeklyHoursMax ?? 0 } });
  }
  if (unknown.length > 0) {
    return toFinding(rule, 'needs-review', 'wishes.zone-unknown',
      { counted: unknown, dependsOn: ['PersonRegistered.zones'] });
  }
  if (opening.length > 0) {
    return toFinding(rule, 'permits', 'wishes.time-stated',
      { counted: opening, lifts: rule.exceptionTo ?? [] });
  }
  return null;
}

/** The place that a contact is tied to: said in the question, or the contact point's own. */
function tiedPlace(asked: Asked): string | null {
  if (asked.question.place !== undefined) return asked.question.place;
  const point = asked.point;
  if (point === null || point.place === undefined || point.line === 'mobile') return null;
  return ['phone', 'letter', 'visit'].includes(asked.question.channel) ? point.place : null;
}

function checkPlaces(rule: HonourWishes, asked: Asked): Finding | null {
  const place = tiedPlace(asked);
  if (place === null || asked.person === null) return null;
  const stated = asked.person.places
    .filter(({ at, fact }) => at <= asked.at && fact.place === place
      && !isOutweighed(rule, asked, fact.id)).map((p) => p.fact.id);
  return stated.length === 0 ? null
    : toFinding(rule, rule.breach, 'wishes.place', { counted: stated, figures: { place } });
}

function checkBusy(rule: HonourWishes, asked: Asked): Finding | null {
  const live = asked.question.continues;
  if (live === undefined || asked.person === null) return null;
  const busy = asked.person.busy.filter(({ at, fact }) => at <= asked.at && fact.contact === live)
    .map(({ fact }) => fact.id);
  // Who is turned away at the door has been told to leave, however it was written down.
  const refused = asked.person.contacts.filter(({ at, fact }) => at <= asked.at
    && fact.contact === live && fact.outcome === 'refused-at-door').map(({ fact }) => fact.id);
  const told = [...busy, ...refused];
  return told.length === 0 ? null
    : toFinding(rule, rule.breach, 'wishes.busy-now', { counted: told });
}

function checkRefusals(rule: HonourWishes, asked: Asked): Finding | null {
  const person = asked.person;
  if (person === null || person.refusals.length === 0) return null;
  const purposes: readonly (string | null)[] =
    asked.question.purposes.length > 0 ? asked.question.purposes : [null];
  const open = person.refusals.filter(({ at, fact }) => at <= asked.at
    && (fact.until === undefined || (parseInstant(fact.until) as number) > asked.at)
    && !person.routed.some((r) => r.at <= asked.at && r.at >= at && r.fact.refusal === fact.id)
    && purposes.some((p) => scopeTouches(fact.scope, reachOf(asked, p))));
  return open.length === 0 ? null
    : toFinding(rule, 'needs-review', 'wishes.refusal-unrouted',
      { counted: open.map((r) => r.fact.id), dependsOn: ['RefusalRouted'] });
}

function answer(rule: HonourWishes, asked: Asked, free: Finding): Finding {
  const place = rule.places ? checkPlaces(rule, asked) : null;
  if (place !== null) return place;
  const busy = rule.busyNow ? checkBusy(rule, asked) : null;
  if (busy !== null) return busy;
  const refusal = rule.unroutedRefusals ? checkRefusals(rule, asked) : null;
  const times = rule.times ? answerTimes(rule, asked) : null;
  // What opens a closed time does not answer a refusal: the stricter of the two stands.
  if (refusal === null || (times !== null
    && strictness(times.finding) > strictness(refusal.finding))) return times ?? free;
  return refusal;
}

/** What the stated times say once a reply or a consent has opened what it may. */
function answerTimes(rule: HonourWishes, asked: Asked): Finding | null {
  const times = checkTimes(rule, asked);
  if (times === null || !closes(times.finding)) return times;
  if (rule.oneReply && isFirstReply(asked)) {
    return toFinding(rule, 'permits', 'wishes.one-reply', {
      counted: times.counted, grounds: ['one-reply'], lifts: rule.exceptionTo ?? [],
    });
  }
  const lifted = liftedBy(asked, rule.consentLifts,
    { at: asked.at, reach: reachOf(asked, null) });
  if (lifted.length > 0) {
    return toFinding(rule, 'permits', 'wishes.consented',
      { counted: lifted, grounds: ['prior-consent'] });
  }
  const opens = timesOpenAt(rule, asked);
  return opens === null ? times : { ...times, opensAt: toInstant(opens) };
}

/** The next instant at which no stated time closes; null where they close every hour of a week. */
function timesOpenAt(rule: HonourWishes, asked: Asked): number | null {
  const later = timeEdges(asked, asked.at, asked.at + AHEAD).filter((edge) => edge > asked.at);
  for (const at of [...new Set(later)].sort((a, b) => a - b)) {
    const finding = checkTimes(rule, { ...asked, at });
    if (finding === null || !closes(finding.finding)) return at;
  }
  return null;
}

/** Instants at which stated times may begin or end to hold. */
function timeEdges(asked: Asked, from: number, until: number): number[] {
  const list: number[] = [];
  for (const { fact } of asked.person?.times ?? []) {
    if (fact.until !== undefined) list.push(parseInstant(fact.until) as number);
    if (fact.once !== undefined) {
      list.push(parseInstant(fact.once.from) as number, parseInstant(fact.once.until) as number);
    }
    for (const zone of fact.weekly === undefined ? [] : asked.zones) {
      list.push(...weeklyEdges(fact.weekly ?? [], asked.env.zoneData, zone, from, until));
    }
  }
  return list;
}

/**
 * Where the days looked ahead end: statements that together close longer than a week may open only
 * once such a day comes into sight.
 */
function aheadEdges(asked: Asked, from: number, until: number): number[] {
  const times = asked.person?.times ?? [];
  if (times.length < 2 || !times.some(({ fact }) => fact.weekly !== undefined)) return [];
  const { zoneData } = asked.env;
  return asked.zones.flatMap((zone) => {
    const last = localDayOf(zoneData, zone, until + AHEAD);
    const edges: number[] = [];
    for (let day = localDayOf(zoneData, zone, from + AHEAD); day <= last; day += 1) {
      edges.push(dayStart(zoneData, zone, day) - AHEAD);
    }
    return edges;
  });
}

/** Wishes as closures. Desk work disturbs nobody, so times and places don't bind it. */
export function compileHonourWishes(
  rule: HonourWishes,
): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'wishes.none-against'));
  const edges = (asked: Asked, from: number, until: number): number[] => {
    const list = [...liftEdges(asked, rule.consentLifts, from, until),
      ...timeEdges(asked, from, until), ...aheadEdges(asked, from, until)];
    for (const { fact } of asked.person?.refusals ?? []) {
      if (fact.until !== undefined) list.push(parseInstant(fact.until) as number);
    }
    if (rule.oneReply) list.push(...permitEdges(asked));
    return list.filter((e) => e >= from && e < until);
  };
  return {
    rule,
    check: (asked) => (asked.question.channel === 'desk' ? null : answer(rule, asked, free)),
    edges,
    openSpans: (asked, from, until) => wishSpans(rule, asked, { from, until }, free),
    mayLift: (asked) => (rule.exceptionTo?.length ?? 0) > 0
      && (asked.question.inReplyTo !== undefined
        || (asked.person?.times.some((t) => t.fact.kind === 'convenient') ?? false)),
  };
}

/** Open spans by stated times alone, kept per person: they depend on no channel or purpose. */
const kept = new WeakMap<object, Map<string, readonly Span[]>>();

function timeSpans(rule: HonourWishes, asked: Asked, range: Span): readonly Span[] {
  const person = asked.person as NonNullable<Asked['person']>;
  let byRange = kept.get(person);
  if (byRange === undefined) {
    byRange = new Map();
    kept.set(person, byRange);
  }
  const key = `${rule.id}|${range.from}|${range.until}|${asked.zones.join('|')}`;
  const held = byRange.get(key);
  if (held !== undefined) return held;
  const edges = timeEdges(asked, range.from, range.until)
    .filter((e) => e > range.from && e < range.until).sort((a, b) => a - b);
  const starts = [range.from, ...new Set(edges)];
  const open = starts.flatMap((from, i) => {
    const finding = checkTimes(rule, { ...asked, at: from });
    return finding !== null && closes(finding.finding) ? []
      : [{ from, until: starts[i + 1] ?? range.until }];
  });
  const made = normaliseSpans(open);
  byRange.set(key, made);
  return made;
}

/** The fast way, where nothing but stated times can change with the hour. */
function wishSpans(
  rule: HonourWishes, asked: Asked, range: Span, free: Finding,
): readonly Span[] | null {
  const { person, question } = asked;
  if (question.channel === 'desk') return [range];
  if (person === null || question.inReplyTo !== undefined || question.continues !== undefined
    || person.refusals.some((r) => r.fact.until !== undefined)
    || (rule.consentLifts !== undefined
      && person.consents.some((c) => (c.fact.lifts?.length ?? 0) > 0))) return null;
  const steady = answer({ ...rule, times: false }, asked, free);
  if (closes(steady.finding)) return [];
  return rule.times && person.times.length > 0 ? timeSpans(rule, asked, range) : [range];
}
