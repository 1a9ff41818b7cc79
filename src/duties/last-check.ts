import type { CaseFile } from '../rules/case-file.js';
import type { LoanState } from '../state/index.js';
import { acceptedChecks } from './accepted-checks.js';
import type { AcceptedCheck } from './accepted-checks.js';
import { houseDay } from './house-day.js';
import { loanTimeline } from './loan-timeline.js';

/**
 * The last completed check of a purpose for a loan with evidence that the purpose accepts.
 * @param at - Epoch ms; later facts do not exist.
 * @returns Null where there is none.
 */
export function lastCheckOf(
  file: CaseFile, loan: LoanState, purpose: string, at: number,
): AcceptedCheck | null {
  if (!loan.checks.some((c) => c.at <= at && c.fact.purposes.includes(purpose))) return null;
  const today = houseDay(file.policy, at);
  const checks = acceptedChecks({
    file, timeline: loanTimeline(file, loan, at), at, today, untilDay: today, tierOn: () => 'medium',
  }, {
    purpose, fromDay: -Infinity, after: null, once: false,
    accepts: () => file.policy.purposes.get(purpose)?.accepts ?? [],
  });
  return checks[checks.length - 1] ?? null;
}
