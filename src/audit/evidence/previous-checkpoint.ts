import { fail, ok, problem, sameBytes } from '../../kernel/index.js';
import type { Problem, Result } from '../../kernel/index.js';
import {
  type Checkpoint, findSignature, type NoteKey, openCheckpoint, parseCheckpointText,
  parseConsistencyText, type RecordLog, toConsistencyText, verifyConsistency, type VerifySignature,
} from '../../log/index.js';
import type { Files } from './policy-files.js';
import type { Signed } from './verify-evidence.js';

/**
 * An earlier checkpoint of the log, and the proof that the log has only grown since.
 *
 * @param previous - As it was signed and given away then.
 * @param checkpoint - The present one, signed.
 * @returns The two files; or `evidence.other-log` for a checkpoint that the key did not sign or
 * that is no beginning of this log, which says that one of the two is not the log that it was;
 * or `note.*`, `checkpoint.*`.
 */
export function previousFiles(
  log: RecordLog, key: NoteKey, { previous, checkpoint }: {
    readonly previous: string; readonly checkpoint: string;
  },
): Result<Files> {
  const found = findSignature(previous, key);
  if (!found.ok) return found;
  const read = parseCheckpointText(found.value.text);
  if (!read.ok) return read;
  const { origin, size, root } = read.value;
  const isBeginning = origin === key.name && size > 0 && size <= log.size
    && sameBytes(log.tree.root(size), root);
  if (!isBeginning) return fail([problem('evidence.other-log', ['previous'], { size })]);
  const hashes = log.tree.proveConsistency(size);
  return ok({ previous, consistency: toConsistencyText({ old: size, hashes, checkpoint }) });
}

/**
 * Checks that the log has only grown since an earlier checkpoint.
 * @returns That checkpoint; `null` where the folder holds none, or one that is not to be relied
 * on: then `problems` says why.
 */
export function checkPrevious(
  files: Files, signed: Signed | null, verify: VerifySignature, problems: Problem[],
): Checkpoint | null {
  const { previous, consistency } = files;
  if (previous === undefined && consistency === undefined) return null;
  if (previous === undefined || consistency === undefined) {
    const path = previous === undefined ? 'previous' : 'consistency';
    problems.push(problem('evidence.missing-file', [path], {}));
    return null;
  }
  if (signed === null) return null;
  const opened = openCheckpoint(previous, signed.key, verify);
  if (!opened.ok) {
    problems.push(problem(opened.problems[0]!.code, ['previous'], {}));
    return null;
  }
  const proof = parseConsistencyText(consistency);
  const code = !proof.ok ? proof.problems[0]!.code
    : proof.value.checkpoint !== signed.note ? 'evidence.other-checkpoint'
    : proof.value.old !== opened.value.size ? 'evidence.index' : null;
  const grown = !proof.ok ? proof : verifyConsistency(
    { from: opened.value, to: signed.checkpoint, proof: proof.value.hashes });
  const wrong = code ?? (grown.ok ? null : grown.problems[0]!.code);
  if (wrong === null) return opened.value;
  problems.push(problem(wrong, ['consistency'], {}));
  return null;
}
