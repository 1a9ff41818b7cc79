import type { DayRun, PlanProblem, ProblemCap } from '../../src/terms/record/plan-problem.js';
import type { SolvedContact } from '../../src/terms/record/plan.js';

const dropAt = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);
const without = (list: readonly number[], out: number): readonly number[] =>
  list.filter((x) => x !== out).map((x) => (x > out ? x - 1 : x));

/** The problem without one duty and without the relations in which it stood. */
export function withoutDuty(problem: PlanProblem, d: number): PlanProblem {
  const up = (i: number): number => (i > d ? i - 1 : i);
  return {
    ...problem, duties: dropAt(problem.duties, d),
    caps: problem.caps.map((c) => ({ ...c, duties: without(c.duties, d) })),
    apart: problem.apart.filter((pair) => !pair.includes(d)).map(([a, b]) => [up(a), up(b)] as const),
    together: problem.together.map((set) => without(set, d)).filter((set) => set.length > 1),
    order: problem.order.filter((o) => o.before !== d && o.after !== d)
      .map((o) => ({ ...o, before: up(o.before), after: up(o.after) })),
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
    together: problem.together.map((set) => set.map(newDuty).sort(up)),
    order: problem.order.map((o) => ({ ...o, before: newDuty(o.before), after: newDuty(o.after) })),
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

/** The problem with other names, that sort as before or the other way round. */
export function renamed(problem: PlanProblem, person: string, reversed: boolean): PlanProblem {
  const sorted = [...problem.duties.map((d) => d.id)].sort();
  const nameOf = (id: string): string => {
    const at = sorted.indexOf(id);
    return `other-${String(reversed ? sorted.length - at : at).padStart(4, '0')}`;
  };
  return { ...problem, person, duties: problem.duties.map((d) => ({ ...d, id: nameOf(d.id) })) };
}

/** Two problems one after the other, days apart, for the same means and under the first one's caps. */
export function inARow(first: PlanProblem, second: PlanProblem, gap: number): {
  readonly both: PlanProblem; readonly halves: readonly [PlanProblem, PlanProblem];
} {
  const count = first.duties.length;
  const rolling = first.caps.filter((c) => 'days' in c.window);
  const early: PlanProblem = { ...first, caps: rolling, previous: [] };
  const late: PlanProblem = {
    ...second, means: first.means, levels: first.levels, previous: [],
    caps: rolling.map((c) => ({ ...c, history: [], duties: c.duties.filter((d) => d < second.duties.length) })),
  };
  const moved = shifted(late, first.days + gap);
  const both: PlanProblem = {
    ...early, days: moved.days, duties: [...early.duties, ...moved.duties.map((d) => ({ ...d, id: `late-${d.id}` }))],
    caps: rolling.map((c, g) => ({ ...c, duties: [...c.duties, ...late.caps[g]!.duties.map((d) => d + count)] })),
    apart: [...early.apart, ...late.apart.map(([a, b]) => [a + count, b + count] as const)],
    together: [...early.together, ...late.together.map((set) => set.map((d) => d + count))],
    order: [...early.order, ...late.order.map((o) => ({ ...o, before: o.before + count, after: o.after + count }))],
  };
  return { both, halves: [early, late] };
}

/**
 * The problem as it stands once a contact was made as planned: what it served is done, it counts
 * in history, a rhythm runs from it, and what waited for it has its days.
 */
export function executed(problem: PlanProblem, contact: SolvedContact, tail: readonly SolvedContact[]): PlanProblem {
  const { day, means, serves } = contact;
  const counts = (cap: ProblemCap): boolean => cap.means.includes(means) && serves.some((d) => cap.duties.includes(d));
  const waits = problem.order.filter((o) => serves.includes(o.before));
  const lawOf = (d: number): boolean => (problem.together.find((set) => set.includes(d)) ?? [d]).some((e) => problem.duties[e]!.law);
  const duties = problem.duties.map((d, i): PlanProblem['duties'][number] => {
    const from = Math.max(day, ...waits.filter((o) => o.after === i).map((o) => day + o.daysMin));
    const open = d.open.flatMap(([m, runs]) => {
      const left = runs.flatMap(([a, b]) => (b < from ? [] : [[Math.max(a, from), b] as const]));
      return left.length === 0 ? [] : [[m, left] as const];
    });
    const again = serves.includes(i) && d.every !== undefined;
    // What is left of a set weighs as the set did.
    return { ...d, law: lawOf(i), open, ...(again ? { earliest: day + 1 } : {}) };
  });
  const history = problem.caps.map((c) => (counts(c) ? { ...c, history: [...c.history, day].sort((a, b) => a - b) } : c));
  const done = serves.filter((d) => problem.duties[d]!.every === undefined).sort((a, b) => b - a);
  return done.reduce(withoutDuty, after({ ...problem, duties, caps: history }, tail));
}
