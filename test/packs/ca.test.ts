import { describe, expect, it } from 'vitest';
import { britishColumbia, federal, ontario, quebec } from 'softknock/packs/ca';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const notice: FactJson = attempt('2026-01-05T10:00:00-05:00', {
  channel: 'letter', contactPoint: 'home', purposes: ['first-notice'], act: 'statutory-notice', outcome: 'delivered',
});
const on: Place = { packs: [ontario], residence: { country: 'CA', region: 'ON' }, zones: ['America/Toronto'] };
const qc: Place = { packs: [quebec], residence: { country: 'CA', region: 'QC' }, zones: ['America/Toronto'] };
const bc: Place = { packs: [britishColumbia], residence: { country: 'CA', region: 'BC' }, zones: ['America/Vancouver'] };
const fed: Place = { packs: [federal], residence: { country: 'CA', region: 'ON' }, zones: ['America/Toronto'], actor: { role: 'lender' } };

describe('hours', () => {
  it.each([
    ['2026-05-23T06:59:59', 'forbids'], ['2026-05-23T07:00:00', 'permits'], ['2026-05-23T20:59:59', 'permits'], ['2026-05-23T21:00:00', 'forbids'],
    ['2026-05-24T12:59:59', 'forbids'], ['2026-05-24T13:00:00', 'permits'], ['2026-05-24T16:59:59', 'permits'], ['2026-05-24T17:00:00', 'forbids'],
    ['2026-05-18T10:00:00', 'forbids'], ['2026-07-01T10:00:00', 'forbids'], ['2026-06-24T10:00:00', 'permits'],
  ])('Ontario, "Monday to Saturday 7 a.m. to 9 p.m., Sunday 1 p.m. to 5 p.m., not on a holiday": %s %s', (at, expected) => {
    expect(verdict(on, `${at}-04:00`, {}, [notice])).toBe(expected);
  });
  it.each([
    ['2026-05-23T07:59:59', 'forbids'], ['2026-05-23T08:00:00', 'permits'], ['2026-05-23T19:59:59', 'permits'], ['2026-05-23T20:00:00', 'forbids'],
    ['2026-05-24T14:00:00', 'forbids'], ['2026-06-24T10:00:00', 'forbids'], ['2026-04-06T10:00:00', 'forbids'], ['2026-05-18T10:00:00', 'forbids'],
    ['2026-12-26T10:00:00', 'permits'],
  ])('Québec, "between 8:00 a.m. and 8:00 p.m., Monday to Saturday, inclusive": %s %s', (at, expected) => {
    const offset = at.startsWith('2026-12') ? '-05:00' : '-04:00';
    expect(verdict(qc, `${at}${offset}`, {}, [notice])).toBe(expected);
  });
  it.each([
    ['2026-05-23T06:59:59', 'forbids'], ['2026-05-23T07:00:00', 'permits'], ['2026-05-23T21:00:00', 'forbids'],
    ['2026-05-24T12:59:59', 'forbids'], ['2026-05-24T13:00:00', 'permits'], ['2026-05-24T17:00:00', 'forbids'], ['2026-08-03T10:00:00', 'forbids'],
  ])('British Columbia, "before 7 a.m. or after 9 p.m. on weekdays and Saturdays": %s %s', (at, expected) => {
    expect(verdict(bc, `${at}-07:00`, {}, [notice])).toBe(expected);
  });
  it('past the dates that the calendar speaks of a person judges', () => {
    expect(verdict(on, '2029-05-23T10:00:00-04:00', {}, [notice])).toBe('needs-review');
  });
});

describe('ca/on', () => {
  const talk = (date: string, more: FactJson = {}): FactJson => attempt(`2026-06-${date}T10:00:00-04:00`, { outcome: 'conversation', ...more });
  const first = attempt('2026-05-20T10:00:00-04:00', { outcome: 'conversation' });
  it.each([[2, 'permits'], [3, 'forbids']])('"more than 3 times within a 7-day period": after %i %s', (n, expected) => {
    const facts = [notice, first, ...['01', '02', '03'].slice(0, n).map((d) => talk(d))];
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, facts)).toBe(expected);
  });
  it('does not begin before the first conversation, which does not count itself', () => {
    const voicemails = ['01', '02', '03'].map((d) => talk(d, { outcome: 'voicemail' }));
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, [notice, ...voicemails])).toBe('permits');
    const mails = ['01', '02', '03', '04'].map((d) => talk(d, { channel: 'email', contactPoint: 'mail', outcome: 'delivered' }));
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, [notice, ...mails])).toBe('permits');
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, [notice, talk('01'), talk('02'), talk('03')])).toBe('permits');
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, [notice, talk('01'), talk('02'), talk('03'), talk('04')])).toBe('forbids');
  });
  it('counts speech, e-mail and voice mail; not post, silence and answers', () => {
    const three = (more: FactJson) => [notice, first, talk('01'), talk('02'), talk('03', more)];
    for (const more of [{ outcome: 'voicemail' }, { channel: 'email', contactPoint: 'mail', outcome: 'delivered' }]) {
      expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, three(more))).toBe('forbids');
    }
    for (const more of [{ outcome: 'no-answer' }, { channel: 'letter', contactPoint: 'home', outcome: 'delivered' }, { inReplyTo: 'i' }]) {
      expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, three(more))).toBe('permits');
    }
  });
  it('counts all debts of one collector together, and each collector by itself', () => {
    const three = (more: FactJson) => [notice, { ...first, ...more }, talk('01', more), talk('02', more), talk('03', more)];
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, three({ loans: ['D2'] }))).toBe('forbids');
    expect(verdict(on, '2026-06-05T10:00:00-04:00', {}, three({ actor: 'C2' }))).toBe('permits');
  });
  it('the eighth date is a new one', () => {
    const three = [notice, first, talk('01'), talk('02'), talk('03')];
    expect(ask(on, '2026-06-05T10:00:00-04:00', {}, three).opensAt).toBe('2026-06-08T04:00:00.000Z');
    expect(verdict(on, '2026-06-08T10:00:00-04:00', {}, three)).toBe('permits');
  });
  it.each([['2026-01-10', 'forbids'], ['2026-01-11', 'permits']])('"wait 6 calendar days after sending a written notice" of 5 January: %s %s', (date, expected) => {
    expect(verdict(on, `${date}T14:00:00-05:00`, {}, [notice])).toBe(expected);
  });
  it('a letter waits for nothing, and one that came back is no notice', () => {
    expect(verdict(on, '2026-01-12T10:00:00-05:00', {}, [{ ...notice, outcome: 'returned' }])).toBe('forbids');
    expect(verdict(on, '2026-01-05T22:00:00-05:00', { channel: 'letter', contactPoint: 'home' })).toBe('not-applicable');
  });
});

