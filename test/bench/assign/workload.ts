import type { AssignmentProblem } from 'softknock/work';
import { seeded } from '../../../examples/portfolio/seeded.js';

const ON = '2026-06-16';
const SKILLS = ['consumer', 'business', 'property', 'project', 'agriculture'];

/**
 * One day of a big branch: officers with some of five skills, visits with one of them, both
 * spread over a hundred kilometres; two in five borrowers know an officer. Room is eight per cent
 * above the number of visits, so that it bites.
 */
export function makeDay(visits: number, officers: number, fairness = 0): AssignmentProblem {
  const r = seeded(`assign/${visits}/${officers}`);
  const place = (): { eastM: number; northM: number } =>
    ({ eastM: r.whole(0, 100_000), northM: r.whole(0, 100_000) });
  const name = (o: number): string => `officer-${String(o).padStart(4, '0')}`;
  return {
    weights: { travelPerKm: 10, newFace: 150, fairness },
    officers: Array.from({ length: officers }, (_, o) => ({
      officer: name(o), skills: [r.pick(SKILLS), r.pick(SKILLS), r.pick(SKILLS)], qualifications: [],
      languages: ['zh'], areas: [], base: place(), conflicts: [], carried: 0,
      days: [{ on: ON, visitsMax: Math.ceil((visits / officers) * 1.08) + r.whole(-1, 1) }],
    })),
    visits: Array.from({ length: visits }, (_, v) => ({
      visit: `visit-${String(v).padStart(6, '0')}`, person: `p${v}`, earliest: ON, latest: ON,
      skills: [r.pick(SKILLS)], qualifications: [], languages: [], place: place(),
      knows: r.chance(0.4) ? [name(r.whole(0, officers - 1))] : [], barred: [], priority: 1,
    })),
  };
}
