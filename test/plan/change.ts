import type { DayRun, PlanProblem, ProblemCap } from '../../src/terms/record/plan-problem.js';
import type { SolvedContact } from '../../src/terms/record/plan.js';

const dropAt = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);
const without = (list: readonly number[], out: number): readonly number[] =>
  list.filter((x) => x !== out).map((x) => (x > out ? x - 1 : x));

/** The problem without one duty. */
export function withoutDuty(problem: PlanProblem, d: number): PlanProblem {
  return {
    ...problem, duties: dropAt(problem.duties, d),
    caps: problem.caps.map((c) => ({ ...c, duties: without(c.duties, d) })),
    apart: problem.apart.filter((pair) => !pair.includes(d))
      .map(([a, b]) => [a > d ? a - 1 : a, b > d ? b - 1 : b] as const),
  };
}

/** The problem with a duty's days for a means changed. */
export function withRuns(
  problem: PlanProblem, d: number, means: number, change: (runs: readonly DayRun[]) => readonly DayRun[],
): PlanProblem {
  const own = problem.duties[d]!;
  const runs = change(own.open.find(([m]) => m === means)?.[1] ?? []);
  const others = own.open.filter(([m]) => m !== means);
  const open = runs.length === 0 ? others : [...others, [means, runs] as const].sort((a, b) => a[0] - b[0]);
  return { ...problem, duties: problem.duties.map((x, i) => (i === d ? { ...x, open } : x)) };
}

export function withCap(problem: PlanProblem, at: number, change: (cap: ProblemCap) => ProblemCap): PlanProblem {
  return { ...problem, caps: problem.caps.map((c, i) => (i === at ? change(c) : c)) };
}

/** The problem with duties and means listed in another order: `duties[i]` is where the i-th was. */
export function permuted(
  problem: PlanProblem, duties: readonly number[], means: readonly number[],
): PlanProblem {
  const up = (a: number, b: number): number => a - b;
  const newDuty = (d: number): number => duties.indexOf(d);
  const newMeans = (m: number): number => means.indexOf(m);
  return {
    ...problem, means: means.map((m) => problem.means[m]!),
    duties: duties.map((d) => ({
      ...problem.duties[d]!,
      open: problem.duties[d]!.open.map(([m, runs]) => [newMeans(m), runs] as const).sort((a, b) => a[0] - b[0]),
    })),
    caps: problem.caps.map((c) => ({
      ...c, means: c.means.map(newMeans).sort(up), duties: c.duties.map(newDuty).sort(up),
    })),
    apart: problem.apart.map(([a, b]) => [newDuty(a), newDuty(b)] as const),
    previous: problem.previous.map((p) => ({ ...p, means: newMeans(p.means) })),
  };
}

/** Everything so many days later. */
export function shifted(problem: PlanProblem, by: number): PlanProblem {
  const move = ([from, to]: DayRun): DayRun => [from + by, to + by];
  return {
    ...problem, days: problem.days + by,
    duties: problem.duties.map((d) => ({
      ...d, earliest: d.earliest + by, latest: d.latest + by,
      open: d.open.map(([m, runs]) => [m, runs.map(move)] as const),
    })),
    caps: problem.caps.map((c) => ({
      ...c, history: c.history.map((day) => day + by),
      window: 'runs' in c.window ? { runs: c.window.runs.map(move) } : c.window,
    })),
    previous: problem.previous.map((p) => ({ ...p, day: p.day + by })),
  };
}

/** The problem planned again, with a plan before it. */
export function after(problem: PlanProblem, contacts: readonly SolvedContact[]): PlanProblem {
  return { ...problem, previous: contacts.map(({ day, means }) => ({ day, means })) };
}

/** The problem with a heavier twin of a means: same days, same caps. */
export function withHeavierTwin(problem: PlanProblem, means: number): PlanProblem {
  const twin = problem.means.length;
  const own = problem.means[means]!;
  return {
    ...problem,
    means: [...problem.means, {
      ...own, contactPoint: 'zz-twin', burden: own.burden.map((b, i) => (i === own.burden.length - 1 ? b + 1 : b)),
    }],
    duties: problem.duties.map((d) => {
      const runs = d.open.find(([m]) => m === means)?.[1];
      return runs === undefined ? d : { ...d, open: [...d.open, [twin, runs] as const] };
    }),
    caps: problem.caps.map((c) => (c.means.includes(means) ? { ...c, means: [...c.means, twin] } : c)),
  };
}
