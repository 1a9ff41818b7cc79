import { parseInstant } from '../kernel/instant.js';
import type { Fact, FactOf, FactType } from '../facts/types/index.js';
import type { CaseState, LoanState, PersonState, Timed } from './case-state.js';
import { emptyMemo } from './memo.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type OpenPerson = Writable<PersonState>;
type OpenLoan = Writable<LoanState>;
type OpenActors = Map<string, Timed<FactOf<'ActorEngaged'>>[]>;

interface Building {
  readonly persons: Map<string, OpenPerson>;
  readonly loans: Map<string, OpenLoan>;
  readonly actors: OpenActors;
  readonly signalsCleared: Timed<FactOf<'SignalCleared'>>[];
  readonly attestations: Timed<FactOf<'AttestationMade'>>[];
  readonly overrides: Timed<FactOf<'OverrideGranted'>>[];
}

/** One empty list for all: most lists of most people stay empty, and rules look at all of them. */
const NONE = Object.freeze([]) as unknown as never[];

function emptyPerson(person: string): OpenPerson {
  return {
    person, registered: NONE, pointsAdded: NONE, pointsRemoved: NONE, notices: NONE, bases: NONE,
    consents: NONE, consentEnds: NONE, objections: NONE, erasures: NONE, refusals: NONE,
    routed: NONE, ceases: NONE, optOuts: NONE, optIns: NONE, times: NONE, timesLifted: NONE,
    places: NONE, busy: NONE, preferences: NONE, represented: NONE, representationEnds: NONE,
    protections: NONE, protectionEnds: NONE, contacts: NONE, decided: NONE, historyFrom: NONE,
    memo: emptyMemo(),
  };
}

function emptyLoan(at: number, fact: FactOf<'LoanOpened'>): OpenLoan {
  return {
    loan: fact.loan, opened: { at, fact }, observed: NONE, pauses: NONE, resumes: NONE,
    closed: NONE, signals: NONE, evidence: NONE, checks: NONE, covenants: NONE,
    covenantTests: NONE,
  };
}

/** Adds to one of the lists of a person or a loan, which is made when it gets its first entry. */
function append(
  lists: Readonly<Record<string, unknown>>, list: string, at: number, fact: Fact,
): void {
  const held = lists[list] as Timed<Fact>[];
  if (held.length === 0) (lists as Record<string, unknown>)[list] = [{ at, fact }];
  else held.push({ at, fact });
}

/** The list of a person's state that each fact about a person is kept in. */
const PERSON_LISTS: Partial<Record<FactType, keyof PersonState>> = {
  PersonRegistered: 'registered', ContactPointAdded: 'pointsAdded',
  ContactPointRemoved: 'pointsRemoved', NoticeServed: 'notices', BasisRecorded: 'bases',
  ConsentGiven: 'consents', ConsentRefused: 'consentEnds', ConsentWithdrawn: 'consentEnds',
  ConsentExpired: 'consentEnds', ObjectionRaised: 'objections', ErasureRequested: 'erasures',
  RefusalStated: 'refusals',
  RefusalRouted: 'routed', CeaseRequested: 'ceases', OptedOut: 'optOuts', OptedIn: 'optIns',
  TimesStated: 'times', TimesLifted: 'timesLifted', PlaceStated: 'places', BusyNow: 'busy',
  PreferenceStated: 'preferences', RepresentationNotified: 'represented',
  RepresentationLapsed: 'representationEnds', DirectContactAllowed: 'representationEnds',
  ProtectionStarted: 'protections', ProtectionEnded: 'protectionEnds',
  ContactAttempted: 'contacts', ContactDecided: 'decided', HistoryCompleteFrom: 'historyFrom',
};

const LOAN_LISTS: Partial<Record<FactType, keyof LoanState>> = {
  LoanObserved: 'observed', DelinquencyPaused: 'pauses', DelinquencyResumed: 'resumes',
  LoanClosed: 'closed', SignalRaised: 'signals', EvidenceFiled: 'evidence',
  CheckCompleted: 'checks', CovenantAgreed: 'covenants', CovenantTested: 'covenantTests',
};

function loansOf(fact: Fact): readonly string[] {
  if ('loans' in fact && fact.loans !== undefined) return fact.loans;
  if ('loan' in fact && fact.loan !== undefined) return [fact.loan];
  return [];
}

function intoPerson(building: Building, at: number, fact: Fact & { person: string }): void {
  const list = PERSON_LISTS[fact.type];
  if (list === undefined) return;
  let person = building.persons.get(fact.person);
  if (person === undefined) {
    person = emptyPerson(fact.person);
    building.persons.set(fact.person, person);
  }
  append(person as unknown as Readonly<Record<string, unknown>>, list, at, fact);
}

function intoLoans(building: Building, at: number, fact: Fact): void {
  const list = LOAN_LISTS[fact.type];
  if (list === undefined) return;
  for (const id of loansOf(fact)) {
    const loan = building.loans.get(id);
    if (loan !== undefined) {
      append(loan as unknown as Readonly<Record<string, unknown>>, list, at, fact);
    }
  }
}

function evolve(building: Building, at: number, fact: Fact): void {
  switch (fact.type) {
    case 'LoanOpened':
      if (!building.loans.has(fact.loan)) building.loans.set(fact.loan, emptyLoan(at, fact));
      return;
    case 'ActorEngaged': {
      const held = building.actors.get(fact.actor);
      if (held === undefined) building.actors.set(fact.actor, [{ at, fact }]);
      else held.push({ at, fact });
      return;
    }
    case 'SignalCleared': building.signalsCleared.push({ at, fact }); return;
    case 'AttestationMade': building.attestations.push({ at, fact }); return;
    case 'OverrideGranted': building.overrides.push({ at, fact }); return;
    default:
      if ('person' in fact && fact.person !== undefined) {
        intoPerson(building, at, fact as Fact & { person: string });
      }
      intoLoans(building, at, fact);
  }
}

/**
 * The state that ordered facts add up to. Total: no parsed fact is ever refused; one about a
 * loan that nobody opened has nothing to act on and changes nothing.
 *
 * @param facts - Parsed, corrected and in the order of facts (see `parseFacts`). Loans are
 * indexed first, so that a signal recorded before the loan it names still finds it.
 */
export function foldFacts(facts: readonly Fact[]): CaseState {
  const building: Building = {
    persons: new Map(), loans: new Map(), actors: new Map(), signalsCleared: [],
    attestations: [], overrides: [],
  };
  let lastAt = 0;
  const instants = facts.map((fact) => parseInstant(fact.at) ?? 0);
  facts.forEach((fact, i) => {
    if (fact.type === 'LoanOpened') evolve(building, instants[i] as number, fact);
  });
  facts.forEach((fact, i) => {
    const at = instants[i] as number;
    if (at > lastAt) lastAt = at;
    if (fact.type !== 'LoanOpened') evolve(building, at, fact);
  });
  return { ...building, facts, lastAt };
}
