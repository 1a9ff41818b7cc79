import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import type { Decision } from 'softknock';
import { addToBook, decideWork, isOver, listTasks, openBook, tasksOfOfficer } from 'softknock/work';
import type { TaskSpec, WorkBook, WorkCommand, WorkTables } from 'softknock/work';
import { seeded } from '../../examples/portfolio/seeded.js';
import { allOf } from '../../src/work/tasks/book.js';
import { keysFrom, newestOf } from '../../src/work/tasks/layers.js';
import { at, attempt, bankPolicy, decided, decision, evidence, FINDING, spec } from './given.js';

const OFFICERS = Array.from({ length: 40 }, (_, i) => `O${String(i + 1).padStart(2, '0')}`);
const TABLES: WorkTables = {
  units: [{ unit: 'HO', kind: 'head-office' }, { unit: 'B', kind: 'branch', parent: 'HO' },
    ...['S1', 'S2', 'S3', 'S4'].map((unit) => ({ unit, kind: 'sub-branch' as const, parent: 'B' }))],
  officers: [{ officer: 'HEAD', unit: 'B', role: 'head', authorities: ['assign', 'cancel'] },
    ...OFFICERS.map((officer, i) => ({ officer, unit: `S${i % 4 + 1}`, role: 'officer' as const, authorities: ['visit' as const] }))],
};
const policy = bankPolicy(TABLES);
const TASKS = 2000;

const workOf = (i: number): TaskSpec => spec(`T${i}`, {
  person: `P${i % 700}`, loans: [`L${i}`], duties: [`duty-${i}`], channel: i % 5 === 0 ? 'desk' : 'phone', contactPoint: i % 5 === 0 ? null : 'mobile',
  accepts: [{ purpose: 'routine-check', evidence: i % 5 === 0 ? ['data'] : ['conversation', 'statement'] }],
});

/** The day's desk: what is recorded, and every command that was sent, in order. */
interface Desk { book: WorkBook; sent: WorkCommand[]; refused: number }

function record(desk: Desk, facts: readonly unknown[]): void {
  desk.book = orThrow(addToBook(desk.book, facts));
}

function send(desk: Desk, command: WorkCommand): boolean {
  const result = decideWork(desk.book, command);
  desk.sent.push(command);
  if (!result.ok) {
    desk.refused += 1;
    return false;
  }
  record(desk, result.value);
  return true;
}

/** One task from its permit to its end, as the seed has it. */
function work(desk: Desk, i: number, by: string, minute: number): void {
  const r = seeded(`task ${i}`);
  const of = workOf(i);
  const hour = 9 + Math.floor(minute / 60);
  const when = (plus: number): string => at(4, hour + Math.floor((minute % 60 + plus) / 60), (minute + plus) % 60);
  const made: Decision = decision(`d-${i}`, of, when(0), at(4, 23), r.chance(0.05) ? 'deny' : 'permit');
  record(desk, [decided(made)]);
  const permit = { decision: made, receipt: { seqs: [i], recordedAt: when(0) } };
  if (!send(desk, { type: 'StartTask', id: `s${i}`, at: when(1), by, task: of.task, permit })) return;
  const reached = r.chance(0.8);
  if (of.channel !== 'desk') record(desk, [attempt(`k${i}`, made, when(2), reached ? 'conversation' : 'no-answer')]);
  if (r.chance(0.06)) return;
  record(desk, [evidence(`E${i}`, of.channel === 'desk' ? 'data' : 'conversation', when(3), { loans: of.loans })]);
  send(desk, { type: 'CompleteTask', id: `f${i}`, at: when(4), by, task: of.task, evidence: [`E${i}`], finding: FINDING });
}

