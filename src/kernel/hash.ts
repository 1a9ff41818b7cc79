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
