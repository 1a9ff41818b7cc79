import { describe, expect, it } from 'vitest';
import { alagoas, amazonas, espiritoSanto, parana, rioDeJaneiro, saoPaulo } from 'softknock/packs/br';
import type { RulePack } from 'softknock';
import { ask, verdict } from './given.js';
import type { Place } from './given.js';

const state = (pack: RulePack, region: string, zone = 'America/Sao_Paulo'): Place =>
  ({ packs: [pack], residence: { country: 'BR', region }, zones: [zone] });
const sp = state(saoPaulo, 'SP');
const rj = state(rioDeJaneiro, 'RJ');
const es = state(espiritoSanto, 'ES');
const pr = state(parana, 'PR');
const al = state(alagoas, 'AL', 'America/Maceio');
const am = state(amazonas, 'AM', 'America/Manaus');
const house = { id: 'h', version: '1', rules: [{ id: 'hours', kind: 'contact-hours', breach: 'forbids', channels: ['phone'],
  hours: { weekday: ['09:00', '18:00'], saturday: ['09:00', '12:00'], sunday: null }, reading: 'ours' }] } as never;

describe('hours of collection calls, by state', () => {
  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T19:59:59', 'permits'], ['2026-05-18T20:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T13:59:59', 'permits'], ['2026-05-23T14:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-11-20T10:00:00', 'forbids'], ['2026-11-19T10:00:00', 'permits'],
  ])('São Paulo, "de segunda a sexta-feira, das 8h às 20h, e aos sábados, das 8h às 14h, excetuando-se os feriados", and Alagoas as it: %s %s', (at, expected) => {
    expect(verdict(sp, `${at}-03:00`)).toBe(expected);
    expect(verdict(al, `${at}-03:00`)).toBe(expected);
  });

  it.each([
    ['2026-05-18T08:59:59', 'forbids'], ['2026-05-18T09:00:00', 'permits'], ['2026-05-18T18:59:59', 'permits'], ['2026-05-18T19:00:00', 'forbids'],
    ['2026-05-23T10:00:00', 'forbids'], ['2026-05-24T10:00:00', 'forbids'], ['2026-04-23T10:00:00', 'forbids'],
  ])('Rio de Janeiro, "weekdays 9 to 19": %s %s', (at, expected) => expect(verdict(rj, `${at}-03:00`)).toBe(expected));

  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T17:59:59', 'permits'], ['2026-05-18T18:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T12:59:59', 'permits'], ['2026-05-23T13:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-05-01T10:00:00', 'forbids'],
  ])('Paraná, "Monday to Friday 8 to 18, Saturday 8 to 13": %s %s', (at, expected) => expect(verdict(pr, `${at}-03:00`)).toBe(expected));

  it.each([
    ['2026-05-18T07:59:59', 'forbids'], ['2026-05-18T08:00:00', 'permits'], ['2026-05-18T18:59:59', 'permits'], ['2026-05-18T19:00:00', 'forbids'],
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'needs-review'], ['2026-05-23T18:59:59', 'needs-review'], ['2026-05-23T19:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-04-13T10:00:00', 'forbids'],
  ])('Espírito Santo, "8 to 19", nothing told of Saturday: %s %s', (at, expected) => expect(verdict(es, `${at}-03:00`)).toBe(expected));

  it.each([
    ['2026-05-18T18:59:59', 'needs-review'], ['2026-05-18T19:00:00', 'forbids'], ['2026-05-23T18:59:59', 'needs-review'], ['2026-05-23T19:00:00', 'forbids'],
    ['2026-05-24T10:00:00', 'forbids'], ['2026-05-01T10:00:00', 'forbids'],
  ])('Amazonas, "to 19", no first hour told: %s %s', (at, expected) => expect(verdict(am, `${at}-04:00`)).toBe(expected));

  it('in Amazonas the house\'s hours decide the morning, as the house\'s, and widen nothing', () => {
    expect(verdict({ ...am, house }, '2026-05-18T08:59:59-04:00')).toBe('forbids');
    expect(verdict({ ...am, house }, '2026-05-18T09:00:00-04:00')).toBe('permits');
    const early = ask({ ...am, house }, '2026-05-18T08:00:00-04:00').findings.find((f) => f.rule === 'br/am/first-hour');
    expect(early).toMatchObject({ finding: 'forbids', force: 'house' });
  });

  it('the state of residence decides, in one zone; letters, messages and other states are outside', () => {
    expect(verdict({ ...sp, packs: [saoPaulo, rioDeJaneiro] }, '2026-05-23T10:00:00-03:00')).toBe('permits');
    expect(verdict({ ...rj, packs: [saoPaulo, rioDeJaneiro] }, '2026-05-23T10:00:00-03:00')).toBe('forbids');
    expect(verdict(state(saoPaulo, 'MG'), '2026-05-24T10:00:00-03:00')).toBe('not-applicable');
    expect(verdict(sp, '2026-05-24T10:00:00-03:00', { channel: 'sms' })).toBe('not-applicable');
    expect(verdict(sp, '2026-05-24T10:00:00-03:00', { act: 'servicing', purposes: ['account-servicing'] })).toBe('not-applicable');
  });

  it('an opening waits for the next open hour, and past the calendar a person judges', () => {
    expect(ask(sp, '2026-05-23T14:00:00-03:00').opensAt).toBe('2026-05-25T11:00:00.000Z');
    expect(verdict(sp, '2029-01-02T10:00:00-03:00')).toBe('needs-review');
  });
});
