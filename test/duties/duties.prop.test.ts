import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessTier } from '../../src/duties/index.js';
import { addDurationStrictly } from '../../src/rules/duration.js';
import type { Fact } from '../../src/facts/types/index.js';
import { toLocalDate } from '../../src/kernel/calendar.js';
import { orThrow } from '../../src/kernel/result.js';
import { CLASSIFICATIONS, TIERS } from '../../src/terms/words.js';
import {
  basisRule, checked, cn2026, dutiesOn, duty, fact, given, observed, on, opened, person, raised,
  tiering,
} from './given.js';
import type { Rules } from './given.js';

const EPOCH = 20_454; // 2026-01-01
const date = (offset: number): string => toLocalDate(EPOCH + offset);

const { earliest: _earliest, ...plain } = duty();
const rules: Rules = {
  tierings: [tiering()],
  bases: [basisRule()],
  duties: [
    duty({ latest: { workdays: 60, country: 'CN' }, earliest: { days: 5 } }),
    { ...plain, id: 't/routine', purpose: 'routine-check', anchor: 'lastCheck',
      latest: { months: 3 }, recurrence: { atMostEvery: { months: 3 }, openFor: { days: 15 } },
      variants: [{ tiers: ['high'], every: { months: 1 } }, { grades: ['B'], every: { months: 2 } }] },
    { ...plain, id: 't/yearly', purpose: 'sponsor-check', latest: { months: 2 },
      recurrence: { oncePer: { months: 2 }, openFor: { workdays: 30, country: 'CN' } } },
    { ...plain, id: 't/warning', purpose: 'warning-check', anchor: 'signal', latest: { days: 45 },
      severityMin: 2 },
    { ...plain, id: 't/arrears', purpose: 'arrears-inspection', anchor: 'pastDueSince',
      latest: { days: 7 }, guard: { pastDueDays: { min: 8 } } },
  ],
};
const PURPOSES = ['first-check', 'routine-check', 'sponsor-check', 'warning-check'];

/** One thing that happens to the loan on a day; its index keeps ids apart. */
const happening = fc.oneof(
  { weight: 1, arbitrary: fc.record({
    kind: fc.constant('seen' as const), day: fc.integer({ min: 1, max: 300 }),
    pastDueDays: fc.integer({ min: 0, max: 45 }), grade: fc.constantFrom('A1', 'B2', 'C'),
    classification: fc.constantFrom(...CLASSIFICATIONS),
  }) },
  { weight: 1, arbitrary: fc.record({
    kind: fc.constant('raised' as const), day: fc.integer({ min: 1, max: 300 }),
    severity: fc.constantFrom(1 as const, 2 as const, 3 as const), signal: fc.constantFrom('S1', 'S2', 'S3'),
    lasts: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  }) },
  { weight: 3, arbitrary: fc.record({
    kind: fc.constant('checked' as const), day: fc.integer({ min: 1, max: 300 }),
    purpose: fc.constantFrom(...PURPOSES),
    evidence: fc.constantFrom('data' as const, 'document' as const, 'inspection' as const),
  }) },
);

const factsOf = (list: readonly (typeof happening extends fc.Arbitrary<infer H> ? H : never)[]): Fact[] =>
  list.flatMap((h, i): readonly Fact[] => {
    const rename = (f: Fact): Fact => ({ ...f, id: `${f.id}-${i}` });
    const at = date(h.day);
    switch (h.kind) {
      case 'seen':
        return [rename(observed(at, h.pastDueDays,
          { grade: h.grade, classification: h.classification }))];
      case 'raised':
        return [rename(raised(at, h.severity, { signal: h.signal,
          ...(h.lasts === undefined ? {} : { expiresOn: date(h.day + h.lasts) }) }))];
      default: return checked(at, h.purpose, h.evidence).map(rename);
    }
  });

const history = fc.array(happening, { maxLength: 12, size: 'max' }).map((list) =>
  [person(), opened(date(0)), ...factsOf(list)]);
const day = fc.integer({ min: 1, max: 330 });
const ahead = fc.integer({ min: 0, max: 400 });

