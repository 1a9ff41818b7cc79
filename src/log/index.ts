export {
  commitBody, isOpeningOf, type Leaf, type Opening, parseLeaf, type RecordEntry,
} from './leaf.js';
export { memoryLog } from './memory-log.js';
export { merkleLeafHash, merkleRoot, type MerkleTree, openMerkleTree } from './merkle.js';
export type { AppendResult, LogPorts, Receipt, RecordDraft, RecordLog } from './record-log.js';
