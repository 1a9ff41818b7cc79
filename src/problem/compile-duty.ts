import { parseLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { openSpansOf, toAsked } from '../permissions/index.js';
import type { OpenSpans } from '../permissions/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { Duty } from '../terms/record/duty.js';
import type {
  DayRun, DutyAim, Means, ProblemDuty,
} from '../terms/record/plan-problem.js';
import type { Question } from '../terms/record/question.js';
import { agreeingSpans, clipToAgreeing, toDayRuns, withoutRuns } from './day-runs.js';
import type { Horizon } from './day-runs.js';
import { closuresOf, yieldsFor } from './episodes.js';
import type { Closure, Episode } from './episodes.js';
import { leadOf } from './lead-time.js';
import { deskSource } from './means.js';
import type { ProblemAsk } from './problem-ask.js';
import { drawnAim } from './relations.js';
import type { DutyChain, Rhythm } from './rhythms.js';

/** Why a means does not serve a duty on any day. */
export interface Obstacle {
  readonly means: number;
  /** `too-soon`: a check that it follows, or an attempt, was not long enough ago. */
  readonly why: 'evidence-unsuitable' | 'no-permitted-opening' | 'tried' | 'refused' | 'too-soon';
  readonly rules: readonly string[];
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

/** The days of a duty's window, counted from the epoch; an overdue one is due soonest. */
function windowOf(file: CaseFile, horizon: Horizon, duty: Duty): readonly [number, number] {
  const earliest = (parseLocalDate(duty.earliest) as number) - horizon.epoch;
  const latest = (parseLocalDate(duty.latest) as number) - horizon.epoch;
  if (latest >= 0) return [Math.max(0, earliest), latest];
  // Turns that are late all together still stand days apart.
  const later = duty.part?.kind === 'turn' ? (duty.part.nth - 1) * (duty.part.daysApart ?? 0) : 0;
  return [0, Math.min(horizon.days - 1, file.policy.lookAheadDays + later)];
}

/** The last day for each means, so that an answer can come: never less than half of the window. */
export function lastBy(file: CaseFile, first: number, last: number): (means: Means) => number {
  return (means) => last
    - Math.min(file.policy.graceDays[means.channel], Math.floor((last - first) / 2));
}

/** What duties are compiled with. */
export interface Building {
  readonly file: CaseFile;
  readonly ask: ProblemAsk;
  readonly at: number;
  readonly horizon: Horizon;
  readonly means: readonly Means[];
  readonly cache: Map<string, OpenSpans>;
}

/** Whether a means yields evidence that a duty accepts. */
export function serves(file: CaseFile, duty: Duty, means: Means): boolean {
  const row = file.policy.purposes.get(duty.purpose);
  if (!yieldsFor(duty, means.channel)) return false;
  if (means.channel !== 'desk') return true;
  return row !== undefined && deskSource(row) === means.sources[0];
}

/** Open spans of a means for a duty over the whole horizon, caps apart; kept per purpose. */
export function spansOf(b: Building, duty: Duty, m: number): OpenSpans {
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

/** A duty of the problem, and why some means never serve it. */
export interface Made {
  readonly made: ProblemDuty;
  readonly obstacles: readonly Obstacle[];
}

/** What is said of a means that something which has happened closes. */
export const WHY: Readonly<Record<Closure['kind'], Obstacle['why']>> = {
  spacing: 'too-soon', waiting: 'too-soon', tried: 'tried', refused: 'refused',
};

interface OpenDays {
  readonly open: ProblemDuty['open'];
  readonly obstacles: readonly Obstacle[];
}

/** The days on which each means may serve a duty up to a last day, and what stands in the way. */
function openDays(
  b: Building, duty: Duty, closures: readonly Closure[], first: number,
  lastOf: (means: Means) => number,
): OpenDays {
  const open: [number, readonly DayRun[]][] = [];
  const obstacles: Obstacle[] = [];
  b.means.forEach((means, m) => {
    if (!serves(b.file, duty, means)) {
      obstacles.push({ means: m, why: 'evidence-unsuitable', rules: [] });
      return;
    }
    const { spans, closedBy } = spansOf(b, duty, m);
    const permitted = toDayRuns(b.horizon, spans, first, lastOf(means));
    const closing = closures.filter((c) => c.closes(means));
    const runs = closing.reduce((left, c) => withoutRuns(left, c.runs), permitted);
    const last = closing[closing.length - 1];
    if (runs.length > 0) open.push([m, runs]);
    else if (permitted.length === 0 || last === undefined) {
      obstacles.push({ means: m, why: 'no-permitted-opening', rules: closedBy });
    } else {
      const rules = closing.filter((c) => c.kind === 'spacing').map((c) => c.name);
      obstacles.push({ means: m, why: WHY[last.kind], rules: [...new Set(rules)].sort() });
    }
  });
  return { open, obstacles };
}

/**
 * Runs cut so that silence leaves time for the rungs after: where a house has a ladder. A lead
 * never closes a means that is open without it, so that what is answered less often is tried
 * sooner and nothing heavier instead.
 */
function withLead(b: Building, open: ProblemDuty['open'], first: number, last: number): ProblemDuty['open'] {
  const { policy } = b.file;
  if (policy.planning.ladder === undefined) return open;
  const channelOf = (m: number): Means['channel'] => (b.means[m] as Means).channel;
  const channels = new Set(open.map(([m]) => channelOf(m)));
  return open.map(([m, runs]) => {
    const lead = Math.min(leadOf(policy, channelOf(m), channels), Math.floor((last - first) / 2));
    const until = Math.max(last - lead, (runs[0] as DayRun)[0]);
    return [m, withoutRuns(runs, [[until + 1, b.horizon.days]])] as const;
  });
}

function episodeOf(b: Building, duty: Duty, since: number, until: number): Episode {
  return {
    file: b.file, at: b.at, horizon: b.horizon, duty, since, until,
    suits: (channel) => yieldsFor(duty, channel),
  };
}

/** What has happened so far and bears on a single check. */
function closuresFor(b: Building, duty: Duty, last: number): readonly Closure[] {
  const since = (parseLocalDate(duty.earliest) as number) - b.horizon.epoch;
  return closuresOf(episodeOf(b, duty, since, last));
}

/** One check within its window. */
export function toProblemDuty(b: Building, duty: Duty): Made {
  const [first, last] = windowOf(b.file, b.horizon, duty);
  const { open, obstacles } = openDays(
    b, duty, closuresFor(b, duty, last), first, lastBy(b.file, first, last));
  return {
    made: {
      id: duty.id, law: duty.force === 'law', earliest: first, latest: last,
      slackDays: duty.slackDays, aim: aimOf(b, duty, [first, last]),
      open: withLead(b, open, first, last),
    },
    obstacles,
  };
}

/** What has happened since the last check of a rhythm bears on its next one. */
function rhythmClosures(
  b: Building, duty: Duty, { from, every }: Rhythm,
): readonly Closure[] {
  return closuresOf(episodeOf(b, duty, from, from + every - 1));
}

/** The most days in a row of a span on which nothing is open. */
function longestClosed(open: ProblemDuty['open'], first: number, last: number): number {
  let free = first;
  let longest = 0;
  for (const [from, to] of open.flatMap(([, runs]) => runs).sort((a, b) => a[0] - b[0])) {
    longest = Math.max(longest, from - free);
    free = Math.max(free, to + 1);
  }
  return Math.max(longest, last + 1 - free);
}

/**
 * Days taken off those between the checks of a rhythm. Where a house has a ladder, what climbing
 * from the lightest way on asks for, unless a stretch of closed days would then break the rhythm;
 * without one the grace of the means that asks least of it.
 */
function rhythmLead(b: Building, open: ProblemDuty['open'], { every, from }: Rhythm): number {
  const { policy } = b.file;
  const channels = new Set(open.map(([m]) => (b.means[m] as Means).channel));
  const half = Math.floor(every / 2);
  const least = Math.min(half, ...[...channels].map((c) => policy.graceDays[c]));
  const lightest = policy.channelOrder.find((c) => channels.has(c));
  if (lightest === undefined) return 0;
  if (policy.planning.ladder === undefined) return least;
  const spare = every - 1 - longestClosed(open, from, b.horizon.days - 1);
  return Math.max(least, Math.min(half, spare, leadOf(policy, lightest, channels)));
}

/** A rhythm: its lead comes off the days between checks. */
export function toRhythmDuty(b: Building, duty: Duty, rhythm: Rhythm): Made {
  const last = b.horizon.days - 1;
  const first = Math.max(0, windowOf(b.file, b.horizon, duty)[0]);
  const closures = rhythmClosures(b, duty, rhythm);
  const { open, obstacles } = openDays(b, duty, closures, first, () => last);
  const lead = rhythmLead(b, open, rhythm);
  return {
    made: {
      id: duty.id, law: duty.force === 'law', earliest: rhythm.from, latest: last,
      slackDays: duty.slackDays, aim: aimOf(b, duty, [first, Math.max(first, rhythm.from + rhythm.every - 1)]),
      open, every: rhythm.every - lead,
    },
    obstacles,
  };
}

/** What has happened so far and closes days to a duty of the problem. */
export function closuresOn(
  b: Building, { duties, rhythm }: DutyChain, made: ProblemDuty,
): readonly Closure[] {
  const duty = duties[0] as Duty;
  return rhythm === null ? closuresFor(b, duty, made.latest) : rhythmClosures(b, duty, rhythm);
}
