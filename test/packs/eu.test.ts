import { describe, expect, it } from 'vitest';
import { gdpr } from 'softknock/packs/eu';
import { verdict } from './given.js';
import type { FactJson, Place } from './given.js';

const here: Place = { packs: [gdpr], residence: { country: 'DE' }, zones: ['Europe/Berlin'], actor: { role: 'lender' } };
const basis = (purpose: string, kind: string, at = '2025-11-03T10:00:00+01:00'): FactJson =>
  ({ type: 'BasisRecorded', id: `b-${kind}`, at, person: 'P1', purposes: [purpose], basis: kind, reference: 'x' });
const objection = (scope: FactJson): FactJson => ({ type: 'ObjectionRaised', id: 'o', at: '2026-05-04T10:00:00+02:00', person: 'P1', scope });
const call = { act: 'survey', purposes: ['courtesy-call'] };
const AT = '2026-05-18T10:00:00+02:00';

describe('eu/gdpr', () => {
  it('every purpose rests on a recorded basis', () => {
    expect(verdict(here, AT, call)).toBe('forbids');
    expect(verdict(here, AT, call, [basis('courtesy-call', 'legitimate-interest')])).toBe('permits');
  });
  it('"the right to object": it reaches legitimate interest, not contract or legal obligation', () => {
    expect(verdict(here, AT, call, [basis('courtesy-call', 'legitimate-interest'), objection({})])).toBe('forbids');
    const check = { act: 'monitoring', purposes: ['first-check'] };
    expect(verdict(here, AT, check, [basis('first-check', 'contract'), objection({})])).toBe('permits');
    expect(verdict(here, AT, check, [basis('first-check', 'legal-obligation'), objection({})])).toBe('permits');
  });
  it('compelling grounds that somebody attested outweigh it, but never for marketing', () => {
    const grounds = { type: 'AttestationMade', id: 'm', at: '2026-05-10T10:00:00+02:00', by: 'DPO', statement: 'compelling legitimate grounds, balancing test 12', about: 'o' };
    expect(verdict(here, AT, call, [basis('courtesy-call', 'legitimate-interest'), objection({}), grounds])).toBe('permits');
    const ad = { act: 'marketing', channel: 'email', contactPoint: 'mail', purposes: ['cross-sell'] };
    expect(verdict(here, AT, ad, [basis('cross-sell', 'legitimate-interest')])).toBe('permits');
    expect(verdict(here, AT, ad, [basis('cross-sell', 'legitimate-interest'), objection({ acts: ['marketing'] }), grounds])).toBe('forbids');
  });
  it('another basis does not take the place of a consent that was withdrawn', () => {
    const facts = [{ type: 'ConsentGiven', id: 'c', at: '2025-11-03T10:00:00+01:00', person: 'P1', form: 'written', separate: false, scope: { purposes: ['courtesy-call'] } },
      { type: 'ConsentWithdrawn', id: 'w', at: '2026-05-01T10:00:00+02:00', person: 'P1', scope: { purposes: ['courtesy-call'] } }];
    expect(verdict(here, '2026-04-30T10:00:00+02:00', call, facts)).toBe('permits');
    expect(verdict(here, AT, call, facts)).toBe('forbids');
    expect(verdict(here, AT, call, [...facts, basis('courtesy-call', 'legitimate-interest', '2026-05-02T10:00:00+02:00')])).toBe('forbids');
  });
  it('reaches natural persons in the thirty states, and nobody else', () => {
    for (const country of ['IE', 'NO']) expect(verdict({ ...here, residence: { country } }, AT, call)).toBe('forbids');
    expect(verdict({ ...here, residence: { country: 'CH' } }, AT, call)).toBe('not-applicable');
  });
});
