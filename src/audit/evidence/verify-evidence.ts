import type { Hash } from '../../kernel/hash.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import { sha256 } from '../../kernel/hash.js';
import type { ZoneData } from '../../kernel/zones.js';
import {
  type Checkpoint, type Cosignature, listSignatures, type NoteKey, openCheckpoint,
  openCosignature, parseVerifierKey, type RecordEntry, type VerifySignature,
} from '../../log/index.js';
import { replayLog } from '../replay/replay-log.js';
import type { Divergence } from '../replay/replay-log.js';
import { bundleReader } from './bundle-reader.js';
import { type EvidenceAnchor, listAnchors } from './check-anchors.js';
import { checkCopies, checkSums } from './check-copies.js';
import { checkProse } from './check-prose.js';
import { checkPrevious } from './previous-checkpoint.js';
import { readPolicies } from './read-policies.js';
import { readRecords } from './read-records.js';
import type { Files } from './policy-files.js';

/** Ports of a check; hashing has a pure default. */
export interface EvidencePorts {
  readonly verify: VerifySignature;
  readonly hash?: Hash;
  /** Keys of witnesses that the reader trusts; lines of others are let stand and not counted. */
  readonly witnesses?: readonly NoteKey[];
  /** Zone tables to replay with; the platform's by default. */
  readonly zoneData?: ZoneData;
}

/** What a check of a folder found. With a problem nothing of it is to be relied on. */
export interface EvidenceCheck {
  readonly origin: string;
  /** Leaves in the log at the checkpoint. */
  readonly size: number;
  /** Leaves at the earlier checkpoint since which the log is proved to have only grown, or null. */
  readonly grownSince: number | null;
  /** Witnesses that the reader trusts and that cosigned the checkpoint, each with its time. */
  readonly witnesses: readonly Cosignature[];
  /** Signature lines under the checkpoint of keys that the reader did not name. */
  readonly otherSignatures: number;
  readonly records: number;
  /** Records whose words are shown. */
  readonly shown: number;
  readonly withheld: number;
  readonly erased: number;
  /** Decisions and plans whose words are shown. */
  readonly answers: number;
  /** Answers that were given again with the same bytes. */
  readonly same: number;
  readonly notReplayed: readonly Divergence[];
  readonly overrides: number;
  /** README and page where this version writes them otherwise: changed, or of another version. */
  readonly notRemade: readonly string[];
  readonly anchors: {
    readonly inOrder: number; readonly outOfOrder: readonly EvidenceAnchor[];
  };
  /** Each with the file as its path. */
  readonly problems: readonly Problem[];
}

/**
 * Checks a folder of evidence: signature, proofs, commitments, copies and rules, and answers each
 * decision and plan again.
 * @param files - UTF-8 text of every file of the folder, by its path inside it.
 * @returns What was found. `problems` empty means: sound. What is not proved by any folder is for
 * `explainEvidence` to say.
 */
export function verifyEvidence(files: Files, ports: EvidencePorts): EvidenceCheck {
  const hash = ports.hash ?? sha256;
  const problems: Problem[] = [];
  const signed = openSigned(files, ports.verify, problems);
  const { entries, hidden } = readRecords(files, { signed, verify: ports.verify, hash }, problems);
  const policies = readPolicies(files, { hash, zoneData: ports.zoneData }, problems);
  checkCopies(files, entries, hidden, problems);
  checkSums(files, hash, problems);
  const notRemade = checkProse(
    files, { signed, entries, hidden, policies: policies.byDigest }, problems);
  const previous = checkPrevious(files, signed, ports.verify, problems);
  const witnessed = checkWitnesses(signed, ports, problems);
  const size = signed?.checkpoint.size ?? 0;
  const replay = replayLog(bundleReader(size, entries), {
    policyOf: (digest) => policies.byDigest.get(digest) ?? null, packs: policies.packs,
  });
  // The same facts and rules with another answer is no missing piece: somebody is wrong.
  for (const { seq, cause, field } of replay.divergences) {
    if (cause !== 'answer-differs' && cause !== 'facts-differ') continue;
    problems.push(problem(`replay.${cause}`, [`records/${seq}.json`], { field }));
  }
  const times = witnessed.witnesses.map(({ time }) => time * 1000).filter((time) => time > 0);
  const anchors = listAnchors(entries, times.length === 0 ? null : Math.min(...times));
  const why = (reason: string): number => hidden.filter(({ why: w }) => w === reason).length;
  return {
    origin: signed?.checkpoint.origin ?? '', size, records: entries.length, notRemade,
    grownSince: previous?.size ?? null, ...witnessed,
    shown: entries.filter(({ opening }) => opening !== null).length,
    withheld: why('withheld'), erased: why('erased'),
    answers: replay.decisions + replay.plans, same: replay.same, notReplayed: replay.divergences,
    overrides: entries.filter(isOverride).length,
    anchors: {
      inOrder: anchors.filter(({ outOfOrder }) => outOfOrder === null).length,
      outOfOrder: anchors.filter(({ outOfOrder }) => outOfOrder !== null),
    },
    problems,
  };
}

/** The log's key and what it signed. */
export interface Signed {
  readonly key: NoteKey;
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

function openSigned(files: Files, verify: VerifySignature, problems: Problem[]): Signed | null {
  const [vkey, note] = [files['vkey'], files['checkpoint']];
  for (const path of ['vkey', 'checkpoint']) {
    if (files[path] === undefined) problems.push(problem('evidence.missing-file', [path], {}));
  }
  if (vkey === undefined || note === undefined) return null;
  const key = parseVerifierKey(vkey);
  if (!key.ok) {
    problems.push(problem(key.problems[0]!.code, ['vkey'], {}));
    return null;
  }
  const opened = openCheckpoint(note, key.value, verify);
  if (opened.ok) return { key: key.value, note, checkpoint: opened.value };
  problems.push(problem(opened.problems[0]!.code, ['checkpoint'], {}));
  return null;
}

/** A line under a trusted witness's name that is not its own makes the folder unsound. */
function checkWitnesses(
  signed: Signed | null, { verify, witnesses = [] }: EvidencePorts, problems: Problem[],
): Pick<EvidenceCheck, 'witnesses' | 'otherSignatures'> {
  const lines = signed === null ? null : listSignatures(signed.note);
  if (signed === null || lines === null || !lines.ok) return { witnesses: [], otherSignatures: 0 };
  const found: Cosignature[] = [];
  for (const key of witnesses) {
    const opened = openCosignature(signed.note, key, verify);
    if (opened.ok) found.push(opened.value);
    else if (opened.problems[0]!.code !== 'note.not-signed-by-key') {
      problems.push(problem('evidence.cosignature', ['checkpoint'], { witness: key.name }));
    }
  }
  // The log's own line is the one that opened the checkpoint.
  return { witnesses: found, otherSignatures: lines.value.length - 1 - found.length };
}

function isOverride({ opening }: RecordEntry): boolean {
  return (opening?.body as { readonly type?: string } | undefined)?.type === 'OverrideGranted';
}
