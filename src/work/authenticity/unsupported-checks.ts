import type { Policy } from '../../rules/policy.js';
import type { Unsigned } from './authenticity.js';
import { msOf, sortedSet } from './book.js';
import type { Book } from './book.js';

const USE_OF_FUNDS = 'use-of-funds-check';

/**
 * Lists checks that cite evidence which is not on file by then, and purposes of a check for which
 * none of the cited evidence is of a kind that the policy accepts.
 */
export function listUnsupportedChecks(book: Book, policy: Policy): readonly Unsigned[] {
  return book.checks.flatMap((check): readonly Unsigned[] => {
    const cited = check.evidence.map((id) => book.evidenceById.get(id));
    const onFile = cited.flatMap((e) =>
      (e !== undefined && msOf(e.at) <= msOf(check.at) ? [e] : []));
    const absent = check.evidence.length - onFile.length;
    const base = {
      facts: sortedSet([check.id, ...cited.map((e) => e?.id)]), loans: sortedSet(check.loans),
      officers: sortedSet([check.officer]), chance: null,
    };
    const lacking = check.purposes.flatMap((purpose): readonly Unsigned[] => {
      const accepts = policy.purposes.get(purpose)?.accepts;
      if (accepts === undefined) return [];
      if (onFile.some((e) => accepts.includes(e.kind) && e.purposes.includes(purpose))) return [];
      const code = purpose === USE_OF_FUNDS ? 'check.use-of-funds-unproved'
        : 'check.evidence-missing';
      return [{ ...base, code, figures: { purpose, cited: check.evidence.length, absent } }];
    });
    if (lacking.length > 0 || absent === 0) return lacking;
    return [{
      ...base, code: 'check.evidence-missing',
      figures: { purpose: '', cited: check.evidence.length, absent },
    }];
  });
}
