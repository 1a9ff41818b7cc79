import { byText } from '../kernel/sort.js';
import type { Fact } from './types/index.js';

/**
 * Names the stream that a fact is recorded in: its person's, else its loan's (of several, the
 * first in order of code units), else its own subject's.
 * @returns Such as `person/P1`, `loan/L1`, `group/G1`, `actor/A1`.
 */
export function streamOf(fact: Fact): string {
  // A task has a stream of its own: who does it is no part of what a decision rests on.
  if ('task' in fact) return `task/${fact.task}`;
  if ('person' in fact && fact.person !== undefined) return `person/${fact.person}`;
  if (fact.type === 'CustomerGrouped') return `group/${fact.group}`;
  if ('loan' in fact && fact.loan !== undefined) return `loan/${fact.loan}`;
  const first = 'loans' in fact ? [...fact.loans].sort(byText)[0] : undefined;
  if (first !== undefined) return `loan/${first}`;
  // An actor without loans; with loans it stands with them, so that no stream grows with a book.
  if (fact.type === 'ActorEngaged') return `actor/${fact.actor}`;
  if (fact.type === 'SignalCleared') return `signal/${fact.signal}`;
  if ('promise' in fact) return `promise/${fact.promise}`;
  if ('draw' in fact) return `draw/${fact.draw}`;
  if ('rectification' in fact) return `rectification/${fact.rectification}`;
  if (fact.type === 'PersonsMerged') return `person/${fact.into}`;
  return 'case/notes';
}
