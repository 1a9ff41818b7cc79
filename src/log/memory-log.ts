import { InvariantError, type Json } from '../kernel/index.js';
import { admitBatch } from './admit.js';
import type { Leaf, Opening, RecordEntry } from './leaf.js';
import { noteBatch, openBook, rootOf } from './record-book.js';
import type { LogPorts, RecordLog } from './record-log.js';

/** A record as it is held: the body as text, which takes a fraction of what its objects would. */
interface Held {
  readonly leaf: Leaf;
  readonly text: { readonly salt: string; readonly body: string } | null;
}

/** Entries that stay read: more than those of any one case, far less than those of a long log. */
const READ_MAX = 20_000;

/**
 * Opens an empty log that lives in memory: for tests, examples and short-lived hosts.
 * Bodies are held as text, so that what a caller changes later is not in the log.
 * @param ports - Hash and salt.
 */
export function memoryLog(ports: LogPorts): RecordLog {
  const book = openBook(ports);
  const held: Held[] = [];
  const read = new Map<number, RecordEntry>();
  const entryAt = (seq: number): RecordEntry => {
    const found = held[seq];
    if (found === undefined) throw new InvariantError('log.no-such-seq', { seq });
    const known = read.get(seq);
    if (known !== undefined) return known;
    if (read.size >= READ_MAX) read.clear();
    const entry = toEntry(found);
    read.set(seq, entry);
    return entry;
  };
  const seqsOf = (stream: string): readonly number[] => book.streams.get(stream) ?? [];
  return {
    get size() {
      return held.length;
    },
    tree: book.tree,
    append: (batch, recordedAt, key) => {
      const admission = admitBatch({ book, ports, batch, recordedAt, key, entryAt });
      if (admission.status !== 'admitted') return admission;
      for (const { leaf, salt, bodyText: body } of admission.sealed) {
        held.push({ leaf, text: { salt, body } });
      }
      return { status: 'recorded', receipt: noteBatch(book, admission.sealed, key) };
    },
    versionOf: (stream) => seqsOf(stream).length,
    read: (stream) => seqsOf(stream).map(entryAt),
    * entries(fromSeq = 0) {
      for (let seq = fromSeq; seq < held.length; seq += 1) yield entryAt(seq);
    },
    erase: (seqs) => {
      const open = [...new Set(seqs)].filter((seq) => entryAt(seq).opening !== null);
      for (const seq of open) {
        held[seq] = { leaf: held[seq]!.leaf, text: null };
        read.delete(seq);
      }
      return open.length;
    },
    flush: () => undefined,
    root: () => rootOf(book),
  };
}

function toEntry({ leaf, text }: Held): RecordEntry {
  const opening: Opening | null = text === null ? null
    : { seq: leaf.seq, salt: text.salt, body: JSON.parse(text.body) as Json };
  return { leaf, opening };
}
