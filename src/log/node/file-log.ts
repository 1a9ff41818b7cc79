import { closeSync, mkdirSync, openSync, rmSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InvariantError, ok, type Problem, type Result } from '../../kernel/index.js';
import { admitBatch } from '../admit.js';
import type { Leaf, RecordEntry } from '../leaf.js';
import { noteBatch, rootOf, type SealedEntry } from '../record-book.js';
import type { LogPorts, RecordLog } from '../record-log.js';
import { eraseOpenings } from './erase-openings.js';
import { type LineFile, openLineFile } from './line-file.js';
import { syncFolders } from './sync-folders.js';
import { nodeSha256Into } from './node-hash.js';
import { parseOpeningLine, toOpeningText } from './opening-line.js';
import {
  type KnownRoot, LEAVES_FILE, OPENINGS_FILE, type VerifiedFiles, verifyFiles,
} from './verify-files.js';

/** What a crash left of an append that nobody had a receipt for; it was cut off on opening. */
export interface TornTail {
  readonly problems: readonly Problem[];
  /** Leaves that the log was left with. */
  readonly size: number;
  /** Bytes cut off each file. */
  readonly leavesBytes: number;
  readonly openingsBytes: number;
}

/** How a log in files is opened. */
export interface FileLogOptions {
  /** A root that the caller kept elsewhere: the log must still begin with it. */
  readonly known?: KnownRoot;
  /**
   * `power-loss` (the default): `flush()` waits for the disk. `process-end`: it hands over to
   * the operating system, and a receipt survives the end of the process only: faster, for runs
   * that can be repeated.
   */
  readonly safeAgainst?: 'power-loss' | 'process-end';
}

/** A log in two files. */
export interface FileLog extends RecordLog {
  /** What was cut off when the log was opened, or null. */
  readonly tornTail: TornTail | null;
  /** Flushes and lets go of the files. Every later call throws InvariantError `log.closed`. */
  close(): void;
}

const SPILL_BYTES = 1 << 20;

/**
 * Opens a log in a directory, making it if need be, after checking every line of it.
 * Appends wait in memory until about 1 MB, a read, or `flush()`. Bodies are read back through
 * offsets, never kept. One process at a time may write.
 *
 * What a crash left of an append is cut off and named in `tornTail`: a line or batch that ends
 * early, or openings whose leaves were not written. Nothing that had been flushed is among it,
 * since a leaf is written only after its opening is safe. Anything else that does not fit is no
 * crash: then the log does not open and the files stay as they are. That the last whole batches
 * were taken away looks like a crash; only a `known` root or a signed checkpoint tells.
 * @param dir - Holds `leaves.jsonl` and `openings.jsonl`, a canonical line for each record.
 * @param ports - `hashInto` defaults to the runtime's own hash.
 * @returns The log, or what is wrong with the files.
 */
export function openFileLog(
  dir: string, ports: LogPorts, options: FileLogOptions = {},
): Result<FileLog> {
  const full: LogPorts = { hashInto: nodeSha256Into, ...ports };
  const paths = { leaves: join(dir, LEAVES_FILE), openings: join(dir, OPENINGS_FILE) };
  const made = mkdirSync(dir, { recursive: true });
  // A crash while erasing can leave a copy behind that still holds what was to be erased.
  rmSync(`${paths.openings}.new`, { force: true });
  const known = options.known ?? null;
  const verified = verifyPaths(paths, full, known);
  if (!verified.ok) return verified;
  const { tail, whole } = verified.value;
  const isDurable = options.safeAgainst !== 'process-end';
  // The first flush makes lines safe, not the names under which their files are found.
  if (isDurable) syncFolders(dir, made);
  if (tail.length === 0) return ok(openVerified({ paths, isDurable, tornTail: null }, full, verified.value));
  const cut = {
    leavesBytes: verified.value.leavesEnd - whole.leavesEnd,
    openingsBytes: verified.value.openingsEnd - whole.openingsEnd,
  };
  truncateSync(paths.leaves, whole.leavesEnd);
  truncateSync(paths.openings, whole.openingsEnd);
  const again = verifyPaths(paths, full, known);
  if (!again.ok) return again;
  const tornTail: TornTail = { problems: tail, size: again.value.book.tree.size, ...cut };
  return ok(openVerified({ paths, isDurable, tornTail }, full, again.value));
}

