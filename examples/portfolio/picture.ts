import type { Plan, PlanProblem } from 'softknock';
import type { Tally } from './tally.js';

const DAY_MS = 86_400_000;

/** What weighs on a page: contacts that disturb, and duties that nothing meets. */
function fullness(plan: Plan): number {
  return plan.contacts.filter((c) => c.channel !== 'desk').length + plan.unmet.length;
}

/** Days on which no rule lets anything reach the borrower for any duty, as runs of local dates. */
export function quietRuns(problem: PlanProblem): readonly (readonly [from: string, to: string])[] {
  const open = new Array<boolean>(problem.days).fill(false);
  for (const duty of problem.duties) {
    for (const [means, runs] of duty.open) {
      if (problem.means[means]?.channel === 'desk') continue;
      for (const [from, to] of runs) open.fill(true, Math.max(0, from), to + 1);
    }
  }
  const date = (day: number): string =>
    new Date(Date.parse(problem.epoch) + day * DAY_MS).toISOString().slice(0, 10);
  const quiet: [string, string][] = [];
  let from = 0;
  for (let day = 0; day <= problem.days; day += 1) {
    if (day < problem.days && open[day] === false) continue;
    if (day > from) quiet.push([date(from), date(day - 1)]);
    from = day + 1;
  }
  return quiet;
}

/** Keeps the fullest plan of a book for the page; of equals the first. */
export function keepPicture(tally: Tally, plan: Plan, problem: PlanProblem): void {
  if (tally.picture !== null && fullness(plan) <= fullness(tally.picture.plan)) return;
  tally.picture = { plan, quiet: quietRuns(problem) };
}
