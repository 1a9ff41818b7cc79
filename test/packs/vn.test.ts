import { describe, expect, it } from 'vitest';
import { circular18 } from 'softknock/packs/vn';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [circular18], residence: { country: 'VN' }, zones: ['Asia/Ho_Chi_Minh'], actor: { role: 'lender' } };
const reminders = (n: number, more: FactJson = {}): FactJson[] => ['07', '09', '11', '13', '15', '17'].slice(0, n)
  .map((hour) => attempt(`2026-05-18T${hour}:30:00+07:00`, { act: 'reminder', purposes: ['repayment-reminder'], ...more }));
const reminder = { act: 'reminder', purposes: ['repayment-reminder'] };

describe('vn/circular-18', () => {
  it.each([
    ['2026-05-18T06:59:59', 'forbids'], ['2026-05-18T07:00:00', 'permits'], ['2026-05-18T20:59:59', 'permits'], ['2026-05-18T21:00:00', 'forbids'],
    ['2026-05-23T06:59:59', 'forbids'], ['2026-05-23T20:59:59', 'permits'], ['2026-05-23T21:00:00', 'forbids'],
    ['2026-05-24T06:59:59', 'forbids'], ['2026-05-24T07:00:00', 'permits'], ['2026-05-24T21:00:00', 'forbids'],
  ])('"within 07:00 to 21:00": %s %s', (at, expected) => {
    expect(verdict(here, `${at}+07:00`)).toBe(expected);
    expect(verdict(here, `${at}+07:00`, { ...reminder, channel: 'sms' })).toBe(expected);
  });

  it.each([
    ['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['11:59:59', 'permits'], ['12:00:00', 'forbids'], ['21:30:00', 'forbids'],
  ])('"agreed in the contract", nine to twelve only: %s %s', (time, expected) => {
    const agreed = { type: 'TimesStated', id: 't', at: '2026-01-02T10:00:00+07:00', person: 'P1', kind: 'convenient', only: true, learnedFrom: 'loan-contract',
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '09:00', until: '12:00' }] };
    expect(verdict(here, `2026-05-18T${time}+07:00`, {}, [agreed])).toBe(expected);
  });

  it('an agreement opens nothing beyond the legal hours', () => {
    const agreed = { type: 'TimesStated', id: 't', at: '2026-01-02T10:00:00+07:00', person: 'P1', kind: 'convenient', weekly: [{ days: ['MO'], from: '20:00', until: '23:00' }] };
    expect(verdict(here, '2026-05-18T22:00:00+07:00', {}, [agreed])).toBe('forbids');
  });

  it.each([[4, 'permits'], [5, 'forbids'], [6, 'forbids']])('"5 reminders a day": after %i %s', (n, expected) => {
    expect(verdict(here, '2026-05-18T18:00:00+07:00', reminder, reminders(n))).toBe(expected);
  });

  it('counts over loans, actors and channels; not what reminds of nothing; a new date is a new count', () => {
    const other: FactJson = { type: 'ActorEngaged', id: 'a2', at: '2020-01-02T09:00:00Z', actor: 'C2', role: 'collector', ownName: true, loans: ['D1', 'D2'] };
    const at = '2026-05-18T18:00:00+07:00';
    for (const more of [{ loans: ['D2'] }, { actor: 'C2' }, { channel: 'sms', outcome: 'delivered' }, { act: 'collection', purposes: ['arrears-contact'] },
      { channel: 'letter', contactPoint: 'home', outcome: 'delivered' }]) {
      expect(verdict(here, at, reminder, [other, ...reminders(5, more)])).toBe('forbids');
    }
    expect(verdict(here, at, reminder, reminders(5, { act: 'servicing', purposes: ['account-servicing'] }))).toBe('permits');
    expect(ask(here, at, reminder, reminders(5)).opensAt).toBe('2026-05-18T17:00:00.000Z');
    expect(verdict(here, '2026-05-19T07:00:00+07:00', reminder, reminders(5))).toBe('permits');
  });

  it('"no contact with persons who do not owe"', () => {
    const person = (relation: FactJson): FactJson => ({ type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'VN' },
      zones: [{ zone: 'Asia/Ho_Chi_Minh', basis: 'address' }], ...relation });
    const asked = { person: 'S1', contactPoint: undefined, loans: ['D3'] };
    const loan = (role: string): FactJson => ({ type: 'LoanOpened', id: 'l3', at: '2020-01-02T09:00:00Z', loan: 'D3', product: 'consumer-loan', amount: 1, currency: 'VND',
      disbursedOn: '2020-01-02', clauses: [], parties: [{ person: 'P1', role: 'borrower' }, { person: 'S1', role }] });
    expect(verdict(here, '2026-05-18T10:00:00+07:00', asked, [person({ relations: [{ to: 'P1', kind: 'spouse' }] }), loan('referee')])).toBe('forbids');
    for (const role of ['co-borrower', 'guarantor']) expect(verdict(here, '2026-05-18T10:00:00+07:00', asked, [person({}), loan(role)])).toBe('permits');
  });

  it('is in force from 1 January 2020', () => {
    expect(verdict(here, '2020-01-04T10:00:00+07:00')).toBe('permits');
    expect(circular18.rules.map((rule) => rule.span.from)).toEqual(Array(4).fill('2020-01-01'));
  });
});
