import { parseInstant } from '../../kernel/instant.js';
import type { FactOf } from '../../facts/types/index.js';
import type { PersonState } from '../../state/index.js';

/**
 * Whether a consent was given with knowledge: a notice that names the purpose was served by then.
 * @source PIPL 14
 */
export function wasInformed(
  person: PersonState, given: FactOf<'ConsentGiven'>, purpose: string,
): boolean {
  const at = parseInstant(given.at) as number;
  return person.notices.some((notice) => notice.at <= at && notice.fact.purposes.includes(purpose));
}
