import { describe, expect, it } from 'vitest';
import { listDuties, orThrow, planRevisits } from 'softknock';
import { tasksFromPlan } from 'softknock/work';
import { specProblems } from '../../src/work/tasks/task-spec.js';
import { at, oneLoan, owes, under, until } from '../problem/relations-given.js';

describe('the task of a contact that serves two parts of one check', () => {
  const file = under([owes('first-check', { needs: [['document'], ['inspection']] })], [oneLoan]);
  const [task] = orThrow(tasksFromPlan(file.policy, orThrow(planRevisits(file, { at, until })), orThrow(listDuties(file, { at, until }))));

  it('is owed evidence for each of them', () => {
    expect(task?.duties).toHaveLength(2);
    expect(task?.accepts).toEqual([
      { purpose: 'first-check', evidence: ['document'] }, { purpose: 'first-check', evidence: ['inspection'] },
    ]);
    expect(specProblems(file.policy, task!)).toEqual([]);
  });

  it('cannot be opened by a channel that yields only one of them', () => {
    expect(specProblems(file.policy, { ...task!, channel: 'letter' }).map((p) => p.code)).toEqual(['task.evidence-not-yielded']);
  });
});
