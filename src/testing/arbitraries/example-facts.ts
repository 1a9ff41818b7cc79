import type { Fact, FactOf, FactType } from '../../facts/types/index.js';

const at = '2026-03-02T02:00:00.000Z';
const later = '2026-09-02T02:00:00.000Z';
const base = { at, recordedAt: '2026-03-02T03:00:00.000Z', source: 'core-banking' } as const;
const digest = '0123456789abcdef'.repeat(4);
const loans = ['L1', 'L2'] as const;
const purposes = ['first-check', 'routine-check'] as const;
const person = 'P1';
const scope = {
  purposes, acts: ['monitoring'], channels: ['phone', 'sms'], contactPoints: ['mobile'], loans,
  actors: ['A1'], persons: ['P2'], weekly: [{ days: ['MO', 'TU'], from: '09:00', until: '24:00' }],
} as const;
const check = { loans, purposes } as const;
const scoped = { ...base, person, scope } as const;
const opted = {
  ...base, person, channel: 'sms', contactPoint: 'mobile', purposes: ['cross-sell'], loans, words: 'stop',
} as const;
const heard = { ...base, person, about: 'k1', words: 'too many calls' } as const;
const covenant = {
  ...base, loan: 'L1', facility: 'F1', covenant: 'debt service ratio', due: '2026-06-30',
} as const;
const represented = { ...base, person, loans, by: 'attorney-1' } as const;
const byReason = { ...base, reason: 'entered twice', by: 'officer-1' } as const;

type Examples = { readonly [T in FactType]: Omit<FactOf<T>, 'type' | 'id'> };

