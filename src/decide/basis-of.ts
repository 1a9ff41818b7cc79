import { canonicalJson } from '../kernel/canonical.js';
import { streamOf } from '../facts/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { BasedOn } from '../terms/record/decision.js';

/** What an answer rests on: the record's place, or the digest of the facts as they were given. */
export function basisOf(file: CaseFile): BasedOn {
  if (file.basedOn !== null) return file.basedOn;
  const { hash } = file.policy;
  const commitments = file.history.map((fact) => hash(canonicalJson(fact))).sort();
  const streams = [...new Set(file.history.map((fact) => streamOf(fact)))].sort();
  return { seq: null, streams, digest: hash(commitments.join('\n')) };
}
