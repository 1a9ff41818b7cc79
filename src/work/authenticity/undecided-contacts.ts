import { parseInstant } from '../../kernel/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Unsigned } from './authenticity.js';
import { msOf, sortedSet } from './book.js';
import type { Book } from './book.js';

type Attempt = FactOf<'ContactAttempted'>;

/** Statements of a person about a contact, in an `AttestationMade` whose `about` is its id. */
export const TOOK_PLACE = 'contact.took-place';
export const DID_NOT_TAKE_PLACE = 'contact.did-not-take-place';

/** Why no live permit covers a contact; null where one does. */
function lackOf(book: Book, contact: Attempt): string | null {
  if (contact.decision === undefined) return 'no-decision-named';
  const decided = book.decisions.get(contact.decision);
  if (decided === undefined) return 'decision-not-on-file';
  if (decided.effect !== 'permit') return `decision-was-${decided.effect}`;
  if (msOf(decided.at) > msOf(contact.at)) return 'decided-afterwards';
  const { body } = decided;
  const until = typeof body === 'object' && body !== null && 'validUntil' in body
    ? parseInstant(String(body['validUntil'])) : null;
  return until !== null && until <= msOf(contact.at) ? 'permit-expired' : null;
}

/**
 * Lists outbound contacts that no live permit on file covers, and those that the person contacted
 * says never took place. Work at the desk contacts nobody.
 */
export function listUndecidedContacts(book: Book): readonly Unsigned[] {
  const findings: Unsigned[] = [];
  const byId = new Map(book.contacts.map((c) => [c.contact, c]));
  for (const contact of book.contacts) {
    if (contact.direction !== 'out' || contact.channel === 'desk') continue;
    const why = lackOf(book, contact);
    if (why === null) continue;
    const decided = book.decisions.get(contact.decision ?? '');
    findings.push({
      code: 'contact.without-decision', facts: sortedSet([contact.id, decided?.id]),
      loans: sortedSet(contact.loans), officers: sortedSet([contact.officer]),
      figures: { channel: contact.channel, why }, chance: null,
    });
  }
  for (const word of book.attestations) {
    const contact = byId.get(word.about);
    // Only the person themselves can say it; the last word counts.
    if (contact === undefined || word.by !== contact.person) continue;
    if (word.statement !== DID_NOT_TAKE_PLACE || isTakenBack(book, word)) continue;
    findings.push({
      code: 'contact.denied-by-person', facts: sortedSet([contact.id, word.id]),
      loans: sortedSet(contact.loans), officers: sortedSet([contact.officer]),
      figures: { channel: contact.channel, outcome: contact.outcome }, chance: null,
    });
  }
  return findings;
}

function isTakenBack(book: Book, word: FactOf<'AttestationMade'>): boolean {
  return book.attestations.some((later) => later.about === word.about && later.by === word.by
    && later.statement === TOOK_PLACE && msOf(later.at) > msOf(word.at));
}
