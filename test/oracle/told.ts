import type { Fact, FactOf, FactType, FindingKind, Question } from 'softknock';

/**
 * `open`: the text makes no difference between `permits` and `presumed-compliant`; `closed`: nor
 * between `presumed-violation` and `forbids`; `clear`: open, or the rule does not apply.
 */
export type Answer = FindingKind | 'open' | 'closed' | 'clear' | { readonly leftOpen: string };

/** One paragraph of a text: the rule that ships it, where it stands, and what it says. */
export interface Paragraph {
  readonly rule: string;
  readonly source: string;
  readonly says: (told: Told, question: Question) => Answer;
}

export type Contact = FactOf<'ContactAttempted'>;

/** What a question may know: plain lists of facts, nothing derived. */
export interface Told {
  readonly facts: readonly Fact[];
  readonly of: <T extends FactType>(type: T) => readonly FactOf<T>[];
  readonly contacts: readonly Contact[];
  readonly zones: readonly string[];
}

export const leftOpen = (name: string): Answer => ({ leftOpen: name });

/** Two readings that a text allows: where they agree that is the answer, elsewhere it is open. */
export function either(name: string, ...readings: readonly Answer[]): Answer {
  const first = readings[0]!;
  return readings.every((r) => JSON.stringify(r) === JSON.stringify(first)) ? first : leftOpen(name);
}

const ms = (at: string): number => Date.parse(at);

/** The facts that exist for a question: once each, not later, and recorded by `knownAt`. */
export function tell(all: readonly Fact[], question: Question): Told {
  const ids = new Set<string>();
  const facts = all.filter((fact) => {
    if (ids.has(fact.id)) return false;
    ids.add(fact.id);
    if (ms(fact.at) > ms(question.at)) return false;
    const { knownAt } = question;
    return knownAt === undefined || ms(fact.recordedAt ?? fact.at) <= ms(knownAt);
  });
  const of = <T extends FactType>(type: T): readonly FactOf<T>[] =>
    facts.filter((f): f is FactOf<T> => f.type === type);
  const person = of('PersonRegistered').find((p) => p.person === question.person);
  return {
    facts, of, contacts: of('ContactAttempted'),
    zones: (person?.zones ?? []).map((z) => z.zone),
  };
}

/** Asks in each candidate zone: the strictest answer wins; with no zone, a person must look. */
export function inEachZone(zones: readonly string[], ask: (zone: string) => Answer): Answer {
  if (zones.length === 0) return 'needs-review';
  const answers = zones.map(ask);
  for (const kind of ['forbids', 'closed', 'presumed-violation'] as const) {
    if (answers.includes(kind)) return kind;
  }
  return answers.find((a) => typeof a === 'object')
    ?? answers.find((a) => a === 'needs-review') ?? answers[0]!;
}

export const sees = (told: Told, name: string): FactOf<'ContactPointAdded'> | undefined =>
  told.of('ContactPointAdded').find((p) => p.contactPoint === name);
