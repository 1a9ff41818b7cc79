import { parseInstant } from '../kernel/instant.js';
import { assertNever } from '../kernel/result.js';
import { sortBy } from '../kernel/sort.js';
import type { FactOf } from '../facts/types/index.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import type { DutyBase, LoanCase } from './duty-case.js';
import { dayOfDate, houseDay } from './house-day.js';
import { signalsAt } from './loan-timeline.js';
import { listComplaints } from './complaints.js';
import type { ObservedStep } from './loan-timeline.js';

/**
 * The days from which a rule counts for a loan, one for each local date, ascending: two signals
 * of one date are answered by one check. For `lastCheck` it is disbursement; checks move it on.
 */
export function listBases(loanCase: LoanCase, rule: DutyRule): readonly DutyBase[] {
  const opened = loanCase.timeline.loan.opened.fact;
  switch (rule.anchor) {
    case 'disbursedOn':
    case 'lastCheck':
      return [{ day: dayOfDate(opened.disbursedOn), after: null, facts: [opened.id] }];
    case 'pastDueSince': return pastDueBases(loanCase, rule);
    case 'signal': return byDay(signalBases(loanCase, rule));
    case 'covenantDue': return byDay(covenantBases(loanCase));
    case 'lastClassified': return [lastClassified(loanCase)];
    case 'complaint': return byDay(listComplaints(loanCase));
    default: return assertNever(rule.anchor);
  }
}

/** The first day of the present run at or over the minimum; none when it is over or unseen. */
function pastDueBases({ timeline, at }: LoanCase, rule: DutyRule): DutyBase[] {
  const min = rule.guard?.pastDueDays?.min ?? 1;
  const seen = timeline.observed.filter((step) => step.at <= at);
  let first: ObservedStep | null = null;
  let before: ObservedStep | null = null;
  for (const step of [...seen].reverse()) {
    if (step.pastDueDays < min) {
      before = step;
      break;
    }
    first = step;
  }
  if (first === null) return [];
  // The day's count says when the run began, but not before a day that was seen outside it.
  const counted = first.on - (first.pastDueDays - min);
  const day = before === null ? counted : Math.min(first.on, Math.max(counted, before.on + 1));
  return [{ day, after: null, facts: [first.fact] }];
}

/** The day that the last observation with a class speaks of; before any, disbursement. */
function lastClassified({ timeline, at }: LoanCase): DutyBase {
  const { fact: opened } = timeline.loan.opened;
  const stated = timeline.loan.observed
    .filter((entry) => entry.at <= at && entry.fact.classification !== undefined);
  const days = stated.map(({ fact }) => dayOfDate(fact.on));
  const last = Math.max(dayOfDate(opened.disbursedOn), ...days);
  const facts = stated.filter(({ fact }) => dayOfDate(fact.on) === last).map(({ fact }) => fact.id);
  return { day: last, after: null, facts: facts.length === 0 ? [opened.id] : facts };
}

function signalBases({ file, timeline, at }: LoanCase, rule: DutyRule): DutyBase[] {
  return signalsAt(timeline, at).filter((s) => s.severity >= (rule.severityMin ?? 1))
    .map((s) => ({ day: houseDay(file.policy, s.from), after: s.from, facts: s.facts }));
}

/** Covenants of the loan and of its facility; the state indexes only the former. */
function covenantBases({ file, timeline, at }: LoanCase): DutyBase[] {
  const { facility } = timeline.loan.opened.fact;
  const agreed: FactOf<'CovenantAgreed'>[] = timeline.loan.covenants
    .filter((entry) => entry.at <= at).map((entry) => entry.fact);
  if (facility !== undefined) {
    for (const fact of file.state.facts) {
      if (fact.type === 'CovenantAgreed' && fact.facility === facility
        && fact.loan === undefined && (parseInstant(fact.at) ?? Infinity) <= at) agreed.push(fact);
    }
  }
  return agreed.map((fact) => ({ day: dayOfDate(fact.due), after: null, facts: [fact.id] }));
}

function byDay(bases: readonly DutyBase[]): DutyBase[] {
  const days = new Map<number, DutyBase>();
  for (const base of bases) {
    const held = days.get(base.day);
    days.set(base.day, held === undefined ? base : {
      day: base.day, facts: [...held.facts, ...base.facts],
      after: held.after === null ? base.after : Math.max(held.after, base.after ?? held.after),
    });
  }
  return sortBy([...days.values()], (base) => base.day);
}
