import { canonicalJson } from '../kernel/canonical.js';
import type { Hash } from '../kernel/hash.js';
import { streamOf } from '../facts/index.js';
import type { Fact } from '../facts/types/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { BasedOn } from '../terms/record/decision.js';

/** Answers by history, with the hash they were made by: a history never changes. */
const known = new WeakMap<readonly Fact[], { readonly hash: Hash; readonly basis: BasedOn }>();

/** What an answer rests on: the record's place, or the digest of the facts as they were given. */
export function basisOf(file: CaseFile): BasedOn {
  if (file.basedOn !== null) return file.basedOn;
  const { hash } = file.policy;
  const held = known.get(file.history);
  if (held?.hash === hash) return held.basis;
  const commitments = file.history.map((fact) => hash(canonicalJson(fact))).sort();
  const streams = [...new Set(file.history.map((fact) => streamOf(fact)))].sort();
  const basis: BasedOn = Object.freeze({
    seq: null, streams: Object.freeze(streams), digest: hash(commitments.join('\n')),
  });
  known.set(file.history, { hash, basis });
  return basis;
}
