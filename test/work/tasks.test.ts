import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import type { Decision, Result } from 'softknock';
import type { Fact } from '../../src/facts/types/index.js';
import { addToBook, openBook } from '../../src/work/tasks/book.js';
import type { WorkBook } from '../../src/work/tasks/book.js';
import type { WorkCommand } from '../../src/work/tasks/command.js';
import { decideWork } from '../../src/work/tasks/decide-work.js';
import { dueNotices } from '../../src/work/tasks/due-notices.js';
import { taskOf } from '../../src/work/tasks/fold-task.js';
import { grantOverride } from '../../src/work/tasks/grant-override.js';
import { briefOf } from '../../src/work/tasks/task-spec.js';
import { searchTasks } from '../../src/work/registers/search-tasks.js';
import { at, attempt, bankPolicy, decided, decision, evidence, FINDING, spec } from './given.js';

const policy = bankPolicy();
const codes = (result: Result<unknown>): readonly string[] => (result.ok ? [] : result.problems.map((p) => p.code));

/** Does commands in turn and adds what they leave; throws on the first that may not be. */
function done(book: WorkBook, ...commands: readonly WorkCommand[]): WorkBook {
  return commands.reduce((held, command) => orThrow(addToBook(held, orThrow(decideWork(held, command)))), book);
}

const T1 = spec('T1');
const permit = decision('d-1', T1, at(4, 9), at(4, 13));
const onRecord = { decision: permit, receipt: { seqs: [7], recordedAt: at(4, 9) } };
const start: WorkCommand = { type: 'StartTask', id: 'c4', at: at(4, 10), by: 'LI', task: 'T1', permit: onRecord };
const open: WorkCommand = { type: 'OpenTask', id: 'c1', at: at(3, 9), by: 'planner', task: T1 };
const assign: WorkCommand = { type: 'AssignTask', id: 'c2', at: at(3, 10), by: 'BOSS1', task: 'T1', officers: ['LI'] };
const accept: WorkCommand = { type: 'AcceptTask', id: 'c3', at: at(3, 11), by: 'LI', task: 'T1' };
const complete: WorkCommand = { type: 'CompleteTask', id: 'c5', at: at(4, 12), by: 'LI', task: 'T1', evidence: ['E1'],
  finding: FINDING };

const blank = (): WorkBook => orThrow(openBook(policy, [decided(permit)]));
const ready = (): WorkBook => done(blank(), open, assign, accept);
const spoken = (): WorkBook => orThrow(addToBook(done(ready(), start), [
  attempt('k1', permit, at(4, 10, 5), 'conversation'), evidence('E1', 'conversation', at(4, 10, 30))]));

describe('a task', () => {
  it('runs from opening to completion, and its history says who and when', () => {
    const task = taskOf(done(spoken(), complete), 'T1');
    expect(task).toMatchObject({ status: 'completed', officers: ['LI'], check: 'c5.check', finding: 'c5.finding' });
    expect(task?.history.map((s) => s.step)).toEqual(['opened', 'assigned', 'accepted', 'started', 'tried', 'completed']);
    expect(task?.ignored).toEqual([]);
  });

  it('leaves the check that discharges the duty together with its completion', () => {
    const facts = orThrow(decideWork(spoken(), complete));
    expect(facts.map((f) => f.type)).toEqual(['CheckCompleted', 'CheckFindingRecorded', 'TaskCompleted']);
  });

  it('does the same command once', () => {
    const book = ready();
    expect(orThrow(decideWork(book, accept))).toEqual([]);
    expect(codes(decideWork(book, { ...accept, at: at(3, 12) }))).toEqual(['task.command-id-taken']);
  });

  it('goes back to its officer when nobody was reached: not reached is not done', () => {
    const book = orThrow(addToBook(done(ready(), start), [attempt('k1', permit, at(4, 10, 5), 'no-answer')]));
    expect(taskOf(book, 'T1')).toMatchObject({ status: 'accepted', tries: 1, decision: null });
    expect(codes(decideWork(book, { ...start, id: 'c9', at: at(4, 11) }))).toEqual(['task.permit-used']);
  });
});

