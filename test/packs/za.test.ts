import { describe, expect, it } from 'vitest';
import { cfdc } from 'softknock/packs/za';
import { ask, verdict } from './given.js';
import type { Place } from './given.js';

const here: Place = { packs: [cfdc], residence: { country: 'ZA' }, zones: ['Africa/Johannesburg'] };

describe('za/cfdc', () => {
  it.each([
    ['2026-05-18T05:59:59', 'forbids'], ['2026-05-18T06:00:00', 'permits'], ['2026-05-18T20:59:59', 'permits'], ['2026-05-18T21:00:00', 'forbids'],
    ['2026-05-23T05:59:59', 'forbids'], ['2026-05-23T06:00:00', 'permits'], ['2026-05-23T20:59:59', 'permits'], ['2026-05-23T21:00:00', 'forbids'],
    ['2026-05-24T00:00:00', 'forbids'], ['2026-05-24T10:00:00', 'forbids'], ['2026-05-24T23:59:59', 'forbids'],
  ])('"not before 06:00, not after 21:00, not on Sundays": %s %s', (at, expected) => {
    for (const more of [{}, { channel: 'sms' }, { channel: 'visit', contactPoint: 'home' }]) expect(verdict(here, `${at}+02:00`, more)).toBe(expected);
  });

  it('waits over Sunday; a lender in its own name and a letter are outside', () => {
    expect(ask(here, '2026-05-23T21:00:00+02:00').opensAt).toBe('2026-05-25T04:00:00.000Z');
    expect(verdict({ ...here, actor: { role: 'lender' } }, '2026-05-24T10:00:00+02:00')).toBe('not-applicable');
    expect(verdict(here, '2026-05-24T10:00:00+02:00', { channel: 'letter', contactPoint: 'home' })).toBe('not-applicable');
  });
});
