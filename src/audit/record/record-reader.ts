import { isFactSchema, linkedStreams } from '../../facts/index.js';
import type { Fact } from '../../facts/types/index.js';
import { ok } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { byText } from '../../kernel/sort.js';
import type { RecordEntry, RecordLog } from '../../log/index.js';
import { upcastEntry, type Upcasts } from './upcasts.js';

/** A record as far as it is read: a log, or the part of one that was brought as evidence. */
export interface RecordReader
  extends Pick<RecordLog, 'size' | 'versionOf' | 'read' | 'entries'> {
  /** How older shapes are read; by default as this version knows. */
  readonly upcasts?: Upcasts;
}

/** Entries of one case, with the streams that they were looked for in. */
export interface CaseEntries {
  /** In order of `seq`, each once. */
  readonly entries: readonly RecordEntry[];
  /** Streams asked for, and linked ones that hold something; sorted. */
  readonly streams: readonly string[];
  /** Leaves of every stream looked at, linked ones that hold nothing included. */
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * Reads the entries of some streams and, from what stands there, of every stream that is linked:
 * where corrections, cleared signals and the other names of a person stand.
 * @param beforeSeq - Entries with a smaller `seq` only.
 * @returns The entries of facts; or `fact.unknown-schema` for one of a version not known here.
 */
export function readCase(
  log: RecordReader, asked: readonly string[], beforeSeq: number,
): Result<CaseEntries> {
  const versions: Record<string, number> = {};
  const held = new Set<string>(asked);
  const bySeq = new Map<number, RecordEntry>();
  const waiting = [...held];
  for (let stream = waiting.pop(); stream !== undefined; stream = waiting.pop()) {
    if (stream in versions) continue;
    versions[stream] = log.versionOf(stream);
    if (versions[stream] === 0) continue;
    for (const entry of log.read(stream)) {
      if (entry.leaf.seq >= beforeSeq || !isFactSchema(entry.leaf.schema)) continue;
      const read = upcastEntry(entry, log.upcasts);
      if (!read.ok) return read;
      held.add(stream);
      bySeq.set(entry.leaf.seq, read.value);
      if (read.value.opening === null) continue;
      waiting.push(...linkedStreams(read.value.opening.body as unknown as Fact));
    }
  }
  const entries = [...bySeq.values()].sort((a, b) => a.leaf.seq - b.leaf.seq);
  return ok({ entries, streams: [...held].sort(byText), versions });
}
