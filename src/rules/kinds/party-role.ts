import type { PersonRegistered } from '../../facts/types/index.js';
import { latestAt, rolesIn } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { consentEdges, reachOf, standingConsents } from '../consent-lift.js';
import { toFinding } from '../finding.js';
import type { PartyRoleRule } from './ceiling.shape.js';
import { ageEdges, isMinor } from './counted-as-one.js';

/** Parties of the loans asked about who allowed this person to be told. */
function consentedBy(rule: PartyRoleRule, asked: Asked): readonly string[] {
  if (rule.consentLifts === undefined) return [];
  const parties = new Set(asked.loans.flatMap((l) => l.opened.fact.parties.map((p) => p.person)));
  return [...parties].flatMap((party) => {
    const state = asked.state.persons.get(party);
    if (state === undefined) return [];
    const reach = { ...reachOf(asked, null), person: asked.question.person, contactPoint: null };
    return standingConsents(asked, state, reach)
      .filter((c) => c.lifts?.includes('third-party') === true
        && (rule.consentLifts?.direct !== true || c.givenTo === asked.question.actor)
        && (rule.consentLifts?.forms?.includes(c.form) ?? true)
        && (rule.consentLifts?.separate !== true || c.separate === true)).map((c) => c.id);
  });
}

/** Whether somebody counts as a party of every loan; null where an age would tell. */
function relatedTo(
  rule: PartyRoleRule, asked: Asked, registered: PersonRegistered | null,
): boolean | null {
  const { relations = [], relationsOfMinors = [], roles } = rule;
  const answers = asked.loans.map((loan) => {
    const of = (registered?.relations ?? [])
      .filter(({ to }) => rolesIn(loan, to).some((role) => roles.includes(role)));
    if (of.some(({ kind }) => relations.includes(kind))) return true;
    const minors = of.filter(({ kind }) => relationsOfMinors.includes(kind))
      .map(({ to }) => isMinor(asked, to));
    return minors.includes(true) ? true : minors.includes(null) ? null : false;
  });
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

function answer(rule: PartyRoleRule, asked: Asked): Finding {
  const { person, purposes } = asked.question;
  if (asked.loans.length === 0) {
    return toFinding(rule, 'needs-review', 'party.loan-unknown', { dependsOn: ['LoanOpened'] });
  }
  const isParty = asked.loans.every((l) => rolesIn(l, person).some((r) => rule.roles.includes(r)));
  if (isParty) return toFinding(rule, 'permits', 'party.role');
  const registered = asked.person === null ? null : latestAt(asked.person.registered, asked.at);
  const related = relatedTo(rule, asked, registered?.fact ?? null);
  if (related === true && registered !== null) {
    return toFinding(rule, 'permits', 'party.relation', { counted: [registered.fact.id] });
  }
  if (purposes.length > 0 && purposes.every((p) => rule.othersFor?.includes(p))) {
    return toFinding(rule, 'permits', 'party.others-for');
  }
  const relation = (rule.relationsFor ?? []).find((row) => purposes.length > 0
    && purposes.every((p) => row.purposes.includes(p))
    && asked.loans.every((loan) => registered?.fact.relations?.some((r) =>
      row.relations.includes(r.kind) && rolesIn(loan, r.to).length > 0) === true));
  if (relation !== undefined && registered !== null) {
    return toFinding(rule, 'permits', 'party.others-for', { counted: [registered.fact.id] });
  }
  const consents = consentedBy(rule, asked);
  if (consents.length > 0) {
    return toFinding(rule, 'permits', 'party.consented',
      { counted: consents, grounds: ['prior-consent'] });
  }
  return related === null && registered !== null
    ? toFinding(rule, 'needs-review', 'party.age-unknown',
      { counted: [registered.fact.id], dependsOn: ['PersonRegistered.ofAgeFrom'] })
    : toFinding(rule, rule.breach, 'party.third-person');
}

/** Instants at which a consent of a party runs out, or somebody comes of age. */
function partyEdges(rule: PartyRoleRule, asked: Asked, from: number, until: number): number[] {
  const ages = ageEdges(rule.relationsOfMinors, asked)
    .filter((edge) => edge >= from && edge < until);
  if (rule.consentLifts === undefined) return ages;
  return [...ages, ...asked.loans.flatMap((l) => l.opened.fact.parties.map((p) => p.person))
    .flatMap((party) =>
      consentEdges(asked, from, until, asked.state.persons.get(party) ?? null))];
}

/** Whom one may contact, as closures. Desk work reads the party's own data. */
export function compilePartyRole(rule: PartyRoleRule): RuleFaces {
  return {
    rule,
    check: (asked) => (asked.question.channel === 'desk' ? null : answer(rule, asked)),
    edges: (asked, from, until) => partyEdges(rule, asked, from, until),
  };
}
