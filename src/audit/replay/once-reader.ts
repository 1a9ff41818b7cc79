import type { RecordEntry } from '../../log/index.js';
import type { RecordReader } from '../record/record-reader.js';

/** A record of which each stream is read once, however often it is asked for. */
export function onceReader(log: RecordReader): RecordReader {
  const held = new Map<string, readonly RecordEntry[]>();
  return {
    size: log.size, ...(log.upcasts === undefined ? {} : { upcasts: log.upcasts }),
    versionOf: (stream) => held.get(stream)?.length ?? log.versionOf(stream),
    read: (stream) => {
      const known = held.get(stream);
      if (known !== undefined) return known;
      const entries = log.read(stream);
      held.set(stream, entries);
      return entries;
    },
    entries: (from) => log.entries(from),
  };
}
