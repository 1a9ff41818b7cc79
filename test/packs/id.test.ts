import { describe, expect, it } from 'vitest';
import { pojk22 } from 'softknock/packs/id';
import { attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [pojk22], residence: { country: 'ID' }, zones: ['Asia/Jakarta'], actor: { role: 'lender' } };
const agreed = (more: FactJson): FactJson => ({ type: 'ConsentGiven', id: 'c', at: '2026-01-05T10:00:00+07:00', person: 'P1', form: 'written', separate: true, scope: {}, ...more });

describe('id/pojk-22', () => {
  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T19:59:59', 'permits'], ['2026-05-18T20:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T19:59:59', 'permits'], ['2026-05-23T20:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-05-14T10:00:00', 'forbids'], ['2026-05-15T10:00:00', 'permits'], ['2026-08-17T10:00:00', 'forbids'],
  ])('"Monday to Saturday, not holidays, 08.00 to 20.00": %s %s', (at, expected) => {
    expect(verdict(here, `${at}+07:00`)).toBe(expected);
  });

  it.each([['Asia/Jakarta', '+07:00'], ['Asia/Makassar', '+08:00'], ['Asia/Jayapura', '+09:00']])('"waktu setempat": 20:00 closes in %s', (zone, offset) => {
    expect(verdict({ ...here, zones: [zone] }, `2026-05-18T19:59:59${offset}`)).toBe('permits');
    expect(verdict({ ...here, zones: [zone] }, `2026-05-18T20:00:00${offset}`)).toBe('forbids');
  });

  it('of several zones all must be open; of an unknown year a person judges', () => {
    expect(verdict({ ...here, zones: ['Asia/Jakarta', 'Asia/Jayapura'] }, '2026-05-18T18:00:00+07:00')).toBe('forbids');
    expect(verdict({ ...here, zones: [] }, '2026-05-18T18:00:00+07:00')).toBe('needs-review');
    expect(verdict(here, '2026-12-31T10:00:00+07:00')).toBe('permits');
    expect(verdict(here, '2027-01-04T10:00:00+07:00')).toBe('needs-review');
  });

  it('"outside only by prior agreement": the hour agreed, and no other', () => {
    const sunday = agreed({ lifts: ['hours'], scope: { weekly: [{ days: ['SU'], from: '08:00', until: '12:00' }] } });
    expect(verdict(here, '2026-05-24T11:59:59+07:00', {}, [sunday])).toBe('permits');
    expect(verdict(here, '2026-05-24T12:00:00+07:00', {}, [sunday])).toBe('forbids');
    expect(verdict(here, '2026-05-24T10:00:00+07:00', {}, [agreed({})])).toBe('forbids');
  });

  it('"at the billing address or domicile": elsewhere by an agreement that names it', () => {
    const at = '2026-05-18T10:00:00+07:00';
    expect(verdict(here, at, { channel: 'visit', contactPoint: 'home' })).toBe('permits');
    for (const place of ['work', 'business', 'site']) expect(verdict(here, at, { channel: 'visit', contactPoint: 'home', place })).toBe('forbids');
    expect(verdict(here, at, { channel: 'letter', contactPoint: 'home', place: 'work' })).toBe('forbids');
    expect(verdict(here, at, { channel: 'visit', contactPoint: 'work' }, [agreed({ scope: { contactPoints: ['work'] } })])).toBe('permits');
  });

  it('"only the consumer": no guarantor, no referee', () => {
    const facts = (role: string): FactJson[] => [
      { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'ID' }, zones: [{ zone: 'Asia/Jakarta', basis: 'address' }] },
      { type: 'LoanOpened', id: 'l3', at: '2020-01-02T09:00:00Z', loan: 'D3', product: 'consumer-loan', amount: 1, currency: 'IDR', disbursedOn: '2020-01-02', clauses: [],
        parties: [{ person: 'P1', role: 'borrower' }, { person: 'S1', role }] }];
    const asked = { person: 'S1', contactPoint: undefined, loans: ['D3'] };
    for (const [role, expected] of [['co-borrower', 'permits'], ['guarantor', 'forbids'], ['referee', 'forbids']] as const) {
      expect(verdict(here, '2026-05-18T10:00:00+07:00', asked, facts(role))).toBe(expected);
    }
  });

  it('"no continuous disturbance" has no number: a person judges the second contact', () => {
    expect(verdict(here, '2026-05-18T10:00:00+07:00', {}, [attempt('2026-05-15T10:00:00+07:00')])).toBe('needs-review');
  });
});
