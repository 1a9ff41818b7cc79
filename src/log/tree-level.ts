/** Bytes of one SHA-256. */
export const HASH_BYTES = 32;

const FIRST_CAPACITY = 256;

/** The complete nodes of one height, side by side in one buffer that doubles as it fills. */
export interface TreeLevel {
  bytes: Uint8Array;
}

/** An empty level. */
export function openLevel(): TreeLevel {
  return { bytes: new Uint8Array(FIRST_CAPACITY * HASH_BYTES) };
}

/** The buffer, with room for the node at `index`. */
export function writableAt(level: TreeLevel, index: number): Uint8Array {
  if ((index + 1) * HASH_BYTES > level.bytes.length) {
    const larger = new Uint8Array(level.bytes.length * 2);
    larger.set(level.bytes);
    level.bytes = larger;
  }
  return level.bytes;
}

/** A copy of the node at `index`: what leaves the tree can't change it. */
export function bytesAt(level: TreeLevel, index: number): Uint8Array {
  return level.bytes.slice(index * HASH_BYTES, (index + 1) * HASH_BYTES);
}
