import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/audit/verify/index.js';
import { solve } from '../../src/plan/index.js';
import type { PlanProblem } from '../../src/terms/record/plan-problem.js';
import type { SolvedContact } from '../../src/terms/record/plan.js';
import {
  after, permuted, shifted, withCap, withHeavierTwin, withoutDuty, withRuns,
} from './change.js';
import { LONG } from './long.js';
import { freshOf, frozen, order, slots, zeroProof } from './check.js';
import { randomFrom } from './random.js';
import { realisticProblem } from './realistic.js';
import { richProblem, tinyProblem } from './tiny.js';

/** Tiny and nasty ones mostly, with every relation, and some of the size of a borrower's year. */
const problems = (): fc.Arbitrary<PlanProblem> => fc.oneof(
  { weight: 14, arbitrary: fc.integer({ min: 1, max: 1e9 }).map((seed) => tinyProblem(seed)) },
  { weight: 14, arbitrary: fc.integer({ min: 1, max: 1e9 }).map((seed) => richProblem(seed)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1e6 }).map((seed) => realisticProblem(seed, { dutiesMax: 16 })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1e6 }).map((seed) => realisticProblem(seed, { dutiesMax: 14, rich: true })) },
).map(frozen);
const pick = (): fc.Arbitrary<number> => fc.nat({ max: 1e6 });

const RUNS = LONG ? 20_000 : 200;
const holds = (law: (problem: PlanProblem, n: number) => void): void => {
  fc.assert(fc.property(problems(), pick(), law), { numRuns: RUNS });
};
const costOf = (problem: PlanProblem): readonly number[] => {
  const solution = solve(problem);
  expect(solution.status).not.toBe('bounded');
  return solution.cost;
};
/** What no lawful plan costs less than, by the planner; where the search gave up, its bound. */
const leastOf = (problem: PlanProblem): readonly number[] => {
  const { status, bound, cost } = solve(frozen(problem));
  return status === 'bounded' ? bound : cost;
};
/** The bound problem never costs less than the freer one. */
const neverLess = (freer: PlanProblem, bonded: PlanProblem): void => {
  expect(order(solve(frozen(bonded)).cost, leastOf(freer))).toBeGreaterThanOrEqual(0);
};
const isLegal = (problem: PlanProblem, contacts: readonly SolvedContact[]): boolean =>
  checkSolution(problem, contacts, zeroProof(problem)).legal;

describe('a plan is lawful', () => {
  it('5: no window that holds a contact holds more than its cap, history included', () => holds((problem) => {
    const { contacts } = solve(problem);
    for (const cap of problem.caps) {
      const own = contacts.filter((c) => cap.means.includes(c.means)
        && c.serves.some((d) => cap.duties.includes(d))).map((c) => c.day);
      const all = [...cap.history, ...own].sort((a, b) => a - b);
      if ('runs' in cap.window) {
        for (const [from, to] of cap.window.runs) {
          if (own.some((d) => from <= d && d <= to)) expect(all.filter((d) => from <= d && d <= to).length).toBeLessThanOrEqual(cap.max);
        }
        continue;
      }
      // Pairwise gaps, where the checker counts windows: max + 1 in a row must span the window.
      for (let i = cap.max; i < all.length; i += 1) {
        const row = all.slice(i - cap.max, i + 1);
        if (row.at(-1)! - row[0]! < cap.window.days) expect(row.some((d) => own.includes(d) && !cap.history.includes(d))).toBe(false);
      }
    }
  }));

  it('7: no contact is idle, and without it some duty is unmet', () => holds((problem) => {
    const { contacts, cost } = solve(problem);
    contacts.forEach((contact, i) => {
      expect(contact.serves.length).toBeGreaterThan(0);
      const left = contacts.filter((_, j) => j !== i);
      expect(order(checkSolution(problem, left, zeroProof(problem)).cost, cost)).toBeGreaterThan(0);
    });
  }));
});

/** Legal contacts, each duty given a few random chances. */
function randomPlan(problem: PlanProblem, seed: number): readonly SolvedContact[] {
  const r = randomFrom(seed);
  let contacts: readonly SolvedContact[] = [];
  problem.duties.forEach((duty, d) => {
    for (let tries = 0; tries < 3 && duty.open.length > 0; tries += 1) {
      const [means, runs] = r.pick(duty.open);
      const [from, to] = r.pick(runs);
      const day = r.int(from, to);
      const at = contacts.findIndex((c) => c.day === day && c.means === means);
      const next = at === -1 ? [...contacts, { day, means, serves: [d] }]
        : contacts.map((c, i) => (i === at ? { ...c, serves: [...c.serves, d] } : c));
      if (!isLegal(problem, next)) continue;
      contacts = next;
      return;
    }
  });
  return contacts;
}

