import { canonicalJson } from '../../kernel/canonical.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { Accepted } from '../../facts/types/index.js';
import { byText } from '../../kernel/sort.js';
import type { Policy } from '../../rules/policy.js';
import { questionsFor } from '../findings/questions.js';
import type { Duty } from '../../terms/record/duty.js';
import type { Plan, PlannedContact } from '../../terms/record/plan.js';
import type { Question } from '../../terms/record/question.js';
import { channelRow } from '../../terms/channels.js';
import type { CheckQuestion, ReportKind } from '../../terms/check-questions.js';
import type { Channel, TaskCause } from '../../terms/words.js';
import { needsOf } from './needs.js';
import type { Needs } from './needs.js';
import type { Task } from './task.js';

/** A task before it is opened. */
export interface TaskSpec {
  readonly task: string;
  readonly person: string;
  readonly loans: readonly string[];
  readonly purposes: readonly string[];
  readonly duties: readonly string[];
  readonly cause: TaskCause;
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  readonly accepts: readonly Accepted[];
  readonly people: number;
  readonly earliestOn: string;
  readonly dueOn: string;
}

/** An id that the same work always gets. */
export function taskIdOf(policy: Policy, work: Omit<TaskSpec, 'task'>): string {
  const { person, duties, channel, dueOn, purposes, loans } = work;
  const digest = policy.hash(canonicalJson({ person, duties, channel, dueOn, purposes, loans }));
  return `t-${digest.slice(0, 24)}`;
}

/**
 * For each purpose, evidence that its every duty accepts and the channel yields. Each part of a
 * check that needs several kinds is owed evidence of its own.
 */
