import { CHANNELS } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import { livePermits } from './counted.js';

/**
 * Whether the contact is the first reply to the person's own message to this actor, about one of
 * the loans that it was about. The message must be on file, and opens one reply and no more: a
 * permit to reply that is still live has taken it.
 */
export function isReply(asked: Asked): boolean {
  const { actor, inReplyTo, loans } = asked.question;
  if (inReplyTo === undefined || asked.person === null) return false;
  const contacts = asked.person.contacts.filter(({ at }) => at <= asked.at);
  const theirs = contacts.some(({ fact }) => fact.direction === 'in' && fact.contact === inReplyTo
    && fact.actor === actor && (fact.loans.length === 0 || loans.length === 0
      || fact.loans.some((l) => loans.includes(l))));
  const answered = contacts.some(({ fact }) =>
    fact.direction === 'out' && fact.inReplyTo === inReplyTo);
  return theirs && !answered && !livePermits(asked, CHANNELS)
    .some(({ question }) => question.inReplyTo === inReplyTo);
}

/**
 * The same, on the channel by which the person wrote or called.
 * @source 12 CFR 1006.6(b)(1), 1006.14(h)(2) and commentary
 */
export function isFirstReply(asked: Asked): boolean {
  const { channel, inReplyTo } = asked.question;
  return isReply(asked) && asked.person?.contacts.some(({ fact }) =>
    fact.direction === 'in' && fact.contact === inReplyTo && fact.channel === channel) === true;
}
