import { parseInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Fact } from '../../facts/types/index.js';
import { readCase } from './record-reader.js';
import type { RecordReader } from './record-reader.js';

/** A fact with its place in the record. */
export interface RecordedFact {
  readonly seq: number;
  readonly recordedAt: string;
  readonly stream: string;
  /** Null once erased. */
  readonly fact: Fact | null;
}

/**
 * Where a record stood at an instant: what had been recorded by then has a smaller `seq`. The
 * recorder's clock is asked, so a fact that happened earlier and was told later is not among it.
 * With `openRecordedCase(log, policy, { ..., beforeSeq })` it answers what was known on that day.
 * @param at - An instant with offset.
 * @returns A `seq`, from 0 to the size of the log; or `question.bad-instant`.
 */
export function seqAsOf(log: RecordReader, at: string): Result<number> {
  const ms = parseInstant(at);
  if (ms === null) return fail([problem('question.bad-instant', ['at'], { value: at })]);
  let [low, high] = [0, log.size];
  // Invariant: instants in the log never go back, so leaves up to `low` were there, from `high` not.
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = firstOf(log.entries(middle));
    const isLater = entry === undefined || parseInstant(entry.leaf.recordedAt)! > ms;
    if (isLater) high = middle;
    else low = middle + 1;
  }
  return ok(low);
}

/**
 * What a record learned of a case between two places in it: late facts, corrections and erasures.
 * @param span - From `seqAsOf`, half open.
 * @returns Facts in order of `seq`, one for each leaf.
 */
export function listLearned(
  log: RecordReader, streams: readonly string[],
  span: { readonly from: number; readonly until: number },
): Result<readonly RecordedFact[]> {
  const read = readCase(log, streams, span.until);
  if (!read.ok) return read;
  return ok(read.value.entries.filter(({ leaf }) => leaf.seq >= span.from)
    .map(({ leaf, opening }) => ({
      seq: leaf.seq, recordedAt: leaf.recordedAt, stream: leaf.stream,
      fact: opening === null ? null : opening.body as unknown as Fact,
    })));
}

function firstOf<T>(items: Iterable<T>): readonly T[] {
  for (const item of items) return [item];
  return [];
}
