import { describe, expect, it } from 'vitest';
import { ley2300 } from 'softknock/packs/co';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [ley2300], residence: { country: 'CO' }, zones: ['America/Bogota'], actor: { role: 'lender' } };
const given = (more: FactJson = {}): FactJson => ({ type: 'ConsentGiven', id: 'c', at: '2020-02-03T10:00:00-05:00', person: 'P1', form: 'written', separate: true,
  scope: { channels: ['phone', 'sms', 'chat', 'email', 'visit'] }, ...more });
const authorised = given();
const talk = (at: string, more: FactJson = {}): FactJson => attempt(`${at}-05:00`, { outcome: 'conversation', ...more });
const WED = '2026-05-27T10:00:00-05:00';

describe('co/ley-2300', () => {
  it.each([
    ['2026-05-19T06:59:59', 'forbids'], ['2026-05-19T07:00:00', 'permits'], ['2026-05-19T18:59:59', 'permits'], ['2026-05-19T19:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T14:59:59', 'permits'], ['2026-05-23T15:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-05-18T10:00:00', 'forbids'], ['2026-07-20T10:00:00', 'forbids'], ['2029-01-02T10:00:00', 'needs-review'],
  ])('"Monday to Friday 7 to 19, Saturday 8 to 15, no Sundays or holidays": %s %s', (at, expected) => {
    for (const channel of ['phone', 'sms']) expect(verdict(here, `${at}-05:00`, { channel }, [authorised])).toBe(expected);
  });

  it('other hours only by an instrument of its own, inside what it names', () => {
    const more = (rest: FactJson): FactJson => given({ id: 'h', lifts: ['hours'], scope: { weekly: [{ days: ['SU'], from: '09:00', until: '11:00' }] }, ...rest });
    expect(verdict(here, '2026-05-24T10:00:00-05:00', {}, [authorised, more({})])).toBe('permits');
    expect(verdict(here, '2026-05-24T11:00:00-05:00', {}, [authorised, more({})])).toBe('forbids');
    expect(verdict(here, '2026-05-24T10:00:00-05:00', {}, [authorised, more({ separate: false })])).toBe('forbids');
  });

  it.each([
    ['2026-05-20', 'permits'], ['2026-05-21', 'forbids'], ['2026-05-26', 'forbids'],
  ])('"after direct contact one channel a week", a message exchanged on %s: a call on 27 May %s', (date, expected) => {
    expect(verdict(here, WED, {}, [authorised, talk(`${date}T09:00:00`, { channel: 'sms' })])).toBe(expected);
  });

  it('the channel of the contact stays open; what was no direct contact closes nothing', () => {
    expect(verdict(here, WED, {}, [authorised, talk('2026-05-26T09:00:00')])).toBe('permits');
    for (const outcome of ['delivered', 'undelivered']) expect(verdict(here, WED, {}, [authorised, talk('2026-05-26T09:00:00', { channel: 'sms', outcome })])).toBe('permits');
    expect(ask(here, WED, {}, [authorised, talk('2026-05-26T09:00:00', { channel: 'sms' })]).opensAt).toBe('2026-06-02T05:00:00.000Z');
    expect(verdict(here, WED, {}, [authorised, talk('2026-05-26T09:00:00', { channel: 'sms', loans: ['D2'], actor: 'C2' })])).toBe('forbids');
  });

  it.each([[0, 'permits'], [1, 'forbids']])('"after direct contact once a day": after %i %s', (n, expected) => {
    for (const more of [{}, { loans: ['D2'] }, { actor: 'C2' }]) {
      expect(verdict(here, WED, {}, [authorised, ...[talk('2026-05-27T08:00:00', more)].slice(0, n)])).toBe(expected);
    }
  });

  it('a letter is another channel and another contact of the day; a talk about the account does not count for the day', () => {
    const found = ask(here, WED, { channel: 'letter', contactPoint: 'home' }, [authorised, talk('2026-05-27T08:00:00')]).findings;
    for (const name of ['one-channel', 'once-a-day']) expect(found.find((f) => f.rule === `co/ley-2300/${name}`)?.finding).toBe('forbids');
    const servicing = { act: 'servicing', purposes: ['account-servicing'] };
    expect(verdict(here, WED, {}, [authorised, talk('2026-05-27T08:00:00', servicing)])).toBe('permits');
    expect(verdict(here, WED, servicing, [authorised, talk('2026-05-27T08:00:00')])).toBe('not-applicable');
    expect(verdict(here, WED, { act: 'reminder', purposes: ['repayment-reminder'] }, [authorised, talk('2026-05-27T08:00:00')])).toBe('forbids');
  });

  it('a call that nobody answered is no direct contact, and midnight in Bogotá begins a new day', () => {
    expect(verdict(here, WED, {}, [authorised, talk('2026-05-27T08:00:00', { outcome: 'no-answer' })])).toBe('permits');
    expect(verdict(here, '2026-05-28T07:00:00-05:00', {}, [authorised, talk('2026-05-27T18:59:59')])).toBe('permits');
  });

  it('"no references; the co-debtor may be contacted"', () => {
    const facts = (role: string): FactJson[] => [given({ id: 'c3', person: 'S1' }),
      { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'CO' }, zones: [{ zone: 'America/Bogota', basis: 'address' }] },
      { type: 'LoanOpened', id: 'l3', at: '2020-01-02T09:00:00Z', loan: 'D3', product: 'consumer-loan', amount: 1, currency: 'COP', disbursedOn: '2020-01-02', clauses: [],
        parties: [{ person: 'P1', role: 'borrower' }, { person: 'S1', role }] }];
    const asked = { person: 'S1', contactPoint: undefined, loans: ['D3'] };
    for (const [role, expected] of [['co-borrower', 'permits'], ['guarantor', 'permits'], ['referee', 'forbids']] as const) {
      expect(verdict(here, WED, asked, facts(role))).toBe(expected);
    }
  });

  it('"no visits at home or at work"; calls there are no visits', () => {
    for (const contactPoint of ['home', 'work']) expect(verdict(here, WED, { channel: 'visit', contactPoint }, [authorised])).toBe('forbids');
    expect(verdict(here, WED, { channel: 'visit', contactPoint: 'home', place: 'business' }, [authorised])).toBe('permits');
    expect(verdict(here, WED, { contactPoint: 'landline' }, [authorised])).toBe('permits');
  });

  it('"no asking why the debt is unpaid"', () => {
    expect(verdict(here, WED, { content: ['asks-reason-for-default'] }, [authorised])).toBe('forbids');
    expect(verdict(here, WED, { content: ['asks-payment'] }, [authorised])).toBe('permits');
  });

  it('"channels authorised by the consumer": one that names the channel and still stands', () => {
    expect(verdict(here, WED)).toBe('forbids');
    expect(verdict(here, WED, {}, [given({ scope: {} })])).toBe('forbids');
    expect(verdict(here, WED, {}, [given({ scope: { channels: ['sms'] } })])).toBe('forbids');
    expect(verdict(here, WED, {}, [authorised, { type: 'ConsentWithdrawn', id: 'e', at: '2026-05-20T10:00:00-05:00', person: 'P1', scope: { channels: ['phone'] } }])).toBe('forbids');
  });

  it('is not in force before 10 October 2023', () => {
    expect(verdict(here, '2023-10-09T22:00:00-05:00')).toBe('not-in-force');
    expect(verdict(here, '2023-10-10T22:00:00-05:00')).not.toBe('not-in-force');
  });
});
