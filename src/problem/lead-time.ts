import { channelRow } from '../terms/channels.js';
import type { Channel } from '../terms/words.js';
import type { Ladder, RuleEnv } from '../rules/policy.js';

/** One way of asking, as far as its time goes. */
export interface AskingTime {
  /** Chance of an answer within the grace, 0 to 1: a posterior mean. */
  readonly answers: number;
  /** Days after which silence counts as silence. */
  readonly graceDays: number;
}

/**
 * The least days ahead at which climbing every rung leaves a duty unanswered no more often than
 * a bound; with all rungs taken, what is left.
 *
 * @param rungs - Lightest first.
 * @param missMax - Greatest chance of no answer, 0 to 1.
 */
export function leadTime(
  rungs: readonly AskingTime[], missMax: number,
): { readonly days: number; readonly miss: number } {
  let [days, miss] = [0, 1];
  for (const { answers, graceDays } of rungs) {
    if (miss <= missMax) break;
    days += graceDays;
    miss *= 1 - answers;
  }
  return { days, miss };
}

/** A channel as a rung, by the house's counts; the desk asks nobody and is never left waiting. */
function toRung(
  { rates, prior }: Ladder, graceDays: RuleEnv['graceDays'], channel: Channel,
): AskingTime {
  if (channelRow(channel).class === 'desk') return { answers: 1, graceDays: graceDays[channel] };
  const { attempts, answered } = rates.find((r) => r.channel === channel)
    ?? { attempts: 0, answered: 0 };
  const answers = (answered + prior.answered) / (attempts + prior.answered + prior.silent);
  return { answers, graceDays: graceDays[channel] };
}

/**
 * Days before a duty's last one by which a channel has to be tried, so that silence leaves time
 * for what comes after it: the grace of the rungs from it on, until no answer is as rare as the
 * house allows. Without a ladder the channel's own grace.
 *
 * @param open - Channels that may serve the duty on some day.
 */
export function leadOf(
  { planning, graceDays, channelOrder }: Pick<RuleEnv, 'planning' | 'graceDays' | 'channelOrder'>,
  channel: Channel, open: ReadonlySet<Channel>,
): number {
  const { ladder } = planning;
  if (ladder === undefined) return graceDays[channel];
  const from = channelOrder.indexOf(channel);
  const rungs = channelOrder.slice(from).filter((c) => c === channel || open.has(c))
    .map((c) => toRung(ladder, graceDays, c));
  // Its own answer has to come in time whatever comes after.
  return Math.max(graceDays[channel], leadTime(rungs, ladder.missPercentMax / 100).days);
}
