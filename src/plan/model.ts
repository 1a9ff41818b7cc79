import type { DayRun, PlanProblem } from '../terms/record/plan-problem.js';
import { toCap } from './caps.js';
import type { Cap } from './caps.js';
import { toScale } from './cost-scale.js';
import type { CostScale } from './cost-scale.js';
import { tidyRuns, withoutRuns } from './day-runs.js';
import { holds, toSet } from './duty-set.js';
import type { DutySet } from './duty-set.js';

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
  /** Per means: what a contact costs, and what one of the plan before costs. */
  readonly burden: readonly Float64Array[];
  readonly keptBurden: readonly Float64Array[];
  /** Contacts of the plan before: day times means count plus means. */
  readonly kept: ReadonlySet<number>;
  /** Per means: days as the problem states them. */
  readonly stated: readonly (readonly Opening[])[];
  /** Per means: days left open by caps that history alone has filled. */
  readonly open: readonly (readonly Opening[])[];
  /** Whether history closes any day. */
  readonly narrowed: boolean;
  readonly caps: readonly Cap[];
  /** Per duty: those with which it may not share a contact; null when no pair stays apart. */
  readonly apart: readonly DutySet[] | null;
}

/**
 * The greatest entries of a full cost, two more than the problem's: contacts that the plan before
 * had not, and contacts, so that one which costs nothing is not made for nothing.
 */
function costBounds(problem: PlanProblem): readonly number[] {
  const count = problem.duties.length;
  const law = problem.duties.filter((d) => d.law).length;
  const most = problem.levels.map(() => 0);
  const servable = problem.levels.map(() => 0);
  for (const { burden } of problem.means) {
    burden.forEach((value, level) => { most[level] = Math.max(most[level]!, value); });
  }
  for (const { open } of problem.duties) {
    most.forEach((value, level) => {
      if (value > 0 && open.some(([m]) => problem.means[m]!.burden[level]! > 0)) {
        servable[level] = servable[level]! + 1;
      }
    });
  }
  const burdens = most.map((value, level) => value * servable[level]!);
  return [law, count - law, ...burdens, count, count];
}

function listOpenings(problem: PlanProblem): readonly (readonly Opening[])[] {
  const byMeans: Opening[][] = problem.means.map(() => []);
  problem.duties.forEach((duty, d) => {
    for (const [m, runs] of duty.open) {
      const tidy = tidyRuns(runs, problem.days);
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

function toApart(problem: PlanProblem, words: number): readonly DutySet[] | null {
  const pairs = problem.apart.filter(([a, b]) => a !== b);
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
  const stated = listOpenings(problem);
  const narrowed = caps.some((cap) => cap.closed.length > 0);
  return {
    problem, duties: problem.duties.length, words, scale,
    penalty: problem.duties.map((d) => scale.pack(d.law ? [1, 0, ...none] : [0, 1, ...none])),
    burden: problem.means.map((m) => scale.pack([0, 0, ...m.burden, 1, 1])),
    keptBurden: problem.means.map((m) => scale.pack([0, 0, ...m.burden, 0, 1])),
    kept: new Set(problem.previous.map((p) => p.day * problem.means.length + p.means)),
    stated, open: narrowed ? narrow(stated, caps) : stated, narrowed, caps,
    apart: toApart(problem, words),
  };
}

/** Whether the plan before had this contact. */
export function isKept(model: Model, day: number, means: number): boolean {
  return model.kept.has(day * model.problem.means.length + means);
}
