import { FIGURES } from '../workload.js';
import type { Answer, BenchQuestion, Borrower, Code, Contact, ContactChannel } from '../workload.js';

const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Sweden writes dates as ISO 8601 does: `2026-03-08 07:05`. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
      hour: '2-digit', minute: '2-digit',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

/** Local date, as days since 1970-01-01, and local minute of that date. */
export function localTime(zone: string, at: number): { day: number; minute: number } {
  const text = clockOf(zone).format(at);
  return {
    day: Date.parse(text.slice(0, 10)) / DAY,
    minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)),
  };
}

const HUMAN: readonly ContactChannel[] = ['phone', 'video', 'visit'];

/** Whether the lawful basis of a purpose stands, never was, or was withdrawn. */
export function basisOf(borrower: Borrower, q: BenchQuestion): 'stands' | 'none' | 'withdrawn' {
  const { contract } = borrower;
  if (contract.at <= q.at && contract.purposes.includes(q.purpose)) return 'stands';
  const given = borrower.consents.filter((c) => c.purpose === q.purpose
    && c.channels.includes(q.channel) && c.givenAt <= q.at);
  if (given.length === 0) return 'none';
  return given.some((c) => c.withdrawnAt === null || c.withdrawnAt > q.at) ? 'stands' : 'withdrawn';
}

/**
 * Whether a contact falls in the window of local dates that ends today. The window is never
 * longer than a day more than its dates, so that most contacts are told apart without a clock.
 */
function isWithin(b: Borrower, q: BenchQuestion, today: number, days: number, at: number): boolean {
  return at <= q.at && at > q.at - (days + 1) * DAY && today - localTime(b.zone, at).day < days;
}

/** Calls that were tried about the loan in the window. */
export function callsTried(b: Borrower, q: BenchQuestion, today: number): readonly Contact[] {
  return b.contacts.filter((c) => c.direction === 'out' && c.channel === 'phone'
    && c.loans.includes(q.loan) && isWithin(b, q, today, FIGURES.callDays, c.at));
}

/** Whether a talk by phone about the loan, whoever placed the call, is in the window. */
export function talkedByPhone(b: Borrower, q: BenchQuestion, today: number): boolean {
  return b.contacts.some((c) => c.outcome === 'conversation' && c.channel === 'phone'
    && c.loans.includes(q.loan) && isWithin(b, q, today, FIGURES.coolDays, c.at));
}

/** Conversations that the lender began in the window, over all loans. */
export function humanContacts(b: Borrower, q: BenchQuestion, today: number): readonly Contact[] {
  return b.contacts.filter((c) => c.direction === 'out' && c.outcome === 'conversation'
    && HUMAN.includes(c.channel) && isWithin(b, q, today, FIGURES.humanDays, c.at));
}

/** What is known of a loan's days past due; null before the first observation. */
export function pastDueDaysOf(borrower: Borrower, q: BenchQuestion): number | null {
  const loan = borrower.loans.find((l) => l.id === q.loan);
  return loan?.observations.findLast((seen) => seen.at <= q.at)?.pastDueDays ?? null;
}

/** The rules as a careful engineer writes them: cached formatters, and lists that are filtered. */
export function makePlain(borrowers: readonly Borrower[]): (question: BenchQuestion) => Answer {
  const byId = new Map(borrowers.map((borrower) => [borrower.id, borrower]));
  return (q) => {
    const b = byId.get(q.borrower)!;
    const codes: Code[] = [];
    const local = q.channel === 'in-app' ? null : localTime(b.zone, q.at);
    if (b.attorney !== null && b.attorney.at <= q.at && b.attorney.loans.includes(q.loan)) {
      codes.push('attorney');
    }
    const basis = basisOf(b, q);
    if (basis === 'none') codes.push('basis-none');
    if (basis === 'withdrawn') codes.push('basis-withdrawn');
    if (q.channel === 'phone' && callsTried(b, q, local!.day).length >= FIGURES.callsMax) {
      codes.push('call-cap');
    }
    if (b.ceaseAt !== null && b.ceaseAt <= q.at && q.act !== 'statutory-notice') {
      codes.push('cease');
    }
    if (q.channel === 'phone' && talkedByPhone(b, q, local!.day)) codes.push('cool-down');
    if (local !== null && (local.minute < FIGURES.opensHour * 60
      || local.minute >= FIGURES.closesHour * 60)) codes.push('hours');
    if (HUMAN.includes(q.channel)
      && humanContacts(b, q, local!.day).length >= FIGURES.humanMax) codes.push('human-cap');
    if (q.channel === 'visit' && (pastDueDaysOf(b, q) ?? 0) < FIGURES.visitPastDueDaysMin) {
      codes.push('visit-early');
    }
    if (q.place === 'work' && (q.channel === 'phone' || q.channel === 'visit')
      && b.workplaceForbiddenAt !== null && b.workplaceForbiddenAt <= q.at) codes.push('workplace');
    return codes;
  };
}
