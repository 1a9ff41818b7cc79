import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutiesOn, duty, fact, given, on, opened, person } from './given.js';
import type { EvidenceKind } from '../../src/terms/words.js';
import type { Fact } from '../../src/facts/types/index.js';

const loan = [person(), opened('2026-02-06')];
const date = (day: number): string => new Date(Date.parse('2026-02-06T00:00:00Z') + day * 86_400_000).toISOString().slice(0, 10);

interface Made {
  readonly day: number;
  /** Kinds of the pieces that the check cites, each its own piece. */
  readonly kinds: readonly EvidenceKind[];
  readonly cited: boolean;
}
const made = (): fc.Arbitrary<readonly Made[]> => fc.uniqueArray(fc.record({
  day: fc.integer({ min: 1, max: 70 }), cited: fc.constantFrom(true, true, true, false),
  kinds: fc.subarray<EvidenceKind>(['document', 'inspection', 'conversation'], { minLength: 1 }),
}), { maxLength: 7, selector: (m) => m.day });

const toFacts = (list: readonly Made[]): readonly Fact[] => list.flatMap(({ day, kinds, cited }) => [
  ...kinds.map((kind) => fact('EvidenceFiled', `e-${day}-${kind}`, on(date(day), '15:00'), {
    evidence: `E-${day}-${kind}`, kind, loans: ['D1'], purposes: ['first-check'], digest: '00', capturedAt: on(date(day), '14:00'),
  })),
  fact('CheckCompleted', `c-${day}`, on(date(day), '16:00'), {
    loans: ['D1'], purposes: ['first-check'], evidence: cited ? kinds.map((kind) => `E-${day}-${kind}`) : [],
  }),
]);
const statusesOn = (rule: Parameters<typeof duty>[0], list: readonly Made[]): readonly string[] =>
  dutiesOn(given({ duties: [duty(rule)] }, [...loan, ...toFacts(list)]), date(71), date(200)).map((d) => d.status);

/** Days on which a check with some of these kinds was made in the window, 15 days after payout on. */
const daysOf = (list: readonly Made[], kinds: readonly EvidenceKind[]): readonly number[] =>
  list.filter((m) => m.cited && m.day >= 15 && m.kinds.some((k) => kinds.includes(k))).map((m) => m.day);

/** The most of some days that can be taken with so many days between each two: every subset tried. */
function mostApart(days: readonly number[], apart: number): number {
  let most = 0;
  for (let mask = 0; mask < 1 << days.length; mask += 1) {
    const some = days.filter((_, i) => (mask >> i) & 1).sort((a, b) => a - b);
    if (some.every((day, i) => i === 0 || day - some[i - 1]! >= apart)) most = Math.max(most, some.length);
  }
  return most;
}

describe('a check in parts', () => {
  it('is met part by part, each by a piece of its own kind, and by nothing else', () => {
    const tally = { none: 0, half: 0, whole: 0 };
    const needs = [['document'], ['inspection', 'live-video']] as const;
    fc.assert(fc.property(made(), (list) => {
      const statuses = statusesOn({ needs, latest: { days: 100 } }, list);
      const wanted = needs.map((kinds) => (daysOf(list, kinds).length > 0 ? 'met' : 'open'));
      expect(statuses).toEqual(wanted);
      tally[wanted[0] !== wanted[1] ? 'half' : wanted[0] === 'met' ? 'whole' : 'none'] += 1;
    }), { numRuns: 200 });
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(20);
  });

  it('is met turn by turn: as many as any choice of checks far enough apart', () => {
    const seen = new Set<number>();
    fc.assert(fc.property(made(), fc.integer({ min: 1, max: 25 }), (list, daysApart) => {
      const statuses = statusesOn({ times: { count: 3, daysApart }, accepts: ['document'], latest: { days: 100 } }, list);
      const met = Math.min(3, mostApart(daysOf(list, ['document']), daysApart));
      expect(statuses).toEqual([0, 1, 2].map((i) => (i < met ? 'met' : 'open')));
      seen.add(met);
    }), { numRuns: 200 });
    expect([...seen].sort()).toEqual([0, 1, 2, 3]);
  });

  it('lets no turn open before the one made is far enough behind', () => {
    fc.assert(fc.property(made(), fc.integer({ min: 1, max: 25 }), (list, daysApart) => {
      const file = given({ duties: [duty({ times: { count: 3, daysApart }, accepts: ['document'], latest: { days: 100 } })] }, [...loan, ...toFacts(list)]);
      const open = dutiesOn(file, date(71), date(200)).filter((d) => d.status === 'open');
      const last = open[0]?.part?.after ?? null;
      open.forEach((d, i) => {
        expect(d.earliest <= d.latest).toBe(true);
        if (last === null) return;
        const due = date((Date.parse(last) - Date.parse('2026-02-06')) / 86_400_000 + (i + 1) * daysApart);
        expect(d.earliest).toBe(due < d.latest ? due : d.latest);
      });
    }), { numRuns: 100 });
  });
});
