import type { DayRun, PlanProblem, ProblemCap } from '../../terms/record/plan-problem.js';
import type { SolvedContact } from '../../terms/record/plan.js';
import { holdsDay, openRuns } from './open-days.js';
import { violation } from './violation.js';
import type { Violations } from './violation.js';

type Contacts = readonly SolvedContact[];

/** What is wrong with one contact among all, caps and turns apart. */
function servingViolations(problem: PlanProblem, contacts: Contacts, contact: number): Violations {
  const { day, means, serves } = contacts[contact]!;
  const isKnown = [day, means, ...serves].every(Number.isInteger)
    && problem.means[means] !== undefined && serves.every((d) => problem.duties[d] !== undefined);
  if (!isKnown) return [violation('contact.unknown', { contact })];
  const earlier = contacts.slice(0, contact);
  const isDouble = earlier.some((o) => o.day === day && o.means === means);
  const isAgain = (d: number, i: number): boolean => problem.duties[d]!.every === undefined
    && (serves.indexOf(d) !== i || earlier.some((o) => o.serves.includes(d)));
  const isShut = (d: number): boolean => !openRuns(problem, d, means).some((r) => holdsDay(r, day));
  const apart = problem.apart.filter((pair) => pair[0] !== pair[1]
    && pair.every((d) => serves.includes(d)));
  return [
    ...serves.length === 0 ? [violation('contact.empty', { contact })] : [],
    ...isDouble ? [violation('contact.twice', { contact, means })] : [],
    ...serves.filter(isShut).map((duty) => violation('duty.closed', { contact, duty })),
    ...serves.filter(isAgain).map((duty) => violation('duty.twice', { contact, duty })),
    ...apart.map(([duty]) => violation('duty.apart', { contact, duty })),
  ];
}

/** Contacts that stand in a window of a cap in which there are more than it allows. */
function overCap({ window, ...cap }: ProblemCap, contacts: Contacts): readonly number[] {
  const counted = contacts.flatMap(({ means, serves }, i) =>
    (cap.means.includes(means) && serves.some((d) => cap.duties.includes(d)) ? [i] : []));
  const days = [...cap.history, ...counted.map((i) => contacts[i]!.day)];
  // Of all windows of so many days around a contact, a fullest one begins on a day that counts.
  const windows = 'runs' in window ? window.runs
    : days.map((from): DayRun => [from, from + window.days - 1]);
  const full = windows.filter((run) => days.filter((day) => holdsDay(run, day)).length > cap.max);
  return counted.filter((i) => full.some((run) => holdsDay(run, contacts[i]!.day)));
}

/** What is not permitted about some contacts, read naively from the problem. */
export function contactViolations(problem: PlanProblem, contacts: Contacts): Violations {
  const firstDay = (duty: number): number =>
    contacts.find((c) => c.serves.includes(duty))?.day ?? Infinity;
  return [
    ...contacts.flatMap((_, contact) => servingViolations(problem, contacts, contact)),
    // Served before its turn, or although what goes before it was not served at all.
    ...problem.order.flatMap(({ before, after, daysMin }) => contacts.flatMap((c, contact) =>
      (c.serves.includes(after) && c.day < firstDay(before) + daysMin
        ? [violation('duty.too-early', { contact, duty: after })] : []))),
    ...problem.caps.flatMap((cap) => overCap(cap, contacts).map((contact) =>
      violation('cap.exceeded', { contact, rule: cap.rule }))),
  ];
}
