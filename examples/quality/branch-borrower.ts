import { decideContact, openCase, orThrow, planRevisits } from 'softknock';
import type { Decision, EvidenceKind, PlannedContact, Policy, Question } from 'softknock';
import type { Seeded } from '../portfolio/seeded.js';

/** How an officer of the generated branch works. */
export interface Habit {
  readonly officer: string;
  /** Calls beyond the plan, without a decision: the old way of being busy. */
  readonly extraCalls: number;
  readonly missShare: number;
  readonly lateShare: number;
  /** Hours until a refusal is routed. */
  readonly routingHours: number;
}

export interface BorrowerPlan {
  readonly person: string;
  readonly habit: Habit;
  readonly policy: Policy;
  readonly from: string;
  readonly until: string;
  readonly r: Seeded;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const iso = (ms: number): string => new Date(ms).toISOString();

const PURPOSES = [
  'address-confirmation', 'arrears-contact', 'arrears-inspection', 'classification', 'collateral-inspection', 'first-check', 'repayment-reminder', 'routine-check',
  'use-of-funds-check', 'warning-check',
];

function opening({ person, r }: BorrowerPlan, opened: string): object[] {
  const loan = `${person}.loan`;
  const at = `${opened}T02:00:00.000Z`;
  const point = (name: string, channels: string[], extra: object = {}): object =>
    ({ type: 'ContactPointAdded', id: `${person}.${name}`, at, person, contactPoint: name, channels, ...extra });
  return [
    { type: 'PersonRegistered', id: `${person}.person`, at, person, residence: { country: 'CN', region: 'SH' },
      zones: [{ zone: 'Asia/Shanghai', basis: 'address' }], language: 'zh' },
    point('mobile', ['phone', 'sms'], { line: 'mobile' }), ...(r.chance(0.5) ? [point('app', ['self-service', 'in-app'])] : []),
    point('shop', ['letter', 'visit'], { place: 'business' }),
    { type: 'LoanOpened', id: `${loan}.opened`, at, loan, product: 'business-loan', amount: r.whole(5, 60) * 10_000,
      currency: 'CNY', disbursedOn: opened, maturesOn: '2028-12-20', parties: [{ person, role: 'borrower' }],
      clauses: [{ clause: '8', purposes: PURPOSES }], ...(r.chance(0.6) ? { collateral: [`${loan}.collateral`] } : {}) },
    { type: 'ActorEngaged', id: `${loan}.bank`, at, actor: 'BANK', role: 'lender', ownName: true, institution: 'BANK',
      institutionKind: 'bank', loans: [loan], loanStatusWhenObtained: 'current' },
    { type: 'NoticeServed', id: `${person}.notice`, at, person, notice: 'privacy-notice', version: '2', purposes: PURPOSES },
    { type: 'BasisRecorded', id: `${person}.basis`, at, person, purposes: PURPOSES, basis: 'contract', reference: 'clause 8' },
    { type: 'HistoryCompleteFrom', id: `${person}.complete`, at, person, from: at },
    { type: 'LoanObserved', id: `${loan}.seen`, at, loan, on: opened, pastDueDays: r.chance(0.45) ? r.whole(20, 95) : 0, grade: r.pick(['A2', 'B1', 'B1', 'B2']) },
    ...(r.chance(0.6) ? [{ type: 'SignalRaised', id: `${loan}.signal`, at, signal: `${loan}.signal`, loans: [loan],
      kind: 'turnover-fell', severity: 2, expiresOn: '2026-12-31' }] : []),
  ];
}

/** What a contact can bring: the first kind is what it usually brings. */
const YIELDS: Readonly<Record<string, readonly EvidenceKind[]>> = {
  desk: ['data'], phone: ['conversation', 'statement'], video: ['live-video', 'conversation'],
  visit: ['inspection', 'document', 'conversation'],
};

/** The purposes of a contact by the kind of evidence that it brings for them. */
function kindsFor(policy: Policy, contact: PlannedContact): ReadonlyMap<EvidenceKind, readonly string[]> {
  const kinds = YIELDS[contact.channel] ?? ['document', 'statement'];
  const found = new Map<EvidenceKind, string[]>();
  for (const purpose of contact.purposes) {
    const kind = kinds.find((k) => policy.purposes.get(purpose)?.accepts.includes(k) === true) ?? kinds[0] as EvidenceKind;
    found.set(kind, [...(found.get(kind) ?? []), purpose]);
  }
  return found;
}

function outcomeOf(channel: string, r: Seeded): string {
  if (channel === 'visit') return r.chance(0.85) ? 'completed' : r.chance(0.5) ? 'no-answer' : 'refused-at-door';
  if (channel === 'phone' || channel === 'video') return r.chance(0.65) ? 'completed' : r.pick(['no-answer', 'no-answer', 'busy', 'conversation', 'answered']);
  return r.chance(0.8) ? 'completed' : 'delivered';
}

function askOf(plan: BorrowerPlan, contact: PlannedContact, at: number): Question {
  return {
    at: iso(at), person: plan.person, actor: 'BANK', loans: contact.loans,
    act: plan.policy.purposes.get(contact.purposes[0] ?? '')?.act ?? 'monitoring', channel: contact.channel,
    purposes: contact.purposes, statesOptOut: true,
    ...(contact.via === null ? {} : { via: contact.via }),
    ...(contact.contactPoint === null ? {} : { contactPoint: contact.contactPoint }),
    ...(contact.channel === 'visit' ? { place: 'business' as const } : {}),
    ...(contact.sources.length === 0 ? {} : { data: contact.sources }),
  };
}

/** The decision, and what came of it: an attempt, evidence and the completed check. */
function carryOut(plan: BorrowerPlan, facts: readonly object[], contact: PlannedContact, at: number, turn: number): object[] {
  const { person, policy, r, habit } = plan;
  const file = orThrow(openCase(policy, { person, facts }));
  const question = askOf(plan, contact, at);
  const decision: Decision = orThrow(decideContact(file, { question, key: `${person}/${contact.on}/${turn}` }));
  const made: object[] = [{
    type: 'ContactDecided', id: decision.id, at: question.at, person, decision: decision.id, effect: decision.effect, body: decision,
  }];
  if (decision.effect !== 'permit') return made;
  const name = `${person}.${turn}.${contact.channel}`;
  const outcome = outcomeOf(contact.channel, r);
  if (contact.channel !== 'desk') {
    made.push({
      type: 'ContactAttempted', id: name, at: iso(at + 5 * MINUTE), contact: name, direction: 'out', channel: contact.channel,
      person, actor: 'BANK', officer: habit.officer, loans: contact.loans, purposes: contact.purposes, act: question.act,
      outcome, decision: decision.id, ...(contact.via === null ? {} : { via: contact.via }),
      ...(contact.contactPoint === null ? {} : { contactPoint: contact.contactPoint }),
      ...(contact.channel === 'visit' ? { place: 'business' } : {}),
    });
  }
  if (contact.channel !== 'desk' && outcome !== 'completed') return made;
  const kinds = [...kindsFor(policy, contact)];
  for (const [kind, purposes] of kinds) {
    made.push({
      type: 'EvidenceFiled', id: `${name}.${kind}.filed`, at: iso(at + HOUR), evidence: `${name}.${kind}`, kind, loans: contact.loans,
      purposes, digest: policy.hash(`${name}.${kind}`), capturedAt: iso(at + 20 * MINUTE), officer: habit.officer,
      ...(contact.channel === 'visit' ? { place: `${person}.shop` } : {}),
    });
  }
  made.push({
    type: 'CheckCompleted', id: `${name}.check`, at: iso(at + 2 * HOUR), loans: contact.loans, purposes: contact.purposes,
    evidence: kinds.map(([kind]) => `${name}.${kind}`), officer: habit.officer,
  });
  return made;
}

/** Calls beyond any plan, at office hours, and the complaints that follow some of them. */
function extraCalls({ person, habit, from, r }: BorrowerPlan): object[] {
  return Array.from({ length: habit.extraCalls }, (_, i): object[] => {
    const at = Date.parse(from) + r.whole(1, 170) * DAY + r.whole(1, 9) * HOUR;
    const name = `${person}.extra.${i}`;
    const call = {
      type: 'ContactAttempted', id: name, at: iso(at), contact: name, direction: 'out', channel: 'phone', contactPoint: 'mobile',
      person, actor: 'BANK', officer: habit.officer, loans: [`${person}.loan`], purposes: ['routine-check'], act: 'monitoring',
      outcome: r.pick(['no-answer', 'no-answer', 'conversation', 'busy']),
    };
    return r.chance(0.06) ? [call, { type: 'ComplaintRaised', id: `${name}.complaint`, at: iso(at + DAY), person, about: name }] : [call];
  }).flat();
}

function wishes({ person, habit, from, r }: BorrowerPlan): object[] {
  const loan = `${person}.loan`;
  const made: object[] = [];
  const start = Date.parse(from);
  if (r.chance(0.25)) {
    const at = start + r.whole(20, 150) * DAY + 4 * HOUR;
    const routed = at + Math.round(habit.routingHours * (0.5 + r.next()) * HOUR);
    made.push(
      { type: 'RefusalStated', id: `${person}.refusal`, at: iso(at), person, reason: 'privacy', words: '不想回访', scope: { channels: ['phone', 'visit'] } },
      { type: 'PlaceStated', id: `${person}.routed-to`, at: iso(routed), person, place: 'business', kind: 'inconvenient' },
      { type: 'RefusalRouted', id: `${person}.refusal.routed`, at: iso(routed), person, refusal: `${person}.refusal`, into: [`${person}.routed-to`] },
    );
  }
  if (r.chance(0.2)) {
    const at = start + r.whole(20, 120) * DAY;
    made.push(
      { type: 'PromiseMade', id: `${person}.promise`, at: iso(at), promise: `${person}.promise`, loans: [loan], amount: 2000, dueOn: iso(at + 10 * DAY).slice(0, 10) },
      { type: r.chance(0.7) ? 'PromiseKept' : 'PromiseBroken', id: `${person}.promise.end`, at: iso(at + 12 * DAY), promise: `${person}.promise` },
    );
  }
  if (r.chance(0.04)) {
    made.push({ type: 'LoanClosed', id: `${loan}.closed`, at: iso(start + r.whole(120, 175) * DAY), loan, reason: 'refinanced-elsewhere' });
  }
  return made;
}

/** Half a year of one borrower, planned and carried out by the library's own verbs. Synthetic. */
export function borrowerFacts(plan: BorrowerPlan): readonly object[] {
  const { person, policy, habit, r, from, until } = plan;
  const opened = iso(Date.parse(from) - r.whole(5, 120) * DAY).slice(0, 10);
  let facts: object[] = [...opening(plan, opened), ...wishes(plan)];
  const file = orThrow(openCase(policy, { person, facts: facts.filter((f) => String((f as { at: string }).at) < from) }));
  const { contacts } = orThrow(planRevisits(file, { at: from, until }));
  let turn = 0;
  for (const contact of contacts) {
    if (r.chance(habit.missShare)) continue;
    const span = contact.spans[0];
    if (span === undefined) continue;
    const late = r.chance(habit.lateShare) ? r.whole(4, 25) * DAY : 0;
    const at = span.from + r.whole(0, 90) * MINUTE + (contact.channel === 'desk' ? 9 * HOUR : HOUR) + late;
    turn += 1;
    const before = facts.filter((f) => Date.parse((f as { at: string }).at) <= at);
    facts = [...facts, ...carryOut(plan, before, contact, at, turn)];
  }
  return [...facts, ...extraCalls(plan)].filter((f) => (f as { at: string }).at < until);
}
