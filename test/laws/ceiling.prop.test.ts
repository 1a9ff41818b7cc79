import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContact, closedDays, compilePolicy, nextOpening, openCase, orThrow } from 'softknock';
import type { FindingKind, Policy, Question, Verdict } from 'softknock';
import { aCase, aQuestion, CN_PACKS, cn, deepFreeze, NOW, US_PACKS, us, ZONES } from './cases.js';
import type { FactJson } from './cases.js';

const RANK: Readonly<Record<FindingKind, number>> = {
  'not-applicable': -2, 'not-in-force': -1, permits: 0, 'presumed-compliant': 1, 'needs-review': 2,
  'presumed-violation': 3, forbids: 4,
};
const verdictOf = (policy: Policy, facts: readonly FactJson[], question: Question): FindingKind =>
  orThrow(checkContact(orThrow(openCase(policy, { person: 'P1', facts })), question)).verdict;
const isFree = (verdict: FindingKind): boolean => RANK[verdict] < 2;
/** The rules of the collector alone: without a house beside them more contacts are free. */
const law = orThrow(compilePolicy({ packs: [US_PACKS[0]!] }));

/** A question that disturbs nobody every other time: most cases have something against the others. */
const aMildQuestion = (): fc.Arbitrary<Question> => fc.tuple(aQuestion(), fc.boolean()).map(([{ contactPoint, via, ...question }, atDesk]) =>
  (atDesk ? { ...question, channel: 'desk' as const, data: ['ledger' as const] }
    : { ...question, ...(contactPoint === undefined ? {} : { contactPoint }), ...(via === undefined ? {} : { via }) }));
const WISHES: readonly unknown[] = ['TimesStated', 'OptedOut', 'PlaceStated', 'RefusalStated', 'CeaseRequested'];
const asCall = (question: Question): Question => ({ ...question, channel: 'phone', contactPoint: 'mobile' });

/** Both sides of a law, counted: a law that hardly ever bites, or always does, says nothing. */
function sides(): { readonly count: (bit: boolean) => void; readonly check: (least?: number) => void } {
  const seen = { bit: 0, not: 0 };
  return {
    count: (bit) => { seen[bit ? 'bit' : 'not'] += 1; },
    check: (least = 0.2) => {
      expect(Math.min(seen.bit, seen.not) / (seen.bit + seen.not), JSON.stringify(seen)).toBeGreaterThanOrEqual(least);
    },
  };
}

/** The rule to which a finding says that it yields, where that rule names it as an exception. */
function lifterOf(policy: Policy, { findings }: Verdict, yielding: string): string | null {
  const ground = findings.find((f) => f.rule === yielding && f.code === 'rule.yields')?.grounds?.[0];
  const lifter = ground?.replace('yields-to.', '') ?? '';
  return policy.rules.get(lifter)?.rule.exceptionTo?.includes(yielding) === true ? lifter : null;
}

