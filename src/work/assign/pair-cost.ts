import type { AssignableOfficer, AssignableVisit, AssignmentWeights } from './assignment.js';

/** What one visit costs with one officer, part by part; whole numbers. */
export interface PairCost {
  readonly travel: number;
  readonly newFace: number;
}

/** Straight line in whole metres, rounded down; the square root is exactly rounded everywhere. */
function metresBetween(officer: AssignableOfficer, visit: AssignableVisit): number {
  if (officer.base === undefined || visit.place === undefined) return 0;
  const east = officer.base.eastM - visit.place.eastM;
  const north = officer.base.northM - visit.place.northM;
  return Math.floor(Math.sqrt(east * east + north * north));
}

/** States what a visit costs with an officer who may take it: way and new face. */
export function pairCost(
  officer: AssignableOfficer, visit: AssignableVisit, weights: AssignmentWeights,
): PairCost {
  const known = visit.knows.length === 0 || visit.knows.includes(officer.officer);
  return {
    travel: Math.floor((weights.travelPerKm * metresBetween(officer, visit)) / 1000),
    newFace: known ? 0 : weights.newFace,
  };
}
