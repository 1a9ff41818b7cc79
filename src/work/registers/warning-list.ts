import { byText } from '../../kernel/sort.js';
import type { WarningRow } from '../../terms/record/registers.js';
import { allOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { houseDate } from '../tasks/hierarchy.js';

/**
 * The early-warning list (预警清单) on a date: every signal ever raised, open until it was closed
 * with a reason. One that has expired is still to be closed; one cleared without a reason stands.
 *
 * @param on - Local date of the house.
 * @returns Open ones first, then by severity, the gravest first, then by day and id.
 */
export function warningList(book: WorkBook, on: string): readonly WarningRow[] {
  const clears = allOf(book, 'SignalCleared');
  const rows = allOf(book, 'SignalRaised').map((raised): WarningRow => {
    const mine = clears.filter(({ signal, at }) => signal === raised.signal && at >= raised.at);
    const closing = mine.find(({ reason }) => (reason ?? '').trim() !== '');
    const expiresOn = raised.expiresOn ?? null;
    return {
      signal: raised.signal, loans: raised.loans, kind: raised.kind, severity: raised.severity,
      raisedOn: houseDate(book.policy, raised.at), expiresOn,
      state: closing !== undefined ? 'closed' : expiresOn !== null && expiresOn < on ? 'expired' : 'open',
      closedOn: closing === undefined ? null : houseDate(book.policy, closing.at),
      reason: closing?.reason ?? null,
      notes: closing === undefined && mine.length > 0 ? ['warning.cleared-without-reason'] : [],
    };
  });
  const order = { open: 0, expired: 1, closed: 2 } as const;
  return rows.sort((a, b) => order[a.state] - order[b.state] || b.severity - a.severity
    || byText(a.raisedOn, b.raisedOn) || byText(a.signal, b.signal));
}
