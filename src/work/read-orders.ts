import {
  aDate, aName, anInstant, anObject, aWhole, atLeast, listOf, maybe, objectOf, oneOf, orNull,
  recordOf, setOf, someWords,
} from '../kernel/read-input.js';
import type { Reader } from '../kernel/read-input.js';
import type { Accepted, Scope } from '../facts/types/index.js';
import { REPORT_KINDS } from '../terms/check-questions.js';
import { aPermit } from '../terms/record/read-decision.js';
import type { Decision } from '../terms/record/decision.js';
import {
  CHANNELS, CLASSIFICATIONS, DRAW_KINDS, EVIDENCE_KINDS, REFUSAL_REASONS, TASK_CAUSES, UNMET_CAUSES,
} from '../terms/words.js';
import type { CourtedAsk } from './feedback/courted-task.js';
import type { FindingInput } from './findings/finding-facts.js';
import type { Answer } from './findings/questions.js';
import type { SettlePromise } from './outcomes/promises.js';
import type { ResultReport } from './outcomes/result-facts.js';
import type { CommitDraw, RevealDraw } from './registers/draw.js';
import type { RegisterCommand } from './registers/settle-duty.js';
import type { CommandOf, PermitOnRecord, WorkCommand } from './tasks/command.js';
import type { OverrideOrder } from './tasks/grant-override.js';
import type { TaskSpec } from './tasks/task-spec.js';

const names = listOf(aName);
const channel = oneOf(CHANNELS);
/** A scope is read with the fact that carries it. */
const aScope = anObject as Reader<Scope>;

const aSpec: Reader<TaskSpec> = objectOf<TaskSpec>({
  task: aName, person: aName, loans: setOf(aName), purposes: setOf(aName), duties: setOf(aName),
  cause: oneOf(TASK_CAUSES), channel, via: orNull(channel), contactPoint: orNull(aName),
  accepts: listOf(objectOf<Accepted>({ purpose: aName, evidence: setOf(oneOf(EVIDENCE_KINDS)) })),
  people: aWhole(1, 9), earliestOn: aDate, dueOn: aDate,
});

const anAnswer: Reader<Answer> = (value, path, found) => {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return value as Answer;
  }
  found.push({ code: 'wrong-kind', path, facts: { expected: 'answer' } });
  return '';
};

type Classified = NonNullable<FindingInput['classification']>;
type Rectification = NonNullable<FindingInput['rectifications']>[number];
type FollowUp = NonNullable<FindingInput['followUp']>;

const aFinding: Reader<FindingInput> = objectOf<FindingInput>({
  report: oneOf(REPORT_KINDS), answers: recordOf(anAnswer), conclusion: someWords,
  classification: maybe(objectOf<Classified>({
    suggested: oneOf(CLASSIFICATIONS), reasons: listOf(someWords),
  })),
  rectifications: maybe(listOf(objectOf<Rectification>({
    what: someWords, owner: someWords, dueOn: aDate,
  }))),
  followUp: maybe(objectOf<FollowUp>({ purpose: aName, dueOn: aDate })),
});

const aPermitOnRecord: Reader<PermitOnRecord> = objectOf<PermitOnRecord>({
  decision: aPermit as unknown as Reader<Decision>,
  receipt: atLeast<PermitOnRecord['receipt']>({
    seqs: listOf(aWhole(0)), recordedAt: anInstant,
  }),
});

const base = { id: aName, at: anInstant, by: aName } as const;

const COMMANDS: { readonly [T in WorkCommand['type']]: Reader<CommandOf<T>> } = {
  OpenTask: objectOf<CommandOf<'OpenTask'>>({ ...base, type: oneOf(['OpenTask']), task: aSpec }),
  AssignTask: objectOf<CommandOf<'AssignTask'>>({
    ...base, type: oneOf(['AssignTask']), task: aName, officers: names, reason: maybe(someWords),
  }),
  AcceptTask: objectOf<CommandOf<'AcceptTask'>>({
    ...base, type: oneOf(['AcceptTask']), task: aName,
  }),
  StartTask: objectOf<CommandOf<'StartTask'>>({
    ...base, type: oneOf(['StartTask']), task: aName, permit: aPermitOnRecord,
  }),
  CompleteTask: objectOf<CommandOf<'CompleteTask'>>({
    ...base, type: oneOf(['CompleteTask']), task: aName, evidence: names, finding: maybe(aFinding),
  }),
  EscalateTask: objectOf<CommandOf<'EscalateTask'>>({
    ...base, type: oneOf(['EscalateTask']), task: aName, reason: someWords,
  }),
  CancelTask: objectOf<CommandOf<'CancelTask'>>({
    ...base, type: oneOf(['CancelTask']), task: aName, reason: someWords,
  }),
  HandOverBook: objectOf<CommandOf<'HandOverBook'>>({
    ...base, type: oneOf(['HandOverBook']), from: aName, to: aName, reason: someWords,
  }),
};

