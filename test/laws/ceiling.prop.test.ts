import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContact, closedDays, compilePolicy, nextOpening, openCase, orThrow } from 'softknock';
import type { FindingKind, Policy, Question } from 'softknock';
import { aCase, aQuestion, CN_PACKS, cn, deepFreeze, NOW, US_PACKS, us, ZONES } from './cases.js';
import type { FactJson } from './cases.js';

const RANK: Readonly<Record<FindingKind, number>> = {
  'not-applicable': -2, 'not-in-force': -1, permits: 0, 'presumed-compliant': 1, 'needs-review': 2,
  'presumed-violation': 3, forbids: 4,
};
const verdictOf = (policy: Policy, facts: readonly FactJson[], question: Question): FindingKind =>
  orThrow(checkContact(orThrow(openCase(policy, { person: 'P1', facts })), question)).verdict;
const isFree = (verdict: FindingKind): boolean => RANK[verdict] < 2;

describe('the ceiling', () => {
  it('I1: under a rule of lawful basis, no basis, no contact', () => {
    let free = 0;
    fc.assert(fc.property(aCase('CN', 'lender'), aQuestion(), ({ facts }, question) => {
      const verdict = verdictOf(cn, facts, question);
      const without = facts.filter((f) => f['type'] !== 'BasisRecorded' && f['type'] !== 'ConsentGiven');
      expect(isFree(verdictOf(cn, without, question))).toBe(false);
      if (isFree(verdict)) free += 1;
    }));
    expect(free).toBeGreaterThan(0);
  });

  it('I3: a withdrawal acts at once, and only forward', () => {
    let bites = 0;
    fc.assert(fc.property(aCase('CN', 'lender'), aQuestion(), ({ facts }, question) => {
      const others = facts.filter((f) => f['type'] !== 'BasisRecorded');
      const withdrawal = { type: 'ConsentWithdrawn', id: 'late', at: question.at, person: 'P1', scope: {} };
      const earlier = { ...question, at: new Date(Date.parse(question.at) - 1).toISOString() };
      expect(isFree(verdictOf(cn, [...others, withdrawal], question))).toBe(false);
      expect(verdictOf(cn, [...others, withdrawal], earlier)).toBe(verdictOf(cn, others, earlier));
      if (isFree(verdictOf(cn, others, question))) bites += 1;
    }));
    expect(bites).toBeGreaterThan(0);
  });

  it('I4: one more outbound contact never opens anything', () => {
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.integer({ min: 1, max: 12 * 24 }),
      fc.constantFrom('no-answer', 'conversation', 'voicemail'), ({ facts }, question, hours, outcome) => {
        const more = {
          type: 'ContactAttempted', id: 'more', at: new Date(NOW - hours * 3_600_000).toISOString(), contact: 'more',
          direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1', actor: 'A1', loans: ['L1'],
          purposes: ['location-information'], act: 'servicing', outcome,
        };
        const call = { ...question, channel: 'phone' as const, contactPoint: 'mobile' };
        expect(RANK[verdictOf(us, [...facts, more], call)]).toBeGreaterThanOrEqual(RANK[verdictOf(us, facts, call)]);
      }));
  });

  it('I5: one more candidate zone never widens', () => {
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.constantFrom(...ZONES),
      ({ facts }, question, zone) => {
        const wider = facts.map((f) => (f['type'] === 'PersonRegistered'
          ? { ...f, zones: [...(f['zones'] as object[]).filter((z) => (z as { zone: string }).zone !== zone), { zone, basis: 'stated' }] } : f));
        const before = verdictOf(us, facts, question);
        if (!isFree(before)) return;
        const had = ((facts[0]?.['zones'] ?? []) as { zone: string }[]).some((z) => z.zone === zone);
        if (had) expect(verdictOf(us, wider, question)).toBe(before);
        else expect(RANK[verdictOf(us, wider, question)]).toBeGreaterThanOrEqual(RANK[before]);
      }));
  });

  it('I6: order and repeats of facts change nothing, and no argument is touched', () => {
    fc.assert(fc.property(aCase('US', 'lender').chain((c) => fc.tuple(fc.constant(c),
      fc.shuffledSubarray([...c.facts], { minLength: c.facts.length }), fc.subarray([...c.facts]))), aQuestion(),
    ([given, shuffled, repeated], question) => {
      const ask = (facts: readonly FactJson[]): string => JSON.stringify(orThrow(checkContact(
        orThrow(openCase(us, { person: 'P1', facts: deepFreeze(facts) })), deepFreeze(question))));
      expect(ask([...shuffled, ...repeated])).toBe(ask(given.facts));
    }));
  });

  it('I9: packs together never permit more than each alone, save a named exception, reported', () => {
    const alone = [...US_PACKS, ...CN_PACKS].map((pack) => orThrow(compilePolicy({ packs: [pack] })));
    const all = orThrow(compilePolicy({ packs: [...US_PACKS, ...CN_PACKS] }));
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), ({ facts }, question) => {
      const whole = orThrow(checkContact(orThrow(openCase(all, { person: 'P1', facts })), question));
      for (const policy of alone) {
        const verdict = verdictOf(policy, facts, question);
        const yields = whole.findings.some((f) => f.code === 'rule.yields');
        if (!yields) expect(RANK[whole.verdict]).toBeGreaterThanOrEqual(RANK[verdict]);
      }
    }));
  });
});

