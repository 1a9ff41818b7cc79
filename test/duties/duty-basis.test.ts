import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/facts/types/index.js';
import type { Duty } from '../../src/terms/record/duty.js';
import { basisRule, dutiesOn, duty, fact, given, opened, person } from './given.js';
import type { Rules } from './given.js';

const PURPOSE = 'first-check';
const recorded = (date: string, basis: 'contract' | 'consent' | 'legal-obligation'): Fact =>
  fact('BasisRecorded', `basis-${basis}-${date}`, date,
    { person: 'P1', purposes: [PURPOSE], basis, reference: 'ref' });
const consent = (date: string): Fact => fact('ConsentGiven', `consent-${date}`, date,
  { person: 'P1', scope: { purposes: [PURPOSE], channels: ['phone'] }, form: 'written' });
const withdrawn = (date: string): Fact => fact('ConsentWithdrawn', `withdrawn-${date}`, date,
  { person: 'P1', scope: { purposes: [PURPOSE] } });

const basisOn = (
  date: string, facts: readonly Fact[], rules: Rules = { bases: [basisRule()] },
): Duty['basis'] | undefined => dutiesOn(given({ duties: [duty()], ...rules },
  [person(), opened('2026-02-06'), ...facts]), date, '2026-03-08')[0]?.basis;

describe('basis of a duty', () => {
  it('is null where no lawful-basis rule covers the person', () => {
    expect(basisOn('2026-02-10', [], {})).toBeNull();
    const abroad = { bases: [basisRule({ guard: { countries: ['DE'] } })] };
    expect(basisOn('2026-02-10', [], abroad)).toBeNull();
    const past = { bases: [basisRule({ span: { from: '2020-01-01', until: '2026-02-10' } })] };
    expect(basisOn('2026-02-10', [], past)).toBeNull();
  });

  it('is missing where one does and none was recorded; the duty stays owed', () => {
    expect(basisOn('2026-02-10', [])).toBe('missing');
    expect(basisOn('2026-02-10', [recorded('2026-02-11', 'contract')])).toBe('missing');
  });

  it('is the first of the purpose\'s preference that stands', () => {
    expect(basisOn('2026-02-10', [recorded('2026-02-06', 'legal-obligation'), consent('2026-02-06')]))
      .toEqual({ basis: 'legal-obligation', rule: 't/basis', facts: ['basis-legal-obligation-2026-02-06'] });
    expect(basisOn('2026-02-10', [recorded('2026-02-06', 'contract'), consent('2026-02-06')]))
      .toMatchObject({ basis: 'contract' });
    expect(basisOn('2026-02-10', [consent('2026-02-06')]))
      .toEqual({ basis: 'consent', rule: 't/basis', facts: ['consent-2026-02-06'] });
  });

  it('falls with the consent, and is not swapped for another afterwards', () => {
    const facts = [consent('2026-02-06'), withdrawn('2026-02-08')];
    expect(basisOn('2026-02-10', facts)).toBe('missing');
    const swapped = [...facts, recorded('2026-02-09', 'contract')];
    expect(basisOn('2026-02-10', swapped)).toBe('missing');
    const lenient = { bases: [basisRule({ noSwap: false })] };
    expect(basisOn('2026-02-10', swapped, lenient)).toMatchObject({ basis: 'contract' });
    expect(basisOn('2026-02-10', [...facts, recorded('2026-02-07', 'contract')]))
      .toMatchObject({ basis: 'contract' });
  });

  it('survives a withdrawal where the contract was recorded before', () => {
    const facts = [recorded('2026-02-06', 'contract'), consent('2026-02-06'), withdrawn('2026-02-08')];
    expect(basisOn('2026-02-10', facts)).toMatchObject({ basis: 'contract' });
  });

  it('does not come from a clause alone; a clause supports what was recorded', () => {
    const clauses = [{ clause: '8.2', purposes: [PURPOSE] }];
    const file = (facts: readonly Fact[]): Duty['basis'] | undefined => dutiesOn(given(
      { duties: [duty()], bases: [basisRule()] },
      [person(), opened('2026-02-06', { clauses }), ...facts]), '2026-03-01')[0]?.basis;
    expect(file([])).toBe('missing');
    expect(file([recorded('2026-02-06', 'contract')]))
      .toMatchObject({ facts: ['basis-contract-2026-02-06', 'opened-D1'] });
  });

  it('is one that the law knows, for its act, and that nobody objected to', () => {
    const known = { bases: [basisRule({ knows: ['consent'] })] };
    expect(basisOn('2026-02-10', [recorded('2026-02-06', 'contract')], known)).toBe('missing');
    const byAct = { bases: [basisRule({ byAct: { monitoring: ['legal-obligation'] } })] };
    expect(basisOn('2026-02-10', [recorded('2026-02-06', 'contract')], byAct)).toBe('missing');
    const house = { duties: [duty({ purpose: 'house-check' })],
      bases: [basisRule({ knows: ['legitimate-interest'] })] };
    const interest = fact('BasisRecorded', 'li', '2026-02-06', {
      person: 'P1', purposes: ['house-check'], basis: 'legitimate-interest', reference: 'ref',
    });
    const objected = fact('ObjectionRaised', 'no', '2026-02-08', { person: 'P1', scope: {} });
    expect(basisOn('2026-02-10', [interest], house)).toMatchObject({ basis: 'legitimate-interest' });
    expect(basisOn('2026-02-10', [interest, objected], house)).toBe('missing');
  });

  it('must stand under every rule that covers the person', () => {
    const two = { bases: [basisRule(), basisRule({ id: 't/z', knows: ['legal-obligation'] })] };
    expect(basisOn('2026-02-10', [recorded('2026-02-06', 'contract')], two)).toBe('missing');
  });
});
