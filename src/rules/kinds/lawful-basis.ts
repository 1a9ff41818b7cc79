import { consentsAt, isOpenAt, scopeTouches } from '../../state/index.js';
import type { PersonState, Reach } from '../../state/index.js';
import type { FactOf } from '../../facts/types/index.js';
import { LAWFUL_BASES } from '../../terms/words.js';
import type { LawfulBasis } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import { compileGuard } from '../check-guard.js';
import type { CompiledGuard } from '../check-guard.js';
import { advertises } from '../guard-parts.js';
import { isAttested } from '../attested.js';
import type { RuleFaces } from '../compiled.js';
import {
  consentEdges, inWeekly, nextConsentHour, reachOf, sightEdges, standingConsents,
} from '../consent-lift.js';
import { toFinding } from '../finding.js';
import { untilEdges } from '../protection-ends.js';
import type { Finding } from '../../terms/record/finding.js';
import { isSwap } from './basis-swap.js';
import type { LawfulBasisRule, SeparateConsent } from './ceiling.shape.js';
import { wasInformed } from './informed.js';

/** The basis that stands for a purpose, or why none does. */
export interface BasisAnswer {
  readonly basis: LawfulBasis | null;
  readonly code: 'basis.stands' | 'basis.none' | 'basis.withdrawn' | 'basis.swapped'
    | 'basis.objected' | 'basis.ended' | 'basis.uninformed' | 'basis.outside-hours';
  readonly facts: readonly string[];
  /** For a consent that is for other hours: when the next of them begins. */
  readonly opensAt?: number | null;
}

const OBJECTABLE: readonly LawfulBasis[] = ['legitimate-interest', 'public-task', 'disclosed-data'];

/** Bases that a rule lets a purpose of this act rest on. */
function allowedBases(
  rule: LawfulBasisRule, asked: Asked, purpose: string,
): readonly LawfulBasis[] {
  const row = asked.env.purposes.get(purpose);
  const byAct = rule.byAct?.[asked.question.act] ?? rule.byAct?.[row?.act ?? asked.question.act];
  const preferred = row?.bases ?? rule.knows;
  // What advertises rests on what advertising may rest on, whatever it was declared to be.
  const ads = advertises(asked.question) ? rule.byAct?.marketing : undefined;
  return preferred.filter((b) => rule.knows.includes(b) && (byAct?.includes(b) ?? true)
    && (ads?.includes(b) ?? true));
}

/**
 * The basis on which a purpose stands at the moment: the first that the law knows, that was
 * recorded before, and that neither withdrawal nor objection has ended.
 * @source PIPL 13-16; GDPR 6(1), 7(3), 21(1)
 */
export function basisFor(rule: LawfulBasisRule, asked: Asked, purpose: string): BasisAnswer {
  return firstStanding(rule, asked, purpose, allowedBases(rule, asked, purpose));
}

function firstStanding(
  rule: LawfulBasisRule, asked: Asked, purpose: string, allowed: readonly LawfulBasis[],
): BasisAnswer {
  const person = asked.person;
  if (person === null) return { basis: null, code: 'basis.none', facts: [] };
  const reach = advertises(asked.question)
    ? { ...reachOf(asked, purpose), act: 'marketing' as const } : reachOf(asked, purpose);
  const objection = person.objections.length === 0 ? undefined
    : person.objections.find((o) => o.at <= asked.at
      && scopeTouches(o.fact.scope, reach) && !isOutweighed(rule, asked, o.fact.id));
  let refusal: BasisAnswer = { basis: null, code: 'basis.none', facts: [] };
  for (const basis of allowed) {
    if (basis === 'consent') {
      const answer = consentBasis(rule, asked, person, { purpose, reach });
      if (answer.basis !== null) return answer;
      if (answer.code !== 'basis.none') refusal = answer;
      continue;
    }
    for (const { at, fact } of person.bases) {
      if (at > asked.at) break;
      if (fact.basis !== basis || !fact.purposes.includes(purpose)) continue;
      if (rule.noSwap && isSwap(rule.knows, person, purpose, at)) {
        refusal = { basis: null, code: 'basis.swapped', facts: [fact.id] };
      } else if (objection !== undefined && OBJECTABLE.includes(basis)) {
        refusal = { basis: null, code: 'basis.objected', facts: [objection.fact.id] };
      } else if (basis === 'contract' && contractEnded(asked)) {
        refusal = { basis: null, code: 'basis.ended', facts: closingFacts(asked) };
      } else return { basis, code: 'basis.stands', facts: [fact.id] };
    }
  }
  return refusal;
}

