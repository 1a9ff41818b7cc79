import { listDuties, openCase, orThrow, parseFacts, planRevisits } from 'softknock';
import type { Duty, Plan, Policy } from 'softknock';
import { openRecordedCase, recordFacts } from 'softknock/audit';
import type { RecordedCase, RecordLog } from 'softknock/audit';
import { addToBook, decideWork, openBook, tasksFromPlan } from 'softknock/work';
import type { TaskSpec, WorkBook, WorkCommand } from 'softknock/work';
import { cnBorrowers } from '../portfolio/cn-book.js';
import { progressBar } from '../portfolio/progress.js';
import { streamsOfAll } from '../portfolio/run-book.js';
import { seeded } from '../portfolio/seeded.js';
import type { Borrower } from '../portfolio/us-book.js';
import { officersOf, SUB_BRANCH_IDS } from './house.js';

export const TODAY = '2026-06-16';
export const clock = (minute: number): string => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${TODAY}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
};
const OPENS = clock(8 * 60);
const UNTIL = '2026-07-16T23:59:59+08:00';
/** Work that is due within so many days is given out in the morning. An example's number. */
const GIVEN_OUT_UNTIL = '2026-07-06';

export interface Client {
  readonly person: string;
  readonly label: string;
  readonly streams: readonly string[];
  readonly unit: string;
}

/** The branch as the day has it: the record, the book of work, and what was planned. */
export interface Branch {
  readonly policy: Policy;
  readonly log: RecordLog;
  readonly clients: ReadonlyMap<string, Client>;
  book: WorkBook;
  readonly duties: Duty[];
  readonly plans: Plan[];
  /** Orders that were refused, by code. */
  readonly refused: Map<string, number>;
}

/** Facts into the record and into the book, together or not at all. */
export function put(branch: Branch, facts: readonly unknown[], at: string): void {
  const parsed = orThrow(parseFacts(facts, branch.policy.zoneData));
  if (parsed.length === 0) return;
  const recorded = recordFacts(branch.log, parsed, at);
  if (recorded.status !== 'recorded') throw new Error(`facts: ${recorded.status}`);
  branch.book = orThrow(addToBook(branch.book, parsed));
}

/** An order, carried out where it may be; what it leaves stands in record and book. */
export function order(branch: Branch, command: WorkCommand): boolean {
  const left = decideWork(branch.book, command);
  if (left.ok) {
    put(branch, left.value, command.at);
    return true;
  }
  for (const { code } of left.problems) branch.refused.set(code, (branch.refused.get(code) ?? 0) + 1);
  return false;
}

export function caseOf(branch: Branch, person: string): RecordedCase {
  const client = branch.clients.get(person);
  if (client === undefined) throw new Error(`nobody of the name ${person}`);
  return orThrow(openRecordedCase(branch.log, branch.policy, { person, streams: client.streams }));
}

/** Checks of the past, so that the day does not begin with everything overdue: seeded, most kept. */
function pastChecks(policy: Policy, borrower: Borrower): readonly object[] {
  const made: object[] = [];
  for (let round = 0; round < 4; round += 1) {
    const file = orThrow(openCase(policy, { person: borrower.person, facts: [...borrower.facts, ...made] }));
    const late = orThrow(listDuties(file, { at: OPENS, until: UNTIL })).filter((d) => d.status === 'overdue');
    const kept = late.filter((d) => seeded(`past ${d.id}`).chance(0.975));
    if (kept.length === 0) break;
    for (const duty of kept) {
      const at = `${duty.latest}T10:00:00+08:00`;
      const base = { at, loans: [duty.loan], purposes: [duty.purpose] };
      const id = `past.${made.length}.${borrower.person}`;
      made.push({ type: 'EvidenceFiled', id, evidence: id, kind: duty.accepts[0], digest: policy.hash(id), capturedAt: at, ...base },
        { type: 'CheckCompleted', id: `${id}.check`, evidence: [id], ...base });
    }
  }
  return made;
}

/** Warning signals of the book beside the project's own: seeded. */
function signals(borrower: Borrower, i: number): readonly object[] {
  if (i % 60 !== 7) return [];
  const signal = `预警-${String(i).padStart(4, '0')}`;
  return [{ type: 'SignalRaised', id: signal, at: '2026-06-13T09:00:00+08:00', signal, loans: [`${borrower.person}.loan`],
    kind: i % 120 === 7 ? 'payroll-stopped' : 'account-idle', severity: 2, expiresOn: '2026-12-31' }];
}

/** The morning: files opened from the record, the floor listed, a month planned for everybody. */
export function openBranch(policy: Policy, log: RecordLog, size: readonly [number, number]): { branch: Branch; specs: TaskSpec[] } {
  const borrowers = [...cnBorrowers(...size)];
  const clients = new Map<string, Client>();
  const branch: Branch = { policy, log, clients, book: orThrow(openBook(policy, [])), duties: [], plans: [], refused: new Map() };
  const specs: TaskSpec[] = [];
  const progress = progressBar('files opened, a month planned');
  borrowers.forEach((borrower, i) => {
    const facts = [...borrower.facts, ...signals(borrower, i)];
    const all = orThrow(parseFacts([...facts, ...pastChecks(policy, { ...borrower, facts })], policy.zoneData));
    clients.set(borrower.person, { person: borrower.person, label: borrower.kind, streams: streamsOfAll(all),
      unit: SUB_BRANCH_IDS[i % SUB_BRANCH_IDS.length] as string });
    put(branch, all, OPENS);
    const { file } = caseOf(branch, borrower.person);
    const duties = orThrow(listDuties(file, { at: OPENS, until: UNTIL })).filter((d) => d.status !== 'met');
    const plan = orThrow(planRevisits(file, { at: OPENS, until: UNTIL }));
    branch.duties.push(...duties);
    branch.plans.push(plan);
    specs.push(...orThrow(tasksFromPlan(policy, plan, duties)).filter((s) => s.earliestOn <= TODAY && s.dueOn <= GIVEN_OUT_UNTIL));
    progress.step(i + 1, borrowers.length);
  });
  progress.end();
  return { branch, specs };
}

/** Work given out: to the client's sub-branch, in turn, two where the duty says two. */
export function giveOut(branch: Branch, specs: readonly TaskSpec[]): void {
  const turns = new Map<string, number>();
  for (const spec of specs) {
    const unit = branch.clients.get(spec.person)?.unit ?? '';
    const team = officersOf(unit);
    if (!order(branch, { type: 'OpenTask', id: `${spec.task}.open`, at: clock(8 * 60 + 10), by: 'planner', task: spec })) continue;
    // The fifth of each team has let a qualification run out: then the next one takes it.
    for (let tries = 0; tries < team.length; tries += 1) {
      const turn = turns.get(unit) ?? 0;
      turns.set(unit, turn + 1);
      const officers = Array.from({ length: spec.people }, (_, k) => team[(turn + k) % team.length] as string);
      const given = order(branch, { type: 'AssignTask', id: `${spec.task}.assign-${tries}`, at: clock(8 * 60 + 20), by: `${unit}-HEAD`, task: spec.task, officers });
      if (!given) continue;
      order(branch, { type: 'AcceptTask', id: `${spec.task}.accept`, at: clock(8 * 60 + 40), by: officers[0] as string, task: spec.task });
      break;
    }
  }
}