describe('nothing starts without a live permit whose receipt exists', () => {
  const tries: readonly (readonly [string, (d: Decision) => object, readonly string[]])[] = [
    ['without a receipt', (d) => ({ permit: { decision: d, receipt: { seqs: [], recordedAt: at(4, 9) } } }), ['task.no-receipt']],
    ['with a receipt of later', (d) => ({ permit: { decision: d, receipt: { seqs: [7], recordedAt: at(4, 11) } } }), ['task.no-receipt']],
    ['on a refusal', (d) => ({ permit: { ...onRecord, decision: { ...d, effect: 'deny', validUntil: null } } }), ['task.not-permitted']],
    ['on one that is not on record', (d) => ({ permit: { ...onRecord, decision: { ...d, id: 'd-other' } } }), ['task.permit-not-on-record']],
    ['before its officer accepted', () => ({ by: 'WANG' }), ['task.not-yours']],
    ['after it ran out', () => ({ at: at(4, 13) }), ['task.permit-expired']],
    ['before it was given', () => ({ at: at(4, 8, 59) }), ['task.no-receipt', 'task.permit-expired']],
    ['on one for another person', (d) => ({ permit: { ...onRecord, decision: { ...d, question: { ...d.question, person: 'P2' } } } }), ['task.permit-for-other']],
    ['on one for a lighter way', (d) => ({ permit: { ...onRecord, decision: { ...d, question: { ...d.question, channel: 'sms' } } } }), ['task.permit-for-other']],
    ['on one for fewer purposes', (d) => ({ permit: { ...onRecord, decision: { ...d, question: { ...d.question, purposes: [] } } } }), ['task.permit-for-other']],
  ];
  it.each(tries)('%s', (_name, change, expected) => {
    expect(codes(decideWork(ready(), { ...start, ...change(permit) } as WorkCommand))).toEqual(expected);
  });

  it.each([
    ['RefusalStated', { scope: {}, reason: 'privacy' }], ['OptedOut', { channel: 'phone' }],
    ['CeaseRequested', { scope: {}, form: 'oral' }],
  ] as const)('after the person said %s, whatever the permit still says', (type, more) => {
    const book = orThrow(addToBook(ready(), [{ type, id: 'no', at: at(4, 9, 30), person: 'P1', ...more }]));
    expect(codes(decideWork(book, start))).toEqual(['task.permit-overtaken']);
    const known = orThrow(addToBook(ready(), [{ type, id: 'no', at: at(4, 8), person: 'P1', ...more }]));
    expect(codes(decideWork(known, start))).toEqual([]);
  });

  it('one permit starts one task', () => {
    const two = done(orThrow(openBook(policy, [decided(permit)])), open, { ...open, id: 'o2', task: { ...spec('T2') } },
      assign, { ...assign, id: 'a2', task: 'T2' }, accept, { ...accept, id: 'b2', task: 'T2' }, start);
    expect(codes(decideWork(two, { ...start, id: 's2', task: 'T2' }))).toEqual(['task.permit-used']);
  });
});

