import { parseInstant, toInstant } from '../kernel/instant.js';
import { aName, anInstant, objectOf } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { listDuties } from '../duties/index.js';
import { engagementAt, isOpenAt, scopeTouches } from '../state/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { readCaseAsk } from '../rules/read-ask.js';
import { basisFor } from '../rules/kinds/lawful-basis.js';
import { checkGuard } from '../rules/check-guard.js';
import type { Asked } from '../rules/asked.js';
import { toAsked } from '../permissions/index.js';
import type { Fact, RefusalStated, Scope } from '../facts/types/index.js';
import { REFUSAL_ROUTES } from '../terms/bases.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { RefusalRouting, RoutedPurpose } from '../terms/record/refusal.js';
import type { LawfulBasis } from '../terms/words.js';

function purposesIn(file: CaseFile, refusal: RefusalStated): readonly PurposeRow[] {
  const person = file.state.persons.get(refusal.person);
  const known = new Set<string>(refusal.scope.purposes ?? []);
  if (refusal.scope.purposes === undefined && person !== undefined) {
    for (const { fact } of person.bases) for (const p of fact.purposes) known.add(p);
    for (const { fact } of person.notices) for (const p of fact.purposes) known.add(p);
    for (const { fact } of person.consents) {
      for (const p of fact.scope.purposes ?? []) known.add(p);
    }
  }
  return [...known].sort().flatMap((p) => file.policy.purposes.get(p) ?? []);
}

function coveredByCollector(file: CaseFile, refusal: RefusalStated, at: number): boolean {
  const loans = refusal.scope.loans ?? [...file.state.loans.keys()];
  return loans.some((loan) => [...file.state.actors.keys()].some((actor) =>
    engagementAt(file.state, actor, loan, at)?.role === 'collector'));
}

function routeOne(
  file: CaseFile, refusal: RefusalStated, row: PurposeRow, at: number,
): RoutedPurpose {
  const asked: Asked = toAsked(file, {
    at: toInstant(at), person: refusal.person, actor: '', act: row.act,
    loans: refusal.scope.loans ?? [], channel: 'phone', purposes: [row.purpose],
  }, at);
  if (row.act === 'marketing') {
    return { purpose: row.purpose, basis: 'consent', route: 'opt-out', survives: false };
  }
  let basis: LawfulBasis | null = null;
  for (const { rule, coverage } of file.policy.contactRules) {
    if (rule.kind !== 'lawful-basis' || checkGuard(coverage, asked) === 'no') continue;
    basis = basisFor(rule, { ...asked, question: { ...asked.question, channel: 'desk' } },
      row.purpose).basis ?? basis;
  }
  if (basis === null) {
    const recorded = file.state.persons.get(refusal.person)?.bases
      .find((b) => b.at <= at && b.fact.purposes.includes(row.purpose));
    basis = recorded?.fact.basis ?? null;
  }
  if (basis === null) return { purpose: row.purpose, basis, route: 'nothing', survives: false };
  const route = REFUSAL_ROUTES[basis];
  return { purpose: row.purpose, basis, route, survives: route === 'wish' };
}

/** The facts that carry a refusal's effect, one kind for each route that occurs. */
function factsFor(
  refusal: RefusalStated, at: string, purposes: readonly RoutedPurpose[], cease: boolean,
): readonly Fact[] {
  const of = (route: RoutedPurpose['route']): string[] =>
    purposes.filter((p) => p.route === route).map((p) => p.purpose);
  const base = (suffix: string): { id: string; at: string; person: string; source: string } =>
    ({ id: `${refusal.id}.${suffix}`, at, person: refusal.person, source: refusal.id });
  const scope = (list: readonly string[]): Scope => ({ ...refusal.scope, purposes: list });
  const facts: Fact[] = [];
  const withdrawn = [...of('withdrawal'), ...of('opt-out')].sort();
  if (withdrawn.length > 0) {
    facts.push({ type: 'ConsentWithdrawn', ...base('withdrawn'), scope: scope(withdrawn) });
  }
  const objected = of('objection');
  if (objected.length > 0) {
    facts.push({ type: 'ObjectionRaised', ...base('objection'), scope: scope(objected) });
  }
  if (cease && refusal.form !== undefined) {
    facts.push({
      type: 'CeaseRequested', ...base('cease'), scope: refusal.scope, form: refusal.form,
    });
  }
  facts.push({
    type: 'RefusalRouted', ...base('routed'), refusal: refusal.id,
    into: facts.map((f) => f.id).sort(),
  });
  return facts;
}

