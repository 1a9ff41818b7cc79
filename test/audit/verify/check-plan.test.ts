import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../../src/audit/verify/index.js';
import { solve } from '../../../src/plan/index.js';
import type { PlanProblem } from '../../../src/terms/record/plan-problem.js';
import type { Cost, SolvedContact } from '../../../src/terms/record/plan.js';
import { cap, duty, given } from '../../plan/given.js';
import { frozen, order, proofOf, zeroProof } from '../../plan/check.js';
import { bestOfAll } from '../../plan/oracle.js';
import { randomFrom } from '../../plan/random.js';
import type { Random } from '../../plan/random.js';
import { realisticProblem } from '../../plan/realistic.js';
import { tinyProblem } from '../../plan/tiny.js';

/** A solution made wrong on purpose, with the code by which it must be caught. */
interface Wrong {
  readonly contacts: readonly SolvedContact[];
  readonly duals: readonly Cost[];
  readonly code: string;
}
type Mutation = (problem: PlanProblem, found: Omit<Wrong, 'code'>, r: Random) => Wrong | null;

const isOpen = (problem: PlanProblem, d: number, means: number, day: number): boolean =>
  problem.duties[d]!.open.some(([m, runs]) => m === means && runs.some(([from, to]) => from <= day && day <= to));

const replaced = <T>(list: readonly T[], at: number, value: T): readonly T[] =>
  list.map((x, i) => (i === at ? value : x));

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'a contact moved to a day that is closed': (problem, { contacts, duals }, r) => {
    if (contacts.length === 0) return null;
    const at = r.int(0, contacts.length - 1);
    const own = contacts[at]!;
    const days = Array.from({ length: problem.days + 4 }, (_, i) => i - 2)
      .filter((day) => own.serves.some((d) => !isOpen(problem, d, own.means, day)));
    if (days.length === 0) return null;
    return { contacts: replaced(contacts, at, { ...own, day: r.pick(days) }), duals, code: 'duty.closed' };
  },
  'a contact over the cap': (problem, { contacts, duals }) => {
    for (const { means, max, duties, window, history } of problem.caps) {
      if (!('days' in window) || max > 1) continue;
      // A second counted contact within the window, for a duty that is already served or not.
      const first = contacts.find((c) => means.includes(c.means) && c.serves.some((d) => duties.includes(d)));
      const anchor = first?.day ?? history.at(-1);
      if (anchor === undefined) continue;
      for (const m of means) {
        for (const d of duties) {
          for (let day = Math.max(0, anchor - window.days + 1); day < anchor + window.days; day += 1) {
            if (day === first?.day && m === first.means) continue;
            if (isOpen(problem, d, m, day)) return { contacts: [...contacts, { day, means: m, serves: [d] }], duals, code: 'cap.exceeded' };
          }
        }
      }
    }
    return null;
  },
  'a duty served twice': (_, { contacts, duals }) => {
    const twice = contacts[0];
    if (twice === undefined) return null;
    return { contacts: [...contacts, { ...twice, serves: [twice.serves[0]!] }], duals, code: 'duty.twice' };
  },
  'two contacts in one': (problem, { contacts, duals }) => {
    const [a, b] = [contacts[0], contacts[1]];
    if (a === undefined || b === undefined || b.serves.every((d) => isOpen(problem, d, a.means, a.day))) return null;
    return { contacts: [{ ...a, serves: [...a.serves, ...b.serves] }, ...contacts.slice(2)], duals, code: 'duty.closed' };
  },
  'a contact for nothing': (_, { contacts, duals }) => (
    { contacts: [...contacts, { day: 0, means: 0, serves: [] }], duals, code: 'contact.empty' }),
  'the same day and means again': (_, { contacts, duals }) => {
    const own = contacts[0];
    return own === undefined ? null : { contacts: [...contacts, own], duals, code: 'contact.twice' };
  },
  'a means that is not there': (problem, { contacts, duals }) => (
    { contacts: [...contacts, { day: 0, means: problem.means.length, serves: [0] }], duals, code: 'contact.unknown' }),
  'duties that stay apart together': (problem, { duals }) => {
    const pair = problem.apart.find(([a, b]) => a !== b);
    return pair === undefined ? null
      : { contacts: [{ day: 0, means: 0, serves: [...pair].sort((a, b) => a - b) }], duals, code: 'duty.apart' };
  },
  'a dual above its penalty': (problem, { contacts, duals }, r) => {
    const d = r.int(0, problem.duties.length - 1);
    const penalty = duals[d]!.map((_, i) => (i === (problem.duties[d]!.law ? 0 : 1) ? 1 : 0));
    return { contacts, duals: replaced(duals, d, replaced(penalty, penalty.length - 1, 1)), code: 'dual.above-penalty' };
  },
  'a dual below nothing': (problem, { contacts, duals }, r) => {
    const d = r.int(0, problem.duties.length - 1);
    return { contacts, duals: replaced(duals, d, duals[d]!.map((_, i) => (i === duals[d]!.length - 1 ? -1 : 0))), code: 'dual.negative' };
  },
  'a dual of fractions': (_, { contacts, duals }) => (
    { contacts, duals: replaced(duals, 0, duals[0]!.map((x) => x + 0.5)), code: 'dual.shape' }),
  'a dual missing': (_, { contacts, duals }) => ({ contacts, duals: duals.slice(1), code: 'dual.shape' }),
};

