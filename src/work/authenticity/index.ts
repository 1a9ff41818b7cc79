export { examineEvidence } from './examine-evidence.js';
export { judgeFinding, listJudgements } from './judge-finding.js';
export type { FindingJudgement, JudgementAsk } from './judge-finding.js';
export { SUGGESTED_SETTINGS } from './authenticity.js';
export type {
  AuthenticityAsk, AuthenticitySettings, GeoPlace, ReportText,
} from './authenticity.js';
export type { AuthenticityFinding, Chance } from '../../terms/record/index.js';
export type { AuthenticityCode } from '../../terms/quality-codes.js';
export { DID_NOT_TAKE_PLACE, TOOK_PLACE } from './undecided-contacts.js';
