import type { Fact, FactType } from './types/index.js';

const RESTRICTIVE: ReadonlySet<FactType> = new Set<FactType>([
  'ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired', 'ObjectionRaised', 'RefusalStated',
  'CeaseRequested', 'OptedOut', 'PlaceStated', 'BusyNow', 'RepresentationNotified',
  'ProtectionStarted', 'LoanClosed', 'ContactPointRemoved', 'ErasureRequested', 'FactVoided',
  'PersonErased',
]);

/**
 * Says whether a fact takes something away: at one instant it stands after what gives, so that a
 * grant and a withdrawal at one instant withdraw. Convenient times that exclude all others take
 * away too.
 */
export function isRestrictive(fact: Fact): boolean {
  if (fact.type === 'TimesStated') return fact.kind === 'inconvenient' || fact.only === true;
  return RESTRICTIVE.has(fact.type);
}
