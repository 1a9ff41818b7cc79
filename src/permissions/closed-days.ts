import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { toInstant } from '../kernel/instant.js';
import { clipSpans } from '../kernel/spans.js';
import { dayStart } from '../kernel/zones.js';
import type { CaseFile } from '../rules/case-file.js';
import type { Question } from '../terms/record/question.js';
import { fileAt } from './file-at.js';
import { nextOpeningOf, openSpansOf } from './open-spans.js';
import { prepareQuestion, toAsked } from './prepare-question.js';

/** A range of local dates in the house's zone, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The local dates, in the house's zone, of which every instant is closed to this contact. A day
 * is listed if and only if `checkContact` closes its every instant, rules of the moment apart.
 *
 * @param question - Its `at` is the moment from which it is asked; parts not known yet may be
 * listed in `unknown`.
 */
export function closedDays(
  file: CaseFile, question: Question, range: DayRange,
): Result<readonly string[]> {
  const asked = prepareQuestion(file, question);
  if (!asked.ok) return asked;
  const first = parseLocalDate(range.from);
  const last = parseLocalDate(range.to);
  if (first === null || last === null || last < first) {
    return fail([problem('range.bad-dates', ['range'], { from: range.from, to: range.to })]);
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
  const template = toAsked(then, question, from);
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
 * @param until - An instant; at most `LIMITS.horizonDays` days on.
 */
export function nextOpening(
  file: CaseFile, question: Question, until: string,
): Result<string | null> {
  const asked = prepareQuestion(file, question);
  if (!asked.ok) return asked;
  const end = parseInstant(until);
  if (end === null) return fail([problem('question.bad-instant', ['until'], { value: until })]);
  if (end - asked.value.at > LIMITS.horizonDays * 86_400_000) {
    return fail([problem('range.too-long', ['until'], { max: LIMITS.horizonDays })]);
  }
  const then = fileAt(file, asked.value.at);
  const at = nextOpeningOf(then, toAsked(then, question, asked.value.at), end);
  return ok(at === null ? null : toInstant(at));
}