const aRefusalAsk = objectOf<{ readonly refusal: string; readonly at: string }>({
  refusal: aName, at: anInstant,
});

/**
 * What a stated refusal is in law, purpose by purpose, and which facts carry that: a withdrawal,
 * an objection, an opt-out, a cease, or a wish that leaves the check owed. "I'm busy" is a wish
 * about times and never a withdrawal.
 *
 * @param ask - The refusal's fact id, and the moment of routing (an instant).
 * @returns A proposal to record, or `refusal.*` problems, or `case.not-a-handle`. An ambiguous one takes the strictest
 * plausible reading until the person confirms another.
 * @source PIPL 15, 44; GDPR 7(3), 21; 15 USC 1692c(c)
 */
export function routeRefusal(
  file: CaseFile, ask: { readonly refusal: string; readonly at: string },
): Result<RefusalRouting> {
  const read = readCaseAsk(file, 'refusal', aRefusalAsk, ask);
  if (!read.ok) return read;
  const at = parseInstant(read.value.at) as number;
  const person = file.state.persons.get(file.person);
  const refusal = person?.refusals.find((r) => r.fact.id === read.value.refusal)?.fact;
  if (refusal === undefined) {
    return fail([problem('refusal.unknown', ['refusal'], { refusal: read.value.refusal })]);
  }
  const statedAt = parseInstant(refusal.at) as number;
  if (at < statedAt) {
    return fail([problem('refusal.not-yet-stated', ['at'], { stated: refusal.at })]);
  }
  const when = toInstant(at);
  if (refusal.reason === 'busy') {
    const routed: Fact = {
      type: 'RefusalRouted', id: `${refusal.id}.routed`, at: when, person: refusal.person,
      source: refusal.id, refusal: refusal.id, into: [],
    };
    return ok({
      refusal: refusal.id, purposes: purposesIn(file, refusal).map((row) =>
        ({ purpose: row.purpose, basis: null, route: 'times', survives: true })),
      facts: [routed], dutiesLeft: dutiesLeft(file, refusal, at), ambiguous: false,
      code: 'refusal.busy-ask-for-times',
    });
  }
  const purposes = purposesIn(file, refusal).map((row) => routeOne(file, refusal, row, at));
  const cease = coveredByCollector(file, refusal, at)
    && (refusal.form === 'written' || refusal.form === 'electronic');
  return ok({
    refusal: refusal.id, purposes, facts: factsFor(refusal, when, purposes, cease),
    dutiesLeft: dutiesLeft(file, refusal, at),
    ambiguous: refusal.reason === 'unstated' || refusal.reason === 'other',
    code: cease ? 'refusal.cease' : 'refusal.routed-by-basis',
  });
}

function dutiesLeft(file: CaseFile, refusal: RefusalStated, at: number): readonly string[] {
  const open = [...file.state.loans.values()].some((l) => isOpenAt(l, at));
  const listed = open ? listDuties(file,
    { at: toInstant(at), until: toInstant(at + 366 * 86_400_000) }) : null;
  if (listed === null || !listed.ok) return [];
  return listed.value.filter((d) => d.status !== 'met' && scopeTouches(refusal.scope, {
    purpose: d.purpose, act: d.act, channel: null, contactPoint: null, loans: [d.loan],
    actor: null, person: null,
  })).map((d) => d.id);
}
