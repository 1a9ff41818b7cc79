import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../src/audit/verify/index.js';
import { solve } from '../../src/plan/index.js';
import type { DayRun, PlanProblem } from '../../src/terms/record/plan-problem.js';
import type { SolvedContact } from '../../src/terms/record/plan.js';
import { executed, inARow, renamed, withoutDuty } from './change.js';
import { freshOf, frozen, order, slots, zeroProof } from './check.js';
import { LONG } from './long.js';
import { bestOfAll } from './oracle.js';
import { randomFrom } from './random.js';
import { realisticProblem } from './realistic.js';
import { richProblem, tinyProblem } from './tiny.js';

const seeds = (): fc.Arbitrary<number> => fc.integer({ min: 1, max: 1e9 });
/** Tiny ones with and without rhythms, turns, sets and rates, and some of a borrower's size. */
const problems = (): fc.Arbitrary<PlanProblem> => fc.oneof(
  { weight: 14, arbitrary: seeds().map((seed) => tinyProblem(seed)) },
  { weight: 14, arbitrary: seeds().map((seed) => richProblem(seed)) },
  { weight: 1, arbitrary: seeds().map((seed) => realisticProblem(seed, { dutiesMax: 14, rich: seed % 2 === 0 })) },
).map(frozen);
const small = (): fc.Arbitrary<PlanProblem> => fc.oneof(
  seeds().map((seed) => tinyProblem(seed)), seeds().map((seed) => richProblem(seed)),
).map(frozen);
const numRuns = LONG ? 20_000 : 150;

const read = (problem: PlanProblem, contacts: readonly SolvedContact[]): ReturnType<typeof checkSolution> =>
  checkSolution(problem, contacts, zeroProof(problem));
const holdsDay = (runs: readonly DayRun[], day: number): boolean => runs.some(([from, to]) => from <= day && day <= to);

/** The problem on a calendar of each means: days off are cut out of every permission. */
function onCalendar(problem: PlanProblem, seed: number): { readonly problem: PlanProblem; readonly isOpen: (means: number, day: number) => boolean } {
  const r = randomFrom(seed);
  const off = problem.means.map(() => new Set(Array.from({ length: problem.days }, (_, day) => day).filter(() => r.chance(0.3))));
  const isOpen = (means: number, day: number): boolean => !off[means]!.has(day);
  const cut = (means: number, runs: readonly DayRun[]): readonly DayRun[] => runs.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((day) => isOpen(means, day)).map((day) => [day, day] as const));
  const duties = problem.duties.map((d) => ({
    ...d, open: d.open.map(([m, runs]) => [m, cut(m, runs)] as const).filter(([, runs]) => runs.length > 0),
  }));
  return { problem: { ...problem, duties }, isOpen };
}

describe('a plan is lawful, by number', () => {
  it('1: every contact stands on a day of its channel\'s calendar, inside the horizon', () => {
    let [placed, moved] = [0, 0];
    fc.assert(fc.property(problems(), seeds(), (whole, seed) => {
      const { problem, isOpen } = onCalendar(whole, seed);
      const { contacts } = solve(problem);
      for (const { day, means } of contacts) {
        expect(Number.isInteger(day) && day >= 0 && day < problem.days).toBe(true);
        expect(isOpen(means, day)).toBe(true);
        placed += 1;
      }
      moved += solve(whole).contacts.filter((c) => !isOpen(c.means, c.day)).length;
    }), { numRuns });
    // Both sides: many contacts stand, and many would have stood on a day off.
    expect(Math.min(placed, moved)).toBeGreaterThan(40);
  });

  it('2: each duty is served only on a day and by a means open to it', () => {
    let served = 0;
    fc.assert(fc.property(problems(), (problem) => {
      for (const { day, means, serves } of solve(problem).contacts) {
        for (const d of serves) {
          const { earliest, latest, open } = problem.duties[d]!;
          expect(day >= earliest && day <= latest && holdsDay(open.find(([m]) => m === means)?.[1] ?? [], day)).toBe(true);
          served += 1;
        }
      }
    }), { numRuns });
    expect(served).toBeGreaterThan(100);
  });

  it('4: a duty is served at most once, and met and unmet are all there are', () => {
    const tally = { met: 0, unmet: 0, half: 0 };
    fc.assert(fc.property(problems(), (problem) => {
      const { contacts, unmet } = solve(problem);
      problem.duties.forEach(({ every }, d) => {
        if (every !== undefined) return;
        const set = problem.together.find((own) => own.includes(d)) ?? [d];
        const times = set.map((e) => contacts.filter((c) => c.serves.includes(e)).length);
        expect(Math.max(...times)).toBeLessThanOrEqual(1);
        // One that is met only with others is met when all of them are.
        const isMet = times.every((n) => n === 1);
        expect(unmet.includes(d)).toBe(!isMet);
        tally[isMet ? 'met' : times.includes(1) ? 'half' : 'unmet'] += 1;
      });
    }), { numRuns });
    expect(Math.min(tally.met, tally.unmet)).toBeGreaterThan(50);
    // Serving half a set disturbs for nothing: no plan does.
    expect(tally.half).toBe(0);
  });
});

