import type {
  DayRun, Means, PlanProblem, ProblemOrder,
} from '../terms/record/plan-problem.js';
import { toCap } from './caps.js';
import type { Cap } from './caps.js';
import { toScale } from './cost-scale.js';
import type { CostScale } from './cost-scale.js';
import { tidyRuns, withinDays, withoutRuns } from './day-runs.js';
import { holds, toSet } from './duty-set.js';
import type { DutySet } from './duty-set.js';
import { listSeries } from './series.js';
import type { Series } from './series.js';
import { fromTurns } from './turn-days.js';

/** Days on which a means may serve a duty. */
export interface Opening {
  readonly duty: number;
  readonly runs: readonly DayRun[];
}

/** The problem in the form in which the solver reads it. */
export interface Model {
  readonly problem: PlanProblem;
  readonly duties: number;
  readonly words: number;
  readonly scale: CostScale;
  /** Per duty: what leaving it unmet costs. */
  readonly penalty: readonly Float64Array[];
  readonly isLaw: readonly boolean[];
  /** Per means: what a contact costs, and what one of the plan before costs. */
  readonly burden: readonly Float64Array[];
  readonly keptBurden: readonly Float64Array[];
  /** Contacts of the plan before: day times means count plus means. */
  readonly kept: ReadonlySet<number>;
  /** Per means: days as the problem states them, turns heeded. */
  readonly stated: readonly (readonly Opening[])[];
  /** Per means: days left open by caps that history alone has filled. */
  readonly open: readonly (readonly Opening[])[];
  /** Whether history closes any day. */
  readonly narrowed: boolean;
  readonly caps: readonly Cap[];
  /** Per duty: those with which it may not share a contact; null when no pair stays apart. */
  readonly apart: readonly DutySet[] | null;
  /** Duties that may stand apart from another on one day and means, and how many such pairs. */
  readonly beside: { readonly duties: DutySet; readonly pairs: number };
  /** Per means: what each duty served adds; null when no means has any. */
  readonly rates: readonly Float64Array[] | null;
  /** Duties with a rhythm, and their bits. */
  readonly series: readonly Series[];
  readonly seriesBits: DutySet;
  /** Per duty: the members of the set that is met only together, itself included; else null. */
  readonly together: readonly (DutySet | null)[];
  readonly order: readonly ProblemOrder[];
}

/**
 * The greatest entries of a full cost, two more than the problem's: contacts that the plan before
 * had not, and contacts, so that one which costs nothing is not made for nothing.
 */
export function costBounds(problem: PlanProblem): readonly number[] {
  // A contact that serves only a rhythm is needless beside one before and one after it.
  const times = problem.duties.map((d) => (d.every === undefined ? 1
    : 2 * Math.ceil(Math.max(0, d.latest - d.earliest + 1) / d.every) + 2));
  const sum = (law: boolean): number =>
    problem.duties.reduce((all, d, i) => all + (d.law === law ? times[i]! : 0), 0);
  const most = problem.levels.map(() => 0);
  const servable = problem.levels.map(() => 0);
  const addedBy = (means: Means, level: number): number =>
    means.burden[level]! + (means.perDuty?.[level] ?? 0);
  for (const means of problem.means) {
    most.forEach((value, level) => { most[level] = Math.max(value, addedBy(means, level)); });
  }
  problem.duties.forEach(({ open }, d) => {
    most.forEach((value, level) => {
      if (value > 0 && open.some(([m]) => addedBy(problem.means[m]!, level) > 0)) {
        servable[level] = servable[level]! + times[d]!;
      }
    });
  });
  const burdens = most.map((value, level) => value * servable[level]!);
  return [sum(true), sum(false), ...burdens, sum(true) + sum(false), sum(true) + sum(false)];
}

