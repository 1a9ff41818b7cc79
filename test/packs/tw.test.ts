import { describe, expect, it } from 'vitest';
import { outsourcing } from 'softknock/packs/tw';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [outsourcing], residence: { country: 'TW' }, zones: ['Asia/Taipei'] };
const tried = attempt('2026-05-17T10:00:00+08:00');
const cap = { id: 'h', version: '1', rules: [{ id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: ['phone'], counts: 'attempts',
  max: 2, window: { days: 7 }, per: ['person'], reading: 'ours' }] } as never;

describe('tw/outsourcing', () => {
  it.each([
    ['2026-05-18T06:59:59', 'forbids'], ['2026-05-18T07:00:00', 'permits'], ['2026-05-18T21:59:59', 'permits'], ['2026-05-18T22:00:00', 'forbids'],
    ['2026-05-23T06:59:59', 'forbids'], ['2026-05-23T07:00:00', 'permits'], ['2026-05-23T22:00:00', 'forbids'],
    ['2026-05-24T06:59:59', 'forbids'], ['2026-05-24T21:59:59', 'permits'], ['2026-05-24T22:00:00', 'forbids'],
  ])('"07:00 to 22:00": %s %s', (at, expected) => {
    for (const channel of ['phone', 'sms']) expect(verdict(here, `${at}+08:00`, { channel })).toBe(expected);
  });

  it('"unless the debtor consents": to the hour, not merely to processing', () => {
    const consent = (more: FactJson): FactJson => ({ type: 'ConsentGiven', id: 'c', at: '2026-05-01T10:00:00+08:00', person: 'P1', form: 'oral', separate: false, scope: {}, ...more });
    expect(verdict(here, '2026-05-18T22:30:00+08:00', {}, [consent({ lifts: ['hours'] })])).toBe('permits');
    expect(verdict(here, '2026-05-18T22:30:00+08:00', {}, [consent({})])).toBe('forbids');
  });

  it('binds those to whom collection was outsourced, not the bank itself', () => {
    expect(verdict({ ...here, actor: { role: 'lender' } }, '2026-05-18T23:00:00+08:00')).toBe('not-applicable');
    expect(verdict({ ...here, actor: { role: 'servicer' } }, '2026-05-18T23:00:00+08:00')).toBe('forbids');
  });

  it('"continuous contact is banned": no number is made up, and a first contact is not continuous', () => {
    expect(verdict(here, '2026-05-18T10:00:00+08:00')).toBe('permits');
    expect(verdict(here, '2026-05-18T10:00:00+08:00', {}, [tried])).toBe('needs-review');
  });

  it.each([[1, 'permits'], [2, 'forbids']])('the house\'s cap of two decides, as the house\'s: after %i %s', (n, expected) => {
    const found = ask({ ...here, house: cap }, '2026-05-18T10:00:00+08:00', {}, [tried, attempt('2026-05-17T11:00:00+08:00')].slice(0, n));
    expect(found.verdict).toBe(expected);
    expect(found.findings.find((f) => f.rule === 'tw/outsourcing/continuous-contact')).toMatchObject({ finding: expected, force: 'house' });
  });
});
