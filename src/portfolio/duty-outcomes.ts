import {
  DAY_MS, fail, LIMITS, localDayOf, ok, parseInstant, problem, sortBy, toInstant, toLocalDate,
} from '../kernel/index.js';
import type { Result } from '../kernel/index.js';
import { listDuties } from '../duties/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { leadParty } from '../state/index.js';
import type { Duty } from '../terms/record/duty.js';

/** A stretch of time: `from` is in it, `until` is not. Instants. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** What became of a duty whose last day lay in a period. */
export interface DutyOutcome {
  readonly duty: Duty;
  /** Local date of the house; null where it was not met by the end of the period. */
  readonly metOn: string | null;
  readonly outcome: 'on-time' | 'late' | 'missed';
  /** The check that met it; null where none did. */
  readonly check: string | null;
}

interface Event {
  readonly at: number;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
}

/** Moments at which a duty can be met: checks and evidence of the file's own loans. */
function listEvents(file: CaseFile, until: number): readonly Event[] {
  const events = file.state.facts.flatMap((fact): readonly Event[] => {
    if (fact.type !== 'CheckCompleted' && fact.type !== 'EvidenceFiled') return [];
    const at = parseInstant(fact.at) as number;
    return at < until ? [{ at, loans: fact.loans, purposes: fact.purposes }] : [];
  });
  return sortBy(events, (e) => e.at);
}

/** Moments just before something ends a loan: what is overdue then stays missed. */
function listEnds(file: CaseFile, until: number): readonly number[] {
  return [...file.state.loans.values()]
    .flatMap((loan) => loan.closed.map((c) => c.at - 1)).filter((at) => at < until);
}

interface Look {
  readonly file: CaseFile;
  readonly lastDay: string;
  readonly firstDay: string;
}

/** Duties as of an instant that fall due in the period and rest on what has happened by then. */
function lookAt({ file, lastDay, firstDay }: Look, at: number): readonly Duty[] {
  const today = toLocalDate(localDayOf(file.policy.zoneData, file.policy.zone, at));
  const until = today > lastDay ? today : lastDay;
  const listed = listDuties(file, { at: toInstant(at), until });
  if (!listed.ok) return [];
  return listed.value.filter((d) => !d.projected && d.latest >= firstDay && d.latest <= lastDay);
}

interface MeetingCheck {
  readonly id: string;
  readonly at: number;
}

/** The last check of the loan and purpose by an instant. */
function lastCheck(file: CaseFile, duty: Duty, at: number): MeetingCheck | null {
  const checks = file.state.loans.get(duty.loan)?.checks ?? [];
  const own = checks.filter((c) => c.at <= at && c.fact.purposes.includes(duty.purpose));
  const last = own[own.length - 1];
  return last === undefined ? null : { id: last.fact.id, at: last.at };
}

function toOutcome(file: CaseFile, duty: Duty, met: MeetingCheck | null): DutyOutcome {
  if (met === null) return { duty, metOn: null, outcome: 'missed', check: null };
  const metOn = toLocalDate(localDayOf(file.policy.zoneData, file.policy.zone, met.at));
  return { duty, metOn, outcome: metOn <= duty.latest ? 'on-time' : 'late', check: met.id };
}

/**
 * What became of every duty whose last day lies in a period, for the loans whose lead party is the
 * file's person. Read from history: the duties before and after each check and each piece of
 * evidence, before each loan's end, and at the end of the period. Facts from `until` on do not
 * exist for it.
 *
 * A duty that fell away without a check (its tier was lowered) is owed no more and not listed.
 * @returns Sorted by duty id; or `period.from`, `period.until`, `period.too-long`.
 */
export function listDutyOutcomes(file: CaseFile, period: Period): Result<readonly DutyOutcome[]> {
  const from = parseInstant(period.from);
  const until = parseInstant(period.until);
  if (from === null) return fail([problem('period.from', ['from'], { from: period.from })]);
  if (until === null || until <= from) return fail([problem('period.until', ['until'], {})]);
  if (until - from > LIMITS.horizonDays * DAY_MS) {
    return fail([problem('period.too-long', [], { maxDays: LIMITS.horizonDays })]);
  }
  const dayOf = (at: number): number => localDayOf(file.policy.zoneData, file.policy.zone, at);
  // A day that is not over by `until` belongs to the next period.
  const lastDay = dayOf(until) - 1;
  const look: Look = { file, firstDay: toLocalDate(dayOf(from)), lastDay: toLocalDate(lastDay) };
  const found = new Map<string, DutyOutcome>();
  const close = (duty: Duty, at: number): void => {
    const met = lastCheck(file, duty, at);
    if (met !== null && !found.has(duty.id)) found.set(duty.id, toOutcome(file, duty, met));
  };
  for (const { at, loans, purposes } of listEvents(file, until)) {
    if (lastDay - dayOf(at - 1) > LIMITS.horizonDays) continue;
    const touched = (d: Duty): boolean => loans.includes(d.loan) && purposes.includes(d.purpose);
    const after = new Map(lookAt(look, at).map((d) => [d.id, d]));
    for (const duty of after.values()) if (duty.status === 'met' && touched(duty)) close(duty, at);
    for (const duty of lookAt(look, at - 1)) {
      // A rhythm's window makes way for the next one when its check is done.
      if (duty.status !== 'met' && touched(duty) && !after.has(duty.id)) close(duty, at);
    }
  }
  for (const at of [...listEnds(file, until), until - 1]) {
    for (const duty of lookAt(look, at)) {
      const isOver = at === until - 1 || duty.latest < toLocalDate(dayOf(at));
      if (duty.status === 'met' || !isOver || found.has(duty.id)) continue;
      found.set(duty.id, toOutcome(file, duty, null));
    }
  }
  const own = [...found.values()].filter(({ duty }) => {
    const loan = file.state.loans.get(duty.loan);
    return loan !== undefined && leadParty(loan) === file.person;
  });
  return ok(sortBy(own, (o) => o.duty.id));
}
