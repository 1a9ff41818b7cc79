import { byText } from '../../kernel/sort.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Duty } from '../../terms/record/duty.js';
import type { LighterMeans, UnmetDuty } from '../../terms/record/plan.js';
import type { RegisterRow } from '../../terms/record/registers.js';
import { daysBetween } from '../dates.js';
import { factsAbout, factsOf, idsOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { taskOf } from '../tasks/fold-task.js';
import { hasAuthority, houseDate } from '../tasks/hierarchy.js';

/** What the register is drawn up from, beside the book. */
export interface RegisterAsk {
  /** Local date of the house. */
  readonly on: string;
  /** The floor as it stands, from `listDuties`. */
  readonly duties: readonly Duty[];
  /** What plans could not meet. */
  readonly unmet?: readonly UnmetDuty[];
}

interface Entry {
  readonly duty: string;
  readonly loan: string;
  readonly purpose: string;
  readonly latest: string;
}

/** Everything that belongs in the register, once each: overdue, planned as unmet, or entered. */
function entries(book: WorkBook, ask: RegisterAsk): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const id of idsOf(book, 'duty')) {
    const [entered] = factsOf(book, `duty/${id}`, 'DutyRegistered');
    if (entered === undefined) continue;
    const { loan, purpose, latest } = entered;
    found.set(id, { duty: id, loan, purpose, latest });
  }
  for (const { duty, loan, purpose, latest } of ask.unmet ?? []) {
    found.set(duty, { duty, loan, purpose, latest });
  }
  for (const { id, loan, purpose, latest, status } of ask.duties) {
    if (status === 'overdue' || found.has(id)) found.set(id, { duty: id, loan, purpose, latest });
  }
  return [...found.values()];
}

type Approval = FactOf<'DutyCompensated'> | FactOf<'DutyExcused'>;

/** Why an approval does not count; null where it does. */
function defectOf(book: WorkBook, fact: Approval, on: string): string | null {
  if (!hasAuthority(book.policy.work, fact.by, 'approve', houseDate(book.policy, fact.at))) {
    return 'register.no-authority';
  }
  if (fact.type === 'DutyExcused') return on > fact.until ? 'register.excuse-over' : null;
  const check = factsOf(book, `loan/${fact.loan}`, 'CheckCompleted').find(({ id }) => id === fact.check);
  if (check === undefined) return 'register.check-unknown';
  return check.evidence.length > 0 ? null : 'register.check-without-evidence';
}

function responsible(book: WorkBook, duty: string): string | null {
  const tasks = factsAbout(book, `due/${duty}`).flatMap((f) => ('task' in f ? [f.task] : [])).sort(byText);
  return tasks.flatMap((id) => taskOf(book, id)?.officers[0] ?? [])[0] ?? null;
}

function namesOf(
  book: WorkBook, officers: readonly (string | null | undefined)[],
): RegisterRow['names'] {
  const rows = officers.flatMap((id) => book.policy.work.officers.get(id ?? '') ?? []);
  return Object.fromEntries(rows.flatMap(({ officer, name }) =>
    (name === undefined ? [] : [[officer, name]])));
}

function rowOf(
  book: WorkBook, entry: Entry, ask: RegisterAsk, duty: Duty | undefined,
  because: readonly LighterMeans[],
): RegisterRow {
  const { on } = ask;
  const name = `duty/${entry.duty}`;
  const approvals: readonly Approval[] = [
    ...factsOf(book, name, 'DutyCompensated'), ...factsOf(book, name, 'DutyExcused'),
  ];
  const judged = approvals.map((fact) => ({ fact, defect: defectOf(book, fact, on) }));
  const good = judged.filter(({ defect }) => defect === null).map(({ fact }) => fact);
  const compensated = good.find((f): f is FactOf<'DutyCompensated'> => f.type === 'DutyCompensated');
  const excused = good.find((f): f is FactOf<'DutyExcused'> => f.type === 'DutyExcused');
  const entered = factsOf(book, name, 'DutyRegistered');
  const last = entered[entered.length - 1];
  const officer = responsible(book, entry.duty);
  const closed = factsOf(book, `loan/${entry.loan}`, 'LoanClosed').length > 0;
  const state = duty?.status === 'met' ? 'met' : compensated !== undefined ? 'compensated'
    : excused !== undefined ? 'excused' : closed ? 'ended' : 'stands';
  return {
    ...entry, kind: entry.latest < on ? 'overdue' : 'unmet', state,
    daysLate: Math.max(0, daysBetween(entry.latest, on)),
    cause: last?.cause ?? null, reason: last?.reason ?? null, because,
    officer, names: namesOf(book, [officer, compensated?.by, excused?.by]),
    compensation: compensated === undefined ? null
      : { check: compensated.check, by: compensated.by, reason: compensated.reason },
    excuse: excused === undefined ? null
      : { by: excused.by, reason: excused.reason, until: excused.until },
    notes: [...new Set(judged.flatMap(({ defect }) => defect ?? []))].sort(byText),
  };
}

/**
 * The register of checks left undone (未检/逾检台账): every duty that is overdue, that a plan
 * could not meet, or that was entered. Each stands until it is met, until another check stands in
 * for it, or while somebody with the authority takes it on themselves; an approval without
 * authority, or one that has run out, takes nothing off.
 *
 * @returns Rows by latest day and duty; those that no longer stand are kept with what ended them.
 */
export function unmetRegister(book: WorkBook, ask: RegisterAsk): readonly RegisterRow[] {
  const duties = new Map(ask.duties.map((duty) => [duty.id, duty]));
  const planned = new Map((ask.unmet ?? []).map((one) => [one.duty, one.because]));
  return entries(book, ask)
    .map((entry) => rowOf(book, entry, ask, duties.get(entry.duty), planned.get(entry.duty) ?? []))
    .sort((a, b) => byText(a.latest, b.latest) || byText(a.duty, b.duty));
}