/** Whether a consent carries: given with knowledge, not ended, and for this hour. */
function consentBasis(
  rule: LawfulBasisRule, asked: Asked, person: PersonState,
  { purpose, reach }: { readonly purpose: string; readonly reach: Reach },
): BasisAnswer {
  const { stands, ids, endedBy, isWeekly } = consentsAt(person, reach, asked.at);
  if (stands.length === 0) {
    return { basis: null, code: endedBy.length > 0 ? 'basis.withdrawn' : 'basis.none', facts: endedBy };
  }
  if (rule.informed !== true && !isWeekly) return { basis: 'consent', code: 'basis.stands', facts: ids };
  const idsOf = (list: readonly FactOf<'ConsentGiven'>[]): string[] => list.map(({ id }) => id);
  const informed = stands.filter((given) =>
    rule.informed !== true || wasInformed(person, given, purpose));
  if (informed.length === 0) return { basis: null, code: 'basis.uninformed', facts: ids };
  const now = informed.filter((given) => inWeekly(asked, given, asked.at));
  return now.length > 0 ? { basis: 'consent', code: 'basis.stands', facts: idsOf(now) }
    : { basis: null, code: 'basis.outside-hours', facts: idsOf(informed),
      opensAt: nextConsentHour(asked, informed) };
}

/** Compelling grounds attested about an objection; against advertising none are weighed. */
function isOutweighed(rule: LawfulBasisRule, asked: Asked, objection: string): boolean {
  return rule.outweighs !== undefined && !asked.acts.includes('marketing')
    && !advertises(asked.question)
    && isAttested(asked.state, [objection], rule.outweighs, asked.at);
}

/**
 * A contract carries no check about a loan that was closed, whatever else is asked about; answers
 * are owed after it.
 */
function contractEnded(asked: Asked): boolean {
  return !asked.acts.every((act) => act === 'reply' || act === 'statutory-notice')
    && asked.loans.some((loan) => !isOpenAt(loan, asked.at));
}

function closingFacts(asked: Asked): readonly string[] {
  return asked.loans.flatMap((l) => l.closed.map(({ fact }) => fact.id));
}

type BasesOf = (asked: Asked, purpose: string) => readonly LawfulBasis[];

/** The bases of each purpose and act under one table of purposes, listed once; ads apart. */
function basesTable(rule: LawfulBasisRule): BasesOf {
  let table: Asked['env']['purposes'] | null = null;
  const byAct = new Map<string, Map<string, readonly LawfulBasis[]>>();
  return (asked, purpose) => {
    if (advertises(asked.question)) return allowedBases(rule, asked, purpose);
    if (table !== asked.env.purposes) byAct.clear();
    table = asked.env.purposes;
    const { act } = asked.question;
    const byPurpose = byAct.get(act) ?? new Map<string, readonly LawfulBasis[]>();
    if (byPurpose.size === 0) byAct.set(act, byPurpose);
    const bases = byPurpose.get(purpose) ?? allowedBases(rule, asked, purpose);
    byPurpose.set(purpose, bases);
    return bases;
  };
}

interface Need extends Omit<SeparateConsent, 'when'> {
  readonly when: CompiledGuard;
}

/** A purpose of the contact and the basis that it was found to stand on. */
interface Standing {
  readonly purpose: string;
  readonly basis: LawfulBasis;
}

