import { describe, expect, it } from 'vitest';
import { emptyMemo, memoUnder } from '../../src/state/memo.js';

describe('what has been worked out', () => {
  it('is nothing at first', () => {
    expect(emptyMemo()).toEqual({ consents: null, lifts: null, zonesOf: null, zones: [], policy: null, under: [], others: null });
  });

  it('under one policy is found again under it alone, however they take turns', () => {
    const memo = emptyMemo();
    const policies = [{}, {}, {}];
    const kept = policies.map((policy, i) => {
      const under = memoUnder(memo, policy);
      expect(under).toEqual([]);
      under[2] = i;
      return under;
    });
    for (const i of [2, 2, 0, 1, 1, 0, 2, 1]) expect(memoUnder(memo, policies[i] as object)).toBe(kept[i]);
    expect(kept.map((under) => under[2])).toEqual([0, 1, 2]);
    expect(memoUnder(memo, {})).toEqual([]);
  });

  it('of one state is not of another', () => {
    const policy = {};
    memoUnder(emptyMemo(), policy)[0] = 'worked out';
    expect(memoUnder(emptyMemo(), policy)).toEqual([]);
  });

  it('holds no other policies while there is but one', () => {
    const memo = emptyMemo();
    const policy = {};
    expect(memoUnder(memo, policy)).toBe(memoUnder(memo, policy));
    expect(memo.others).toBeNull();
  });
});
