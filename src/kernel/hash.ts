import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text's UTF-8, as 64 lower-case hex digits. A port: hosts bring faster ones. */
export type Hash = (text: string) => string;

/** SHA-256 of bytes, as 32 bytes. */
export type HashBytes = (bytes: Uint8Array) => Uint8Array;

/**
 * Hashes a text in plain JavaScript, the same on every runtime.
 * @param text - Without lone surrogates; those have no UTF-8.
 * @returns 64 lower-case hex digits.
 * @source FIPS 180-4
 */
export const sha256: Hash = (text) => bytesToHex(nobleSha256(utf8ToBytes(text)));

/**
 * Hashes bytes in plain JavaScript.
 * @returns 32 bytes.
 * @source FIPS 180-4
 */
export const sha256Bytes: HashBytes = (bytes) => nobleSha256(bytes);

/**
 * Writes SHA-256 of a text's UTF-8 or of bytes to `target[offset, offset + 32)`. A port: a tree
 * hashes twice for each leaf, and a host that need not make an object for each digest is several
 * times faster.
 */
export type HashInto = (
  input: string | Uint8Array, target: Uint8Array, offset: number,
) => void;

/**
 * Hashes into a place in plain JavaScript.
 * @source FIPS 180-4
 */
export const sha256Into: HashInto = (input, target, offset) => {
  target.set(nobleSha256(typeof input === 'string' ? utf8ToBytes(input) : input), offset);
};
