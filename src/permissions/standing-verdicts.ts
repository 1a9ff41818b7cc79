import { DAY_MS } from '../kernel/civil.js';
import { parseInstant } from '../kernel/instant.js';
import type { Span } from '../kernel/spans.js';
import { sameDate } from '../kernel/zones.js';
import type { Moment, ZoneData } from '../kernel/zones.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { spanZone } from '../rules/compile-rule.js';
import { firstSince } from '../rules/contact-index.js';
import { toShared } from '../rules/finding.js';
import { turningPoints } from '../state/index.js';
import type { CaseState } from '../state/index.js';
import type { Verdict } from '../terms/record/finding.js';
import type { Question } from '../terms/record/question.js';
import { lighterEdges } from './lighter-options.js';
import { isSameButMoment } from './same-question.js';

/*
 * A desk asks the same of the same person again and again while nothing changes. Between two
 * instants at which a fact, a rule or a date begins or ends, a verdict is the same but for its
 * moments. So from the second time a question is asked in an hour on, its verdict is kept with the
 * span over which it stands. Everything kept hangs on the handle: new facts make a new one with
 * nothing kept, and what nobody holds any more is gone. Law: what is kept equals what asking
 * anew gives, byte for byte.
 */

/** A verdict that stands for a question over a span within one day of UTC. */
interface Standing {
  /** As it was read: a copy of its own. */
  readonly question: Question;
  /** The keys of what was given, in its own order: equal keys are its own, and none unknown. */
  readonly keys: readonly string[];
  readonly verdict: Verdict;
}

/**
 * What is kept about one person under one policy: two rings, in which the oldest goes first. A
 * book has many people, and the processor waits for every object that it has not lately seen: a
 * search reads one list of small integers, and the verdict that it finds.
 */
interface Shelf {
  readonly person: string;
  readonly state: CaseState;
  readonly policy: object;
  /** Of each verdict its question's mark, the day, from and until as milliseconds of it; then itself. */
  readonly kept: (number | Standing)[];
  keptNext: number;
  /** Marks and hours of the questions asked lately. */
  readonly asked: number[];
  askedNext: number;
  /** The shelf of another person, or of another policy. */
  readonly next: Shelf | null;
}

/** Bounds the memory that a case may take; who asks more than these in turn is answered anew. */
const PER_PERSON_MAX = 16;
/** What the ring holds of one verdict. */
const PLACES = 5;
const HOUR_MS = 3_600_000;

/** The shelf of a person under the file's policy, if there is one. */
function shelfAt({ kept, state, policy }: CaseFile, person: unknown): Shelf | null {
  for (let shelf = kept as Shelf | null | undefined; shelf; shelf = shelf.next) {
    if (shelf.person === person && shelf.state === state && shelf.policy === policy) return shelf;
  }
  return null;
}

/** The same, made where there is none; null where nobody of that name is on file. */
function shelfFor(file: CaseFile, person: string): Shelf | null {
  const known = shelfAt(file, person);
  const { state, policy } = file;
  if (known !== null || !state.persons.has(person)) return known;
  // Who froze the handle, or made a thing of their own of it, wants nothing kept on it.
  const place = Object.getOwnPropertyDescriptor(file, 'kept');
  if (place?.writable !== true) return null;
  const made: Shelf = {
    person, state, policy, kept: [], keptNext: 0, asked: [], askedNext: 0, next: place.value as Shelf | null,
  };
  return Reflect.set(file, 'kept', made) ? made : null;
}

/**
 * One object for all that are equal, while there are few of them: a copy, since who was given the
 * first may change it.
 */
function sharing<T>(max: number, copy: (one: T) => T): (key: string, list: readonly T[]) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (key, list) => {
    const held = known.get(key);
    if (held !== undefined) return held;
    const made = Object.freeze(list.map(copy));
    if (known.size < max) known.set(key, made);
    return made;
  };
}

const listShared = sharing<string>(1024, (text) => text);
const momentsShared = sharing<Moment>(8192, (moment) => Object.freeze({ ...moment }));

/** Keys and purposes come in few kinds. */
const sharedList = (list: readonly string[]): readonly string[] =>
  listShared(JSON.stringify(list), list);

/** Of moments only the date and the offset count here: the time is told anew for each question. */
const sharedMoments = (moments: readonly Moment[]): readonly Moment[] =>
  momentsShared(moments.map(({ zone, localDate, offsetMinutes, tzdata }) =>
    `${zone} ${localDate} ${offsetMinutes} ${tzdata}`).join('|'), moments);

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * The verdict that stands for a question at its moment, if one is kept. It is looked up as it was
 * given: what equals a question once read needs no reading.
 */
export function standingVerdict(file: CaseFile, given: object): Verdict | null {
  const question = given as Readonly<Record<keyof Question, unknown>>;
  const kept = shelfAt(file, question.person)?.kept ?? [];
  if (kept.length === 0 || Object.getPrototypeOf(given) !== Object.prototype) return null;
  const moment = question.at;
  const at = typeof moment === 'string' ? parseInstant(moment) : null;
  if (at === null) return null;
  const mark = markOf(question);
  const day = Math.floor(at / DAY_MS);
  const inDay = at - day * DAY_MS;
  for (let i = 0; i < kept.length; i += PLACES) {
    if (kept[i] !== mark || kept[i + 1] !== day || inDay < (kept[i + 2] as number)
      || inDay >= (kept[i + 3] as number)) continue;
    const standing = kept[i + 4] as Standing;
    if (isSameButMoment(question, standing.question)
      && sameKeys(Object.keys(question), standing.keys)) return atMoment(standing.verdict, at);
  }
  return null;
}

