import type { PurposeRow } from '../terms/purposes.js';
import type { Act, ContentFlag } from '../terms/words.js';
import { advertises } from './guard-parts.js';

/** What a contact's acts are read from. */
export interface ActsAsked {
  readonly act?: Act;
  readonly purposes?: readonly string[];
  readonly content?: readonly ContentFlag[];
}

/**
 * Every act that a contact has: the one it goes by, those that its purposes are declared with, and
 * marketing where its content advertises.
 * A rule that binds one of them binds the contact, and it is exempt only where all of them are: a
 * lighter word for the act switches nothing off. Sorted; empty where nothing is known.
 */
export function actsOf(
  purposes: ReadonlyMap<string, PurposeRow>, contact: ActsAsked,
): readonly Act[] {
  const acts = new Set<Act>(contact.act === undefined ? [] : [contact.act]);
  for (const purpose of contact.purposes ?? []) {
    const declared = purposes.get(purpose)?.act;
    if (declared !== undefined) acts.add(declared);
  }
  if (advertises(contact)) acts.add('marketing');
  return acts.size < 2 ? [...acts] : [...acts].sort();
}
