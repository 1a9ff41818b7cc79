/** Bytes of one SHA-256. */
export const HASH_BYTES = 32;

/** Nodes side by side in one piece of memory: 16 KB, so that a small tree stays small. */
const PIECE_NODES = 512;

const WORDS = HASH_BYTES / 4;

interface Piece {
  readonly bytes: Uint8Array;
  /** The same memory by fours: copied this way, a hash costs a fraction of what bytes would. */
  readonly words: Int32Array;
}

/**
 * The complete nodes of a tree in the order in which appending completes them: each leaf, then
 * each subtree whose last leaf it is. Grows at its end alone and moves nothing that it holds.
 */
export interface TreeNodes {
  readonly pieces: Piece[];
  /** How many nodes stand there. */
  count: number;
}

/** No nodes. */
export function openNodes(): TreeNodes {
  return { pieces: [], count: 0 };
}

/** The bytes that hold the next node, at {@link nextOffset}. */
export function nextPiece(nodes: TreeNodes): Uint8Array {
  const at = Math.floor(nodes.count / PIECE_NODES);
  const piece = nodes.pieces[at];
  return piece === undefined ? addPiece(nodes) : piece.bytes;
}

function addPiece(nodes: TreeNodes): Uint8Array {
  const memory = new ArrayBuffer(PIECE_NODES * HASH_BYTES);
  const piece = { bytes: new Uint8Array(memory), words: new Int32Array(memory) };
  nodes.pieces.push(piece);
  return piece.bytes;
}

/** Where in {@link nextPiece} the next node stands. */
export function nextOffset(nodes: TreeNodes): number {
  return (nodes.count % PIECE_NODES) * HASH_BYTES;
}

/** Copies the node at `place` to `target`, as words from `from` on. */
export function copyWords(nodes: TreeNodes, place: number, target: Int32Array, from: number): void {
  const { words } = nodes.pieces[Math.floor(place / PIECE_NODES)]!;
  const start = (place % PIECE_NODES) * WORDS;
  for (let word = 0; word < WORDS; word += 1) target[from + word] = words[start + word]!;
}

/** A copy of the node at `place`: what leaves the tree can't change it. */
export function bytesAt(nodes: TreeNodes, place: number): Uint8Array {
  const start = (place % PIECE_NODES) * HASH_BYTES;
  return nodes.pieces[Math.floor(place / PIECE_NODES)]!.bytes.slice(start, start + HASH_BYTES);
}

/**
 * Place of the complete node at `height` whose leaves begin with `index * 2 ** height`.
 * Before a leaf stand as many leaves as its index says and the subtrees that they complete,
 * twice the index less one for each of its one bits; the leaf's own subtrees follow it by height.
 */
export function placeOf(height: number, index: number): number {
  const lastLeaf = (index + 1) * 2 ** height - 1;
  let ones = 0;
  for (let rest = lastLeaf; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return 2 * lastLeaf - ones + height;
}
