import type { DayRun, PlanProblem, ProblemCap } from '../../terms/record/plan-problem.js';
import type { SolvedContact } from '../../terms/record/plan.js';
import { holdsDay, openRuns } from './duty-terms.js';
import { violationIf } from './violation.js';
import type { Violation } from './violation.js';

/** What is wrong with one contact among all, caps and turns apart. */
function servingViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[], contact: number,
): readonly Violation[] {
  const { day, means, serves } = contacts[contact]!;
  const isKnown = Number.isInteger(day) && problem.means[means] !== undefined
    && serves.every((d) => problem.duties[d] !== undefined);
  if (!isKnown) return violationIf(true, 'contact.unknown', { contact });
  const earlier = contacts.slice(0, contact);
  const isDouble = earlier.some((o) => o.day === day && o.means === means);
  const isOpen = (d: number): boolean =>
    openRuns(problem, d, means).some((run) => holdsDay(run, day));
  const isAgain = (d: number, i: number): boolean => problem.duties[d]!.every === undefined
    && (serves.indexOf(d) !== i || earlier.some((o) => o.serves.includes(d)));
  return [
    ...violationIf(serves.length === 0, 'contact.empty', { contact }),
    ...violationIf(isDouble, 'contact.twice', { contact, means }),
    ...serves.flatMap((duty, i) => [
      ...violationIf(!isOpen(duty), 'duty.closed', { contact, duty }),
      ...violationIf(isAgain(duty, i), 'duty.twice', { contact, duty }),
    ]),
    ...problem.apart.flatMap(([a, b]) => violationIf(
      a !== b && serves.includes(a) && serves.includes(b), 'duty.apart', { contact, duty: a })),
  ];
}

/** What was served before its turn, or although what goes before it was not served at all. */
function orderViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[],
): readonly Violation[] {
  return problem.order.flatMap(({ before, after, daysMin }) => {
    const first = contacts.find((c) => c.serves.includes(before))?.day ?? Infinity;
    return contacts.flatMap(({ day, serves }, contact) => violationIf(
      serves.includes(after) && day < first + daysMin, 'duty.too-early', { contact, duty: after }));
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
      .flatMap((contact) => violationIf(true, 'cap.exceeded', { contact, rule: cap.rule }));
  });
}

/** What is not permitted about some contacts, read naively from the problem. */
export function contactViolations(
  problem: PlanProblem, contacts: readonly SolvedContact[],
): readonly Violation[] {
  return [
    ...contacts.flatMap((_, contact) => servingViolations(problem, contacts, contact)),
    ...orderViolations(problem, contacts), ...capViolations(problem, contacts),
  ];
}
