import { canonicalJson } from '../kernel/canonical.js';
import { sha256 } from '../kernel/hash.js';
import type { Hash } from '../kernel/hash.js';
import type { PlanProblem } from '../terms/record/plan-problem.js';

/**
 * The digest by which a certificate names its problem: SHA-256 of the canonical JSON (RFC 8785).
 *
 * @param hash - A faster hash of the host's, if it has one.
 * @returns 64 lower-case hex digits.
 */
export function digestProblem(problem: PlanProblem, hash: Hash = sha256): string {
  return hash(canonicalJson(problem));
}
