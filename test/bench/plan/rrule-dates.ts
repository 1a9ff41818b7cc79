import rrule from 'rrule';
import type { PlanProblem } from '../../../src/terms/record/plan-problem.js';

const { RRule } = rrule;
const WORKDAYS = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR];
const DAY = 86_400_000;

/**
 * Dates alone, as one would with rrule: for each duty the last working day of its window. No
 * permissions, no channels, no caps, no bundling.
 */
export function rruleDates(problem: PlanProblem): readonly Date[] {
  const epoch = Date.parse(`${problem.epoch}T00:00:00Z`);
  return problem.duties.flatMap(({ earliest, latest }) => {
    const until = new Date(epoch + latest * DAY);
    const rule = new RRule({
      freq: RRule.DAILY, byweekday: WORKDAYS, dtstart: new Date(epoch + earliest * DAY), until,
    });
    return rule.before(until, true) ?? [];
  });
}

/** The same dates by plain arithmetic, to check the competitor's answers before it is timed. */
export function plainDates(problem: PlanProblem): readonly Date[] {
  const epoch = Date.parse(`${problem.epoch}T00:00:00Z`);
  return problem.duties.flatMap(({ earliest, latest }) => {
    for (let day = latest; day >= earliest; day -= 1) {
      const date = new Date(epoch + day * DAY);
      if (date.getUTCDay() >= 1 && date.getUTCDay() <= 5) return [date];
    }
    return [];
  });
}
