import type { Fact, FactOf, FactType } from '../../facts/types/index.js';
import type { Json } from '../../kernel/json.js';
import { personsIn } from './persons-in.js';

/** What is a person's own in a log, by which the rest is found. Its sets only grow. */
export interface Circle {
  /** The person, under every name. */
  readonly persons: Set<string>;
  /** Loans that one of them is a party to. */
  readonly loans: Set<string>;
  /** Own facts, and what own facts gave a name to: contacts, evidence, tasks and the like. */
  readonly names: Set<string>;
  /** Own contact points; a name such as `mobile` may be many people's. */
  readonly points: Set<string>;
  readonly othersPoints: Set<string>;
  /** Facts that own corrections name; and those of them that are somebody else's. */
  readonly targets: Set<string>;
  readonly othersTargets: Set<string>;
  /** Streams of own loans and facilities that somebody else is a party to. */
  readonly joint: Set<string>;
  /** Entries that an earlier erasure of the person had to keep. */
  readonly kept: Set<number>;
}

type Members = { readonly [member: string]: Json };

/** The member by which a fact of a type gives something of the person a name. */
const NAMED_BY: Partial<Record<FactType, string>> = {
  ContactAttempted: 'contact', ContactDecided: 'decision', EvidenceFiled: 'evidence',
  PromiseMade: 'promise', RectificationDue: 'rectification', SignalRaised: 'signal',
  TaskOpened: 'task',
};
/** Members, of facts that may name no person, that name a fact or what one gave a name to. */
const REFERENCES = [
  'about', 'check', 'contact', 'decision', 'evidence', 'fact', 'facts', 'finding', 'picked',
  'population', 'promise', 'rectification', 'signal', 'task',
];
/** Draws are of many persons, whoever else is named. */
const OF_MANY: ReadonlySet<FactType> = new Set<FactType>(['DrawCommitted', 'DrawRevealed']);

/** Starts with a name and with streams that are known to be about the person. */
export function openCircle(person: string, streams: readonly string[] = []): Circle {
  const loans = streams.map(partsOf).filter(([kind]) => kind === 'loan').map(([, name]) => name);
  const persons = streams.map(partsOf).filter(([kind]) => kind === 'person').map(([, n]) => n);
  return {
    persons: new Set([person, ...persons]), loans: new Set(loans), names: new Set(),
    points: new Set(), othersPoints: new Set(), targets: new Set(), othersTargets: new Set(),
    joint: new Set(), kept: new Set(),
  };
}

/** Grows with every name added, and stands still when nothing new was learned. */
export function sizeOf(circle: Circle): number {
  return Object.values(circle).reduce((sum, set: ReadonlySet<unknown>) => sum + set.size, 0);
}

/** Says whether a stream is of the person alone or of something of theirs. */
export function isOwnStream(stream: string, { persons, loans, names }: Circle): boolean {
  const [kind, name] = partsOf(stream);
  if (kind === 'loan') return loans.has(name);
  return kind === 'person' || kind === 'shadow' ? persons.has(name) : names.has(name);
}

/** Says whether a body, of whatever schema, speaks of the person or of something of theirs. */
export function concerns(fact: Fact, { persons, loans, names, points }: Circle): boolean {
  const { person, loan, loans: several, body } = fact as unknown as Members;
  const basedOn = (body as Members | undefined)?.['basedOn'] as Members | undefined;
  return personsIn(fact).some((name) => persons.has(name))
    || (fact.type === 'AttestationMade' && points.has(fact.about))
    || textsIn([person]).some((name) => persons.has(name))
    || textsIn([loan, several]).some((name) => loans.has(name))
    || textsIn([basedOn?.['streams']]).map(partsOf)
      .some(([kind, name]) => kind === 'person' && persons.has(name))
    || textsIn(REFERENCES.map((key) => (fact as unknown as Members)[key]))
      .some((name) => names.has(name));
}

/** Says whether an entry is another person's record as well. */
export function isShared(stream: string, fact: Fact | null, circle: Circle): boolean {
  const { persons, loans, names, joint, othersPoints } = circle;
  const [kind, name] = partsOf(stream);
  if (joint.has(stream)) return true;
  if (kind === 'loan') return !loans.has(name);
  if (kind === 'person' || kind === 'shadow') return !persons.has(name);
  // It stands beside what it is about, which may be a contact point of several people.
  if (fact?.type === 'AttestationMade') {
    return !names.has(fact.about) && othersPoints.has(fact.about);
  }
  if (kind === 'fact' && !names.has(name)) {
    return !circle.targets.has(name) || circle.othersTargets.has(name);
  }
  return fact !== null
    && (OF_MANY.has(fact.type) || personsIn(fact).some((other) => !persons.has(other)));
}

/** Learns from a fact that is the person's own: its name, and the name of what it speaks of. */
export function learnOwn(
  stream: string, fact: Fact, { names, loans, kept, targets }: Circle,
): void {
  const [kind, loan] = partsOf(stream);
  if (kind === 'loan') loans.add(loan);
  names.add(fact.id);
  const value = (fact as unknown as Members)[NAMED_BY[fact.type] ?? ''];
  if (typeof value === 'string') names.add(value);
  if (fact.type === 'FactCorrected') targets.add(fact.fact);
  if (fact.type === 'FactVoided') for (const target of fact.facts) targets.add(target);
  if (fact.type === 'PersonErased') for (const { seq } of fact.kept ?? []) kept.add(seq);
}

/** Learns whose a loan is; also from loans of others, which may stand under the same facility. */
export function learnLoan(
  { loan, facility, parties }: Pick<FactOf<'LoanOpened'>, 'loan' | 'facility' | 'parties'>,
  { persons, loans, names, joint }: Circle,
): void {
  const isOwn = parties.some(({ person }) => persons.has(person));
  if (isOwn) {
    loans.add(loan);
    if (facility !== undefined) names.add(facility);
  }
  if (!parties.some(({ person }) => !persons.has(person))) return;
  if (loans.has(loan)) joint.add(`loan/${loan}`);
  if (facility !== undefined && names.has(facility)) joint.add(`facility/${facility}`);
}

/** Learns whose a contact point is. */
export function learnPoint(
  { person, contactPoint }: Pick<FactOf<'ContactPointAdded'>, 'person' | 'contactPoint'>,
  { persons, points, othersPoints }: Circle,
): void {
  (persons.has(person) ? points : othersPoints).add(contactPoint);
}

/** Kind and name of a stream; the name may hold slashes. */
export function partsOf(stream: string): readonly [kind: string, name: string] {
  const slash = stream.indexOf('/');
  return [stream.slice(0, slash), stream.slice(slash + 1)];
}

function textsIn(values: readonly (Json | undefined)[]): readonly string[] {
  return values.flat().filter((value) => typeof value === 'string');
}
