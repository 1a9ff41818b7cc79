import { describe, expect, it } from 'vitest';
import { moneyLending } from 'softknock/packs/jp';
import { ask, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [moneyLending], residence: { country: 'JP' }, zones: ['Asia/Tokyo'], actor: { role: 'lender' } };
const times = (more: FactJson = {}): FactJson => ({ type: 'TimesStated', id: 't', at: '2026-05-18T18:00:00+09:00', person: 'P1',
  kind: 'inconvenient', once: { from: '2026-05-18T18:00:00+09:00', until: '2026-05-25T18:00:00+09:00' }, ...more });
const consent = (more: FactJson): FactJson => ({ type: 'ConsentGiven', id: 'c', at: '2026-05-01T10:00:00+09:00', person: 'P1',
  form: 'written', separate: true, scope: {}, ...more });

describe('jp/money-lending', () => {
  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T20:59:59', 'permits'], ['2026-05-18T21:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T20:59:59', 'permits'], ['2026-05-23T21:00:00', 'forbids'],
    ['2026-05-24T07:59:59', 'forbids'], ['2026-05-24T08:00:00', 'permits'], ['2026-05-24T21:00:00', 'forbids'],
  ])('"21:00 to 08:00 banned", on every day: %s %s', (at, expected) => {
    expect(verdict(here, `${at}+09:00`)).toBe(expected);
    expect(verdict(here, `${at}+09:00`, { channel: 'visit', contactPoint: 'home' })).toBe(expected);
  });

  it('a letter waits for no hour; no consent opens one; a contact that collects nothing is outside', () => {
    expect(verdict(here, '2026-05-18T22:00:00+09:00', { channel: 'letter', contactPoint: 'home' })).toBe('permits');
    expect(verdict(here, '2026-05-18T22:00:00+09:00', {}, [consent({ lifts: ['hours'] })])).toBe('forbids');
    expect(verdict(here, '2026-05-18T22:00:00+09:00', {}, [consent({})])).toBe('forbids');
    expect(verdict(here, '2026-05-18T22:00:00+09:00', { act: 'servicing', purposes: ['account-servicing'] })).toBe('not-applicable');
    expect(verdict(here, '2026-05-18T22:00:00+09:00', { act: 'reminder' })).toBe('forbids');
  });

  it.each([
    ['2026-05-18T17:59:59', 'permits'], ['2026-05-18T18:00:00', 'forbids'], ['2026-05-25T17:59:59', 'forbids'], ['2026-05-25T18:00:00', 'permits'],
  ])('"the time that the debtor offered binds": %s %s', (at, expected) => {
    expect(verdict(here, `${at}+09:00`, {}, [times()])).toBe(expected);
  });

  it('an offered time opens again by itself, and the debtor\'s own message may be answered', () => {
    expect(ask(here, '2026-05-20T11:00:00+09:00', {}, [times()]).opensAt).toBe('2026-05-25T09:00:00.000Z');
    const inbound: FactJson = { type: 'ContactAttempted', id: 'i', at: '2026-05-20T10:00:00+09:00', contact: 'in', direction: 'in', channel: 'phone',
      contactPoint: 'mobile', person: 'P1', actor: 'C1', loans: ['D1'], outcome: 'answered' };
    expect(verdict(here, '2026-05-20T11:00:00+09:00', { inReplyTo: 'in' }, [times(), inbound])).toBe('permits');
  });

  it('"leave on request": the contact at hand ends, the next one is free', () => {
    const busy: FactJson = { type: 'BusyNow', id: 'b', at: '2026-05-20T10:55:00+09:00', person: 'P1', contact: 'live' };
    expect(verdict(here, '2026-05-20T11:00:00+09:00', { continues: 'live' }, [busy])).toBe('forbids');
    expect(verdict(here, '2026-05-20T15:00:00+09:00', {}, [busy])).toBe('permits');
  });

  it('"the workplace needs just reason": closed, but for a consent that names it', () => {
    const work = { contactPoint: 'work' };
    expect(verdict(here, '2026-05-20T11:00:00+09:00', work)).toBe('forbids');
    expect(verdict(here, '2026-05-20T11:00:00+09:00', { contactPoint: 'landline' })).toBe('permits');
    expect(verdict(here, '2026-05-20T11:00:00+09:00', work, [consent({ scope: { contactPoints: ['work'] } })])).toBe('permits');
    expect(verdict(here, '2026-05-20T11:00:00+09:00', { channel: 'visit', contactPoint: 'work' })).toBe('forbids');
    expect(verdict(here, '2026-05-20T11:00:00+09:00', { channel: 'letter', contactPoint: 'home', place: 'work' })).toBe('forbids');
  });
});
