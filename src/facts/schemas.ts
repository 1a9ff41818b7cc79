import * as z from 'zod/mini';
import {
  ACTOR_ROLES, ACTS, CHANNELS, CLASSIFICATIONS, CONTENT_FLAGS, EFFECTS, EVIDENCE_KINDS,
  LAWFUL_BASES, LIFTS, OUTCOMES, PARTY_ROLES, PERSON_KINDS, PLACES, PROTECTION_KINDS,
  REFUSAL_REASONS, RELATION_KINDS,
} from '../terms/words.js';
import {
  BASE, amount, country, currency, date, days, digest, id, ids, instant, scope, setOf, weeklySpan,
  words,
} from './schema-words.js';
import type { Fact, FactType } from './types/index.js';

type Shape = Readonly<Record<string, z.ZodMiniType>>;
type Test = (fact: never) => boolean;

const opt = z.optional;
const one = <T extends readonly string[]>(list: T): z.ZodMiniType => z.enum(list as unknown as [string]);
const person = { person: id };
const loan = { loan: id };
const loans = { loans: ids };
const scoped = { person: id, scope };
const form = one(['written', 'electronic', 'oral']);
const channels = setOf(z.enum(CHANNELS));
const json = z.any();
const flag = z.boolean();
const byReason = { reason: words, by: id };

/** Fields of each fact type, as the interfaces in `types/` have them. */
const SHAPES: Readonly<Record<FactType, Shape>> = {
  PersonRegistered: {
    ...person, kind: opt(one(PERSON_KINDS)), language: opt(id),
    residence: z.strictObject({ country, region: opt(id), locality: opt(id) }),
    zones: z.array(z.strictObject({
      zone: id, basis: one(['address', 'phone-prefix', 'stated', 'device']) })),
    relations: opt(z.array(z.strictObject({ to: id, kind: one(RELATION_KINDS) }))),
  },
  ContactPointAdded: {
    ...person, contactPoint: id, channels, line: opt(one(['mobile', 'landline'])),
    place: opt(one(PLACES)), providedBy: opt(one(['employer'])),
  },
  ContactPointRemoved: { ...person, contactPoint: id },
  ActorEngaged: {
    actor: id, role: one(ACTOR_ROLES), ownName: opt(flag), institution: opt(id),
    institutionKind: opt(id), capacity: opt(one(['controller', 'processor'])), ...loans,
    loanStatusWhenObtained: opt(one(['current', 'default'])),
  },
  CustomerGrouped: { group: id, persons: ids },
  LoanOpened: {
    ...loan, product: id, use: opt(words), amount, currency, disbursedOn: date,
    maturesOn: opt(date), account: opt(id), facility: opt(id), project: opt(id),
    collateral: opt(ids),
    parties: z.array(z.strictObject({ person: id, role: one(PARTY_ROLES) })),
    clauses: z.array(z.strictObject({ clause: id, purposes: ids })),
  },
  LoanObserved: {
    ...loan, on: date, pastDueDays: days, delinquentDays: opt(days), interestPastDueDays: opt(days),
    outstanding: opt(amount), grade: opt(id), classification: opt(one(CLASSIFICATIONS)),
  },
  DelinquencyPaused: { ...loan, from: date, until: opt(date) },
  DelinquencyResumed: { ...loan, from: date },
  LoanClosed: { ...loan, reason: words },
  SignalRaised: {
    signal: id, ...loans, kind: id, severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    expiresOn: opt(date),
  },
  SignalCleared: { signal: id, reason: opt(words) },
  CovenantAgreed: { loan: opt(id), facility: opt(id), covenant: words, due: date },
  CovenantTested: {
    loan: opt(id), facility: opt(id), covenant: words, due: date,
    result: one(['met', 'breached', 'waived']),
  },
  PromiseMade: { promise: id, ...loans, amount, dueOn: date },
  PromiseKept: { promise: id },
  PromiseBroken: { promise: id },
  NoticeServed: { ...person, notice: id, version: id, purposes: ids },
  BasisRecorded: { ...person, purposes: ids, basis: one(LAWFUL_BASES), reference: words },
  ConsentGiven: {
    ...scoped, notice: opt(z.strictObject({ id, version: id })), separate: opt(flag), form,
    until: opt(instant), givenTo: opt(id), obtainedDuring: opt(id),
    lifts: opt(setOf(z.enum(LIFTS))),
  },
  ConsentRefused: scoped,
  ConsentWithdrawn: scoped,
  ConsentExpired: scoped,
  ObjectionRaised: scoped,
  RefusalStated: {
    ...scoped, reason: one(REFUSAL_REASONS), words: opt(words), until: opt(instant), form: opt(form),
  },
  RefusalRouted: { ...person, refusal: id, into: ids },
  CeaseRequested: { ...scoped, form, sentAt: opt(instant) },
  OptedOut: { ...person, channel: opt(one(CHANNELS)), contactPoint: opt(id), words: opt(words) },
  OptedIn: { ...person, channel: opt(one(CHANNELS)), contactPoint: opt(id), words: opt(words) },
  ErasureRequested: scoped,
  TimesStated: {
    ...person, kind: one(['inconvenient', 'convenient']), weekly: opt(z.array(weeklySpan)),
    only: opt(flag), once: opt(z.strictObject({ from: instant, until: instant })),
    until: opt(instant), learnedFrom: opt(words),
  },
  TimesLifted: { ...person, lifts: id },
  PlaceStated: { ...person, place: one(PLACES), kind: one(['inconvenient', 'forbidden']) },
  BusyNow: { ...person, contact: opt(id) },
  PreferenceStated: { ...person, channels },
  RepresentationNotified: { ...person, ...loans, by: id, contactAscertainable: opt(flag) },
  RepresentationLapsed: { ...person, ...loans, by: id },
  DirectContactAllowed: { ...person, ...loans, by: id },
  ProtectionStarted: {
    ...person, loans: opt(ids), kind: one(PROTECTION_KINDS), variant: opt(id),
    certainty: opt(one(['suspected', 'confirmed'])), until: opt(instant),
  },
  ProtectionEnded: { ...person, ends: opt(id), kind: opt(one(PROTECTION_KINDS)) },
  ContactAttempted: {
    contact: id, direction: one(['out', 'in']), channel: one(CHANNELS), via: opt(one(CHANNELS)),
    contactPoint: opt(id), ...person, actor: id, officer: opt(id), ...loans, purposes: opt(ids),
    act: opt(one(ACTS)), outcome: one(OUTCOMES), content: opt(setOf(z.enum(CONTENT_FLAGS))),
    place: opt(one(PLACES)), prerecorded: opt(flag), autodialled: opt(flag), inReplyTo: opt(id),
    mandatory: opt(flag), decision: opt(id),
  },
  EvidenceFiled: {
    evidence: id, kind: one(EVIDENCE_KINDS), ...loans, purposes: ids, digest, capturedAt: instant,
    place: opt(words), officer: opt(id),
  },
  CheckCompleted: { ...loans, purposes: ids, evidence: ids, officer: opt(id) },
  CheckFindingRecorded: {
    ...loans, purposes: ids, answers: z.record(z.string(), z.union([z.string(), z.number(), flag])),
    conclusion: words, classificationSuggested: opt(one(CLASSIFICATIONS)), owner: opt(id),
    dueOn: opt(date),
  },
  RectificationDue: { rectification: id, ...loans, purposes: ids, owner: id, dueOn: date },
  RectificationDone: { rectification: id, owner: id },
  ComplaintRaised: {
    ...person, about: words, complexity: opt(one(['simple', 'complex'])), score: opt(z.number()),
    words: opt(words),
  },
  ComplaintResolved: { ...person, about: words, words: opt(words) },
  FeedbackGiven: { ...person, about: words, score: opt(z.number()), words: opt(words) },
  ContactDecided: { ...person, decision: id, effect: one(EFFECTS), body: json },
  PlanMade: { ...person, plan: digest, body: json },
  ContactAnnounced: { ...person, plan: digest, on: date, channel: one(CHANNELS) },
  HistoryCompleteFrom: { ...person, from: instant },
  FactVoided: { facts: ids, ...byReason },
  FactCorrected: { fact: id, replacement: json, ...byReason },
  PersonsMerged: { persons: ids, into: id, ...byReason },
  PersonsSplit: { ...person, into: ids, ...byReason },
  FileRead: { ...person, officer: id, purpose: id },
  LegalHoldPlaced: { ...person, reason: words },
  LegalHoldLifted: { ...person, reason: words },
  PersonErased: { ...person, reason: words },
  OverrideGranted: { by: id, authority: words, reason: words, scope, until: instant },
  AttestationMade: { by: id, statement: words, about: words },
};

