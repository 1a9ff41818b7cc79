import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InvariantError, ok, type Result } from '../../kernel/index.js';
import { admitBatch } from '../admit.js';
import type { Leaf, RecordEntry } from '../leaf.js';
import { noteBatch, rootOf, type SealedEntry } from '../record-book.js';
import type { LogPorts, RecordLog } from '../record-log.js';
import { eraseOpenings } from './erase-openings.js';
import { type LineFile, openLineFile } from './line-file.js';
import { nodeSha256Bytes } from './node-hash.js';
import { parseOpeningLine, toOpeningLine } from './opening-line.js';
import {
  type KnownRoot, LEAVES_FILE, OPENINGS_FILE, type VerifiedFiles, verifyFiles,
} from './verify-files.js';

/** A log in two files. */
export interface FileLog extends RecordLog {
  /** Returns once everything appended is on the disk; a receipt survives a crash from then on. */
  flush(): void;
  /** Flushes and lets go of the files. Every later call throws InvariantError `log.closed`. */
  close(): void;
}

const SPILL_BYTES = 1 << 20;

/**
 * Opens a log in a directory, making it if need be, after checking every line of it.
 * Appends wait in memory until about 1 MB, a read, or `flush()`. Bodies are read back through
 * offsets, never kept. One process at a time may write.
 * @param dir - Holds `leaves.jsonl` and `openings.jsonl`, a canonical line for each record.
 * @param ports - `hashBytes` defaults to the runtime's own hash.
 * @param known - A root that the caller kept elsewhere: the log must still begin with it.
 * @returns The log, or what is wrong with the files, a torn last line or batch included.
 */
export function openFileLog(dir: string, ports: LogPorts, known?: KnownRoot): Result<FileLog> {
  const full: LogPorts = { hashBytes: nodeSha256Bytes, ...ports };
  const paths = { leaves: join(dir, LEAVES_FILE), openings: join(dir, OPENINGS_FILE) };
  mkdirSync(dir, { recursive: true });
  // A crash while erasing can leave a copy behind that still holds what was to be erased.
  rmSync(`${paths.openings}.new`, { force: true });
  const fds = { leaves: openSync(paths.leaves, 'a+'), openings: openSync(paths.openings, 'a+') };
  try {
    const verified = verifyFiles(fds, full, known ?? null);
    return verified.ok ? ok(openVerified(paths, full, verified.value)) : verified;
  } finally {
    closeSync(fds.leaves);
    closeSync(fds.openings);
  }
}

interface OpenFiles {
  readonly leaves: LineFile;
  readonly openings: LineFile;
}

function openVerified(
  paths: { readonly leaves: string; readonly openings: string },
  ports: LogPorts, verified: VerifiedFiles,
): FileLog {
  const { book } = verified;
  // Null once closed, or once a write failed half-way: then only opening it anew tells the truth.
  let files: OpenFiles | null = {
    leaves: openLineFile(paths.leaves, verified.leafStarts, verified.leavesEnd),
    openings: openLineFile(paths.openings, verified.openingStarts, verified.openingsEnd),
  };
  const opened = (): OpenFiles => {
    if (files === null) throw new InvariantError('log.closed', {});
    return files;
  };
  const guarded = (change: (open: OpenFiles) => void): void => {
    const open = opened();
    files = null;
    change(open);
    files = open;
  };
  const entryAt = (seq: number): RecordEntry => {
    const { leaves, openings } = opened();
    // Openings first, as always: a read may be what writes the waiting lines.
    const line = parseOpeningLine(openings.readLine(seq));
    if (line === null) throw new InvariantError('log.opening-unreadable', { seq });
    return { leaf: JSON.parse(leaves.readLine(seq)) as Leaf, opening: line.opening };
  };
  const seqsOf = (stream: string): readonly number[] => book.streams.get(stream) ?? [];
  const flush = (): void => guarded(flushFiles);
  return {
    get size() {
      return book.tree.size;
    },
    append: (batch, recordedAt, key) => {
      opened();
      const admission = admitBatch({ book, ports, batch, recordedAt, key, entryAt });
      if (admission.status !== 'admitted') return admission;
      guarded((open) => storeBatch(open, admission.sealed, key ?? ''));
      return { status: 'recorded', receipt: noteBatch(book, ports, admission.sealed, key) };
    },
    versionOf: (stream) => seqsOf(stream).length,
    read: (stream) => seqsOf(stream).map(entryAt),
    * entries(fromSeq = 0) {
      for (let seq = fromSeq; seq < book.tree.size; seq += 1) yield entryAt(seq);
    },
    erase: (stream) => {
      flush();
      const { openings, leaves } = opened();
      files = null;
      openings.close();
      const erased = eraseOpenings(paths.openings, new Set(seqsOf(stream)));
      files = { leaves, openings: openLineFile(paths.openings, erased.starts, erased.end) };
      return erased.count;
    },
    root: () => rootOf(book),
    flush,
    close: () => {
      flush();
      const { leaves, openings } = opened();
      files = null;
      leaves.close();
      openings.close();
    },
  };
}

/** Openings go first, so that no leaf is ever on disk without what it commits to. */
function writeFiles({ leaves, openings }: OpenFiles): void {
  openings.write();
  leaves.write();
}

function flushFiles({ leaves, openings }: OpenFiles): void {
  openings.write();
  openings.sync();
  leaves.write();
  leaves.sync();
}

function storeBatch(files: OpenFiles, sealed: readonly SealedEntry[], key: string): void {
  const isMarked = sealed.length > 1 || key !== '';
  for (const [index, { leafText, opening }] of sealed.entries()) {
    const batch = isMarked && index === 0 ? { count: sealed.length, key } : null;
    files.openings.append(toOpeningLine({ seq: opening.seq, opening, batch }));
    files.leaves.append(leafText);
    if (files.openings.pendingBytes + files.leaves.pendingBytes > SPILL_BYTES) writeFiles(files);
  }
}