/** Every contact replaced by others, wherever and however they may be made. */
function* otherPlaces(problem: PlanProblem): Generator<{ readonly day: number; readonly means: number }> {
  for (let day = 0; day < problem.days; day += 1) {
    for (let means = 0; means < problem.means.length; means += 1) yield { day, means };
  }
}

const spliced = (contacts: readonly SolvedContact[], out: readonly number[], put: readonly SolvedContact[]): readonly SolvedContact[] =>
  [...contacts.filter((_, i) => !out.includes(i)), ...put];

describe('a plan is the least, by number', () => {
  it('12: no contact could be made by a lighter means, on the same day or another', () => {
    let [tried, legal] = [0, 0];
    fc.assert(fc.property(small(), (problem) => {
      const { contacts, cost } = solve(problem);
      contacts.forEach((contact, i) => {
        for (const place of otherPlaces(problem)) {
          if (order(problem.means[place.means]!.burden, problem.means[contact.means]!.burden) >= 0) continue;
          const other = read(problem, spliced(contacts, [i], [{ ...contact, ...place }]));
          tried += 1;
          // A lawful way that is lighter may exist only where it breaks a rhythm.
          if (!other.legal) continue;
          legal += 1;
          expect(order(other.cost, cost)).toBeGreaterThan(0);
        }
      });
    }), { numRuns });
    expect(tried).toBeGreaterThan(300);
    expect(legal).toBeGreaterThan(0);
  });

  it('13: merging two contacts or splitting one never lowers the cost', () => {
    const tally = { merged: 0, split: 0, unlawful: 0 };
    fc.assert(fc.property(small(), (problem) => {
      const { contacts, cost } = solve(problem);
      const never = (other: readonly SolvedContact[], kind: 'merged' | 'split'): void => {
        const { legal, cost: its } = read(problem, other);
        tally[legal ? kind : 'unlawful'] += 1;
        if (legal) expect(order(its, cost)).toBeGreaterThanOrEqual(0);
      };
      for (const place of otherPlaces(problem)) {
        contacts.forEach((a, i) => {
          contacts.forEach((b, j) => {
            if (j > i) never(spliced(contacts, [i, j], [{ ...place, serves: [...new Set([...a.serves, ...b.serves])].sort((x, y) => x - y) }]), 'merged');
          });
          for (let mask = 1; mask < (1 << a.serves.length) - 1; mask += 1) {
            const part = (side: number): readonly number[] => a.serves.filter((_, k) => ((mask >> k) & 1) === side);
            never(spliced(contacts, [i], [{ ...a, serves: part(0) }, { ...place, serves: part(1) }]), 'split');
          }
        });
      }
    }), { numRuns });
    expect(Math.min(tally.split, tally.unlawful)).toBeGreaterThan(50);
    expect(tally.merged).toBeGreaterThan(0);
  });

  it('21: a means made heavier by x adds at most x for each of its contacts, and never lowers', () => {
    let [used, unused] = [0, 0];
    fc.assert(fc.property(problems(), fc.nat(), fc.integer({ min: 1, max: 9 }), (problem, n, x) => {
      const [means, level] = [n % problem.means.length, n % problem.levels.length];
      const heavier: PlanProblem = {
        ...problem, means: problem.means.map((m, i) => (i !== means ? m
          : { ...m, burden: m.burden.map((b, k) => (k === level ? b + x : b)) })),
      };
      const [before, after] = [solve(problem), solve(frozen(heavier))];
      const made = before.contacts.filter((c) => c.means === means).length;
      if (made > 0) used += 1;
      else unused += 1;
      expect(order(after.cost, before.cost)).toBeGreaterThanOrEqual(0);
      expect(order(after.cost, before.cost.map((b, i) => (i === level + 2 ? b + x * made : b)))).toBeLessThanOrEqual(0);
    }), { numRuns });
    expect(Math.min(used, unused)).toBeGreaterThan(25);
  });

  it('28: two halves far apart cost what they cost alone', () => {
    const tally = { capped: 0, free: 0, unmet: 0 };
    fc.assert(fc.property(seeds(), fc.boolean(), fc.integer({ min: 0, max: 4 }), (seed, rich, more) => {
      const make = rich ? richProblem : tinyProblem;
      const first = make(seed);
      const second = Array.from({ length: 60 }, (_, i) => make(seed + 1 + i))
        .find((p) => p.means.length === first.means.length && p.mode === first.mode);
      // A rhythm runs on through the gap: halves with one are no halves.
      if (second === undefined || [...first.duties, ...second.duties].some((d) => d.every !== undefined)) return;
      const gap = Math.max(0, ...first.caps.map((c) => ('days' in c.window ? c.window.days : 0))) + more;
      const { both, halves } = inARow(first, second, gap);
      const [whole, a, b] = [solve(both), solve(halves[0]), solve(halves[1])];
      expect(whole.cost).toEqual(a.cost.map((x, i) => x + b.cost[i]!));
      tally[both.caps.length > 0 ? 'capped' : 'free'] += 1;
      if (whole.unmet.length > 0) tally.unmet += 1;
    }), { numRuns });
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(10);
  });

  it('35: no lawful plan leaves fewer duties of law unmet, whatever becomes of all others', () => {
    const tally = { missed: 0, met: 0, others: 0 };
    fc.assert(fc.property(small(), (problem) => {
      // Duties of law, what goes before them and what is met only with them.
      const needed = new Set(problem.duties.flatMap(({ law }, d) => (law ? [d] : [])));
      for (const d of needed) {
        for (const set of problem.together) if (set.includes(d)) for (const e of set) needed.add(e);
        for (const o of problem.order) if (o.after === d) needed.add(o.before);
      }
      const others = problem.duties.flatMap((_, d) => (needed.has(d) ? [] : [d])).reverse();
      const alone = bestOfAll(others.reduce(withoutDuty, problem));
      const { cost } = solve(problem);
      expect(cost[0]).toBe(alone.cost[0]);
      tally[cost[0]! > 0 ? 'missed' : 'met'] += 1;
      if (others.length > 0) tally.others += 1;
    }), { numRuns: LONG ? 5_000 : 120 });
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(15);
  });
});