function theDay(): Desk {
  const desk: Desk = { book: orThrow(openBook(policy, [])), sent: [], refused: 0 };
  for (let i = 0; i < TASKS; i += 1) {
    const officer = OFFICERS[i % 40] as string;
    send(desk, { type: 'OpenTask', id: `o${i}`, at: at(4, 8), by: 'planner', task: workOf(i) });
    send(desk, { type: 'AssignTask', id: `a${i}`, at: at(4, 8, 10), by: 'HEAD', task: `T${i}`, officers: [officer] });
    send(desk, { type: 'AcceptTask', id: `b${i}`, at: at(4, 8, 20), by: officer, task: `T${i}` });
  }
  for (let i = 0; i < TASKS / 2; i += 1) work(desk, i, OFFICERS[i % 40] as string, Math.floor(i / 40) * 7);
  // At one o'clock O01 falls ill: everything that is left goes to O05 of the same sub-branch, who takes it on.
  const left = tasksOfOfficer(desk.book, 'O01').map(({ task }) => task);
  send(desk, { type: 'HandOverBook', id: 'h1', at: at(4, 13), by: 'HEAD', from: 'O01', to: 'O05', reason: '病假' });
  for (const task of left) send(desk, { type: 'AcceptTask', id: `b2.${task}`, at: at(4, 13, 10), by: 'O05', task });
  for (let i = TASKS / 2; i < TASKS; i += 1) {
    const officer = OFFICERS[i % 40] as string;
    work(desk, i, officer === 'O01' ? 'O05' : officer, 300 + Math.floor((i - TASKS / 2) / 40) * 7);
  }
  return desk;
}

describe('a working day of 2,000 tasks and 40 officers', () => {
  const desk = theDay();
  const tasks = listTasks(desk.book);
  const facts = (): readonly unknown[] => keysFrom(desk.book.history, '').map((id) => newestOf(desk.book.history, id));

  it('loses nothing: every task stands once, done or with whoever has it', () => {
    expect(tasks).toHaveLength(TASKS);
    const held = new Map<string, string>();
    for (const officer of OFFICERS) for (const { task } of tasksOfOfficer(desk.book, officer)) held.set(task, officer);
    const open = tasks.filter((task) => !isOver(task)).map(({ task }) => task);
    expect([...held.keys()].sort()).toEqual([...open].sort());
    expect(tasksOfOfficer(desk.book, 'O01')).toEqual([]);
    expect(tasks.filter((t) => t.status === 'completed').length).toBeGreaterThan(TASKS / 2);
    expect(desk.refused).toBeGreaterThan(100);
    expect(tasks.flatMap(({ ignored }) => ignored)).toEqual([]);
  });

  it('does nothing twice: one check a task, one task a permit, one use of each piece of evidence', () => {
    const checks = allOf(desk.book, 'CheckCompleted');
    const done = tasks.filter((t) => t.status === 'completed');
    expect(checks.map(({ id }) => id).sort()).toEqual(done.map(({ check }) => check).sort());
    const used = done.flatMap(({ evidence: e }) => e);
    expect(new Set(used).size).toBe(used.length);
    const permits = tasks.flatMap((t) => [...new Set(t.history.filter((s) => s.step === 'started').map((s) => s.fact))]);
    expect(new Set(permits).size).toBe(permits.length);
  });

  it('completes nothing without a permit that was granted, nor without evidence', () => {
    const granted = new Set(allOf(desk.book, 'ContactDecided').filter((f) => f.effect === 'permit').map((f) => f.decision));
    for (const task of tasks) {
      if (task.status === 'completed') expect(granted.has(task.decision ?? '') && task.evidence.length > 0 && task.finding !== null).toBe(true);
    }
  });

  it('sent again, every order of the day leaves nothing new', () => {
    const before = keysFrom(desk.book.history, '').length;
    let again = desk.book;
    for (const command of desk.sent) {
      const result = decideWork(again, command);
      if (result.ok) again = orThrow(addToBook(again, result.value));
    }
    expect(keysFrom(again.history, '')).toHaveLength(before);
  });

  it('its facts, late, doubled and out of order, tell the same', () => {
    const all = facts();
    const r = seeded('late');
    const shuffled = all.map((fact) => ({ fact, key: r.next() })).sort((a, b) => a.key - b.key).map(({ fact }) => fact);
    let late = orThrow(openBook(policy, shuffled.slice(0, 6000)));
    late = orThrow(addToBook(late, shuffled.slice(3000)));
    expect(listTasks(late)).toEqual(tasks);
  });
});
