import { fail, ok, problem, type Result, toUtf8 } from '../kernel/index.js';
import {
  addSignature, ED25519, findSignature, type NoteKey, type NoteSigner, type VerifySignature,
} from './signed-note.js';

/** Signature type of a witness: Ed25519 over the checkpoint and the time at which it was seen. */
export const COSIGNATURE_V1 = 0x04;

/** A witness's word that a checkpoint is consistent with all it had seen before. */
export interface Cosignature {
  readonly witness: string;
  /** Seconds since 1970, by the witness's clock; 0 where it does not say. */
  readonly time: number;
}

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/**
 * Adds a witness's line to a checkpoint. What the witness must have checked first, it must have
 * checked by itself.
 * @param signer - Of a key of type {@link COSIGNATURE_V1}.
 * @param time - Whole seconds since 1970.
 * @source C2SP tlog-cosignature, Format
 */
export function cosignCheckpoint(note: string, signer: NoteSigner, time: number): string {
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const line = new Uint8Array(TIME_BYTES + SIGNATURE_BYTES);
  new DataView(line.buffer).setBigUint64(0, BigInt(time));
  line.set(signer.sign(toMessage(text, time)), TIME_BYTES);
  return addSignature(note, signer.key, line);
}

/**
 * Checks a witness's line in a checkpoint.
 * @param witness - Its key, of type {@link COSIGNATURE_V1}.
 * @returns Name and time; or `note.malformed`, `note.not-signed-by-key`, `note.signature`.
 * @source C2SP tlog-cosignature, Format
 */
export function openCosignature(
  note: string, witness: NoteKey, verify: VerifySignature,
): Result<Cosignature> {
  const found = findSignature(note, witness);
  if (!found.ok) return found;
  const { text, signature } = found.value;
  const no = fail([problem('note.signature', [], {})]);
  if (witness.type !== COSIGNATURE_V1 || signature.length !== TIME_BYTES + SIGNATURE_BYTES) return no;
  const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return no;
  const key = { ...witness, type: ED25519 };
  return verify(key, toMessage(text, time), signature.slice(TIME_BYTES))
    ? ok({ witness: witness.name, time }) : no;
}

function toMessage(text: string, time: number): Uint8Array {
  return toUtf8(`cosignature/v1\ntime ${time}\n${text}`);
}
