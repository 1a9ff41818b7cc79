import { parseLocalDate } from '../kernel/calendar.js';
import { DAY_MS } from '../kernel/civil.js';
import { toInstant } from '../kernel/instant.js';
import { dayStart, localDayOf } from '../kernel/zones.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { contactPointsAt } from '../state/index.js';
import type { StandingPoint } from '../state/index.js';
import { channelRow } from '../terms/channels.js';
import type { Duty } from '../terms/record/duty.js';
import type { LighterOption } from '../terms/record/decision.js';
import type { Question } from '../terms/record/question.js';
import type { Channel, DeskSource, EvidenceKind } from '../terms/words.js';
import { fileAt } from './file-at.js';
import { lookAhead } from './next-opening.js';
import type { Openings } from './next-opening.js';
import { toAsked } from './prepare-question.js';

/** Days back in which an earlier lighter attempt counts as part of the same effort. */
const EPISODE_DAYS = 30;

/** What the options are held against: the duty, if one is meant. */
export type DutyWindow = Pick<Duty, 'earliest' | 'latest' | 'accepts'> | null;

export interface LighterOptions {
  readonly options: readonly LighterOption[];
}

/** Whether a channel yields evidence that every purpose accepts. */
export function yieldsFor(
  asked: Asked, channel: Channel, accepts: readonly EvidenceKind[] | null,
): boolean {
  const yields = channelRow(channel).yields;
  return asked.question.purposes.every((purpose) => {
    const row = asked.env.purposes.get(purpose);
    if (row === undefined) return true;
    if (channel === 'desk' && row.sources.length === 0) return false;
    return (accepts ?? row.accepts).some((kind) => yields.includes(kind));
  });
}

/** The lightest desk sources that could show every purpose. */
function sourcesFor(asked: Asked): readonly DeskSource[] {
  return asked.question.purposes.flatMap((p) => asked.env.purposes.get(p)?.sources.slice(0, 1) ?? []);
}

/** What a lighter contact keeps of the one asked about, and where it may go. */
interface Kept {
  readonly question: Omit<Question, 'channel'>;
  readonly points: readonly StandingPoint[];
}

function keptOf(asked: Asked): Kept {
  const { via: _via, contactPoint: _point, place: _place, content: _content,
    continues: _continues, inReplyTo: _reply, prerecorded: _p, autodialled: _a,
    statesOptOut: _s, channel: _channel, ...rest } = asked.question;
  const points = asked.person === null ? [] : contactPointsAt(asked.person, asked.at);
  return { question: { ...rest, unknown: ['content'] }, points };
}

/** The same contact through a lighter channel, once per contact point and carrier. */
function variants(
  asked: Asked, { question, points }: Kept, channel: Channel,
): readonly Question[] {
  const base: Question = { ...question, channel };
  if (channel === 'desk') return [{ ...base, data: sourcesFor(asked) }];
  if (channel !== 'self-service') {
    return points.filter((p) => p.channels.includes(channel))
      .map((p) => ({ ...base, contactPoint: p.contactPoint }));
  }
  if (!points.some((p) => p.channels.includes('self-service'))) return [];
  const carriers = channelRow('self-service').carriers;
  return asked.env.channelOrder.filter((c) => carriers.includes(c)).flatMap((via) =>
    points.filter((p) => p.channels.includes(via))
      .map((p) => ({ ...base, via, contactPoint: p.contactPoint })));
}

/** Attempts by a channel for these purposes and loans, and when the last one's grace is over. */
function triedBy(
  file: CaseFile, asked: Asked, channel: Channel, since: number,
): { readonly facts: readonly string[]; readonly graceOver: number } | null {
  const q = asked.question;
  const attempts = (asked.person?.contacts ?? []).filter(({ at, fact }) =>
    at >= since && at <= asked.at && fact.direction === 'out' && fact.channel === channel
    && fact.loans.some((l) => q.loans.includes(l))
    && (fact.purposes === undefined || fact.purposes.length === 0
      || fact.purposes.some((p) => q.purposes.includes(p))
      || sameAct(file, fact.act, q.act)));
  const last = attempts[attempts.length - 1];
  if (last === undefined) return null;
  const grace = file.policy.graceDays[channel];
  const { zoneData, zone } = file.policy;
  return {
    facts: attempts.map((a) => a.fact.id).sort(),
    graceOver: dayStart(zoneData, zone, localDayOf(zoneData, zone, last.at) + grace),
  };
}

/** A reminder that went unanswered is a lighter attempt at the collection that follows it. */
function sameAct(_file: CaseFile, earlier: string | undefined, act: string): boolean {
  return earlier === act || (earlier === 'reminder' && act === 'collection');
}

