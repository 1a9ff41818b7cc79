import { describe, expect, it } from 'vitest';
import { ley21320 } from 'softknock/packs/cl';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [ley21320], residence: { country: 'CL' }, zones: ['America/Santiago'], actor: { role: 'lender' } };
const sms = { channel: 'sms', outcome: 'delivered' };
const on = (date: string, more: FactJson = {}): FactJson => attempt(`2026-05-${date}T10:00:00-04:00`, { outcome: 'conversation', ...more });

describe('cl/ley-21320', () => {
  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T19:59:59', 'permits'], ['2026-05-18T20:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'needs-review'], ['2026-05-23T09:59:59', 'needs-review'], ['2026-05-23T10:00:00', 'permits'],
    ['2026-05-23T12:59:59', 'permits'], ['2026-05-23T13:00:00', 'needs-review'], ['2026-05-23T19:59:59', 'needs-review'], ['2026-05-23T20:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-05-21T10:00:00', 'needs-review'], ['2029-01-02T10:00:00', 'needs-review'],
  ])('"Monday to Saturday 08 to 20", and one source "Saturday 10 to 13": %s %s', (at, expected) => {
    const offset = at.startsWith('2029') ? '-03:00' : '-04:00';
    for (const channel of ['phone', 'sms']) expect(verdict(here, `${at}${offset}`, { channel })).toBe(expected);
  });

  it.each([[0, 'permits'], [1, 'forbids']])('"más de un contacto telefónico o visita por semana": after %i %s', (n, expected) => {
    expect(verdict(here, '2026-05-20T10:00:00-04:00', {}, [on('18')].slice(0, n))).toBe(expected);
    expect(verdict(here, '2026-05-20T10:00:00-04:00', { channel: 'visit', contactPoint: 'home' }, [on('18')].slice(0, n))).toBe(expected);
    expect(verdict(here, '2026-05-20T10:00:00-04:00', {}, [on('18', { channel: 'visit', contactPoint: 'home', loans: ['D2'] })].slice(0, n))).toBe(expected);
  });

  it('a week is seven dates, whoever collects; one that reached nobody does not count', () => {
    expect(verdict(here, '2026-05-25T10:00:00-04:00', {}, [on('19')])).toBe('forbids');
    expect(verdict(here, '2026-05-25T10:00:00-04:00', {}, [on('18')])).toBe('permits');
    expect(ask(here, '2026-05-20T10:00:00-04:00', {}, [on('18')]).opensAt).toBe('2026-05-25T04:00:00.000Z');
    for (const outcome of ['no-answer', 'busy', 'voicemail']) expect(verdict(here, '2026-05-20T10:00:00-04:00', {}, [on('18', { outcome })])).toBe('permits');
    expect(verdict(here, '2026-05-20T10:00:00-04:00', {}, [on('18', { act: 'servicing', purposes: ['account-servicing'] })])).toBe('permits');
    expect(verdict(here, '2026-05-20T10:00:00-04:00', {}, [on('18', { actor: 'C2' })])).toBe('forbids');
  });

  it.each([[1, 'permits'], [2, 'forbids']])('"no podrán superar las dos gestiones por semana": after %i %s', (n, expected) => {
    const sent = [on('19', sms), on('16', { channel: 'email', contactPoint: 'mail', outcome: 'delivered' })];
    expect(verdict(here, '2026-05-22T10:00:00-04:00', { channel: 'sms' }, sent.slice(0, n))).toBe(expected);
    expect(verdict(here, '2026-05-22T10:00:00-04:00', { channel: 'letter', contactPoint: 'home' }, sent.slice(0, n))).toBe(expected);
  });

  it.each([['18', 'forbids'], ['19', 'forbids'], ['20', 'permits']])('"con una separación de al menos dos días", after Monday 18: %s %s', (date, expected) => {
    expect(verdict(here, `2026-05-${date}T12:00:00-04:00`, { channel: 'sms' }, [on('18', sms)])).toBe(expected);
  });

  it('messages and calls are counted apart', () => {
    expect(verdict(here, '2026-05-20T10:00:00-04:00', {}, [on('18', sms), on('16', sms)])).toBe('permits');
    expect(verdict(here, '2026-05-20T10:00:00-04:00', { channel: 'sms' }, [on('18')])).toBe('permits');
  });

  it.each(['litigation', 'bankruptcy'])('"stops at once when the debtor is sued or insolvent": %s', (kind) => {
    const state = { type: 'ProtectionStarted', id: 's', at: '2026-05-18T09:00:00-04:00', person: 'P1', loans: ['D1'], kind };
    expect(verdict(here, '2026-05-18T08:59:59-04:00', {}, [state])).toBe('permits');
    expect(verdict(here, '2026-05-18T09:00:00-04:00', {}, [state])).toBe('forbids');
    expect(verdict(here, '2026-05-18T09:00:00-04:00', { loans: ['D2'] }, [state])).toBe('permits');
    expect(verdict(here, '2026-05-18T09:00:00-04:00', { purposes: ['litigation-contact'] }, [state])).toBe('permits');
  });

  it('"al menos dos años, contado desde su realización"', () => {
    expect(ley21320.rules.find((r) => r.kind === 'record-keeping')).toMatchObject({ keepFor: { months: 24 }, from: 'made', bound: 'at-least' });
  });

  it('is not in force before its publication on 20 April 2021', () => {
    expect(verdict(here, '2021-04-19T21:00:00-04:00')).toBe('not-in-force');
    expect(verdict(here, '2021-04-20T21:00:00-04:00')).toBe('forbids');
  });
});
