import {
  fail, ok, parseBase64, parseHex, problem, type Result, sameBytes, sha256Bytes, toBase64, toHex,
  toUtf8,
} from '../kernel/index.js';

/** Which signature a key makes. Ed25519 over the note's text is `0x01`. */
export const ED25519 = 0x01;

/** A public key as signed notes name it. */
export interface NoteKey {
  /** Without blanks or plus signs; a schema-less URL, such as `bank.example/record`. */
  readonly name: string;
  /** Signature type; {@link ED25519} is the one that this version makes and checks. */
  readonly type: number;
  readonly publicKey: Uint8Array;
}

/** Signs as the owner of a key. A port: the host holds the private half. */
export interface NoteSigner {
  readonly key: NoteKey;
  sign(message: Uint8Array): Uint8Array;
}

/** Says whether a signature is that of a key over a message. A port. */
export type VerifySignature = (
  key: NoteKey, message: Uint8Array, signature: Uint8Array,
) => boolean;

/** A key's signature in a note, ready to be checked: also by what answers later, as WebCrypto. */
export interface FoundSignature {
  /** The note's text, its last line feed included. */
  readonly text: string;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** One signature line of a note, not checked. */
export interface SignatureLine {
  readonly name: string;
  /** Four bytes that tell keys of one name apart. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

const SIGNATURES_MAX = 100;
const NAME = /^[^\s+\p{Z}\u0085]+$/u;
const LINE = /^\u2014 ([^\s+\p{Z}\u0085]+) ([A-Za-z0-9+/=]+)$/u;
const ID_BYTES = 4;

/**
 * The first four bytes of SHA-256 over name, line feed, type and public key.
 * @source C2SP signed-note, Signatures
 */
export function noteKeyId({ name, type, publicKey }: NoteKey): Uint8Array {
  return sha256Bytes(joined([toUtf8(`${name}\n`), Uint8Array.of(type), publicKey]))
    .slice(0, ID_BYTES);
}

/**
 * Prints a public key: name, key id in hex, then type and key in base64.
 * @source C2SP signed-note, Verifier keys
 */
export function toVerifierKey(key: NoteKey): string {
  const material = toBase64(joined([Uint8Array.of(key.type), key.publicKey]));
  return `${key.name}+${toHex(noteKeyId(key))}+${material}`;
}

/**
 * Reads a printed public key.
 * @returns The key, or `note.key` for another form or an id that is not this key's.
 */
export function parseVerifierKey(text: string): Result<NoteKey> {
  const [name = '', id = '', ...rest] = text.split('+');
  // Base64 has plus signs of its own.
  const material = parseBase64(rest.join('+'));
  const idBytes = parseHex(id);
  if (!NAME.test(name) || idBytes === null || material === null || material.length < 2) {
    return no('note.key');
  }
  const key: NoteKey = { name, type: material[0]!, publicKey: material.slice(1) };
  return sameBytes(noteKeyId(key), idBytes) ? ok(key) : no('note.key');
}

/**
 * Signs a text as a note.
 * @param text - Ends in a line feed; no other control characters.
 * @throws Whatever the signer throws.
 * @source C2SP signed-note, Format
 */
export function signNote(text: string, signer: NoteSigner): string {
  return addSignature(`${text}\n`, signer.key, signer.sign(toUtf8(text)));
}

/** Adds one more signature line to a note, or the first to a text with its blank line. */
export function addSignature(note: string, key: NoteKey, signature: Uint8Array): string {
  return `${note}\u2014 ${key.name} ${toBase64(joined([noteKeyId(key), signature]))}\n`;
}

/**
 * Finds a key's signature in a note; it is not checked yet. Signatures of other keys are passed
 * over, as the specification asks.
 * @returns Text, message and signature; or `note.malformed`, `note.not-signed-by-key`.
 * @source C2SP signed-note, Format
 */
export function findSignature(note: string, key: NoteKey): Result<FoundSignature> {
  const lines = listSignatures(note);
  if (!lines.ok) return lines;
  const id = noteKeyId(key);
  const found = lines.value.find(({ name, keyId }) => name === key.name && sameBytes(keyId, id));
  if (found === undefined) return no('note.not-signed-by-key');
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  return ok({ text, message: toUtf8(text), signature: found.signature });
}

/**
 * Lists the signature lines of a note, of whatever keys and types; none is checked.
 * @returns In their order; or `note.malformed`.
 * @source C2SP signed-note, Format
 */
export function listSignatures(note: string): Result<readonly SignatureLine[]> {
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || !note.endsWith('\n') || hasControls(note)) return no('note.malformed');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > SIGNATURES_MAX) return no('note.malformed');
  const listed: SignatureLine[] = [];
  for (const line of lines) {
    const [, name, encoded = ''] = LINE.exec(line) ?? [];
    const bytes = name === undefined ? null : parseBase64(encoded);
    if (name === undefined || bytes === null || bytes.length <= ID_BYTES) return no('note.malformed');
    listed.push({ name, keyId: bytes.slice(0, ID_BYTES), signature: bytes.slice(ID_BYTES) });
  }
  return ok(listed);
}

/**
 * Opens a note that a key signed.
 * @returns Its text, or `note.malformed`, `note.not-signed-by-key`, `note.signature`.
 */
export function openNote(note: string, key: NoteKey, verify: VerifySignature): Result<string> {
  const found = findSignature(note, key);
  if (!found.ok) return found;
  const { text, message, signature } = found.value;
  return verify(key, message, signature) ? ok(text) : no('note.signature');
}

function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x0a) return true;
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function no(code: string): Result<never> {
  return fail([problem(code, [], {})]);
}
