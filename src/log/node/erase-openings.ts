import { closeSync, openSync, renameSync } from 'node:fs';
import { InvariantError } from '../../kernel/index.js';
import { openLineFile } from './line-file.js';
import { parseOpeningLine, toOpeningLine } from './opening-line.js';
import { scanLines } from './scan-lines.js';

/** The rewritten file's index, and how many openings are gone from it. */
export interface ErasedOpenings {
  readonly starts: number[];
  readonly end: number;
  readonly count: number;
}

const SPILL_BYTES = 1 << 20;

/**
 * Rewrites a file of openings without the bodies and salts of some leaves, then puts it in place
 * of the old one in one step. A mark stays for each, so that a lost line is not taken for it.
 * @param path - Complete and closed; `<path>.new` is used in between.
 * @param seqs - Leaves to be forgotten.
 */
export function eraseOpenings(path: string, seqs: ReadonlySet<number>): ErasedOpenings {
  const starts: number[] = [];
  let end = 0;
  let count = 0;
  const source = openSync(path, 'r');
  const target = openLineFile(`${path}.new`, starts, 0);
  try {
    for (const { text } of scanLines(source)) {
      const line = text === null ? null : parseOpeningLine(text);
      if (line === null) {
        throw new InvariantError('log.opening-unreadable', { line: starts.length });
      }
      const isErased = seqs.has(line.seq) && line.opening !== null;
      const kept = isErased ? toOpeningLine({ ...line, opening: null }) : text!;
      target.append(kept);
      end += Buffer.byteLength(kept) + 1;
      count += isErased ? 1 : 0;
      if (target.pendingBytes > SPILL_BYTES) target.write();
    }
    target.write();
    target.sync();
  } finally {
    target.close();
    closeSync(source);
  }
  renameSync(`${path}.new`, path);
  return { starts, end, count };
}
