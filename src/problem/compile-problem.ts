import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { Span } from '../kernel/spans.js';
import { listDuties } from '../duties/index.js';
import { toAsked } from '../permissions/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { readCaseAsk } from '../rules/read-ask.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Duty } from '../terms/record/duty.js';
import type { Means, PlanProblem, ProblemDuty } from '../terms/record/plan-problem.js';
import { isSameMeans, withAnnounced } from './announced.js';
import { gatherCaps } from './caps.js';
import {
  closuresOn, questionFor, spansOf, toProblemDuty, toRhythmDuty, WHY,
} from './compile-duty.js';
import type { Building, Obstacle } from './compile-duty.js';
import { toHorizon } from './day-runs.js';
import type { Closure } from './episodes.js';
import type { Horizon } from './day-runs.js';
import { listWays } from './list-ways.js';
import type { OpenWay } from './list-ways.js';
import { burdenLevels, listMeans } from './means.js';
import { keptApartBy } from './mixed.js';
import { aProblemAsk, askProblems } from './problem-ask.js';
import type { ProblemAsk } from './problem-ask.js';
import { apartPairs, setsOf, turnsOf } from './relations.js';
import { chainDuties } from './rhythms.js';
import type { DutyChain } from './rhythms.js';

/** A problem with what the solver does not need: names for its numbers. */
export interface CompiledProblem {
  readonly problem: PlanProblem;
  /** Per duty of the problem: the duty that it is, or the first of its rhythm. */
  readonly duties: readonly Duty[];
  readonly chains: readonly DutyChain[];
  readonly horizon: Horizon;
  readonly at: number;
  /** Per duty: the obstacles of each means that cannot serve it. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** Open spans of a means for a duty; the plan's contacts take theirs from here. */
  readonly spansFor: (duty: number, means: number) => readonly Span[];
  /**
   * Every way in which a duty might be served, with the days that each rule alone closes; with
   * `daysMore`, up to so many days after its latest.
   */
  readonly waysFor: (duty: number, daysMore?: number) => readonly OpenWay[];
  /** What has happened so far that closes a means to a duty on a day; null where nothing has. */
  readonly happenedTo: (duty: number, means: number, day: number) => Obstacle['why'] | null;
}

function previousOf(b: Building): PlanProblem['previous'] {
  return (b.ask.previous ?? []).flatMap((contact) => {
    const day = parseLocalDate(contact.on);
    const means = b.means.findIndex((m) => isSameMeans(m, contact));
    if (day === null || means < 0) return [];
    const at = day - b.horizon.epoch;
    return at < 0 || at >= b.horizon.days ? [] : [{ day: at, means }];
  });
}

/**
 * Floor and ceiling of a case as plain, hashable integers.
 *
 * @param given - `at` may not lie before the last fact; the horizon is at most
 * `LIMITS.horizonDays` days.
 * @returns The problem with its names, or `plan.*` problems, `case.person-unregistered`,
 * `case.person-merged` or `case.not-a-handle`.
 */
export function compileProblem(file: CaseFile, given: ProblemAsk): Result<CompiledProblem> {
  const read = readCaseAsk(file, 'plan', aProblemAsk, given);
  if (!read.ok) return read;
  const ask = read.value;
  const wrong = askProblems(file, ask);
  if (wrong.length > 0) return fail(wrong);
  const { policy } = file;
  const at = parseInstant(ask.at) as number;
  const horizon = toHorizon(policy.zoneData, policy.zone, at, parseInstant(ask.until) as number);
  const listed = listDuties(file, { at: ask.at, until: ask.until });
  if (!listed.ok) return listed;
  const owed = listed.value.filter((d) => d.status !== 'met'
    && (parseLocalDate(d.latest) as number) < horizon.epoch + horizon.days);
  const chains = chainDuties(file, horizon, owed);
  const duties = chains.map((c) => c.duties[0] as Duty);
  const rows = duties.flatMap((d) => policy.purposes.get(d.purpose) ?? []) as PurposeRow[];
  const means = listMeans(file.state.persons.get(file.person) ?? null, at, policy, rows);
  const many = sizeProblems(means, []);
  if (many.length > 0) return fail(many);
  const building: Building = { file, ask, at, horizon, means, cache: new Map() };
  const made = chains.map(({ rhythm }, d) => (rhythm === null
    ? toProblemDuty(building, duties[d] as Duty)
    : toRhythmDuty(building, duties[d] as Duty, rhythm)));
  const caps = gatherCaps(policy, horizon);
  made.forEach(({ made: duty }, d) => {
    for (const [m] of duty.open) {
      const asked = toAsked(file, questionFor(file, duties[d] as Duty, means[m] as Means, ask.at), at);
      caps.add(asked, m, d, (duties[d] as Duty).loan);
    }
  });
  const listedDuties = made.map((m) => m.made);
  const compiled: PlanProblem = {
    v: 1, person: file.person, epoch: toLocalDate(horizon.epoch), zone: policy.zone,
    days: horizon.days, mode: policy.planning.weights === null ? 'rank' : 'weighted',
    levels: burdenLevels(policy), means, duties: listedDuties, caps: caps.list(),
    apart: apartPairs(chains, keptApartBy(building)), together: setsOf(chains),
    order: turnsOf(policy, chains, listedDuties), previous: previousOf(building),
    premises: premisesOf(file, at),
  };
  const closures: (readonly Closure[])[] = [];
  const standing = withAnnounced(compiled, horizon, ask.announced ?? []);
  const large = sizeProblems(standing.means, standing.caps);
  if (large.length > 0) return fail(large);
  // The means of an announced contact is one of those before it, on its one day.
  const ownMeans = (m: number): number => (m < means.length ? m
    : means.findIndex((own) => isSameMeans(own, standing.means[m] as Means)));
  return ok({
    problem: standing, duties, chains, horizon, at,
    obstacles: made.map((m) => m.obstacles),
    waysFor: (duty, daysMore = 0) =>
      listWays(building, chains[duty] as DutyChain, listedDuties[duty] as ProblemDuty, daysMore),
    happenedTo: (duty, m, day) => {
      closures[duty] ??= closuresOn(building, chains[duty] as DutyChain, listedDuties[duty] as ProblemDuty);
      const closing = closures[duty].find((c) => c.closes(means[ownMeans(m)] as Means)
        && c.runs.some(([from, to]) => from <= day && day <= to));
      return closing === undefined ? null : WHY[closing.kind];
    },
    spansFor: (duty, m) => spansOf(building, duties[duty] as Duty, ownMeans(m)).spans,
  });
}

/** What is more than the house takes on: every means and cap is asked about for every duty. */
function sizeProblems(means: readonly Means[], caps: PlanProblem['caps']): readonly Problem[] {
  return ([
    ['plan.too-many-means', means.length, LIMITS.meansPerCase],
    ['plan.too-many-caps', caps.length, LIMITS.capsPerProblem],
  ] as const).flatMap(([code, found, max]) => (found > max ? [problem(code, [], { found, max })] : []));
}

/** What the bound rests on. */
function premisesOf(file: CaseFile, at: number): readonly string[] {
  const history = file.state.persons.get(file.person)?.historyFrom ?? [];
  const stated = history.some((h) => h.at <= at);
  return [
    'facts-as-recorded', 'windows-as-listed',
    ...file.policy.planning.ladder === undefined ? [] : ['answers-as-the-house-counted-them'],
    stated ? 'contact-ledger-complete-as-stated' : 'contact-ledger-taken-as-complete',
    'each-live-contact-taken-as-a-conversation',
  ].sort();
}
