import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import type { Decision } from 'softknock';
import { addToBook, openBook } from '../../src/work/tasks/book.js';
import type { WorkBook } from '../../src/work/tasks/book.js';
import type { WorkCommand } from '../../src/work/tasks/command.js';
import { decideWork } from '../../src/work/tasks/decide-work.js';
import { listTasks, taskOf } from '../../src/work/tasks/fold-task.js';
import { keysFrom, newestOf } from '../../src/work/tasks/layers.js';
import { attempt, bankPolicy, decided, decision, evidence, FINDING, spec } from './given.js';

const policy = bankPolicy();
const TASKS = ['T0', 'T1', 'T2'];
const OFFICERS = ['LI', 'WANG', 'QIAN'];
const specOf = (task: string): ReturnType<typeof spec> => spec(task, {
  person: task === 'T2' ? 'P2' : 'P1', loans: [task === 'T2' ? 'L2' : 'L1'], people: task === 'T1' ? 2 : 1,
  duties: [task === 'T0' ? 'shared' : task],
});
const START = Date.parse('2026-05-04T09:00:00+08:00');
const iso = (minute: number): string => new Date(START + minute * 60_000).toISOString();

/** The naive model: what a clerk with a notebook would write down. */
interface Note {
  state: string; officers: string[]; permit: number | null; spent: boolean;
}
interface Notebook {
  clock: number;
  notes: Map<string, Note>;
  permits: { task: string; from: number; until: number; tried: boolean; startedBy: string | null; good: boolean }[];
  papers: { task: string; good: boolean; usedBy: string | null }[];
  refusedAt: Map<string, number>;
  closed: Set<string>;
  count: Map<string, number>;
}
interface Real { book: WorkBook; decisions: Decision[]; last: WorkCommand | null }

const OVER = ['completed', 'cancelled', 'ended'];
const loanOf = (task: string): string => specOf(task).loans[0] as string;
const personOf = (task: string): string => specOf(task).person;

