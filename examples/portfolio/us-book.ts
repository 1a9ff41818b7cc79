import { createHash } from 'node:crypto';
import type { LoanRow } from './loan-table.js';
import { seeded } from './seeded.js';
import type { Seeded } from './seeded.js';

/** One borrower of a book: whose file it is, and what is known. */
export interface Borrower {
  readonly person: string;
  readonly book: 'us' | 'cn';
  readonly facts: readonly object[];
  /** Loans that a covered collector works. */
  readonly placedLoans: readonly string[];
  readonly kind: string;
}

/** The day on which the example plays; the data file holds no dates of its own. */
export const US_TODAY = '2026-06-16';
export const US_NOW = '2026-06-16T14:30:00-04:00';
export const LENDER = 'lender-us';
export const COLLECTOR = 'collector-us';

const MONITORING = [
  'address-confirmation', 'arrears-contact', 'classification', 'first-check', 'routine-check',
  'repayment-reminder', 'use-of-funds-check', 'warning-check',
];

const pad = (n: number): string => String(n).padStart(2, '0');

const day = (date: string, back: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);

const noonOf = (date: string, hour = 15, minute = 0): string =>
  `${date}T${pad(hour)}:${pad(minute)}:00Z`;

/** Days past due of a loan that the file marks as bad; seeded, since the file has no dates. */
function pastDue(row: LoanRow, r: Seeded): number {
  if (row.pastDueDays !== null) return row.pastDueDays;
  if (!row.inDefault) return 0;
  return r.pick([12, 35, 48, 65, 95, 130, 160, 200, 260]);
}

function contactPoints(person: string, r: Seeded, at: string): object[] {
  const point = (name: string, channels: string[], extra: object = {}): object => ({
    type: 'ContactPointAdded', id: `${person}.${name}`, at, person, contactPoint: name, channels, ...extra,
  });
  return [
    point('mobile', ['phone', 'sms'], { line: 'mobile' }),
    ...(r.chance(0.92) ? [point('mail', ['email'])] : []),
    ...(r.chance(0.55) ? [point('app', ['self-service', 'in-app'])] : []),
    point('home', ['letter', 'visit'], { place: 'home' }),
  ];
}

/** Wishes and refusals: no public file holds them, so they are drawn from the seed. */
function wishes(person: string, loan: string, r: Seeded): object[] {
  const at = noonOf(day(US_TODAY, r.whole(5, 90)), 16);
  const draw = r.next();
  const base = { person, at };
  if (draw < 0.05) {
    return [{
      type: 'RefusalStated', id: `${person}.refusal`, ...base, reason: 'privacy',
      words: 'Please stop calling me about this.', scope: { channels: ['phone'], loans: [loan] },
    }, {
      type: 'RefusalRouted', id: `${person}.refusal.routed`, ...base, refusal: `${person}.refusal`,
      into: [`${person}.optout`],
    }, {
      type: 'OptedOut', id: `${person}.optout`, ...base, channel: 'phone', loans: [loan],
      source: `${person}.refusal`, words: 'Please stop calling me about this.',
    }];
  }
  if (draw < 0.07) {
    return [{
      type: 'RefusalStated', id: `${person}.refusal`, ...base, reason: 'unstated',
      words: 'I do not want any of this.', scope: { loans: [loan] },
    }];
  }
  if (draw < 0.12) {
    return [{
      type: 'TimesStated', id: `${person}.times`, ...base, kind: 'inconvenient',
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', until: '17:30' }],
    }];
  }
  if (draw < 0.15) {
    return [{ type: 'OptedOut', id: `${person}.optout`, ...base, channel: 'sms', words: 'STOP' }];
  }
  return [];
}

/** Earlier contacts, drawn from the seed: more of them where a loan is late. */
function history(person: string, loan: string, late: number, actor: string, r: Seeded): object[] {
  const count = late > 0 ? r.whole(1, 6) : r.chance(0.25) ? 1 : 0;
  return Array.from({ length: count }, (_, i) => {
    const phone = late > 0 && r.chance(0.6);
    const outcome = phone ? r.pick(['no-answer', 'no-answer', 'voicemail', 'busy', 'conversation'])
      : 'delivered';
    return {
      type: 'ContactAttempted', id: `${person}.c${i}`, at: noonOf(day(US_TODAY, r.whole(1, 40)), 15, i),
      contact: `${person}.c${i}`, direction: 'out', channel: phone ? 'phone' : 'sms', contactPoint: 'mobile',
      person, actor, loans: [loan], purposes: [late > 0 ? 'arrears-contact' : 'repayment-reminder'],
      act: late > 0 ? 'collection' : 'reminder', outcome,
    };
  });
}

