import { parseInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import type { StandardRule } from '../rules/kinds/standard.shape.js';
import { isOpenAt } from '../state/index.js';
import type { LoanState } from '../state/index.js';
import type { StandardBinding } from '../terms/record/duty.js';
import { dayOfDate, houseDay } from './house-day.js';
import { bindsLoan } from './loan-guard.js';
import { loanTimeline } from './loan-timeline.js';

/**
 * The qualitative duties that bind a loan, each with the house rules that give it a number. One
 * without any is owed all the same and has no date: the house has to set one.
 *
 * @returns Standards of duties and records, sorted by rule; or `ask.at`, `loan.unknown`.
 */
export function listStandards(
  file: CaseFile, ask: { readonly loan: string; readonly at: string },
): Result<readonly StandardBinding[]> {
  const at = parseInstant(ask.at);
  if (at === null) return fail([problem('ask.at', ['at'], { at: ask.at })]);
  const loan = file.state.loans.get(ask.loan);
  if (loan === undefined || loan.opened.at > at) {
    return fail([problem('loan.unknown', ['loan'], { loan: ask.loan })]);
  }
  return ok(standardsOf(file, loan, at));
}

/** Whether a loan is of project finance, where a standard speaks of that alone. */
function isFinanced({ projectFinance }: StandardRule, loan: LoanState): boolean {
  const { product, project, parties } = loan.opened.fact;
  return projectFinance === undefined || projectFinance.includes(product)
    || project !== undefined || parties.some(({ role }) => role === 'sponsor');
}

/** See {@link listStandards}. */
export function standardsOf(
  file: CaseFile, loan: LoanState, at: number,
): readonly StandardBinding[] {
  const day = houseDay(file.policy, at);
  const timeline = loanTimeline(file, loan, at);
  const isInForce = ({ span }: { readonly span: { readonly from: string;
    readonly until: string | null } }): boolean =>
    day >= dayOfDate(span.from) && (span.until === null || day < dayOfDate(span.until));
  const binds = (placed: Parameters<typeof bindsLoan>[0], purpose: string | null): boolean => {
    const act = purpose === null ? null : file.policy.purposes.get(purpose)?.act ?? null;
    return bindsLoan(placed, { file, timeline, at, purpose, act });
  };
  return file.policy.standards.flatMap((placed): readonly StandardBinding[] => {
    const { rule } = placed;
    const purpose = rule.purpose ?? null;
    if (rule.measure !== 'duty' && rule.measure !== 'record-keeping') return [];
    if (!isInForce(rule) || !binds(placed, purpose)) return [];
    // Records outlive their loan; a check of a loan that is repaid is owed to nobody.
    if (rule.measure === 'duty' && !(isOpenAt(loan, at) && isFinanced(rule, loan))) return [];
    const house = rule.measure === 'duty'
      ? file.policy.dutyRules.filter((p) => p.rule.purpose === purpose)
      : file.policy.recordRules.filter((p) =>
        p.rule.records.some((name) => rule.records?.includes(name)));
    const by = house.filter((p) => p.rule.force === 'house' && isInForce(p.rule)
      && binds(p, purpose)).map((p) => p.rule.id).sort();
    return [{
      rule: rule.id, measure: rule.measure, purpose, records: rule.records ?? [],
      status: by.length > 0 ? 'bound' : 'unbound', by,
    }];
  });
}
