import type { DayRun, PlanProblem, ProblemCap } from '../../terms/record/plan-problem.js';
import type { SolvedContact } from '../../terms/record/plan.js';
import { violation } from './violation.js';
import type { Violation } from './violation.js';

const holdsDay = ([from, to]: DayRun, day: number): boolean => from <= day && day <= to;

function mayServe(problem: PlanProblem, duty: number, contact: SolvedContact): boolean {
  const own = problem.duties[duty];
  return own !== undefined && contact.day >= 0 && contact.day < problem.days
    && holdsDay([own.earliest, own.latest], contact.day)
    && own.open.some(([means, runs]) =>
      means === contact.means && runs.some((run) => holdsDay(run, contact.day)));
}

/** Whether day, means and duties are whole numbers that the problem knows. */
function isKnown(problem: PlanProblem, contact: SolvedContact): boolean {
  return Number.isInteger(contact.day) && problem.means[contact.means] !== undefined
    && contact.serves.every((d) => problem.duties[d] !== undefined);
}

function servingViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[],
): readonly Violation[] {
  const found: Violation[] = [];
  const served = new Set<number>();
  contacts.forEach((c, contact) => {
    if (!isKnown(problem, c)) found.push(violation('contact.unknown', { contact }));
    if (c.serves.length === 0) found.push(violation('contact.empty', { contact }));
    if (contacts.findIndex((o) => o.day === c.day && o.means === c.means) !== contact) {
      found.push(violation('contact.twice', { contact, means: c.means }));
    }
    for (const duty of c.serves) {
      if (!mayServe(problem, duty, c)) found.push(violation('duty.closed', { contact, duty }));
      const rhythm = problem.duties[duty]?.every !== undefined;
      if (served.has(duty) && !rhythm) found.push(violation('duty.twice', { contact, duty }));
      served.add(duty);
    }
    for (const [a, b] of problem.apart) {
      if (a !== b && c.serves.includes(a) && c.serves.includes(b)) {
        found.push(violation('duty.apart', { contact, duty: a }));
      }
    }
  });
  return found;
}

/** What was served before its turn, or although what goes before it was not served at all. */
function orderViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[],
): readonly Violation[] {
  return problem.order.flatMap(({ before, after, daysMin }) => {
    const earlier = contacts.find((c) => c.serves.includes(before));
    return contacts.flatMap((c, contact) => (c.serves.includes(after)
      && (earlier === undefined || c.day < earlier.day + daysMin)
      ? [violation('duty.too-early', { contact, duty: after })] : []));
  });
}

/** Every window of a cap that holds a day. */
function windowsWith(cap: ProblemCap, day: number): readonly DayRun[] {
  if ('runs' in cap.window) return cap.window.runs.filter((run) => holdsDay(run, day));
  const { days } = cap.window;
  return Array.from({ length: days }, (_, back): DayRun => [day - back, day - back + days - 1]);
}

function capViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[],
): readonly Violation[] {
  return problem.caps.flatMap((cap) => {
    const counted = contacts.flatMap((c, contact) => (cap.means.includes(c.means)
      && c.serves.some((d) => cap.duties.includes(d)) ? [contact] : []));
    const days = [...cap.history, ...counted.map((i) => contacts[i]!.day)];
    const isOver = (window: DayRun): boolean =>
      days.filter((day) => holdsDay(window, day)).length > cap.max;
    return counted.filter((i) => windowsWith(cap, contacts[i]!.day).some(isOver))
      .map((contact) => violation('cap.exceeded', { contact, rule: cap.rule }));
  });
}

/** What is not permitted about some contacts, read naively from the problem. */
export function contactViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[],
): readonly Violation[] {
  return [
    ...servingViolations(problem, contacts), ...orderViolations(problem, contacts),
    ...capViolations(problem, contacts),
  ];
}
