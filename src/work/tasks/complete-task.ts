import { parseInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import { findingFacts } from '../findings/finding-facts.js';
import { factsAbout, factsOf } from './book.js';
import type { WorkBook } from './book.js';
import type { CommandOf } from './command.js';
import { houseDate } from './hierarchy.js';
import type { Task } from './task.js';

/** Checks end in a finding; a reminder or a reply does not. */
export function endsInFinding(policy: Policy, purposes: readonly string[]): boolean {
  return purposes.some((purpose) => {
    const act = policy.purposes.get(purpose)?.act;
    return act === 'monitoring' || act === 'inspection';
  });
}

/** A piece of evidence as filed, or what is wrong with it. */
function readEvidence(
  book: WorkBook, task: Task, id: string, at: number, path: readonly (string | number)[],
): FactOf<'EvidenceFiled'> | Problem {
  const [filed] = factsOf(book, `evidence/${id}`, 'EvidenceFiled');
  const no = (code: string, facts: Problem['facts'] = {}): Problem =>
    problem(code, path, { evidence: id, ...facts });
  if (filed === undefined || (parseInstant(filed.at) as number) > at) return no('task.evidence-unknown');
  if (factsAbout(book, `used/${id}`).some((fact) => 'task' in fact && fact.task !== task.task)) {
    return no('task.evidence-used');
  }
  const captured = houseDate(book.policy, filed.capturedAt);
  if (captured < task.earliestOn || (parseInstant(filed.capturedAt) as number) > at) {
    return no('task.evidence-outside', { capturedOn: captured, earliestOn: task.earliestOn });
  }
  return filed;
}

/** Purposes and loans that no piece of evidence bears out. */
function gaps(task: Task, filed: readonly FactOf<'EvidenceFiled'>[]): readonly Problem[] {
  return task.accepts.flatMap(({ purpose, evidence }) => task.loans
    .filter((loan) => !filed.some((one) => evidence.includes(one.kind)
      && one.purposes.includes(purpose) && one.loans.includes(loan)))
    .map((loan) => problem('task.evidence-insufficient', ['evidence'],
      { purpose, loan, accepts: [...evidence] })));
}

/** An attempt that reached the person, under the permit that the task runs under. */
function wasCarriedOut(book: WorkBook, task: Task): boolean {
  if (task.channel === 'desk') return task.status === 'started';
  return task.status === 'started' && task.permitUsed
    && factsOf(book, `decision/${task.decision ?? ''}`, 'ContactAttempted').length > 0;
}

/**
 * A task done: carried out under its permit, with evidence for every purpose and loan of a kind
 * that the purpose accepts, captured in its time and used for nothing else, and, where it is a
 * check, with a finding.
 * @returns `CheckCompleted`, which discharges the duties, the finding with what it asks for, and
 * `TaskCompleted`: to be recorded together. Or `task.*` and `finding.*` problems.
 */
export function completeTask(
  book: WorkBook, task: Task, command: CommandOf<'CompleteTask'>,
): Result<readonly Fact[]> {
  const { policy } = book;
  const at = parseInstant(command.at) as number;
  const read = [...new Set(command.evidence)].map((id, i) =>
    readEvidence(book, task, id, at, ['evidence', i]));
  const filed = read.filter((one): one is FactOf<'EvidenceFiled'> => 'type' in one);
  const owesFinding = endsInFinding(policy, task.purposes);
  const finding = command.finding === undefined ? null : findingFacts(policy, {
    id: `${command.id}.finding`, at: command.at, on: houseDate(policy, command.at),
    officer: command.by, loans: task.loans, purposes: task.purposes,
  }, command.finding);
  const problems = [
    ...wasCarriedOut(book, task) ? []
      : [problem('task.not-carried-out', ['task'], { task: task.task, status: task.status })],
    ...task.officers.includes(command.by) ? []
      : [problem('task.not-yours', ['by'], { officer: command.by })],
    ...read.filter((one): one is Problem => 'code' in one), ...gaps(task, filed),
    ...finding === null && owesFinding ? [problem('task.finding-missing', ['finding'], {})] : [],
    ...finding !== null && !finding.ok ? finding.problems : [],
  ];
  if (problems.length > 0) return fail(problems);
  const evidence = filed.map((one) => one.evidence).sort();
  const base = { at: command.at, officer: command.by, evidence };
  return ok([
    { type: 'CheckCompleted', id: `${command.id}.check`, ...base, loans: task.loans,
      purposes: task.purposes },
    ...finding?.ok === true ? finding.value : [],
    { type: 'TaskCompleted', id: command.id, ...base, task: task.task, check: `${command.id}.check`,
      ...(finding === null ? {} : { finding: `${command.id}.finding` }) },
  ]);
}
