import { orThrow } from 'softknock';
import { assignVisits, explainChoice } from 'softknock/work';
import type { AssignableOfficer, AssignableVisit, AssignmentProblem } from 'softknock/work';
import { describe, expect, it } from 'vitest';

const ON = '2026-06-16';
const officer = (name: string, more: Partial<AssignableOfficer> = {}): AssignableOfficer => ({
  officer: name, days: [{ on: ON, visitsMax: 1 }], skills: [], qualifications: [], languages: ['zh'],
  areas: [], base: { eastM: 0, northM: 0 }, conflicts: [], carried: 0, ...more,
});
const visit = (name: string, more: Partial<AssignableVisit> = {}): AssignableVisit => ({
  visit: name, person: `person-of-${name}`, earliest: ON, latest: ON, skills: [], qualifications: [],
  languages: [], place: { eastM: 3000, northM: 4000 }, knows: [], barred: [], priority: 1, ...more,
});
const problem = (
  officers: readonly AssignableOfficer[], visits: readonly AssignableVisit[], more: Partial<AssignmentProblem> = {},
): AssignmentProblem => ({ officers, visits, weights: { travelPerKm: 2, newFace: 10, fairness: 0 }, ...more });

describe('assignVisits', () => {
  it('counts the way in whole metres and a new face once', () => {
    const made = orThrow(assignVisits(problem([officer('li')], [visit('v', { knows: ['wang'] })])));
    expect(made.objective).toEqual({ unassigned: 0, changes: 0, cost: 2 * 5 + 10 });
  });

  it('spreads the load where fairness weighs, carried visits included', () => {
    const room = { days: [{ on: ON, visitsMax: 9 }] };
    const made = orThrow(assignVisits(problem(
      [officer('li', { ...room, carried: 3 }), officer('wang', { ...room, base: { eastM: 90_000, northM: 0 } })],
      ['a', 'b', 'c', 'd', 'e'].map((v) => visit(v)), { weights: { travelPerKm: 1, newFace: 0, fairness: 1000 } },
    )));
    const of = (name: string): number => made.assigned.filter((a) => a.officer === name).length;
    expect([3 + of('li'), of('wang')]).toEqual([4, 4]);
  });

  it('breaks a tie by day, then by the officer whose id comes first', () => {
    const two = { days: [{ on: '2026-06-17', visitsMax: 1 }, { on: ON, visitsMax: 1 }] };
    const made = orThrow(assignVisits(problem([officer('wang', two), officer('li', two)], [visit('v', { latest: '2026-06-17' })])));
    expect(made.assigned).toEqual([{ visit: 'v', officer: 'li', on: ON }]);
  });

  it('leaves the least weighty undone when room is short, and says so', () => {
    const made = orThrow(assignVisits(problem([officer('li')], [visit('house'), visit('law', { priority: 9 })])));
    expect(made.assigned.map((a) => a.visit)).toEqual(['law']);
    expect(made.unassigned).toEqual(['house']);
    expect(made.objective.unassigned).toBe(1);
  });

  it.each([
    ['officer.lacks-skill', {}, { skills: ['project'] }],
    ['officer.lacks-qualification', {}, { qualifications: ['site'] }],
    ['officer.qualification-expired', { qualifications: [{ name: 'site', expiresOn: '2026-06-15' }] }, { qualifications: ['site'] }],
    ['officer.lacks-language', {}, { languages: ['ug'] }],
    ['officer.outside-area', { areas: ['north'] }, { area: 'south' }],
    ['officer.conflict-of-interest', { conflicts: ['person-of-v'] }, {}],
    ['officer.barred', {}, { barred: [{ officer: 'li', why: 'granted-the-loan' }] }],
    ['officer.off-that-day', { days: [] }, {}],
  ] as const)('bars by %s and says so', (code, o, v) => {
    const given = problem([officer('li', o as Partial<AssignableOfficer>)], [visit('v', v as Partial<AssignableVisit>)]);
    const made = orThrow(assignVisits(given));
    expect(made.unassigned).toEqual(['v']);
    expect(orThrow(explainChoice(given, made, 'v')).officers[0]?.bars).toEqual([code]);
  });

  it('holds a way that nobody can measure for closed', () => {
    const { base: _, ...unplaced } = officer('li');
    const given = problem([unplaced], [visit('v')]);
    const made = orThrow(assignVisits(given));
    expect(orThrow(explainChoice(given, made, 'v')).officers[0]?.bars).toEqual(['officer.place-unknown']);
  });

  it('lets a qualification hold on its last day', () => {
    const made = orThrow(assignVisits(problem(
      [officer('li', { qualifications: [{ name: 'site', expiresOn: ON }] })], [visit('v', { qualifications: ['site'] })])));
    expect(made.assigned).toHaveLength(1);
  });

  it('tells why her and not him: his day is worth more elsewhere', () => {
    const far = { eastM: 100_000, northM: 0 };
    const given = problem([officer('he'), officer('she', { base: { eastM: 0, northM: 50_000 } })], [
      visit('near', { place: { eastM: 0, northM: 10_000 } }), visit('only-he', { place: far, barred: [{ officer: 'she', why: 'other-team' }] }),
    ]);
    const made = orThrow(assignVisits(given));
    const { officers } = orThrow(explainChoice(given, made, 'near'));
    expect(officers.map((o) => [o.officer, o.chosen, o.parts?.travel])).toEqual([['she', true, 80], ['he', false, 20]]);
    // His own way is shorter by 60; forcing him leaves a visit of his undone, and saves its way.
    expect(officers[1]?.dearer).toBe(made.certificate.scale.unassigned - 200 - 60);
  });

  it.each([
    ['assign.duplicate', problem([officer('li'), officer('li')], [])],
    ['assign.id', problem([officer('')], [])],
    ['assign.date', problem([officer('li', { days: [{ on: '2026-02-30', visitsMax: 1 }] })], [])],
    ['assign.window', problem([], [visit('v', { latest: '2026-06-15' })])],
    ['assign.count', problem([officer('li', { carried: -1 })], [])],
    ['assign.count', problem([officer('li', { days: [{ on: ON, visitsMax: 1.5 }] })], [])],
    ['assign.weight', problem([], [], { weights: { travelPerKm: -1, newFace: 0, fairness: 0 } })],
    ['assign.priority', problem([], [visit('v', { priority: 0 })])],
    ['assign.place', problem([officer('li', { base: { eastM: 0.5, northM: 0 } })], [])],
    ['assign.unknown-visit', problem([], [], { previous: [{ visit: 'x', officer: 'li', on: ON }] })],
    ['assign.too-large', problem([officer('li', { days: [{ on: ON, visitsMax: 1_000_000 }], carried: 1_000_000 })],
      Array.from({ length: 40 }, (_, i) => visit(`v${i}`)), {
        weights: { travelPerKm: 1_000_000, newFace: 0, fairness: 1_000_000 },
        previous: [{ visit: 'v1', officer: 'li', on: ON }],
      })],
  ])('says no with %s', (code, given) => {
    const made = assignVisits(given);
    expect(made.ok ? [] : made.problems.map((p) => p.code)).toContain(code);
  });
});
