import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { anInstant, listOf, maybe, objectOf } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { Span } from '../kernel/spans.js';
import { listDuties } from '../duties/index.js';
import { openSpansOf, toAsked } from '../permissions/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { personProblems, readCaseAsk } from '../rules/read-ask.js';
import { channelRow } from '../terms/channels.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Duty } from '../terms/record/duty.js';
import type { DayRun, Means, PlanProblem, ProblemDuty } from '../terms/record/plan-problem.js';
import type { PreviousContact } from '../terms/record/plan.js';
import type { Question } from '../terms/record/question.js';
import { aPreviousContact } from '../terms/record/read-plan.js';
import { gatherCaps } from './caps.js';
import { agreeingSpans, clipToAgreeing, toDayRuns, toHorizon } from './day-runs.js';
import type { Horizon } from './day-runs.js';
import { burdenLevels, deskSource, listMeans } from './means.js';

/** What a problem is compiled for. */
export interface ProblemAsk {
  /** The moment of planning, an instant. */
  readonly at: string;
  /** The last instant of the horizon. */
  readonly until: string;
  /** Contacts of the plan before, kept where that costs nothing. */
  readonly previous?: readonly PreviousContact[];
}

const aProblemAsk = objectOf<ProblemAsk>({
  at: anInstant, until: anInstant, previous: maybe(listOf(aPreviousContact)),
});

/** Why a means does not serve a duty on any day. */
export interface Obstacle {
  readonly means: number;
  readonly why: 'evidence-unsuitable' | 'no-permitted-opening';
  readonly rules: readonly string[];
}

/** A problem with what the solver does not need: names for its numbers. */
export interface CompiledProblem {
  readonly problem: PlanProblem;
  readonly duties: readonly Duty[];
  readonly horizon: Horizon;
  readonly at: number;
  /** Per duty: the obstacles of each means that cannot serve it. */
  readonly obstacles: readonly (readonly Obstacle[])[];
  /** Open spans of a means for a duty; the plan's contacts take theirs from here. */
  readonly spansFor: (duty: number, means: number) => readonly Span[];
}

/** The actor that works a loan: the last one engaged for it. */
export function actorFor(file: CaseFile, loan: string, at: number): string {
  let best: { at: number; actor: string } | null = null;
  for (const [actor, engaged] of file.state.actors) {
    for (const entry of engaged) {
      if (entry.at > at || !entry.fact.loans.includes(loan)) continue;
      if (best === null || entry.at > best.at || (entry.at === best.at && actor < best.actor)) {
        best = { at: entry.at, actor };
      }
    }
  }
  return best?.actor ?? '';
}

/** The question that a means asks for a duty, while instant and content are still unknown. */
export function questionFor(file: CaseFile, duty: Duty, means: Means, at: string): Question {
  return {
    at, person: duty.person, actor: actorFor(file, duty.loan, parseInstant(at) as number),
    loans: [duty.loan], act: duty.act, purposes: [duty.purpose], channel: means.channel,
    ...(means.via === null ? {} : { via: means.via }),
    ...(means.contactPoint === null ? {} : { contactPoint: means.contactPoint }),
    ...(means.sources.length === 0 ? {} : { data: means.sources }),
    unknown: ['instant', 'content'],
  };
}

function askProblems(file: CaseFile, ask: ProblemAsk): Problem[] {
  const at = parseInstant(ask.at) as number;
  const until = parseInstant(ask.until) as number;
  const problems = [...personProblems(file)];
  if (until < at) problems.push(problem('plan.ends-before-it-begins', ['until'], {}));
  if (until - at > LIMITS.horizonDays * 86_400_000) {
    problems.push(problem('plan.horizon-too-long', ['until'], { max: LIMITS.horizonDays }));
  }
  if (at < file.state.lastAt) problems.push(problem('plan.facts-later', ['at'], { at: ask.at }));
  return problems;
}

/** The days of a duty's window, counted from the epoch; an overdue one is due soonest. */
function windowOf(file: CaseFile, horizon: Horizon, duty: Duty): readonly [number, number] {
  const earliest = (parseLocalDate(duty.earliest) as number) - horizon.epoch;
  const latest = (parseLocalDate(duty.latest) as number) - horizon.epoch;
  if (latest >= 0) return [Math.max(0, earliest), latest];
  return [0, Math.min(horizon.days - 1, file.policy.lookAheadDays)];
}

/** Days kept for an answer to come: never more than half of the window. */
function leadDays(file: CaseFile, means: Means, first: number, last: number): number {
  return Math.min(file.policy.graceDays[means.channel], Math.floor((last - first) / 2));
}

interface Building {
  readonly file: CaseFile;
  readonly ask: ProblemAsk;
  readonly at: number;
  readonly horizon: Horizon;
  readonly means: readonly Means[];
  readonly cache: Map<string, { readonly spans: readonly Span[]; readonly closedBy: readonly string[] }>;
}

