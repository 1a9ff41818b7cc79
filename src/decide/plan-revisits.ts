import { canonicalJson } from '../kernel/canonical.js';
import { toLocalDate } from '../kernel/calendar.js';
import { intersectSpans } from '../kernel/spans.js';
import type { Span } from '../kernel/spans.js';
import { aName, anInstant, aWhole, listOf, maybe, objectOf, readInput } from '../kernel/read-input.js';
import { InvariantError, ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { compileProblem, spansOfDay } from '../problem/index.js';
import type { CompiledProblem, Obstacle } from '../problem/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { readCaseAsk } from '../rules/read-ask.js';
import type { Duty } from '../terms/record/duty.js';
import type { Means } from '../terms/record/plan-problem.js';
import { aPlanBefore, aPreviousContact } from '../terms/record/read-plan.js';
import { basisOf } from './basis-of.js';
import { nameServed } from './name-served.js';
import type { ServedNames } from './name-served.js';
import { solveAnnounced } from './solve-announced.js';
import { usualPractice } from './usual-practice.js';
import type {
  Cost, LighterMeans, Plan, PlannedContact, PreviousContact, Solution, SolvedContact, UnmetDuty,
} from '../terms/record/plan.js';
import type { Channel } from '../terms/words.js';

/** What a plan is asked for. */
export interface PlanAsk {
  /** The moment of planning, an instant not before the last fact. */
  readonly at: string;
  /** The last instant of the horizon. */
  readonly until: string;
  /** Contacts of the plan before (`previousOf`), kept where that costs nothing. */
  readonly previous?: readonly PreviousContact[];
  /** Contacts announced to the borrower: they stay where they are still permitted. */
  readonly announced?: readonly PreviousContact[];
  /** Opens the commitment of the house policy to the days of unannounced checks. */
  readonly seed?: string;
  /** Counted operations that the search may take; never wall clock. */
  readonly workMax?: number;
}

const aPlanAsk = objectOf<PlanAsk>({
  at: anInstant, until: anInstant, previous: maybe(listOf(aPreviousContact)),
  announced: maybe(listOf(aPreviousContact)), seed: maybe(aName), workMax: maybe(aWhole(0)),
});

/** A cost with its levels named; levels of zero are left out. */
export function nameCost(levels: readonly string[], cost: Cost): Readonly<Record<string, number>> {
  const names = ['unmet.law', 'unmet.other', ...levels];
  return Object.fromEntries(names.map((name, i) => [name, cost[i] ?? 0] as const)
    .filter(([, value]) => value !== 0));
}

/**
 * The contacts of a plan, as far as the next plan needs them.
 * @throws InvariantError `previous.not-a-plan` with every problem of a value that no plan is: an
 * empty list would let the next plan move everything.
 */
export function previousOf(plan: Plan): readonly PreviousContact[] {
  const read = readInput('previous', aPlanBefore, plan);
  if (!read.ok) {
    throw new InvariantError('previous.not-a-plan', {
      problems: read.problems.map(({ code, path, facts }) => ({ code, path, facts })),
    });
  }
  return read.value.contacts.map(({ on, channel, via, contactPoint, sources }) =>
    ({ on, channel, via, contactPoint, sources }));
}

const sorted = <T extends string>(list: readonly T[]): readonly T[] => [...new Set(list)].sort();

/** Why each lighter channel did not serve this contact. */
function lighterOf(
  compiled: CompiledProblem, order: readonly Channel[], contact: SolvedContact,
): readonly LighterMeans[] {
  const { means } = compiled.problem;
  const used = means[contact.means] as Means;
  return order.slice(0, order.indexOf(used.channel)).map((channel) => {
    const same = means.flatMap((m, i) => (m.channel === channel ? [i] : []));
    if (same.length === 0) return { channel, why: 'no-contact-point', rules: [] };
    const blocked = contact.serves.flatMap((d) => blockFor(compiled, d, same));
    const happened = contact.serves.flatMap((d) =>
      same.map((m) => compiled.happenedTo(d, m, contact.day)));
    if (blocked.length === 0 && happened.length > 0 && happened[0] !== null
      && happened.every((why) => why === happened[0])) {
      return { channel, why: happened[0] as Obstacle['why'], rules: [] };
    }
    if (blocked.length === 0) return { channel, why: 'cap', rules: capRules(compiled, same) };
    const unsuitable = blocked.some((o) => o.why === 'evidence-unsuitable');
    const shared = contact.serves.length > 1 && contact.serves.some(
      (d) => blockFor(compiled, d, same).length === 0);
    return {
      channel, why: unsuitable ? 'evidence-unsuitable' : shared ? 'shared' : whyOf(blocked),
      rules: sorted(blocked.flatMap((o) => o.rules)),
    };
  });
}

/** The obstacles of a duty for a channel, if all of its means are blocked; else none. */
function blockFor(
  compiled: CompiledProblem, duty: number, means: readonly number[],
): readonly Obstacle[] {
  const own = compiled.obstacles[duty]?.filter((o) => means.includes(o.means)) ?? [];
  return own.length === means.length ? own : [];
}

/** One word for some obstacles: their own where they agree, else that no opening was left. */
function whyOf(blocked: readonly Obstacle[]): Obstacle['why'] {
  const [first, ...others] = blocked;
  return first !== undefined && others.every((o) => o.why === first.why)
    ? first.why : 'no-permitted-opening';
}

function capRules(compiled: CompiledProblem, means: readonly number[]): readonly string[] {
  return sorted(compiled.problem.caps
    .filter((cap) => cap.means.some((m) => means.includes(m))).map((cap) => cap.rule));
}

function toContact(
  file: CaseFile, compiled: CompiledProblem, names: ServedNames, contact: SolvedContact,
): PlannedContact {
  const means = compiled.problem.means[contact.means] as Means;
  const duties = contact.serves.map((d) => names.served(d, contact.day));
  let spans: readonly Span[] | null = null;
  for (const d of contact.serves) {
    const own = spansOfDay(compiled.horizon, compiled.spansFor(d, contact.means), contact.day);
    spans = spans === null ? own : intersectSpans(spans, own);
  }
  return {
    on: toLocalDate(compiled.horizon.epoch + contact.day), channel: means.channel, via: means.via,
    contactPoint: means.contactPoint, sources: means.sources,
    duties: sorted(duties.map((d) => d.id)), purposes: sorted(duties.map((d) => d.purpose)),
    loans: sorted(duties.map((d) => d.loan)), spans: spans ?? [],
    lighter: lighterOf(compiled, file.policy.channelOrder, contact),
    announced: means.announced !== undefined,
  };
}

/** Per channel: why no means of it serves a duty, on the facts as recorded. */
function toUnmet(file: CaseFile, compiled: CompiledProblem, d: number, duty: Duty): UnmetDuty {
  const { means } = compiled.problem;
  const because = file.policy.channelOrder.map((channel): LighterMeans => {
    const same = means.flatMap((m, i) => (m.channel === channel ? [i] : []));
    if (same.length === 0) return { channel, why: 'no-contact-point', rules: [] };
    const blocked = blockFor(compiled, d, same);
    if (blocked.length === 0) return { channel, why: 'cap', rules: capRules(compiled, same) };
    return { channel, why: whyOf(blocked), rules: sorted(blocked.flatMap((o) => o.rules)) };
  });
  return {
    duty: duty.id, purpose: duty.purpose, loan: duty.loan, latest: duty.latest, because,
  };
}

/** A solution with its names, as a plan that can be recorded and checked. */
export function toPlan(
  file: CaseFile, compiled: CompiledProblem, solution: Solution, ask: PlanAsk,
): Plan {
  const { problem } = compiled;
  const gap = solution.cost.map((value, i) => value - (solution.bound[i] ?? 0));
  const names = nameServed(compiled, solution);
  return {
    v: 1, person: file.person, at: ask.at, until: ask.until,
    contacts: solution.contacts.map((c) => toContact(file, compiled, names, c)),
    unmet: names.unmet.map(({ index, duty }) => toUnmet(file, compiled, index, duty)),
    status: solution.status, cost: nameCost(problem.levels, solution.cost),
    gap: nameCost(problem.levels, gap),
    certificate: {
      v: 1, problem: file.policy.hash(canonicalJson(problem)), proof: solution.proof,
      bound: solution.bound, cost: solution.cost, premises: problem.premises,
    },
    usual: usualPractice(compiled), premises: problem.premises, policy: file.policy.digest,
    previous: ask.previous ?? [], announced: ask.announced ?? [], basedOn: basisOf(file),
  };
}

/**
 * The plan of least declared burden that was found: contacts, unmet duties with the rules in
 * their way, and a certificate. `proved` means that no plan of lower declared burden exists for
 * these recorded facts, rules and weights, and that the checker alone can show it.
 *
 * @param file - From `openCase`.
 * @param given - The moment, the horizon and, for a new plan, the one before.
 * @returns The plan, or `plan.*` problems, `duties.too-many`, `case.person-unregistered`,
 * `case.person-merged` or `case.not-a-handle`.
 * @example
 * const plan = orThrow(planRevisits(file, { at, until }))
 */
export function planRevisits(file: CaseFile, given: PlanAsk): Result<Plan> {
  const read = readCaseAsk(file, 'plan', aPlanAsk, given);
  if (!read.ok) return read;
  const ask = read.value;
  const { workMax: _workMax, ...problemAsk } = ask;
  const compiled = compileProblem(file, problemAsk);
  if (!compiled.ok) return compiled;
  const solution = solveAnnounced(compiled.value.problem, ask.workMax);
  return ok(toPlan(file, compiled.value, solution, ask));
}
