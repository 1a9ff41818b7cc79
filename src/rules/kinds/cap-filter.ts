import { latestAt } from '../../state/index.js';
import type { ContactEntry, PersonState } from '../../state/index.js';
import type {
  Act, ContentFlag, LineKind, Outcome, Place, RelationKind,
} from '../../terms/words.js';
import type { Asked } from '../asked.js';
import { isAttested } from '../attested.js';
import { wasContact, wasConversation } from './counted.js';
import type { CapExclusions, CapFilter, Counts } from './counting.shape.js';

/** What a filter looks at: of a contact on file, of a permit, of the contact asked about. */
export interface Filtered {
  readonly act?: Act;
  readonly purposes?: readonly string[];
  readonly place?: Place;
  readonly contactPoint?: string;
  readonly prerecorded?: boolean;
  readonly autodialled?: boolean;
  readonly mandatory?: boolean;
  readonly content?: readonly ContentFlag[];
  readonly outcome?: Outcome;
}

/** Whether an outcome is of the kind that counts. */
export function countsAs(counts: Counts, entry: ContactEntry): boolean {
  switch (counts) {
    case 'attempts': return true;
    case 'messages': return wasContact(entry) || entry.fact.outcome === 'voicemail';
    case 'contacts': return wasContact(entry);
    case 'conversations': return wasConversation(entry);
  }
}

/** The contact point as it was last put on file by the moment, removed since or not. */
function pointOf(
  person: PersonState | null, name: string | undefined, at: number,
): { readonly place?: Place; readonly line?: LineKind } {
  if (person === null || name === undefined) return {};
  const points = person.pointsAdded.filter(({ fact }) => fact.contactPoint === name);
  return latestAt(points, at)?.fact ?? {};
}

/** Whether a contact is one of those that a filter lets count. */
export function fitsFilter(
  only: CapFilter | undefined, person: PersonState | null, contact: Filtered, at: number,
): boolean {
  if (only === undefined) return true;
  const { acts, purposes, prerecorded, autodialled } = only;
  if (acts !== undefined && (contact.act === undefined || !acts.includes(contact.act))) return false;
  if (purposes !== undefined && contact.purposes?.some((p) => purposes.includes(p)) !== true) {
    return false;
  }
  if (prerecorded !== undefined && (contact.prerecorded ?? false) !== prerecorded) return false;
  if (autodialled !== undefined && (contact.autodialled ?? false) !== autodialled) return false;
  const { places, placesExcept, lines } = only;
  if (places === undefined && placesExcept === undefined && lines === undefined) return true;
  const point = pointOf(person, contact.contactPoint, at);
  const place = contact.place ?? point.place;
  if (places !== undefined && (place === undefined || !places.includes(place))) return false;
  if (placesExcept !== undefined && place !== undefined && placesExcept.includes(place)) return false;
  return lines === undefined || (point.line !== undefined && lines.includes(point.line));
}

/**
 * Whether a contact is one that a cap leaves out, attestations apart.
 * @param acts - Every act that it has: all of them must be left out.
 * @param isReply - Whether it answers a message of the person's own. A contact on file says so
 * itself; for the one asked about, the message must be on file.
 */
export function isExcluded(
  excludes: CapExclusions | undefined, contact: Filtered, acts: readonly Act[],
  isReply: () => boolean,
): boolean {
  if (excludes === undefined) return false;
  const { outcome, purposes, content } = contact;
  return (outcome !== undefined && excludes.outcomes?.includes(outcome) === true)
    || (acts.length > 0 && acts.every((act) => excludes.acts?.includes(act) === true))
    || (purposes !== undefined && purposes.length > 0
      && purposes.every((p) => excludes.purposes?.includes(p) === true))
    || (excludes.mandatory === true && contact.mandatory === true)
    || (excludes.replies === true && isReply())
    || content?.some((flag) => excludes.content?.includes(flag) === true) === true;
}

/** Whether somebody has attested that a contact on file does not count. */
export function isSetAside(
  excludes: CapExclusions | undefined, asked: Asked, entry: ContactEntry,
): boolean {
  return excludes?.attested !== undefined
    && isAttested(asked.state, [entry.fact.id, entry.fact.contact], excludes.attested, asked.at);
}

/** The persons counted together: the one asked about, and those so related on file. */
export function pooledPersons(
  asked: Asked, relations: readonly RelationKind[] | undefined,
): readonly PersonState[] {
  if (asked.person === null) return [];
  if (relations === undefined) return [asked.person];
  const own = asked.registration?.relations ?? [];
  const names = new Set(own.filter((r) => relations.includes(r.kind)).map((r) => r.to));
  const me = asked.person.person;
  for (const other of asked.state.persons.values()) {
    const related = latestAt(other.registered, asked.at)?.fact.relations ?? [];
    if (related.some((r) => r.to === me && relations.includes(r.kind))) names.add(other.person);
  }
  names.delete(me);
  return [asked.person, ...[...names].sort().flatMap((n) => asked.state.persons.get(n) ?? [])];
}
