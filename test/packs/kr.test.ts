import { describe, expect, it } from 'vitest';
import { debtorProtection } from 'softknock/packs/kr';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [debtorProtection], residence: { country: 'KR' }, zones: ['Asia/Seoul'] };
const calls = (n: number, more: FactJson = {}): FactJson[] =>
  Array.from({ length: n }, (_, i) => attempt(`2026-05-${12 + i}T10:00:00+09:00`, more));
const NOW = '2026-05-18T16:00:00+09:00';
const closed = (id: string, from: string, until: string, days: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']): FactJson =>
  ({ type: 'TimesStated', id, at: '2026-05-01T09:00:00+09:00', person: 'P1', kind: 'inconvenient', weekly: [{ days, from, until }] });
const state = (more: FactJson): FactJson => ({ type: 'ProtectionStarted', id: 's', at: '2026-02-18T09:00:00+09:00', person: 'P1', loans: ['D1'], ...more });

const rule = (place: Place, at: string, more: FactJson, facts: readonly FactJson[], name: string) =>
  ask(place, at, more, facts).findings.find((f) => f.rule === `kr/debtor-protection/${name}`)?.finding;

describe('kr/debtor-protection', () => {
  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T20:59:59', 'permits'], ['2026-05-18T21:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T20:59:59', 'permits'], ['2026-05-23T21:00:00', 'forbids'],
    ['2026-05-24T07:59:59', 'forbids'], ['2026-05-24T08:00:00', 'permits'], ['2026-05-24T20:59:59', 'permits'], ['2026-05-24T21:00:00', 'forbids'],
  ])('"21:00 to 08:00 banned" (recalled): %s %s', (at, expected) => {
    for (const channel of ['phone', 'sms']) expect(verdict(here, `${at}+09:00`, { channel })).toBe(expected);
  });

  it.each([[6, 'permits'], [7, 'forbids']])('"7일에 7회를 초과하여": after %i %s', (n, expected) => {
    expect(verdict(here, NOW, {}, calls(n))).toBe(expected);
    expect(verdict(here, NOW, { channel: 'email', contactPoint: 'mail' }, calls(n, { channel: 'sms', outcome: 'delivered' }))).toBe(expected);
    expect(verdict(here, NOW, { channel: 'letter', contactPoint: 'home' }, calls(n))).toBe(expected);
  });

  it('"각 채권별로": each claim by itself, all who collect together; the eighth date is a new one', () => {
    expect(verdict(here, NOW, {}, calls(7, { loans: ['D2'] }))).toBe('permits');
    expect(verdict(here, NOW, {}, calls(7, { loans: ['D1', 'D2'] }))).toBe('forbids');
    expect(verdict(here, NOW, {}, calls(7, { actor: 'C2' }))).toBe('forbids');
    expect(ask(here, NOW, {}, calls(7)).opensAt).toBe('2026-05-18T15:00:00.000Z');
    expect(verdict(here, '2026-05-19T10:00:00+09:00', {}, calls(7))).toBe('permits');
  });

  it('notices that law orders and answers neither count nor wait', () => {
    const letter = { act: 'statutory-notice', purposes: ['legally-required-notice'], channel: 'letter', contactPoint: 'home', mandatory: true };
    expect(verdict(here, NOW, letter, calls(7))).toBe('permits');
    expect(verdict(here, NOW, { act: 'reply', purposes: ['debt-enquiry'] }, calls(7))).toBe('permits');
    expect(verdict(here, NOW, {}, [...calls(6), attempt('2026-05-18T10:00:00+09:00', { ...letter, outcome: 'delivered' })])).toBe('permits');
    expect(verdict(here, NOW, {}, [...calls(6), attempt('2026-05-18T10:00:00+09:00', { act: 'reply', purposes: ['debt-enquiry'] })])).toBe('permits');
  });

  it('what law orders under any name, and the first answer to the debtor\'s own message, pass an exhausted count', () => {
    expect(verdict(here, NOW, { mandatory: true }, calls(7))).toBe('permits');
    const inbound = attempt('2026-05-18T15:00:00+09:00', { direction: 'in', contact: 'in', outcome: 'answered' });
    expect(verdict(here, NOW, { inReplyTo: 'in' }, [...calls(7), inbound])).toBe('permits');
    expect(rule(here, NOW, { act: 'reply', purposes: ['debt-enquiry'] }, calls(7), 'seven-in-seven')).toBe('permits');
    expect(rule(here, NOW, { act: 'servicing', purposes: ['account-servicing'] }, calls(7), 'seven-in-seven')).toBeUndefined();
    expect(verdict(here, NOW, {}, calls(7, { act: 'servicing', purposes: ['account-servicing'] }))).toBe('permits');
    expect(verdict(here, NOW, {}, calls(7, { act: 'reminder', purposes: ['repayment-reminder'] }))).toBe('forbids');
  });

  it('hours, closed times and closed means bind collection and reminders, and no other contact', () => {
    const facts = [closed('t', '09:00', '13:00'), { type: 'OptedOut', id: 'o', at: '2026-05-01T09:00:00+09:00', person: 'P1', contactPoint: 'mail' }];
    for (const [act, purposes, expected] of [['reminder', ['repayment-reminder'], 'forbids'], ['servicing', ['account-servicing'], undefined]] as const) {
      expect(rule(here, '2026-05-18T22:00:00+09:00', { act, purposes }, [], 'hours')).toBe(expected);
      expect(rule(here, '2026-05-18T10:00:00+09:00', { act, purposes }, facts, 'closed-hours')).toBe(expected);
      expect(rule(here, NOW, { act, purposes, channel: 'email', contactPoint: 'mail' }, facts, 'closed-means')).toBe(expected);
    }
  });

  it('closed times and means open for what law orders and for one answer', () => {
    const inbound = attempt('2026-05-18T09:30:00+09:00', { direction: 'in', contact: 'in', channel: 'email', contactPoint: 'mail', outcome: 'answered' });
    const facts = [closed('t', '09:00', '13:00'), { type: 'OptedOut', id: 'o', at: '2026-05-01T09:00:00+09:00', person: 'P1', contactPoint: 'mail' }, inbound];
    const mail = { channel: 'email', contactPoint: 'mail' };
    expect(verdict(here, '2026-05-18T10:00:00+09:00', mail, facts)).toBe('forbids');
    expect(verdict(here, '2026-05-18T10:00:00+09:00', { ...mail, inReplyTo: 'in' }, facts)).toBe('permits');
    expect(verdict(here, NOW, { ...mail, mandatory: true }, facts)).toBe('permits');
  });

  it.each(['disaster', 'hospital', 'deceased'])('"3개월 이내": %s, from 18 February to 17 May', (kind) => {
    expect(verdict(here, '2026-02-18T08:59:59+09:00', {}, [state({ kind })])).toBe('permits');
    expect(verdict(here, '2026-02-18T09:00:00+09:00', {}, [state({ kind })])).toBe('forbids');
    expect(verdict(here, '2026-05-17T20:59:59+09:00', {}, [state({ kind })])).toBe('forbids');
    expect(verdict(here, '2026-05-18T08:00:00+09:00', {}, [state({ kind })])).toBe('permits');
    expect(verdict(here, '2026-03-18T08:00:00+09:00', { act: 'reply', purposes: ['debt-enquiry'] }, [state({ kind })])).toBe('permits');
  });

  it('three months from the last day of November end with February', () => {
    const last = state({ kind: 'hospital', at: '2025-11-30T10:00:00+09:00' });
    expect(verdict(here, '2026-02-27T20:00:00+09:00', {}, [last])).toBe('forbids');
    expect(verdict(here, '2026-02-28T10:00:00+09:00', {}, [last])).toBe('permits');
  });

  it('"1회 연장 가능": an extension is a start of its own, an agreed shorter time an end of its own', () => {
    const again = state({ id: 's2', kind: 'hospital', at: '2026-05-17T09:00:00+09:00' });
    expect(verdict(here, '2026-08-16T10:00:00+09:00', {}, [state({ kind: 'hospital' }), again])).toBe('forbids');
    expect(verdict(here, '2026-08-17T10:00:00+09:00', {}, [state({ kind: 'hospital' }), again])).toBe('permits');
    expect(verdict(here, '2026-04-01T10:00:00+09:00', {}, [state({ kind: 'hospital', until: '2026-04-01T00:00:00+09:00' })])).toBe('permits');
  });

  it.each([['13:00', 'forbids'], ['14:00', 'needs-review']])('"1주 28시간 이하": four hours a day are 28, five are 35: nine to %s %s', (until, expected) => {
    expect(verdict(here, '2026-05-18T10:00:00+09:00', {}, [closed('t', '09:00', until)])).toBe(expected);
    expect(verdict(here, '2026-05-18T15:00:00+09:00', {}, [closed('t', '09:00', until)])).toBe('permits');
  });

  it('28 hours bind and a minute more does not', () => {
    const most = closed('t', '09:00', '13:00');
    const more = { ...most, weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA'], from: '09:00', until: '13:00' }, { days: ['SU'], from: '09:00', until: '13:01' }] };
    expect(verdict(here, '2026-05-18T10:00:00+09:00', {}, [more])).toBe('needs-review');
    expect(verdict(here, '2026-05-18T15:30:00+09:00', {}, [most, closed('u', '15:00', '16:00', ['MO'])])).toBe('needs-review');
  });

  it.each([[3, 'forbids'], [4, 'needs-review']])('"3가지 이하": the means closed as number %i %s', (n, expected) => {
    const means = [{ contactPoint: 'mail' }, { contactPoint: 'landline' }, { contactPoint: 'home' }, { contactPoint: 'mobile' }]
      .map((scope, i) => ({ type: 'OptedOut', id: `o${i}`, at: `2026-05-0${i + 1}T09:00:00+09:00`, person: 'P1', ...scope }));
    const asked = n === 3 ? { channel: 'letter', contactPoint: 'home' } : {};
    expect(verdict(here, NOW, asked, means)).toBe(expected);
  });

  it('a request to recast the debt stops collection until its end is on file; whether hardship alone is one a person judges', () => {
    const request = state({ kind: 'hardship', variant: 'recast-request' });
    const end = { type: 'ProtectionEnded', id: 'e', at: '2026-05-18T12:00:00+09:00', person: 'P1', ends: 's' };
    expect(verdict(here, NOW, {}, [request])).toBe('forbids');
    expect(verdict(here, NOW, {}, [request, end])).toBe('permits');
    expect(verdict(here, NOW, {}, [state({ kind: 'hardship' })])).toBe('needs-review');
  });

  it('is not in force before 17 October 2024', () => {
    expect(verdict(here, '2024-10-16T22:00:00+09:00')).toBe('not-in-force');
    expect(verdict(here, '2024-10-17T22:00:00+09:00')).toBe('forbids');
  });
});
