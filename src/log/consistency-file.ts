import { fail, ok, parseBase64, problem, type Result, toBase64 } from '../kernel/index.js';
import { HASH_BYTES } from './tree-nodes.js';

/** The proof that a checkpoint's tree begins with an earlier one, as a witness is sent it. */
export interface ConsistencyFile {
  /** Leaves of the earlier tree. */
  readonly old: number;
  readonly hashes: readonly Uint8Array[];
  /** The later checkpoint, signed, verbatim. */
  readonly checkpoint: string;
}

/**
 * Prints a consistency proof in the form in which a witness is asked to cosign.
 * @source C2SP tlog-witness, add-checkpoint
 */
export function toConsistencyText({ old, hashes, checkpoint }: ConsistencyFile): string {
  return [`old ${old}`, ...hashes.map(toBase64), '', checkpoint].join('\n');
}

/**
 * Reads a consistency proof; nothing of it is checked yet.
 * @returns The proof, or `consistency.malformed`.
 */
export function parseConsistencyText(text: string): Result<ConsistencyFile> {
  const split = text.indexOf('\n\n');
  const [head = '', ...rest] = text.slice(0, Math.max(split, 0)).split('\n');
  const old = Number(/^old (0|[1-9]\d*)$/.exec(head)?.[1] ?? Number.NaN);
  const hashes = rest.map(parseBase64).filter((bytes) => bytes?.length === HASH_BYTES);
  if (split < 0 || !Number.isSafeInteger(old) || hashes.length !== rest.length) {
    return fail([problem('consistency.malformed', [], {})]);
  }
  return ok({ old, hashes: hashes as Uint8Array[], checkpoint: text.slice(split + 2) });
}