function reads(problem: PlanProblem, wrong: Wrong): readonly string[] {
  return checkSolution(problem, wrong.contacts, proofOf(wrong.duals)).violations.map((v) => v.code);
}

/** Contacts and duals as the solver gives them, where its proof needs no more. */
function found(problem: PlanProblem): Omit<Wrong, 'code'> {
  const { contacts, proof } = solve(problem);
  const zero = new Array<number>(problem.levels.length + 2).fill(0);
  return { contacts, duals: !('duals' in proof) || proof.duals.prices.length > 0 ? problem.duties.map(() => zero) : proof.duals.duties };
}

describe('checkSolution', () => {
  it.each(Object.keys(MUTATIONS))('catches %s', (name) => {
    const tally = { caught: 0, missed: [] as number[] };
    for (let seed = 1; seed <= 1500; seed += 1) {
      const problem = frozen(tinyProblem(seed));
      const wrong = MUTATIONS[name]!(problem, found(problem), randomFrom(seed));
      if (wrong === null) continue;
      if (reads(problem, wrong).includes(wrong.code)) tally.caught += 1;
      else tally.missed.push(seed);
    }
    expect(tally.missed).toEqual([]);
    expect(tally.caught).toBeGreaterThan(60);
  });

  it('never accepts duals whose sum is above the optimum', () => {
    const missed: number[] = [];
    let inflated = 0;
    for (let seed = 1; seed <= 3000; seed += 1) {
      const problem = tinyProblem(seed);
      const { duals } = found(problem);
      const best = bestOfAll(problem).cost;
      duals.forEach((dual, d) => {
        for (let level = 2; level < dual.length; level += 1) {
          const higher = replaced(duals, d, replaced(dual, level, dual[level]! + 1));
          const check = checkSolution(problem, [], proofOf(higher));
          const sum = best.map((_, i) => higher.reduce((total, v) => total + v[i]!, 0));
          if (order(sum, best) <= 0) continue;
          inflated += 1;
          if (check.boundHolds) missed.push(seed);
        }
      });
    }
    expect(missed).toEqual([]);
    expect(inflated).toBeGreaterThan(3000);
  });

  it('accepts what the solver says of a year, and calls nothing proved that it cannot show', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const problem = frozen(realisticProblem(seed));
      const solution = solve(problem);
      const check = checkSolution(problem, solution.contacts, solution.proof);
      expect(check.violations).toEqual([]);
      expect([check.cost, check.bound, check.status === 'proved'])
        .toEqual([solution.cost, solution.bound, solution.status === 'proved']);
    }
  });
});