function listOpenings(problem: PlanProblem): readonly (readonly Opening[])[] {
  const byMeans: Opening[][] = problem.means.map(() => []);
  problem.duties.forEach((duty, d) => {
    for (const [m, runs] of duty.open) {
      const tidy = withinDays(tidyRuns(runs, problem.days), duty.earliest, duty.latest);
      if (tidy.length > 0) byMeans[m]!.push({ duty: d, runs: tidy });
    }
  });
  return byMeans;
}

function narrow(
  stated: readonly (readonly Opening[])[], caps: readonly Cap[],
): readonly (readonly Opening[])[] {
  return stated.map((openings, m) => openings.flatMap(({ duty, runs }) => {
    let left = runs;
    for (const cap of caps) {
      if (cap.means[m] === 1 && holds(cap.duties, duty)) left = withoutRuns(left, cap.closed);
    }
    return left.length === 0 ? [] : [{ duty, runs: left }];
  }));
}

/** Law comes in with any member of a set that is met only together. */
function isLaw(problem: PlanProblem, duty: number): boolean {
  const set = problem.together.find((own) => own.includes(duty)) ?? [duty];
  return set.some((d) => problem.duties[d]!.law);
}

function toTogether(problem: PlanProblem, words: number): readonly (DutySet | null)[] {
  const sets: (DutySet | null)[] = problem.duties.map(() => null);
  for (const own of problem.together) for (const d of own) sets[d] = toSet(own, words);
  return sets;
}

function toRates(problem: PlanProblem, scale: CostScale): readonly Float64Array[] | null {
  if (!problem.means.some((m) => m.perDuty?.some((value) => value > 0))) return null;
  const none = problem.levels.map(() => 0);
  return problem.means.map((m) => scale.pack([0, 0, ...(m.perDuty ?? none), 0, 0]));
}

function toApart(problem: PlanProblem, words: number): readonly DutySet[] | null {
  // What comes days after something else shares no contact with it either.
  const pairs = [...problem.apart, ...problem.order.map((o) => [o.before, o.after] as const)]
    .filter(([a, b]) => a !== b);
  if (pairs.length === 0) return null;
  return problem.duties.map((_, d) => toSet(
    pairs.flatMap(([a, b]) => (a === d ? [b] : b === d ? [a] : [])), words));
}

/**
 * The problem read once, for one solve.
 *
 * @param packed - Whether costs are packed into few doubles.
 */
export function toModel(problem: PlanProblem, packed: boolean): Model {
  const words = Math.max(1, Math.ceil(problem.duties.length / 32));
  const scale = toScale(costBounds(problem), packed);
  const none = new Array<number>(problem.levels.length + 2).fill(0);
  const caps = problem.caps.map((cap) => toCap(problem, cap, words));
  const stated = fromTurns(problem, listOpenings(problem));
  const narrowed = caps.some((cap) => cap.closed.length > 0);
  const law = problem.duties.map((_, d) => isLaw(problem, d));
  const penalty = law.map((own) => scale.pack(own ? [1, 0, ...none] : [0, 1, ...none]));
  const series = listSeries(problem, penalty);
  return {
    problem, duties: problem.duties.length, words, scale,
    penalty, isLaw: law,
    burden: problem.means.map((m) => scale.pack([0, 0, ...m.burden, 1, 1])),
    keptBurden: problem.means.map((m) => scale.pack([0, 0, ...m.burden, 0, 1])),
    kept: new Set(problem.previous.map((p) => p.day * problem.means.length + p.means)),
    stated, open: narrowed ? fromTurns(problem, narrow(stated, caps)) : stated, narrowed, caps,
    apart: toApart(problem, words),
    beside: { duties: toSet(problem.apart.flat(), words), pairs: problem.apart.length },
    rates: toRates(problem, scale),
    series, seriesBits: toSet(series.map((own) => own.duty), words),
    together: toTogether(problem, words), order: problem.order,
  };
}

/** Whether the plan before had this contact. */
export function isKept(model: Model, day: number, means: number): boolean {
  return model.kept.has(day * model.problem.means.length + means);
}
