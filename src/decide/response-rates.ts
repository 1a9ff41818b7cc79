import type { CaseFile } from '../rules/case-file.js';
import { DAY_MS } from '../kernel/civil.js';
import { isAnswered } from '../state/index.js';
import { CHANNELS } from '../terms/words.js';
import type { Channel } from '../terms/words.js';

/** How often a channel was answered, with the counts on which that rests. */
export interface ResponseRate {
  readonly channel: Channel;
  readonly attempts: number;
  readonly answered: number;
  /** Posterior mean, (answered + prior.answered) / (attempts + prior.answered + prior.silent). */
  readonly mean: number;
}

/** What is believed before anything was counted: so many imagined answers and silences. */
export interface RatePrior {
  readonly answered: number;
  readonly silent: number;
}

/**
 * Response rates by channel, counted over cases: outgoing attempts before an instant whose grace
 * is over or that were answered, and those of them that were, then or by a contact of the
 * person's own that names them. One table for everybody that is counted: a group that answers less
 * gets no heavier channel first for it, as rates never change the order of rungs.
 *
 * @param at - Attempts on or after it do not exist, epoch milliseconds.
 * @param prior - One imagined answer and one silence unless told.
 * @returns One entry for each channel but the desk, lightest first.
 */
export function responseRates(
  files: readonly CaseFile[], at: number, prior: RatePrior = { answered: 1, silent: 1 },
): readonly ResponseRate[] {
  const counts = new Map<Channel, { attempts: number; answered: number }>();
  for (const file of files) {
    const contacts = file.state.persons.get(file.person)?.contacts ?? [];
    for (const entry of contacts) {
      if (entry.at >= at || entry.fact.direction !== 'out') continue;
      const answered = isAnswered(entry.fact, contacts, at - 1);
      // Within its grace silence is none yet.
      if (!answered && entry.at + file.policy.graceDays[entry.fact.channel] * DAY_MS >= at) continue;
      const held = counts.get(entry.fact.channel) ?? { attempts: 0, answered: 0 };
      held.attempts += 1;
      if (answered) held.answered += 1;
      counts.set(entry.fact.channel, held);
    }
  }
  return CHANNELS.filter((c) => c !== 'desk').map((channel) => {
    const { attempts, answered } = counts.get(channel) ?? { attempts: 0, answered: 0 };
    const mean = (answered + prior.answered) / (attempts + prior.answered + prior.silent);
    return { channel, attempts, answered, mean };
  });
}
