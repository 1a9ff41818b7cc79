import { describe, expect, it } from 'vitest';
import { sec18 } from 'softknock/packs/ph';
import { verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [sec18], residence: { country: 'PH' }, zones: ['Asia/Manila'], actor: { role: 'lender' } };
const late = (pastDueDays: number): FactJson => ({ type: 'LoanObserved', id: 'o', at: '2026-05-18T01:00:00+08:00', loan: 'D1', on: '2026-05-18', pastDueDays });

describe('ph/sec-18', () => {
  it.each([
    ['2026-05-18T05:59:59', 'forbids'], ['2026-05-18T06:00:00', 'permits'], ['2026-05-18T22:00:00', 'permits'], ['2026-05-18T22:00:01', 'forbids'],
    ['2026-05-23T05:59:59', 'forbids'], ['2026-05-23T06:00:00', 'permits'], ['2026-05-23T22:00:00', 'permits'], ['2026-05-23T22:00:01', 'forbids'],
    ['2026-05-24T05:59:59', 'forbids'], ['2026-05-24T06:00:00', 'permits'], ['2026-05-24T22:00:00', 'permits'], ['2026-05-24T22:00:01', 'forbids'],
  ])('"before 6 a.m. or after 10 p.m.": %s %s', (at, expected) => {
    for (const channel of ['phone', 'sms']) expect(verdict(here, `${at}+08:00`, { channel }, [{ ...late(10), at: '2026-05-18T00:00:00+08:00' }])).toBe(expected);
  });

  it.each([[14, 'forbids'], [15, 'forbids'], [16, 'permits']])('"unless more than 15 days past due": %i days %s', (days, expected) => {
    expect(verdict(here, '2026-05-18T23:00:00+08:00', {}, [late(days)])).toBe(expected);
  });

  it('days past due that nobody knows are for a person; express consent opens the hour', () => {
    expect(verdict(here, '2026-05-18T23:00:00+08:00')).toBe('needs-review');
    expect(verdict(here, '2026-05-18T10:00:00+08:00')).toBe('permits');
    const consent = { type: 'ConsentGiven', id: 'c', at: '2026-05-01T10:00:00+08:00', person: 'P1', form: 'written', separate: true, scope: {}, lifts: ['hours'] };
    expect(verdict(here, '2026-05-18T23:00:00+08:00', {}, [late(10), consent])).toBe('permits');
  });

  it('lateness widens the hours and nothing else: "no contacting of persons in the borrower\'s contact list", "no shaming"', () => {
    const friend = { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'PH' },
      zones: [{ zone: 'Asia/Manila', basis: 'address' }], relations: [{ to: 'P1', kind: 'acquaintance' }] };
    expect(verdict(here, '2026-05-18T23:00:00+08:00', { person: 'S1', contactPoint: undefined }, [late(90), friend])).toBe('forbids');
    expect(verdict(here, '2026-05-18T10:00:00+08:00', { content: ['visible-to-others'] }, [late(90)])).toBe('forbids');
    expect(verdict(here, '2026-05-18T10:00:00+08:00', { content: ['mentions-debt'] }, [late(90)])).toBe('permits');
  });
});
