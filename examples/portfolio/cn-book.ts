import { seeded } from './seeded.js';
import type { Seeded } from './seeded.js';
import type { Borrower } from './us-book.js';

export const CN_TODAY = '2026-06-16';
export const CN_NOW = '2026-06-16T10:30:00+08:00';
const BANK = 'bank-cn';

const day = (back: number): string =>
  new Date(Date.parse(`${CN_TODAY}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
const at = (date: string, hour = '10'): string => `${date}T${hour}:00:00+08:00`;

const CONSUMER = [
  'address-confirmation', 'arrears-contact', 'arrears-inspection', 'classification', 'first-check',
  'repayment-reminder', 'routine-check', 'use-of-funds-check', 'warning-check',
];
const BUSINESS = [...CONSUMER, 'collateral-inspection', 'premises-inspection'];
const PROJECT = [
  'cash-flow-check', 'classification', 'collateral-inspection', 'covenant-test', 'first-check',
  'project-progress-check', 'routine-check', 'sponsor-check', 'use-of-funds-check', 'warning-check',
];

interface Shape {
  readonly id: string;
  readonly kind: 'natural-person' | 'organisation';
  readonly product: string;
  readonly purposes: readonly string[];
  readonly amount: number;
  readonly months: number;
  readonly opened: string;
  readonly late: number;
  readonly grade: string;
  readonly collateral: boolean;
}

function registered(s: Shape, r: Seeded): object[] {
  const person = s.id;
  const point = (name: string, channels: string[], extra: object = {}): object => ({
    type: 'ContactPointAdded', id: `${person}.${name}`, at: at(s.opened), person, contactPoint: name, channels,
    ...extra,
  });
  return [
    {
      type: 'PersonRegistered', id: `${person}.person`, at: at(s.opened), person, kind: s.kind,
      residence: { country: 'CN', region: r.pick(['SH', 'ZJ', 'JS', 'GD', 'XJ']) },
      zones: [{ zone: 'Asia/Shanghai', basis: 'address' }], language: 'zh',
    },
    point('mobile', ['phone', 'sms'], { line: 'mobile' }),
    ...(r.chance(0.8) ? [point('app', ['self-service', 'in-app'])] : []),
    ...(s.kind === 'organisation' ? [point('mail', ['email', 'video'])] : []),
    point('site', ['letter', 'visit'], { place: s.kind === 'organisation' ? 'business' : r.chance(0.7) ? 'home' : 'business' }),
  ];
}

function agreed(s: Shape): object[] {
  const { id: person, purposes } = s;
  const loan = `${person}.loan`;
  return [
    {
      type: 'LoanOpened', id: `${loan}.opened`, at: at(s.opened), loan, product: s.product, amount: s.amount,
      currency: 'CNY', disbursedOn: s.opened, maturesOn: `${Number(s.opened.slice(0, 4)) + Math.ceil(s.months / 12)}-12-20`,
      parties: [{ person, role: 'borrower' }], clauses: [{ clause: '8', purposes }],
      ...(s.collateral ? { collateral: [`${loan}.collateral`] } : {}),
    },
    {
      type: 'ActorEngaged', id: `${loan}.bank`, at: at(s.opened), actor: BANK, role: 'lender', ownName: true,
      institution: BANK, institutionKind: 'bank', loans: [loan], loanStatusWhenObtained: 'current',
    },
    { type: 'NoticeServed', id: `${person}.notice`, at: at(s.opened), person, notice: 'privacy-notice', version: '2',
      purposes },
    { type: 'BasisRecorded', id: `${person}.basis`, at: at(s.opened), person, purposes, basis: 'contract',
      reference: 'loan contract, clause 8' },
    {
      type: 'LoanObserved', id: `${loan}.observed`, at: at(CN_TODAY, '08'), loan, on: CN_TODAY, pastDueDays: s.late,
      grade: s.grade, classification: s.late > 90 ? 'substandard' : s.late > 0 ? 'special-mention' : 'normal',
    },
  ];
}

/** 「不想回访」 in its usual shapes, drawn from the seed. */
function refusals(s: Shape, r: Seeded): object[] {
  const when = at(day(r.whole(3, 60)), '16');
  const base = { person: s.id, at: when };
  const draw = r.next();
  if (draw < 0.1) {
    return [{ type: 'RefusalStated', id: `${s.id}.refusal`, ...base, reason: 'privacy', words: '不想回访',
      scope: { channels: ['phone', 'visit'] } }];
  }
  if (draw < 0.2) {
    return [{ type: 'RefusalStated', id: `${s.id}.refusal`, ...base, reason: 'busy', words: '太忙了，别打电话',
      scope: {} },
    { type: 'RefusalRouted', id: `${s.id}.refusal.routed`, ...base, refusal: `${s.id}.refusal`, into: [`${s.id}.times`] },
    { type: 'TimesStated', id: `${s.id}.times`, ...base, kind: 'inconvenient',
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', until: '18:00' }] }];
  }
  if (draw < 0.24) {
    return [{ type: 'PlaceStated', id: `${s.id}.place`, ...base, place: 'home', kind: 'forbidden' }];
  }
  return [];
}

function borrower(s: Shape, label: string, extra: readonly object[], r: Seeded): Borrower {
  return {
    person: s.id, book: 'cn', placedLoans: [], kind: label,
    facts: [...registered(s, r), ...agreed(s), ...extra],
  };
}

/** One project company: sponsor, collateral, covenants, and funds drawn in steps. */
function projectCompany(): Borrower {
  const r = seeded('cn/project');
  const s: Shape = {
    id: 'CN-PROJECT', kind: 'organisation', product: 'project-loan', purposes: PROJECT, amount: 480_000_000,
    months: 120, opened: '2026-01-12', late: 0, grade: 'A2', collateral: true,
  };
  const loan = `${s.id}.loan`;
  const made = borrower(s, 'project company', [
    { type: 'PersonRegistered', id: 'CN-SPONSOR.person', at: at(s.opened), person: 'CN-SPONSOR', kind: 'organisation',
      residence: { country: 'CN', region: 'SH' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
    { type: 'CovenantAgreed', id: `${loan}.dscr`, at: at(s.opened), loan, covenant: 'DSCR at least 1.2', due: '2026-09-30' },
    { type: 'CovenantAgreed', id: `${loan}.equity`, at: at(s.opened), loan, covenant: 'equity at least 30 %',
      due: '2026-12-31' },
    { type: 'SignalRaised', id: `${loan}.signal`, at: at(day(4)), signal: `${loan}.signal`, loans: [loan],
      kind: 'progress-behind-drawdown', severity: 2, expiresOn: '2026-12-31' },
  ], r);
  return {
    ...made,
    facts: made.facts.map((fact) => ('parties' in fact
      ? { ...fact, project: 'CN-P1', facility: 'CN-F1', parties: [{ person: s.id, role: 'borrower' },
        { person: 'CN-SPONSOR', role: 'sponsor' }] } : fact)),
  };
}

/** Consumers, small shops and one project company: synthetic, from a seed, and said to be so. */
export function* cnBorrowers(consumers = 160, shops = 60): Generator<Borrower> {
  for (let i = 0; i < consumers + shops; i += 1) {
    const shop = i >= consumers;
    const id = shop ? `CN-S${String(i - consumers + 1).padStart(3, '0')}` : `CN-C${String(i + 1).padStart(3, '0')}`;
    const r = seeded(`cn/${id}`);
    const s: Shape = {
      id, kind: shop && r.chance(0.4) ? 'organisation' : 'natural-person',
      product: shop ? 'business-loan' : 'consumer-loan', purposes: shop ? BUSINESS : CONSUMER,
      amount: shop ? r.whole(20, 300) * 10_000 : r.whole(2, 30) * 10_000, months: r.pick([6, 12, 24, 36]),
      opened: day(r.whole(10, 80)), late: r.chance(0.12) ? r.pick([2, 5, 9, 20, 45, 100]) : 0,
      grade: r.pick(['A1', 'A1', 'A2', 'A2', 'B1', 'B2']), collateral: shop && r.chance(0.5),
    };
    yield borrower(s, shop ? 'small shop' : 'consumer', refusals(s, r), r);
  }
  yield projectCompany();
}
