import { orThrow } from 'softknock';
import type { CaseFile } from 'softknock';
import { planBook, totalPlans } from 'softknock/portfolio';
import type { PlanTotals } from 'softknock/portfolio';
import { assignVisits, explainChoice, repairAssignment } from 'softknock/work';
import type { AssignableVisit, Assignment, AssignmentProblem, ChoiceExplanation } from 'softknock/work';
import type { Branch } from './branch.js';

/** Next week's work: who does what, who falls ill, and why one visit went where it went. */
export interface NextWeek {
  readonly totals: PlanTotals;
  readonly problem: AssignmentProblem;
  readonly made: Assignment;
  readonly ill: string;
  readonly illHad: number;
  readonly repaired: Assignment;
  readonly why: ChoiceExplanation | null;
}

const LIVE = ['phone', 'video', 'visit'];
/** Metres on a plane for places within one city. */
const grid = (latitude: number, longitude: number): { eastM: number; northM: number } =>
  ({ eastM: Math.round((longitude - 121.47) * 95_000), northM: Math.round((latitude - 31.1) * 111_000) });

/** Plans the second half of the year and assigns its first live contacts to five days of July. */
export function assignNextWeek(branch: Branch, files: readonly CaseFile[]): NextWeek {
  const planned = [...planBook(files, { at: '2026-07-01T01:00:00Z', until: '2026-12-31T01:00:00Z' })];
  const days = ['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-10'];
  const owner = new Map(branch.roster.loans.map((l) => [l.loan, l.officer]));
  const visits = planned.flatMap(({ person, plan }): readonly AssignableVisit[] => {
    const contact = plan?.contacts.find((c) => LIVE.includes(c.channel));
    const at = branch.places[`${person}.shop`];
    if (contact === undefined) return [];
    const known = owner.get(contact.loans[0] ?? '');
    return [{
      visit: `${person}/${contact.channel}`, person, earliest: days[0] as string, latest: days[4] as string,
      skills: contact.channel === 'visit' ? ['visits'] : [], qualifications: contact.purposes.includes('arrears-inspection') ? ['inspection'] : [],
      languages: ['zh'], knows: known === undefined ? [] : [known], barred: [], priority: contact.purposes.includes('arrears-inspection') ? 3 : 1,
      ...(at === undefined || contact.channel !== 'visit' ? {} : { place: grid(at.latitude, at.longitude) }),
    }];
  });
  const room = Math.ceil((visits.length * 1.25) / (branch.roster.officers.length * days.length));
  const problem: AssignmentProblem = {
    visits, weights: { travelPerKm: 10, newFace: 60, fairness: 4 },
    officers: branch.roster.officers.map(({ officer }, i) => ({
      officer, skills: ['visits'], languages: ['zh'], areas: [], conflicts: [], carried: 0,
      qualifications: i % 3 === 2 ? [{ name: 'inspection', expiresOn: '2026-07-07' }] : [{ name: 'inspection' }],
      base: grid(31.1 + i * 0.02, 121.4725), days: days.map((on) => ({ on, visitsMax: room })),
    })),
  };
  const made = orThrow(assignVisits(problem));
  const load = (o: string): number => made.assigned.filter((a) => a.officer === o).length;
  const ill = [...branch.roster.officers].map((o) => o.officer).sort((a, b) => load(b) - load(a) || (a < b ? -1 : 1))[0] as string;
  const { assignment: repaired } = orThrow(repairAssignment(problem, made, days.map((on) => ({ officer: ill, on }))));
  // The visit for which the choice was closest among those that went to a new face.
  const stranger = made.assigned.find((a) => {
    const visit = visits.find((v) => v.visit === a.visit);
    return visit !== undefined && !visit.knows.includes(a.officer);
  }) ?? made.assigned[0];
  return {
    totals: totalPlans(planned), problem, made, ill, illHad: load(ill), repaired,
    why: stranger === undefined ? null : orThrow(explainChoice(problem, made, stranger.visit)),
  };
}