function standsWhereItLikes(problem: PlanProblem): void {
  const { contacts, cost } = solve(problem);
  contacts.forEach((contact, i) => {
    if (freshOf(problem, [contact]) === 0) return;
    const duties = contact.serves.map((d) => problem.duties[d]!);
    const soonest = duties.some((d) => d.aim === 'soonest');
    // A rhythm is due so many days after its last check before this one.
    const due = (d: number): number => {
      const { every, earliest, latest } = problem.duties[d]!;
      const checks = contacts.filter((c) => c.day < contact.day && c.serves.includes(d)).map((c) => c.day);
      return every === undefined ? latest : Math.max(earliest - 1, ...checks) + every;
    };
    const limit = Math.min(...contact.serves.map((d) => due(d) - problem.duties[d]!.slackDays));
    const rank = (day: number): number => (soonest ? day : day <= limit ? limit - day : 1e6 + day);
    for (let day = 0; day < problem.days; day += 1) {
      if (rank(day) >= rank(contact.day)) continue;
      // A rhythm may be kept only by standing earlier: such a day is lawful and costs more.
      const moved = checkSolution(problem, contacts.map((c, j) => (j === i ? { ...c, day } : c)), zeroProof(problem));
      expect(moved.legal && order(moved.cost, cost) === 0).toBe(false);
    }
  });
}

describe('a plan is the least', () => {
  it('10: costs no more than the empty plan or any other lawful one; seldom the search gives up', () => {
    let bounded = 0;
    holds((problem, n) => {
      const least = leastOf(problem);
      bounded += solve(problem).status === 'bounded' ? 1 : 0;
      for (const other of [[], randomPlan(problem, n), randomPlan(problem, n + 1)]) {
        expect(order(checkSolution(problem, other, zeroProof(problem)).cost, least)).toBeGreaterThanOrEqual(0);
      }
    });
    expect(bounded).toBeLessThanOrEqual(RUNS / 1000);
  });

  it('14: no contact outside the plan before could stand on a day that it likes better', () => holds(standsWhereItLikes));

  it.each([1408, 3757])('14: nor where a duty of a set or a turn joined it in vain (seed %i)', (seed) => {
    standsWhereItLikes(richProblem(seed));
  });
});

describe('more freedom never costs more, more bonds never less', () => {
  it('16: another day on which a means is permitted', () => holds((problem, n) => {
    const d = n % Math.max(1, problem.duties.length);
    const day = n % problem.days;
    neverLess(withRuns(problem, d, n % problem.means.length, (runs) => [...runs, [day, day]]), problem);
  }));

  it('17: a permission withdrawn', () => holds((problem, n) => {
    const d = n % Math.max(1, problem.duties.length);
    neverLess(problem, withRuns(problem, d, n % problem.means.length, () => []));
  }));

  it('18: a cap tightened or added', () => holds((problem, n) => {
    const extra = {
      rule: 'added', window: { days: 1 + (n % 5) }, max: 1, means: problem.means.map((_, m) => m),
      duties: problem.duties.map((_, d) => d), history: [],
    };
    neverLess(problem, { ...problem, caps: [...problem.caps, extra] });
    if (problem.caps.length === 0) return;
    const at = n % problem.caps.length;
    neverLess(problem, withCap(problem, at, (c) => ({ ...c, max: Math.max(0, c.max - 1) })));
    neverLess(problem, withCap(problem, at, (c) =>
      ('runs' in c.window ? c : { ...c, window: { days: c.window.days + 1 } })));
  }));

  it('19: a duty more, with the relations in which it stands', () => holds((problem, n) => {
    neverLess(withoutDuty(problem, n % Math.max(1, problem.duties.length)), problem);
  }));

  it('19, weaker for turns: a duty that others still wait for is missed by all of them', () => {
    let [dearer, same] = [0, 0];
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }).map(richProblem), (problem) => {
      for (const { before } of problem.order) {
        const gone: PlanProblem = { ...problem, duties: problem.duties.map((d, i) => (i === before ? { ...d, open: [] } : d)) };
        neverLess(problem, gone);
        // Taken away with its turns it leaves a cheaper problem; left waiting for, a dearer one.
        if (order(costOf(gone), costOf(problem)) > 0) dearer += 1;
        else same += 1;
      }
    }), { numRuns: 300 });
    expect(Math.min(dearer, same)).toBeGreaterThan(20);
  });

  it('a bond more between duties: a turn, a set, a pair apart, a shorter beat', () => holds((problem, n) => {
    const single = problem.duties.flatMap((d, i) => (d.every === undefined ? [i] : []));
    const inSet = problem.together.flat();
    const [a, b] = [single[0], single[1 + (n % Math.max(1, single.length - 1))]];
    problem.order.forEach((o, i) => {
      const order = problem.order.map((own, j) => (j === i ? { ...own, daysMin: own.daysMin + 1 } : own));
      neverLess(problem, { ...problem, order });
      neverLess({ ...problem, order: problem.order.filter((own) => own !== o) }, problem);
    });
    const beat = problem.duties.map((d) => (d.every === undefined ? d : { ...d, every: Math.max(1, d.every - 1) }));
    neverLess(problem, { ...problem, duties: beat });
    if (a === undefined || b === undefined) return;
    neverLess(problem, { ...problem, apart: [...problem.apart, [a, b]] });
    if (!inSet.includes(a)) neverLess(problem, { ...problem, order: [...problem.order, { before: a, after: b, daysMin: 2 }] });
  }));

  it('20: a window widened', () => holds((problem, n) => {
    const at = n % Math.max(1, problem.duties.length);
    const open = problem.duties.map((duty, d) => (d !== at ? duty : {
      ...duty, open: duty.open.map(([m, runs]) => [m, runs.map(([from, to]) =>
        [Math.max(0, from - 1), Math.min(problem.days - 1, to + 1)] as const)] as const),
    }));
    neverLess({ ...problem, duties: open }, problem);
  }));

  it('23: a contact more in history', () => holds((problem, n) => {
    const caps = problem.caps.map((c) => ({ ...c, history: [...c.history, -1 - (n % 3)].sort((a, b) => a - b) }));
    neverLess(problem, { ...problem, caps });
  }));
});

