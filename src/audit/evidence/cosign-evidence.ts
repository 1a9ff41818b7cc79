import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { sha256 } from '../../kernel/hash.js';
import type { Hash } from '../../kernel/hash.js';
import { listSignatures } from '../../log/index.js';
import type { Files } from './policy-files.js';
import { sumsOf } from './sums-of.js';

/**
 * The same folder under its checkpoint with witnesses' lines added: in `checkpoint`, in every
 * proof, and in the checksums.
 *
 * @param cosigned - The folder's own checkpoint with more signature lines, of whatever type.
 * @returns The files; or `evidence.other-checkpoint` where the text or a line that was there is not
 * the same any more, or `note.malformed`.
 */
export function cosignEvidence(
  files: Files, cosigned: string, hash: Hash = sha256,
): Result<Files> {
  const own = files['checkpoint'] ?? '';
  const more = listSignatures(cosigned);
  if (!more.ok) return more;
  if (!cosigned.startsWith(own) || own === '') {
    return fail([problem('evidence.other-checkpoint', ['checkpoint'], {})]);
  }
  const moved = Object.fromEntries(Object.entries(files)
    .filter(([path]) => path !== 'SHA256SUMS')
    .map(([path, text]) => [path, holdsCheckpoint(path) ? swap(text, own, cosigned) : text]));
  return ok({ ...moved, SHA256SUMS: sumsOf(moved, hash) });
}

const holdsCheckpoint = (path: string): boolean =>
  path === 'checkpoint' || path === 'consistency' || path.endsWith('.tlog-proof');

/** The checkpoint stands at the end of whatever carries it. */
function swap(text: string, own: string, cosigned: string): string {
  return text.endsWith(own) ? text.slice(0, text.length - own.length) + cosigned : text;
}
