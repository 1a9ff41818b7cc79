import type { ContactEntry } from '../../state/index.js';
import type { Channel } from '../../terms/words.js';
import type { Asked } from '../asked.js';

/** What a reply is held against: a contact on file, a permit, or the contact asked about. */
export interface Reply {
  readonly inReplyTo?: string;
  readonly channel: Channel;
  readonly actor?: string;
  readonly loans?: readonly string[];
  /** Id of the contact, where it is on file itself. */
  readonly contact?: string;
}

/**
 * Whether a contact is the first reply, on the same channel, to the person's own message to this
 * actor, about one of the loans that it was about. The message opens one reply and no more.
 * @source 12 CFR 1006.6(b)(1), 1006.14(h)(2) and commentary
 */
export function isFirstReplyAmong(
  contacts: readonly ContactEntry[], reply: Reply, at: number,
): boolean {
  const { inReplyTo, channel, actor, loans = [] } = reply;
  if (inReplyTo === undefined) return false;
  const asked = contacts.find((entry) => entry.at <= at && entry.fact.direction === 'in'
    && entry.fact.contact === inReplyTo && entry.fact.channel === channel
    && (actor === undefined || entry.fact.actor === actor)
    && (entry.fact.loans.length === 0 || loans.length === 0
      || entry.fact.loans.some((l) => loans.includes(l))));
  return asked !== undefined && !contacts.some((entry) => entry.at <= at
    && entry.fact.direction === 'out' && entry.fact.inReplyTo === inReplyTo
    && entry.fact.contact !== reply.contact);
}

/** Whether the contact asked about is the first reply to a message of the person's own. */
export function isFirstReply(asked: Asked): boolean {
  return asked.person !== null
    && isFirstReplyAmong(asked.person.contacts, asked.question, asked.at);
}
