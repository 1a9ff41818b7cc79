import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { Span } from '../kernel/spans.js';
import { listDuties } from '../duties/index.js';
import { openSpansOf, toAsked } from '../permissions/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { channelRow } from '../terms/channels.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Duty } from '../terms/record/duty.js';
import type {
  DayRun, DutyAim, Means, PlanProblem, ProblemDuty,
} from '../terms/record/plan-problem.js';
import type { PreviousContact } from '../terms/record/plan.js';
import type { Question } from '../terms/record/question.js';
import { isSameMeans, withAnnounced } from './announced.js';
import { gatherCaps } from './caps.js';
import { agreeingSpans, clipToAgreeing, toDayRuns, toHorizon } from './day-runs.js';
import type { Horizon } from './day-runs.js';
import { burdenLevels, deskSource, listMeans } from './means.js';
import { apartPairs, drawnAim, turnsOf } from './relations.js';
import { chainDuties } from './rhythms.js';
import type { DutyChain, Rhythm } from './rhythms.js';

/** What a problem is compiled for. */
export interface ProblemAsk {
  /** The moment of planning, an instant. */
  readonly at: string;
  /** The last instant of the horizon. */
  readonly until: string;
  /** Contacts of the plan before, kept where that costs nothing. */
  readonly previous?: readonly PreviousContact[];
  /** Contacts announced to the borrower: they stay where they are still permitted. */
  readonly announced?: readonly PreviousContact[];
  /** Opens the commitment of the house policy to the days of unannounced checks. */
  readonly seed?: string;
}

/** Why a means does not serve a duty on any day. */
export interface Obstacle {
  readonly means: number;
  readonly why: 'evidence-unsuitable' | 'no-permitted-opening';
  readonly rules: readonly string[];
}

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
  const at = parseInstant(ask.at);
  const until = parseInstant(ask.until);
  const problems: Problem[] = [];
  if (at === null) problems.push(problem('plan.bad-instant', ['at'], { value: String(ask.at) }));
  if (until === null) {
    problems.push(problem('plan.bad-instant', ['until'], { value: String(ask.until) }));
  }
  if (at !== null && until !== null) {
    if (until < at) problems.push(problem('plan.ends-before-it-begins', ['until'], {}));
    if (until - at > LIMITS.horizonDays * 86_400_000) {
      problems.push(problem('plan.horizon-too-long', ['until'], { max: LIMITS.horizonDays }));
    }
    if (at < file.state.lastAt) {
      problems.push(problem('plan.facts-later', ['at'], { at: ask.at }));
    }
  }
  const { unannounced } = file.policy.planning;
  if (unannounced !== null && ask.seed === undefined) {
    problems.push(problem('plan.seed-missing', ['seed'], { commitment: unannounced.commitment }));
  } else if (unannounced !== null && file.policy.hash(ask.seed ?? '') !== unannounced.commitment) {
    problems.push(problem('plan.seed-not-committed', ['seed'], { commitment: unannounced.commitment }));
  }
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

/** Where a duty's contact likes to stand. */
function aimOf(b: Building, duty: Duty, window: readonly [number, number]): DutyAim {
  if (duty.status === 'overdue') return 'soonest';
  const { planning, hash } = b.file.policy;
  return planning.unannounced?.purposes.includes(duty.purpose) === true && b.ask.seed !== undefined
    ? drawnAim(hash, b.ask.seed, duty.id, window) : duty.aim;
}

interface Made {
  readonly made: ProblemDuty;
  readonly obstacles: readonly Obstacle[];
}

/** The days on which each means may serve a duty up to a last day, and what stands in the way. */
function openDays(
  b: Building, duty: Duty, first: number, lastOf: (means: Means) => number,
): { readonly open: ProblemDuty['open']; readonly obstacles: readonly Obstacle[] } {
  const open: [number, readonly DayRun[]][] = [];
  const obstacles: Obstacle[] = [];
  b.means.forEach((means, m) => {
    if (!serves(b.file, duty, means)) {
      obstacles.push({ means: m, why: 'evidence-unsuitable', rules: [] });
      return;
    }
    const { spans, closedBy } = spansOf(b, duty, m);
    const runs = toDayRuns(b.horizon, spans, first, lastOf(means));
    if (runs.length > 0) open.push([m, runs]);
    else obstacles.push({ means: m, why: 'no-permitted-opening', rules: closedBy });
  });
  return { open, obstacles };
}

function toProblemDuty(b: Building, duty: Duty): Made {
  const [first, last] = windowOf(b.file, b.horizon, duty);
  const { open, obstacles } = openDays(b, duty, first,
    (means) => last - leadDays(b.file, means, first, last));
  return {
    made: {
      id: duty.id, law: duty.force === 'law', earliest: first, latest: last,
      slackDays: duty.slackDays, aim: aimOf(b, duty, [first, last]), open,
    },
    obstacles,
  };
}

/** A rhythm: its lead comes off the days between checks, by the means that asks least of it. */
function toRhythmDuty(b: Building, duty: Duty, rhythm: Rhythm): Made {
  const last = b.horizon.days - 1;
  const first = Math.max(0, windowOf(b.file, b.horizon, duty)[0]);
  const { open, obstacles } = openDays(b, duty, first, () => last);
  const graces = open.map(([m]) => b.file.policy.graceDays[(b.means[m] as Means).channel]);
  const lead = graces.length === 0 ? 0 : Math.min(Math.floor(rhythm.every / 2), ...graces);
  return {
    made: {
      id: duty.id, law: duty.force === 'law', earliest: rhythm.from, latest: last,
      slackDays: duty.slackDays, aim: aimOf(b, duty, [first, Math.max(first, rhythm.from + rhythm.every - 1)]),
      open, every: rhythm.every - lead,
    },
    obstacles,
  };
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
 * @param ask - `at` may not lie before the last fact; the horizon is at most
 * `LIMITS.horizonDays` days.
 * @returns The problem with its names, or `plan.*` problems.
 */
export function compileProblem(file: CaseFile, ask: ProblemAsk): Result<CompiledProblem> {
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
    apart: apartPairs(policy.planning, chains), together: [],
    order: turnsOf(policy.planning, chains, listedDuties), previous: previousOf(building),
    premises: premisesOf(file, at),
  };
  const standing = withAnnounced(compiled, horizon, ask.announced ?? []);
  // The means of an announced contact is one of those before it, on its one day.
  const ownMeans = (m: number): number => (m < means.length ? m
    : means.findIndex((own) => isSameMeans(own, standing.means[m] as Means)));
  return ok({
    problem: standing, duties, chains, horizon, at,
    obstacles: made.map((m) => m.obstacles),
    spansFor: (duty, m) => spansOf(building, duties[duty] as Duty, ownMeans(m)).spans,
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
