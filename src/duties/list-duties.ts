import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { anInstant, anInstantOrDate, objectOf } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { sortBy } from '../kernel/sort.js';
import type { CaseFile } from '../rules/case-file.js';
import { personProblems, readCaseAsk } from '../rules/read-ask.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import { isOpenAt, leadParty } from '../state/index.js';
import type { LoanState } from '../state/index.js';
import type { Duty } from '../terms/record/duty.js';
import type { Tier } from '../terms/words.js';
import { acceptedChecks } from './accepted-checks.js';
import { tierAt } from './assess-tier.js';
import { basisAsk, findDutyBasis } from './duty-basis.js';
import type { BasisAsk } from './duty-basis.js';
import type { DutyWindow, LoanCase } from './duty-case.js';
import { shapeAt } from './duty-shape.js';
import { listWindows } from './duty-windows.js';
import { dayOfDate, houseDay } from './house-day.js';
import { bindsLoan, evaluateLoanGuard } from './loan-guard.js';
import { asPart, partsOf, toTurns } from './duty-parts.js';
import type { RulePart } from './duty-parts.js';
import { loanTimeline } from './loan-timeline.js';

/** From when to when duties are asked for. */
export interface DutiesAsk {
  /** The instant of the question; later facts do not exist for it. */
  readonly at: string;
  /** An instant, or a local date of the house's zone, that is the last day asked about. */
  readonly until: string;
}

const aDutiesAsk = objectOf<DutiesAsk>({ at: anInstant, until: anInstantOrDate });

/**
 * Every check that is owed for the open loans whose lead party is the file's person: those whose
 * window touches the days asked about, and those overdue and not met. Sorted by id.
 *
 * A bar never removes a duty, and neither does a fact that is missing: a rule whose guard is
 * unknown owes its duty. Only a completed check with accepted evidence meets one.
 *
 * @param ask - `at` and `until` at most `LIMITS.horizonDays` apart; dates count in `policy.zone`.
 * @returns The duties, or `ask.*` problems, `duties.too-many`, `case.person-unregistered`,
 * `case.person-merged` or `case.not-a-handle`.
 */
export function listDuties(file: CaseFile, ask: DutiesAsk): Result<readonly Duty[]> {
  const read = readCaseAsk(file, 'ask', aDutiesAsk, ask);
  if (!read.ok) return read;
  const person = personProblems(file);
  if (person.length > 0) return fail(person);
  const { until } = read.value;
  const at = parseInstant(read.value.at) as number;
  const today = houseDay(file.policy, at);
  const end = parseInstant(until);
  const untilDay = end === null ? parseLocalDate(until) as number : houseDay(file.policy, end);
  if (untilDay < today) return fail([problem('ask.ends-before-it-begins', ['until'], { until })]);
  if (untilDay - today > LIMITS.horizonDays) {
    return fail([problem('ask.horizon', ['until'], { max: LIMITS.horizonDays })]);
  }
  const duties: Duty[] = [];
  for (const loan of file.state.loans.values()) {
    if (isOpenAt(loan, at) && leadParty(loan) === file.person) {
      duties.push(...loanDuties(file, loan, { at, untilDay, purpose: null }));
    }
  }
  if (duties.length > LIMITS.dutiesPerCase) {
    return fail([problem('duties.too-many', [], { max: LIMITS.dutiesPerCase })]);
  }
  return ok(sortBy(duties, (duty) => duty.id));
}

/** What one contact might serve. */
export interface ServedAsk {
  readonly at: number;
  readonly untilDay: number;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
}

/** The duties of `listDuties` for some loans and purposes alone; none for whom it has a problem. */
export function dutiesFor(
  file: CaseFile, { at, untilDay, loans, purposes }: ServedAsk,
): readonly Duty[] {
  if (personProblems(file).length > 0) return [];
  const asked = [...file.state.loans.values()].filter((loan) =>
    loans.includes(loan.loan) && isOpenAt(loan, at) && leadParty(loan) === file.person);
  const duties = asked.flatMap((loan) => [...new Set(purposes)].flatMap((purpose) =>
    loanDuties(file, loan, { at, untilDay, purpose })));
  return sortBy(duties, (duty) => duty.id);
}