const REGISTER: { readonly [T in RegisterCommand['type']]:
  Reader<Extract<RegisterCommand, { readonly type: T }>> } = {
    RegisterDuty: objectOf<Extract<RegisterCommand, { readonly type: 'RegisterDuty' }>>({
      ...base, type: oneOf(['RegisterDuty']), duty: aName, loan: aName, purpose: aName,
      latest: aDate, cause: oneOf(UNMET_CAUSES), reason: maybe(someWords),
    }),
    CompensateDuty: objectOf<Extract<RegisterCommand, { readonly type: 'CompensateDuty' }>>({
      ...base, type: oneOf(['CompensateDuty']), duty: aName, loan: aName, check: aName,
      reason: someWords,
    }),
    ExcuseDuty: objectOf<Extract<RegisterCommand, { readonly type: 'ExcuseDuty' }>>({
      ...base, type: oneOf(['ExcuseDuty']), duty: aName, loan: aName, until: aDate,
      reason: someWords,
    }),
  };

/** Reads an order by its type, and then strictly as what that type is. */
function byType<T extends { readonly type: string }>(
  readers: Readonly<Record<string, Reader<T>>>,
): Reader<T> {
  const typed = atLeast<{ readonly type: string }>({ type: oneOf(Object.keys(readers)) });
  return (value, path, found) => {
    const before = found.length;
    const { type } = typed(value, path, found) ?? {};
    const reader = found.length === before && type !== undefined ? readers[type] : undefined;
    return reader === undefined ? value as T : reader(value, path, found);
  };
}

export const aWorkCommand: Reader<WorkCommand> =
  byType<WorkCommand>(COMMANDS as Readonly<Record<string, Reader<WorkCommand>>>);

export const aRegisterCommand: Reader<RegisterCommand> =
  byType<RegisterCommand>(REGISTER as Readonly<Record<string, Reader<RegisterCommand>>>);

type Said = NonNullable<ResultReport['said']>;

export const aResultReport: Reader<ResultReport> = objectOf<ResultReport>({
  contact: aName, at: anInstant, officer: maybe(aName), disposition: maybe(aName),
  code: maybe(aName),
  said: maybe(objectOf<Said>({
    words: maybe(someWords), reason: maybe(oneOf(REFUSAL_REASONS)), scope: maybe(aScope),
    form: maybe(oneOf(['written', 'electronic', 'oral'])),
    callBack: maybe(objectOf<NonNullable<Said['callBack']>>({ from: anInstant, until: anInstant })),
    representedBy: maybe(aName),
    promise: maybe(objectOf<NonNullable<Said['promise']>>({
      amount: aWholeOrPart, dueOn: aDate,
    })),
  })),
});

/** Money in major units, from 0. */
function aWholeOrPart(...[value, path, found]: Parameters<Reader<number>>): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  found.push({ code: 'bad-number', path, facts: {} });
  return 0;
}

export const aSettlePromise: Reader<SettlePromise> = objectOf<SettlePromise>({
  ...base, promise: aName, as: oneOf(['kept', 'broken', 'cancelled']), reason: maybe(someWords),
});

export const aCommitDraw: Reader<CommitDraw> = objectOf<CommitDraw>({
  ...base, draw: aName, kind: oneOf(DRAW_KINDS), seed: aName, from: aDate, until: aDate,
  size: aWhole(0),
});

export const aRevealDraw: Reader<RevealDraw> = objectOf<RevealDraw>({
  id: aName, at: anInstant, draw: aName, seed: aName, population: maybe(names),
});

export const aCourtedAsk: Reader<CourtedAsk> = objectOf<CourtedAsk>({
  person: aName, loans: setOf(aName), purpose: aName, channel, via: orNull(channel),
  contactPoint: orNull(aName), at: anInstant, dueOn: aDate,
});

export const anOverrideOrder: Reader<OverrideOrder> = objectOf<OverrideOrder>({
  ...base, reason: someWords, scope: aScope, until: anInstant,
});
