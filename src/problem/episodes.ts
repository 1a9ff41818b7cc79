import { parseLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { dayStart, localDayOf } from '../kernel/zones.js';
import { lastCheckOf } from '../duties/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import { isAnswered, scopeCovers, scopeTouches } from '../state/index.js';
import type { ContactEntry, PersonState, Reach } from '../state/index.js';
import { channelRow } from '../terms/channels.js';
import type { Duty } from '../terms/record/duty.js';
import type { DayRun, Means } from '../terms/record/plan-problem.js';
import type { Channel } from '../terms/words.js';
import type { Horizon } from './day-runs.js';

/**
 * Days that what has happened so far closes to a duty, beside the rules of contact: `spacing`, a
 * check it comes after was made not long ago; `waiting`, an answer may still come; `tried`, it
 * was asked for in vain by this way or a heavier one; `refused`, a lighter way was refused.
 */
export interface Closure {
  readonly kind: 'spacing' | 'waiting' | 'tried' | 'refused';
  /** The rule that asks for days between, or the fact of the attempt or refusal. */
  readonly name: string;
  readonly runs: readonly DayRun[];
  readonly closes: (means: Means) => boolean;
}

/** What episodes are read from. */
export interface Episode {
  readonly file: CaseFile;
  readonly at: number;
  readonly horizon: Horizon;
  readonly duty: Duty;
  /** First day, counted from the epoch, on which an attempt counts towards the duty. */
  readonly since: number;
  /** Last day that earlier attempts bear on: of a rhythm, the day of its next check. */
  readonly until: number;
  /** Channels whose evidence the duty accepts. */
  readonly suits: (channel: Channel) => boolean;
}

const before = (day: number): readonly DayRun[] => (day > 0 ? [[0, day - 1]] : []);
const all = (): boolean => true;
const isLive = (means: Means): boolean => means.channel !== 'desk';

/** After a turn, or a check that it follows, so many days have to pass. */
function spacings({ file, at, horizon, duty }: Episode): readonly Closure[] {
  const rule = file.policy.rules.get(duty.rule)?.rule as DutyRule | undefined;
  const loan = file.state.loans.get(duty.loan);
  const { part } = duty;
  const turn: readonly Closure[] = part === null || part.after === null ? [] : [{
    kind: 'spacing', name: duty.rule, closes: all,
    runs: before((parseLocalDate(part.after) as number) + (part.daysApart ?? 0) - horizon.epoch),
  }];
  const house = file.policy.planning.precedence.filter((p) => p.after === duty.purpose)
    .map((p) => ({ name: `${file.policy.source.house?.id ?? 'house'}/precedence`, ...p }));
  const own = rule?.after === undefined ? []
    : [{ name: duty.rule, before: rule.after.purpose, daysMin: rule.after.daysMin }];
  const checks = loan === undefined ? [] : [...house, ...own].flatMap((p): readonly Closure[] => {
    const last = lastCheckOf(file, loan, p.before, at);
    return last === null ? [] : [{
      kind: 'spacing', name: p.name, closes: all, runs: before(last.day + p.daysMin - horizon.epoch),
    }];
  });
  return [...turn, ...checks].filter((c) => c.runs.length > 0);
}

/** Outgoing attempts for the duty since its episode began, in time. */
function attemptsFor({ file, at, horizon, duty, since }: Episode): readonly ContactEntry[] {
  const from = dayStart(horizon.zoneData, horizon.zone, horizon.epoch + since);
  return (file.state.persons.get(duty.person)?.contacts ?? []).filter(({ at: when, fact }) =>
    when >= from && when <= at && fact.direction === 'out' && fact.loans.includes(duty.loan)
    && (fact.purposes === undefined || fact.purposes.length === 0
      ? fact.act === duty.act : fact.purposes.includes(duty.purpose)));
}

/**
 * Where the house has a ladder: nothing by the ways tried in vain nor by lighter ones, and nothing
 * at all while an answer may still come. An answer ends the climb. The desk disturbs nobody.
 */
function climbed(episode: Episode): readonly Closure[] {
  const { file, at, horizon, until } = episode;
  const { planning, channelOrder, graceDays } = file.policy;
  if (planning.ladder === undefined) return [];
  const attempts = attemptsFor(episode);
  const contacts = file.state.persons.get(episode.duty.person)?.contacts ?? [];
  if (attempts.some(({ fact }) => isAnswered(fact, contacts, at))) return [];
  return attempts.flatMap(({ at: when, fact }): readonly Closure[] => {
    const rank = channelOrder.indexOf(fact.channel);
    const over = localDayOf(horizon.zoneData, horizon.zone, when) + graceDays[fact.channel] - horizon.epoch;
    const tried: Closure = {
      kind: 'tried', name: fact.id, runs: until < 0 ? [] : [[0, until]],
      closes: (means) => isLive(means) && channelOrder.indexOf(means.channel) <= rank,
    };
    const wait: Closure = { kind: 'waiting', name: fact.id, runs: before(over), closes: isLive };
    return over > 0 ? [wait, tried] : [tried];
  });
}

/** Refusals of named channels that stand for the duty, with those channels that would serve it. */
function refusalsOf(
  { at, duty, suits }: Episode, person: PersonState,
): readonly { readonly id: string; readonly at: number; readonly channels: readonly Channel[] }[] {
  const reach: Reach = {
    purpose: duty.purpose, act: duty.act, channel: null, contactPoint: null, loans: [duty.loan],
    actor: null, person: null,
  };
  const stated = person.refusals.filter(({ fact }) => fact.reason !== 'busy'
    && (fact.until === undefined || (parseInstant(fact.until) as number) > at));
  const ended = person.consentEnds.filter(({ fact }) => fact.type !== 'ConsentExpired');
  return [...stated, ...ended].flatMap(({ at: when, fact }) => {
    if (when > at || fact.scope.channels === undefined || !scopeTouches(fact.scope, reach)) return [];
    const channels = fact.scope.channels.filter(suits);
    return channels.length === 0 ? [] : [{ id: fact.id, at: when, channels }];
  });
}

/** Whether the person asked for a channel, or consented to it by name, after a refusal. */
function isOffered(
  { at, duty }: Episode, person: PersonState, channel: Channel, since: number,
): boolean {
  const reach: Reach = {
    purpose: duty.purpose, act: duty.act, channel, contactPoint: null, loans: [duty.loan],
    actor: null, person: null,
  };
  return person.preferences.some((p) => p.at >= since && p.at <= at && p.fact.channels.includes(channel))
    || person.consents.some((c) => c.at >= since && c.at <= at
      && c.fact.scope.channels !== undefined && scopeCovers(c.fact.scope, reach));
}

/**
 * A refusal never climbs: whoever refuses a way that would have served is not asked by a heavier
 * one, unless they ask for it themselves. An opt-out or a cease has rules of its own.
 */
function refused(episode: Episode): readonly Closure[] {
  const { file, horizon } = episode;
  const person = file.state.persons.get(episode.duty.person);
  if (person === undefined || (person.refusals.length === 0 && person.consentEnds.length === 0)) return [];
  const order = file.policy.channelOrder;
  return refusalsOf(episode, person).map(({ id, at, channels }): Closure => {
    const rank = Math.min(...channels.map((c) => order.indexOf(c)));
    return {
      kind: 'refused', name: id, runs: [[0, horizon.days - 1]],
      closes: (means) => isLive(means) && order.indexOf(means.channel) > rank
        && !channels.includes(means.channel) && !isOffered(episode, person, means.channel, at),
    };
  });
}

/** Everything beside the rules of contact that closes days to a duty. */
export function closuresOf(episode: Episode): readonly Closure[] {
  return [...spacings(episode), ...climbed(episode), ...refused(episode)];
}

/** Whether a channel yields evidence that a duty accepts. */
export function yieldsFor(duty: Duty, channel: Channel): boolean {
  return duty.accepts.some((kind) => channelRow(channel).yields.includes(kind));
}