describe('a plan is stable, by number', () => {
  it('29: the names of a person and of duties move no contact, and names that sort otherwise no cost', () => {
    let reversed = 0;
    fc.assert(fc.property(problems(), (problem) => {
      const own = solve(problem);
      const { contacts, cost } = solve(frozen(renamed(problem, 'Q9', false)));
      expect([contacts, cost]).toEqual([own.contacts, own.cost]);
      // Between plans of one cost and as many changes the order of names may decide: once in two hundred.
      expect(solve(frozen(renamed(problem, 'Q9', true))).cost).toEqual(own.cost);
      if (problem.duties.length > 1) reversed += 1;
    }), { numRuns });
    expect(reversed).toBeGreaterThan(50);
  });

  it('31: heeding the plan before costs nothing and never changes more', () => {
    let fewer = 0;
    fc.assert(fc.property(problems(), seeds(), (problem, seed) => {
      const r = randomFrom(seed);
      const before = solve(problem).contacts.map(({ day, means }) =>
        ({ day: r.chance(0.4) ? Math.max(0, day - r.int(0, 2)) : day, means }));
      const heeding: PlanProblem = { ...problem, previous: before };
      const [kept, free] = [solve(frozen(heeding)), solve({ ...problem, previous: [] })];
      expect(kept.cost).toEqual(free.cost);
      const [own, other] = [freshOf(heeding, kept.contacts), freshOf(heeding, free.contacts)];
      expect(own).toBeLessThanOrEqual(other);
      if (own < other) fewer += 1;
    }), { numRuns });
    expect(fewer).toBeGreaterThan(10);
  });

  it('32: a contact made as planned leaves the rest of the plan as it was', () => {
    const tally = { some: 0, last: 0 };
    fc.assert(fc.property(problems(), (problem) => {
      const { contacts, cost } = solve(problem);
      const [first, ...tail] = contacts;
      if (first === undefined) return;
      const then = executed(problem, first, tail);
      const { contacts: rest, cost: left } = solve(frozen(then));
      expect(slots(rest)).toEqual(slots(tail));
      const { burden, perDuty } = problem.means[first.means]!;
      const spent = burden.map((b, i) => b + (perDuty?.[i] ?? 0) * first.serves.length);
      expect(left.slice(2)).toEqual(cost.slice(2).map((x, i) => x - spent[i]!));
      tally[tail.length > 0 ? 'some' : 'last'] += 1;
    }), { numRuns });
    expect(Math.min(tally.some, tally.last)).toBeGreaterThan(15);
  });
});
