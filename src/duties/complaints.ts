import { parseInstant } from '../kernel/instant.js';
import type { FactOf } from '../facts/types/index.js';
import { isAttested } from '../rules/attested.js';
import type { DutyVariant } from '../rules/kinds/floor.shape.js';
import type { DutyBase, LoanCase } from './duty-case.js';
import { houseDay } from './house-day.js';

type Complaint = FactOf<'ComplaintRaised'>;

const instantOf = (fact: { readonly at: string }): number => parseInstant(fact.at) ?? Infinity;

function complaintsOf({ file, at }: LoanCase): readonly Complaint[] {
  const resolved = file.state.facts.filter((fact): fact is FactOf<'ComplaintResolved'> =>
    fact.type === 'ComplaintResolved' && instantOf(fact) <= at);
  return file.state.facts.filter((fact): fact is Complaint => fact.type === 'ComplaintRaised'
    && fact.person === file.person && instantOf(fact) <= at
    && !resolved.some((end) => end.person === fact.person && instantOf(end) >= instantOf(fact)
      && (end.about === fact.id || end.about === fact.about)));
}

/**
 * Whether a complaint is answered with this loan's duties: it is about the loan, or about a
 * contact over it; one about anything else goes with the person's first loan, so that it is
 * answered once and not never.
 */
function goesWith({ file, timeline }: LoanCase, complaint: Complaint): boolean {
  const { loan } = timeline;
  if (complaint.about === loan.loan) return true;
  const loans = [...file.state.loans.keys()].sort();
  if (loans.includes(complaint.about)) return false;
  const contact = file.state.facts.find((fact) => fact.type === 'ContactAttempted'
    && (fact.id === complaint.about || fact.contact === complaint.about));
  if (contact?.type === 'ContactAttempted' && contact.loans.length > 0) {
    return [...contact.loans].sort()[0] === loan.loan;
  }
  return loans[0] === loan.loan;
}

/** The complaints that are not resolved, as days from which an answer is owed. */
export function listComplaints(loanCase: LoanCase): readonly DutyBase[] {
  const { file } = loanCase;
  return complaintsOf(loanCase).filter((complaint) => goesWith(loanCase, complaint))
    .map((complaint) => {
      const at = instantOf(complaint);
      return { day: houseDay(file.policy, at), after: at, facts: [complaint.id] };
    });
}

/**
 * Whether what a variant says of the facts that raised a duty holds of every one of them: two
 * complaints of one day are answered by the earlier date.
 */
export function baseSuits(
  { file, at }: LoanCase, { complexity, attested }: DutyVariant, base: DutyBase | null,
): boolean {
  if (complexity === undefined && attested === undefined) return true;
  if (base === null) return false;
  return base.facts.every((id) => {
    const fact = file.state.facts.find((f) => f.id === id);
    const stated = fact?.type === 'ComplaintRaised' ? fact.complexity ?? 'simple' : null;
    return (complexity === undefined || stated === complexity)
      && (attested === undefined || isAttested(file.state, [id], attested, at));
  });
}