describe('checkSolution, case by case', () => {
  const problem = given([duty('a', [[0, [[0, 9]]], [1, [[0, 9]]]]), duty('b', [[1, [[5, 12]]]], { law: false })]);

  it('adds up burden and what is unmet', () => {
    const { cost, bound, status, legal } = checkSolution(problem, [{ day: 3, means: 0, serves: [0] }], zeroProof(problem));
    expect({ cost, bound, status, legal }).toEqual({ cost: [0, 1, 0, 1], bound: [0, 0, 0, 0], status: 'bounded', legal: true });
  });

  it('counts the days that a rhythm misses: none twice, and none outside its span', () => {
    const own = given([{ ...duty('r', [[0, [[0, 29]]]], { earliest: 3, latest: 20 }), every: 4 }]);
    const missed = (...days: readonly number[]): number =>
      checkSolution(own, days.map((day) => ({ day, means: 0, serves: [0] })), zeroProof(own)).unmet.length;
    expect([missed(), missed(3, 7, 11, 15, 19), missed(6, 10, 14, 18), missed(7, 7), missed(20, 3), missed(0, 25)])
      .toEqual([4, 0, 0, 4, 4, 4]);
  });

  it('takes a vector whose first difference from the burden is downward, whatever follows', () => {
    const { boundHolds } = checkSolution(problem, [], proofOf([[0, 0, 0, 1], [0, 0, 1, -1]]));
    expect(boundHolds).toBe(true);
    expect(checkSolution(problem, [], proofOf([[0, 0, 0, 1], [0, 0, 1, 0]])).violations)
      .toEqual([{ code: 'dual.above-burden', contact: null, means: 1, duty: 0, rule: null }]);
  });

  it('names the rule of a cap and the contact, and takes history into account', () => {
    const capped = { ...problem, caps: [cap({ history: [-2] })] };
    expect(checkSolution(capped, [{ day: 4, means: 0, serves: [0] }], zeroProof(problem)).violations)
      .toEqual([{ code: 'cap.exceeded', contact: 0, means: null, duty: null, rule: 'test/cap' }]);
    expect(checkSolution(capped, [{ day: 5, means: 0, serves: [0] }], zeroProof(problem)).legal).toBe(true);
  });

  it('knows no day outside the horizon, even where a run goes on', () => {
    const long = given([duty('a', [[0, [[-5, 40]]]])]);
    const codes = (day: number): readonly string[] =>
      checkSolution(long, [{ day, means: 0, serves: [0] }], zeroProof(long)).violations.map((v) => v.code);
    expect([codes(-1), codes(0), codes(29), codes(30)]).toEqual([['duty.closed'], [], [], ['duty.closed']]);
    expect(solve(long).contacts.map((c) => c.day)).toEqual([29]);
  });

  it('lets duties that stay apart each ask for a contact of their own', () => {
    const two = given([duty('a', [[0, [[0, 9]]]]), duty('b', [[0, [[0, 9]]]])], { apart: [[0, 1]] });
    const full = [[0, 0, 0, 1], [0, 0, 0, 1]];
    expect(checkSolution(two, [], proofOf(full)).boundHolds).toBe(true);
    expect(checkSolution({ ...two, apart: [] }, [], proofOf(full)).boundHolds).toBe(false);
  });

  it('lets nothing come before its turn, or without what goes before it', () => {
    const turned = given([duty('a', [[0, [[0, 9]]]]), duty('b', [[0, [[0, 9]]]])], { order: [{ before: 0, after: 1, daysMin: 3 }] });
    const codes = (...days: readonly (readonly [day: number, duty: number])[]): readonly string[] =>
      checkSolution(turned, days.map(([day, d]) => ({ day, means: 0, serves: [d] })), zeroProof(turned)).violations.map((v) => v.code);
    expect([codes([2, 0], [4, 1]), codes([2, 0], [5, 1]), codes([5, 1])]).toEqual([['duty.too-early'], [], ['duty.too-early']]);
  });

  describe('reads what turns leave of a duty', () => {
    const one = [0, 0, 0, 1];
    const none = [0, 0, 0, 0];
    const law = [1, 0, 0, 0];
    const email = (id: string, from: number, to: number): ReturnType<typeof duty> => duty(id, [[0, [[from, to]]]]);
    const codesOf = (own: PlanProblem, proof: Parameters<typeof checkSolution>[2]): readonly string[] =>
      checkSolution(own, [], proof).violations.map((v) => v.code);

    it('no duty is open before what goes first can have been served long enough ago', () => {
      const waits = (...daysMin: readonly number[]): readonly string[] => codesOf(given(
        [email('a', 3, 9), email('b', 0, 9), email('c', 0, 8)],
        { order: daysMin.map((days, i) => ({ before: i, after: i + 1, daysMin: days })) }), proofOf([none, none, law]));
      expect([waits(3, 2), waits(3, 3), waits()]).toEqual([['dual.above-burden'], [], ['dual.above-burden']]);
      // Each waits for the other: neither is ever served.
      const circle = given([email('a', 0, 9), email('b', 0, 9)], {
        order: [{ before: 0, after: 1, daysMin: 1 }, { before: 1, after: 0, daysMin: 1 }],
      });
      expect(codesOf(circle, proofOf([law, law]))).toEqual([]);
    });

    it('a case in which it is served late opens nothing sooner, one in which it is early nothing later', () => {
      const own = given([email('a', 0, 9), email('b', 0, 9), email('c', 0, 4), email('d', 7, 7)], { order: [{ before: 0, after: 1, daysMin: 3 }] });
      const split = (early: readonly Cost[], late: readonly Cost[], turn = { order: 0, by: 4 }, problem = own): readonly string[] =>
        codesOf(problem, { turn, early: proofOf(early), late: proofOf(late) });
      const apartFromC = [one, none, one, none];
      const apartFromD = [none, one, none, one];
      expect(split(Array.from({ length: 4 }, () => none), apartFromC)).toEqual([]);
      expect(split(apartFromC, apartFromC)).toEqual(['dual.above-burden']);
      expect(split([one, none, none, one], apartFromD)).toEqual([]);
      expect(split(apartFromD, apartFromD)).toEqual(['dual.above-burden']);
      // Early goes to that day and late begins on the next; what follows may come three days after that.
      const edges = given([email('a', 0, 9), email('b', 0, 9), email('c', 4, 4), email('d', 5, 5), email('e', 8, 8)], { order: own.order });
      const zero = Array.from({ length: 5 }, () => none);
      const both = (...pair: readonly number[]): readonly Cost[] => zero.map((v, d) => (pair.includes(d) ? one : v));
      expect([split(both(0, 2), zero, { order: 0, by: 4 }, edges), split(both(0, 3), zero, { order: 0, by: 4 }, edges)]).toEqual([['dual.above-burden'], []]);
      expect([[0, 2], [0, 3], [1, 3], [1, 4]].map((pair) => split(zero, both(...pair), { order: 0, by: 4 }, edges)))
        .toEqual([[], ['dual.above-burden'], [], ['dual.above-burden']]);
      const nothing = Array.from({ length: 4 }, () => none);
      const shapes = [{ order: 0, by: 4.5 }, { order: 1, by: 4 }, { order: 0, by: Infinity }].map((turn) => split(nothing, nothing, turn));
      const rhythm = { ...own, duties: own.duties.map((d, i) => (i === 0 ? { ...d, every: 3 } : d)) };
      expect([...shapes, split(nothing, nothing, { order: 0, by: 4 }, rhythm)]).toEqual(new Array(4).fill(['dual.shape']));
    });
  });

  describe('looks on every day on which a bound can break', () => {
    const one = [0, 0, 0, 1];
    const none = [0, 0, 0, 0];
    const email = (id: string): ReturnType<typeof duty> => duty(id, [[0, [[0, 9]]]]);
    const rhythm = { ...duty('r', [[0, [[0, 29]]]], { earliest: 5, latest: 29 }), every: 7 };
    const codesOf = (given: PlanProblem, proof: Parameters<typeof checkSolution>[2]): readonly string[] =>
      checkSolution(given, [], proof).violations.map((v) => v.code);

    it('the day after a window with a price', () => {
      const two = given([email('a'), email('b')], { caps: [cap({ window: { days: 10 } })] });
      const priced = (window: number): readonly string[] =>
        codesOf(two, proofOf([one, one], { prices: [{ cap: 0, window, price: one }] }));
      expect([priced(0), priced(-1), priced(1)]).toEqual([[], ['dual.above-burden'], ['dual.above-burden']]);
    });

    it('the first day of a window of a rhythm, which lies where the rhythm asks for checks', () => {
      const own = given([rhythm]);
      const windows = (from: number, dual: Cost): readonly string[] =>
        codesOf(own, proofOf([none], { windows: [{ duty: 0, from, dual }] }));
      expect([windows(10, one), windows(10, [0, 0, 0, 2])]).toEqual([[], ['dual.above-burden']]);
      expect([windows(4, one), windows(5, one), windows(23, one), windows(24, one)])
        .toEqual([['dual.shape'], [], [], ['dual.shape']]);
    });

    it('the days on which a case begins and ends', () => {
      const own = given([email('a')]);
      const split = (some: Cost, out: Cost): readonly string[] => codesOf(own, {
        on: { means: 0, from: 3, to: 5 },
        some: { duals: { duties: [some], windows: [], prices: [] }, made: [one] },
        none: { duals: { duties: [out], windows: [], prices: [] }, made: [] },
      });
      expect([split(none, one), split(one, one)]).toEqual([[], ['dual.above-burden']]);
      const first = given([duty('a', [[0, [[3, 9]]]])]);
      const never = codesOf(first, {
        on: { means: 0, from: 0, to: 5 },
        some: { duals: { duties: [none], windows: [], prices: [] }, made: [none] },
        none: { duals: { duties: [[0, 0, 0, 2]], windows: [], prices: [] }, made: [] },
      });
      expect(never).toEqual(['dual.above-burden']);
    });
  });

  describe('takes nothing on trust that it is handed', () => {
    const one = [0, 0, 0, 1];
    const none = [0, 0, 0, 0];
    const codesOf = (own: PlanProblem, contacts: readonly SolvedContact[], proof: Parameters<typeof checkSolution>[2]): readonly string[] =>
      checkSolution(own, contacts, proof).violations.map((v) => v.code);
    const text = (value: number): number => String(value) as never;

    it('no number written as a text, which would name a duty to one question and none to the next', () => {
      const rhythm = { ...duty('r', [[0, [[0, 29]]]], { earliest: 5, latest: 29 }), every: 7 };
      const windows = (of: number): readonly string[] =>
        codesOf(given([rhythm]), [], proofOf([none], { windows: [{ duty: of, from: 5, dual: one }] }));
      expect([windows(0), windows(text(0))]).toEqual([[], ['dual.shape']]);
      const own = given([duty('a', [[0, [[0, 9]]]]), duty('b', [[0, [[0, 9]]]])], { caps: [cap({ means: [0], duties: [1], max: 0 })], apart: [[0, 1]] });
      const serves = (of: number): readonly string[] =>
        codesOf(own, [{ day: 0, means: 0, serves: [0, of] }], zeroProof(own));
      expect([serves(1), serves(text(1))]).toEqual([['duty.apart', 'cap.exceeded'], ['contact.unknown']]);
      const split = (means: number): readonly string[] => codesOf(given([duty('a', [[0, [[0, 9]]]])]), [], {
        on: { means, from: 0, to: 9 },
        some: { duals: { duties: [none], windows: [], prices: [] }, made: [one] },
        none: { duals: { duties: [none], windows: [], prices: [] }, made: [] },
      });
      expect([split(0), split(text(0)), split(0.5)]).toEqual([[], ['dual.shape', 'dual.shape'], ['dual.shape', 'dual.shape']]);
    });

    it('no vector that is none, and no number wrapped in a list', () => {
      const rhythm = { ...duty('r', [[0, [[0, 29]]]], { earliest: 5, latest: 29 }), every: 7 };
      const shapes = [5, null, { 0: 0, length: 1 }, [[0], 0, 0, 1], [0, 0, 0, null], ['0', 0, 0, 1], [0, 0, 1]]
        .map((dual) => codesOf(given([rhythm]), [], proofOf([dual as never])));
      const windows = [{ from: [5] }, { duty: [0] }, { dual: 1 }, { from: '5' }]
        .map((part) => codesOf(given([rhythm]), [], proofOf([none], { windows: [{ duty: 0, from: 5, dual: one, ...part } as never] })));
      expect([...shapes, ...windows]).toEqual(new Array(11).fill(['dual.shape']));
    });

    it('no numbers so large that their sum is another', () => {
      const own = given([0, 3, 6].map((from) => duty(`d${from}`, [[1, [[from, from + 1]]]])));
      const bound = (large: number): Cost | null => {
        const check = checkSolution(own, [], proofOf([[0, 0, 1, -large], [0, 0, 1, -2], [0, 0, 0, large]]));
        return check.boundHolds ? check.bound : null;
      };
      expect([bound(1_000_000_000_000), bound(Number.MAX_SAFE_INTEGER)]).toEqual([[0, 0, 2, -2], null]);
    });

    it('no dual of a rhythm but those of its windows', () => {
      const rhythm = { ...duty('r', [[0, [[0, 29]]]], { earliest: 5, latest: 29 }), every: 7 };
      expect(codesOf(given([rhythm]), [], proofOf([one]))).toEqual(['dual.above-penalty']);
    });
  });

  it('holds no overfull history against a plan that stays out of its windows', () => {
    const capped = { ...problem, caps: [cap({ history: [-1, -1, -1] })] };
    expect(checkSolution(capped, [{ day: 6, means: 0, serves: [0] }], zeroProof(problem)).legal).toBe(true);
  });
});
