import { isAttested } from '../rules/attested.js';
import type { CaseFile } from '../rules/case-file.js';
import { isSwap } from '../rules/kinds/basis-swap.js';
import type { LawfulBasisRule } from '../rules/kinds/ceiling.shape.js';
import { wasInformed } from '../rules/kinds/informed.js';
import { consentsAt, scopeTouches } from '../state/index.js';
import type { PersonState, Reach } from '../state/index.js';
import type { DutyBasis } from '../terms/record/duty.js';
import type { Act, LawfulBasis } from '../terms/words.js';
import { dayOfDate, houseDay } from './house-day.js';
import { bindsLoan } from './loan-guard.js';
import type { LoanGuardAsk } from './loan-guard.js';

/** Whose processing is asked about. */
export interface BasisAsk extends LoanGuardAsk {
  readonly purpose: string;
  readonly act: Act;
}

const OBJECTABLE: readonly LawfulBasis[] = ['legitimate-interest', 'public-task', 'disclosed-data'];

/**
 * The basis on which a duty's processing rests at the moment, or that one is missing. The duty
 * is owed in every case: a missing basis makes it unmet, never gone.
 *
 * @returns Null where no lawful-basis rule covers the person; `missing` where one does and no
 * basis that it knows was recorded and stands; else the first that stands, in the order of the
 * purpose's row. Where several rules cover the person each must have one; the first rule by id
 * is named.
 * @source PIPL 13-16; GDPR 6(1), 7(3), 21(1)
 */
export function findDutyBasis(ask: BasisAsk): DutyBasis | 'missing' | null {
  const rules = coveringRules(ask);
  const bases = rules.map((rule) => basisUnder(rule, ask));
  if (bases.includes(null)) return 'missing';
  return bases[0] ?? null;
}

function coveringRules(ask: BasisAsk): LawfulBasisRule[] {
  const day = houseDay(ask.file.policy, ask.at);
  const rules: LawfulBasisRule[] = [];
  for (const { rule, coverage } of ask.file.policy.contactRules) {
    if (rule.kind !== 'lawful-basis') continue;
    const { from, until } = rule.span;
    if (day < dayOfDate(from) || (until !== null && day >= dayOfDate(until))) continue;
    if (bindsLoan({ rule, coverage }, ask)) rules.push(rule);
  }
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function basisUnder(rule: LawfulBasisRule, ask: BasisAsk): DutyBasis | null {
  const person = ask.file.state.persons.get(ask.file.person);
  if (person === undefined) return null;
  for (const basis of allowedBases(rule, ask)) {
    const facts = basis === 'consent' ? standingConsents(rule, person, ask)
      : recordedBasis(rule, person, basis, ask);
    if (facts.length > 0) return { basis, rule: rule.id, facts: [...new Set(facts)].sort() };
  }
  return null;
}

function allowedBases(rule: LawfulBasisRule, ask: BasisAsk): readonly LawfulBasis[] {
  const preferred = ask.file.policy.purposes.get(ask.purpose)?.bases ?? rule.knows;
  const byAct = rule.byAct?.[ask.act];
  return preferred.filter((b) => rule.knows.includes(b) && (byAct?.includes(b) ?? true));
}

/** Channel and contact point are chosen later: a consent for some of them is one. */
function reachOf(ask: BasisAsk): Reach {
  return {
    purpose: ask.purpose, act: ask.act, channel: null, contactPoint: null,
    loans: [ask.timeline.loan.loan], actor: null, person: ask.file.person,
  };
}

function standingConsents(
  rule: LawfulBasisRule, person: PersonState, ask: BasisAsk,
): string[] {
  return consentsAt(person, reachOf(ask), ask.at).stands
    .filter((given) => rule.informed !== true || wasInformed(person, given, ask.purpose))
    .map((consent) => consent.id);
}

/** Facts of the first record of a basis that neither an objection nor a swap undoes. */
function recordedBasis(
  rule: LawfulBasisRule, person: PersonState, basis: LawfulBasis, ask: BasisAsk,
): string[] {
  if (OBJECTABLE.includes(basis) && person.objections.some((objection) =>
    objection.at <= ask.at && scopeTouches(objection.fact.scope, reachOf(ask))
    && !(rule.outweighs !== undefined && ask.act !== 'marketing'
      && isAttested(ask.file.state, [objection.fact.id], rule.outweighs, ask.at)))) return [];
  for (const { at, fact } of person.bases) {
    if (at > ask.at) break;
    if (fact.basis !== basis || !fact.purposes.includes(ask.purpose)) continue;
    if (rule.noSwap && isSwap(rule.knows, person, ask.purpose, at)) continue;
    return basis === 'contract' ? [fact.id, ...clauseFacts(ask)] : [fact.id];
  }
  return [];
}

/** A clause alone is no basis, for a basis is recorded before; it supports one that is. */
function clauseFacts(ask: BasisAsk): string[] {
  const opened = ask.timeline.loan.opened.fact;
  return opened.clauses.some((c) => c.purposes.includes(ask.purpose)) ? [opened.id] : [];
}

/** The file and act that a purpose's basis is asked with. */
export function basisAsk(
  file: CaseFile, ask: Omit<LoanGuardAsk, 'file' | 'act'> & { readonly purpose: string },
): BasisAsk {
  const act = file.policy.purposes.get(ask.purpose)?.act ?? 'monitoring';
  return { ...ask, file, act };
}