function evidenceFor(contact: PlannedContact, duties: readonly Duty[]): readonly Accepted[] {
  const { yields } = channelRow(contact.channel);
  return [...contact.purposes].sort(byText).flatMap((purpose) => {
    const own = duties.filter((duty) => duty.purpose === purpose);
    const lists = new Set(own.flatMap(({ part, accepts }) =>
      (part?.kind === 'evidence' ? [accepts.join()] : [])));
    const shared = own.filter(({ part }) => part?.kind !== 'evidence');
    const accepted = (of: readonly Duty[]): Accepted => ({
      purpose, evidence: yields.filter((kind) => of.every((d) => d.accepts.includes(kind))),
    });
    return [
      ...shared.length > 0 ? [accepted(shared)] : [],
      ...[...lists].sort(byText).map((list) => accepted(own.filter((d) => d.accepts.join() === list))),
    ];
  });
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

function specOf(policy: Policy, plan: Plan, contact: PlannedContact, served: readonly Duty[]): TaskSpec {
  const earliestOn = served.map(({ earliest }) => earliest).reduce(later);
  const latest = served.map(({ latest: last }) => last).reduce(earlier);
  const work: Omit<TaskSpec, 'task'> = {
    person: plan.person, loans: contact.loans, purposes: contact.purposes,
    duties: served.map(({ id }) => id).sort(byText), cause: 'plan', channel: contact.channel,
    via: contact.via, contactPoint: contact.contactPoint, accepts: evidenceFor(contact, served),
    people: Math.max(1, ...served.map(({ people }) => people)),
    // One that is late already goes with one that opens only now: both are due as soon as it opens.
    earliestOn, dueOn: later(earliestOn, latest),
  };
  return { ...work, task: taskIdOf(policy, work) };
}

/**
 * The work of a plan: one task for each planned contact, desk work included, due when the first
 * of its duties is. Duties that the plan could not meet become no task: they stand in the
 * register.
 *
 * @param duties - The floor on which the plan was made.
 * @returns Sorted by deadline and id; or `task.duty-unknown` for each duty that is not listed.
 */
export function tasksFromPlan(
  policy: Policy, plan: Plan, duties: readonly Duty[],
): Result<readonly TaskSpec[]> {
  const byId = new Map(duties.map((duty) => [duty.id, duty]));
  const unknown = plan.contacts.flatMap((c) => c.duties).filter((id) => !byId.has(id));
  if (unknown.length > 0) {
    return fail(unknown.map((duty) => problem('task.duty-unknown', ['duties'], { duty })));
  }
  const specs = plan.contacts.map((contact) =>
    specOf(policy, plan, contact, contact.duties.flatMap((id) => byId.get(id) ?? [])));
  return ok(specs.sort((a, b) => byText(a.dueOn, b.dueOn) || byText(a.task, b.task)));
}

/** What whoever does a task needs to know before starting. */
export interface TaskBrief {
  readonly needs: Needs;
  readonly questions: readonly CheckQuestion[];
  readonly evidenceOwed: readonly Accepted[];
  /** The question that has to be decided, and whose permit has to be on record, first. */
  readonly waitsFor: Question;
}

/**
 * Says what a task asks: authority, questions, evidence, and the decision that it waits for.
 * @param ask - When and as whom it would be done; the kind of report that it ends in.
 */
export function briefOf(policy: Policy, task: Task | TaskSpec, ask: {
  readonly at: string; readonly actor: string; readonly report: ReportKind;
}): TaskBrief {
  const first = policy.purposes.get(task.purposes[0] ?? '');
  return {
    needs: needsOf(policy, task), evidenceOwed: task.accepts,
    questions: questionsFor(policy, task.purposes, ask.report),
    waitsFor: {
      at: ask.at, person: task.person, actor: ask.actor, loans: task.loans,
      act: first?.act ?? 'monitoring', channel: task.channel, purposes: task.purposes,
      ...(task.via === null ? {} : { via: task.via }),
      ...(task.contactPoint === null ? {} : { contactPoint: task.contactPoint }),
      ...(task.channel !== 'desk' ? {} : {
        data: [...new Set(task.purposes.flatMap((p) => policy.purposes.get(p)?.sources.slice(0, 1) ?? []))],
      }),
    },
  };
}

function evidenceProblems(policy: Policy, spec: TaskSpec): readonly Problem[] {
  const yields = channelRow(spec.channel).yields;
  return spec.purposes.flatMap((purpose) => {
    const lists = spec.accepts.filter((a) => a.purpose === purpose).map((a) => a.evidence);
    const kinds = lists.flat();
    const allowed = policy.purposes.get(purpose)?.accepts ?? kinds;
    const path = ['task', 'accepts'];
    const isYielded = lists.length > 0
      && lists.every((list) => list.some((kind) => yields.includes(kind)));
    return [
      ...isYielded ? []
        : [problem('task.evidence-not-yielded', path, { purpose, channel: spec.channel })],
      ...kinds.filter((kind) => !allowed.includes(kind)).map((kind) =>
        problem('task.evidence-not-accepted', path, { purpose, evidence: kind })),
    ];
  });
}

/** What is wrong with a task before it is opened. */
export function specProblems(policy: Policy, spec: TaskSpec): readonly Problem[] {
  const rows = spec.purposes.map((purpose) => policy.purposes.get(purpose));
  const acts = new Set(rows.flatMap((row) => row?.act ?? []));
  const courted = acts.has('marketing') || acts.has('survey');
  return [
    ...spec.purposes.length > 0 ? [] : [problem('task.no-purpose', ['task', 'purposes'], {})],
    ...spec.purposes.filter((_, i) => rows[i] === undefined).map((purpose) =>
      problem('task.purpose-undeclared', ['task', 'purposes'], { purpose })),
    ...evidenceProblems(policy, spec),
    // An offer that rides on a check would make the check a pretext.
    ...courted && spec.purposes.length > 1
      ? [problem('task.bundles-marketing', ['task', 'purposes'], { purposes: [...spec.purposes] })] : [],
    ...spec.earliestOn <= spec.dueOn ? []
      : [problem('task.dates', ['task', 'dueOn'], { earliestOn: spec.earliestOn, dueOn: spec.dueOn })],
  ];
}
