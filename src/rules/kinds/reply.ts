import type { Asked } from '../asked.js';

/**
 * Whether the contact is the first reply, on the same channel, to the person's own message. The
 * message opens one reply and no more.
 * @source 12 CFR 1006.6(b)(1), 1006.14(h)(2) and commentary
 */
export function isFirstReply(asked: Asked): boolean {
  const { inReplyTo, channel } = asked.question;
  if (inReplyTo === undefined || asked.person === null) return false;
  const contacts = asked.person.contacts;
  const theirs = contacts.some(({ at, fact }) => at <= asked.at && fact.direction === 'in'
    && fact.contact === inReplyTo && fact.channel === channel);
  const answered = contacts.some(({ at, fact }) => at <= asked.at && fact.direction === 'out'
    && fact.inReplyTo === inReplyTo);
  return theirs && !answered;
}
