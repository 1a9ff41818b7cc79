import { appendFileSync, closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { InvariantError } from '../../kernel/index.js';

/** A file of lines that only grows, read back by line number through the offsets alone. */
export interface LineFile {
  /** Bytes that wait to be written. */
  readonly pendingBytes: number;
  append(line: string): void;
  /** Hands all waiting lines to the operating system. */
  write(): void;
  /** Returns once the disk has what was written. */
  sync(): void;
  /** Says whether a line is not with the operating system yet, or only in part. */
  isWaiting(index: number): boolean;
  /** Reads a line that does not wait. */
  readLine(index: number): string;
  close(): void;
}

/**
 * Opens a file whose lines are known.
 * @param starts - Byte at which each line starts; the file keeps and extends this array.
 * @param end - Byte after the last line.
 */
export function openLineFile(path: string, starts: number[], end: number): LineFile {
  const fd = openSync(path, 'a+');
  const pending: string[] = [];
  let written = end;
  let size = end;
  const write = (): void => {
    if (pending.length === 0) return;
    // Invariant: one writer. Another's lines would shift every offset that is kept here.
    const actual = fstatSync(fd).size;
    if (actual !== written) throw new InvariantError('log.other-writer', { written, actual });
    appendFileSync(fd, pending.join(''));
    pending.length = 0;
    written = size;
  };
  return {
    get pendingBytes() {
      return size - written;
    },
    append: (line) => {
      pending.push(`${line}\n`);
      starts.push(size);
      size += Buffer.byteLength(line) + 1;
    },
    write,
    sync: () => fsyncSync(fd),
    isWaiting: (index) => (starts[index] ?? 0) >= written,
    readLine: (index) => {
      const start = starts[index];
      if (start === undefined) throw new InvariantError('log.no-such-seq', { seq: index });
      const length = (starts[index + 1] ?? size) - start - 1;
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length;) {
        const count = readSync(fd, bytes, done, length - done, start + done);
        if (count === 0) throw new InvariantError('log.file-shrank', { seq: index });
        done += count;
      }
      return bytes.toString('utf8');
    },
    close: () => closeSync(fd),
  };
}
