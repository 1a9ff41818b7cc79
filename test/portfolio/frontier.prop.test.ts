import fc from 'fast-check';
import { orThrow } from 'softknock';
import { sweepRhythms } from 'softknock/portfolio';
import type { CheckRhythm, MonthlyHistory, RhythmSettings } from 'softknock/portfolio';
import { describe, expect, it } from 'vitest';

const every = fc.constantFrom(null, 1, 2, 3, 6);
const rhythms = fc.array(fc.record({ low: every, medium: every, high: every }), { minLength: 1, maxLength: 12 })
  .map((list): readonly CheckRhythm[] => list.map((everyMonths, i) => ({ name: `r${i}`, everyMonths })));
const histories = fc.array(fc.record({ monthsLate: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }), wentBad: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map((list): readonly MonthlyHistory[] => list.map((h, i) => ({ borrower: `b${i}`, ...h })));
const settings = fc.record({
  tierFrom: fc.constantFrom({ medium: 1, high: 2 }, { medium: 1, high: 3 }),
  burden: fc.record({ low: fc.nat(2), medium: fc.nat(4), high: fc.nat(9) }), inTimeMonths: fc.integer({ min: 1, max: 3 }),
});

/** One borrower's half year told as a story, without the sums. */
function lookedAt(h: MonthlyHistory, place: number, rhythm: CheckRhythm, s: RhythmSettings): readonly { month: number; burden: number }[] {
  const tier = (late: number): 'low' | 'medium' | 'high' => (late >= s.tierFrom.high ? 'high' : late >= s.tierFrom.medium ? 'medium' : 'low');
  const start = rhythm.everyMonths[tier(h.monthsLate[0] ?? 0)];
  const looks: { month: number; burden: number }[] = [];
  let last: number | null = start === null ? null : -1 - (place % start);
  for (let month = 0; month < h.monthsLate.length; month += 1) {
    const t = tier(h.monthsLate[month] as number);
    const gap = rhythm.everyMonths[t];
    if (gap === null) continue;
    if (last !== null && month < last + gap) continue;
    looks.push({ month, burden: s.burden[t] });
    last = month;
  }
  return looks;
}

describe('the sweep of rhythms', () => {
  it('counts what each borrower\'s story tells', () => {
    let seenSome = 0;
    fc.assert(fc.property(histories, rhythms, settings, (hs, rs, s) => {
      const points = orThrow(sweepRhythms(hs, rs, s, 0.95));
      points.forEach((point, i) => {
        const stories = hs.map((h, place) => lookedAt(h, place, rs[i] as CheckRhythm, s));
        const inTime = (looks: readonly { month: number }[]): boolean => looks.some((l) => l.month >= 6 - s.inTimeMonths);
        const sums = stories.map((looks) => looks.reduce((n, l) => n + l.burden, 0));
        expect(point.counts).toEqual({
          borrowers: hs.length, bad: hs.filter((h) => h.wentBad).length,
          badSeen: hs.filter((h, k) => h.wentBad && inTime(stories[k] as never)).length,
          checks: stories.reduce((n, looks) => n + looks.length, 0),
          burden: sums.reduce((a, b) => a + b, 0), burdenSquares: sums.reduce((a, b) => a + b * b, 0),
        });
        if (point.counts.badSeen > 0) seenSome += 1;
        expect(point.seenInterval.low).toBeLessThanOrEqual(point.seen);
        expect(point.seenInterval.high).toBeGreaterThanOrEqual(point.seen);
      });
    }));
    expect(seenSome).toBeGreaterThan(50);
  });

  it('marks exactly the rhythms that no other beats', () => {
    let on = 0;
    let off = 0;
    fc.assert(fc.property(histories, rhythms, settings, (hs, rs, s) => {
      const points = orThrow(sweepRhythms(hs, rs, s, 0.95));
      for (const p of points) {
        const beaten = points.some((q) => q.counts.burden <= p.counts.burden && q.counts.badSeen >= p.counts.badSeen
          && (q.counts.burden < p.counts.burden || q.counts.badSeen > p.counts.badSeen));
        expect(p.onFrontier).toBe(!beaten);
        if (p.onFrontier) on += 1;
        else off += 1;
      }
    }));
    expect(Math.min(on, off)).toBeGreaterThan(50);
  });

  it('says no with codes', () => {
    const good: RhythmSettings = { tierFrom: { medium: 1, high: 2 }, burden: { low: 0, medium: 1, high: 5 }, inTimeMonths: 2 };
    const rhythm: CheckRhythm = { name: 'r', everyMonths: { low: 6, medium: 3, high: 1 } };
    const code = (rs: readonly CheckRhythm[], s: RhythmSettings, level = 0.95): string => {
      const result = sweepRhythms([], rs, s, level);
      return result.ok ? '' : result.problems[0]?.code ?? '';
    };
    expect(code([rhythm], good)).toBe('');
    expect(code([{ ...rhythm, everyMonths: { low: 0, medium: 1, high: 1 } }], good)).toBe('rhythm.every');
    expect(code([rhythm], { ...good, tierFrom: { medium: 3, high: 2 } })).toBe('rhythm.tiers');
    expect(code([rhythm], { ...good, burden: { low: -1, medium: 1, high: 5 } })).toBe('rhythm.burden');
    expect(code([rhythm], { ...good, inTimeMonths: 0 })).toBe('rhythm.in-time');
    expect(code([rhythm], good, 0)).toBe('rhythm.level');
  });
});
