import type { FactOf, PersonRegistered } from '../facts/types/index.js';
import type { Channel, PartyRole, Place } from '../terms/words.js';
import type { CaseState, LoanState, PersonState, Timed } from './case-state.js';

/** The last entry at or before an instant, or null. Lists are in time order. */
export function latestAt<F>(list: readonly Timed<F>[], at: number): Timed<F> | null {
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const entry = list[i] as Timed<F>;
    if (entry.at <= at) return entry;
  }
  return null;
}

/** The person's registration as it stood, or null. */
export function registrationAt(person: PersonState, at: number): PersonRegistered | null {
  return latestAt(person.registered, at)?.fact ?? null;
}

const NOWHERE: readonly string[] = Object.freeze([]);

/** Candidate zones that a registration of this person names, sorted; empty when none is known. */
export function zonesOf(
  person: PersonState, registration: PersonRegistered | null,
): readonly string[] {
  if (registration === null) return NOWHERE;
  const { memo } = person;
  if (memo.zonesOf !== registration) {
    memo.zones = [...new Set(registration.zones.map((z) => z.zone))].sort();
    memo.zonesOf = registration;
  }
  return memo.zones;
}

/** A contact point that stood at an instant. */
export interface StandingPoint {
  readonly contactPoint: string;
  readonly channels: readonly Channel[];
  readonly place: Place | null;
  readonly line: 'mobile' | 'landline' | null;
  readonly providedByEmployer: boolean;
  readonly fact: string;
}

/** Contact points that stood at an instant, sorted by name. */
export function contactPointsAt(person: PersonState, at: number): readonly StandingPoint[] {
  const standing = new Map<string, StandingPoint>();
  for (const { at: addedAt, fact } of person.pointsAdded) {
    if (addedAt > at) break;
    standing.set(fact.contactPoint, {
      contactPoint: fact.contactPoint, channels: fact.channels, place: fact.place ?? null,
      line: fact.line ?? null, providedByEmployer: fact.providedBy === 'employer', fact: fact.id,
    });
    for (const gone of person.pointsRemoved) {
      if (gone.at <= at && gone.at >= addedAt && gone.fact.contactPoint === fact.contactPoint) {
        standing.delete(fact.contactPoint);
      }
    }
  }
  return [...standing.values()].sort((a, b) => (a.contactPoint < b.contactPoint ? -1 : 1));
}

/** The engagement of an actor for a loan as it stood, or null. Later ones replace earlier. */
export function engagementAt(
  state: CaseState, actor: string, loan: string | null, at: number,
): FactOf<'ActorEngaged'> | null {
  const list = state.actors.get(actor);
  if (list === undefined) return null;
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const entry = list[i] as Timed<FactOf<'ActorEngaged'>>;
    if (entry.at <= at && (loan === null || entry.fact.loans.includes(loan))) return entry.fact;
  }
  return null;
}

/** Whether a loan stood open at an instant. */
export function isOpenAt(loan: LoanState, at: number): boolean {
  return loan.opened.at <= at && latestAt(loan.closed, at) === null;
}

/** The last observation of a loan as it stood, or null. */
export function observationAt(loan: LoanState, at: number): FactOf<'LoanObserved'> | null {
  return latestAt(loan.observed, at)?.fact ?? null;
}

/** The person's roles in a loan. */
export function rolesIn(loan: LoanState, person: string): readonly PartyRole[] {
  return loan.opened.fact.parties.filter((p) => p.person === person).map((p) => p.role);
}

/** The party with whom a loan's duties are planned: the first borrower named, else the first. */
export function leadParty(loan: LoanState): string {
  const parties = loan.opened.fact.parties;
  const borrower = parties.find((p) => p.role === 'borrower') ?? parties[0];
  return borrower?.person ?? '';
}
