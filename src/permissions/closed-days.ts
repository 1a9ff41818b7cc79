import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { aDate, anInstant, objectOf, readInput } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { toInstant } from '../kernel/instant.js';
import { clipSpans } from '../kernel/spans.js';
import { dayStart } from '../kernel/zones.js';
import type { CaseFile } from '../rules/case-file.js';
import type { Question } from '../terms/record/question.js';
import { fileAt } from './file-at.js';
import { nextOpeningOf } from './next-opening.js';
import { openSpansOf } from './open-spans.js';
import { prepareQuestion, toAsked } from './prepare-question.js';

/** A range of local dates in the house's zone, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const aRange = objectOf<DayRange>({ from: aDate, to: aDate });

/**
 * The local dates, in the house's zone, of which every instant is closed to this contact. A day
 * is listed if and only if `checkContact` closes its every instant, rules of the moment apart.
 *
 * @param question - Its `at` is the moment from which it is asked; parts not known yet may be
 * listed in `unknown`.
 * @returns Dates in order, or `question.*` and `range.*` problems, or `case.not-a-handle`.
 */
export function closedDays(
  file: CaseFile, question: Question, range: DayRange,
): Result<readonly string[]> {
  const asked = prepareQuestion(file, question);
  const read = readInput('range', aRange, range, ['range']);
  if (!asked.ok || !read.ok) {
    return fail([...asked.ok ? [] : asked.problems, ...read.ok ? [] : read.problems]);
  }
  const { from: firstDate, to } = read.value;
  const first = parseLocalDate(firstDate) as number;
  const last = parseLocalDate(to) as number;
  if (last < first) {
    return fail([problem('range.ends-before-it-begins', ['range', 'to'], { from: firstDate, to })]);
  }
  if (last - first >= LIMITS.horizonDays) {
    return fail([problem('range.too-long', ['range'], { max: LIMITS.horizonDays })]);
  }
  const { zoneData, zone } = file.policy;
  const starts: number[] = [];
  for (let day = first; day <= last + 1; day += 1) starts.push(dayStart(zoneData, zone, day));
  const from = starts[0] as number;
  const until = starts[starts.length - 1] as number;
  const then = fileAt(file, asked.value.at);
  const template = toAsked(then, asked.value.question, from);
  const { spans } = openSpansOf(then, template, { from, until });
  const closed: string[] = [];
  for (let day = first; day <= last; day += 1) {
    const a = starts[day - first] as number;
    const b = starts[day - first + 1] as number;
    // A local date that a zone skipped has no instants and is closed.
    if (a >= b || clipSpans(spans, a, b).length === 0) closed.push(toLocalDate(day));
  }
  return ok(closed);
}

/**
 * The first instant at or after the question's, within the horizon, at which nothing closes the
 * contact; null when there is none.
 *
 * @param until - An instant, not before the question's; at most `LIMITS.horizonDays` days on.
 * @returns The instant, null, or `question.*` and `range.*` problems, or `case.not-a-handle`.
 */
export function nextOpening(
  file: CaseFile, question: Question, until: string,
): Result<string | null> {
  const asked = prepareQuestion(file, question);
  const read = readInput('range', anInstant, until, ['until']);
  if (!asked.ok || !read.ok) {
    return fail([...asked.ok ? [] : asked.problems, ...read.ok ? [] : read.problems]);
  }
  const end = parseInstant(read.value) as number;
  if (end < asked.value.at) {
    return fail([problem('range.ends-before-it-begins', ['until'], { until: read.value })]);
  }
  if (end - asked.value.at > LIMITS.horizonDays * 86_400_000) {
    return fail([problem('range.too-long', ['until'], { max: LIMITS.horizonDays })]);
  }
  const then = fileAt(file, asked.value.at);
  const at = nextOpeningOf(then, toAsked(then, asked.value.question, asked.value.at), end);
  return ok(at === null ? null : toInstant(at));
}