describe('ca/qc and ca/bc', () => {
  it.each([['2026-01-09', 'forbids'], ['2026-01-10', 'permits']])('"5 days after" the notice of 5 January: %s %s', (date, expected) => {
    expect(verdict(qc, `${date}T10:00:00-05:00`, {}, [notice])).toBe(expected);
    expect(verdict(bc, `${date}T10:00:00-08:00`, {}, [notice])).toBe(expected);
  });
  it('"in writing only" ends calls and leaves letters', () => {
    const only = { type: 'OptedOut', id: 'w', at: '2026-05-01T10:00:00-07:00', person: 'P1', channel: 'phone', words: 'in writing only' };
    for (const [place, at] of [[qc, '2026-05-19T10:00:00-04:00'], [bc, '2026-05-19T10:00:00-07:00']] as const) {
      expect(verdict(place, at, {}, [notice, only])).toBe('forbids');
      expect(verdict(place, at, { channel: 'letter', contactPoint: 'home' }, [notice, only])).not.toBe('forbids');
    }
    expect(verdict(bc, '2026-05-19T10:00:00-07:00', { channel: 'letter', contactPoint: 'home' }, [notice, only])).toBe('permits');
  });
  it('"must not communicate or attempt to communicate with a debtor at the debtor\'s place of employment unless": one attempt', () => {
    const work = { contactPoint: 'work' };
    expect(verdict(bc, '2026-05-19T10:00:00-07:00', work, [notice])).toBe('permits');
    expect(verdict(bc, '2026-05-19T10:00:00-07:00', work, [notice, attempt('2024-05-01T10:00:00-07:00', work)])).toBe('forbids');
  });
  it('"a frequency as to constitute harassment" is bound to the house and marked so', () => {
    const before = [notice, attempt('2026-05-18T10:00:00-07:00')];
    expect(ask(bc, '2026-05-19T10:00:00-07:00', {}, before)).toMatchObject({ verdict: 'needs-review', deciding: ['ca/bc/frequency'] });
    const house = { id: 'h', version: '1', rules: [{ id: 'cap', kind: 'frequency-cap', breach: 'forbids', channels: ['phone'], counts: 'attempts',
      max: 2, window: { days: 7 }, per: ['person'], reading: 'two a week' }] } as never;
    const bound = ask({ ...bc, house }, '2026-05-19T10:00:00-07:00', {}, before);
    expect(bound.verdict).toBe('permits');
    expect(bound.findings.find((f) => f.rule === 'ca/bc/frequency')).toMatchObject({ force: 'house', figures: { by: 'h/cap' } });
    expect(verdict({ ...bc, house }, '2026-05-19T10:00:00-07:00', {}, [...before, attempt('2026-05-17T14:00:00-07:00')])).toBe('forbids');
  });
});

describe('ca/federal', () => {
  const other = (kind: string): FactJson => ({ type: 'PersonRegistered', id: 'o', at: '2020-01-02T09:00:00Z', person: 'O1', residence: { country: 'CA', region: 'ON' },
    zones: [{ zone: 'America/Toronto', basis: 'address' }], relations: [{ to: 'P1', kind }] });
  const consent = (form: string): FactJson => ({ type: 'ConsentGiven', id: 'c', at: '2024-01-02T09:00:00-05:00', person: 'P1', form, separate: false,
    scope: { persons: ['O1'] }, lifts: ['third-party'] });
  const of = (kind: string, purpose: string, facts: readonly FactJson[] = []): string =>
    verdict(fed, '2026-05-19T10:00:00-04:00', { person: 'O1', contactPoint: undefined, purposes: [purpose] }, [other(kind), ...facts]);
  it.each([
    ['sibling', 'location-information', 'permits'], ['sibling', 'address-confirmation', 'forbids'], ['sibling', 'debt-enquiry', 'forbids'],
    ['employer', 'address-confirmation', 'permits'], ['employer', 'debt-enquiry', 'forbids'],
  ])('"for the sole purpose of obtaining a debtor\'s address", "solely for the purpose of confirming that the debtor is employed": %s, %s %s', (kind, purpose, expected) => {
    expect(of(kind, purpose)).toBe(expected);
  });
  it.each([['employer', 'oral', 'forbids'], ['employer', 'written', 'permits'], ['sibling', 'oral', 'permits']])(
    '"Unless otherwise authorized in writing": %s with %s consent %s', (kind, form, expected) => {
      expect(of(kind, 'debt-enquiry', [consent(form)])).toBe(expected);
    });
});
