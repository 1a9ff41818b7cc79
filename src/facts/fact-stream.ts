import type { Fact } from './types/index.js';

/** The schema under which facts are recorded. */
export const FACT_SCHEMA = 'softknock.fact.v1';

/** The stream that a fact is recorded in: its person's, else its loan's, else its own subject's. */
export function streamOf(fact: Fact): string {
  if ('person' in fact) return `person/${fact.person}`;
  if (fact.type === 'CustomerGrouped') return `group/${fact.group}`;
  if ('loan' in fact && fact.loan !== undefined) return `loan/${fact.loan}`;
  if ('loans' in fact && fact.loans[0] !== undefined) return `loan/${fact.loans[0]}`;
  // An actor without loans; with loans it stands with them, so that no stream grows with a book.
  if (fact.type === 'ActorEngaged') return `actor/${fact.actor}`;
  if (fact.type === 'SignalCleared') return `signal/${fact.signal}`;
  if (fact.type === 'PersonsMerged') return `person/${fact.into}`;
  return 'case/notes';
}
