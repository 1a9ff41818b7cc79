import { byText } from '../kernel/sort.js';
import type { Fact } from './types/index.js';

/**
 * Names the streams that a fact is recorded in, so that every case it concerns finds it: its
 * person's, or each of its loans', or its own subject's. A correction stands beside each fact that
 * it names too, an attestation beside what it is about, and a merge or split with each of the persons.
 * @param fact - As `parseFacts` gives it.
 * @returns At least one, sorted, such as `person/P1`, `loan/L1`, `fact/f7`, `signal/S1`.
 * @example
 * // The streams to open a case by, from the facts that were recorded for it:
 * [...new Set(facts.flatMap((fact) => streamsOf(fact)))] // ['person/P1', 'loan/L1']
 */
export function streamsOf(fact: Fact): readonly string[] {
  return [...new Set(listStreams(fact))].sort(byText);
}

/** The first of {@link streamsOf} that names a subject of its own. */
export function streamOf(fact: Fact): string {
  return listStreams(fact)[0]!;
}

/**
 * Names the streams in which something may stand that changes how a fact is read: its corrections
 * and what was attested about it, under its contact's name too, the clearing of its signal, its
 * facility's covenants, the other names of a merged person.
 * @returns Streams that need not exist.
 */
export function linkedStreams(fact: Fact): readonly string[] {
  const own = `fact/${fact.id}`;
  switch (fact.type) {
    case 'SignalRaised': return [own, `signal/${fact.signal}`];
    case 'LoanOpened': return fact.facility === undefined ? [own] : [own, `facility/${fact.facility}`];
    case 'ContactAttempted': return fact.contact === fact.id ? [own] : [own, ofFact(fact.contact)];
    case 'PersonsMerged': return [own, ...[...fact.persons, fact.into].map(ofPerson)];
    default: return [own];
  }
}

const ofPerson = (person: string): string => `person/${person}`;
const ofFact = (id: string): string => `fact/${id}`;
const ofLoan = (loan: string): string => `loan/${loan}`;

function listStreams(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'FactVoided': return [...subjectOf(fact), ...fact.facts.map(ofFact)];
    // What somebody attests bears on what it is about, and is found wherever that stands.
    case 'AttestationMade': return [ofFact(fact.about)];
    case 'FactCorrected': return [...subjectOf(fact), ofFact(fact.fact)];
    case 'PersonsMerged': return [fact.into, ...fact.persons].map(ofPerson);
    case 'PersonsSplit': return [fact.person, ...fact.into].map(ofPerson);
    case 'CustomerGrouped': return [`group/${fact.group}`];
    case 'SignalCleared': return [`signal/${fact.signal}`];
    case 'OverrideGranted': return scoped(fact.scope.persons, fact.scope.loans);
    default: return ofSubject(fact);
  }
}

function subjectOf({ person }: { readonly person?: string }): readonly string[] {
  return person === undefined ? [] : [ofPerson(person)];
}

function scoped(
  persons: readonly string[] = [], loans: readonly string[] = [],
): readonly string[] {
  const streams = persons.length > 0 ? persons.map(ofPerson) : [...loans].sort(byText).map(ofLoan);
  return streams.length > 0 ? streams : ['case/notes'];
}

function ofSubject(fact: Fact): readonly string[] {
  // A task has a stream of its own: who does it is no part of what a decision rests on.
  if ('task' in fact) return [`task/${fact.task}`];
  if ('person' in fact && fact.person !== undefined) return [ofPerson(fact.person)];
  if ('loan' in fact && fact.loan !== undefined) return [ofLoan(fact.loan)];
  const loans = 'loans' in fact ? [...fact.loans].sort(byText).map(ofLoan) : [];
  if (loans.length > 0) return loans;
  if (fact.type === 'ActorEngaged') return [`actor/${fact.actor}`];
  if ('promise' in fact) return [`promise/${fact.promise}`];
  if ('draw' in fact) return [`draw/${fact.draw}`];
  if ('rectification' in fact) return [`rectification/${fact.rectification}`];
  if ('facility' in fact && fact.facility !== undefined) return [`facility/${fact.facility}`];
  return ['case/notes'];
}