describe('duties: laws', () => {
  it('windows are whole, ids are unique, statuses say what they mean', () => {
    const seen = { open: 0, met: 0, overdue: 0 };
    const lately = fc.option(fc.constantFrom(...PURPOSES), { nil: undefined });
    fc.assert(fc.property(history, lately, day, ahead, (past, purpose, today, horizon) => {
      const facts = purpose === undefined ? past : [...past, ...checked(date(today - 1), purpose)];
      const duties = dutiesOn(given(rules, facts), date(today), date(today + horizon));
      expect(new Set(duties.map((d) => d.id)).size).toBe(duties.length);
      expect([...duties].map((d) => d.id).sort()).toEqual(duties.map((d) => d.id));
      for (const d of duties) {
        seen[d.status] += 1;
        expect(d.earliest <= d.latest).toBe(true);
        expect(d.earliest <= date(today + horizon)).toBe(true);
        expect(d.status === 'overdue' ? d.latest < date(today) : d.latest >= date(today)).toBe(true);
        expect(d.slackDays).toBeGreaterThanOrEqual(0);
      }
    }));
    // Every status was reached.
    expect(Math.min(seen.open, seen.met, seen.overdue)).toBeGreaterThan(5);
  });

  it('do not depend on the order in which facts came in', () => {
    const shuffled = history.chain((facts) => fc.tuple(fc.constant(facts),
      fc.shuffledSubarray(facts, { minLength: facts.length })));
    fc.assert(fc.property(shuffled, day, ahead, ([facts, other], today, horizon) => {
      const span = [date(today), date(today + horizon)] as const;
      expect(dutiesOn(given(rules, other), ...span)).toEqual(dutiesOn(given(rules, facts), ...span));
    }));
  });

  it('do not change with a contact, a refusal, a wish or another loan\'s facts', () => {
    const beside: readonly Fact[] = [
      fact('ContactAttempted', 'x-call', date(20), {
        contact: 'K1', direction: 'out', channel: 'visit', person: 'P1', actor: 'L1',
        loans: ['D1'], purposes: PURPOSES, act: 'monitoring', outcome: 'completed',
      }),
      fact('RefusalStated', 'x-no', date(21), { person: 'P1', scope: {}, reason: 'privacy' }),
      fact('OptedOut', 'x-out', date(22), { person: 'P1' }),
      opened(date(3), { loan: 'D2', parties: [{ person: 'P2', role: 'borrower' }] }),
      { ...observed(date(30), 44), id: 'x-seen', loan: 'D2' } as Fact,
    ];
    fc.assert(fc.property(history, fc.subarray([...beside]), day, ahead,
      (facts, more, today, horizon) => {
        const span = [date(today), date(today + horizon)] as const;
        expect(dutiesOn(given(rules, [...facts, ...more]), ...span))
          .toEqual(dutiesOn(given(rules, facts), ...span));
      }));
  });

  it('know nothing of what comes later', () => {
    fc.assert(fc.property(history, day, ahead, (facts, today, horizon) => {
      const span = [date(today), date(today + horizon)] as const;
      const past = facts.filter((f) => f.at <= on(date(today)));
      expect(dutiesOn(given(rules, past), ...span)).toEqual(dutiesOn(given(rules, facts), ...span));
    }));
  });

  it('never become fewer because more days are past due today', () => {
    fc.assert(fc.property(history, day, ahead, fc.nat(45), fc.nat(45),
      (facts, today, horizon, a, b) => {
        const count = (days: number): number => dutiesOn(given(rules, [...facts,
          { ...observed(date(today), days), id: 'zz', at: on(date(today), '10:00') } as Fact]),
        date(today), date(today + horizon)).length;
        expect(count(Math.max(a, b))).toBeGreaterThanOrEqual(count(Math.min(a, b)));
      }));
  });

  it('end with the loan', () => {
    fc.assert(fc.property(history, day, ahead, (facts, today, horizon) => {
      const closed = fact('LoanClosed', 'zz', on(date(today), '00:00'), { loan: 'D1', reason: 'repaid' });
      expect(dutiesOn(given(rules, [...facts, closed]), date(today), date(today + horizon)))
        .toEqual([]);
    }));
  });

  it('leave their inputs as they were', () => {
    fc.assert(fc.property(history, day, (facts, today) => {
      const before = JSON.stringify(facts);
      const file = given(rules, facts.map((f) => Object.freeze({ ...f })));
      dutiesOn(file, date(today));
      expect(JSON.stringify(facts)).toBe(before);
    }));
  });
});

describe('tier: laws', () => {
  it('is never below what the score asks for, and is held only while it is above', () => {
    fc.assert(fc.property(history, day, (facts, today) => {
      const t = orThrow(assessTier(given(rules, facts), { loan: 'D1', at: on(date(today)) }));
      const raw = t.score >= 3 ? 'high' : t.score >= 1 ? 'medium' : 'low';
      expect(t.score).toBe(t.contributions.reduce((sum, c) => sum + c.points, 0));
      expect(TIERS.indexOf(t.tier)).toBeGreaterThanOrEqual(TIERS.indexOf(raw));
      expect(t.heldUntil !== null).toBe(t.tier !== raw);
      if (t.heldUntil !== null) expect(t.heldUntil > date(today)).toBe(true);
      expect(t.since <= date(today)).toBe(true);
    }));
  });

  it('stands for its dwell days once it rose', () => {
    let rises = 0;
    fc.assert(fc.property(history, fc.integer({ min: 0, max: 29 }), (facts, later) => {
      const file = given(rules, facts);
      const rankOn = (d: number): number => TIERS.indexOf(
        orThrow(assessTier(file, { loan: 'D1', at: on(date(d)) })).tier);
      for (let d = 1; d <= 300; d += 1) {
        const now = rankOn(d);
        if (now <= rankOn(d - 1)) continue;
        rises += 1;
        expect(rankOn(d + later)).toBeGreaterThanOrEqual(now);
      }
    }));
    expect(rises).toBeGreaterThan(50);
  });
});

describe('durations: laws', () => {
  it('a longer one never ends earlier, and workdays never end before as many days', () => {
    fc.assert(fc.property(fc.integer({ min: EPOCH, max: EPOCH + 300 }), fc.nat(40), fc.nat(40),
      (from, a, b) => {
        const moved = (n: number): number =>
          addDurationStrictly(from, { workdays: n, country: 'CN' }, cn2026);
        expect(moved(Math.max(a, b))).toBeGreaterThanOrEqual(moved(Math.min(a, b)));
        expect(moved(a)).toBeGreaterThanOrEqual(from + a);
        expect(addDurationStrictly(from, { months: Math.max(a, b) }, null))
          .toBeGreaterThanOrEqual(addDurationStrictly(from, { months: Math.min(a, b) }, null));
      }));
  });
});
