import { parseInstant } from '../kernel/instant.js';
import type { PersonState, Timed } from '../state/index.js';
import type { FactOf } from '../facts/types/index.js';
import type { ProtectionKind } from '../terms/words.js';

type Started = Timed<FactOf<'ProtectionStarted'>>;

const touches = (mine: readonly string[] | undefined, asked: readonly string[]): boolean =>
  mine === undefined || asked.length === 0 || asked.some((loan) => mine.includes(loan));

/** States of these kinds that began by an instant and touch these loans; no loans: any. */
export function listProtections(
  person: PersonState, kinds: readonly ProtectionKind[], loans: readonly string[], at: number,
): readonly Started[] {
  return person.protections.filter((started) => started.at <= at
    && kinds.includes(started.fact.kind) && touches(started.fact.loans, loans));
}

/**
 * The instant at which a state ended or will end by what is on file at `at`: the first fact that
 * ends it, or its own `until` where that comes before. Null while neither is known.
 */
export function protectionEnd(person: PersonState, started: Started, at: number): number | null {
  const ended = person.protectionEnds.find((end) => end.at >= started.at && end.at <= at
    && (end.fact.ends === started.fact.id
      || (end.fact.ends === undefined && end.fact.kind === started.fact.kind)));
  const { until } = started.fact;
  const stated = until === undefined ? null : parseInstant(until) as number;
  if (ended === undefined) return stated;
  return stated === null ? ended.at : Math.min(ended.at, stated);
}

/** Whether a state of one of these kinds stands for the person and the loans. */
export function isProtected(
  person: PersonState | null, kinds: readonly ProtectionKind[], loans: readonly string[],
  at: number,
): boolean {
  return person !== null && listProtections(person, kinds, loans, at).some((started) => {
    const end = protectionEnd(person, started, at);
    return end === null || end > at;
  });
}

/** Instants at which a state may end by its own `until`. */
export function untilEdges(person: PersonState | null): number[] {
  return (person?.protections ?? []).flatMap(({ fact }) =>
    (fact.until === undefined ? [] : [parseInstant(fact.until) as number]));
}
