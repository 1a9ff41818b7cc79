import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipSpans, intersectSpans, nextOpening, normaliseSpans, type Span, spansContain, subtractSpans,
  uniteSpans,
} from '../../src/kernel/index.js';

const END = 48;

/** Spans in any order and overlap, some of them empty or turned round. */
const anySpans = (): fc.Arbitrary<readonly Span[]> => fc.array(
  fc.record({ from: fc.nat(END), until: fc.nat(END) }), { maxLength: 8 });
const normalSpans = (): fc.Arbitrary<readonly Span[]> => anySpans().map(normaliseSpans);

/** The naive model: the set of whole minutes that are inside. */
const minutesOf = (spans: readonly Span[]): ReadonlySet<number> => new Set(
  Array.from({ length: END }, (_, minute) => minute)
    .filter((minute) => spans.some(({ from, until }) => from <= minute && minute < until)));

const inModel = (keep: (minute: number) => boolean): readonly number[] =>
  Array.from({ length: END }, (_, minute) => minute).filter(keep);

function expectNormal(spans: readonly Span[]): void {
  spans.forEach(({ from, until }, index) => {
    expect(from).toBeLessThan(until);
    if (index > 0) expect(spans[index - 1]!.until).toBeLessThan(from);
  });
}

function expectMinutes(spans: readonly Span[], keep: (minute: number) => boolean): void {
  expectNormal(spans);
  expect([...minutesOf(spans)]).toEqual(inModel(keep));
}

describe('spans agree with sets of minutes', () => {
  it('normalise', () => {
    fc.assert(fc.property(anySpans(), (spans) => {
      const frozen = Object.freeze(spans.map((span) => Object.freeze(span)));
      expectMinutes(normaliseSpans(frozen), (minute) => minutesOf(spans).has(minute));
    }));
  });

  it('intersect, unite, subtract', () => {
    let overlapping = 0;
    fc.assert(fc.property(normalSpans(), normalSpans(), (a, b) => {
      const [left, right] = [minutesOf(a), minutesOf(b)];
      const both = intersectSpans(a, b);
      overlapping += both.length > 0 ? 1 : 0;
      expectMinutes(both, (minute) => left.has(minute) && right.has(minute));
      expectMinutes(uniteSpans(a, b), (minute) => left.has(minute) || right.has(minute));
      expectMinutes(subtractSpans(a, b), (minute) => left.has(minute) && !right.has(minute));
    }), { numRuns: 1000 });
    expect(overlapping).toBeGreaterThan(200);
  });

  it('clip', () => {
    fc.assert(fc.property(normalSpans(), fc.nat(END), fc.nat(END), (a, from, until) => {
      expectMinutes(clipSpans(a, from, until),
        (minute) => minutesOf(a).has(minute) && from <= minute && minute < until);
    }));
  });

  it('contain and next opening', () => {
    fc.assert(fc.property(normalSpans(), fc.integer({ min: -2, max: END + 2 }), (a, at) => {
      const minutes = minutesOf(a);
      expect(spansContain(a, at)).toBe(minutes.has(at));
      expect(nextOpening(a, at)).toBe([...minutes].find((minute) => minute >= at) ?? null);
    }), { numRuns: 1000 });
  });
});

describe('spans', () => {
  it('join where they touch, and are half-open', () => {
    const spans = normaliseSpans([{ from: 5, until: 9 }, { from: 1, until: 5 }]);
    expect(spans).toEqual([{ from: 1, until: 9 }]);
    expect(spansContain(spans, 9)).toBe(false);
    expect(nextOpening(spans, 9)).toBeNull();
    expect(nextOpening(spans, 0)).toBe(1);
  });

  it('subtract one span that reaches into several', () => {
    const a = [{ from: 0, until: 4 }, { from: 6, until: 10 }, { from: 12, until: 14 }];
    expect(subtractSpans(a, [{ from: 2, until: 13 }]))
      .toEqual([{ from: 0, until: 2 }, { from: 13, until: 14 }]);
  });
});
