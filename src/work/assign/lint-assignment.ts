import { LIMITS, parseLocalDate, problem } from '../../kernel/index.js';
import type { Problem } from '../../kernel/index.js';
import type {
  AssignableOfficer, AssignableVisit, AssignmentProblem, GridPlace,
} from './assignment.js';

type Path = readonly (string | number)[];

const isCount = (n: number, max: number): boolean => Number.isInteger(n) && n >= 0 && n <= max;
const COUNT_MAX = 1_000_000;
/** Half the way round the earth, twice over. */
const METRES_MAX = 40_000_000;

function placeProblems(place: GridPlace | undefined, path: Path): readonly Problem[] {
  if (place === undefined) return [];
  const good = [place.eastM, place.northM]
    .every((m) => Number.isInteger(m) && Math.abs(m) <= METRES_MAX);
  return good ? [] : [problem('assign.place', path, { maxM: METRES_MAX })];
}

function idProblems(ids: readonly string[], list: string, key: string): readonly Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, i) => {
    const path = [list, i, key];
    if (typeof id !== 'string' || id === '') return [problem('assign.id', path, {})];
    if (seen.has(id)) return [problem('assign.duplicate', path, { id })];
    seen.add(id);
    return [];
  });
}

function officerProblems(officer: AssignableOfficer, i: number): readonly Problem[] {
  const at = (...rest: Path): Path => ['officers', i, ...rest];
  const problems = [...placeProblems(officer.base, at('base'))];
  const days = new Set<string>();
  officer.days.forEach(({ on, visitsMax }, d) => {
    const path = at('days', d, 'on');
    if (parseLocalDate(on) === null) problems.push(problem('assign.date', path, { on }));
    if (days.has(on)) problems.push(problem('assign.duplicate', path, { on }));
    days.add(on);
    if (!isCount(visitsMax, COUNT_MAX)) {
      problems.push(problem('assign.count', at('days', d, 'visitsMax'), {}));
    }
  });
  if (!isCount(officer.carried, COUNT_MAX)) {
    problems.push(problem('assign.count', at('carried'), {}));
  }
  officer.qualifications.forEach(({ expiresOn }, q) => {
    if (expiresOn !== undefined && parseLocalDate(expiresOn) === null) {
      problems.push(problem('assign.date', at('qualifications', q, 'expiresOn'), { expiresOn }));
    }
  });
  return problems;
}

function visitProblems(visit: AssignableVisit, i: number): readonly Problem[] {
  const at = (...rest: Path): Path => ['visits', i, ...rest];
  const problems = [...placeProblems(visit.place, at('place'))];
  const from = parseLocalDate(visit.earliest);
  const to = parseLocalDate(visit.latest);
  if (from === null) problems.push(problem('assign.date', at('earliest'), {}));
  if (to === null) problems.push(problem('assign.date', at('latest'), {}));
  if (from !== null && to !== null && to < from) {
    problems.push(problem('assign.window', at('latest'), {}));
  }
  if (!isCount(visit.priority, 9) || visit.priority === 0) {
    problems.push(problem('assign.priority', at('priority'), {}));
  }
  return problems;
}

/** Lists everything that is wrong with an assignment problem, all at once; empty if nothing. */
export function lintAssignment(given: AssignmentProblem): readonly Problem[] {
  const { officers, visits, weights, previous = [] } = given;
  const shifts = officers.reduce((sum, o) => sum + o.days.length, 0);
  const cells = visits.length * (shifts + 1);
  if (cells > LIMITS.cellsPerAssignment) {
    return [problem('assign.too-many', [], { cells, max: LIMITS.cellsPerAssignment })];
  }
  const problems = [
    ...idProblems(officers.map((o) => o.officer), 'officers', 'officer'),
    ...idProblems(visits.map((v) => v.visit), 'visits', 'visit'),
    ...idProblems(previous.map((p) => p.visit), 'previous', 'visit'),
    ...officers.flatMap(officerProblems), ...visits.flatMap(visitProblems),
  ];
  for (const [name, weight] of Object.entries(weights)) {
    if (!isCount(weight as number, COUNT_MAX)) {
      problems.push(problem('assign.weight', ['weights', name], {}));
    }
  }
  const known = new Set(visits.map((v) => v.visit));
  previous.forEach((p, i) => {
    if (!known.has(p.visit)) {
      problems.push(problem('assign.unknown-visit', ['previous', i], { visit: p.visit }));
    }
  });
  return problems;
}
