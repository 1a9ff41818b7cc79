import { readSync } from 'node:fs';

/** One line of a file, by where its bytes are. */
export interface ScannedLine {
  /** Null when the bytes are not UTF-8. */
  readonly text: string | null;
  readonly start: number;
  /** Byte after the line's own feed. */
  readonly end: number;
  /** The file ends before the line does. */
  readonly isTorn: boolean;
}

const CHUNK_BYTES = 1 << 18;
const FEED = 0x0a;

/** Reads a file line by line from its start, holding no more than a chunk and a line. */
export function* scanLines(fd: number): Generator<ScannedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
  let rest: Uint8Array = new Uint8Array(0);
  let start = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const count = readSync(fd, chunk, 0, CHUNK_BYTES, start + rest.length);
    if (count === 0) break;
    const bytes = Buffer.concat([rest, chunk.subarray(0, count)]);
    let from = 0;
    for (let feed = bytes.indexOf(FEED); feed >= 0; feed = bytes.indexOf(FEED, from)) {
      const end = start + feed + 1 - from;
      yield { text: decode(bytes.subarray(from, feed)), start, end, isTorn: false };
      start = end;
      from = feed + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) {
    yield { text: decode(rest), start, end: start + rest.length, isTorn: true };
  }
}
