import { expect, it } from 'vitest';
import { isRestrictive } from '../../src/facts/index.js';
import { exampleFacts } from '../../src/testing/arbitraries/index.js';

it('counts these types, and no others, as taking something away', () => {
  expect(exampleFacts().filter(isRestrictive).map(({ type }) => type)).toEqual([
    'BusyNow', 'CeaseRequested', 'ConsentExpired', 'ConsentRefused', 'ConsentWithdrawn', 'ContactPointRemoved',
    'ErasureRequested', 'FactVoided', 'LoanClosed', 'ObjectionRaised', 'OptedOut', 'PersonErased', 'PlaceStated',
    'ProtectionStarted', 'RefusalStated', 'RepresentationNotified', 'TimesStated',
  ]);
});