/** A verdict stands within one date of each zone and one offset of its clock: only the time differs. */
function atMoment(kept: Verdict, at: number): Verdict {
  const { verdict, deciding, findings, notApplicable, notInForce, opensAt } = kept;
  // Most people are in one zone.
  const moments = kept.moments.length === 1 ? [sameDate(kept.moments[0] as Moment, at)]
    : kept.moments.map((moment) => sameDate(moment, at));
  return opensAt === undefined
    ? { verdict, deciding, findings, notApplicable, notInForce, moments }
    : { verdict, deciding, findings, notApplicable, notInForce, opensAt, moments };
}

/** Keeps the verdict on a question that was asked before; else notes that it was asked. */
export function keepVerdict(file: CaseFile, given: object, asked: Asked, verdict: Verdict): void {
  const { question } = asked;
  const shelf = shelfFor(file, question.person);
  if (shelf === null) return;
  const mark = markOf(question);
  const hourly = (mark + Math.floor(asked.at / HOUR_MS)) & MARK_BITS;
  if (!shelf.asked.includes(hourly)) {
    shelf.asked[shelf.askedNext] = hourly;
    shelf.askedNext = (shelf.askedNext + 1) % PER_PERSON_MAX;
    return;
  }
  const { from, until } = spanAround(asked);
  for (const finding of verdict.findings) toShared(finding);
  for (const list of [verdict.findings, verdict.deciding, verdict.notInForce]) Object.freeze(list);
  const standing: Standing = {
    question: { ...question, purposes: sharedList(question.purposes) },
    keys: sharedList(Object.keys(given)),
    verdict: { ...verdict, moments: sharedMoments(verdict.moments) },
  };
  const day = Math.floor(asked.at / DAY_MS);
  const start = day * DAY_MS;
  [mark, day, Math.max(from - start, 0), Math.min(until - start, DAY_MS), standing]
    .forEach((part, i) => { shelf.kept[shelf.keptNext * PLACES + i] = part; });
  shelf.keptNext = (shelf.keptNext + 1) % PER_PERSON_MAX;
}

/** Thirty bits, so that a list of marks stays a list of small integers. */
const MARK_BITS = 0x3fff_ffff;

/**
 * A number that questions share which ask the same, whenever they do, and others seldom: a few
 * letters are enough, since those that share one are told apart by comparing them. Of anything
 * given, since what is given may be no question at all.
 */
function markOf({ channel, act, purposes, loans, place }: Readonly<Partial<Record<keyof Question, unknown>>>): number {
  const mark = markText(markText(markText(1, channel), act), place);
  return markText(markText(mark, firstOf(purposes)), firstOf(loans));
}

const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

function markText(before: number, text: unknown): number {
  if (typeof text !== 'string' || text === '') return before;
  const { length } = text;
  return (before * 31 + length * 256 + text.charCodeAt(length >> 1) + text.charCodeAt(length - 1)) & MARK_BITS;
}

/** Instants around a moment over which a zone's clock is not changed and reads one date. */
function steadyDate(zoneData: ZoneData, zone: string, at: number): Span {
  const offset = zoneData.offsetMs(zone, at);
  const from = Math.floor((at + offset) / DAY_MS) * DAY_MS - offset;
  const isOther = (other: number): boolean => zoneData.offsetMs(zone, other) !== offset;
  return {
    from: isOther(from) ? turnBetween(from, at, isOther) : from,
    until: isOther(from + DAY_MS - 1) ? turnBetween(at, from + DAY_MS - 1, (t) => !isOther(t))
      : from + DAY_MS,
  };
}

/** First instant in `(low, high]` at which what holds at `low` no longer does. */
function turnBetween(low: number, high: number, holds: (at: number) => boolean): number {
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (holds(middle)) before = middle;
    else after = middle;
  }
  return after;
}

/**
 * Instants around the moment over which no fact, rule or date begins or ends, for the contact and
 * for the lighter ways that are weighed against it. Where one does, the instant itself and the one
 * after are apart, since some limits are open and some closed.
 */
function spanAround(asked: Asked): Span {
  const { at, env, file } = asked;
  const { zoneData } = env;
  let from = -Infinity;
  let until = Infinity;
  const groups = file.policy.select(asked);
  const isWeighed = groups.some(({ covers, rules }) =>
    rules.some((rule) => rule.momentOnly === true) && covers(asked) !== 'no');
  const zones = new Set(asked.zones.length > 0 ? asked.zones : [spanZone(env, asked.zones)]);
  if (isWeighed) zones.add(env.zone);
  for (const zone of zones) {
    const date = steadyDate(zoneData, zone, at);
    from = Math.max(from, date.from);
    until = Math.min(until, date.until);
  }
  const turn = (point: number): void => {
    if (point === at) until = Math.min(until, at + 1);
    if (point > at) until = Math.min(until, point);
    else from = Math.max(from, point === at ? at : point + 1);
  };
  const points = turningPoints(asked.state);
  const next = firstSince(points, at);
  for (const point of points.slice(Math.max(next - 1, 0), next + 2)) turn(point);
  if (isWeighed) for (const edge of lighterEdges(asked, from, until)) turn(edge);
  for (const { rules } of groups) {
    for (const rule of rules) {
      for (const edge of rule.edges(asked, from - 1, until + 1)) turn(edge);
    }
  }
  return { from, until };
}
