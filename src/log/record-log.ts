import type { Hash, HashInto, Instant, Json, Problem } from '../kernel/index.js';
import type { RecordEntry } from './leaf.js';
import type { MerkleTree } from './merkle.js';

/** What a log needs from its host. */
export interface LogPorts {
  readonly hash: Hash;
  /**
   * Gives a fresh secret for each record: 16 to 64 random bytes in lower-case hex. Only tests
   * derive it from the number.
   * @example
   * () => randomBytes(16).toString('hex') // randomBytes of node:crypto
   */
  readonly salt: (seq: number) => string;
  /** For the tree; plain JavaScript by default. */
  readonly hashInto?: HashInto;
}

/** A log's tree, to be asked and not to be grown. */
export type ProofTree =
  Pick<MerkleTree, 'size' | 'leafHash' | 'root' | 'proveInclusion' | 'proveConsistency'>;

/** One record to be appended. */
export interface RecordDraft {
  readonly stream: string;
  readonly schema: string;
  readonly body: Json;
  /** Leaves that the stream has before this batch, as the caller last saw it. */
  readonly expectedVersion?: number;
}

/** Proof for the caller that a batch stands in the log. */
export interface Receipt {
  /** One for each draft, in their order. */
  readonly seqs: readonly number[];
  /** As stamped: never before the leaf in front. */
  readonly recordedAt: Instant;
  /** Leaves in the whole log after this batch. */
  readonly size: number;
}

/** A lost race is an answer, not an error. Nothing of a batch is recorded unless all of it is. */
export type AppendResult =
  | { readonly status: 'recorded'; readonly receipt: Receipt }
  | {
    readonly status: 'conflict'; readonly reason: 'version';
    readonly stream: string; readonly expected: number; readonly actual: number;
  }
  | { readonly status: 'conflict'; readonly reason: 'idempotency'; readonly key: string }
  | { readonly status: 'failed'; readonly code: string; readonly problems: readonly Problem[] };

/** An append-only log of records in streams, covered by one Merkle tree. */
export interface RecordLog {
  /** Leaves in the log. */
  readonly size: number;
  /**
   * Appends a batch as a whole or not at all.
   * @param recordedAt - The recorder's clock; raised to the last leaf's when it is before that.
   * @param idempotencyKey - The same key with the same streams, schemas and bodies gives the
   * first receipt again; with others a conflict. Not a place for personal data: it outlives
   * erasure.
   */
  append(
    batch: readonly RecordDraft[], recordedAt: Instant, idempotencyKey?: string,
  ): AppendResult;
  /** Leaves in a stream; 0 for one that does not exist. */
  versionOf(stream: string): number;
  /** The entries of a stream in order of `seq`. */
  read(stream: string): readonly RecordEntry[];
  /** All entries in order of `seq`, from one on. */
  entries(fromSeq?: number): Iterable<RecordEntry>;
  /**
   * Forgets bodies and salts for ever; leaves, tree and root stay, and every proof holds.
   * @param seqs - Of the log; those erased before are passed over.
   * @returns How many openings were there to erase.
   */
  erase(seqs: readonly number[]): number;
  /**
   * Returns once everything appended is as safe as this log can make it: a receipt holds from
   * then on. A log in memory has nothing to do.
   * @throws Whatever the medium throws; then the batch may or may not stand.
   */
  flush(): void;
  /** Root of the tree over all leaves, 64 lower-case hex digits. */
  root(): string;
  /** The tree over the leaves, for roots and proofs of any size so far. It only grows. */
  readonly tree: ProofTree;
}
