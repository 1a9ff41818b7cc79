import { describe, expect, it } from 'vitest';
import { compilePolicy, LIMITS, openCase, orThrow } from 'softknock';
import { housePractice } from 'softknock/packs/us';

const at = '2026-03-02T10:00:00-05:00';
const policy = orThrow(compilePolicy({ packs: [housePractice] }));
const zones = Intl.supportedValuesOf('timeZone');

const person = (id: string, zoneCount = 1): object => ({
  type: 'PersonRegistered', id, at, person: id, residence: { country: 'US' },
  zones: zones.slice(0, zoneCount).map((zone) => ({ zone, basis: 'address' })),
});
const point = (n: number): object => ({
  type: 'ContactPointAdded', id: `point${n}`, at, person: 'P', contactPoint: `mobile${n}`, channels: ['sms'],
});
const loan = (n: number): object => ({
  type: 'LoanOpened', id: `loan${n}`, at, loan: `L${n}`, product: 'personal-loan', amount: 1, currency: 'USD',
  disbursedOn: '2026-03-02', parties: [{ person: 'P', role: 'borrower' }], clauses: [],
});
const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const codes = (facts: object[]): readonly string[] => {
  const opened = openCase(policy, { person: 'P', facts });
  return opened.ok ? [] : opened.problems.map((p) => p.code);
};

describe('what a case may hold', () => {
  it.each([
    ['case.too-many-loans', (n: number) => [person('P'), ...many(n, loan)], LIMITS.loansPerCase],
    ['case.too-many-zones', (n: number) => [person('P', n)], LIMITS.zonesPerPerson],
    ['case.too-many-contact-points', (n: number) => [person('P'), ...many(n, point)], LIMITS.contactPointsPerPerson],
    ['case.too-many-parties', (n: number) => many(n, (i) => person(i === 0 ? 'P' : `Q${i}`)), LIMITS.partiesPerCase],
  ] as const)('%s: the limit passes and one more does not', (code, facts, max) => {
    expect(codes(facts(max))).toEqual([]);
    expect(codes(facts(max + 1))).toEqual([code]);
  });

  it('says all that is too much at once, with the figures', () => {
    const opened = openCase(policy, {
      person: 'P', facts: [person('P', LIMITS.zonesPerPerson + 2), ...many(LIMITS.contactPointsPerPerson + 1, point)],
    });
    expect(opened).toEqual({ ok: false, problems: [
      { code: 'case.too-many-zones', path: ['facts'], facts: { person: 'P', found: LIMITS.zonesPerPerson + 2, max: LIMITS.zonesPerPerson } },
      { code: 'case.too-many-contact-points', path: ['facts'],
        facts: { person: 'P', found: LIMITS.contactPointsPerPerson + 1, max: LIMITS.contactPointsPerPerson } },
    ] });
  });

  it('refuses more packs than the limit before reading any', () => {
    const refused = compilePolicy({ packs: many(LIMITS.packsPerPolicy + 1, () => housePractice) });
    expect(refused.ok ? [] : refused.problems.map((p) => p.code)).toEqual(['policy.too-many-packs']);
  });
});