const AT_LEAST_ONE = 'fact.missing';

/** Tests over several fields, with the code that each failure gives. */
const CROSS: Partial<Record<FactType, readonly (readonly [code: string, holds: Test])[]>> = {
  TimesStated: [[AT_LEAST_ONE, (f: { weekly?: unknown; once?: unknown }) =>
    f.weekly !== undefined || f.once !== undefined] as const] as never,
  ProtectionEnded: [[AT_LEAST_ONE, (f: { ends?: unknown; kind?: unknown }) =>
    f.ends !== undefined || f.kind !== undefined] as const] as never,
  LoanOpened: [['fact.ends-before-it-begins', (f: { disbursedOn: string; maturesOn?: string }) =>
    f.maturesOn === undefined || f.maturesOn >= f.disbursedOn] as const] as never,
};

function schemaOf(type: FactType): z.ZodMiniType<Fact> {
  const shape = z.strictObject({ type: z.literal(type), ...BASE, ...SHAPES[type] });
  const checks = (CROSS[type] ?? []).map(([code, holds]) =>
    z.refine(holds as never, { params: { code } }));
  return (checks.length === 0 ? shape : shape.check(...checks as [never])) as never;
}

/** A strict schema for each fact type. */
export const FACT_SCHEMAS: ReadonlyMap<string, z.ZodMiniType<Fact>> =
  new Map((Object.keys(SHAPES) as FactType[]).map((type) => [type, schemaOf(type)]));
