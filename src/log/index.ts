export {
  type Checkpoint, openCheckpoint, parseCheckpointText, signCheckpoint,
} from './checkpoint.js';
export {
  type ConsistencyFile, parseConsistencyText, toConsistencyText,
} from './consistency-file.js';
export {
  type Cosignature, COSIGNATURE_V1, cosignCheckpoint, openCosignature,
} from './cosignature.js';
export {
  commitBody, isOpeningOf, type Leaf, type Opening, parseLeaf, type RecordEntry, toLeafText,
  toPreimage,
} from './leaf.js';
export { memoryLog } from './memory-log.js';
export { merkleLeafHash, merkleRoot, type MerkleTree, openMerkleTree } from './merkle.js';
export type {
  AppendResult, LogPorts, ProofTree, Receipt, RecordDraft, RecordLog,
} from './record-log.js';
export {
  addSignature, ED25519, findSignature, type FoundSignature, type NoteKey, type NoteSigner,
  listSignatures, openNote, parseVerifierKey, type SignatureLine, signNote, toVerifierKey, type VerifySignature,
} from './signed-note.js';
export {
  parseTlogProof, type ProofCheck, type TlogProof, toTlogProof, verifyTlogProof,
} from './tlog-proof.js';
export {
  type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion,
} from './verify-proof.js';
