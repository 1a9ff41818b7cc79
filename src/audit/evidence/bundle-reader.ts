import type { Leaf, RecordEntry } from '../../log/index.js';
import type { RecordReader } from '../record/record-reader.js';

/**
 * Reads the entries of a folder as if they were the log that they came from: numbers have holes,
 * and what stands in them is not known.
 * @param size - Leaves in the log at the checkpoint.
 * @param entries - In order of `seq`.
 */
export function bundleReader(size: number, entries: readonly RecordEntry[]): RecordReader {
  const byStream = new Map<string, RecordEntry[]>();
  for (const entry of entries) {
    const { stream }: Leaf = entry.leaf;
    const held = byStream.get(stream);
    if (held === undefined) byStream.set(stream, [entry]);
    else held.push(entry);
  }
  const read = (stream: string): readonly RecordEntry[] => byStream.get(stream) ?? [];
  return {
    size, read,
    versionOf: (stream) => read(stream).length,
    * entries(fromSeq = 0) {
      for (const entry of entries) if (entry.leaf.seq >= fromSeq) yield entry;
    },
  };
}
