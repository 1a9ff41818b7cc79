import * as crypto from 'node:crypto';
import type { Hash, HashInto } from '../../kernel/index.js';

/**
 * Hashes a text with the runtime's own code, several times faster than plain JavaScript.
 * @returns 64 lower-case hex digits.
 * @source FIPS 180-4
 */
export const nodeSha256: Hash = (text) => hasOneShot
  ? crypto.hash('sha256', text, 'hex')
  : crypto.createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Hashes into a place with the runtime's own code.
 * @source FIPS 180-4
 */
export const nodeSha256Into: HashInto = (input, target, offset) => {
  // A digest as text of bytes costs far less than one as an object of its own.
  const digest = hasOneShot ? crypto.hash('sha256', input, 'binary')
    : crypto.createHash('sha256').update(input).digest('binary');
  for (let i = 0; i < 32; i += 1) target[offset + i] = digest.charCodeAt(i);
};

/** Other runtimes offer node:crypto without its newer one-shot function. */
const hasOneShot: boolean = typeof crypto.hash === 'function';
