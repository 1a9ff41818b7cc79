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
  bufferOver(target).write(digest, offset, 32, 'latin1');
};

/** The same bytes under Node's own writing methods; a tree writes to one piece many times. */
function bufferOver(target: Uint8Array): Buffer {
  if (target === lastTarget) return lastBuffer;
  lastTarget = target;
  lastBuffer = Buffer.from(target.buffer, target.byteOffset, target.byteLength);
  return lastBuffer;
}

let lastTarget: Uint8Array = new Uint8Array(0);
let lastBuffer: Buffer = Buffer.from(lastTarget.buffer);

/** Other runtimes offer node:crypto without its newer one-shot function. */
const hasOneShot: boolean = typeof crypto.hash === 'function';
