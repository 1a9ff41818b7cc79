export { streamsOf } from '../facts/index.js';
export { canonicalJson } from '../kernel/canonical.js';
export type { EvidenceAnchor } from './evidence/check-anchors.js';
export { cosignEvidence } from './evidence/cosign-evidence.js';
export { exportEvidence } from './evidence/export-evidence.js';
export type { Evidence, EvidenceAsk } from './evidence/export-evidence.js';
export type { EvidenceSelection } from './evidence/select-entries.js';
export { verifyEvidence } from './evidence/verify-evidence.js';
export type { EvidenceCheck, EvidencePorts } from './evidence/verify-evidence.js';
export { erasePerson } from './person/erase-person.js';
export type { ErasureAsk, ErasureReport } from './person/erase-person.js';
export type { KeepRule } from './person/keep-rule.js';
export { keepRulesOf } from './person/keep-rules-of.js';
export type { KeepRulesAsk } from './person/keep-rules-of.js';
export { RECORD_FACTS } from './person/kept-facts.js';
export type { RecordFacts } from './person/kept-facts.js';
export { readPersonFile } from './person/read-person-file.js';
export type { PersonFile, ReadingAsk } from './person/read-person-file.js';
export { listAffectedContacts } from './record/list-affected.js';
export type { AffectedAsk, AffectedContact } from './record/list-affected.js';
export { openRecordedCase } from './record/open-recorded-case.js';
export type { RecordedCase, RecordedCaseAsk } from './record/open-recorded-case.js';
export { recordDecision, recordPlan } from './record/record-decision.js';
export type { Permit, RecordedDecision } from './record/record-decision.js';
export { recordFacts } from './record/record-facts.js';
export { recordOverride } from './record/record-override.js';
export type { OverrideAsk, RecordedOverride } from './record/record-override.js';
export type { RecordReader } from './record/record-reader.js';
export { listLearned, seqAsOf } from './record/record-time.js';
export type { RecordedFact } from './record/record-time.js';
export type { AnswerSteps, Upcasts } from './record/upcasts.js';
export { lookBack } from './replay/look-back.js';
export type { LookBackAsk, LookBackReport, LookedBack } from './replay/look-back.js';
export { diffPacks } from '../rules/diff-packs.js';
export type { RuleChange } from '../rules/diff-packs.js';
export { replayLog } from './replay/replay-log.js';
export type { Divergence, ReplayAsk, ReplayCause, ReplayReport } from './replay/replay-log.js';
export { checkSolution, verifyPlan } from './verify/index.js';
export type { PlanCheck, PlanDifference } from './verify/index.js';
export {
  addSignature, COSIGNATURE_V1, cosignCheckpoint, findSignature, listSignatures, memoryLog,
  merkleLeafHash, merkleRoot, openCheckpoint, openCosignature, openMerkleTree, openNote,
  parseTlogProof, parseVerifierKey, signCheckpoint, signNote, toTlogProof, toVerifierKey,
  verifyConsistency, verifyInclusion, verifyTlogProof,
} from '../log/index.js';
export type {
  AppendResult, Checkpoint, ConsistencyClaim, Cosignature, FoundSignature, InclusionClaim, LogPorts, MerkleTree,
  NoteKey, NoteSigner, ProofTree, Receipt, RecordLog, TlogProof, VerifySignature,
} from '../log/index.js';
