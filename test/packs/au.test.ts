import { describe, expect, it } from 'vitest';
import { rg96 } from 'softknock/packs/au';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [rg96], residence: { country: 'AU', region: 'NSW' }, zones: ['Australia/Sydney'] };
const visit = { channel: 'visit', contactPoint: 'home' };
const tried = ['phone', 'email', 'letter'].map((channel, i) => attempt(`2026-04-2${i}T10:00:00+10:00`, {
  channel, contactPoint: channel === 'email' ? 'mail' : channel === 'letter' ? 'home' : 'mobile',
  outcome: channel === 'phone' ? 'no-answer' : 'delivered',
}));
const made = (dates: readonly string[], more: FactJson = {}): FactJson[] =>
  dates.map((d) => attempt(`2026-05-${d}T10:00:00+10:00`, { outcome: 'conversation', ...more }));

describe('au/rg-96', () => {
  it.each([
    ['2026-05-18T07:29:59', 'forbids'], ['2026-05-18T07:30:00', 'permits'], ['2026-05-18T20:59:59', 'permits'], ['2026-05-18T21:00:00', 'forbids'],
    ['2026-05-23T08:59:59', 'forbids'], ['2026-05-23T09:00:00', 'permits'], ['2026-05-24T21:00:00', 'forbids'],
    ['2026-04-25T10:00:00', 'forbids'], ['2026-12-28T10:00:00', 'forbids'], ['2026-06-08T10:00:00', 'permits'],
  ])('"Contact by telephone Monday to Friday 7.30 am to 9 pm; Weekends 9 am to 9 pm; National public holidays No contact recommended": %s %s', (at, expected) => {
    const offset = at.startsWith('2026-12') ? '+11:00' : '+10:00';
    expect(verdict(here, `${at}${offset}`)).toBe(expected);
  });

  it('is guidance, and says so', () => {
    const closed = ask(here, '2026-05-18T21:00:00+10:00');
    expect(closed.findings.filter((f) => f.finding === 'forbids').map((f) => f.force)).toEqual(['guidance']);
  });

  it.each([['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['20:59:59', 'permits'], ['21:00:00', 'forbids']])('"Face-to-face contact 9 am to 9 pm": %s %s', (time, expected) => {
    expect(verdict(here, `2026-05-18T${time}+10:00`, visit, tried)).toBe(expected);
  });

  it.each([['08:59:59', 'forbids'], ['09:00:00', 'permits'], ['16:59:59', 'permits'], ['17:00:00', 'forbids']])('"9 am to 5 pm on weekdays" at work: %s %s', (time, expected) => {
    expect(verdict(here, `2026-05-18T${time}+10:00`, { contactPoint: 'work' })).toBe(expected);
  });

  it('"local times in the debtor\'s state or territory"', () => {
    expect(verdict({ ...here, zones: ['Australia/Perth'] }, '2026-05-18T20:59:59+08:00')).toBe('permits');
    expect(verdict({ ...here, zones: ['Australia/Perth', 'Australia/Sydney'] }, '2026-05-18T19:30:00+08:00')).toBe('forbids');
  });

  it('"the reasonable wishes of the debtor should be respected": narrower and wider', () => {
    const times = (kind: string, from: string, until: string) => ({ type: 'TimesStated', id: `t-${kind}`, at: '2026-05-04T16:00:00+10:00', person: 'P1', kind,
      weekly: [{ days: ['MO'], from, until }] });
    expect(verdict(here, '2026-05-18T10:00:00+10:00', {}, [times('inconvenient', '09:00', '12:00')])).toBe('forbids');
    expect(verdict(here, '2026-05-18T12:00:00+10:00', {}, [times('inconvenient', '09:00', '12:00')])).toBe('permits');
    expect(verdict(here, '2026-05-18T21:30:00+10:00', {}, [times('convenient', '21:00', '22:00')])).toBe('permits');
  });

  it.each([[2, 'permits'], [3, 'forbids']])('"no more than three times per week", contacts actually made: after %i %s', (n, expected) => {
    expect(verdict(here, '2026-05-21T10:00:00+10:00', {}, made(['18', '19', '20'].slice(0, n)))).toBe(expected);
  });

  it('attempts, visits and answers do not count; each account does by itself; an agreement lifts nothing', () => {
    const three = (more: FactJson) => made(['18', '19', '20'], more);
    for (const more of [{ outcome: 'no-answer' }, { outcome: 'voicemail' }, { channel: 'visit', contactPoint: 'home' }, { inReplyTo: 'i' }, { loans: ['D2'] }]) {
      expect(verdict(here, '2026-05-21T10:00:00+10:00', {}, three(more))).toBe('permits');
    }
    expect(verdict(here, '2026-05-21T10:00:00+10:00', {}, three({ channel: 'letter', contactPoint: 'home', outcome: 'delivered' }))).toBe('forbids');
    const agreed = { type: 'ConsentGiven', id: 'c', at: '2026-05-20T11:00:00+10:00', person: 'P1', form: 'oral', separate: false, scope: {}, lifts: ['frequency'] };
    expect(verdict(here, '2026-05-21T10:00:00+10:00', {}, [...three({}), agreed])).toBe('forbids');
  });

  it.each([[9, 'permits'], [10, 'forbids']])('"no more than ten times per month": after %i %s', (n, expected) => {
    const dates = ['01', '04', '06', '08', '11', '13', '15', '18', '20', '25'];
    expect(verdict(here, '2026-05-28T10:00:00+10:00', {}, made(dates.slice(10 - n)))).toBe(expected);
  });

  it('a month is a rolling one: from 28 May back to 29 April', () => {
    const nine = made(['01', '04', '06', '08', '11', '13', '15', '18', '25']);
    const talked = (date: string) => attempt(`${date}T10:00:00+10:00`, { outcome: 'conversation' });
    expect(verdict(here, '2026-05-28T10:00:00+10:00', {}, [...nine, talked('2026-04-29')])).toBe('forbids');
    expect(verdict(here, '2026-05-28T10:00:00+10:00', {}, [...nine, talked('2026-04-28')])).toBe('permits');
  });

  it('a visit is the last resort: each lighter way with an address first', () => {
    expect(verdict(here, '2026-05-18T10:00:00+10:00', visit)).toBe('forbids');
    expect(verdict(here, '2026-05-18T10:00:00+10:00', visit, tried.slice(0, 2))).toBe('forbids');
    expect(verdict(here, '2026-05-18T10:00:00+10:00', visit, tried)).toBe('permits');
    expect(verdict(here, '2026-05-18T06:00:00+10:00', { ...visit, act: 'inspection', purposes: ['collateral-inspection'] })).toBe('permits');
  });

  it('a second visit in a month is for a person to judge (recalled)', () => {
    const first = made(['08'], { ...visit });
    expect(verdict(here, '2026-05-18T10:00:00+10:00', visit, [...tried, ...first])).toBe('needs-review');
    expect(verdict(here, '2026-06-09T10:00:00+10:00', visit, [...tried, ...first])).toBe('permits');
  });
});
