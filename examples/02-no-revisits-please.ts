/**
 * The story of 「不想回访」: a borrower with two loans says "I'm busy", later "never". What each
 * word does in law, what survives, what moves to the desk, and how it is told to both sides.
 *
 *   npm run story
 */
import {
  addFacts, compilePolicy, decideContact, listDuties, openCase, orThrow, planRevisits, prepareSigning,
  previousOf, routeRefusal,
} from 'softknock';
import type { CaseFile, Channel, Decision, Plan } from 'softknock';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';

const policy = orThrow(compilePolicy({
  packs: [pipl, civilCode, workdays, postLoanPractice],
  house: {
    id: 'house/corner-bank', version: '1', title: 'The bank on the corner', zone: 'Asia/Shanghai',
    rules: [],
  },
}));

const SIGNED = '2026-03-02T10:00:00+08:00';
const UNTIL = '2027-03-02T10:00:00+08:00';
const CONTRACT = [
  'address-confirmation', 'arrears-contact', 'classification', 'collateral-inspection', 'first-check', 'repayment-reminder',
  'routine-check', 'use-of-funds-check', 'warning-check',
];
const ASKED = ['satisfaction-survey', 'cross-sell'];

function heading(text: string): void {
  console.log(`\n== ${text} ${'='.repeat(Math.max(0, 96 - text.length))}`);
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(`  ${line}`);
}

/** What is on file on the day of the signing: notice served, contract basis, consent for a survey. */
function signingFacts(): object[] {
  const loan = (id: string, product: string, extra: object = {}): object => ({
    type: 'LoanOpened', id: `${id}.opened`, at: SIGNED, loan: id, product, amount: 180000, currency: 'CNY',
    disbursedOn: '2026-03-02', maturesOn: '2028-03-02', parties: [{ person: 'CHEN', role: 'borrower' }],
    clauses: [{ clause: '8', purposes: CONTRACT }], ...extra,
  });
  const point = (name: string, channels: readonly Channel[], extra: object = {}): object =>
    ({ type: 'ContactPointAdded', id: name, at: SIGNED, person: 'CHEN', contactPoint: name, channels, ...extra });
  return [
    { type: 'PersonRegistered', id: 'chen', at: SIGNED, person: 'CHEN', residence: { country: 'CN', region: 'SH' },
      zones: [{ zone: 'Asia/Shanghai', basis: 'address' }], language: 'zh' },
    point('mobile', ['phone', 'sms'], { line: 'mobile' }),
    point('shop', ['letter', 'visit'], { place: 'business' }),
    loan('L1', 'consumer-loan'), loan('L2', 'business-loan', { collateral: ['van'] }),
    { type: 'ActorEngaged', id: 'bank', at: SIGNED, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1', 'L2'],
      institutionKind: 'bank' },
    { type: 'NoticeServed', id: 'notice', at: SIGNED, person: 'CHEN', notice: 'privacy-notice', version: '4',
      purposes: [...CONTRACT, ...ASKED] },
    { type: 'BasisRecorded', id: 'basis', at: SIGNED, person: 'CHEN', purposes: CONTRACT, basis: 'contract',
      reference: 'loan contracts, clause 8' },
    { type: 'ConsentGiven', id: 'consent', at: SIGNED, person: 'CHEN', scope: { purposes: ['satisfaction-survey'] },
      notice: { id: 'privacy-notice', version: '4' }, form: 'electronic' },
    { type: 'LoanObserved', id: 'seen1', at: SIGNED, loan: 'L1', on: '2026-03-02', pastDueDays: 0, grade: 'A2' },
    { type: 'LoanObserved', id: 'seen2', at: SIGNED, loan: 'L2', on: '2026-03-02', pastDueDays: 0, grade: 'A2' },
  ];
}

function showPlan(plan: Plan): void {
  say(en.explainPlan(plan, policy));
}

/** Which checks stand at the desk, each with its source, its basis and its use of data. */
function showDesk(file: CaseFile, plan: Plan, at: string): void {
  const duties = new Map(orThrow(listDuties(file, { at, until: UNTIL })).map((d) => [d.id, d]));
  for (const contact of plan.contacts.filter((c) => c.channel === 'desk')) {
    for (const id of contact.duties) {
      const duty = duties.get(id);
      const basis = duty?.basis;
      const named = basis === null || basis === undefined || basis === 'missing' ? 'no basis' : basis.basis;
      console.log(`  ${contact.on}  ${duty?.purpose ?? id} of ${duty?.loan ?? '?'}: source ${contact.sources.join(', ')}, `
        + `basis ${named}, one look serves ${contact.duties.length}`);
    }
  }
}

