import { describe, expect, it } from 'vitest';
import { codeOfBankingPractice } from 'softknock/packs/hk';
import { digitalCreditProviders } from 'softknock/packs/ke';
import { debtCollectionAct } from 'softknock/packs/sg';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

/* Hong Kong, Kenya and Singapore: places whose sources name no hour and no number of contacts. */
const hk: Place = { packs: [codeOfBankingPractice], residence: { country: 'HK' }, zones: ['Asia/Hong_Kong'], actor: { role: 'lender' } };
const ke: Place = { packs: [digitalCreditProviders], residence: { country: 'KE' }, zones: ['Africa/Nairobi'], actor: { role: 'lender' } };
const sg: Place = { packs: [debtCollectionAct], residence: { country: 'SG' }, zones: ['Asia/Singapore'] };
const PLACES = [['hk/code', hk, '+08:00', 'unreasonable-hours', 'persistent-calls'], ['ke/dcp', ke, '+03:00', 'hours', 'frequency'],
  ['sg/dca', sg, '+08:00', 'hours', 'frequency']] as const;
const house = { id: 'h', version: '1', rules: [
  { id: 'hours', kind: 'contact-hours', breach: 'forbids', channels: ['phone'], hours: { weekday: ['09:00', '18:00'], saturday: null, sunday: null }, reading: 'ours' },
  { id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: ['phone'], counts: 'attempts', max: 2, window: { days: 7 }, per: ['person'], reading: 'ours' },
] } as never;
const third = (role: string, country: string, zone: string): readonly FactJson[] => [
  { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country }, zones: [{ zone, basis: 'address' }] },
  { type: 'LoanOpened', id: 'l3', at: '2020-01-02T09:00:00Z', loan: 'D3', product: 'consumer-loan', amount: 1, currency: 'USD', disbursedOn: '2020-01-02', clauses: [],
    parties: [{ person: 'P1', role: 'borrower' }, { person: 'S1', role }] }];

describe.each(PLACES)('%s', (pack, place, offset, hours, frequency) => {
  it.each(['03:00:00', '11:00:00', '23:00:00'])('no hour is made up: %s is for a person', (time) => {
    expect(verdict(place, `2026-05-18T${time}${offset}`)).toBe('needs-review');
  });

  it.each([['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['17:59:59', 'permits'], ['18:00:00', 'forbids']])('the house\'s hours decide, as the house\'s: %s %s', (time, expected) => {
    const found = ask({ ...place, house }, `2026-05-18T${time}${offset}`);
    expect(found.verdict).toBe(expected);
    expect(found.findings.find((f) => f.rule === `${pack}/${hours}`)).toMatchObject({ finding: expected, force: 'house' });
  });

  it.each([[1, 'permits'], [2, 'forbids']])('the house\'s cap of two decides, as the house\'s: after %i %s', (n, expected) => {
    const before = [attempt(`2026-05-15T10:00:00${offset}`), attempt(`2026-05-14T10:00:00${offset}`)].slice(0, n);
    const found = ask({ ...place, house }, `2026-05-18T10:00:00${offset}`, {}, before);
    expect(found.findings.find((f) => f.rule === `${pack}/${frequency}`)).toMatchObject({ finding: expected, force: 'house' });
  });

  it('without a house\'s cap the first contact is free of it and the second is for a person', () => {
    const at = `2026-05-18T10:00:00${offset}`;
    expect(ask(place, at).findings.find((f) => f.rule === `${pack}/${frequency}`)?.finding).toBe('permits');
    expect(ask(place, at, {}, [attempt(`2026-05-15T10:00:00${offset}`)]).findings.find((f) => f.rule === `${pack}/${frequency}`)?.finding).toBe('needs-review');
  });
});

describe('third persons', () => {
  it.each([['referee', 'forbids'], ['guarantor', 'permits'], ['co-borrower', 'permits']])('Hong Kong "no referees or family without a guarantee", Kenya "no access to the contact list": %s %s', (role, expected) => {
    const asked = { person: 'S1', contactPoint: undefined, loans: ['D3'] };
    expect(verdict({ ...hk, house }, '2026-05-18T11:00:00+08:00', asked, third(role, 'HK', 'Asia/Hong_Kong'))).toBe(expected);
    expect(verdict({ ...ke, house }, '2026-05-18T11:00:00+03:00', asked, third(role, 'KE', 'Africa/Nairobi'))).toBe(expected);
  });

  it('the code of Hong Kong is self-regulation, and says so', () => {
    const found = ask({ ...hk, house }, '2026-05-18T11:00:00+08:00', { person: 'S1', contactPoint: undefined, loans: ['D3'] }, third('referee', 'HK', 'Asia/Hong_Kong'));
    expect(found.findings.filter((f) => f.finding === 'forbids').map((f) => [f.rule, f.force])).toEqual([['hk/code/third-parties', 'self-regulation']]);
  });

  it('Kenya, "no shaming": nothing that others can see', () => {
    expect(verdict({ ...ke, house }, '2026-05-18T11:00:00+03:00', { content: ['visible-to-others'] })).toBe('forbids');
    expect(verdict({ ...ke, house }, '2026-05-18T11:00:00+03:00', { content: ['mentions-debt'] })).toBe('permits');
  });

  it('Singapore is not in force before 1 December 2023, binds those who collect for others, and claims no law', () => {
    expect(verdict(sg, '2023-11-30T11:00:00+08:00')).toBe('not-in-force');
    expect(verdict(sg, '2023-12-01T11:00:00+08:00')).toBe('needs-review');
    expect(verdict({ ...sg, actor: { role: 'lender' } }, '2026-05-18T11:00:00+08:00')).toBe('not-applicable');
    expect(debtCollectionAct.rules.map((rule) => rule.force)).toEqual(['house', 'house']);
  });
});