/** Asks the decider, compares its yes or no with the notebook's, and records what it left. */
function order(m: Notebook, r: Real, command: WorkCommand, may: boolean): boolean {
  const result = decideWork(r.book, command);
  if (result.ok !== may) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(result)}, notebook says ${String(may)}`);
  m.count.set(`${command.type} ${String(may)}`, (m.count.get(`${command.type} ${String(may)}`) ?? 0) + 1);
  if (result.ok) r.book = orThrow(addToBook(r.book, result.value));
  r.last = command;
  return may;
}

function look(m: Notebook, r: Real): void {
  for (const task of TASKS) {
    const note = m.notes.get(task);
    const held = taskOf(r.book, task);
    expect([task, held?.status ?? 'none', held?.officers ?? []]).toEqual([task, note?.state ?? 'none', note?.officers ?? []]);
  }
}

type Step = (m: Notebook, r: Real) => void;
const asCommand = (name: string, step: Step): fc.Command<Notebook, Real> => ({
  check: () => true,
  run: (m, r) => {
    m.clock += 7;
    step(m, r);
    look(m, r);
  },
  toString: () => name,
});

const base = (m: Notebook, by: string): { id: string; at: string; by: string } => ({ id: `c${m.clock}`, at: iso(m.clock), by });
const live = (m: Notebook, task: string): Note | null => {
  const note = m.notes.get(task);
  return note === undefined || OVER.includes(note.state) ? null : note;
};
/** Runs under a permit that still could be used. */
const isBusy = (m: Notebook, note: Note): boolean => note.state === 'started' && !note.spent
  && note.permit !== null && m.clock < (m.permits[note.permit]?.until ?? 0);

const open = (task: string): Step => (m, r) => {
  const rival = TASKS.some((t) => live(m, t) !== null && specOf(t).duties.some((d) => specOf(task).duties.includes(d)));
  const may = !m.notes.has(task) && !rival && !m.closed.has(loanOf(task));
  if (order(m, r, { type: 'OpenTask', ...base(m, 'planner'), task: specOf(task) }, may)) {
    m.notes.set(task, { state: 'open', officers: [], permit: null, spent: false });
  }
};
const enough = (task: string, officers: readonly string[]): boolean => officers.length >= specOf(task).people;
const assign = (task: string, officers: readonly string[], reason: boolean): Step => (m, r) => {
  const note = live(m, task);
  // BOSS1 leads S1, where LI and WANG work; QIAN works elsewhere.
  const may = note !== null && !isBusy(m, note) && !officers.includes('QIAN') && new Set(officers).size === officers.length
    && enough(task, officers) && (note.officers.length === 0 || reason);
  if (order(m, r, { type: 'AssignTask', ...base(m, 'BOSS1'), task, officers, ...(reason ? { reason: 'ill' } : {}) }, may) && note) {
    Object.assign(note, { state: 'assigned', officers: [...officers], permit: null, spent: false });
  }
};
const accept = (task: string, by: string): Step => (m, r) => {
  const note = live(m, task);
  const may = note !== null && note.state === 'assigned' && note.officers.includes(by);
  if (order(m, r, { type: 'AcceptTask', ...base(m, by), task }, may) && note) note.state = 'accepted';
};
const decide = (task: string, good: boolean): Step => (m, r) => {
  const made = decision(`d-${m.permits.length}`, specOf(task), iso(m.clock), iso(m.clock + 60), good ? 'permit' : 'deny');
  r.decisions.push(made);
  r.book = orThrow(addToBook(r.book, [decided(made)]));
  m.permits.push({ task, from: m.clock, until: m.clock + 60, tried: false, startedBy: null, good });
};
const start = (task: string, back: number, lead: boolean, receipt: boolean): Step => (m, r) => {
  const index = m.permits.length - 1 - back;
  const permit = m.permits[index];
  const note = live(m, task);
  if (permit === undefined) return;
  const by = (lead ? note?.officers[0] : note?.officers[1]) ?? 'LI';
  const may = note !== null && (note.state === 'accepted' || (note.state === 'started' && !isBusy(m, note)))
    && note.officers[0] === by && receipt && permit.good && m.clock < permit.until
    && !permit.tried && permit.startedBy === null
    && personOf(permit.task) === personOf(task)
    && (m.refusedAt.get(personOf(task)) ?? -1) <= permit.from;
  const held = { decision: r.decisions[index] as Decision, receipt: { seqs: receipt ? [index] : [], recordedAt: iso(permit.from) } };
  if (order(m, r, { type: 'StartTask', ...base(m, by), task, permit: held }, may) && note) {
    Object.assign(note, { state: 'started', permit: index, spent: false });
    permit.startedBy = task;
  }
};
const tryIt = (back: number, reached: boolean): Step => (m, r) => {
  const index = m.permits.length - 1 - back;
  const permit = m.permits[index];
  if (permit === undefined || permit.tried) return;
  permit.tried = true;
  r.book = orThrow(addToBook(r.book, [attempt(`k${m.clock}`, r.decisions[index] as Decision, iso(m.clock), reached ? 'conversation' : 'no-answer')]));
  for (const task of TASKS) {
    const note = live(m, task);
    if (note === null || note.state !== 'started' || note.permit !== index) continue;
    if (reached) note.spent = true;
    else Object.assign(note, { state: 'accepted', permit: null });
  }
};
const file = (task: string, good: boolean): Step => (m, r) => {
  r.book = orThrow(addToBook(r.book, [evidence(`E${m.papers.length}`, good ? 'conversation' : 'data', iso(m.clock), { loans: [loanOf(task)] })]));
  m.papers.push({ task, good, usedBy: null });
};
const complete = (task: string, back: number, second: boolean, finding: boolean): Step => (m, r) => {
  const index = m.papers.length - 1 - back;
  const paper = m.papers[index];
  const note = live(m, task);
  const by = note?.officers[second ? 1 : 0] ?? 'LI';
  const may = note?.state === 'started' && note.spent && note.officers.includes(by) && finding
    && paper?.good === true && loanOf(paper.task) === loanOf(task) && paper.usedBy === null;
  const done = order(m, r, { type: 'CompleteTask', ...base(m, by), task, evidence: paper === undefined ? [] : [`E${index}`],
    ...(finding ? { finding: FINDING } : {}) }, may);
  if (done && note && paper) {
    note.state = 'completed';
    paper.usedBy = task;
  }
};
const cancel = (task: string, by: string): Step => (m, r) => {
  const note = live(m, task);
  const may = note !== null && by === 'BOSS1';
  if (order(m, r, { type: 'CancelTask', ...base(m, by), task, reason: 'twice' }, may) && note) note.state = 'cancelled';
};
const handOver = (from: string, to: string): Step => (m, r) => {
  const mine = TASKS.filter((t) => live(m, t)?.officers.includes(from));
  const after = (t: string): string[] => (m.notes.get(t)?.officers ?? []).filter((o) => o !== to).map((o) => (o === from ? to : o));
  const may = from !== to && mine.every((t) => to !== 'QIAN' && enough(t, after(t))
    && !after(t).includes('QIAN'));
  if (order(m, r, { type: 'HandOverBook', ...base(m, 'BOSS1'), from, to, reason: 'holiday' }, may)) {
    for (const t of mine) Object.assign(m.notes.get(t) as Note, { state: 'assigned', officers: after(t), permit: null, spent: false });
    expect(TASKS.filter((t) => live(m, t)?.officers.includes(from))).toEqual([]);
  }
};
const refuse = (person: string): Step => (m, r) => {
  r.book = orThrow(addToBook(r.book, [{ type: 'RefusalStated', id: `r${m.clock}`, at: iso(m.clock), person, scope: {}, reason: 'privacy' }]));
  m.refusedAt.set(person, m.clock);
};
const close = (loan: string): Step => (m, r) => {
  if (m.closed.has(loan)) return;
  m.closed.add(loan);
  r.book = orThrow(addToBook(r.book, [{ type: 'LoanClosed', id: `x${loan}`, at: iso(m.clock), loan, reason: 'repaid' }]));
  for (const task of TASKS) if (loanOf(task) === loan && live(m, task) !== null) (m.notes.get(task) as Note).state = 'ended';
};
/** The same order once more leaves nothing. */
const again = (): Step => (_m, r) => {
  if (r.last === null) return;
  const before = keysFrom(r.book.history, '').length;
  const result = decideWork(r.book, r.last);
  if (result.ok) r.book = orThrow(addToBook(r.book, result.value));
  const done = newestOf(r.book.history, r.last.id) !== undefined;
  if (done) expect(keysFrom(r.book.history, '').length).toBe(before);
};

const task = fc.constantFrom(...TASKS);
const officer = fc.constantFrom(...OFFICERS);
const mostly = fc.integer({ min: 0, max: 7 }).map((n) => n > 0);
const back = fc.constantFrom(0, 0, 0, 1, 2);
const pair = fc.constantFrom(['LI'], ['LI', 'WANG'], ['WANG', 'LI'], ['WANG'], ['LI', 'LI'], ['QIAN']);
const lifeOf = (t: string): readonly Step[] => [
  open(t), assign(t, ['LI', 'WANG'], true), accept(t, 'LI'), decide(t, true), start(t, 0, true, true), tryIt(0, true),
  file(t, true), complete(t, 0, false, true),
];
const otherOf = (t: string): string => (t === 'T0' ? 'T1' : 'T0');
/** What may come between two steps of a task's life. */
const between: Readonly<Record<string, (t: string) => Step>> = {
  nothing: () => () => undefined,
  refuse: (t) => refuse(personOf(t)), close: (t) => close(loanOf(t)), again: () => again(), tried: () => tryIt(0, false),
  'hand over': () => handOver('LI', 'WANG'), reassign: (t) => assign(t, ['WANG', 'LI'], true),
  'start the other': (t) => start(otherOf(t), 0, true, true), late: () => (m) => { m.clock += 70; },
  'complete the other': (t) => complete(otherOf(t), 0, false, true), cancel: (t) => cancel(t, 'BOSS1'),
};
/** Whole lives, cut short or disturbed, are among the steps: random ones alone seldom get far. */
const life = fc.tuple(task, fc.integer({ min: 2, max: 8 }), fc.integer({ min: 0, max: 7 }), fc.constantFrom(...Object.keys(between)))
  .map(([t, n, place, what]) => asCommand(`life ${t} ${n}, ${what} at ${place}`, (m, r) => {
    lifeOf(t).slice(0, n).forEach((step, i) => {
      m.clock += 1;
      if (i === place) (between[what] as (of: string) => Step)(t)(m, r);
      m.clock += 1;
      step(m, r);
    });
  }));
const steps: fc.Arbitrary<fc.Command<Notebook, Real>>[] = [
  life, life, life, life, life, life,
  task.map((t) => asCommand(`open ${t}`, open(t))),
  fc.tuple(task, pair, mostly).map(([t, o, y]) => asCommand(`assign ${t} ${o.join('+')} ${String(y)}`, assign(t, o, y))),
  fc.tuple(task, officer).map(([t, o]) => asCommand(`accept ${t} ${o}`, accept(t, o))),
  fc.tuple(task, mostly).map(([t, g]) => asCommand(`decide ${t} ${String(g)}`, decide(t, g))),
  fc.tuple(task, back, mostly, mostly).map(([t, b, l, x]) => asCommand(`start ${t} ${b} ${String(l)} ${String(x)}`, start(t, b, l, x))),
  fc.tuple(back, fc.boolean()).map(([b, x]) => asCommand(`try ${b} ${String(x)}`, tryIt(b, x))),
  fc.tuple(task, mostly).map(([t, g]) => asCommand(`file ${t} ${String(g)}`, file(t, g))),
  fc.tuple(task, back, fc.boolean(), mostly).map(([t, b, s, f]) => asCommand(`complete ${t} ${b} ${String(s)} ${String(f)}`, complete(t, b, s, f))),
  fc.tuple(task, fc.constantFrom('BOSS1', 'LI')).map(([t, o]) => asCommand(`cancel ${t} ${o}`, cancel(t, o))),
  fc.tuple(officer, officer).map(([a, b]) => asCommand(`hand over ${a} ${b}`, handOver(a, b))),
  fc.constantFrom('P1', 'P2').map((p) => asCommand(`refuse ${p}`, refuse(p))),
  fc.constantFrom('L1', 'L2').map((l) => asCommand(`close ${l}`, close(l))),
  fc.constant(asCommand('again', again())),
];

describe('the decider of tasks', () => {
  it('says yes and no as a clerk with a notebook would, and facts in any order tell the same', () => {
    const count = new Map<string, number>();
    fc.assert(fc.property(fc.commands(steps, { maxCommands: 30, size: 'max' }), fc.infiniteStream(fc.nat()), (commands, noise) => {
      const real: Real = { book: orThrow(openBook(policy, [])), decisions: [], last: null };
      fc.modelRun(() => ({ real, model: { clock: 0, notes: new Map(), permits: [], papers: [], refusedAt: new Map(),
        closed: new Set<string>(), count } }), commands);
      const facts = keysFrom(real.book.history, '').map((id) => newestOf(real.book.history, id));
      const shuffled = facts.map((fact) => ({ fact, key: noise.next().value as number })).sort((a, b) => a.key - b.key).map(({ fact }) => fact);
      // Doubled, out of order, and in three deliveries.
      const third = Math.ceil(shuffled.length / 3);
      let late = orThrow(openBook(policy, []));
      for (const i of [2, 0, 1, 0]) late = orThrow(addToBook(late, shuffled.slice(i * third, (i + 1) * third)));
      expect(listTasks(late)).toEqual(listTasks(real.book));
    }), { numRuns: process.env['SOFTKNOCK_LONG'] === '1' ? 3000 : 120 });
    const rare = ['OpenTask', 'AssignTask', 'AcceptTask', 'StartTask', 'CompleteTask', 'CancelTask', 'HandOverBook']
      .flatMap((type) => [true, false].map((may) => `${type} ${String(may)}`)).filter((key) => (count.get(key) ?? 0) < 5);
    expect(rare).toEqual([]);
  }, 120_000);
});