/** How a plan would meet the checks of each purpose and loan, such as "desk 2, visit 1". */
function waysOf(plan: Plan, since: string): ReadonlyMap<string, string> {
  const counts = new Map<string, Record<string, number>>();
  const add = (duty: string, way: string): void => {
    const check = duty.split('/').slice(2, 4).join(' of ');
    const row = counts.get(check) ?? {};
    counts.set(check, { ...row, [way]: (row[way] ?? 0) + 1 });
  };
  for (const c of plan.contacts) if (c.on >= since) for (const id of c.duties) add(id, c.channel);
  for (const u of plan.unmet) add(u.duty, 'cannot be met');
  return new Map([...counts].map(([check, row]) =>
    [check, Object.entries(row).sort().map(([way, n]) => `${way} ${n}`).join(', ')]));
}

/** Which checks change their way between two plans, from a day on. */
function showMoves(before: Plan, after: Plan, since: string): void {
  const then = waysOf(after, since);
  for (const [check, way] of [...waysOf(before, since)].sort()) {
    const now = then.get(check) ?? 'none left';
    if (now !== way) console.log(`  ${check}: ${way} -> ${now}`);
  }
}

/** Evidence and completed checks for each planned contact before an instant: only they meet a duty. */
function carryOut(plan: Plan, until: string): object[] {
  return plan.contacts.filter((c) => c.on < until).flatMap((c, i) => {
    const about = { at: `${c.on}T20:00:00+08:00`, loans: c.loans, purposes: c.purposes };
    const evidence = `evidence-${i}`;
    return [
      { ...about, type: 'EvidenceFiled', id: `filed-${i}`, evidence, kind: c.channel === 'desk' ? 'data' : 'document',
        digest: String(i).padStart(64, '0'), capturedAt: about.at },
      { ...about, type: 'CheckCompleted', id: `done-${i}`, evidence: [evidence] },
    ];
  });
}

function dataUse(plan: Plan): string {
  const uses = Object.entries(plan.cost).filter(([level]) => level.startsWith('data.'));
  return uses.map(([level, times]) => `${level.slice(5)} ${times}`).join(', ') || 'none';
}

function showDecision(decision: Decision): void {
  console.log('  to the officer:');
  say(en.explainDecision(decision, policy, { audience: 'officer' }).map((l) => `  ${l}`));
  console.log('  对客户经理:');
  say(zh.explainDecision(decision, policy, { audience: 'officer' }).map((l) => `  ${l}`));
  console.log('  to the borrower:');
  say(en.explainDecision(decision, policy, { audience: 'borrower' }).map((l) => `  ${l}`));
  console.log('  对借款人:');
  say(zh.explainDecision(decision, policy, { audience: 'borrower' }).map((l) => `  ${l}`));
}

heading('2 March: the signing. What is told, what is asked');
const notice = orThrow(prepareSigning(policy, {
  person: 'CHEN', loan: 'L1', actor: 'BANK', contractPurposes: CONTRACT, purposes: [...CONTRACT, ...ASKED],
}));
say(en.explainSigning(notice, policy));
console.log();
say(zh.explainSigning(notice, policy));

heading('The plan for a year, as signed');
const signed = orThrow(openCase(policy, { person: 'CHEN', facts: signingFacts() }));
const first = orThrow(planRevisits(signed, { at: SIGNED, until: UNTIL }));
showPlan(first);

heading('18 March: "I\'m busy." A wish about times, never a withdrawal');
const BUSY = '2026-03-18T11:00:00+08:00';
const busyFile = orThrow(addFacts(signed, [{
  type: 'RefusalStated', id: 'busy', at: BUSY, person: 'CHEN', reason: 'busy', words: '现在太忙', scope: {},
}]));
const busy = orThrow(routeRefusal(busyFile, { refusal: 'busy', at: BUSY }));
say(en.explainRouting(busy, policy));
const asked = orThrow(addFacts(busyFile, [{
  type: 'TimesStated', id: 'times', at: BUSY, person: 'CHEN', kind: 'inconvenient', source: 'busy',
  weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', until: '18:00' }],
}]));
const timed = orThrow(addFacts(asked, orThrow(routeRefusal(asked, { refusal: 'busy', at: BUSY })).facts));
const second = orThrow(planRevisits(timed, { at: BUSY, until: UNTIL, previous: previousOf(first) }));
console.log(`  Plan kept: ${second.contacts.length} contacts, data use ${dataUse(second)}.`);

