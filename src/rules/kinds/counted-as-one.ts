import { parseLocalDate } from '../../kernel/calendar.js';
import { byText } from '../../kernel/sort.js';
import { dayStart, localDayOf } from '../../kernel/zones.js';
import { registrationAt, rolesIn, zonesOf } from '../../state/index.js';
import type { CaseState, LoanState, PersonState } from '../../state/index.js';
import type { PartyRole, RelationKind } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import type { CountedAsOne } from './counted-as-one.shape.js';

/** Another person whose requests and states count as those of the person contacted, for a loan. */
export interface CountedPerson {
  readonly person: PersonState;
  readonly loan: LoanState;
  /** False where it rests on an age that nobody has put on file. */
  readonly sure: boolean;
  /** They owe the loan themselves: what they say without naming loans is about it. */
  readonly owes: boolean;
}

/** Relations that count, some of them only to a minor. */
export interface Relations {
  readonly always: readonly RelationKind[];
  readonly ofMinors: readonly RelationKind[];
}

const OWING: readonly PartyRole[] = ['borrower', 'co-borrower', 'guarantor'];
const NOBODY: readonly CountedPerson[] = [];

/** Whether a person is a minor in every zone in which they may be; null where nobody knows. */
export function isMinor(asked: Asked, name: string): boolean | null {
  const state = asked.state.persons.get(name);
  const registration = state === undefined ? null : registrationAt(state, asked.at);
  if (state === undefined || registration === null) return null;
  if (registration.kind === 'organisation') return false;
  if (registration.ofAgeFrom === undefined) return null;
  const day = parseLocalDate(registration.ofAgeFrom) as number;
  const zones = zonesOf(state, registration);
  return (zones.length > 0 ? zones : [asked.env.zone])
    .every((zone) => localDayOf(asked.env.zoneData, zone, asked.at) < day);
}

/**
 * Whether somebody counts as a party by what is on file of their relation; null where only the
 * party's age would tell. A marriage may stand in either's registration.
 */
export function countsAs(
  asked: Asked, name: string, party: string, { always, ofMinors }: Relations,
): boolean | null {
  const kinds = [...kindsTo(asked, name, party),
    ...kindsTo(asked, party, name).filter((kind) => kind === 'spouse')];
  if (kinds.some((kind) => always.includes(kind))) return true;
  return kinds.some((kind) => ofMinors.includes(kind)) ? isMinor(asked, party) : false;
}

function kindsTo(asked: Asked, name: string, party: string): readonly RelationKind[] {
  const state = asked.state.persons.get(name);
  const relations = state === undefined ? undefined : registrationAt(state, asked.at)?.relations;
  return (relations ?? []).filter(({ to }) => to === party).map(({ kind }) => kind);
}

const related = new WeakMap<CaseState, boolean>();

/** Whether anybody on file is related to anybody: hardly any case has a relation in it. */
function hasRelations(state: CaseState): boolean {
  let known = related.get(state);
  if (known === undefined) {
    known = [...state.persons.values()].some(({ registered }) =>
      registered.some(({ fact }) => (fact.relations?.length ?? 0) > 0));
    related.set(state, known);
  }
  return known;
}

/** Those of one loan, by name, with whether it is sure. */
function countedFor(rule: CountedAsOne, asked: Asked, loan: LoanState): Map<string, boolean> {
  const { parties } = loan.opened.fact;
  const me = asked.question.person;
  const found = new Map<string, boolean>();
  const add = (name: string, sure: boolean): void => {
    found.set(name, sure || found.get(name) === true);
  };
  for (const { person, role } of parties) if (rule.poolParties?.includes(role)) add(person, true);
  if (!poolsRelations(rule, asked)) return found;
  const relations = { always: rule.poolWith ?? [], ofMinors: rule.poolWithOfMinors ?? [] };
  for (const { person: party, role } of parties) {
    if (!OWING.includes(role)) continue;
    const mine = party === me ? true : countsAs(asked, me, party, relations);
    if (mine === false) continue;
    add(party, mine === true);
    for (const name of asked.state.persons.keys()) {
      const theirs = name === party ? false : countsAs(asked, name, party, relations);
      if (theirs !== false) add(name, theirs === true && mine === true);
    }
  }
  return found;
}

function poolsRelations({ poolWith, poolWithOfMinors }: CountedAsOne, asked: Asked): boolean {
  return (poolWith !== undefined || poolWithOfMinors !== undefined) && hasRelations(asked.state);
}

/** Most loans have one party and nobody is related: then there is nothing to go through. */
function isAlone(rule: CountedAsOne, asked: Asked): boolean {
  if (poolsRelations(rule, asked)) return false;
  const { poolParties } = rule;
  return poolParties === undefined || asked.loans.every((loan) => loan.opened.fact.parties
    .every(({ person, role }) => person === asked.question.person || !poolParties.includes(role)));
}

/** Whether a rule counts others with the person at all. */
export function poolsOthers({ poolWith, poolWithOfMinors, poolParties }: CountedAsOne): boolean {
  return poolWith !== undefined || poolWithOfMinors !== undefined || poolParties !== undefined;
}

/** The others who count as the person contacted, for each loan asked about, by name. */
export function countedWith(rule: CountedAsOne, asked: Asked): readonly CountedPerson[] {
  if (!poolsOthers(rule) || isAlone(rule, asked)) return NOBODY;
  return asked.loans.flatMap((loan) => {
    const found = countedFor(rule, asked, loan);
    found.delete(asked.question.person);
    return [...found].sort(([a], [b]) => byText(a, b)).flatMap(([name, sure]) => {
      const person = asked.state.persons.get(name);
      return person === undefined ? []
        : [{ person, loan, sure, owes: rolesIn(loan, name).some((r) => OWING.includes(r)) }];
    });
  });
}

/** The question as it reads of another person and one loan. */
export function askedOf(asked: Asked, { person, loan }: CountedPerson): Asked {
  return { ...asked, person, loans: [loan], question: { ...asked.question, loans: [loan.loan] } };
}

/**
 * What a person would have to know before what another has said, naming these loans or none,
 * binds for the loan; null where it binds.
 */
export function missingOf(other: CountedPerson, loans: readonly string[] | undefined): string | null {
  if (!other.sure) return 'PersonRegistered.ofAgeFrom';
  const names = loans === undefined ? other.owes : loans.includes(other.loan.loan);
  return names ? null : 'Scope.loans';
}

/** Everybody whose facts may bear on a rule, now or once more is on file. */
export function peopleOf(rule: CountedAsOne, asked: Asked): readonly PersonState[] {
  if (poolsOthers(rule)) return [...asked.state.persons.values()];
  return asked.person === null ? [] : [asked.person];
}

/** Instants at which somebody on file comes of age. */
export function ageEdges(ofMinors: readonly RelationKind[] | undefined, asked: Asked): number[] {
  if (ofMinors === undefined || !hasRelations(asked.state)) return [];
  return [...asked.state.persons.values()].flatMap((person) => person.registered.flatMap(({ fact }) => {
    if (fact.ofAgeFrom === undefined) return [];
    const day = parseLocalDate(fact.ofAgeFrom) as number;
    const zones = zonesOf(person, fact);
    return (zones.length > 0 ? zones : [asked.env.zone])
      .map((zone) => dayStart(asked.env.zoneData, zone, day));
  }));
}
