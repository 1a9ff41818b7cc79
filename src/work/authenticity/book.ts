import { InvariantError, parseInstant } from '../../kernel/index.js';
import type { Fact, FactOf, FactType } from '../../facts/types/index.js';

/** A book's facts by kind and id, looked up once. */
export interface Book {
  readonly evidence: readonly FactOf<'EvidenceFiled'>[];
  readonly evidenceById: ReadonlyMap<string, FactOf<'EvidenceFiled'>>;
  readonly checks: readonly FactOf<'CheckCompleted'>[];
  readonly loans: ReadonlyMap<string, FactOf<'LoanOpened'>>;
  readonly contacts: readonly FactOf<'ContactAttempted'>[];
  readonly decisions: ReadonlyMap<string, FactOf<'ContactDecided'>>;
  readonly attestations: readonly FactOf<'AttestationMade'>[];
}

/** Sorts a book's facts into what the checks look at. */
export function openBook(facts: readonly Fact[]): Book {
  const of = <T extends FactType>(type: T): readonly FactOf<T>[] =>
    facts.filter((f): f is FactOf<T> => f.type === type);
  const evidence = of('EvidenceFiled');
  return {
    evidence, evidenceById: new Map(evidence.map((e) => [e.evidence, e])),
    checks: of('CheckCompleted'), loans: new Map(of('LoanOpened').map((l) => [l.loan, l])),
    contacts: of('ContactAttempted'), attestations: of('AttestationMade'),
    decisions: new Map(of('ContactDecided').map((d) => [d.decision, d])),
  };
}

/** Reads an instant of a parsed fact. */
export function msOf(instant: string): number {
  const ms = parseInstant(instant);
  if (ms === null) throw new InvariantError('instant.unparsed', { instant });
  return ms;
}

/** A set as a sorted list. */
export function sortedSet(list: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(list.filter((item): item is string => item !== undefined))].sort();
}

/** Whether two loans have a party in common: then they may share a paper. */
export function shareParty(book: Book, a: string, b: string): boolean {
  if (a === b) return true;
  const parties = new Set(book.loans.get(a)?.parties.map((p) => p.person) ?? []);
  return (book.loans.get(b)?.parties ?? []).some((p) => parties.has(p.person));
}
