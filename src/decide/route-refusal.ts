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
import type { Stop } from '../rules/kinds/ceiling.shape.js';
import type { Asked } from '../rules/asked.js';
import { toAsked } from '../permissions/index.js';
import { applyCorrections } from '../facts/index.js';
import type { Fact, RefusalStated } from '../facts/types/index.js';
import { REFUSAL_ROUTES } from '../terms/bases.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { RefusalRouting, RoutedPurpose } from '../terms/record/refusal.js';
import { CHANNELS } from '../terms/words.js';
import type { Channel, LawfulBasis } from '../terms/words.js';
import { refusalFacts, settled } from './refusal-facts.js';

/** The purposes that a refusal reaches: those it names, or all that the person was told of. */
function purposesIn(file: CaseFile, refusal: RefusalStated): readonly PurposeRow[] {
  const { purposes, acts } = refusal.scope;
  const person = file.state.persons.get(refusal.person);
  const known = new Set<string>(purposes ?? []);
  if (purposes === undefined && person !== undefined) {
    for (const { fact } of person.bases) for (const p of fact.purposes) known.add(p);
    for (const { fact } of person.notices) for (const p of fact.purposes) known.add(p);
    for (const { fact } of person.consents) {
      for (const p of fact.scope.purposes ?? []) known.add(p);
    }
  }
  return [...known].sort().flatMap((p) => file.policy.purposes.get(p) ?? [])
    .filter((row) => acts?.includes(row.act) ?? true);
}

/**
 * Whether a refusal was stated of some purposes. One that nobody has declared binds as if said of
 * every purpose, but nobody may record on it that the person asked for all contact to cease.
 */
function namesPurposes({ history, knownAt }: CaseFile, { id }: RefusalStated): boolean {
  return applyCorrections(history, knownAt).facts.some((fact) =>
    fact.id === id && fact.type === 'RefusalStated' && fact.scope.purposes !== undefined);
}

/** The cease rules of the policy that bind somebody who works a loan in the refusal's scope. */
function ceaseRules(file: CaseFile, refusal: RefusalStated, at: number): readonly Stop[] {
  const { loans, channels, contactPoints, purposes, weekly } = refusal.scope;
  // A refusal of one way, purpose or hour is no demand that all contact cease.
  if ([channels, contactPoints, purposes, weekly].some((part) => part !== undefined)) return [];
  if (namesPurposes(file, refusal)) return [];
  const asked = (actor: string, loan: string): Asked => toAsked(file, {
    at: toInstant(at), person: refusal.person, actor, act: 'collection', loans: [loan],
    channel: 'phone', purposes: [],
  }, at);
  const asks = (loans ?? [...file.state.loans.keys()]).flatMap((loan) =>
    [...file.state.actors.keys()]
      .filter((actor) => engagementAt(file.state, actor, loan, at) !== null)
      .map((actor) => asked(actor, loan)));
  return file.policy.contactRules.flatMap(({ rule, coverage }) => {
    if (rule.kind !== 'stop' || rule.listens !== 'CeaseRequested') return [];
    const actors = rule.guard?.actors;
    const binds = (ask: Asked): boolean => checkGuard(coverage, ask) !== 'no'
      && (actors === undefined || checkGuard({ actors }, ask) !== 'no');
    return asks.some(binds) ? [rule] : [];
  });
}

const CONSENTED: readonly string[] = ['basis.outside-hours', 'basis.uninformed'];

/** A call for one purpose that the refusal reaches. */
function askedOf(file: CaseFile, refusal: RefusalStated, row: PurposeRow, at: number): Asked {
  return toAsked(file, {
    at: toInstant(at), person: refusal.person, actor: '', act: row.act,
    loans: refusal.scope.loans ?? [], channel: 'phone', purposes: [row.purpose],
  }, at);
}

/** Whether a purpose that nobody has named yet would need a basis: only then is it closed anyway. */
function needsBasis(file: CaseFile, asked: Asked): boolean {
  return file.policy.contactRules.some(({ rule, coverage }) =>
    rule.kind === 'lawful-basis' && checkGuard(coverage, asked) !== 'no');
}