function serves(file: CaseFile, duty: Duty, means: Means): boolean {
  const row = file.policy.purposes.get(duty.purpose);
  const yields = channelRow(means.channel).yields;
  if (!duty.accepts.some((kind) => yields.includes(kind))) return false;
  if (means.channel !== 'desk') return true;
  return row !== undefined && deskSource(row) === means.sources[0];
}

/** Open spans of a means for a duty over the whole horizon, caps apart; kept per purpose. */
function spansOf(b: Building, duty: Duty, m: number): Building['cache'] extends Map<string, infer V> ? V : never {
  const key = `${duty.purpose}|${duty.act}|${duty.loan}|${m}`;
  const held = b.cache.get(key);
  if (held !== undefined) return held;
  const means = b.means[m] as Means;
  const asked = toAsked(b.file, questionFor(b.file, duty, means, b.ask.at), b.at);
  const until = b.horizon.starts[b.horizon.days] as number;
  const open = openSpansOf(b.file, asked, { from: b.at, until, withoutCaps: true });
  const spans = means.channel === 'desk' ? open.spans
    : clipToAgreeing(open.spans, agreeingSpans(b.horizon, asked.zones));
  const made = { spans, closedBy: open.closedBy };
  b.cache.set(key, made);
  return made;
}

function toProblemDuty(
  b: Building, duty: Duty,
): { readonly made: ProblemDuty; readonly obstacles: readonly Obstacle[] } {
  const [first, last] = windowOf(b.file, b.horizon, duty);
  const open: [number, readonly DayRun[]][] = [];
  const obstacles: Obstacle[] = [];
  b.means.forEach((means, m) => {
    if (!serves(b.file, duty, means)) {
      obstacles.push({ means: m, why: 'evidence-unsuitable', rules: [] });
      return;
    }
    const { spans, closedBy } = spansOf(b, duty, m);
    const runs = toDayRuns(b.horizon, spans, first, last - leadDays(b.file, means, first, last));
    if (runs.length > 0) open.push([m, runs]);
    else obstacles.push({ means: m, why: 'no-permitted-opening', rules: closedBy });
  });
  const overdue = duty.status === 'overdue';
  return {
    made: {
      id: duty.id, law: duty.force === 'law', earliest: first, latest: last,
      slackDays: duty.slackDays, aim: overdue ? 'soonest' : duty.aim, open,
    },
    obstacles,
  };
}

function previousOf(b: Building): PlanProblem['previous'] {
  return (b.ask.previous ?? []).flatMap((contact) => {
    const day = parseLocalDate(contact.on);
    const means = b.means.findIndex((m) => m.channel === contact.channel && m.via === contact.via
      && m.contactPoint === contact.contactPoint
      && m.sources.join() === contact.sources.join());
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
  const duties = listed.value.filter((d) => d.status !== 'met'
    && (parseLocalDate(d.latest) as number) < horizon.epoch + horizon.days);
  const rows = duties.flatMap((d) => policy.purposes.get(d.purpose) ?? []) as PurposeRow[];
  const means = listMeans(file.state.persons.get(file.person) ?? null, at, policy.channelOrder, rows);
  const building: Building = { file, ask, at, horizon, means, cache: new Map() };
  const made = duties.map((duty) => toProblemDuty(building, duty));
  const caps = gatherCaps(policy, horizon);
  made.forEach(({ made: duty }, d) => {
    for (const [m] of duty.open) {
      const asked = toAsked(file, questionFor(file, duties[d] as Duty, means[m] as Means, ask.at), at);
      caps.add(asked, m, d, (duties[d] as Duty).loan);
    }
  });
  const compiled: PlanProblem = {
    v: 1, person: file.person, epoch: toLocalDate(horizon.epoch), zone: policy.zone,
    days: horizon.days, mode: 'rank', levels: burdenLevels(policy.channelOrder), means,
    duties: made.map((m) => m.made), caps: caps.list(), apart: [], previous: previousOf(building),
    premises: premisesOf(file, at),
  };
  return ok({
    problem: compiled, duties, horizon, at, obstacles: made.map((m) => m.obstacles),
    spansFor: (duty, m) => spansOf(building, duties[duty] as Duty, m).spans,
  });
}

/** What the bound rests on. */
function premisesOf(file: CaseFile, at: number): readonly string[] {
  const history = file.state.persons.get(file.person)?.historyFrom ?? [];
  const stated = history.some((h) => h.at <= at);
  return [
    'facts-as-recorded', 'windows-as-listed',
    stated ? 'contact-ledger-complete-as-stated' : 'contact-ledger-taken-as-complete',
    'each-live-contact-taken-as-a-conversation',
  ].sort();
}
