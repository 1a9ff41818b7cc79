import type { FactOf } from '../../facts/types/index.js';
import type { EvidenceKind } from '../../terms/words.js';
import type { Chance } from '../../terms/record/index.js';
import type { Unsigned } from './authenticity.js';
import { shareParty, sortedSet } from './book.js';
import type { Book } from './book.js';

type Evidence = FactOf<'EvidenceFiled'>;

/** What is seen or heard at one moment cannot be seen again as the very same bytes. */
const ONCE_ONLY: readonly EvidenceKind[] = ['conversation', 'live-video', 'inspection'];

/** Any two of so many contents with one SHA-256: at most pairs / 2^256 (birthday bound). */
function collision(files: number): Chance {
  return { atMost: (files * (files - 1)) / 2 / 2 ** 256, of: 'digest-collision' };
}

function toFinding(
  book: Book, code: Unsigned['code'], filed: readonly Evidence[], checks: readonly string[],
): Unsigned {
  return {
    code, facts: sortedSet([...filed.map((e) => e.id), ...checks]),
    loans: sortedSet(filed.flatMap((e) => e.loans)),
    officers: sortedSet(filed.map((e) => e.officer)),
    figures: { digest: filed[0]?.digest ?? '', files: filed.length },
    chance: collision(book.evidence.length),
  };
}

/** Loans of different borrowers under one digest: connected by a common party, or not. */
function borrowersApart(book: Book, filed: readonly Evidence[]): boolean {
  const loans = sortedSet(filed.flatMap((e) => e.loans));
  return loans.some((a) => loans.some((b) => !shareParty(book, a, b)));
}

/**
 * Lists evidence whose very bytes stand elsewhere as well. Data drawn from a system is left out:
 * two empty extracts are the same bytes and nobody's doing.
 */
export function listReusedEvidence(book: Book): readonly Unsigned[] {
  const byDigest = new Map<string, Evidence[]>();
  for (const filed of book.evidence) {
    if (filed.kind === 'data') continue;
    const same = byDigest.get(filed.digest);
    if (same === undefined) byDigest.set(filed.digest, [filed]);
    else same.push(filed);
  }
  const findings: Unsigned[] = [];
  const citing = new Map<string, FactOf<'CheckCompleted'>[]>();
  for (const check of book.checks) {
    for (const id of check.evidence) citing.set(id, [...(citing.get(id) ?? []), check]);
  }
  for (const filed of byDigest.values()) {
    if (borrowersApart(book, filed)) {
      findings.push(toFinding(book, 'evidence.same-digest-other-borrower', filed, []));
      continue;
    }
    const once = filed.filter((e) => ONCE_ONLY.includes(e.kind));
    const checks = once.flatMap((e) => citing.get(e.evidence) ?? []);
    // One moment may bear out several purposes at once; two checks at two moments it cannot.
    if (new Set(checks.map((c) => c.at)).size < 2) continue;
    findings.push(toFinding(book, 'evidence.same-digest-again', once, checks.map((c) => c.id)));
  }
  return findings;
}
