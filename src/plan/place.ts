import type { DayRun, ProblemDuty } from '../terms/record/plan-problem.js';
import type { SolvedContact } from '../terms/record/plan.js';
import { fits } from './caps.js';
import { holdsDay, sharedRuns } from './day-runs.js';
import { holds } from './duty-set.js';
import { isKept } from './model.js';
import type { Model } from './model.js';
import { missedDays } from './series.js';

/** Days on which a means may serve all of some duties. */
export function openFor(model: Model, means: number, serves: readonly number[]): readonly DayRun[] {
  let shared: readonly DayRun[] | null = null;
  for (const d of serves) {
    const own = model.open[means]!.find((o) => o.duty === d)?.runs ?? [];
    shared = shared === null ? own : sharedRuns(shared, own);
  }
  return shared ?? [];
}

/** Days of runs in the order in which a contact would like them. */
export function* likedDays(
  model: Model, runs: readonly DayRun[], serves: readonly number[],
  dues: readonly (number | null)[] = [],
): Generator<number> {
  const duties = serves.map((d) => model.problem.duties[d]!);
  if (duties.some((d) => d.aim === 'soonest')) {
    yield* upFrom(runs, -Infinity);
    return;
  }
  const drawn = drawnDay(duties);
  if (drawn !== null) {
    yield* upFrom(runs, drawn);
    yield* downFrom(runs, drawn - 1);
    return;
  }
  // As late as the slack of its duties allows; where no such day serves, as little past it.
  const limit = Math.min(...duties.map((d, i) => (dues[i] ?? d.latest) - d.slackDays));
  yield* downFrom(runs, limit);
  yield* upFrom(runs, limit + 1);
}

/** The first day drawn for an unannounced check among some duties; null when none was. */
function drawnDay(duties: readonly ProblemDuty[]): number | null {
  const days = duties.flatMap(({ aim }) => (typeof aim === 'object' ? [aim.drawn] : []));
  return days.length === 0 ? null : Math.min(...days);
}

function* upFrom(runs: readonly DayRun[], first: number): Generator<number> {
  for (const [from, to] of runs) {
    for (let day = Math.max(from, first); day <= to; day += 1) yield day;
  }
}

function* downFrom(runs: readonly DayRun[], last: number): Generator<number> {
  for (let r = runs.length - 1; r >= 0; r -= 1) {
    const [from, to] = runs[r]!;
    for (let day = Math.min(to, last); day >= from; day -= 1) yield day;
  }
}

/** The day on which a rhythm falls due after the last check before a day; null for other duties. */
function dueDay(
  model: Model, others: readonly SolvedContact[], duty: number, standing: number | null,
): number | null {
  const series = model.series.find((s) => s.duty === duty);
  if (series === undefined || standing === null) return null;
  const before = others.filter((o) => o.day < standing && o.serves.includes(duty)).map((o) => o.day);
  return Math.max(series.from - 1, ...before) + series.every;
}

/** Missed days of the rhythms that some duties belong to, beside other contacts. */
function missedBeside(
  model: Model, others: readonly SolvedContact[], serves: readonly number[], day: number | null,
): number {
  let missed = 0;
  for (const series of model.series) {
    if (!serves.includes(series.duty)) continue;
    const days = others.filter((o) => o.serves.includes(series.duty)).map((o) => o.day);
    missed += missedDays(series, day === null ? days : [...days, day]);
  }
  return missed;
}

/**
 * The day that a contact likes best beside the others: one of the plan before, else by slack and
 * aim. Null when no day fits.
 *
 * @param standing - The day on which it stands, so that no rhythm may suffer by the move.
 */
export function bestDay(
  model: Model, others: readonly SolvedContact[], contact: Omit<SolvedContact, 'day'>,
  standing: number | null = null,
): number | null {
  const runs = openFor(model, contact.means, contact.serves);
  const missed = missedBeside(model, others, contact.serves, standing);
  const free = (day: number): boolean => fits(model, others, { ...contact, day })
    && (model.series.length === 0 || missedBeside(model, others, contact.serves, day) <= missed);
  for (const p of model.problem.previous) {
    if (p.means === contact.means && holdsDay(runs, p.day) && free(p.day)) return p.day;
  }
  const dues = contact.serves.map((d) => dueDay(model, others, d, standing));
  for (const day of likedDays(model, runs, contact.serves, dues)) if (free(day)) return day;
  return null;
}

/** Contacts with days that keep every cap, and those for which no day was left. */
export interface Placement {
  readonly placed: readonly SolvedContact[];
  readonly left: readonly SolvedContact[];
}

function isApart({ apart }: Model, serves: readonly number[]): boolean {
  return apart !== null && serves.some((a) => serves.some((b) => holds(apart[a]!, b)));
}

/**
 * Gives contacts days one by one, means and duties as they are: from the last to the first each
 * as late as still fits, or from the first to the last each as early.
 */
export function placeInTurn(
  model: Model, wanted: readonly SolvedContact[], backward: boolean,
): Placement {
  const sign = backward ? -1 : 1;
  const placed: SolvedContact[] = [];
  const left: SolvedContact[] = [];
  for (const contact of [...wanted].sort((a, b) => sign * (a.day - b.day || a.means - b.means))) {
    const runs = openFor(model, contact.means, contact.serves);
    const days: number[] = isKept(model, contact.day, contact.means) ? [contact.day] : [];
    for (const [from, to] of runs) for (let day = from; day <= to; day += 1) days.push(day);
    if (backward) days.reverse();
    const fit = isApart(model, contact.serves) ? undefined
      : days.find((day) => fits(model, placed, { ...contact, day }));
    if (fit === undefined) left.push(contact);
    else placed.push({ ...contact, day: fit });
  }
  return { placed, left };
}

/** Whether a contact may serve one more duty where it stands. */
export function mayJoin(
  model: Model, contacts: readonly SolvedContact[], at: number, duty: number,
): boolean {
  const contact = contacts[at]!;
  const runs = model.open[contact.means]!.find((o) => o.duty === duty)?.runs;
  if (runs === undefined || !holdsDay(runs, contact.day)) return false;
  const wider = { ...contact, serves: [...contact.serves, duty] };
  if (isApart(model, wider.serves) || holds(model.seriesBits, duty)) return false;
  return fits(model, contacts.filter((_, i) => i !== at), wider);
}