/** Whether a separate consent names what it has to. */
function namesIt(need: Need, asked: Asked, given: FactOf<'ConsentGiven'>, purpose: string): boolean {
  const { actor } = asked.question;
  return (need.names?.includes('purpose') !== true
      || given.scope.purposes?.includes(purpose) === true)
    && (need.names?.includes('actor') !== true
      || given.givenTo === actor || given.scope.actors?.includes(actor) === true);
}

function hasSeparate(rule: LawfulBasisRule, need: Need, asked: Asked, purpose: string): boolean {
  const { person } = asked;
  return person !== null && standingConsents(asked, person, reachOf(asked, purpose))
    .some((given) => given.separate === true && namesIt(need, asked, given, purpose)
      && (rule.informed !== true || wasInformed(person, given, purpose)));
}

function separateConsent(
  rule: LawfulBasisRule, needs: readonly Need[], asked: Asked, standing: readonly Standing[],
): Finding | null {
  for (const need of needs) {
    const bound = standing.filter(({ basis }) => need.bases?.includes(basis) ?? true);
    if (bound.length === 0) continue;
    const holds = need.when(asked);
    // With the consent on file the contact stands whether the case is the one that needs it or not.
    if (holds === 'no'
      || bound.every(({ purpose }) => hasSeparate(rule, need, asked, purpose))) continue;
    return holds === 'yes' ? toFinding(rule, rule.breach, need.code)
      : toFinding(rule, 'needs-review', 'basis.unknown', { dependsOn: holds });
  }
  return null;
}

function answer(
  rule: LawfulBasisRule, needs: readonly Need[], asked: Asked, allowed: BasesOf,
): Finding {
  const { purposes } = asked.question;
  if (purposes.length === 0) {
    return toFinding(rule, 'needs-review', 'basis.purpose-unknown',
      { dependsOn: ['question.purposes'] });
  }
  let facts: readonly string[] = [];
  const standing: Standing[] = [];
  for (const purpose of purposes) {
    const { basis, code, facts: counted, opensAt = null } =
      firstStanding(rule, asked, purpose, allowed(asked, purpose));
    if (basis === null && code === 'basis.outside-hours' && asked.zones.length === 0) {
      return toFinding(rule, 'needs-review', code,
        { counted, figures: { purpose }, dependsOn: ['PersonRegistered.zones'] });
    }
    if (basis === null) {
      return toFinding(rule, rule.breach, code, { counted, figures: { purpose }, opensAt });
    }
    facts = standing.length === 0 ? counted : [...facts, ...counted];
    standing.push({ purpose, basis });
  }
  return separateConsent(rule, needs, asked, standing)
    ?? toFinding(rule, 'permits', 'basis.stands', { counted: facts, figures: figuresOf(standing) });
}

type Figures = Readonly<Record<string, string>>;

/** One object for each basis on its own: most contacts stand on one. */
const ALONE: ReadonlyMap<LawfulBasis, Figures> = new Map(LAWFUL_BASES.map((basis) =>
  [basis, Object.freeze({ basis })] as const));

/** The bases that the purposes stand on, each once and sorted. */
function figuresOf(standing: readonly Standing[]): Figures {
  const first = (standing[0] as Standing).basis;
  return standing.every(({ basis }) => basis === first) ? ALONE.get(first) as Figures
    : { basis: [...new Set(standing.map(({ basis }) => basis))].sort().join(' ') };
}

/** Lawful basis as closures: every purpose of the contact must stand on one. */
export function compileLawfulBasis(
  rule: LawfulBasisRule,
): RuleFaces {
  const needs = (rule.separateConsent ?? [])
    .map((need) => ({ ...need, when: compileGuard(need.when) }));
  const allowed = basesTable(rule);
  return {
    rule,
    check: (asked) => answer(rule, needs, asked, allowed),
    // A case that needs a separate consent may be one of a state that runs out.
    edges: (asked, from, until) => [
      ...consentEdges(asked, from, until), ...sightEdges(asked, from, until),
      ...needs.length === 0 ? [] : untilEdges(asked.person),
    ].filter((edge) => edge >= from && edge < until),
  };
}
