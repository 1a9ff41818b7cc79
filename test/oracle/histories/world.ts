import fc from 'fast-check';
import type { Act, Channel, Fact } from 'softknock';
import { shift } from '../clock.js';
import { HOLIDAYS } from '../holidays.js';
import { aContact, assemble, type ContactShape } from './contacts.js';
import { engaged, loan, LONG_AGO, POINTS, pointOf, registered } from './facts.js';
import { anyTime, at, dateNear } from './times.js';
import type { Case } from './us.js';

interface Country {
  readonly country: string;
  readonly regions: readonly (string | undefined)[];
  readonly zones: readonly (readonly string[])[];
  readonly role: 'lender' | 'collector';
  readonly currency: string;
  readonly product?: string;
  readonly channels: readonly Channel[];
  /** Sizes of a history and how far back it goes: around the country's cap. */
  readonly most: number;
  readonly far: number;
  readonly talks: number;
  readonly holidays?: string;
  /** First date and length of the span asked about, where the calendar is short. */
  readonly from?: string;
  readonly days?: number;
}

const VOICE: readonly Channel[] = ['phone', 'phone', 'phone', 'sms', 'email'];

export const COUNTRIES: readonly Country[] = [
  { country: 'AU', regions: ['NSW', 'WA'], zones: [['Australia/Sydney'], ['Australia/Perth'], ['Australia/Sydney', 'Australia/Perth'], ['Australia/Adelaide']],
    role: 'collector', currency: 'AUD', channels: ['phone', 'phone', 'phone', 'sms', 'visit'], most: 26, far: 34, talks: 92, holidays: 'AU' },
  { country: 'CA', regions: ['ON', 'ON', 'BC', 'QC'], zones: [['America/Toronto'], ['America/Vancouver'], ['America/Toronto', 'America/Winnipeg'], []],
    role: 'collector', currency: 'CAD', channels: ['phone', 'phone', 'phone', 'email'], most: 9, far: 10, talks: 45, holidays: 'CA-ON' },
  { country: 'CO', regions: [undefined], zones: [['America/Bogota'], ['America/Bogota', 'America/New_York']], role: 'lender', currency: 'COP', channels: ['phone', 'phone', 'phone', 'chat'], most: 4, far: 9, talks: 40, holidays: 'CO' },
  { country: 'CL', regions: [undefined], zones: [['America/Santiago'], ['America/Santiago', 'America/Punta_Arenas']], role: 'lender', currency: 'CLP', channels: ['phone', 'phone', 'sms', 'email', 'visit'], most: 4, far: 9, talks: 50, holidays: 'CL' },
  ...['SP', 'RJ', 'ES', 'AL', 'PR', 'AM'].map((r): Country => ({ country: 'BR', regions: [r],
    zones: r === 'AM' ? [['America/Manaus']] : [['America/Sao_Paulo'], ['America/Sao_Paulo', 'America/Manaus']], role: 'collector', currency: 'BRL', channels: ['phone'], most: 1, far: 9, talks: 10, holidays: 'BR' })),
  { country: 'IN', regions: [undefined], zones: [['Asia/Kolkata']], role: 'lender', currency: 'INR', channels: ['phone'], most: 2, far: 9, talks: 10 },
  { country: 'JP', regions: [undefined], zones: [['Asia/Tokyo'], ['Asia/Tokyo', 'Asia/Shanghai'], []], role: 'lender', currency: 'JPY', channels: ['phone'], most: 2, far: 9, talks: 10 },
  { country: 'KR', regions: [undefined], zones: [['Asia/Seoul']], role: 'lender', currency: 'KRW', channels: VOICE, most: 20, far: 8, talks: 96 },
  { country: 'TW', regions: [undefined], zones: [['Asia/Taipei']], role: 'collector', currency: 'TWD', channels: ['phone'], most: 2, far: 9, talks: 10 },
  { country: 'PH', regions: [undefined], zones: [['Asia/Manila']], role: 'lender', currency: 'PHP', channels: ['phone'], most: 2, far: 9, talks: 10 },
  { country: 'VN', regions: [undefined], zones: [['Asia/Ho_Chi_Minh']], role: 'lender', currency: 'VND', channels: ['phone', 'phone', 'sms'], most: 12, far: 2, talks: 90 },
  { country: 'ZA', regions: [undefined], zones: [['Africa/Johannesburg']], role: 'collector', currency: 'ZAR', channels: ['phone'], most: 2, far: 9, talks: 10 },
  { country: 'ID', regions: [undefined], zones: [['Asia/Jakarta'], ['Asia/Jayapura'], ['Asia/Jakarta', 'Asia/Jayapura']], role: 'lender', currency: 'IDR', channels: ['phone'], most: 2, far: 9, talks: 10, holidays: 'ID', from: '2026-07-01', days: 160 },
  { country: 'CN', regions: [undefined, 'XJ'], zones: [['Asia/Shanghai'], ['Asia/Urumqi'], ['Australia/Sydney'], ['Asia/Shanghai', 'Asia/Urumqi']], role: 'lender', currency: 'CNY', product: 'online-consumer-loan', channels: ['phone', 'phone', 'phone', 'sms'], most: 9, far: 2, talks: 90 },
];