/** The duties of one open loan, for one purpose or for all (null), in no order. */
export function loanDuties(
  file: CaseFile, loan: LoanState,
  ask: { readonly at: number; readonly untilDay: number; readonly purpose: string | null },
): readonly Duty[] {
  const loanCase = openLoanCase(file, loan, ask);
  return file.policy.dutyRules.flatMap((placed) => {
    const { rule } = placed;
    if (ask.purpose !== null && rule.purpose !== ask.purpose) return [];
    if (rule.requiresCollateral === true && !namesCollateral(loan)) return [];
    const { timeline, at } = loanCase;
    const asked = basisAsk(file, { timeline, at, purpose: rule.purpose });
    if (!isInSpan(rule, loanCase) || !bindsLoan(placed, asked)) return [];
    if (rule.unless !== undefined && evaluateLoanGuard(rule.unless, asked) === 'yes') return [];
    return partsOf(rule).flatMap((part) => dutiesOf(loanCase, part, asked));
  });
}

function namesCollateral(loan: LoanState): boolean {
  return (loan.opened.fact.collateral?.length ?? 0) > 0;
}

function openLoanCase(
  file: CaseFile, loan: LoanState, ask: { readonly at: number; readonly untilDay: number },
): LoanCase {
  const timeline = loanTimeline(file, loan, ask.at);
  const tiers = new Map<number, Tier>();
  const tierOn = (at: number): Tier => {
    const known = tiers.get(at);
    if (known !== undefined) return known;
    const { tier } = tierAt(file, timeline, at);
    tiers.set(at, tier);
    return tier;
  };
  const { at, untilDay } = ask;
  return { file, timeline, at, today: houseDay(file.policy, at), untilDay, tierOn };
}

/** In force on a day asked about. */
function isInSpan(rule: DutyRule, { today, untilDay }: LoanCase): boolean {
  const { from, until } = rule.span;
  return dayOfDate(from) <= untilDay && (until === null || dayOfDate(until) > today);
}

function dutiesOf(loanCase: LoanCase, part: RulePart, asked: BasisAsk): Duty[] {
  const { rule } = part;
  const windows = listWindows(loanCase, rule).filter((w) => w.earliest <= loanCase.untilDay);
  if (windows.length === 0) return [];
  const basis = findDutyBasis(asked);
  return windows
    .flatMap((window) => toTurns(loanCase, rule, window,
      asPart(toDuty(loanCase, rule, asked, window, basis), part, window)))
    .filter((duty) => duty.status === 'overdue' || dayOfDate(duty.latest) >= loanCase.today);
}

function toDuty(
  loanCase: LoanCase, rule: DutyRule, asked: BasisAsk, window: DutyWindow, basis: Duty['basis'],
): Duty {
  const { loan } = loanCase.timeline;
  const { accepts } = shapeAt(loanCase, rule, window.shapedAt, {
    day: window.anchor, after: window.after, facts: window.facts,
  });
  const met = window.rolls ? undefined : acceptedChecks(loanCase, {
    purpose: rule.purpose, fromDay: window.earliest, after: window.after, once: false,
    accepts: () => accepts,
  })[0];
  const length = window.latest - window.earliest;
  return {
    id: `${rule.id}/${loan.loan}/${toLocalDate(window.anchor)}`,
    rule: rule.id, force: rule.force, grade: rule.source.grade, purpose: rule.purpose,
    act: asked.act, loan: loan.loan, person: loanCase.file.person,
    earliest: toLocalDate(window.earliest), latest: toLocalDate(window.latest),
    accepts, people: rule.people ?? 1,
    slackDays: Math.min(length, rule.slackDays ?? Math.min(3, Math.floor(length / 10))),
    aim: rule.aim ?? 'latest', projected: window.projected, tier: loanCase.tierOn(loanCase.at),
    basis, part: null,
    status: met !== undefined ? 'met' : window.latest < loanCase.today ? 'overdue' : 'open',
    facts: [...new Set([...window.facts, ...met?.facts ?? []])].sort(),
  };
}
