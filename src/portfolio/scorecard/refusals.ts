import { parseInstant } from '../../kernel/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import { scopeTouches } from '../../state/index.js';

const HOUR = 3_600_000;

/** How a refusal was treated. */
export interface RefusalTreatment {
  readonly refusal: FactOf<'RefusalStated'>;
  /** Hours until it was routed; null where it was not by the end. */
  readonly hours: number | null;
  /** Contacts in its scope after it was stated and before it was routed, replies apart. */
  readonly contactsBefore: readonly string[];
}

function touches(refusal: FactOf<'RefusalStated'>, contact: FactOf<'ContactAttempted'>): boolean {
  const reach = {
    act: contact.act ?? null, channel: contact.channel, contactPoint: contact.contactPoint ?? null,
    loans: contact.loans, actor: contact.actor, person: contact.person,
  };
  const purposes = contact.purposes ?? [];
  return purposes.length === 0 ? scopeTouches(refusal.scope, { ...reach, purpose: null })
    : purposes.some((purpose) => scopeTouches(refusal.scope, { ...reach, purpose }));
}

/**
 * Lists how each refusal stated in a stretch of time was treated by its end.
 * @param from - Epoch ms, in it.
 * @param until - Epoch ms, not in it.
 */
export function listRefusals(
  file: CaseFile, from: number, until: number,
): readonly RefusalTreatment[] {
  const person = file.state.persons.get(file.person);
  if (person === undefined) return [];
  return person.refusals.filter((r) => r.at >= from && r.at < until).map(({ at, fact }) => {
    const routed = person.routed.find((r) => r.fact.refusal === fact.id && r.at < until);
    const end = routed?.at ?? until;
    const before = person.contacts.filter((c) => c.at > at && c.at < end
      && c.fact.direction === 'out' && c.fact.channel !== 'desk'
      && c.fact.inReplyTo === undefined && c.fact.mandatory !== true && touches(fact, c.fact));
    return {
      refusal: fact, hours: routed === undefined ? null : (routed.at - at) / HOUR,
      contactsBefore: before.map((c) => c.fact.id),
    };
  });
}

/** Reads an instant of a parsed fact; facts on file are parsed. */
export function msAt(instant: string): number {
  return parseInstant(instant) as number;
}