describe('nothing is completed without evidence that its purpose accepts', () => {
  const withEvidence = (...facts: readonly object[]): WorkBook => orThrow(addToBook(done(ready(), start),
    [attempt('k1', permit, at(4, 10, 5), 'conversation'), ...facts]));
  it.each([
    ['none', [], [], ['task.evidence-insufficient']],
    ['one that nobody filed', [], ['E9'], ['task.evidence-unknown', 'task.evidence-insufficient']],
    ['a kind that the task does not accept', [evidence('E1', 'data', at(4, 10))], ['E1'], ['task.evidence-insufficient']],
    ['for another loan', [evidence('E1', 'conversation', at(4, 10), { loans: ['L2'] })], ['E1'], ['task.evidence-insufficient']],
    ['for another purpose', [evidence('E1', 'conversation', at(4, 10), { purposes: ['first-check'] })], ['E1'], ['task.evidence-insufficient']],
    ['from before its time', [evidence('E1', 'conversation', at(4, 10), { capturedAt: '2026-04-20T10:00:00+08:00' })], ['E1'],
      ['task.evidence-outside', 'task.evidence-insufficient']],
    ['filed afterwards', [evidence('E1', 'conversation', at(4, 13))], ['E1'], ['task.evidence-unknown', 'task.evidence-insufficient']],
  ] as const)('%s', (_name, facts, named, expected) => {
    expect(codes(decideWork(withEvidence(...facts), { ...complete, evidence: named } as WorkCommand))).toEqual(expected);
  });

  it('nor before it was carried out, nor without a finding, nor with one that leaves questions open', () => {
    const idle = orThrow(addToBook(ready(), [evidence('E1', 'conversation', at(4, 10))]));
    expect(codes(decideWork(idle, complete))).toEqual(['task.not-carried-out']);
    const { finding: _none, ...bare } = complete as Extract<WorkCommand, { type: 'CompleteTask' }>;
    expect(codes(decideWork(spoken(), bare))).toEqual(['task.finding-missing']);
    expect(codes(decideWork(spoken(), { ...bare, finding: { ...FINDING, answers: {} } }))).toEqual(['finding.unanswered']);
    expect(codes(decideWork(spoken(), { ...bare, finding: { ...FINDING, answers: { 'repay.on-time': 'yes' } } })))
      .toEqual(['finding.wrong-kind']);
    expect(codes(decideWork(spoken(), { ...bare, finding: { ...FINDING, classification: { suggested: 'substandard', reasons: [] } } })))
      .toEqual(['finding.no-reasons']);
  });

  it('and one piece of evidence bears out one task', () => {
    const T2 = spec('T2');
    const second = decision('d-2', T2, at(4, 13), at(4, 17));
    const book = orThrow(addToBook(done(spoken(), complete), [decided(second)]));
    const again = done(book, { ...open, id: 'o2', at: at(4, 13), task: T2 }, { ...assign, id: 'a2', at: at(4, 13), task: 'T2' },
      { ...accept, id: 'b2', at: at(4, 13), task: 'T2' },
      { ...start, id: 's2', task: 'T2', at: at(4, 13, 5), permit: { decision: second, receipt: { seqs: [9], recordedAt: at(4, 13) } } });
    const spokenAgain = orThrow(addToBook(again, [attempt('k2', second, at(4, 13, 6), 'conversation')]));
    expect(codes(decideWork(spokenAgain, { ...complete, id: 'c9', task: 'T2', at: at(4, 14) } as WorkCommand)))
      .toEqual(['task.evidence-used', 'task.evidence-insufficient']);
  });
});

describe('authority', () => {
  const visit = spec('V1', { channel: 'visit', contactPoint: 'shop', purposes: ['collateral-inspection'],
    accepts: [{ purpose: 'collateral-inspection', evidence: ['inspection'] }] });
  const book = done(orThrow(openBook(policy, [])), { ...open, task: visit });
  const give = (officers: readonly string[], more: object = {}): readonly string[] => codes(decideWork(book,
    { type: 'AssignTask', id: 'a', at: at(5, 9), by: 'BOSS1', task: 'V1', officers, ...more } as WorkCommand));

  it.each([
    ['one who may visit and is qualified', ['LI'], {}, []],
    ['one who may not visit', ['ZHAO'], {}, ['task.no-authority', 'task.not-qualified']],
    ['one who is not qualified', ['WANG'], {}, ['task.not-qualified']],
    ['one on the last day of the qualification', ['LI'], { at: '2026-06-30T23:59:00+08:00' }, []],
    ['one whose qualification has run out', ['LI'], { at: '2026-07-01T09:00:00+08:00' }, ['task.not-qualified']],
    ['one of another branch', ['QIAN'], {}, ['task.not-in-your-unit', 'task.not-qualified']],
    ['a stranger', ['NOBODY'], {}, ['task.not-in-your-unit', 'task.officer-unknown']],
    ['by one who may not assign', ['LI'], { by: 'LI' }, ['task.no-authority']],
    ['one officer twice', ['LI', 'LI'], {}, ['task.officer-twice']],
  ] as const)('%s', (_name, officers, more, expected) => {
    expect(give(officers, more)).toEqual(expected);
  });

  it('two must go where the duty says two', () => {
    const two = done(orThrow(openBook(policy, [])), { ...open, task: { ...spec('D1'), people: 2 } });
    const order = { type: 'AssignTask', id: 'a', at: at(5, 9), by: 'BOSS1', task: 'D1' } as const;
    expect(codes(decideWork(two, { ...order, officers: ['LI'] }))).toEqual(['task.too-few-officers']);
    expect(codes(decideWork(two, { ...order, officers: ['LI', 'ZHAO'] }))).toEqual([]);
  });

  it('decides who sees what', () => {
    const held = ready();
    const seen = (officer: string): number => searchTasks(held, { seenBy: officer }).length;
    expect([seen('LI'), seen('WANG'), seen('BOSS1'), seen('HEAD1'), seen('AUDIT'), seen('QIAN')]).toEqual([1, 0, 1, 1, 1, 0]);
    expect(searchTasks(held, { unit: 'B2' })).toEqual([]);
    expect(searchTasks(held, { unit: 'B1', purpose: 'routine-check', statuses: ['accepted'], dueUntil: '2026-05-20' })).toHaveLength(1);
  });
});

