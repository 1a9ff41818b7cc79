import loadHighs from 'highs';
import type { AssignmentProblem, AssignedVisit } from 'softknock/work';
import { mayTake } from '../../work/assign/given.js';

// The package's types are written for CommonJS; as an ES module its default is the loader itself.
const load = loadHighs as unknown as typeof loadHighs.default;

export type Highs = Awaited<ReturnType<typeof load>>;

export async function openHighs(): Promise<Highs> {
  return load();
}

interface Arc {
  readonly visit: number;
  readonly officer: number;
  readonly on: string;
  readonly cost: number;
}

/** The arcs of the problem, costs computed here and not by the library. */
export function listArcs({ officers, visits, weights }: AssignmentProblem): readonly Arc[] {
  return visits.flatMap((v, visit) => officers.flatMap((o, officer) => o.days.flatMap(({ on }) => {
    if (!mayTake(o, v, on)) return [];
    const metres = v.place === undefined || o.base === undefined ? 0
      : Math.floor(Math.hypot(v.place.eastM - o.base.eastM, v.place.northM - o.base.northM));
    const face = v.knows.length > 0 && !v.knows.includes(o.officer) ? weights.newFace : 0;
    return [{ visit, officer, on, cost: Math.floor((weights.travelPerKm * metres) / 1000) + face }];
  })));
}

const sum = (terms: readonly string[]): string => terms.join('\n + ') || '0 nothing';

/** The problem as CPLEX LP text: an arc is a variable; a load's squares are unit steps. */
export function toLpText(problem: AssignmentProblem, arcs: readonly Arc[], undone: number): string {
  const { officers, visits, weights } = problem;
  const x = ({ visit, officer, on }: Arc): string => `x_${visit}_${officer}_${on.replaceAll('-', '')}`;
  const ofVisit: string[][] = visits.map((_, v) => [`u_${v}`]);
  const ofDay = new Map<string, string[]>();
  const ofOfficer: string[][] = officers.map(() => []);
  for (const arc of arcs) {
    ofVisit[arc.visit]?.push(x(arc));
    ofOfficer[arc.officer]?.push(x(arc));
    const day = `${arc.officer}_${arc.on}`;
    const terms = ofDay.get(day);
    if (terms === undefined) ofDay.set(day, [x(arc)]);
    else terms.push(x(arc));
  }
  const steps = weights.fairness === 0 ? [] : officers.flatMap((o, i) => {
    const room = Math.min(visits.length, o.days.reduce((n, d) => n + d.visitsMax, 0));
    return Array.from({ length: room }, (_, n) =>
      ({ officer: i, name: `z_${i}_${n}`, cost: weights.fairness * (2 * (o.carried + n + 1) - 1) }));
  });
  const objective = [...arcs.map((a) => `${a.cost} ${x(a)}`), ...visits.map((v, i) => `${v.priority * undone} u_${i}`),
    ...steps.map((s) => `${s.cost} ${s.name}`)];
  const lines = [`Minimize\n obj: ${sum(objective)}`, 'Subject To',
    ...ofVisit.map((terms, v) => ` v${v}: ${sum(terms)} = 1`),
    ...officers.flatMap((o, i) => o.days.flatMap((d) => {
      const terms = ofDay.get(`${i}_${d.on}`);
      return terms === undefined ? [] : [` d${i}_${d.on.replaceAll('-', '')}: ${sum(terms)} <= ${d.visitsMax}`];
    }))];
  if (steps.length > 0) {
    for (const [i, terms] of ofOfficer.entries()) {
      const own = steps.filter((s) => s.officer === i).map((s) => s.name);
      if (terms.length > 0) lines.push(` l${i}: ${sum(terms)} - ${own.join('\n - ')} = 0`);
    }
    lines.push('Bounds', ...steps.map((s) => ` 0 <= ${s.name} <= 1`));
  }
  return `${lines.join('\n')}\nEnd\n`;
}

/** What HiGHS makes of it: a vertex of a transportation polytope, so whole by itself. */
export function solveWithHighs(
  highs: Highs, problem: AssignmentProblem, text: string,
): { readonly value: number; readonly assigned: readonly AssignedVisit[] } {
  const solved = highs.solve(text, { output_flag: false });
  if (solved.Status !== 'Optimal') throw new Error(`HiGHS: ${solved.Status}`);
  const assigned = Object.entries(solved.Columns).flatMap(([name, column]): AssignedVisit[] => {
    if (!name.startsWith('x_') || (column as { readonly Primal: number }).Primal < 0.5) return [];
    const [, v, o, on] = name.split('_');
    return [{
      visit: problem.visits[Number(v)]?.visit as string, officer: problem.officers[Number(o)]?.officer as string,
      on: `${on?.slice(0, 4)}-${on?.slice(4, 6)}-${on?.slice(6)}`,
    }];
  });
  return { value: solved.ObjectiveValue, assigned };
}
