import type { Fact } from '../../facts/types/index.js';
import { ok } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { RecordEntry } from '../../log/index.js';
import type { RecordReader } from '../record/record-reader.js';
import { upcastEntry } from '../record/upcasts.js';
import {
  type Circle, concerns, isOwnStream, isShared, learnLoan, learnOwn, learnPoint, openCircle, sizeOf,
} from './circle.js';

/** One entry that speaks of a person, and whether it is somebody else's as well. */
export interface FoundEntry {
  readonly entry: RecordEntry;
  /** Null once erased. */
  readonly fact: Fact | null;
  /** Another person's record too: their stream, a loan of both, or a list that names others. */
  readonly isShared: boolean;
}

/** Everything of a log that speaks of one person. */
export interface FoundPerson {
  /** In order of `seq`; also those whose words are erased, where their stream is the person's. */
  readonly entries: readonly FoundEntry[];
  readonly circle: Circle;
}

/**
 * Finds every entry that speaks of a person, in whichever stream it stands: their own and their
 * loans', corrections, tasks, notes, promises, shadows, and other people's records that name them.
 *
 * Nobody has to list streams, so nothing is missed because a list was short. The log is gone
 * through until nothing new turns up: twice, and once more for each name learned late.
 *
 * @param streams - Further streams that are known to be about the person.
 * @returns The entries; or `fact.unknown-schema`.
 */
export function findPerson(
  log: RecordReader, person: string, streams: readonly string[] = [],
): Result<FoundPerson> {
  const circle = openCircle(person, streams);
  const asked = new Set(streams);
  const voided = listVoided(log);
  for (;;) {
    const before = sizeOf(circle);
    const entries: FoundEntry[] = [];
    for (const raw of log.entries()) {
      const { seq, stream } = raw.leaf;
      const read = upcastEntry(raw, log.upcasts);
      if (!read.ok) return read;
      const entry = read.value;
      const fact = (entry.opening?.body ?? null) as unknown as Fact | null;
      if (fact !== null && !voided.has(fact.id)) learnTies(fact, circle);
      const isFound = isOwnStream(stream, circle) || asked.has(stream) || circle.kept.has(seq)
        || (fact !== null && concerns(fact, circle));
      const shared = !isFound || (!asked.has(stream) && isShared(stream, fact, circle));
      if (fact !== null && shared && circle.targets.has(fact.id)) circle.othersTargets.add(fact.id);
      if (!isFound) continue;
      entries.push({ entry, fact, isShared: shared });
      if (fact !== null && !shared) learnOwn(stream, fact, circle);
    }
    // Invariant: the sets only grow, and only by what stands in the log, so this ends.
    if (sizeOf(circle) === before) return ok({ entries, circle });
  }
}

/** What ties persons to loans and to other names of theirs. */
function learnTies(fact: Fact, circle: Circle): void {
  if (fact.type === 'LoanOpened') learnLoan(fact, circle);
  if (fact.type === 'ContactPointAdded') learnPoint(fact, circle);
  if (fact.type === 'FactCorrected') {
    const told = fact.replacement as unknown as Fact;
    if (told.type === 'LoanOpened') learnLoan(told, circle);
  }
  if (fact.type !== 'PersonsMerged') return;
  const names = [...fact.persons, fact.into];
  if (names.some((name) => circle.persons.has(name))) {
    for (const name of names) circle.persons.add(name);
  }
}

/** Ids of facts that were taken back: a merge or a loan put in by mistake ties nobody. */
function listVoided(log: RecordReader): ReadonlySet<string> {
  const voids: Extract<Fact, { readonly type: 'FactVoided' }>[] = [];
  for (const { opening } of log.entries()) {
    const fact = opening?.body as unknown as Fact | undefined;
    if (fact?.type === 'FactVoided') voids.push(fact);
  }
  const voided = new Set<string>();
  // Latest first, so that a void that was itself voided takes nothing back.
  for (const { id, facts } of voids.reverse()) {
    if (!voided.has(id)) for (const target of facts) voided.add(target);
  }
  return voided;
}