function horizonOf(file: CaseFile, asked: Asked, channel: Channel, duty: DutyWindow): number {
  const { zoneData, zone, lookAheadDays, graceDays } = file.policy;
  if (duty === null) return asked.at + lookAheadDays * DAY_MS;
  // Lead time: an answer by this channel must still come before the duty's last day is over.
  const lastDay = (parseLocalDate(duty.latest) as number) - graceDays[channel];
  return dayStart(zoneData, zone, lastDay + 1);
}

/** The first instant at which nothing but a rule that asks for judgement closes a variant. */
function openOnJudgement(variants: readonly Openings[]): number | null {
  const opens = variants.flatMap((ahead) => ahead.judged() ?? []);
  return opens.length === 0 ? null : Math.min(...opens);
}

function toOption(
  file: CaseFile, asked: Asked, kept: Kept, channel: Channel,
  { duty, since }: { readonly duty: DutyWindow; readonly since: number },
): LighterOption {
  const option = (
    ruledOutBy: LighterOption['ruledOutBy'], parts: Partial<LighterOption> = {},
  ): LighterOption => ({
    channel, via: null, contactPoint: null, ruledOutBy, opensAt: null, rules: [], facts: [],
    ...parts,
  });
  if (!yieldsFor(asked, channel, duty?.accepts ?? null)) return option('evidence-unsuitable');
  const questions = variants(asked, kept, channel);
  if (questions.length === 0) return option('no-contact-point');
  const tried = triedBy(file, asked, channel, since);
  if (tried !== null && tried.graceOver <= asked.at) {
    return option('tried', { facts: tried.facts });
  }
  const until = horizonOf(file, asked, channel, duty);
  if (tried !== null) {
    // Its grace is still running: wait for the answer before anything heavier.
    return option(null, { opensAt: toInstant(tried.graceOver), facts: tried.facts });
  }
  const closed: Openings[] = [];
  let best: { readonly at: number; readonly question: Question } | null = null;
  for (const question of questions) {
    const ahead = lookAhead(file, toAsked(file, question, asked.at), { from: asked.at, until });
    const at = ahead.first;
    if (at === null) closed.push(ahead);
    else if (best === null || at < best.at) best = { at, question };
    // Nothing opens before now.
    if (at === asked.at) break;
  }
  if (best === null) {
    const rules = [...new Set(closed.flatMap((ahead) => ahead.closedBy()))].sort();
    const judged = openOnJudgement(closed);
    // Where only a person's judgement stands in its way, it is not ruled out: ask the person first.
    return judged === null ? option('no-permitted-opening', { rules })
      : option(null, { opensAt: toInstant(judged), rules });
  }
  return option(null, {
    via: best.question.via ?? null, contactPoint: best.question.contactPoint ?? null,
    opensAt: toInstant(best.at),
  });
}

function lighterChannels({ env, question }: Asked): readonly Channel[] {
  return env.channelOrder.slice(0, env.channelOrder.indexOf(question.channel));
}

/**
 * Every channel lighter than the one asked about and what rules it out; nothing else may rule one
 * out. "Closed now" is not enough: then `opensAt` says when it opens.
 * @source PIPL 6 (the way with the least effect on the person)
 */
export function listLighterOptions(
  whole: CaseFile, asked: Asked, duty: DutyWindow,
): LighterOptions {
  const file = fileAt(whole, asked.at);
  const { zoneData, zone } = file.policy;
  const since = duty === null ? asked.at - EPISODE_DAYS * DAY_MS
    : dayStart(zoneData, zone, parseLocalDate(duty.earliest) as number);
  const kept = keptOf(asked);
  return { options: lighterChannels(asked).map((channel) =>
    toOption(file, asked, kept, channel, { duty, since })) };
}

/**
 * Instants around `[from, until)` at which what rules lighter ways out may change while the facts
 * stay, where no duty is meant; changes of date in the house's zone apart. A way may open or close
 * at the moment itself, or come into or out of sight at the far end of the days looked ahead.
 */
export function lighterEdges(asked: Asked, from: number, until: number): readonly number[] {
  const file = fileAt(asked.file, asked.at);
  const kept = keptOf(asked);
  const edges = (asked.person?.contacts ?? []).map(({ at }) => at + EPISODE_DAYS * DAY_MS);
  const ahead = file.policy.lookAheadDays * DAY_MS;
  for (const question of lighterChannels(asked).flatMap((c) => variants(asked, kept, c))) {
    const variant = toAsked(file, question, asked.at);
    for (const { covers, timed, rules } of file.policy.select(variant)) {
      if (!timed && covers(variant) === 'no') continue;
      for (const rule of rules) {
        edges.push(...rule.edges(variant, from - 1, until + 1));
        for (const far of rule.edges(variant, from + ahead - 1, until + ahead + 1)) edges.push(far - ahead);
      }
    }
  }
  return edges;
}
