import type { Hash } from '../../kernel/hash.js';
import type { Files } from './policy-files.js';

/** A checksum of each file, in the form that `sha256sum -c` reads, sorted by path. */
export function sumsOf(files: Files, hash: Hash): string {
  return Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `${hash(text)}  ${path}\n`).join('');
}