describe('an override', () => {
  const order = { id: 'ov', at: at(5, 9), by: 'CHIEF', reason: 'flood in the valley', scope: { purposes: ['harm-avoidance'] }, until: at(9, 9) };
  it.each([
    ['by one who may', {}, []], ['by one who may not', { by: 'HEAD1' }, ['override.no-authority']], ['without a reason', { reason: ' ' }, ['override.no-reason']],
    ['that has no end', { until: at(5, 9) }, ['override.until-over']], ['of everything', { scope: {} }, ['override.boundless']],
  ] as const)('%s', (_name, more, expected) => {
    expect(codes(grantOverride(blank(), { ...order, ...more }))).toEqual(expected);
  });
});

describe('what a task asks before it is begun', () => {
  it('is the question to be decided, the authority, the questions and the evidence', () => {
    const brief = briefOf(policy, spec('D', { channel: 'desk', contactPoint: null, accepts: [{ purpose: 'routine-check', evidence: ['data'] }] }),
      { at: at(5, 9), actor: 'BANK', report: 'consumer' });
    expect(brief.waitsFor).toMatchObject({ channel: 'desk', act: 'monitoring', data: ['ledger'], purposes: ['routine-check'] });
    expect(brief.needs).toEqual({ authorities: [], qualifications: [], people: 1 });
    expect(brief.questions.filter((q) => q.requiredFor.length > 0).map((q) => q.question)).toEqual(['repay.on-time']);
    expect(brief.evidenceOwed).toEqual([{ purpose: 'routine-check', evidence: ['data'] }]);
  });
});

describe('the house\'s times', () => {
  it.each([
    ['2026-05-12T09:00:00+08:00', []],
    ['2026-05-13T09:00:00+08:00', ['TaskReminded LI 7']],
    ['2026-05-19T23:00:00+08:00', ['TaskReminded LI 1']],
    ['2026-05-21T09:00:00+08:00', ['TaskEscalated BOSS1 1']],
    ['2026-05-25T09:00:00+08:00', ['TaskEscalated HEAD1 2']],
  ] as const)('at %s: %j', (when, expected) => {
    const facts = orThrow(dueNotices(ready(), when));
    expect(facts.map((f) => `${f.type} ${(f as { to: string }).to} ${'level' in f ? f.level : (f as { daysBefore: number }).daysBefore}`))
      .toEqual(expected);
    expect(orThrow(dueNotices(orThrow(addToBook(ready(), facts)), when))).toEqual([]);
  });

  it('the head of the sub-branch escalates to the branch, and the top keeps it', () => {
    const book = done(orThrow(openBook(policy, [])), open, { ...assign, by: 'HEAD1', officers: ['BOSS1'] });
    const facts = orThrow(dueNotices(book, '2026-06-25T09:00:00+08:00')) as readonly Extract<Fact, { type: 'TaskEscalated' }>[];
    expect(facts.map((f) => [f.to, f.level])).toEqual([['CHIEF', 2]]);
  });
});

describe('the end of a loan', () => {
  const closed = { type: 'LoanClosed', id: 'x', at: at(4, 11), loan: 'L1', reason: 'repaid' };
  it('ends what is not done, keeps what is', () => {
    expect(taskOf(orThrow(addToBook(ready(), [closed])), 'T1')?.status).toBe('ended');
    expect(taskOf(orThrow(addToBook(done(spoken(), complete), [closed])), 'T1')?.status).toBe('completed');
    expect(codes(decideWork(orThrow(addToBook(spoken(), [closed])), complete))).toEqual(['task.over']);
    expect(codes(decideWork(orThrow(addToBook(blank(), [closed])), open))).toEqual(['task.loans-closed']);
  });

  it('but not while another of its loans is open', () => {
    const both = done(orThrow(openBook(policy, [closed])), { ...open, task: { ...T1, loans: ['L1', 'L2'] } });
    expect(taskOf(both, 'T1')?.status).toBe('open');
  });
});

describe('offers', () => {
  it('never ride on a check', () => {
    const bundle = { ...T1, purposes: ['cross-sell', 'routine-check'], accepts: [...T1.accepts,
      { purpose: 'cross-sell', evidence: ['conversation' as const] }] };
    expect(codes(decideWork(blank(), { ...open, task: bundle }))).toContain('task.bundles-marketing');
  });
});
