import { InvariantError } from '../kernel/result.js';
import type { CompiledProblem } from '../problem/index.js';
import type { Duty } from '../terms/record/duty.js';
import type { Solution } from '../terms/record/plan.js';

/** The duties that a solution serves and leaves unmet, by name. */
export interface ServedNames {
  /** The duty that a contact on a day serves for a duty of the problem. */
  readonly served: (index: number, day: number) => Duty;
  readonly unmet: readonly { readonly index: number; readonly duty: Duty }[];
}

/** Checks and missed days of a rhythm, in time; a missed day is the last one bearable. */
function eventsOf(
  compiled: CompiledProblem, solution: Solution, index: number,
): readonly { readonly day: number; readonly missed: boolean }[] {
  const { every, earliest, latest } = compiled.problem.duties[index] as
    { readonly every: number; readonly earliest: number; readonly latest: number };
  const checks = solution.contacts.filter((c) => c.serves.includes(index)).map((c) => c.day);
  const events: { day: number; missed: boolean }[] = [];
  let last = earliest - 1;
  for (const day of [...checks.sort((a, b) => a - b), latest + 1]) {
    for (let due = last + every; due < day; due += every) events.push({ day: due, missed: true });
    if (day <= latest) events.push({ day, missed: false });
    last = day;
  }
  return events;
}

/**
 * Names for what a solution serves. The checks of a rhythm, made or missed, take the names of its
 * duties in time; where an early check asks for more of them, the last name stands for the rest.
 */
export function nameServed(compiled: CompiledProblem, solution: Solution): ServedNames {
  const byDay = compiled.chains.map(({ duties, rhythm }, index) => {
    if (rhythm === null) return null;
    return eventsOf(compiled, solution, index).map((event, i) =>
      ({ ...event, duty: duties[Math.min(i, duties.length - 1)] as Duty }));
  });
  const single = (index: number): Duty => compiled.duties[index] as Duty;
  return {
    served: (index, day) => {
      const events = byDay[index];
      if (events === null || events === undefined) return single(index);
      const event = events.find((e) => e.day === day && !e.missed);
      if (event === undefined) throw new InvariantError('plan.check-without-name', { index, day });
      return event.duty;
    },
    unmet: [...new Set(solution.unmet)].flatMap((index) => {
      const events = byDay[index];
      if (events === null || events === undefined) return [{ index, duty: single(index) }];
      return events.filter((e) => e.missed).map(({ duty }) => ({ index, duty }));
    }),
  };
}
