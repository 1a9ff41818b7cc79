import { addMonths } from '../kernel/calendar.js';
import type { DutyRule, DutyVariant } from '../rules/kinds/floor.shape.js';
import type { Duration } from '../rules/rule.js';
import { EVIDENCE_KINDS } from '../terms/words.js';
import type { EvidenceKind } from '../terms/words.js';
import { baseSuits } from './complaints.js';
import type { DutyBase, LoanCase } from './duty-case.js';
import { gradeMatches } from './grade.js';
import { dayOfDate } from './house-day.js';
import { observedAt } from './loan-timeline.js';

/** What a duty rule asks of a loan at an instant, its variants applied. */
export interface DutyShape {
  readonly waived: boolean;
  readonly earliest: Duration | null;
  readonly latest: Duration;
  /** Rhythm of a rule that recurs. */
  readonly every: Duration | null;
  readonly openFor: Duration | null;
  readonly accepts: readonly EvidenceKind[];
}

/**
 * The days, rhythm and evidence of a rule for a loan as it stood: the first variant whose every
 * condition is known to hold, else the rule's own.
 * @param at - Epoch ms.
 * @param base - What raised the duty; a variant that asks about it holds of no other.
 */
export function shapeAt(
  loanCase: LoanCase, rule: DutyRule, at: number, base: DutyBase | null = null,
): DutyShape {
  const variant = rule.variants?.find((v) =>
    baseSuits(loanCase, v, base) && variantHolds(loanCase, v, at)) ?? null;
  const recurrence = rule.recurrence ?? null;
  const rolling = recurrence !== null && 'atMostEvery' in recurrence;
  const ruled = recurrence === null ? null
    : rolling ? recurrence.atMostEvery : recurrence.oncePer;
  // A variant that names one of the two days of a rhythm means both.
  const latest = variant?.latest ?? (ruled === null ? undefined : variant?.every) ?? rule.latest;
  const every = ruled === null ? null
    : variant?.every ?? (rolling ? variant?.latest : undefined) ?? ruled;
  return {
    waived: variant?.waived ?? false,
    earliest: variant?.earliest ?? rule.earliest ?? null,
    latest, every, openFor: recurrence?.openFor ?? null,
    accepts: acceptedKinds(loanCase, rule, variant),
  };
}

/** What a rule names is kept to what its purpose accepts: a rule narrows a row, never widens. */
function acceptedKinds(
  { file }: LoanCase, rule: DutyRule, variant: DutyVariant | null,
): readonly EvidenceKind[] {
  const row = file.policy.purposes.get(rule.purpose)?.accepts;
  const named = variant?.accepts ?? rule.accepts ?? row ?? [];
  return EVIDENCE_KINDS.filter((kind) => named.includes(kind) && (row?.includes(kind) ?? true));
}

/** A condition on what is not known does not hold: the rule's own days stand. */
function variantHolds(loanCase: LoanCase, variant: DutyVariant, at: number): boolean {
  const seen = observedAt(loanCase.timeline, at);
  const { tiers, grades, classifications, termMonthsMax } = variant;
  if (grades !== undefined) {
    const grade = seen?.grade?.value;
    if (grade === undefined || !gradeMatches(grades, grade)) return false;
  }
  if (classifications !== undefined) {
    const stated = seen?.classification?.value;
    if (stated === undefined || !classifications.includes(stated)) return false;
  }
  if (termMonthsMax !== undefined && !isTermWithin(loanCase, termMonthsMax)) return false;
  return tiers === undefined || tiers.includes(loanCase.tierOn(at));
}

function isTermWithin({ timeline }: LoanCase, monthsMax: number): boolean {
  const { disbursedOn, maturesOn } = timeline.loan.opened.fact;
  if (maturesOn === undefined) return false;
  return dayOfDate(maturesOn) <= addMonths(dayOfDate(disbursedOn), monthsMax);
}
