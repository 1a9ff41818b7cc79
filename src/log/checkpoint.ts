import { fail, ok, parseBase64, problem, type Result, toBase64 } from '../kernel/index.js';
import { type NoteKey, type NoteSigner, openNote, signNote, type VerifySignature } from './signed-note.js';
import { HASH_BYTES } from './tree-nodes.js';

/** What a log says of itself at one size; a promise once it is signed. */
export interface Checkpoint {
  /** Which log this is; also the name of its key. */
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/**
 * Prints a checkpoint's text: origin, size and root, a line each.
 * @source C2SP tlog-checkpoint, Note text
 */
export function toCheckpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/**
 * Reads a checkpoint's text. Extension lines are let pass, since the signature covers them.
 * @returns The checkpoint, or `checkpoint.malformed`.
 * @source C2SP tlog-checkpoint, Note text
 */
export function parseCheckpointText(text: string): Result<Checkpoint> {
  const [origin = '', sizeText = '', rootText = '', ...more] = text.split('\n');
  const root = parseBase64(rootText);
  const isSound = text.endsWith('\n') && origin !== '' && /^(?:0|[1-9]\d*)$/.test(sizeText)
    && Number.isSafeInteger(Number(sizeText)) && root?.length === HASH_BYTES
    && more.slice(0, -1).every((line) => line !== '');
  if (!isSound || root === null) return fail([problem('checkpoint.malformed', [], {})]);
  return ok({ origin, size: Number(sizeText), root });
}

/** Signs a checkpoint as a note. The signer's name is the origin. */
export function signCheckpoint(
  tree: { readonly size: number; readonly root: Uint8Array }, signer: NoteSigner,
): string {
  return signNote(toCheckpointText({ ...tree, origin: signer.key.name }), signer);
}

/**
 * Opens a signed checkpoint.
 * @returns The checkpoint; or `note.*`, `checkpoint.malformed`, or `checkpoint.origin` where the
 * key belongs to another log.
 */
export function openCheckpoint(
  note: string, key: NoteKey, verify: VerifySignature,
): Result<Checkpoint> {
  const opened = openNote(note, key, verify);
  if (!opened.ok) return opened;
  const read = parseCheckpointText(opened.value);
  if (!read.ok || read.value.origin === key.name) return read;
  return fail([problem('checkpoint.origin', [], { origin: read.value.origin, key: key.name })]);
}
