import { DAY_MS } from '../kernel/civil.js';
import { parseInstant } from '../kernel/instant.js';
import type { Span } from '../kernel/spans.js';
import { sameDate } from '../kernel/zones.js';
import type { ZoneData } from '../kernel/zones.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { spanZone } from '../rules/compile-rule.js';
import { toShared } from '../rules/finding.js';
import { remember, turningPoints } from '../state/index.js';
import type { Verdict } from '../terms/record/finding.js';
import type { Question } from '../terms/record/question.js';
import { lighterEdges } from './lighter-options.js';
import { isSameButMoment } from './same-question.js';

/*
 * A desk asks the same of the same person again and again while nothing changes. Between two
 * instants at which a fact, a rule or a date begins or ends, a verdict is the same but for its
 * moments. So from the second time a question is asked in a day on, its verdict is kept with the span
 * over which it stands. Everything kept hangs on the person's state: new facts make a new state with
 * nothing kept, and what nobody holds any more is gone. Law: what is kept equals what asking anew
 * gives, byte for byte.
 */

/** The verdict that stands for a question over `[from, until)`. */
interface Standing extends Span {
  /** As it was read: a copy of its own. */
  readonly question: Question;
  /** The keys of what was given, in its own order: equal keys are its own, and none unknown. */
  readonly keys: readonly string[];
  readonly verdict: Verdict;
}

/** What one person's state keeps under one policy: two rings, in which the oldest goes first. */
interface Shelf {
  readonly kept: Standing[];
  keptNext: number;
  /** Marks of the questions asked lately. */
  readonly asked: number[];
  askedNext: number;
}

/** Bounds the memory that a case may take; who asks more than these in turn is answered anew. */
const PER_PERSON_MAX = 16;

/** The person's shelf; null where nobody of that name is on file. */
export function shelfOf(file: CaseFile, person: unknown): Shelf | null {
  const state = file.state.persons.get(person as string);
  return state === undefined ? null : remember<Shelf>(state.memo, file.policy, emptyShelf);
}

function emptyShelf(): Shelf {
  return { kept: [], keptNext: 0, asked: [], askedNext: 0 };
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * The verdict that stands for a question at its moment, if one is kept. It is looked up as it was
 * given: what equals a question once read needs no reading.
 */
export function standingVerdict(shelf: Shelf, given: object): Verdict | null {
  if (shelf.kept.length === 0 || Object.getPrototypeOf(given) !== Object.prototype) return null;
  const question = given as Readonly<Record<keyof Question, unknown>>;
  const moment = question.at;
  const at = typeof moment === 'string' ? parseInstant(moment) : null;
  if (at === null) return null;
  for (const kept of shelf.kept) {
    if (at >= kept.from && at < kept.until && isSameButMoment(question, kept.question)
      && sameKeys(Object.keys(question), kept.keys)) return atMoment(kept.verdict, at);
  }
  return null;
}

/** A verdict stands within one date of each zone and one offset of its clock: only the time differs. */
function atMoment(kept: Verdict, at: number): Verdict {
  const { verdict, deciding, findings, notApplicable, notInForce, opensAt } = kept;
  const moments = kept.moments.map((moment) => sameDate(moment, at));
  return opensAt === undefined
    ? { verdict, deciding, findings, notApplicable, notInForce, moments }
    : { verdict, deciding, findings, notApplicable, notInForce, opensAt, moments };
}

/** Keeps the verdict on a question that was asked before; else notes that it was asked. */
export function keepVerdict(shelf: Shelf, given: object, asked: Asked, verdict: Verdict): void {
  const { question } = asked;
  const mark = markOf(question, asked.at);
  if (!shelf.asked.includes(mark)) {
    shelf.asked[shelf.askedNext] = mark;
    shelf.askedNext = (shelf.askedNext + 1) % PER_PERSON_MAX;
    return;
  }
  const { from, until } = spanAround(asked);
  for (const finding of verdict.findings) toShared(finding);
  for (const list of [verdict.findings, verdict.deciding, verdict.notInForce]) Object.freeze(list);
  shelf.kept[shelf.keptNext] = { question, keys: Object.keys(given), from, until, verdict };
  shelf.keptNext = (shelf.keptNext + 1) % PER_PERSON_MAX;
}

/**
 * A number that questions share which ask the same on one day of UTC, and others hardly ever: two
 * that share one by chance are kept a little early. No verdict stands for longer than a day.
 */
function markOf(question: Question, at: number): number {
  const { channel, act, purposes, loans, contactPoint, place } = question;
  let mark = markText(markText(Math.floor(at / DAY_MS), channel), act);
  for (const purpose of purposes) mark = markText(mark, purpose);
  for (const loan of loans) mark = markText(mark, loan);
  return markText(markText(mark, contactPoint ?? ''), place ?? '');
}

function markText(before: number, text: string): number {
  let mark = before;
  // Thirty bits, so that a list of marks stays a list of small integers.
  for (let i = 0; i < text.length; i += 1) mark = (mark * 31 + text.charCodeAt(i)) & 0x3fff_ffff;
  return mark;
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
  for (const point of turningPoints(asked.state)) turn(point);
  if (isWeighed) for (const edge of lighterEdges(asked, from, until)) turn(edge);
  for (const { rules } of groups) {
    for (const rule of rules) {
      for (const edge of rule.edges(asked, from - 1, until + 1)) turn(edge);
    }
  }
  return { from, until };
}
