import { describe, expect, it } from 'vitest';
import { solve } from '../../src/plan/index.js';
import { cap, duty, given } from './given.js';
import { realisticProblem } from './realistic.js';
import { searchCappedOnly } from './search-capped.js';

describe('solve', () => {
  it('has nothing to do where nothing is owed', () => {
    expect(solve(given([]))).toEqual({
      contacts: [], unmet: [], cost: [0, 0, 0, 0], bound: [0, 0, 0, 0], proof: { duals: { duties: [], windows: [], prices: [] }, made: [] },
      status: 'proved', work: 0,
    });
  });

  it('bundles what one contact can serve, on the last day that serves all', () => {
    const { contacts, status } = solve(given([duty('a', [[0, [[0, 9]]]]), duty('b', [[0, [[5, 20]]]])]));
    expect(contacts).toEqual([{ day: 9, means: 0, serves: [0, 1] }]);
    expect(status).toBe('proved');
  });

  it('proves the plans of a year with rhythms, turns, pairs apart and sets met only together', () => {
    // In the first a turn closes a duty, in the second windows of rhythms are short, then turns bind.
    const plans = [121, 69, 406, 451].map((seed) => solve(realisticProblem(seed, { days: 365, rich: true, mode: 'weighted', rates: seed > 400 })));
    expect(plans.map(({ status, proof }) => [status, 'turn' in proof])).toEqual([
      ['proved', false], ['proved', false], ['proved', true], ['proved', true],
    ]);
  });

  it('takes any number of lighter contacts before a heavier one', () => {
    const far = duty('c', [[0, [[20, 22]]], [1, [[8, 22]]]]);
    const near = duty('a', [[0, [[0, 4]]], [1, [[0, 9]]]]);
    const { contacts, cost } = solve(given([near, duty('b', [[0, [[6, 9]]], [1, [[6, 9]]]]), far]));
    expect(contacts.map((c) => c.means)).toEqual([0, 0, 0]);
    expect(cost).toEqual([0, 0, 0, 3]);
  });

  it('says what is unmet, law before all else', () => {
    const law = duty('a', [[1, [[3, 3]]]]);
    const other = duty('b', [[1, [[4, 4]]]], { law: false });
    const { contacts, unmet, cost } = solve(given([other, law], { caps: [cap({})] }));
    expect(contacts).toEqual([{ day: 3, means: 1, serves: [1] }]);
    expect([unmet, cost]).toEqual([[0], [0, 1, 1, 0]]);
  });

  it('leaves slack where it costs nothing, and gives it up where it must', () => {
    const open = [[0, [[2, 9]]]] as const;
    const day = (slackDays: number): number | undefined =>
      solve(given([duty('a', open, { slackDays })])).contacts[0]?.day;
    expect([day(0), day(3), day(7), day(12)]).toEqual([9, 6, 2, 2]);
  });

  it('serves a duty that asks for it as soon as can be', () => {
    const soon = duty('a', [[0, [[2, 9]]]], { aim: 'soonest' });
    expect(solve(given([soon, duty('b', [[0, [[4, 20]]]])])).contacts)
      .toEqual([{ day: 4, means: 0, serves: [0, 1] }]);
  });

  it('keeps a contact of the plan before where that costs nothing', () => {
    const problem = given([duty('a', [[0, [[2, 9]]]])], { previous: [{ day: 5, means: 0 }, { day: 4, means: 1 }] });
    expect(solve(problem).contacts).toEqual([{ day: 5, means: 0, serves: [0] }]);
  });

  it('makes no contact for nothing, even one that costs nothing and was planned before', () => {
    const free = given([duty('a', [[0, [[2, 5]]]]), duty('b', [[0, [[5, 5]]]])], { previous: [{ day: 4, means: 0 }] });
    const problem = { ...free, means: free.means.map((m) => ({ ...m, burden: [0, 0] })) };
    expect(solve(problem).contacts).toEqual([{ day: 5, means: 0, serves: [0, 1] }]);
  });

  it('lets duties that stay apart have a contact each, on days of their own', () => {
    const open = [[0, [[3, 9]]]] as const;
    const { contacts, status } = solve(given([duty('a', open), duty('b', open)], { apart: [[0, 1]] }));
    expect(contacts.map((c) => c.day)).toEqual([8, 9]);
    expect(status).toBe('proved');
  });
});

describe('caps', () => {
  it('count history: no contact in a window that it has filled', () => {
    const a = duty('a', [[0, [[0, 9]]]], { slackDays: 9 });
    expect(solve(given([a], { caps: [cap({ history: [-3] })] })).contacts[0]?.day).toBe(4);
  });

  it('never fault the empty plan for an overfull history', () => {
    const late = duty('a', [[0, [[20, 25]]]]);
    const early = duty('b', [[0, [[0, 2]]]]);
    const { contacts, unmet } = solve(given([late, early], { caps: [cap({ history: [-2, -1, -1] })] }));
    expect(contacts).toEqual([{ day: 25, means: 0, serves: [0] }]);
    expect(unmet).toEqual([1]);
  });

  it('count only contacts that serve a listed duty: leaving one out can be worth while', () => {
    // One mail on day 5 could serve both, but would then count and close the days of duty c.
    const problem = given([
      duty('a', [[0, [[5, 5]]]]), duty('b', [[0, [[5, 5], [16, 16]]]]), duty('c', [[0, [[6, 6]]]]),
    ], { caps: [cap({ duties: [1, 2] })] });
    const { unmet, contacts } = solve(problem);
    expect(unmet).toEqual([]);
    expect(contacts.map((c) => [c.day, c.serves])).toEqual([[5, [0]], [6, [2]], [16, [1]]]);
  });

  it('hold in fixed runs', () => {
    const runs = [[0, 6], [7, 13]] as const;
    const problem = given([duty('a', [[0, [[5, 8]]]]), duty('b', [[1, [[7, 9]]]])],
      { caps: [cap({ window: { runs } })] });
    expect(solve(problem).contacts.map((c) => c.day)).toEqual([6, 9]);
  });

  it('see contacts already permitted on days ahead', () => {
    const problem = given([duty('a', [[0, [[4, 4]]]]), duty('b', [[0, [[2, 3]]]])],
      { caps: [cap({ window: { days: 3 }, max: 2, history: [5] })] });
    expect(solve(problem).contacts.map((c) => c.day)).toEqual([2, 4]);
    expect(searchCappedOnly(problem, true).contacts.map((c) => c.day)).toEqual([2, 4]);
  });
});

describe('size', () => {
  it('has no limit of 64 duties', () => {
    const duties = Array.from({ length: 150 }, (_, d) => duty(`d-${1000 + d}`, [[0, [[d, d + 3]]]]));
    const { contacts, status } = solve(given(duties, { days: 200 }));
    expect(contacts).toHaveLength(38);
    expect(status).toBe('proved');
  });

  it('keeps costs exact where they do not fit one double', () => {
    const problem = given([duty('a', [[0, [[0, 9]]], [1, [[0, 9]]]]), duty('b', [[1, [[12, 20]]]])]);
    const heavy = { ...problem, mode: 'weighted' as const, means: problem.means.map((m, i) =>
      ({ ...m, burden: i === 0 ? [2 ** 40, 2 ** 40 - 1] : [2 ** 40, 2 ** 40] })) };
    const { cost, contacts, status } = solve(heavy);
    expect(contacts.map((c) => c.means)).toEqual([0, 1]);
    expect([cost, status]).toEqual([[0, 0, 2 ** 41, 2 ** 41 - 1], 'proved']);
  });
});
