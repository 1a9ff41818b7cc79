import { describe, expect, it } from 'vitest';
import { breathingSpace, conc } from 'softknock/packs/uk';
import { ask, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const sourcebook: Place = { packs: [conc], residence: { country: 'GB' }, zones: ['Europe/London'], actor: { role: 'lender' } };
const space: Place = { packs: [breathingSpace], residence: { country: 'GB', region: 'ENG' }, zones: ['Europe/London'] };
const hours = { id: 'h', version: '1', rules: [{ id: 'hours', kind: 'contact-hours', breach: 'forbids', channels: ['phone'],
  hours: { weekday: ['08:00', '20:00'], saturday: null, sunday: null }, reading: 'ours' }] } as never;

describe('uk/conc', () => {
  it('"must not contact customers at unreasonable times": no hour is made up', () => {
    for (const time of ['03:00:00', '11:00:00', '21:30:00']) expect(verdict(sourcebook, `2026-05-18T${time}+01:00`)).toBe('needs-review');
  });
  it.each([['07:59:59', 'forbids'], ['08:00:00', 'permits'], ['19:59:59', 'permits'], ['20:00:00', 'forbids']])('the house\'s hours decide, as the house\'s: %s %s', (time, expected) => {
    const found = ask({ ...sourcebook, house: hours }, `2026-05-18T${time}+01:00`);
    expect(found.verdict).toBe(expected);
    expect(found.findings.find((f) => f.rule === 'uk/conc/reasonable-times')).toMatchObject({ finding: expected, force: 'house' });
  });
  it('a time that the customer asked for is not unreasonable; one they asked against is for a person', () => {
    const times = (kind: string) => ({ type: 'TimesStated', id: 't', at: '2026-05-04T16:00:00+01:00', person: 'P1', kind, weekly: [{ days: ['MO'], from: '21:00', until: '22:00' }] });
    expect(verdict(sourcebook, '2026-05-18T21:30:00+01:00', {}, [times('convenient')])).toBe('permits');
    expect(verdict({ ...sourcebook, house: hours }, '2026-05-18T10:00:00+01:00', {}, [{ ...times('inconvenient'), weekly: [{ days: ['MO'], from: '09:00', until: '12:00' }] }])).toBe('needs-review');
  });
  it('leaves mortgages out', () => {
    expect(verdict({ ...sourcebook, product: 'mortgage' }, '2026-05-18T21:30:00+01:00')).toBe('not-applicable');
  });
  it('identity comes first, and third persons learn nothing', () => {
    const letter = { channel: 'letter', contactPoint: 'home' };
    expect(verdict(sourcebook, '2026-05-18T10:00:00+01:00', { ...letter, content: ['no-named-addressee', 'mentions-debt'] })).toBe('forbids');
    expect(verdict(sourcebook, '2026-05-18T10:00:00+01:00', { ...letter, content: ['mentions-debt'] })).toBe('permits');
    const sister = { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'GB' },
      zones: [{ zone: 'Europe/London', basis: 'address' }], relations: [{ to: 'P1', kind: 'sibling' }] };
    expect(verdict(sourcebook, '2026-05-18T10:00:00+01:00', { ...letter, person: 'S1', contactPoint: undefined }, [sister])).toBe('forbids');
  });
  it.each([['confirmed', 'forbids'], ['suspected', 'forbids']])('no visit where vulnerability is %s: %s', (certainty, expected) => {
    const state = { type: 'ProtectionStarted', id: 'v', at: '2026-05-01T10:00:00+01:00', person: 'P1', kind: 'vulnerable', certainty };
    const found = ask(sourcebook, '2026-05-18T10:00:00+01:00', { channel: 'visit', contactPoint: 'home' }, [state]);
    expect(found.findings.find((f) => f.rule === 'uk/conc/visits-to-vulnerable')?.finding).toBe(expected);
  });
});

describe('uk/breathing-space', () => {
  const start = (more: FactJson = {}): FactJson => ({ type: 'ProtectionStarted', id: 'm', at: '2026-05-18T09:00:00+01:00', person: 'P1', loans: ['D1'], kind: 'moratorium', ...more });
  it.each([
    ['2026-05-18T08:59:59', 'permits'], ['2026-05-18T09:00:00', 'forbids'], ['2026-07-16T23:59:59', 'forbids'], ['2026-07-17T00:00:00', 'permits'],
  ])('"up to 60 days", the first of them 18 May: %s %s', (at, expected) => {
    expect(verdict(space, `${at}+01:00`, {}, [start()])).toBe(expected);
  });
  it('ends earlier when it is cancelled; other debts and answers stay open; Scotland is outside', () => {
    const end = { type: 'ProtectionEnded', id: 'e', at: '2026-06-01T12:00:00+01:00', person: 'P1', kind: 'moratorium', ends: 'm' };
    expect(verdict(space, '2026-06-02T10:00:00+01:00', {}, [start(), end])).toBe('permits');
    expect(verdict(space, '2026-06-02T10:00:00+01:00', { loans: ['D2'] }, [start()])).toBe('permits');
    const asked = { type: 'ContactAttempted', id: 'q', at: '2026-06-01T12:00:00+01:00', contact: 'q', direction: 'in', channel: 'email',
      person: 'P1', actor: 'C1', loans: ['D1'], outcome: 'delivered' };
    expect(verdict(space, '2026-06-02T10:00:00+01:00', { act: 'reply', inReplyTo: 'q' }, [start(), asked])).toBe('permits');
    expect(verdict(space, '2026-06-02T10:00:00+01:00', { act: 'reply', inReplyTo: 'q' }, [start()])).toBe('forbids');
    expect(verdict(space, '2026-06-02T10:00:00+01:00', { act: 'reply' }, [start()])).toBe('forbids');
    expect(verdict({ ...space, residence: { country: 'GB', region: 'SCT' } }, '2026-06-02T10:00:00+01:00', {}, [start()])).toBe('not-applicable');
    expect(verdict({ ...space, residence: { country: 'GB', region: 'WLS' } }, '2026-06-02T10:00:00+01:00', {}, [start()])).toBe('forbids');
  });
  it.each([
    ['2026-05-31T10:00:00', 'forbids'], ['2026-07-01T23:59:59', 'forbids'], ['2026-07-02T00:00:00', 'permits'],
  ])('"the duration of the mental health crisis treatment, plus 30 days", treatment ended 1 June: %s %s', (at, expected) => {
    const facts = [start({ at: '2026-03-01T09:00:00+00:00', variant: 'mental-health-crisis' }),
      { type: 'ProtectionStarted', id: 'h', at: '2026-03-01T09:00:00+00:00', person: 'P1', kind: 'hospital' },
      { type: 'ProtectionEnded', id: 'e', at: '2026-06-01T12:00:00+01:00', person: 'P1', kind: 'hospital' }];
    expect(verdict(space, `${at}+01:00`, {}, facts)).toBe(expected);
  });
  it('is not in force before 4 May 2021', () => {
    expect(verdict(space, '2021-05-03T23:59:59+01:00', {}, [start({ at: '2021-05-01T09:00:00+01:00' })])).toBe('not-in-force');
    expect(verdict(space, '2021-05-04T00:00:00+01:00', {}, [start({ at: '2021-05-01T09:00:00+01:00' })])).toBe('forbids');
  });
});
