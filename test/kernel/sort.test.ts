import { describe, expect, it } from 'vitest';
import { byText, sortBy } from '../../src/kernel/index.js';

describe('sorting', () => {
  it('goes by code units, not by any language', () => {
    expect(['ä', 'a', 'B', '张', 'Z', '\u{1f600}', '\ufb33'].sort(byText))
      .toEqual(['B', 'Z', 'a', 'ä', '张', '\u{1f600}', '\ufb33']);
    expect(byText('a', 'a')).toBe(0);
    expect([byText('a', 'b'), byText('b', 'a')]).toEqual([-1, 1]);
  });

  it('keeps the order of equal keys and leaves its input alone', () => {
    const items = Object.freeze([{ k: 'b', n: 1 }, { k: 'a', n: 2 }, { k: 'b', n: 3 }]);
    expect(sortBy(items, ({ k }) => k).map(({ n }) => n)).toEqual([2, 1, 3]);
    expect(sortBy([10, 9, 1], (n) => n)).toEqual([1, 9, 10]);
  });
});