const DST = ['2026-03-08', '2026-11-01', '2026-04-05', '2026-10-04', '2026-09-06'];

/** Histories of one country, around its cap and its calendar. */
export function worldHistory(c: Country): fc.Arbitrary<Case> {
  const holidays = c.holidays === undefined ? [] : [2025, 2026, 2027].flatMap((y) => HOLIDAYS[c.holidays!]!.sure(y)).filter((d) => d > '2025-01-01');
  const near = c.country === 'ID' ? ['2026-08-17', '2026-12-25', '2026-07-03'] : [...DST, ...holidays];
  const act: Act = 'collection';
  const shape = (loans: readonly string[]): ContactShape => ({
    channels: c.channels, actors: ['A1', 'A1', 'A1', 'A1', 'A1', 'A1', 'A1', 'A2'], phones: ['mobile', 'mobile', 'home-phone'],
    loans: [loans, loans, loans, ['D1', 'D2'], ['D3']], talks: c.talks, far: c.far, acts: [act, act, act, act, act, 'reply'],
  });
  return fc.record({
    region: fc.constantFrom(...c.regions), zones: fc.constantFrom(...c.zones),
    date: dateNear(near, c.from ?? '2025-06-01', c.days ?? 900), time: anyTime,
    loans: fc.constantFrom(['D1'], ['D1'], ['D1', 'D2']), channel: fc.constantFrom<Channel>(...c.channels),
    agreed: fc.integer({ min: 0, max: 5 }), withdrawn: fc.boolean(), due: fc.constantFrom(0, 10, 15, 16, 40),
    complete: fc.integer({ min: 0, max: 15 }), known: fc.integer({ min: 0, max: 9 }), repeats: fc.array(fc.nat(20), { maxLength: 2 }),
  }).chain((s) => fc.array(aContact(shape(s.loans)), { minLength: Math.floor(c.most / 3), maxLength: c.most, size: 'max' }).map((drawn): Case => {
    const zone = s.zones[0] ?? c.zones[0]![0]!;
    const now = at(s.date, s.time, zone);
    const scope = { acts: [act], channels: ['phone'] as const };
    const extra = c.product === undefined ? {} : { product: c.product };
    const loans = ['D1', 'D2', 'D3'];
    const frame: Fact[] = [
      registered({ country: c.country, ...(s.region === undefined ? {} : { region: s.region }) }, s.zones), ...POINTS,
      ...loans.map((l) => loan(l, c.currency, extra)),
      engaged('A1', c.role, loans, true, c.role === 'collector' ? 'default' : undefined),
      engaged('A2', c.role, loans, true, c.role === 'collector' ? 'default' : undefined),
      ...loans.map((l) => ({ type: 'LoanObserved', id: `o.${l}`, at: LONG_AGO, loan: l, on: LONG_AGO.slice(0, 10), pastDueDays: s.due }) as Fact),
      ...(s.agreed === 0 ? [{ type: 'ConsentGiven', id: 'g', at: '2023-01-01T00:00:00.000Z', person: 'P1', scope, form: 'written', givenTo: 'A1', separate: true, lifts: ['hours', 'frequency'] } as Fact] : []),
      ...(s.agreed === 0 && s.withdrawn ? [{ type: 'ConsentWithdrawn', id: 'w', at: '2023-06-01T00:00:00.000Z', person: 'P1', scope } as Fact] : []),
      ...(s.complete === 0 ? [{ type: 'HistoryCompleteFrom', id: 'h', at: LONG_AGO, person: 'P1', from: at(shift(s.date, -(s.known + 3)), '00:00:00.000', zone) } as Fact] : []),
    ];
    return {
      facts: assemble(frame, drawn, s.date, zone, s.repeats),
      question: { at: now, person: 'P1', actor: 'A1', loans: s.loans, act, channel: s.channel,
        contactPoint: pointOf(s.channel, 'mobile'), purposes: ['arrears-contact'],
        ...(s.channel === 'visit' ? { place: 'home' as const } : {}), ...(s.known === 0 ? { knownAt: now } : {}) },
    };
  }));
}
