import { parseInstant } from '../../kernel/instant.js';
import type { PersonState } from '../../state/index.js';
import type { LawfulBasis } from '../../terms/words.js';

const covers = (purposes: readonly string[] | undefined, purpose: string): boolean =>
  purposes?.includes(purpose) ?? true;

/**
 * Whether a basis was put in place of a consent that, until then the only one, had ended: by a
 * withdrawal, a refusal or an expiry on file, or because every such consent had run out by then.
 *
 * @param knows - Bases that the law knows: an earlier record of another never carried anything.
 */
export function isSwap(
  knows: readonly LawfulBasis[], person: PersonState, purpose: string, recordedAt: number,
): boolean {
  const earlier = person.bases.filter((b) => b.at < recordedAt && covers(b.fact.purposes, purpose));
  if (earlier.some(({ fact: { basis } }) => basis !== 'consent' && knows.includes(basis))) return false;
  const consents = person.consents.filter((c) => c.at < recordedAt
    && covers(c.fact.scope.purposes, purpose));
  if (earlier.length === 0 && consents.length === 0) return false;
  const ranOut = consents.length > 0 && consents.every(({ fact }) => fact.until !== undefined
    && (parseInstant(fact.until) as number) <= recordedAt);
  return ranOut || person.consentEnds.some((e) => e.at <= recordedAt
    && covers(e.fact.scope.purposes, purpose));
}
