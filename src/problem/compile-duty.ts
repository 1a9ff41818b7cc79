import { parseLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { openSpansByRule, openSpansOf, toAsked } from '../permissions/index.js';
import type { OpenSpans } from '../permissions/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { channelRow } from '../terms/channels.js';
import type { Duty } from '../terms/record/duty.js';
import type {
  DayRun, DutyAim, Means, ProblemDuty,
} from '../terms/record/plan-problem.js';
import type { Question } from '../terms/record/question.js';
import { agreeingSpans, clipToAgreeing, toDayRuns } from './day-runs.js';
import type { Horizon } from './day-runs.js';
import { deskSource } from './means.js';
import type { ProblemAsk } from './problem-ask.js';
import { drawnAim } from './relations.js';
import type { Rhythm } from './rhythms.js';

/** Why a means does not serve a duty on any day. */
export interface Obstacle {
  readonly means: number;
  readonly why: 'evidence-unsuitable' | 'no-permitted-opening';
  readonly rules: readonly string[];
}

/** A means for a duty, whatever closes it. */
export interface OpenWay {
  readonly means: number;
  /** Whether its evidence is accepted. */
  readonly suitable: boolean;
  readonly days: readonly DayRun[];
  readonly closed: readonly { readonly rule: string; readonly runs: readonly DayRun[] }[];
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
  return [0, Math.min(horizon.days - 1, file.policy.lookAheadDays)];
}

/** Days kept for an answer to come: never more than half of the window. */
function leadDays(file: CaseFile, means: Means, first: number, last: number): number {
  return Math.min(file.policy.graceDays[means.channel], Math.floor((last - first) / 2));
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

function serves(file: CaseFile, duty: Duty, means: Means): boolean {
  const row = file.policy.purposes.get(duty.purpose);
  const yields = channelRow(means.channel).yields;
  if (!duty.accepts.some((kind) => yields.includes(kind))) return false;
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

/** One check within its window. */
export function toProblemDuty(b: Building, duty: Duty): Made {
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
export function toRhythmDuty(b: Building, duty: Duty, rhythm: Rhythm): Made {
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

/** Every means for a duty, and for each rule the days on which it alone closes it. */
export function listWays(
  b: Building, duty: Duty, made: ProblemDuty, daysMore: number,
): readonly OpenWay[] {
  const first = Math.max(0, made.earliest);
  const until = b.horizon.starts[b.horizon.days] as number;
  return b.means.map((means, m): OpenWay => {
    const lead = made.every === undefined ? leadDays(b.file, means, made.earliest, made.latest) : 0;
    const last = Math.min(b.horizon.days - 1, made.latest - lead + daysMore);
    const asked = toAsked(b.file, questionFor(b.file, duty, means, b.ask.at), b.at);
    const closed = openSpansByRule(b.file, asked, { from: b.at, until, withoutCaps: true })
      .flatMap(({ rule, spans }) => {
        const left = means.channel === 'desk' ? spans
          : clipToAgreeing(spans, agreeingSpans(b.horizon, asked.zones));
        const runs = complement(toDayRuns(b.horizon, left, first, last), first, last);
        return runs.length === 0 ? [] : [{ rule, runs }];
      });
    return {
      means: m, suitable: serves(b.file, duty, means), days: first <= last ? [[first, last]] : [], closed,
    };
  });
}

/** Days of a range that lie in none of some ascending runs. */
function complement(runs: readonly DayRun[], first: number, last: number): readonly DayRun[] {
  const left: DayRun[] = [];
  let from = first;
  for (const [a, b] of runs) {
    if (a > from) left.push([from, a - 1]);
    from = b + 1;
  }
  return from <= last ? [...left, [from, last]] : left;
}
