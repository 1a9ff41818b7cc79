import { parseLocalDate } from '../kernel/calendar.js';
import type { DayRun, Means, PlanProblem, ProblemCap, ProblemDuty } from '../terms/record/plan-problem.js';
import type { PreviousContact } from '../terms/record/plan.js';
import type { Horizon } from './day-runs.js';

/** Whether a means is the one by which a contact was planned. */
export function isSameMeans(means: Means, contact: Omit<PreviousContact, 'on'>): boolean {
  return means.channel === contact.channel && means.via === contact.via
    && means.contactPoint === contact.contactPoint
    && means.sources.join() === contact.sources.join();
}

interface Standing {
  readonly of: number;
  readonly day: number;
  readonly added: number;
}

const holdsDay = (runs: readonly DayRun[], day: number): boolean =>
  runs.some(([from, to]) => from <= day && day <= to);

/** Announced contacts that are still permitted for some duty on their day. */
function listStanding(
  problem: PlanProblem, horizon: Horizon, announced: readonly PreviousContact[],
): readonly Standing[] {
  const standing: Standing[] = [];
  for (const contact of announced) {
    const date = parseLocalDate(contact.on);
    const of = problem.means.findIndex((m) => isSameMeans(m, contact));
    if (date === null || of < 0) continue;
    const day = date - horizon.epoch;
    const serves = problem.duties.some((d) => d.open.some(([m, runs]) => m === of && holdsDay(runs, day)));
    if (!serves || standing.some((s) => s.of === of && s.day === day)) continue;
    standing.push({ of, day, added: problem.means.length + standing.length });
  }
  return standing;
}

function withStanding(duty: ProblemDuty, standing: readonly Standing[]): ProblemDuty {
  const added = standing.flatMap(({ of, day, added: m }) => {
    const runs = duty.open.find(([own]) => own === of)?.[1] ?? [];
    return holdsDay(runs, day) ? [[m, [[day, day]]] as const] : [];
  });
  return added.length === 0 ? duty : { ...duty, open: [...duty.open, ...added] };
}

/** A contact that was announced already fills the windows of the caps under which it counts. */
function withHistory(cap: ProblemCap, standing: readonly Standing[]): ProblemCap {
  const days = standing.filter(({ of }) => cap.means.includes(of)).map(({ day }) => day);
  return days.length === 0 ? cap
    : { ...cap, history: [...cap.history, ...days].sort((a, b) => a - b) };
}

/**
 * The problem with contacts that were announced to the borrower and are still permitted: each is
 * a means of its own on its one day, counted under caps as made, and costs nothing more.
 */
export function withAnnounced(
  problem: PlanProblem, horizon: Horizon, announced: readonly PreviousContact[],
): PlanProblem {
  const standing = listStanding(problem, horizon, announced);
  if (standing.length === 0) return problem;
  const means = standing.map(({ of, day }): Means => ({
    ...problem.means[of]!, burden: problem.levels.map(() => 0), announced: day,
  }));
  return {
    ...problem, means: [...problem.means, ...means],
    duties: problem.duties.map((d) => withStanding(d, standing)),
    caps: problem.caps.map((c) => withHistory(c, standing)),
    // What the plan before had on that day by that means is the announced contact.
    previous: problem.previous.map((p) => {
      const same = standing.find(({ of, day }) => of === p.means && day === p.day);
      return same === undefined ? p : { ...p, means: same.added };
    }),
  };
}