describe('what does not matter does not show', () => {
  it('25: the same problem gives the same bytes', () => holds((problem) => {
    const copy = JSON.parse(JSON.stringify(problem)) as PlanProblem;
    expect(JSON.stringify(solve(copy))).toBe(JSON.stringify(solve(problem)));
  }));

  it('26: the order of duties and means', () => holds((problem, n) => {
    const r = randomFrom(n);
    const shuffled = (size: number): readonly number[] => Array.from({ length: size }, (_, i) => i)
      .map((i) => [r.next(), i] as const).sort((a, b) => a[0] - b[0]).map(([, i]) => i);
    const [duties, means] = [shuffled(problem.duties.length), shuffled(problem.means.length)];
    const own = solve(problem);
    const other = solve(frozen(permuted(problem, duties, means)));
    const back = other.contacts.map((c) => ({
      day: c.day, means: means[c.means]!, serves: c.serves.map((d) => duties[d]!).sort((a, b) => a - b),
    })).sort((a, b) => a.day - b.day || a.means - b.means);
    const sorted = [...own.contacts].sort((a, b) => a.day - b.day || a.means - b.means);
    expect([other.cost, other.bound, other.status, back]).toEqual([own.cost, own.bound, own.status, sorted]);
  }));

  it('22: the unit of burden', () => holds((problem) => {
    const own = solve(problem);
    const other = solve({ ...problem, means: problem.means.map((m) => ({
      ...m, burden: m.burden.map((b) => b * 7), ...m.perDuty === undefined ? {} : { perDuty: m.perDuty.map((b) => b * 7) },
    })) });
    expect(other.contacts).toEqual(own.contacts);
    expect(other.cost).toEqual(own.cost.map((x, i) => (i < 2 ? x : x * 7)));
  }));

  it('24: a heavier twin of a means', () => holds((problem, n) => {
    // Where duties stay apart a twin is of use: it gives a day a second contact.
    if (problem.apart.length > 0) return;
    expect(solve(withHeavierTwin(problem, n % problem.means.length)).contacts).toEqual(solve(problem).contacts);
  }));

  it('27: the date on which the year begins', () => holds((problem, n) => {
    const by = 1 + (n % 40);
    const later = solve(shifted(problem, by)).contacts;
    expect(later.map((c) => ({ ...c, day: c.day - by }))).toEqual(solve(problem).contacts);
  }));

  it('30: planning again with the plan before keeps it', () => holds((problem) => {
    const first = solve(problem);
    const again = solve(frozen(after(problem, first.contacts)));
    expect(slots(again.contacts)).toEqual(slots(first.contacts));
    expect(again.cost).toEqual(first.cost);
  }));
});
