import type { OfficerBar } from '../../terms/quality-codes.js';
import type { AssignableOfficer, AssignableVisit } from './assignment.js';

/**
 * Lists what keeps an officer from a visit whatever the day, qualifications apart.
 * @returns Codes in a fixed order; empty where nothing does.
 */
export function listStandingBars(
  officer: AssignableOfficer, visit: AssignableVisit,
): readonly OfficerBar[] {
  const bars: OfficerBar[] = [];
  if (visit.skills.some((s) => !officer.skills.includes(s))) bars.push('officer.lacks-skill');
  if (visit.languages.length > 0
    && !visit.languages.some((l) => officer.languages.includes(l))) {
    bars.push('officer.lacks-language');
  }
  if (visit.area !== undefined && officer.areas.length > 0
    && !officer.areas.includes(visit.area)) {
    bars.push('officer.outside-area');
  }
  // Unknown is closed: without a start nobody can say what the way costs.
  if (visit.place !== undefined && officer.base === undefined) bars.push('officer.place-unknown');
  if (officer.conflicts.includes(visit.person)) bars.push('officer.conflict-of-interest');
  if (visit.barred.some((b) => b.officer === officer.officer)) bars.push('officer.barred');
  return bars;
}

/**
 * Lists what an officer's qualifications lack for a visit on a day. One that expires on that very
 * day still holds.
 * @param on - Local date.
 */
export function listQualificationBars(
  officer: AssignableOfficer, visit: AssignableVisit, on: string,
): readonly OfficerBar[] {
  const bars = new Set<OfficerBar>();
  for (const needed of visit.qualifications) {
    const held = officer.qualifications.filter((q) => q.name === needed);
    if (held.length === 0) bars.add('officer.lacks-qualification');
    else if (held.every((q) => q.expiresOn !== undefined && q.expiresOn < on)) {
      bars.add('officer.qualification-expired');
    }
  }
  return [...bars].sort();
}