/** The first check of most older loans was made from the ledger; a few were missed. */
function firstChecked(loan: string, disbursedOn: string, r: Seeded): object[] {
  const on = new Date(Date.parse(`${disbursedOn}T00:00:00Z`) + 30 * 86_400_000).toISOString().slice(0, 10);
  if (on >= US_TODAY || !r.chance(0.96)) return [];
  const at = noonOf(on, 17);
  return [
    { type: 'EvidenceFiled', id: `${loan}.first.seen`, at, evidence: `${loan}.first`, kind: 'data', loans: [loan],
      purposes: ['first-check'], digest: createHash('sha256').update(`${loan}/first-check`).digest('hex'), capturedAt: at },
    { type: 'CheckCompleted', id: `${loan}.first.done`, at, loans: [loan], purposes: ['first-check'],
      evidence: [`${loan}.first`] },
  ];
}

/**
 * A row of the file as facts. Amount, term, grade, state and signals are the file's; everything
 * else is drawn from a seed of the loan's own id, and each reader is told so.
 */
export function usBorrower(row: LoanRow, mapping: { readonly currency: string; readonly product: string }): Borrower {
  const r = seeded(`us/${row.loan}`);
  const person = `B-${row.loan}`;
  const disbursedOn = row.disbursedOn ?? day(US_TODAY, r.whole(30, 160));
  const opened = noonOf(disbursedOn, 15);
  const late = pastDue(row, r);
  const placed = late > 120 && r.chance(0.7);
  const actor = placed ? COLLECTOR : LENDER;
  const facts: object[] = [
    {
      type: 'PersonRegistered', id: `${person}.person`, at: opened, person,
      residence: row.state === null ? { country: 'US' } : { country: 'US', region: row.state },
      zones: row.zones.map((zone) => ({ zone, basis: 'address' })), language: 'en',
    },
    ...contactPoints(person, r, opened),
    {
      type: 'LoanOpened', id: `${row.loan}.opened`, at: opened, loan: row.loan, product: mapping.product,
      amount: row.amount, currency: mapping.currency, disbursedOn, parties: [{ person, role: 'borrower' }],
      ...(row.termMonths === null ? {} : { maturesOn: maturity(disbursedOn, row.termMonths) }),
      clauses: [{ clause: '9', purposes: MONITORING }],
    },
    {
      type: 'ActorEngaged', id: `${row.loan}.lender`, at: opened, actor: LENDER, role: 'lender', ownName: true,
      institution: 'house', loans: [row.loan], loanStatusWhenObtained: 'current',
    },
    { type: 'NoticeServed', id: `${person}.notice`, at: opened, person, notice: 'loan-terms', version: '3',
      purposes: MONITORING },
    { type: 'BasisRecorded', id: `${person}.basis`, at: opened, person, purposes: MONITORING,
      basis: 'contract', reference: 'loan agreement, section 9' },
    {
      type: 'LoanObserved', id: `${row.loan}.observed`, at: noonOf(US_TODAY, 10), loan: row.loan, on: US_TODAY,
      pastDueDays: late, ...(row.grade === null ? {} : { grade: row.grade }),
    },
    ...firstChecked(row.loan, disbursedOn, r),
    ...row.signals.map((signal, i) => ({
      type: 'SignalRaised', id: `${row.loan}.signal${i}`, at: noonOf(US_TODAY, 11), signal: `${row.loan}.signal${i}`,
      loans: [row.loan], kind: signal.kind, severity: signal.severity, expiresOn: '2027-06-16',
    })),
  ];
  if (placed) {
    facts.push({
      type: 'ActorEngaged', id: `${row.loan}.collector`, at: noonOf(day(US_TODAY, 45)), actor: COLLECTOR,
      role: 'collector', ownName: true, loans: [row.loan], loanStatusWhenObtained: 'default',
    });
  }
  facts.push(...history(person, row.loan, late, actor, r), ...wishes(person, row.loan, r));
  return { person, book: 'us', facts, placedLoans: placed ? [row.loan] : [], kind: 'consumer' };
}

function maturity(from: string, months: number): string {
  const [y = 0, m = 1, d = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
}
