import { byText } from '../../kernel/sort.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Duty } from '../../terms/record/duty.js';
import { daysBetween } from '../dates.js';
import { allOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { houseDate } from '../tasks/hierarchy.js';

/** One complaint and its clock. */
export interface ComplaintRow {
  readonly complaint: string;
  readonly person: string;
  /** What it is about: the id of a contact, a loan, a decision. */
  readonly about: string;
  readonly complexity: 'simple' | 'complex';
  readonly receivedOn: string;
  /** By when the rules want it answered; null where none of them says. */
  readonly dueOn: string | null;
  /** The rule whose clock runs. */
  readonly rule: string | null;
  readonly state: 'open' | 'overdue' | 'resolved';
  readonly resolvedOn: string | null;
  readonly daysOpen: number;
}

/** Whether an answer settles a complaint: by its id, or by what it is about. */
export function settles(
  end: FactOf<'ComplaintResolved'>, complaint: FactOf<'ComplaintRaised'>,
): boolean {
  return end.person === complaint.person && end.at >= complaint.at
    && (end.about === complaint.id || end.about === complaint.about);
}

/**
 * Complaints on a date, the open ones first by deadline. The clock is the packs': a complaint is
 * due when the duty that it raised is, with whatever the rule says of complex cases and of
 * extensions; no number of days stands here.
 *
 * @param ask - `duties`: from `listDuties`, of the persons concerned. A duty to answer names the
 * complaint among its facts.
 */
export function listComplaints(
  book: WorkBook, ask: { readonly on: string; readonly duties: readonly Duty[] },
): readonly ComplaintRow[] {
  const ends = allOf(book, 'ComplaintResolved');
  const rows = allOf(book, 'ComplaintRaised').map((complaint): ComplaintRow => {
    const end = ends.find((one) => settles(one, complaint));
    const clocks = ask.duties.filter((duty) => duty.facts.includes(complaint.id))
      .sort((a, b) => byText(a.latest, b.latest));
    const [clock] = clocks;
    const dueOn = clock?.latest ?? null;
    const receivedOn = houseDate(book.policy, complaint.at);
    const resolvedOn = end === undefined ? null : houseDate(book.policy, end.at);
    return {
      complaint: complaint.id, person: complaint.person, about: complaint.about,
      complexity: complaint.complexity ?? 'simple', receivedOn, dueOn, rule: clock?.rule ?? null,
      state: resolvedOn !== null ? 'resolved' : dueOn !== null && dueOn < ask.on ? 'overdue' : 'open',
      resolvedOn, daysOpen: Math.max(0, daysBetween(receivedOn, resolvedOn ?? ask.on)),
    };
  });
  return rows.sort((a, b) => Number(a.state === 'resolved') - Number(b.state === 'resolved')
    || byText(a.dueOn ?? '9999', b.dueOn ?? '9999') || byText(a.complaint, b.complaint));
}
