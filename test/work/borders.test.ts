import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import type { Result } from 'softknock';
import {
  commitDraw, courtedTask, decideRegister, decideWork, grantOverride, openBook, resultFacts, revealDraw, settlePromise,
} from '../../src/work/index.js';
import type { WorkCommand } from '../../src/work/index.js';
import { at, bankPolicy, decision, FINDING, spec } from './given.js';

const policy = bankPolicy();
const book = orThrow(openBook(policy, []));
const permit = decision('d-1', spec('T1'), at(4, 9), at(4, 13));

/** Every verb of the work that takes an order, as something that takes anything. */
const VERBS: Readonly<Record<string, (input: unknown) => Result<unknown>>> = {
  decideWork: (input) => decideWork(book, input as never), decideRegister: (input) => decideRegister(book, input as never),
  settlePromise: (input) => settlePromise(book, input as never), commitDraw: (input) => commitDraw(book, input as never),
  revealDraw: (input) => revealDraw(book, input as never), courtedTask: (input) => courtedTask(book, input as never),
  grantOverride: (input) => grantOverride(book, input as never), 'resultFacts, report': (input) => resultFacts(policy, permit, input as never),
  'resultFacts, decision': (input) => resultFacts(policy, input as never, { contact: 'k', at: at(4, 10), disposition: 'no-answer' }),
  openBook: (input) => openBook(policy, input),
};
const COMMANDS: readonly WorkCommand[] = [
  { type: 'OpenTask', id: 'c', at: at(4, 9), by: 'planner', task: spec('T1') },
  { type: 'AssignTask', id: 'c', at: at(4, 9), by: 'BOSS1', task: 'T1', officers: ['LI'] },
  { type: 'StartTask', id: 'c', at: at(4, 9), by: 'LI', task: 'T1', permit: { decision: permit, receipt: { seqs: [1], recordedAt: at(4, 9) } } },
  { type: 'CompleteTask', id: 'c', at: at(4, 9), by: 'LI', task: 'T1', evidence: [], finding: FINDING },
  { type: 'HandOverBook', id: 'c', at: at(4, 9), by: 'BOSS1', from: 'LI', to: 'WANG', reason: 'ill' },
];

describe('wrong input is a clear problem, never a crash', () => {
  it.each(Object.entries(VERBS))('%s takes anything', (name, verb) => {
    fc.assert(fc.property(fc.anything(), (input) => {
      const result = verb(input);
      if (name === 'openBook' && Array.isArray(input) && input.length === 0) return;
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
    }), { numRuns: 120 });
  });

  it.each(COMMANDS.map((command) => [command.type, command] as const))('%s with any one member spoilt says which', (_type, command) => {
    for (const key of Object.keys(command)) {
      for (const bad of [undefined, null, 7, '', [], {}, Number.NaN]) {
        const result = decideWork(book, { ...command, [key]: bad } as never);
        const isGiven = (key === 'officers' || key === 'evidence') && Array.isArray(bad);
        const isOptional = bad === undefined && key === 'finding';
        const isEmptyWords = bad === '' && key === 'reason';
        if (isGiven || isOptional || isEmptyWords) continue;
        expect([key, bad, result.ok ? 'taken' : result.problems.some((p) => p.path[0] === key)]).toEqual([key, bad, true]);
      }
    }
    expect(decideWork(book, { ...command, colour: 'red' } as never)).toMatchObject({ ok: false, problems: [{ code: 'task.unknown-key', path: ['colour'] }] });
  });
});
