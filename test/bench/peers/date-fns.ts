import { TZDate } from '@date-fns/tz';
import { getHours, isAfter, isBefore, startOfDay, subDays } from 'date-fns';
import { FIGURES } from '../workload.js';
import type { Answer, BenchQuestion, Borrower, Code, ContactChannel } from '../workload.js';

const HUMAN: readonly ContactChannel[] = ['phone', 'video', 'visit'];

/** Whether an instant lies in the run of local dates that ends with `now`'s date. */
function windowOf(now: TZDate, days: number): (at: number) => boolean {
  const from = startOfDay(subDays(now, days - 1));
  return (at) => !isAfter(at, now) && !isBefore(at, from);
}

function basisCode(b: Borrower, q: BenchQuestion, now: TZDate): Code | null {
  if (!isAfter(b.contract.at, now) && b.contract.purposes.includes(q.purpose)) return null;
  const given = b.consents.filter((c) => c.purpose === q.purpose
    && c.channels.includes(q.channel) && !isAfter(c.givenAt, now));
  if (given.length === 0) return 'basis-none';
  return given.some((c) => c.withdrawnAt === null || isAfter(c.withdrawnAt, now))
    ? null : 'basis-withdrawn';
}

function countCodes(b: Borrower, q: BenchQuestion, now: TZDate): Code[] {
  const codes: Code[] = [];
  if (q.channel === 'phone') {
    const inWeek = windowOf(now, FIGURES.callDays);
    const calls = b.contacts.filter((c) => c.direction === 'out' && c.channel === 'phone'
      && c.loans.includes(q.loan) && inWeek(c.at));
    if (calls.length >= FIGURES.callsMax) codes.push('call-cap');
    const inCoolDown = windowOf(now, FIGURES.coolDays);
    if (b.contacts.some((c) => c.outcome === 'conversation' && c.channel === 'phone'
      && c.loans.includes(q.loan) && inCoolDown(c.at))) codes.push('cool-down');
  }
  if (HUMAN.includes(q.channel)) {
    const inMonth = windowOf(now, FIGURES.humanDays);
    const talks = b.contacts.filter((c) => c.direction === 'out' && c.outcome === 'conversation'
      && HUMAN.includes(c.channel) && inMonth(c.at));
    if (talks.length >= FIGURES.humanMax) codes.push('human-cap');
  }
  return codes;
}

/** The same rules with date-fns in the borrower's zone. */
export function makeDateFns(borrowers: readonly Borrower[]): (question: BenchQuestion) => Answer {
  const byId = new Map(borrowers.map((borrower) => [borrower.id, borrower]));
  return (q) => {
    const b = byId.get(q.borrower)!;
    const now = new TZDate(q.at, b.zone);
    const codes = countCodes(b, q, now);
    const basis = basisCode(b, q, now);
    if (basis !== null) codes.push(basis);
    if (b.attorney !== null && !isAfter(b.attorney.at, now) && b.attorney.loans.includes(q.loan)) {
      codes.push('attorney');
    }
    if (b.ceaseAt !== null && !isAfter(b.ceaseAt, now) && q.act !== 'statutory-notice') {
      codes.push('cease');
    }
    if (q.channel !== 'in-app') {
      const hour = getHours(now);
      if (hour < FIGURES.opensHour || hour >= FIGURES.closesHour) codes.push('hours');
    }
    if (q.channel === 'visit') {
      const seen = b.loans.find((l) => l.id === q.loan)?.observations
        .findLast((o) => !isAfter(o.at, now));
      if ((seen?.pastDueDays ?? 0) < FIGURES.visitPastDueDaysMin) codes.push('visit-early');
    }
    if (q.place === 'work' && (q.channel === 'phone' || q.channel === 'visit')
      && b.workplaceForbiddenAt !== null && !isAfter(b.workplaceForbiddenAt, now)) {
      codes.push('workplace');
    }
    return codes.sort();
  };
}
