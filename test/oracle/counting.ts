import type { Question } from 'softknock';
import { datesUpTo, instantOf, wall } from './clock.js';
import { type Answer, type Contact, leftOpen, type Told } from './told.js';

/** The outcomes in which something reached the person or their mailbox, by the vocabulary. */
export const REACHED: readonly string[] = [
  'delivered', 'opened', 'replied', 'answered', 'conversation', 'completed', 'refused-at-door',
];
/** A live exchange with the right party, by the vocabulary. */
export const SPOKEN: readonly string[] = ['conversation', 'completed'];
/** Nothing was placed: the line was busy or dead, the message never left or came back. */
export const NOT_PLACED: readonly string[] = [
  'busy', 'not-in-service', 'bounced', 'undelivered', 'returned',
];

/** Contacts whose local date is one of these. */
export function onDates(
  contacts: readonly Contact[], dates: readonly string[], zone: string,
): readonly Contact[] {
  return contacts.filter((c) => dates.includes(wall(c.at, zone).date));
}

/** Contacts in so many consecutive local dates that end with the question's own. */
export const inDays = (
  contacts: readonly Contact[], days: number, at: string, zone: string,
): readonly Contact[] => onDates(contacts, datesUpTo(wall(at, zone).date, days), zone);

/**
 * Nobody may trust a count over days before the ledger is complete. Where what is on file closes
 * already, the text does not say which of the two answers stands: left out.
 */
export function trusted(
  told: Told, question: Question, days: number, zone: string, answer: Answer,
): Answer {
  const first = datesUpTo(wall(question.at, zone).date, days)[0]!;
  const begins = Date.parse(instantOf(first, '00:00:00.000', zone));
  const known = told.of('HistoryCompleteFrom').every((h) => Date.parse(h.from) <= begins);
  if (known) return answer;
  return answer === 'forbids' || answer === 'presumed-violation' || answer === 'closed'
    ? leftOpen('ledger incomplete and already full') : 'needs-review';
}

/** Loans that are one debt: student loans serviced under one account number when obtained. */
export function oneDebt(told: Told, loan: string): readonly string[] {
  const opened = told.of('LoanOpened');
  const own = opened.find((l) => l.loan === loan);
  if (own?.product !== 'student-loan' || own.account === undefined) return [loan];
  return opened.filter((l) => l.product === 'student-loan' && l.account === own.account)
    .map((l) => l.loan);
}

export const about = (contact: Contact, loans: readonly string[]): boolean =>
  contact.loans.some((loan) => loans.includes(loan));
