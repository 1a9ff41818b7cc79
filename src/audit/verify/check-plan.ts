import type { DayRun, PlanProblem, ProblemCap } from '../../terms/record/plan-problem.js';
import type { Cost, SolvedContact } from '../../terms/record/plan.js';

/** Something in a plan that the problem does not allow. */
export interface Violation {
  readonly code: 'contact.empty' | 'contact.twice' | 'duty.closed' | 'duty.twice' | 'duty.apart'
    | 'cap.exceeded' | 'dual.shape' | 'dual.negative' | 'dual.above-penalty' | 'dual.above-burden';
  readonly contact: number | null;
  readonly duty: number | null;
  readonly rule: string | null;
}

/** What the problem alone says of contacts and duals. */
export interface SolutionCheck {
  readonly legal: boolean;
  readonly violations: readonly Violation[];
  readonly cost: Cost;
  readonly bound: Cost;
  readonly boundHolds: boolean;
  readonly status: 'proved' | 'bounded';
}

const violation = (
  code: Violation['code'], parts: Partial<Omit<Violation, 'code'>>,
): Violation => ({ code, contact: null, duty: null, rule: null, ...parts });

/** The lesser of two vectors by their first difference; negative when `a` is. */
function order(a: Cost, b: Cost): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number);
}

function total(vectors: readonly Cost[], length: number): Cost {
  const sum = new Array<number>(length).fill(0);
  for (const vector of vectors) vector.forEach((value, i) => { sum[i] = (sum[i] as number) + value; });
  return sum;
}

const within = (runs: readonly DayRun[], day: number): boolean =>
  runs.some((run) => run[0] <= day && day <= run[1]);

function runsOf(problem: PlanProblem, duty: number, means: number): readonly DayRun[] {
  return problem.duties[duty]?.open.find((entry) => entry[0] === means)?.[1] ?? [];
}

function contactViolations(problem: PlanProblem, contacts: readonly SolvedContact[]): Violation[] {
  const found: Violation[] = [];
  const servedBy = new Map<number, number>();
  contacts.forEach((contact, i) => {
    if (contact.serves.length === 0) found.push(violation('contact.empty', { contact: i }));
    const twin = contacts.findIndex((o) => o.day === contact.day && o.means === contact.means);
    if (twin !== i) found.push(violation('contact.twice', { contact: i }));
    for (const duty of contact.serves) {
      if (!within(runsOf(problem, duty, contact.means), contact.day)) {
        found.push(violation('duty.closed', { contact: i, duty }));
      }
      if (servedBy.has(duty)) found.push(violation('duty.twice', { contact: i, duty }));
      servedBy.set(duty, i);
    }
    for (const [a, b] of problem.apart) {
      if (contact.serves.includes(a) && contact.serves.includes(b)) {
        found.push(violation('duty.apart', { contact: i, duty: a }));
      }
    }
  });
  return found;
}

/** The windows of a cap that hold a day: all that begin on a day of reach, or the fixed ones. */
function windowsWith(cap: ProblemCap, day: number): readonly DayRun[] {
  if ('runs' in cap.window) return cap.window.runs.filter((run) => run[0] <= day && day <= run[1]);
  const { days } = cap.window;
  return Array.from({ length: days }, (_, i) => [day - i, day - i + days - 1] as const);
}

function capViolations(problem: PlanProblem, contacts: readonly SolvedContact[]): Violation[] {
  return problem.caps.flatMap((cap) => {
    const counted = contacts.flatMap((c, i) => (cap.means.includes(c.means)
      && c.serves.some((d) => cap.duties.includes(d)) ? [i] : []));
    const days = [...cap.history, ...counted.map((i) => contacts[i]?.day as number)];
    return counted.filter((i) => windowsWith(cap, contacts[i]?.day as number)
      .some((window) => days.filter((d) => within([window], d)).length > cap.max))
      .map((contact) => violation('cap.exceeded', { contact, rule: cap.rule }));
  });
}

/** Days on which the set of duties open to a means begins to be another one. */
function changes(problem: PlanProblem, means: number): readonly number[] {
  const days = problem.duties.flatMap((duty) => duty.open.filter((entry) => entry[0] === means)
    .flatMap((entry) => entry[1].map((run) => run[0])));
  return [...new Set(days)];
}

/** For pairs that stay apart no contact holds both: the dearest part of an open set counts. */
function heaviest(problem: PlanProblem, open: readonly number[], duals: readonly Cost[], length: number): Cost {
  const clash = problem.apart.find(([a, b]) => open.includes(a) && open.includes(b));
  if (clash === undefined) return total(open.map((d) => duals[d] as Cost), length);
  const [left, right] = clash.map((out) => heaviest(problem, open.filter((d) => d !== out), duals, length));
  return order(left as Cost, right as Cost) >= 0 ? left as Cost : right as Cost;
}

function dualViolations(problem: PlanProblem, duals: readonly Cost[]): Violation[] {
  const length = problem.levels.length + 2;
  const zero = new Array<number>(length).fill(0);
  if (duals.length !== problem.duties.length
    || duals.some((v) => v.length !== length || !v.every(Number.isSafeInteger))) {
    return [violation('dual.shape', {})];
  }
  const found: Violation[] = [];
  duals.forEach((dual, duty) => {
    const penalty = zero.map((_, i) => (i === (problem.duties[duty]?.law === true ? 0 : 1) ? 1 : 0));
    if (order(dual, zero) < 0) found.push(violation('dual.negative', { duty }));
    if (order(dual, penalty) > 0) found.push(violation('dual.above-penalty', { duty }));
  });
  problem.means.forEach((means, m) => {
    const burden = [0, 0, ...means.burden];
    for (const day of changes(problem, m)) {
      const open = problem.duties.flatMap((_, d) => (within(runsOf(problem, d, m), day) ? [d] : []));
      if (order(heaviest(problem, open, duals, length), burden) > 0) {
        found.push(violation('dual.above-burden', { contact: m, duty: open[0] ?? null }));
      }
    }
  });
  return found;
}

/**
 * Contacts and duals held against the problem, naively and without the solver: what is legal,
 * what it costs, and whether no plan can cost less.
 *
 * The bound: a contact's duties sum to no more than its burden, and an unmet duty costs at least
 * its dual; so every plan costs at least the sum of the duals. Caps only take plans away.
 */
export function checkSolution(
  problem: PlanProblem, contacts: readonly SolvedContact[], duals: readonly Cost[],
): SolutionCheck {
  const length = problem.levels.length + 2;
  const breaches = [...contactViolations(problem, contacts), ...capViolations(problem, contacts)];
  const wrongDuals = dualViolations(problem, duals);
  const served = new Set(contacts.flatMap((c) => c.serves));
  const unmet = problem.duties.filter((_, d) => !served.has(d));
  const cost = total([
    ...contacts.map((c) => [0, 0, ...problem.means[c.means]?.burden ?? []]),
    ...unmet.map((duty) => (duty.law ? [1] : [0, 1])),
  ], length);
  const boundHolds = wrongDuals.length === 0;
  const bound = boundHolds ? total(duals, length) : new Array<number>(length).fill(0);
  const legal = breaches.length === 0;
  return {
    legal, violations: [...breaches, ...wrongDuals], cost, bound, boundHolds,
    status: legal && boundHolds && order(cost, bound) === 0 ? 'proved' : 'bounded',
  };
}