/** Every member of every type is there once, so that a shape can be read off. */
const EXAMPLES: Examples = {
  PersonRegistered: {
    ...base, person, kind: 'natural-person', language: 'zh',
    residence: { country: 'CN', region: 'SH', locality: 'Pudong' },
    zones: [{ zone: 'Asia/Shanghai', basis: 'address' }],
    relations: [{ to: 'P2', kind: 'spouse' }], ofAgeFrom: '2008-05-01',
  },
  ContactPointAdded: {
    ...base, person, contactPoint: 'mobile', channels: ['phone', 'sms'], line: 'mobile',
    place: 'work', providedBy: 'employer',
  },
  ContactPointRemoved: { ...base, person, contactPoint: 'mobile' },
  ActorEngaged: {
    ...base, actor: 'A1', role: 'collector', ownName: true, institution: 'I1',
    institutionKind: 'bank', capacity: 'processor', loans, loanStatusWhenObtained: 'default',
  },
  CustomerGrouped: { ...base, group: 'G1', persons: ['P1', 'P2'] },
  LoanOpened: {
    ...base, loan: 'L1', product: 'consumer-loan', use: 'kitchen', amount: 120000,
    currency: 'CNY', disbursedOn: '2026-03-02', maturesOn: '2028-03-02', account: 'AC1',
    facility: 'F1', project: 'PR1', collateral: ['CO1'], parties: [{ person, role: 'borrower' }],
    clauses: [{ clause: '8.2', purposes }],
  },
  LoanObserved: {
    ...base, loan: 'L1', on: '2026-03-02', pastDueDays: 3, delinquentDays: 1,
    interestPastDueDays: 2, outstanding: 90000.5, grade: 'B', classification: 'normal',
  },
  DelinquencyPaused: { ...base, loan: 'L1', from: '2026-03-02', until: '2026-04-02' },
  DelinquencyResumed: { ...base, loan: 'L1', from: '2026-04-02' },
  LoanClosed: { ...base, loan: 'L1', reason: 'repaid' },
  SignalRaised: {
    ...base, signal: 'S1', loans, kind: 'payroll-stopped', severity: 2, expiresOn: '2026-06-02',
  },
  SignalCleared: { ...base, signal: 'S1', reason: 'payroll is back' },
  CovenantAgreed: covenant,
  CovenantTested: { ...covenant, result: 'met' },
  PromiseMade: {
    ...base, promise: 'PM1', loans, amount: 500, dueOn: '2026-03-12', contact: 'k1',
  },
  PromiseKept: { ...base, promise: 'PM1' },
  PromiseBroken: { ...base, promise: 'PM1' },
  PromiseCancelled: { ...base, promise: 'PM1', by: 'officer-1', reason: 'loan restructured' },
  NoticeServed: { ...base, person, notice: 'N1', version: '1', purposes },
  BasisRecorded: { ...base, person, purposes, basis: 'contract', reference: 'clause 8' },
  ConsentGiven: {
    ...scoped, notice: { id: 'N1', version: '1' }, separate: true, form: 'written', until: later,
    givenTo: 'A1', obtainedDuring: 'k1', lifts: ['frequency', 'hours'],
  },
  ConsentRefused: scoped,
  ConsentWithdrawn: scoped,
  ConsentExpired: scoped,
  ObjectionRaised: scoped,
  RefusalStated: { ...scoped, reason: 'privacy', words: '不想回访', until: later, form: 'oral' },
  RefusalRouted: { ...base, person, refusal: 'r1', into: ['w1', 'w2'] },
  CeaseRequested: { ...scoped, form: 'written', sentAt: '2026-02-27T02:00:00.000Z' },
  OptedOut: { ...opted, until: later },
  OptedIn: opted,
  ErasureRequested: scoped,
  TimesStated: {
    ...base, person, kind: 'convenient', weekly: scope.weekly, only: true,
    once: { from: at, until: later }, until: later, learnedFrom: 'k1',
  },
  TimesLifted: { ...base, person, lifts: 'w1' },
  PlaceStated: { ...base, person, place: 'work', kind: 'forbidden' },
  BusyNow: { ...base, person, contact: 'k1' },
  PreferenceStated: { ...base, person, channels: ['sms', 'email', 'phone'] },
  RepresentationNotified: { ...represented, contactAscertainable: true },
  RepresentationLapsed: represented,
  DirectContactAllowed: represented,
  ProtectionStarted: {
    ...base, person, loans, kind: 'hardship', variant: 'short', certainty: 'suspected',
    until: later,
  },
  ProtectionEnded: { ...base, person, ends: 'pr1', kind: 'hardship' },
  ContactAttempted: {
    ...base, contact: 'k1', direction: 'out', channel: 'self-service', via: 'sms',
    contactPoint: 'mobile', person, actor: 'A1', officer: 'officer-1', ...check,
    act: 'monitoring', outcome: 'delivered', content: ['opt-out-by-reply', 'states-name'],
    place: 'home', prerecorded: false, autodialled: false, inReplyTo: 'k0', mandatory: false,
    decision: 'd-1',
  },
  EvidenceFiled: {
    ...base, evidence: 'E1', kind: 'document', ...check, digest, capturedAt: at, place: 'branch',
    officer: 'officer-1',
  },
  CheckCompleted: { ...base, ...check, evidence: ['E1'], officer: 'officer-1' },
  CheckFindingRecorded: {
    ...base, ...check, answers: { asAgreed: true, invoices: 3, note: 'seen' },
    conclusion: 'as agreed', classificationSuggested: 'normal', classificationReasons: ['pays on time'],
    owner: 'officer-1', dueOn: '2026-04-02', officer: 'officer-1',
    followUp: { purpose: 'use-of-funds-check', dueOn: '2026-05-02' },
  },
  RectificationDue: {
    ...base, rectification: 'R1', ...check, owner: 'officer-1', dueOn: '2026-04-02',
    what: 'hand in the invoices', finding: 'F1',
  },
  RectificationDone: { ...base, rectification: 'R1', owner: 'officer-1' },
  ComplaintRaised: { ...heard, complexity: 'simple', score: 2 },
  ComplaintResolved: heard,
  FeedbackGiven: { ...heard, score: 5 },
  ContactDecided: {
    ...base, person, decision: 'd-1', effect: 'permit',
    body: {
      id: 'd-1', effect: 'permit', validUntil: later,
      question: {
        at, person: 'P1', actor: 'LENDER', loans: ['L1'], act: 'monitoring', channel: 'phone',
        purposes: ['routine-check'],
      },
    },
  },
  PlanMade: {
    ...base, person, plan: digest, body: { v: 1 },
    policy: { digest, packs: [{ id: 'us/reg-f', version: '1.0.0', digest }], semantics: '1', tzdata: '2025b' },
  },
  ContactAnnounced: { ...base, person, plan: digest, on: '2026-03-09', channel: 'phone' },
  HistoryCompleteFrom: { ...base, person, from: '2026-01-01T00:00:00.000Z' },
  FactVoided: { ...byReason, person: 'P1', facts: ['f1', 'f2'] },
  FactCorrected: {
    person: 'P1',
    ...byReason, fact: 'f1',
    replacement: { type: 'LoanClosed', id: 'f1', at, loan: 'L1', reason: 'refinanced' },
  },
  PersonsMerged: { ...byReason, persons: ['P1', 'P2'], into: 'P1' },
  PersonsSplit: { ...byReason, person, into: ['P1', 'P3'] },
  FileRead: { ...base, person, officer: 'officer-1', purpose: 'routine-check' },
  LegalHoldPlaced: { ...base, person, reason: 'litigation' },
  LegalHoldLifted: { ...base, person, reason: 'settled' },
  PersonErased: {
    ...base, person, reason: 'asked for it',
    kept: [{ seq: 3, rule: 'us/some-pack/keep', until: '2029-03-09', use: 'store-only' }],
  },
  OverrideGranted: {
    ...base, by: 'officer-2', authority: 'branch head', reason: 'flood', scope, until: later,
    decision: 'd-1',
  },
  AttestationMade: { ...base, by: 'officer-1', statement: 'phone is personal', about: 'mobile' },
  TaskOpened: {
    ...base, task: 'T1', person, ...check, duties: ['cn/practice/first-check/L1/2026-03-02'],
    cause: 'plan', channel: 'self-service', via: 'sms', contactPoint: 'mobile',
    accepts: [{ purpose: 'first-check', evidence: ['document'] }], people: 1, earliestOn: '2026-03-17',
    dueOn: '2026-04-01', by: 'officer-9',
  },
  TaskAssigned: {
    ...base, task: 'T1', officers: ['officer-2', 'officer-1'], move: 'reassigned',
    by: 'officer-9', reason: 'ill today',
  },
  TaskAccepted: { ...base, task: 'T1', officer: 'officer-2' },
  TaskStarted: {
    ...base, task: 'T1', officers: ['officer-2', 'officer-1'], decision: 'd-1', receipt: 12,
  },
  TaskCompleted: {
    ...base, task: 'T1', officer: 'officer-2', evidence: ['E1'], check: 'c1', finding: 'F1',
  },
  TaskReminded: { ...base, task: 'T1', daysBefore: 3, to: 'officer-2' },
  TaskEscalated: {
    ...base, task: 'T1', level: 1, to: 'officer-9', by: 'officer-2', reason: 'needs a second',
  },
  TaskCancelled: { ...base, task: 'T1', by: 'officer-9', reason: 'opened twice' },
  DutyRegistered: {
    ...base, duty: 'd/L1/1', loan: 'L1', purpose: 'first-check', latest: '2026-04-01',
    cause: 'not-reached', by: 'officer-9', reason: 'three calls',
  },
  DutyCompensated: {
    ...base, duty: 'd/L1/1', loan: 'L1', check: 'c1', by: 'officer-9', reason: 'seen on site',
  },
  DutyExcused: {
    ...base, duty: 'd/L1/1', loan: 'L1', by: 'officer-9', reason: 'flood', until: '2026-04-30',
  },
  DrawCommitted: {
    ...base, draw: 'DR1', kind: 'second-line', commitment: digest, from: '2026-04-01',
    until: '2026-04-30', size: 5, by: 'officer-9',
  },
  DrawRevealed: {
    ...base, draw: 'DR1', seed: digest, population: ['T1', 'T2'], picked: ['T2'],
  },
};

/**
 * One example of every fact type, each with every member that it may have, already in the one
 * form that `parseFacts` gives.
 * @returns New objects, in the order of the types' names; ids are `x.<type>`.
 */
export function exampleFacts(): readonly Fact[] {
  return (Object.keys(EXAMPLES) as FactType[]).sort()
    .map((type) => ({ type, id: `x.${type}`, ...structuredClone(EXAMPLES[type]) }) as Fact);
}
