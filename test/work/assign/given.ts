import fc from 'fast-check';
import type { AssignableOfficer, AssignableVisit, AssignmentProblem } from 'softknock/work';

const DAYS = ['2026-06-16', '2026-06-17', '2026-06-18'];
const SKILLS = ['property', 'business'];

const place = fc.record({ eastM: fc.integer({ min: 0, max: 9 }), northM: fc.constant(0) })
  .map((p) => ({ eastM: p.eastM * 1000, northM: p.northM }));

const officer = (i: number): fc.Arbitrary<AssignableOfficer> => fc.record({
  days: fc.subarray(DAYS, { minLength: 2 }).chain((on) => fc.tuple(
    ...on.map((day) => fc.constantFrom(0, 1, 1, 2).map((visitsMax) => ({ on: day, visitsMax }))))),
  skills: fc.constantFrom(SKILLS, SKILLS, ['property']),
  qualifications: fc.constantFrom([{ name: 'site' }], [{ name: 'site', expiresOn: '2026-06-16' }], []),
  languages: fc.constantFrom(['zh'], ['zh'], ['zh', 'yue'], ['en']),
  areas: fc.constantFrom([], [], [], ['north'], ['south']),
  base: place, conflicts: fc.constantFrom([], [], [], ['p0']), carried: fc.integer({ min: 0, max: 3 }),
}).map((o) => ({ officer: `o${i}`, ...o }));

const visit = (i: number, officers: number): fc.Arbitrary<AssignableVisit> => fc.record({
  window: fc.tuple(fc.nat(2), fc.nat(2)),
  skills: fc.constantFrom([], [], [], ['property'], ['business']),
  qualifications: fc.constantFrom([], [], [], ['site']),
  languages: fc.constantFrom([], [], [], ['zh'], ['yue', 'zh']),
  area: fc.constantFrom(undefined, undefined, undefined, 'north', 'south'),
  place, knows: fc.subarray(Array.from({ length: officers }, (_, o) => `o${o}`), { maxLength: Math.min(2, officers) }),
  barred: fc.constantFrom([], [], [], [{ officer: 'o1', why: 'granted-the-loan' }]),
  priority: fc.constantFrom(1, 1, 2, 5),
}).map(({ window, area, ...rest }) => ({
  visit: `v${i}`, person: `p${i % 3}`, ...rest,
  earliest: DAYS[Math.min(...window)] as string, latest: DAYS[Math.max(...window)] as string,
  ...(area === undefined ? {} : { area }),
}));

/** Small enough to be enumerated, with every bar and scarce room. */
export function smallAssignment(visitsMax = 5): fc.Arbitrary<AssignmentProblem> {
  return fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: visitsMax })).chain(([o, v]) => fc.record({
    officers: fc.tuple(...Array.from({ length: o }, (_, i) => officer(i))),
    visits: fc.tuple(...Array.from({ length: v }, (_, i) => visit(i, o))),
    weights: fc.record({ travelPerKm: fc.constantFrom(0, 3, 7), newFace: fc.constantFrom(0, 4), fairness: fc.constantFrom(0, 0, 1, 3) }),
  }));
}

/** The bars as a literal reading of the fields, written apart from the code. */
export function mayTake(o: AssignableOfficer, v: AssignableVisit, on: string): boolean {
  if (on < v.earliest || v.latest < on) return false;
  if (!v.skills.every((s) => o.skills.includes(s))) return false;
  const held = o.qualifications.filter((q) => q.expiresOn === undefined || on <= q.expiresOn).map((q) => q.name);
  if (!v.qualifications.every((q) => held.includes(q))) return false;
  if (v.languages.length !== 0 && v.languages.filter((l) => o.languages.includes(l)).length === 0) return false;
  if (v.area !== undefined && o.areas.length !== 0 && !o.areas.includes(v.area)) return false;
  if (v.place !== undefined && o.base === undefined) return false;
  return !o.conflicts.includes(v.person) && v.barred.every((b) => b.officer !== o.officer);
}

export type Objective = readonly [unassigned: number, changes: number, cost: number];

export const isLess = (a: Objective, b: Objective): boolean =>
  a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];

/** Every assignment there is, tried one by one; the least objective. */
export function enumerate(problem: AssignmentProblem): Objective {
  const { officers, visits, weights } = problem;
  const slots = officers.flatMap((o) => o.days.map((d) => ({ o, on: d.on, room: d.visitsMax, used: 0 })));
  const loads = new Map(officers.map((o) => [o.officer, o.carried]));
  let best: Objective = [Infinity, Infinity, Infinity];
  const squares = (): number => officers.reduce((sum, o) =>
    sum + (loads.get(o.officer) as number) ** 2 - o.carried ** 2, 0);
  const go = (i: number, unassigned: number, changes: number, way: number): void => {
    const v = visits[i];
    if (v === undefined) {
      const found: Objective = [unassigned, changes, way + weights.fairness * squares()];
      if (isLess(found, best)) best = found;
      return;
    }
    const was = problem.previous?.find((p) => p.visit === v.visit);
    go(i + 1, unassigned + v.priority, changes + (was === undefined ? 0 : 1), way);
    for (const slot of slots) {
      const { o, on } = slot;
      if (slot.used === slot.room || !mayTake(o, v, on)) continue;
      const km = v.place === undefined || o.base === undefined ? 0
        : Math.abs(v.place.eastM - o.base.eastM) / 1000;
      const face = v.knows.length > 0 && !v.knows.includes(o.officer) ? weights.newFace : 0;
      const moved = was !== undefined && (was.officer !== o.officer || was.on !== on) ? 1 : 0;
      slot.used += 1;
      loads.set(o.officer, (loads.get(o.officer) as number) + 1);
      go(i + 1, unassigned, changes + moved, way + km * weights.travelPerKm + face);
      loads.set(o.officer, (loads.get(o.officer) as number) - 1);
      slot.used -= 1;
    }
  };
  go(0, 0, 0, 0);
  return best;
}