function routeOne(
  file: CaseFile, refusal: RefusalStated, row: PurposeRow, at: number,
): RoutedPurpose {
  const asked = askedOf(file, refusal, row, at);
  if (row.act === 'marketing') {
    return { purpose: row.purpose, basis: 'consent', route: 'opt-out', survives: false };
  }
  let basis: LawfulBasis | null = null;
  for (const { rule, coverage } of file.policy.contactRules) {
    if (rule.kind !== 'lawful-basis' || checkGuard(coverage, asked) === 'no') continue;
    const found = basisFor(rule,
      { ...asked, question: { ...asked.question, channel: 'desk' } }, row.purpose);
    // A consent that carries nothing at this hour, or was given blindly, is there to be withdrawn.
    basis = CONSENTED.includes(found.code) ? 'consent' : found.basis ?? basis;
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

const aRefusalAsk = objectOf<{ readonly refusal: string; readonly at: string }>({
  refusal: aName, at: anInstant,
});

/**
 * What a stated refusal is in law, purpose by purpose, and which facts carry that: a withdrawal,
 * an objection, an opt-out, a cease, or a wish that leaves the check owed. "I'm busy" is a wish
 * about times and never a withdrawal.
 *
 * @param ask - The refusal's fact id, and the moment of routing (an instant).
 * @returns A proposal to record, or `refusal.*` problems, or
 * `case.not-a-handle`. What rested on contract or law stays
 * owed in another way: each channel refused is opted out of for those purposes and for what no
 * basis is on file, which a law may not ask for; with none named,
 * live contact (telephone, video, visit) is. An ambiguous one takes the strictest plausible
 * reading, everything but the desk and what the person opens alone, until another is confirmed.
 * Where only a question to the person can settle it (`refusal.busy-ask-for-times`,
 * `refusal.ask-for-form`), no fact settles it and contact goes on asking for review.
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
  if (at < (parseInstant(refusal.at) as number)) {
    return fail([problem('refusal.routed-before-stated', ['at'], { stated: refusal.at })]);
  }
  const rows = purposesIn(file, refusal);
  const routed = refusal.reason === 'busy' ? routeBusy(file, refusal, rows, at)
    : routeByBasis(file, refusal, rows, at);
  return ok({
    refusal: refusal.id, dutiesLeft: dutiesLeft(file, refusal, at), closes: closesOf(routed.facts),
    ...routed,
  });
}

type Routed = Omit<RefusalRouting, 'refusal' | 'dutiesLeft' | 'closes'>;

function closesOf(facts: RefusalRouting['facts']): readonly Channel[] {
  const closed = (facts as readonly Fact[]).flatMap((f) =>
    (f.type === 'OptedOut' && f.channel !== undefined ? [f.channel] : []));
  return CHANNELS.filter((channel) => closed.includes(channel));
}

/** "Busy": until when, if that was said; else the times have to be asked for and recorded first. */
function routeBusy(
  file: CaseFile, refusal: RefusalStated, rows: readonly PurposeRow[], at: number,
): Routed {
  const when = toInstant(at);
  const purposes = rows.map((row) =>
    ({ purpose: row.purpose, basis: null, route: 'times' as const, survives: true }));
  const told = (file.state.persons.get(refusal.person)?.times ?? [])
    .filter((t) => t.at <= at && t.fact.source === refusal.id).map((t) => t.fact.id);
  const times: readonly Fact[] = refusal.until === undefined || told.length > 0 ? [] : [{
    type: 'TimesStated', id: `${refusal.id}.times`, at: when, person: refusal.person,
    source: refusal.id, kind: 'inconvenient', once: { from: refusal.at, until: refusal.until },
  }];
  const into = [...told, ...times.map((f) => f.id)];
  return into.length === 0
    ? { purposes, facts: [], ambiguous: false, code: 'refusal.busy-ask-for-times' }
    : { purposes, facts: [...times, settled(refusal, when, into)], ambiguous: false,
      code: 'refusal.busy-times' };
}

function routeByBasis(
  file: CaseFile, refusal: RefusalStated, rows: readonly PurposeRow[], at: number,
): Routed {
  const purposes = rows.map((row) => routeOne(file, refusal, row, at));
  const rules = ceaseRules(file, refusal, at);
  const { form, reason } = refusal;
  // Whether it is a cease turns on its form: unless that is known, a person still has to look.
  const formUnknown = rules.length > 0 && form === undefined;
  const cease = form !== undefined && rules.some((r) => r.forms?.includes(form) ?? true);
  const ambiguous = formUnknown || reason === 'unstated' || reason === 'other';
  const { purposes: named, acts } = refusal.scope;
  const reachesAll = named === undefined && acts === undefined
    && !rows.every((row) => needsBasis(file, askedOf(file, refusal, row, at)));
  return {
    purposes, ambiguous,
    facts: refusalFacts(refusal,
      { at: toInstant(at), purposes, cease, ambiguous, settles: !formUnknown, reachesAll }),
    code: formUnknown ? 'refusal.ask-for-form' : cease ? 'refusal.cease' : 'refusal.routed-by-basis',
  };
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