describe('the ceiling', () => {
  it('I1: under a rule of lawful basis, no basis, no contact', () => {
    const free = sides();
    fc.assert(fc.property(aCase('CN', 'lender'), aMildQuestion(), ({ facts }, question) => {
      const verdict = verdictOf(cn, facts, question);
      const without = facts.filter((f) => f['type'] !== 'BasisRecorded' && f['type'] !== 'ConsentGiven');
      expect(isFree(verdictOf(cn, without, question))).toBe(false);
      free.count(isFree(verdict));
    }));
    free.check();
  });

  it('I3: a withdrawal acts at once, and only forward', () => {
    const bites = sides();
    fc.assert(fc.property(aCase('CN', 'lender'), aMildQuestion(), fc.boolean(), ({ facts }, question, agreed) => {
      const others = facts.filter((f) => f['type'] !== 'BasisRecorded'
        && !(agreed && f['type'] === 'ConsentWithdrawn'));
      if (agreed) others.push({ type: 'ConsentGiven', id: 'yes', at: new Date(NOW - 9e9).toISOString(), person: 'P1', scope: {}, form: 'written' });
      const withdrawal = { type: 'ConsentWithdrawn', id: 'late', at: question.at, person: 'P1', scope: {} };
      const earlier = { ...question, at: new Date(Date.parse(question.at) - 1).toISOString() };
      expect(isFree(verdictOf(cn, [...others, withdrawal], question))).toBe(false);
      expect(verdictOf(cn, [...others, withdrawal], earlier)).toBe(verdictOf(cn, others, earlier));
      bites.count(isFree(verdictOf(cn, others, question)));
    }));
    bites.check();
  });

  it('I4: one more outbound contact never opens anything', () => {
    const [before, bites] = [sides(), sides()];
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.integer({ min: 1, max: 12 * 24 }),
      fc.constantFrom('no-answer', 'conversation', 'voicemail'), fc.boolean(), ({ facts: all, two }, question, hours, outcome, calm) => {
        const facts = calm ? all.filter((f) => !WISHES.includes(f['type'])) : all;
        // In the open hours of the same day: what closes there is the count, not the clock.
        const sameDay = new Date(NOW + (120 + Date.parse(question.at) / 60_000 % 360) * 60_000).toISOString();
        const call = { ...asCall(question), loans: two ? ['L2'] : ['L1'], at: sameDay };
        const more = {
          type: 'ContactAttempted', id: 'more', at: new Date(NOW - hours * 3_600_000).toISOString(), contact: 'more',
          direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1', actor: 'A1', loans: call.loans,
          purposes: ['location-information'], act: 'servicing', outcome,
        };
        expect(RANK[verdictOf(us, [...facts, more], call)]).toBeGreaterThanOrEqual(RANK[verdictOf(us, facts, call)]);
        const [with1, without] = [verdictOf(law, [...facts, more], call), verdictOf(law, facts, call)];
        expect(RANK[with1]).toBeGreaterThanOrEqual(RANK[without]);
        before.count(isFree(without));
        if (isFree(without)) bites.count(!isFree(with1));
      }));
    before.check();
    bites.check(0.15);
  });

  it('I5: one more candidate zone never widens', () => {
    const bites = sides();
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.constantFrom(...ZONES),
      ({ facts }, question, zone) => {
        const wider = facts.map((f) => (f['type'] === 'PersonRegistered'
          ? { ...f, zones: [...(f['zones'] as object[]).filter((z) => (z as { zone: string }).zone !== zone), { zone, basis: 'stated' }] } : f));
        const [before, after] = [verdictOf(law, facts, asCall(question)), verdictOf(law, wider, asCall(question))];
        expect(RANK[verdictOf(us, wider, question)]).toBeGreaterThanOrEqual(RANK[verdictOf(us, facts, question)]);
        const had = ((facts[0]?.['zones'] ?? []) as { zone: string }[]).some((z) => z.zone === zone);
        if (had) expect(after).toBe(before);
        else expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
        if (!had && isFree(before)) bites.count(!isFree(after));
      }));
    bites.check();
  });

  it('I6: order and repeats of facts change nothing, and no argument is touched', () => {
    const free = sides();
    fc.assert(fc.property(aCase('US', 'collector').chain((c) => fc.tuple(fc.constant(c),
      fc.shuffledSubarray([...c.facts], { minLength: c.facts.length }), fc.subarray([...c.facts]))), aQuestion(), fc.constantFrom(us, law),
    ([given, shuffled, repeated], question, policy) => {
      const ask = (facts: readonly FactJson[]): string => JSON.stringify(orThrow(checkContact(
        orThrow(openCase(policy, { person: 'P1', facts: deepFreeze(facts) })), deepFreeze(question))));
      expect(ask([...shuffled, ...repeated])).toBe(ask(given.facts));
      free.count(isFree(verdictOf(policy, given.facts, question)));
    }));
    free.check();
  });

  it('I9: packs together never permit more than each alone, save a named exception, reported', () => {
    const alone = [...US_PACKS, ...CN_PACKS].map((pack) => orThrow(compilePolicy({ packs: [pack] })));
    const all = orThrow(compilePolicy({ packs: [...US_PACKS, ...CN_PACKS] }));
    const [stricter, yielding] = [sides(), sides()];
    // Hours that the person named themselves: the exception of the United States packs.
    const late = { type: 'TimesStated', id: 'late', at: new Date(NOW - 9e9).toISOString(), person: 'P1', kind: 'convenient',
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], from: '20:00', until: '24:00' }] };
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.boolean(), (drawn, asked, named) => {
      const facts = named ? [...drawn.facts, late] : drawn.facts;
      const question = named ? asCall(asked) : asked;
      const whole = orThrow(checkContact(orThrow(openCase(all, { person: 'P1', facts })), question));
      for (const policy of alone) {
        const verdict = verdictOf(policy, facts, question);
        if (RANK[verdict] > -1) stricter.count(RANK[whole.verdict] > RANK[verdict]);
        if (RANK[whole.verdict] >= RANK[verdict]) continue;
        // Only an exception that names the rule opens it, and the finding says to whom it yields.
        const closing = orThrow(checkContact(orThrow(openCase(policy, { person: 'P1', facts })), question))
          .findings.filter((f) => RANK[f.finding] > RANK[whole.verdict]);
        for (const { rule } of closing) expect(lifterOf(all, whole, rule)).not.toBeNull();
      }
      const lifted = whole.findings.filter((f) => f.code === 'rule.yields');
      for (const { rule } of lifted) expect(lifterOf(all, whole, rule)).not.toBeNull();
      yielding.count(lifted.length > 0);
    }), { numRuns: 200 });
    stricter.check(0.15);
    yielding.check(0.03);
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
    const rests = sides();
    fc.assert(fc.property(aCase('US', 'collector'), aQuestion(), fc.boolean(), ({ facts }, drawn, statesOptOut) => {
      const file = orThrow(openCase(us, { person: 'P1', facts }));
      const question = { ...drawn, statesOptOut };
      const { statesOptOut: _known, ...open } = question;
      const planned = orThrow(checkContact(file, { ...open, unknown: ['content'] }));
      const asked = orThrow(checkContact(file, question));
      const firm = (list: typeof planned.findings): string => JSON.stringify(
        list.filter((f) => f.dependsOn === undefined).map((f) => [f.rule, f.finding]).sort());
      const resting = planned.findings.filter((f) => f.dependsOn?.includes('content')).map((f) => f.rule);
      expect(firm(planned.findings)).toBe(firm(asked.findings.filter((f) => !resting.includes(f.rule))));
      const filled = asked.findings.filter((f) => resting.includes(f.rule));
      rests.count(filled.some((f) => !isFree(f.finding)));
    }));
    rests.check();
  });
});
