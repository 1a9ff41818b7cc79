import {
  canonicalJson, type Instant, LIMITS, parseInstant, type Problem, problem,
} from '../kernel/index.js';
import {
  commitBody, commitText, isName, type Leaf, type RecordEntry, toLeafText,
} from './leaf.js';
import {
  type BatchMark, type RecordBook, type SealedEntry, stampAfter, toReceipt,
} from './record-book.js';
import type { AppendResult, LogPorts, RecordDraft } from './record-log.js';

/** Either the answer at once, or entries to be stored and then noted. */
export type Admission =
  | { readonly status: 'admitted'; readonly sealed: readonly SealedEntry[] }
  | AppendResult;

/** Everything an admission looks at. */
export interface AdmissionInput {
  readonly book: RecordBook;
  readonly ports: LogPorts;
  readonly batch: readonly RecordDraft[];
  readonly recordedAt: Instant;
  readonly key: string | undefined;
  /** Reads an entry that the log has. */
  readonly entryAt: (seq: number) => RecordEntry;
}

/**
 * Decides whether a batch may be appended, and seals its entries; changes nothing.
 * A known key is answered before versions are compared, since a retry is always late.
 */
export function admitBatch(input: AdmissionInput): Admission {
  const { book, batch, key } = input;
  const problems = listProblems(input);
  if (problems.length > 0) return { status: 'failed', code: problems[0]!.code, problems };
  const mark = key === undefined ? undefined : book.batches.get(key);
  if (mark !== undefined) return answerRetry(input, mark, key!);
  for (const { stream, expectedVersion: expected } of batch) {
    const actual = book.streams.get(stream)?.length ?? 0;
    if (expected !== undefined && expected !== actual) {
      return { status: 'conflict', reason: 'version', stream, expected, actual };
    }
  }
  return { status: 'admitted', sealed: sealBatch(input) };
}

function listProblems({ batch, recordedAt, key }: AdmissionInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (batch.length === 0) problems.push(problem('log.empty-batch', ['batch'], {}));
  if (batch.length > LIMITS.leavesPerBatch) {
    problems.push(problem('log.batch-too-large', ['batch'], { max: LIMITS.leavesPerBatch }));
  }
  if (parseInstant(recordedAt) === null) {
    problems.push(problem('log.recorded-at', ['recordedAt'], { recordedAt: String(recordedAt) }));
  }
  if (key === '') problems.push(problem('log.empty-key', ['idempotencyKey'], {}));
  batch.forEach(({ stream, schema }, index) => {
    if (!isName(stream)) problems.push(problem('log.stream', ['batch', index, 'stream'], {}));
    if (!isName(schema)) problems.push(problem('log.schema', ['batch', index, 'schema'], {}));
  });
  return problems;
}

/** The commitments themselves say whether the bytes are the same: no second digest is kept. */
function answerRetry(input: AdmissionInput, mark: BatchMark, key: string): AppendResult {
  const { batch, ports, entryAt } = input;
  const earlier = Array.from({ length: mark.count }, (_, index) => entryAt(mark.first + index));
  const conflict = { status: 'conflict', reason: 'idempotency', key } as const;
  if (batch.length !== mark.count) return conflict;
  for (const [index, { leaf, opening }] of earlier.entries()) {
    const draft = batch[index]!;
    if (leaf.stream !== draft.stream || leaf.schema !== draft.schema) return conflict;
    if (opening === null) {
      const problems = [problem('log.erased', ['batch', index], { seq: leaf.seq })];
      return { status: 'failed', code: 'log.erased', problems };
    }
    if (commitBody(ports.hash, opening.salt, draft.body) !== leaf.commitment) return conflict;
  }
  return { status: 'recorded', receipt: toReceipt(mark, earlier[0]!.leaf.recordedAt) };
}

function sealBatch({ book, ports, batch, recordedAt }: AdmissionInput): readonly SealedEntry[] {
  const stamp = stampAfter(book, parseInstant(recordedAt)!);
  return batch.map(({ stream, schema, body }, index) => {
    const seq = book.tree.size + index;
    const salt = ports.salt(seq);
    const bodyText = canonicalJson(body);
    const commitment = commitText(ports.hash, salt, bodyText);
    const leaf: Leaf = { v: 1, seq, recordedAt: stamp, stream, schema, commitment };
    return { leaf, leafText: toLeafText(leaf), salt, bodyText };
  });
}
