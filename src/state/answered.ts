import { parseInstant } from '../kernel/instant.js';
import type { FactOf } from '../facts/types/index.js';
import type { Outcome } from '../terms/words.js';
import type { ContactEntry } from './case-state.js';

const ANSWERED: readonly Outcome[] = ['replied', 'answered', 'conversation', 'completed'];

/**
 * Whether an outgoing attempt was answered by an instant: the right party spoke, wrote back or
 * did what was asked, in the attempt itself or in a contact of their own that names it.
 * @param contacts - The person's contacts.
 * @param at - Epoch ms; later contacts do not exist.
 */
export function isAnswered(
  attempt: FactOf<'ContactAttempted'>, contacts: readonly ContactEntry[], at: number,
): boolean {
  return ANSWERED.includes(attempt.outcome) || contacts.some(({ fact }) => fact.direction === 'in'
    && fact.inReplyTo === attempt.contact && (parseInstant(fact.at) as number) <= at);
}
