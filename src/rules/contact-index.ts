import { byText } from '../kernel/sort.js';
import { memoUnder } from '../state/index.js';
import type { ContactEntry, PersonState } from '../state/index.js';

/**
 * Contacts that pass a rule's own filter, in time order, each part of them in a list of its own:
 * who counts looks at instants and ids, and at no contact.
 */
export interface ContactIndex {
  readonly entries: readonly ContactEntry[];
  readonly instants: readonly number[];
  readonly ids: readonly string[];
  /** The place of each id among all of them sorted, so that some are sorted without being read. */
  readonly places: readonly number[];
  /** Of an index by loan: the loans that any of them names, and for each what counts for it. */
  readonly loans: readonly string[];
  readonly aboutLoan: readonly ContactIndex[];
  /** What counts for any other loan; null where they are not told apart by loan. */
  readonly aboutOther: ContactIndex | null;
}

/** Whether a contact that names no loan counts for each of them, or for none. */
export type Unnamed = 'each' | 'none';

/** For a person with more loans than these, contacts are told apart when they are counted. */
const LOANS_MAX = 16;

/** Where in the memo of a policy a rule keeps its contacts. */
export type Slot = number;

const NOBODY: ContactIndex = toIndex([]);

function toIndex(entries: readonly ContactEntry[]): ContactIndex {
  const ids = entries.map(({ fact }) => fact.id);
  const places = new Array<number>(ids.length).fill(0);
  [...ids.keys()].sort((a, b) => byText(ids[a] as string, ids[b] as string))
    .forEach((i, place) => { places[i] = place; });
  return {
    entries, instants: entries.map(({ at }) => at), ids, places,
    loans: [], aboutLoan: [], aboutOther: null,
  };
}

function indexByLoan(entries: readonly ContactEntry[], unnamed: Unnamed): ContactIndex {
  const loans = [...new Set(entries.flatMap(({ fact }) => fact.loans))];
  if (loans.length > LOANS_MAX) return toIndex(entries);
  const about = (loan: string | null): ContactIndex => toIndex(entries.filter(({ fact }) =>
    (fact.loans.length === 0 ? unnamed === 'each' : loan !== null && fact.loans.includes(loan))));
  return { ...toIndex(entries), loans, aboutLoan: loans.map(about), aboutOther: about(null) };
}

/** Whose contacts are picked out, and under which policy and rule. */
export interface Picking {
  readonly policy: object;
  readonly slot: Slot;
  /** How those that name no loan count, where they are looked for by loan; else null. */
  readonly byLoan: Unnamed | null;
}

/**
 * The contacts of a person that a rule may count, picked out once for the life of the file.
 *
 * @param keep - By the contact alone: neither the moment nor the question may matter.
 */
export function contactsFor(
  person: PersonState | null, { policy, slot, byLoan }: Picking, keep: (entry: ContactEntry) => boolean,
): ContactIndex {
  if (person === null || person.contacts.length === 0) return NOBODY;
  const memo = memoUnder(person.memo, policy);
  const known = memo[slot] as ContactIndex | undefined;
  if (known !== undefined) return known;
  const entries = person.contacts.filter(keep);
  const made = entries.length === 0 ? NOBODY : byLoan === null ? toIndex(entries) : indexByLoan(entries, byLoan);
  memo[slot] = made;
  return made;
}

/** Those that count for one loan; null where the index does not tell loans apart. */
export function aboutLoan(index: ContactIndex, loan: string): ContactIndex | null {
  const i = index.loans.indexOf(loan);
  return i < 0 ? index.aboutOther : index.aboutLoan[i] as ContactIndex;
}

/** Index of the first instant at or after another; the length when there is none. */
export function firstSince(instants: readonly number[], at: number): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((instants[middle] as number) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two short lists have a member in common. */
export function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  for (const one of a) if (b.includes(one)) return true;
  return false;
}
