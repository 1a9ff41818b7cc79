import type { Fact } from '../../facts/types/index.js';
import type { Json } from '../../kernel/json.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { RecordEntry } from '../../log/index.js';
import { readCase } from '../record/record-reader.js';
import type { RecordReader } from '../record/record-reader.js';
import { personsIn } from '../person/persons-in.js';
import { answerIn } from '../replay/recorded-answer.js';

/** What a folder is about: a person's whole file, or one contact of theirs. */
export interface EvidenceSelection {
  readonly person: string;
  /** The person's stream, their loans' and their actors'. */
  readonly streams: readonly string[];
  /** Id of a decision: then only what it rests on, it, and what came of it. */
  readonly decision?: string;
  /**
   * Other parties to the loans who may be named and shown, where the receiver has a right to it.
   * Absent: nobody. Then answers that were read from another party's stream too are withheld.
   */
  readonly mayName?: readonly string[];
}

/** An entry that goes into the folder: its leaf always, its words unless they are withheld. */
export interface SelectedEntry {
  /** With its words in the shapes of today. */
  readonly entry: RecordEntry;
  /** The words as they were recorded, which are what its leaf commits to. */
  readonly recorded: Json;
  readonly fact: Fact | null;
  readonly hidden: 'withheld' | 'erased' | null;
}

const CORRECTIONS: ReadonlySet<Fact['type']> =
  new Set(['FactVoided', 'FactCorrected', 'PersonsMerged', 'PersonsSplit']);

/** Whom and which loans a folder may speak of. */
interface Circle {
  readonly persons: ReadonlySet<string>;
  readonly loans: ReadonlySet<string>;
}

/**
 * Selects the entries of a folder. Entries of another's stream stay out; words that speak of
 * another person, or of a loan that is not this person's, are withheld.
 * @returns Entries in order of `seq`; or `evidence.nothing-there`, `evidence.no-such-decision`.
 */
export function selectEntries(
  log: RecordReader, { person, streams, decision, mayName = [] }: EvidenceSelection,
): Result<readonly SelectedEntry[]> {
  const read = readWhole(log, streams);
  if (!read.ok) return read;
  const circle = circleOf(read.value.entries, [person, ...mayName]);
  const entries = read.value.entries.filter(({ leaf }) => isOwnStream(leaf.stream, circle));
  if (entries.length === 0) return fail([problem('evidence.nothing-there', ['streams'], {})]);
  const chosen = decision === undefined ? entries : ofDecision(entries, decision);
  if (chosen === null) {
    return fail([problem('evidence.no-such-decision', ['decision'], { decision: decision ?? '' })]);
  }
  const recorded = wordsOf(log, chosen);
  return ok(chosen.map((entry) => {
    const fact = factOf(entry);
    const told = { entry, fact, recorded: recorded.get(entry.leaf.seq) ?? null };
    if (fact === null) return { ...told, hidden: 'erased' };
    return { ...told, hidden: isOnlyAbout(fact, circle) ? null : 'withheld' };
  }));
}

function wordsOf(log: RecordReader, entries: readonly RecordEntry[]): ReadonlyMap<number, Json> {
  const streams = new Set(entries.map(({ leaf }) => leaf.stream));
  return new Map([...streams].flatMap((stream) => log.read(stream))
    .flatMap(({ leaf, opening }) => (opening === null ? [] : [[leaf.seq, opening.body] as const])));
}

/** The case, and whatever else an answer in it was read from. */
function readWhole(log: RecordReader, streams: readonly string[]): ReturnType<typeof readCase> {
  const read = readCase(log, streams, log.size);
  if (!read.ok) return read;
  const used = read.value.entries.map(answerIn)
    .flatMap((answer) => (answer === null || answer.body === null ? [] : answer.basedOn.streams));
  return readCase(log, [...new Set([...streams, ...used])], log.size);
}

function factOf({ opening }: RecordEntry): Fact | null {
  return opening === null ? null : opening.body as unknown as Fact;
}

/** What stood before the decision, itself, what names it, corrections, and who read the file. */
function ofDecision(
  entries: readonly RecordEntry[], id: string,
): readonly RecordEntry[] | null {
  const answer = entries.map(answerIn).find((a) => a?.kind === 'decision' && a.body?.id === id);
  if (answer === undefined || answer === null || answer.body === null) return null;
  const before = answer.basedOn.seq ?? 0;
  return entries.filter((entry) => {
    const fact = factOf(entry);
    if (entry.leaf.seq < before) return true;
    if (fact === null) return false;
    const named = 'decision' in fact && fact.decision === id;
    return named || CORRECTIONS.has(fact.type) || fact.type === 'FileRead';
  });
}

/** The persons under all their names, and the loans that one of them is a party to. */
function circleOf(entries: readonly RecordEntry[], named: readonly string[]): Circle {
  const facts = entries.map(factOf);
  const persons = new Set(named);
  for (const fact of facts) {
    if (fact?.type === 'PersonsMerged' && persons.has(fact.into)) {
      for (const name of fact.persons) persons.add(name);
    }
  }
  const loans = new Set(facts.flatMap((fact) =>
    (fact?.type === 'LoanOpened' && fact.parties.some((party) => persons.has(party.person))
      ? [fact.loan] : [])));
  return { persons, loans };
}

function isOnlyAbout(fact: Fact, circle: Circle): boolean {
  if (personsIn(fact).some((name) => !circle.persons.has(name))) return false;
  // An override shows for ever, also once nothing is left that tells whose the loan was.
  if (fact.type === 'OverrideGranted') return true;
  const named = [
    ...('loan' in fact && fact.loan !== undefined ? [fact.loan] : []),
    ...('loans' in fact && fact.loans !== undefined ? fact.loans : []),
    ...('scope' in fact ? fact.scope.loans ?? [] : []),
  ];
  if (!named.every((loan) => circle.loans.has(loan))) return false;
  if (fact.type !== 'ContactDecided' && fact.type !== 'PlanMade') return true;
  // An answer that was read from another's stream tells that the other exists.
  const { basedOn } = fact.body as { readonly basedOn?: { readonly streams?: readonly string[] } };
  return (basedOn?.streams ?? []).every((stream) => isOwnStream(stream, circle));
}

function isOwnStream(stream: string, { persons, loans }: Circle): boolean {
  const [kind, ...rest] = stream.split('/');
  const name = rest.join('/');
  if (kind === 'person') return persons.has(name);
  return kind !== 'loan' || loans.has(name);
}
