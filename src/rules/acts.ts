import type { PurposeRow } from '../terms/purposes.js';
import { ACTS } from '../terms/words.js';
import type { Act, ContentFlag } from '../terms/words.js';
import { advertises } from './guard-parts.js';

/** What a contact's acts are read from. */
export interface ActsAsked {
  readonly act?: Act;
  readonly purposes?: readonly string[];
  readonly content?: readonly ContentFlag[];
  /** The message that it answers: for the contact asked about, one that is on file. */
  readonly inReplyTo?: string | undefined;
}

const BIT = Object.fromEntries(ACTS.map((act, i) => [act, 1 << i])) as Readonly<Record<Act, number>>;

/** Every set of acts, sorted, by its bits: one object for each set, so that sets compare as objects. */
const SETS: readonly (readonly Act[])[] = Array.from({ length: 1 << ACTS.length }, (_, bits) =>
  Object.freeze(ACTS.filter((act) => (bits & BIT[act]) !== 0).sort()));

/**
 * Every act that a contact has: the one it goes by, those that its purposes are declared with,
 * marketing where its content advertises, and a reminder where it asks for payment. One that says
 * of itself only that it replies, to nothing and for no purpose, is taken as the strictest:
 * collection. A rule that binds one of them binds the contact, and it is exempt only where all of
 * them are: a lighter word for the act switches nothing off.
 *
 * @returns Sorted, empty where nothing is known; equal sets are one object.
 */
export function actsOf(
  purposes: ReadonlyMap<string, PurposeRow>, contact: ActsAsked,
): readonly Act[] {
  let bits = contact.act === undefined ? 0 : BIT[contact.act];
  for (const purpose of contact.purposes ?? []) {
    const declared = purposes.get(purpose)?.act;
    if (declared !== undefined) bits |= BIT[declared];
  }
  if (contact.act === 'reply' && (contact.purposes?.length ?? 0) === 0
    && contact.inReplyTo === undefined) bits |= BIT.collection;
  if (contact.content !== undefined && advertises(contact)) bits |= BIT.marketing;
  if (contact.content?.includes('asks-payment') === true) bits |= BIT.reminder;
  return SETS[bits] as readonly Act[];
}
