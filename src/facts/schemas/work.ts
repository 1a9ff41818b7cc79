import * as z from 'zod/mini';
import {
  CHANNELS, DRAW_KINDS, EVIDENCE_KINDS, TASK_CAUSES, TASK_MOVES, UNMET_CAUSES,
} from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { loans, person } from './statement.js';
import {
  date, days, digest, id, ids, listOf, must, one, opt, rankingOf, setOf, words,
} from './words.js';

const accepted = z.strictObject({ purpose: id, evidence: setOf(one(EVIDENCE_KINDS), 1) });
const task = { task: id } as const;
const duty = { duty: id, loan: id } as const;
/** Who takes part, the responsible officer first; a task without one would be nobody's. */
const officers = rankingOf(id).check(must('fact.empty', (list) => list.length > 0));

/** Who does what, what was left undone, and what was drawn by lot. */
export const WORK_SCHEMAS: FactSchemas<
  'TaskOpened' | 'TaskAssigned' | 'TaskAccepted' | 'TaskStarted' | 'TaskCompleted'
  | 'TaskReminded' | 'TaskEscalated' | 'TaskCancelled' | 'DutyRegistered' | 'DutyCompensated'
  | 'DutyExcused' | 'DrawCommitted' | 'DrawRevealed'
> = exactly({
  TaskOpened: factSchema('TaskOpened', {
    ...task, ...person, ...loans, purposes: setOf(id, 1), duties: ids, cause: one(TASK_CAUSES),
    channel: one(CHANNELS), via: opt(one(CHANNELS)), contactPoint: opt(id),
    accepts: listOf(accepted), people: days, earliestOn: date, dueOn: date, by: id,
  }),
  TaskAssigned: factSchema('TaskAssigned', {
    ...task, officers, move: one(TASK_MOVES), by: id, reason: opt(words),
  }),
  TaskAccepted: factSchema('TaskAccepted', { ...task, officer: id }),
  TaskStarted: factSchema('TaskStarted', { ...task, officers, decision: id, receipt: days }),
  TaskCompleted: factSchema('TaskCompleted', {
    ...task, officer: id, evidence: ids, check: id, finding: opt(id),
  }),
  TaskReminded: factSchema('TaskReminded', { ...task, daysBefore: days, to: id }),
  TaskEscalated: factSchema('TaskEscalated', {
    ...task, level: days, to: id, by: opt(id), reason: opt(words),
  }),
  TaskCancelled: factSchema('TaskCancelled', { ...task, by: id, reason: words }),
  DutyRegistered: factSchema('DutyRegistered', {
    ...duty, purpose: id, latest: date, cause: one(UNMET_CAUSES), by: id, reason: opt(words),
  }),
  DutyCompensated: factSchema('DutyCompensated', { ...duty, check: id, by: id, reason: words }),
  DutyExcused: factSchema('DutyExcused', { ...duty, by: id, reason: words, until: date }),
  DrawCommitted: factSchema('DrawCommitted', {
    draw: id, kind: one(DRAW_KINDS), commitment: digest, from: date, until: date, size: days,
    by: id,
  }),
  DrawRevealed: factSchema('DrawRevealed', { draw: id, seed: id, population: ids, picked: ids }),
});
