import type { Fact, FactType } from './types/index.js';

const RESTRICTIVE: ReadonlySet<FactType> = new Set<FactType>([
  'ConsentRefused', 'ConsentWithdrawn', 'ConsentExpired', 'ObjectionRaised', 'RefusalStated',
  'CeaseRequested', 'OptedOut', 'PlaceStated', 'BusyNow', 'RepresentationNotified',
  'ProtectionStarted', 'LoanClosed', 'ContactPointRemoved', 'FactVoided', 'PersonErased',
]);

/** Whether a fact takes something away: at one instant it stands after what gives. */
export function isRestrictive(fact: Fact): boolean {
  return RESTRICTIVE.has(fact.type) || (fact.type === 'TimesStated' && fact.kind === 'inconvenient');
}