describe('openings', () => {
  const horizon = new Date(NOW + 25 * 86_400_000).toISOString();

  it('I8: the next opening is not before the question, and is open', () => {
    let found = 0;
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), ({ facts }, question) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const at = orThrow(nextOpening(file, question, horizon));
      if (at === null) return;
      found += 1;
      expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(question.at));
      const then = orThrow(checkContact(file, { ...question, at }));
      const closing = then.findings.filter((f) => RANK[f.finding] >= 2 && !f.code.startsWith('least-impact'));
      expect(closing).toEqual([]);
    }));
    expect(found).toBeGreaterThan(10);
  });

  it('I10: a day is closed if and only if every instant of it is', () => {
    let closed = 0;
    let open = 0;
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.integer({ min: 0, max: 9 }),
      ({ facts }, question, offset) => {
        const file = orThrow(openCase(us, { person: 'P1', facts }));
        const day = new Date(Date.UTC(2026, 5, 17 + offset)).toISOString().slice(0, 10);
        const list = orThrow(closedDays(file, question, { from: day, to: day }));
        const start = Date.parse(`${day}T00:00:00-04:00`);
        let anyOpen = false;
        for (let minute = 0; minute < 1440 && !anyOpen; minute += 15) {
          const verdict = orThrow(checkContact(file, { ...question, at: new Date(start + minute * 60_000).toISOString() }));
          anyOpen = !verdict.findings.some((f) => RANK[f.finding] >= 2 && !f.code.startsWith('least-impact'));
        }
        if (anyOpen) open += 1; else closed += 1;
        expect(list.includes(day)).toBe(!anyOpen);
      }), { numRuns: 40 });
    expect(Math.min(open, closed)).toBeGreaterThan(5);
  });

  it('I11: filling in what was unknown gives what asking directly gives', () => {
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), ({ facts }, question) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const { statesOptOut: _known, ...open } = question;
      const planned = orThrow(checkContact(file, { ...open, unknown: ['content'] }));
      const asked = orThrow(checkContact(file, question));
      const firm = (list: typeof planned.findings): string => JSON.stringify(
        list.filter((f) => f.dependsOn === undefined).map((f) => [f.rule, f.finding]).sort());
      const resting = planned.findings.filter((f) => f.dependsOn?.includes('content')).map((f) => f.rule);
      expect(firm(planned.findings)).toBe(firm(asked.findings.filter((f) => !resting.includes(f.rule))));
    }));
  });
});
