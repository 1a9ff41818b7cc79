import { describe, expect, it } from 'vitest';
import { classifyMessage } from '../../src/rules/kinds/content.js';
import { rbi, trai } from 'softknock/packs/in';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [rbi], residence: { country: 'IN' }, zones: ['Asia/Kolkata'], actor: { role: 'lender' } };
const OLD = '2026-12-31T18:00:00+05:30';
const NEW = '2027-01-01T10:00:00+05:30';
const state = (kind: string, more: FactJson = {}): FactJson =>
  ({ type: 'ProtectionStarted', id: 's', at: '2026-12-14T11:00:00+05:30', person: 'P1', loans: ['D1'], kind, ...more });
const found = (rule: string, at: string, more: FactJson = {}, facts: readonly FactJson[] = []): string | undefined => {
  const answer = ask(here, at, more, facts);
  return answer.notInForce.includes(`in/rbi/${rule}`) ? 'not-in-force'
    : answer.findings.find((f) => f.rule === `in/rbi/${rule}`)?.finding;
};

describe('in/rbi', () => {
  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T19:00:00', 'permits'], ['2026-05-18T19:00:01', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T19:00:00', 'permits'], ['2026-05-23T19:00:01', 'forbids'],
    ['2026-05-24T07:59:59', 'forbids'], ['2026-05-24T08:00:00', 'permits'], ['2026-05-24T19:00:00', 'permits'], ['2026-05-24T19:00:01', 'forbids'],
    ['2027-05-18T07:59:59', 'forbids'], ['2027-05-18T19:00:00', 'permits'], ['2027-05-18T19:00:01', 'forbids'],
  ])('"before 8:00 a.m. and after 7:00 p.m.": %s %s', (at, expected) => {
    for (const channel of ['phone', 'sms']) expect(verdict(here, `${at}+05:30`, { channel })).toBe(expected);
  });

  it('microfinance has a circular of its own; a call that collects nothing is outside the hours', () => {
    expect(verdict({ ...here, product: 'microfinance' }, '2026-05-18T22:00:00+05:30')).toBe('not-applicable');
    expect(verdict(here, '2026-05-18T22:00:00+05:30', { act: 'servicing', purposes: ['account-servicing'] })).not.toBe('forbids');
  });

  it('"only borrower or guarantor", from 1 January 2027', () => {
    const facts = (role: string): FactJson[] => [
      { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'IN' }, zones: [{ zone: 'Asia/Kolkata', basis: 'address' }] },
      { type: 'LoanOpened', id: 'l3', at: '2020-01-02T09:00:00Z', loan: 'D3', product: 'personal-loan', amount: 1, currency: 'INR', disbursedOn: '2020-01-02', clauses: [],
        parties: [{ person: 'P1', role: 'borrower' }, { person: 'S1', role }] }];
    const asked = { person: 'S1', contactPoint: undefined, loans: ['D3'] };
    expect(verdict(here, OLD, asked, facts('referee'))).toBe('permits');
    expect(found('parties', OLD, asked, facts('referee'))).toBe('not-in-force');
    for (const [role, expected] of [['referee', 'forbids'], ['guarantor', 'permits'], ['co-borrower', 'permits']] as const) expect(verdict(here, NEW, asked, facts(role))).toBe(expected);
  });

  it.each([
    ['grievance', 'grievance', {}], ['calamity', 'disaster', {}],
    ['bereavement-and-marriage', 'vulnerable', { variant: 'bereavement' }], ['bereavement-and-marriage', 'vulnerable', { variant: 'marriage' }],
  ])('%s: a state of %s %j stops recovery from the first instant of 2027, and help goes on', (rule, kind, more) => {
    expect(found(rule, '2026-12-31T23:59:59+05:30', {}, [state(kind, more)])).toBe('not-in-force');
    expect(found(rule, '2027-01-01T00:00:00+05:30', {}, [state(kind, more)])).toBe('forbids');
    expect(verdict(here, NEW, {}, [state(kind, more)])).toBe('forbids');
    expect(verdict(here, NEW, { act: 'servicing', purposes: ['hardship-support'] }, [state(kind, more)])).toBe('permits');
    expect(verdict(here, NEW, {}, [state(kind, more), { type: 'ProtectionEnded', id: 'e', at: '2026-12-31T12:00:00+05:30', person: 'P1', ends: 's' }])).toBe('permits');
  });

  it('another vulnerability is no bereavement', () => {
    expect(verdict(here, NEW, {}, [state('vulnerable')])).toBe('permits');
  });

  it('"excessively calling" has no number: a person judges the second call, not the first', () => {
    expect(verdict(here, '2027-02-01T10:00:00+05:30')).toBe('permits');
    expect(verdict(here, '2027-02-01T10:00:00+05:30', {}, [attempt('2027-01-04T10:00:00+05:30')])).toBe('needs-review');
    expect(verdict(here, OLD, {}, [attempt('2026-12-30T10:00:00+05:30')])).toBe('permits');
  });

  it.each([[1, 'permits'], [2, 'forbids']])('the house\'s cap of two decides, as the house\'s: after %i %s', (n, expected) => {
    const house = { id: 'h', version: '1', rules: [{ id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: ['phone'], counts: 'attempts', max: 2,
      window: { calendar: 'day' }, per: ['person'], reading: 'ours' }] } as never;
    const before = [attempt('2027-02-01T09:00:00+05:30'), attempt('2027-02-01T09:30:00+05:30')].slice(0, n);
    expect(verdict({ ...here, house }, '2027-02-01T10:00:00+05:30', {}, before)).toBe(expected);
  });

  it('times that the borrower asked against are kept from 2027', () => {
    const times = { type: 'TimesStated', id: 't', at: '2026-12-01T10:00:00+05:30', person: 'P1', kind: 'inconvenient',
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '09:00', until: '18:30' }] };
    expect(verdict(here, '2026-12-31T18:29:59+05:30', {}, [times])).toBe('permits');
    expect(verdict(here, '2027-01-01T18:29:59+05:30', {}, [times])).toBe('forbids');
    expect(verdict(here, '2027-01-01T18:30:00+05:30', {}, [times])).toBe('permits');
  });

  it('"call recording, six months\' retention"', () => {
    expect(rbi.rules.find((r) => r.kind === 'record-keeping')).toMatchObject({ keepFor: { months: 6 }, from: 'made', bound: 'at-least' });
  });
});

describe('in/trai', () => {
  const [rule] = trai.rules;
  if (rule?.kind !== 'content') throw new Error('in/trai has no rule of content');
  it.each([
    [['payment-failed-notice'], 'servicing'], [['payment-failed-notice', 'promotional-offer'], 'marketing'], [['offers-discount', 'states-balance'], 'marketing'],
    [['promotional-offer'], 'marketing'], [['states-balance'], 'servicing'], [['asks-payment'], 'servicing'], [['mentions-debt'], 'servicing'], [['salutation'], 'communication'],
  ] as const)('"a message of promotion and service is promotion": %j is %s', (content, expected) => {
    expect(classifyMessage(rule, { channel: 'sms', content })).toBe(expected);
  });
});
