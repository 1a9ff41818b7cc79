import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import type { Duty, DutyPart } from '../terms/record/duty.js';
import { acceptedChecks } from './accepted-checks.js';
import type { AcceptedCheck } from './accepted-checks.js';
import type { DutyWindow, LoanCase } from './duty-case.js';

/** A rule as it stands for one part of its evidence. */
export interface RulePart {
  readonly rule: DutyRule;
  /** What the ids of its duties end in; empty for a whole check. */
  readonly suffix: string;
  /** Which list of the rule's evidence, from 1; 0 for a whole check. */
  readonly nth: number;
  readonly count: number;
}

/** A rule once for each list of evidence that it needs; itself where it needs one kind. */
export function partsOf(rule: DutyRule): readonly RulePart[] {
  const { needs, ...rest } = rule;
  if (needs === undefined) return [{ rule, suffix: '', nth: 0, count: 1 }];
  return needs.map((accepts, i) => ({
    rule: { ...rest, accepts }, suffix: `/${accepts.join('+')}`, nth: i + 1, count: needs.length,
  }));
}

/**
 * A duty as one part of a check that needs several kinds of evidence. Parts of a rule that counts
 * from the last check are duties of their own: each keeps its own rhythm.
 */
export function asPart(duty: Duty, { suffix, nth, count }: RulePart, window: DutyWindow): Duty {
  if (suffix === '') return duty;
  const part: DutyPart = {
    of: duty.id, kind: 'evidence', nth, count, daysApart: null, after: null,
  };
  return { ...duty, id: `${duty.id}${suffix}`, part: window.rolls ? null : part };
}

/** Checks that count as turns: each far enough after the one before it. */
function turnsMade(checks: readonly AcceptedCheck[], daysApart: number): readonly AcceptedCheck[] {
  const made: AcceptedCheck[] = [];
  for (const check of checks) {
    const last = made[made.length - 1];
    if (last === undefined || check.day >= last.day + daysApart) made.push(check);
  }
  return made;
}

/** A duty as a row of turns, if its rule asks for several: those made are met, in time. */
export function toTurns(
  loanCase: LoanCase, rule: DutyRule, window: DutyWindow, duty: Duty,
): readonly Duty[] {
  if (rule.times === undefined) return [duty];
  const { count, daysApart } = rule.times;
  const made = turnsMade(acceptedChecks(loanCase, {
    purpose: rule.purpose, fromDay: window.earliest, after: window.after, once: true,
    accepts: () => duty.accepts,
  }), daysApart);
  const last = made[made.length - 1];
  const first = parseLocalDate(duty.earliest) as number;
  return Array.from({ length: count }, (_, i): Duty => {
    const check = made[i];
    // What is still to be made waits for what was made, and for its own turn.
    const from = last === undefined ? first + i * daysApart
      : Math.max(first, last.day + (i + 1 - made.length) * daysApart);
    const earliest = check === undefined ? Math.min(window.latest, from) : first;
    const part: DutyPart = {
      of: duty.id, kind: 'turn', nth: i + 1, count, daysApart,
      after: last === undefined || i !== made.length ? null : toLocalDate(last.day),
    };
    return {
      ...duty, id: `${duty.id}/${i + 1}`, part, earliest: toLocalDate(earliest),
      slackDays: Math.min(duty.slackDays, window.latest - earliest),
      status: check !== undefined ? 'met' : window.latest < loanCase.today ? 'overdue' : 'open',
      facts: [...new Set([...window.facts, ...check?.facts ?? []])].sort(),
    };
  });
}
