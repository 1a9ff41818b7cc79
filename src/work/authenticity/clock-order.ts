import { localDayOf, parseLocalDate, toLocalDate } from '../../kernel/index.js';
import type { Policy } from '../../rules/policy.js';
import type { Unsigned } from './authenticity.js';
import { msOf, sortedSet } from './book.js';
import type { Book } from './book.js';

const HOUR = 3_600_000;
const hours = (ms: number): number => Math.round((ms / HOUR) * 10) / 10;

/** Lists evidence that was captured after it was filed, or after the check that cites it. */
function listLateCaptures(book: Book): readonly Unsigned[] {
  const findings: Unsigned[] = [];
  for (const filed of book.evidence) {
    const late = msOf(filed.capturedAt) - msOf(filed.at);
    if (late > 0) {
      findings.push({
        code: 'evidence.captured-after-filing', facts: [filed.id], loans: sortedSet(filed.loans),
        officers: sortedSet([filed.officer]), figures: { hours: hours(late) }, chance: null,
      });
    }
  }
  for (const check of book.checks) {
    for (const id of check.evidence) {
      const filed = book.evidenceById.get(id);
      const late = filed === undefined ? 0 : msOf(filed.capturedAt) - msOf(check.at);
      if (filed === undefined || late <= 0) continue;
      findings.push({
        code: 'evidence.captured-after-check', facts: sortedSet([filed.id, check.id]),
        loans: sortedSet(filed.loans), officers: sortedSet([filed.officer, check.officer]),
        figures: { hours: hours(late) }, chance: null,
      });
    }
  }
  return findings;
}

/** Lists checks that cite what was captured on a day before the payout; days are the house's. */
function listEarlyCaptures(book: Book, policy: Policy): readonly Unsigned[] {
  return book.checks.flatMap((check) => check.evidence.flatMap((id): readonly Unsigned[] => {
    const filed = book.evidenceById.get(id);
    if (filed === undefined) return [];
    const captured = localDayOf(policy.zoneData, policy.zone, msOf(filed.capturedAt));
    return check.loans.flatMap((name): readonly Unsigned[] => {
      const loan = book.loans.get(name);
      const paidOut = loan === undefined ? null : parseLocalDate(loan.disbursedOn);
      if (loan === undefined || paidOut === null || captured >= paidOut) return [];
      return [{
        code: 'evidence.before-loan', facts: sortedSet([filed.id, check.id, loan.id]),
        loans: [name],
        officers: sortedSet([filed.officer, check.officer]),
        figures: { capturedOn: toLocalDate(captured), disbursedOn: loan.disbursedOn }, chance: null,
      }];
    });
  }));
}

/** Lists captures that do not stand where they must in time: payout, capture, filing, check. */
export function listClockOrder(book: Book, policy: Policy): readonly Unsigned[] {
  return [...listLateCaptures(book), ...listEarlyCaptures(book, policy)];
}
