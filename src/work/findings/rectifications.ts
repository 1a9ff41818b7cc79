import { byText } from '../../kernel/sort.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import type { TaskSpec } from '../tasks/task-spec.js';
import { taskIdOf } from '../tasks/task-spec.js';
import type { Channel } from '../../terms/words.js';
import { channelRow } from '../../terms/channels.js';
import { allOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { houseDate } from '../tasks/hierarchy.js';

/** Something to be put right (整改), with owner and date. */
export interface RectificationRow {
  readonly rectification: string;
  readonly finding: string | null;
  readonly what: string | null;
  readonly loans: readonly string[];
  readonly owner: string;
  readonly dueOn: string;
  readonly state: 'open' | 'overdue' | 'done';
  readonly doneOn: string | null;
}

/** Rectifications on a date, by deadline and id. It is done when its owner has said so. */
export function listRectifications(book: WorkBook, on: string): readonly RectificationRow[] {
  const said = allOf(book, 'RectificationDone');
  return allOf(book, 'RectificationDue').map((due): RectificationRow => {
    const end = said.find((fact) => fact.rectification === due.rectification
      && fact.owner === due.owner && fact.at >= due.at);
    return {
      rectification: due.rectification, finding: due.finding ?? null, what: due.what ?? null,
      loans: due.loans, owner: due.owner, dueOn: due.dueOn,
      state: end !== undefined ? 'done' : due.dueOn < on ? 'overdue' : 'open',
      doneOn: end === undefined ? null : houseDate(book.policy, end.at),
    };
  }).sort((a, b) => byText(a.dueOn, b.dueOn) || byText(a.rectification, b.rectification));
}

/**
 * The work that a finding asks for, as a task to be opened: its follow-up check, by the way given.
 * @param way - Channel, carrier and contact point; the lightest that yields evidence is the
 * plan's to find, so the host hands it in.
 * @returns Null where the finding asks for none.
 */
export function followUpTask(
  policy: Policy, finding: FactOf<'CheckFindingRecorded'>,
  way: {
    readonly person: string; readonly channel: Channel; readonly via: Channel | null;
    readonly contactPoint: string | null;
  },
): TaskSpec | null {
  const { followUp } = finding;
  if (followUp === undefined) return null;
  const allowed = policy.purposes.get(followUp.purpose)?.accepts ?? [];
  const work: Omit<TaskSpec, 'task'> = {
    ...way, loans: finding.loans, purposes: [followUp.purpose],
    duties: [`follow-up/${finding.id}`], cause: 'follow-up', people: 1,
    accepts: [{ purpose: followUp.purpose,
      evidence: channelRow(way.channel).yields.filter((kind) => allowed.includes(kind)) }],
    earliestOn: houseDate(policy, finding.at), dueOn: followUp.dueOn,
  };
  return { ...work, task: taskIdOf(policy, work) };
}
