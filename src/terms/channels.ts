import type { Channel, EvidenceKind } from './words.js';

/** What a channel is by default; a house policy may reorder ranks, never invent evidence. */
export interface ChannelRow {
  readonly channel: Channel;
  /** Order of intrusion, 0 lightest. */
  readonly rank: number;
  readonly yields: readonly EvidenceKind[];
  /** A group that caps may count together. */
  readonly class: 'desk' | 'electronic' | 'post' | 'voice' | 'in-person';
  /** Channels that may carry an invitation; only self-service needs one. */
  readonly carriers: readonly Channel[];
  /** Days without an answer after which the channel counts as tried. House practice. */
  readonly graceDays: number;
  readonly why: string;
}

const row = (
  channel: Channel, rank: number, yields: readonly EvidenceKind[],
  kind: ChannelRow['class'], graceDays: number, why: string, carriers: readonly Channel[] = [],
): ChannelRow => ({ channel, rank, yields, class: kind, carriers, graceDays, why });

/** The default table of channels, lightest first. Each row says why it stands where it does. */
export const CHANNEL_TABLE: readonly ChannelRow[] = [
  row('desk', 0, ['data'], 'desk', 0,
    'Disturbs nobody; it is processing all the same, so data use is counted apart.'),
  row('self-service', 1, ['statement', 'document'], 'electronic', 5,
    'The borrower chooses the hour and may stop at any time; someone has to invite them.',
    ['in-app', 'email', 'chat', 'sms']),
  row('in-app', 2, ['statement'], 'electronic', 3,
    'Seen only when the borrower opens the app.'),
  row('email', 3, ['statement', 'document'], 'electronic', 3,
    'Read when it suits; leaves a trace in a mailbox that others may see.'),
  row('chat', 4, ['statement', 'document'], 'electronic', 1,
    'Asks for attention during the day, can be muted.'),
  row('sms', 5, ['statement'], 'electronic', 2,
    'Shows on a locked screen, hard to mute by sender.'),
  row('letter', 6, ['statement', 'document'], 'post', 10,
    'Enters the home; others in the household may see it.'),
  row('phone', 7, ['statement', 'conversation'], 'voice', 1,
    'Interrupts at once and asks for an answer.'),
  row('video', 8, ['statement', 'conversation', 'live-video'], 'voice', 1,
    'Interrupts and shows face and surroundings.'),
  row('visit', 9, ['statement', 'document', 'conversation', 'inspection'], 'in-person', 0,
    'A stranger at the door: the heaviest, even when announced.'),
];

const BY_NAME: ReadonlyMap<Channel, ChannelRow> =
  new Map(CHANNEL_TABLE.map((r) => [r.channel, r]));

/** The row of a channel: total over the closed list. */
export function channelRow(channel: Channel): ChannelRow {
  return BY_NAME.get(channel) as ChannelRow;
}