heading('18 May: a warning signal on the shop loan is to be looked into within a week');
const SIGNAL = '2026-05-18T09:00:00+08:00';
const warned = orThrow(addFacts(timed, [
  { type: 'SignalRaised', id: 'signal', at: SIGNAL, signal: 'turnover-drop', loans: ['L2'], kind: 'turnover-drop', severity: 2 },
]));
const third = orThrow(planRevisits(warned, { at: SIGNAL, until: UNTIL, previous: previousOf(second) }));
showPlan(third);

heading('20 May: 「不想回访」. "Never." What the refusal is, purpose by purpose');
const NEVER = '2026-05-20T19:30:00+08:00';
const neverFile = orThrow(addFacts(warned, [{
  type: 'RefusalStated', id: 'never', at: NEVER, person: 'CHEN', reason: 'privacy', words: '不想回访，不要再打电话',
  scope: {}, form: 'electronic',
}]));
const routing = orThrow(routeRefusal(neverFile, { refusal: 'never', at: NEVER }));
say(en.explainRouting(routing, policy));
console.log();
say(zh.explainRouting(routing, policy));

heading('What survives: before and after');
const after = orThrow(addFacts(neverFile, [...routing.facts,
  // Offered in the same conversation, and taken: what can be done alone will be.
  { type: 'ContactPointAdded', id: 'app', at: NEVER, person: 'CHEN', contactPoint: 'app', channels: ['self-service', 'in-app'] },
]));
const before = orThrow(planRevisits(warned, { at: NEVER, until: UNTIL, previous: previousOf(third) }));
const fourth = orThrow(planRevisits(after, { at: NEVER, until: UNTIL, previous: previousOf(before) }));
console.log(`  before: cost ${JSON.stringify(before.cost)}, data use ${dataUse(before)}`);
console.log(`  after:  cost ${JSON.stringify(fourth.cost)}, data use ${dataUse(fourth)}`);
showMoves(before, fourth, NEVER.slice(0, 10));
showPlan(fourth);

heading('The moment of contact: an officer reaches for the telephone');
const call = orThrow(decideContact(after, {
  key: '2026-05-21/call', question: {
    at: '2026-05-21T19:00:00+08:00', person: 'CHEN', actor: 'BANK', loans: ['L2'], act: 'monitoring', channel: 'phone',
    contactPoint: 'mobile', purposes: ['use-of-funds-check'],
  },
}));
showDecision(call);

heading('... and sends an invitation to self-service instead');
const invite = orThrow(decideContact(after, {
  key: '2026-05-21/invite', question: {
    at: '2026-05-21T19:00:00+08:00', person: 'CHEN', actor: 'BANK', loans: ['L2'], act: 'monitoring',
    channel: 'self-service', via: 'in-app', contactPoint: 'app', purposes: ['warning-check'],
  },
}));
showDecision(invite);

heading('The answers come through the app, the signal is cleared; in October checks go back to the desk');
const OCTOBER = '2026-10-08T09:00:00+08:00';
const cleared = orThrow(addFacts(after, [
  ...carryOut(fourth, OCTOBER),
  { type: 'SignalCleared', id: 'signal-cleared', at: '2026-05-25T09:00:00+08:00', signal: 'turnover-drop',
    reason: 'explained by the books' },
]));
const fifth = orThrow(planRevisits(cleared, { at: OCTOBER, until: UNTIL, previous: previousOf(fourth) }));
console.log(`  now: cost ${JSON.stringify(fifth.cost)}, data use ${dataUse(fifth)}`);
showMoves(fourth, fifth, OCTOBER.slice(0, 10));
showDesk(cleared, fifth, OCTOBER);

heading('The last loan is closed: duties and contact end');
const PAID = '2026-09-01T10:00:00+08:00';
const closed = orThrow(addFacts(cleared, [
  { type: 'LoanClosed', id: 'paid1', at: PAID, loan: 'L1', reason: 'repaid' },
  { type: 'LoanClosed', id: 'paid2', at: PAID, loan: 'L2', reason: 'repaid' },
]));
const left = orThrow(listDuties(closed, { at: PAID, until: UNTIL })).filter((d) => d.status !== 'met');
const last = orThrow(planRevisits(closed, { at: PAID, until: UNTIL, previous: previousOf(fifth) }));
console.log(`  duties left: ${left.length}; planned contacts: ${last.contacts.length}`);
const afterwards = orThrow(decideContact(closed, {
  key: '2026-09-02/call', question: {
    at: '2026-09-02T19:00:00+08:00', person: 'CHEN', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'sms',
    contactPoint: 'mobile', purposes: ['routine-check'],
  },
}));
console.log(`  a message about the closed loan: ${afterwards.effect}`);
say(zh.explainDecision(afterwards, policy, { audience: 'officer' }));
