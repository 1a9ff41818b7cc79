import { InvariantError } from '../kernel/index.js';
import { admitBatch } from './admit.js';
import type { RecordEntry } from './leaf.js';
import { noteBatch, openBook, rootOf } from './record-book.js';
import type { LogPorts, RecordLog } from './record-log.js';

/**
 * Opens an empty log that lives in memory: for tests, examples and short-lived hosts.
 * Bodies are copied on the way in, so that what a caller changes later is not in the log.
 * @param ports - Hash and salt.
 */
export function memoryLog(ports: LogPorts): RecordLog {
  const book = openBook(ports);
  const kept: RecordEntry[] = [];
  const entryAt = (seq: number): RecordEntry => {
    const entry = kept[seq];
    if (entry === undefined) throw new InvariantError('log.no-such-seq', { seq });
    return entry;
  };
  const seqsOf = (stream: string): readonly number[] => book.streams.get(stream) ?? [];
  return {
    get size() {
      return kept.length;
    },
    append: (batch, recordedAt, key) => {
      const admission = admitBatch({ book, ports, batch, recordedAt, key, entryAt });
      if (admission.status !== 'admitted') return admission;
      for (const { leaf, opening } of admission.sealed) {
        kept.push({ leaf, opening: { ...opening, body: structuredClone(opening.body) } });
      }
      return { status: 'recorded', receipt: noteBatch(book, ports, admission.sealed, key) };
    },
    versionOf: (stream) => seqsOf(stream).length,
    read: (stream) => seqsOf(stream).map(entryAt),
    * entries(fromSeq = 0) {
      for (let seq = fromSeq; seq < kept.length; seq += 1) yield entryAt(seq);
    },
    erase: (stream) => {
      const open = seqsOf(stream).filter((seq) => entryAt(seq).opening !== null);
      for (const seq of open) kept[seq] = { leaf: entryAt(seq).leaf, opening: null };
      return open.length;
    },
    root: () => rootOf(book),
  };
}
