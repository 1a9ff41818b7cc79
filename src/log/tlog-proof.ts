import {
  fail, type HashInto, ok, parseBase64, problem, type Result, toBase64,
} from '../kernel/index.js';
import { type Checkpoint, openCheckpoint } from './checkpoint.js';
import { merkleLeafHash } from './merkle.js';
import type { NoteKey, VerifySignature } from './signed-note.js';
import { HASH_BYTES } from './tree-nodes.js';
import { verifyInclusion } from './verify-proof.js';

/** The proof that a leaf stands in a log, good without the log. */
export interface TlogProof {
  readonly index: number;
  /** Sibling hashes, the leaf's first. */
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** Not covered by any signature: never to be trusted. */
  readonly extra?: Uint8Array;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

/**
 * Prints a proof.
 * @source C2SP tlog-proof, Format
 */
export function toTlogProof({ index, hashes, checkpoint, extra }: TlogProof): string {
  const lines = [
    HEADER, ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]), `index ${index}`,
    ...hashes.map(toBase64), '', checkpoint,
  ];
  return lines.join('\n');
}

/**
 * Reads a proof; nothing of it is checked yet.
 * @returns The proof, or `tlog-proof.malformed`.
 */
export function parseTlogProof(text: string): Result<TlogProof> {
  const split = text.indexOf('\n\n');
  const [header, ...rest] = text.slice(0, Math.max(split, 0)).split('\n');
  const extraText = rest[0]?.startsWith('extra ') === true ? rest.shift()!.slice(6) : null;
  const extra = extraText === null ? null : parseBase64(extraText);
  const index = /^index (0|[1-9]\d*)$/.exec(rest.shift() ?? '')?.[1];
  const hashes = rest.map(parseBase64).filter((bytes) => bytes?.length === HASH_BYTES);
  if (split < 0 || header !== HEADER || index === undefined || hashes.length !== rest.length
    || (extraText !== null && extra === null) || !Number.isSafeInteger(Number(index))) {
    return fail([problem('tlog-proof.malformed', [], {})]);
  }
  return ok({
    index: Number(index), hashes: hashes as Uint8Array[], checkpoint: text.slice(split + 2),
    ...(extra === null ? {} : { extra }),
  });
}

/** What a leaf's proof is checked with. */
export interface ProofCheck {
  /** The leaf's exact bytes, or the text that they are UTF-8 of. */
  readonly leaf: string | Uint8Array;
  readonly key: NoteKey;
  readonly verify: VerifySignature;
  readonly hashInto?: HashInto;
}

/**
 * Checks that a leaf stands in the log whose key signed the proof's checkpoint.
 * @returns Index and checkpoint, or the first `tlog-proof.*`, `note.*`, `checkpoint.*` or
 * `proof.*` problem.
 * @source C2SP tlog-proof, Verifying a tlog proof
 */
export function verifyTlogProof(
  text: string, { leaf, key, verify, hashInto }: ProofCheck,
): Result<{ readonly index: number; readonly checkpoint: Checkpoint }> {
  const proof = parseTlogProof(text);
  if (!proof.ok) return proof;
  const checkpoint = openCheckpoint(proof.value.checkpoint, key, verify);
  if (!checkpoint.ok) return checkpoint;
  const { index, hashes } = proof.value;
  const { size, root } = checkpoint.value;
  const leafHash = merkleLeafHash(leaf, hashInto);
  const stands = verifyInclusion({ leafHash, index, size, proof: hashes, root }, hashInto);
  return stands.ok ? ok({ index, checkpoint: checkpoint.value }) : stands;
}