function verifyPaths(
  paths: FilePaths, ports: LogPorts, known: KnownRoot | null,
): Result<VerifiedFiles> {
  const fds = { leaves: openSync(paths.leaves, 'a+'), openings: openSync(paths.openings, 'a+') };
  try {
    return verifyFiles(fds, ports, known);
  } finally {
    closeSync(fds.leaves);
    closeSync(fds.openings);
  }
}

interface FilePaths {
  readonly leaves: string;
  readonly openings: string;
}

interface Opened {
  readonly paths: FilePaths;
  readonly isDurable: boolean;
  readonly tornTail: TornTail | null;
}

interface OpenFiles {
  readonly leaves: LineFile;
  readonly openings: LineFile;
}

function openVerified(
  { paths, isDurable, tornTail }: Opened, ports: LogPorts, verified: VerifiedFiles,
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
  const flush = (): void => guarded((open) => writeFiles(open, isDurable));
  const entryAt = (seq: number): RecordEntry => {
    const { leaves, openings } = opened();
    // A read may be what writes the waiting lines.
    if (leaves.isWaiting(seq) || openings.isWaiting(seq)) flush();
    const line = parseOpeningLine(openings.readLine(seq));
    if (line === null) throw new InvariantError('log.opening-unreadable', { seq });
    return { leaf: JSON.parse(leaves.readLine(seq)) as Leaf, opening: line.opening };
  };
  const seqsOf = (stream: string): readonly number[] => book.streams.get(stream) ?? [];
  return {
    tornTail,
    get size() {
      return book.tree.size;
    },
    tree: book.tree,
    append: (batch, recordedAt, key) => {
      opened();
      const admission = admitBatch({ book, ports, batch, recordedAt, key, entryAt });
      if (admission.status !== 'admitted') return admission;
      guarded((open) => storeBatch(open, admission.sealed, key ?? '', isDurable));
      return { status: 'recorded', receipt: noteBatch(book, admission.sealed, key) };
    },
    versionOf: (stream) => seqsOf(stream).length,
    read: (stream) => seqsOf(stream).map(entryAt),
    * entries(fromSeq = 0) {
      for (let seq = fromSeq; seq < book.tree.size; seq += 1) yield entryAt(seq);
    },
    erase: (seqs) => {
      flush();
      const { openings, leaves } = opened();
      files = null;
      openings.close();
      const erased = eraseOpenings(paths.openings, new Set(seqs));
      // Else the old file, words and all, could be back after the power was lost.
      if (isDurable) syncFolders(dirname(paths.openings));
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

/**
 * Openings go first, and are on the disk before a leaf is handed over: whichever of two files the
 * operating system writes first, no leaf is ever there without what it commits to.
 */
function writeFiles({ leaves, openings }: OpenFiles, isDurable: boolean): void {
  openings.write();
  if (isDurable) openings.sync();
  leaves.write();
  if (isDurable) leaves.sync();
}

function storeBatch(
  files: OpenFiles, sealed: readonly SealedEntry[], key: string, isDurable: boolean,
): void {
  const isMarked = sealed.length > 1 || key !== '';
  for (const [index, { leaf, leafText, salt, bodyText }] of sealed.entries()) {
    const batch = isMarked && index === 0 ? { count: sealed.length, key } : null;
    files.openings.append(toOpeningText({ seq: leaf.seq, salt, bodyText, batch }));
    files.leaves.append(leafText);
    if (files.openings.pendingBytes + files.leaves.pendingBytes > SPILL_BYTES) {
      writeFiles(files, isDurable);
    }
  }
}
