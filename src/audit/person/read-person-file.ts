import { parseInstant, toInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { Json } from '../../kernel/json.js';
import { FACT_SCHEMA, isFactSchema, parseFact } from '../../facts/index.js';
import type { Receipt, RecordLog } from '../../log/index.js';
import type { Policy } from '../../rules/policy.js';
import { appendSafely } from '../record/append-safely.js';
import type { RecordedFact } from '../record/record-time.js';
import { listTakenIds } from '../record/taken-ids.js';
import { isOwnStream } from './circle.js';
import { findPerson } from './find-person.js';

/** Who reads a file, and what for. */
export interface ReadingAsk {
  readonly person: string;
  /** Further streams that are known to be about this person; the rest is found. */
  readonly streams?: readonly string[];
  /** Id of the fact that records the reading. */
  readonly id: string;
  readonly officer: string;
  readonly purpose: string;
  /** When, an instant; also the recorder's clock. */
  readonly at: string;
}

/** Everything on file about a person, with the receipt of its reading. */
export interface PersonFile {
  readonly person: string;
  /** In order of `seq`, a fact of several streams once. Null where the words are erased. */
  readonly facts: readonly RecordedFact[];
  readonly receipt: Receipt;
}

/**
 * The whole file of a person, whichever streams it stands in, tasks and notes included, given only
 * after its reading stands in the record: officer, purpose and moment. For the person themselves
 * (`explainPersonFile` makes plain words of it), and for whoever else has a reason to look.
 *
 * @returns The file, the reading itself included; or `reading.no-officer`, `reading.no-purpose`,
 * `fact.conflict` for the id of another fact on file, other `fact.*` problems, or the log's.
 * Without a record of the reading nothing is read.
 */
export function readPersonFile(
  log: RecordLog, policy: Policy, ask: ReadingAsk,
): Result<PersonFile> {
  const receipt = recordReading(log, policy, ask);
  if (!receipt.ok) return receipt;
  const found = findPerson(log, ask.person, ask.streams);
  if (!found.ok) return found;
  const { entries, circle } = found.value;
  const seen = new Set<string>();
  const facts: RecordedFact[] = [];
  for (const { entry: { leaf }, fact, isShared } of entries) {
    // Another person's stream may name this one: that is told to that other person.
    const isTheirs = !isShared || isOwnStream(leaf.stream, circle);
    if (!isTheirs || !isFactSchema(leaf.schema)) continue;
    if (fact !== null && seen.has(fact.id)) continue;
    if (fact !== null) seen.add(fact.id);
    facts.push({ seq: leaf.seq, recordedAt: leaf.recordedAt, stream: leaf.stream, fact });
  }
  return ok({ person: ask.person, facts, receipt: receipt.value });
}

/** Records that somebody looks, and returns once that is safe. */
export function recordReading(
  log: RecordLog, policy: Policy, { person, id, officer, purpose, at }: Omit<ReadingAsk, 'streams'>,
): Result<Receipt> {
  const raw = { type: 'FileRead', id, at, person, officer, purpose };
  const fact = parseFact(raw, 0, policy.zoneData);
  if (!fact.ok) return fact;
  const batch = [{
    stream: `person/${person}`, schema: FACT_SCHEMA, body: fact.value as unknown as Json,
  }];
  const problems = [...listUnsaid({ officer, purpose }), ...listTakenIds(log, batch)];
  if (problems.length > 0) return fail(problems);
  const appended = appendSafely(log, batch, toInstant(parseInstant(at)!));
  if (appended.status === 'recorded') return ok(appended.receipt);
  return fail(appended.status === 'failed' ? appended.problems : [problem('record.conflict', [], {})]);
}

/** Blanks name nobody, and are no purpose. */
function listUnsaid(who: Pick<ReadingAsk, 'officer' | 'purpose'>): readonly Problem[] {
  return (['officer', 'purpose'] as const).filter((name) => who[name].trim() === '')
    .map((name) => problem(`reading.no-${name}`, [name], {}));
}
