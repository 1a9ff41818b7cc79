import { checkContact, orThrow } from 'softknock';
import type { CaseFile, Duty } from 'softknock';

/** What a fixed calendar of phone calls, one for each purpose and date, would have done. */
export interface UsualPractice {
  readonly calls: number;
  /** Forbidden by a rule of law, guidance or self-regulation, whatever the house says. */
  readonly forbidden: number;
  /** Forbidden by the house's own rules alone. */
  readonly forbiddenByHouse: number;
  readonly presumed: number;
  readonly needReview: number;
  /** Rules that decided against a call, with how often. */
  readonly byRule: Readonly<Record<string, number>>;
}

/** The actor that works a loan today: the last one engaged. */
export function workingActor(file: CaseFile, loan: string): string {
  let actor = '';
  let last = -1;
  for (const [name, list] of file.state.actors) {
    for (const entry of list) {
      if (entry.fact.loans.includes(loan) && entry.at > last) {
        actor = name;
        last = entry.at;
      }
    }
  }
  return actor;
}

const DAY_MS = 86_400_000;
const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** A duty's call: at ten on its last day, or at the next ten o'clock where that day is over. */
function callAt(file: CaseFile, latest: string, tenOClock: (date: string) => string): string {
  const { lastAt } = file.state;
  const date = latest > dateOf(lastAt) ? latest : dateOf(lastAt);
  return Date.parse(tenOClock(date)) >= lastAt ? tenOClock(date) : tenOClock(dateOf(lastAt + DAY_MS));
}

/**
 * Each duty as a phone call at ten in the morning of the house on its last day, the next morning
 * where that is over, judged by the loaded rules. A verdict rests on the facts of today: earlier calls of the calendar itself are
 * not counted, so the true number that breaks a limit is higher.
 */
export function judgeUsualPractice(
  file: CaseFile, duties: readonly Duty[], tenOClock: (date: string) => string,
): UsualPractice {
  const byRule: Record<string, number> = {};
  let forbidden = 0;
  let forbiddenByHouse = 0;
  let presumed = 0;
  let needReview = 0;
  for (const duty of duties) {
    const verdict = orThrow(checkContact(file, {
      at: callAt(file, duty.latest, tenOClock), person: duty.person, actor: workingActor(file, duty.loan),
      loans: [duty.loan], act: duty.act, channel: 'phone', contactPoint: 'mobile',
      purposes: [duty.purpose],
    }));
    if (verdict.verdict === 'forbids') {
      if (verdict.findings.some((f) => f.finding === 'forbids' && f.force !== 'house')) forbidden += 1;
      else forbiddenByHouse += 1;
    } else if (verdict.verdict === 'presumed-violation') presumed += 1;
    else if (verdict.verdict === 'needs-review') needReview += 1;
    else continue;
    for (const rule of verdict.deciding) byRule[rule] = (byRule[rule] ?? 0) + 1;
  }
  return { calls: duties.length, forbidden, forbiddenByHouse, presumed, needReview, byRule };
}
