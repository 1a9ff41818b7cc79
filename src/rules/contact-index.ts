import { remember } from '../state/index.js';
import type { ContactEntry, PersonState } from '../state/index.js';

/** Contacts that pass a rule's own filter, in time order. */
export type ContactIndex = readonly ContactEntry[];

const NOBODY: ContactIndex = [];

/**
 * The contacts of a person that a rule may count, picked out once for the life of the file.
 *
 * @param rule - Whose filter it is: one object, always asked with the same `keep`.
 * @param keep - By the contact alone: neither the moment nor the question may matter.
 */
export function contactsFor(
  person: PersonState | null, rule: object, keep: (entry: ContactEntry) => boolean,
): ContactIndex {
  if (person === null || person.contacts.length === 0) return NOBODY;
  return remember(person.memo, rule, () => person.contacts.filter(keep));
}

/** Index of the first entry at or after an instant; the length when there is none. */
export function firstSince(list: readonly { readonly at: number }[], at: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as { readonly at: number }).at >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two short lists have a member in common. */
export function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  for (const one of a) if (b.includes(one)) return true;
  return false;
}
