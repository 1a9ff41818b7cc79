import { parseInstant } from '../../kernel/instant.js';
import { consentsAt, isOpenAt, scopeTouches } from '../../state/index.js';
import type { PersonState } from '../../state/index.js';
import type { LawfulBasis } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import { compileGuard } from '../check-guard.js';
import type { CompiledGuard } from '../check-guard.js';
import { advertises } from '../guard-parts.js';
import { isAttested } from '../attested.js';
import type { RuleFaces } from '../compiled.js';
import { reachOf } from '../consent-lift.js';
import { strictness, toFinding } from '../finding.js';
import type { Finding } from '../../terms/record/finding.js';
import type { LawfulBasisRule } from './ceiling.shape.js';

/** The basis that stands for a purpose, or why none does. */
export interface BasisAnswer {
  readonly basis: LawfulBasis | null;
  readonly code: 'basis.stands' | 'basis.none' | 'basis.withdrawn' | 'basis.swapped'
    | 'basis.objected' | 'basis.ended';
  readonly facts: readonly string[];
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

/** Whether a basis was put in place of a consent after that consent had ended. */
function isSwap(person: PersonState, purpose: string, recordedAt: number): boolean {
  const earlier = person.bases.filter((b) => b.at < recordedAt && b.fact.purposes.includes(purpose));
  const consented = earlier.some((b) => b.fact.basis === 'consent')
    || person.consents.some((c) => c.at < recordedAt
      && (c.fact.scope.purposes?.includes(purpose) ?? true));
  const other = earlier.some((b) => b.fact.basis !== 'consent');
  const ended = person.consentEnds.some((e) => e.at <= recordedAt
    && (e.fact.scope.purposes?.includes(purpose) ?? true));
  return consented && ended && !other;
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
  const objection = person.objections.find((o) => o.at <= asked.at
    && scopeTouches(o.fact.scope, reach) && !isOutweighed(rule, asked, o.fact.id));
  let refusal: BasisAnswer = { basis: null, code: 'basis.none', facts: [] };
  for (const basis of allowed) {
    if (basis === 'consent') {
      const answer = consentsAt(person, reach, asked.at);
      const facts = answer.stands.map((c) => c.id);
      if (facts.length > 0) return { basis, code: 'basis.stands', facts };
      if (answer.endedBy.length > 0) {
        refusal = { basis: null, code: 'basis.withdrawn', facts: answer.endedBy };
      }
      continue;
    }
    for (const { at, fact } of person.bases) {
      if (at > asked.at) break;
      if (fact.basis !== basis || !fact.purposes.includes(purpose)) continue;
      if (rule.noSwap && isSwap(person, purpose, at)) {
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

/** Compelling grounds attested about an objection; against advertising none are weighed. */
function isOutweighed(rule: LawfulBasisRule, asked: Asked, objection: string): boolean {
  return rule.outweighs !== undefined && !asked.acts.includes('marketing')
    && !advertises(asked.question)
    && isAttested(asked.state, [objection], rule.outweighs, asked.at);
}

/** A contract carries a check only while one of its loans is open; answers are owed after it. */
function contractEnded(asked: Asked): boolean {
  return !asked.acts.every((act) => act === 'reply' || act === 'statutory-notice') && asked.loans.length > 0
    && asked.loans.every((loan) => !isOpenAt(loan, asked.at));
}

function closingFacts(asked: Asked): readonly string[] {
  return asked.loans.flatMap((l) => l.closed.map(({ fact }) => fact.id));
}

/** The bases of each purpose and act under one table of purposes, listed once; ads apart. */
function basesTable(
  rule: LawfulBasisRule,
): (asked: Asked, purpose: string) => readonly LawfulBasis[] {
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

type Need = { readonly when: CompiledGuard; readonly code: string };

function separateConsent(
  rule: LawfulBasisRule, needs: readonly Need[], asked: Asked,
): Finding | null {
  for (const need of needs) {
    const holds = need.when(asked);
    if (holds === 'no') continue;
    if (holds !== 'yes') {
      return toFinding(rule, 'needs-review', 'basis.unknown', { dependsOn: holds });
    }
    const purposes: readonly (string | null)[] =
      asked.question.purposes.length > 0 ? asked.question.purposes : [null];
    const missing = purposes.some((purpose) => asked.person === null
      || !consentsAt(asked.person, reachOf(asked, purpose), asked.at)
        .stands.some((c) => c.separate === true));
    if (missing) return toFinding(rule, rule.breach, need.code);
  }
  return null;
}

/** Lawful basis as closures: every purpose of the contact must stand on one. */
export function compileLawfulBasis(
  rule: LawfulBasisRule,
): RuleFaces {
  const needs = (rule.separateConsent ?? [])
    .map((need) => ({ when: compileGuard(need.when), code: need.code }));
  const allowed = basesTable(rule);
  return {
    rule,
    check: (asked) => {
      const { purposes } = asked.question;
      if (purposes.length === 0) {
        return toFinding(rule, 'needs-review', 'basis.purpose-unknown',
          { dependsOn: ['question.purposes'] });
      }
      const facts: string[] = [];
      const bases: string[] = [];
      for (const purpose of purposes) {
        const answer = firstStanding(rule, asked, purpose, allowed(asked, purpose));
        if (answer.basis === null) {
          return toFinding(rule, rule.breach, answer.code,
            { counted: answer.facts, figures: { purpose } });
        }
        facts.push(...answer.facts);
        bases.push(answer.basis);
      }
      const separate = separateConsent(rule, needs, asked);
      if (separate !== null && strictness(separate.finding) > 0) return separate;
      return toFinding(rule, 'permits', 'basis.stands',
        { counted: facts, figures: { basis: [...new Set(bases)].sort().join(' ') } });
    },
    edges: (asked, from, until) => {
      const person = asked.person;
      if (person === null) return [];
      return person.consents.flatMap(({ fact }) =>
        fact.until === undefined ? [] : [parseInstant(fact.until) as number])
        .filter((e) => e >= from && e < until);
    },
  };
}
