import { parseInstant } from '../kernel/instant.js';
import { ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { actsOf } from '../rules/acts.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { registrationAt, zonesOf } from '../state/index.js';
import type { LoanState, PersonState } from '../state/index.js';
import type { ContactPointAdded } from '../facts/types/index.js';
import type { LighterOption } from '../terms/record/decision.js';
import type { Question } from '../terms/record/question.js';
import { listLighterOptions } from './lighter-options.js';
import { readQuestion } from './read-question.js';

/** The contact point as last put on file: one removed since keeps its place and its owner. */
function pointAt(
  person: PersonState | null, name: string | undefined, at: number,
): ContactPointAdded | null {
  if (person === null || name === undefined) return null;
  for (let i = person.pointsAdded.length - 1; i >= 0; i -= 1) {
    const entry = person.pointsAdded[i] as PersonState['pointsAdded'][number];
    if (entry.at <= at && entry.fact.contactPoint === name) return entry.fact;
  }
  return null;
}

/** Whether the message that a reply names is one of the person's on file; no reply: nothing to ask. */
function isAnswer(person: PersonState | null, { act, inReplyTo }: Question, at: number): boolean {
  return act !== 'reply' || inReplyTo === undefined || person?.contacts.some((entry) =>
    entry.at <= at && entry.fact.direction === 'in' && entry.fact.contact === inReplyTo) === true;
}

const NOWHERE: readonly string[] = Object.freeze([]);

/** A question looked up against a file; the caller has checked its shape. */
export function toAsked(file: CaseFile, question: Question, at: number): Asked {
  const person = file.state.persons.get(question.person) ?? null;
  const registration = person === null ? null : registrationAt(person, at);
  const loans: LoanState[] = [];
  for (const id of question.loans) {
    const loan = file.state.loans.get(id);
    if (loan !== undefined && loan.opened.at <= at) loans.push(loan);
  }
  return {
    question, file, at,
    acts: actsOf(file.policy.purposes, isAnswer(person, question, at) ? question
      : { ...question, inReplyTo: undefined }),
    env: file.policy, state: file.state, person, registration,
    zones: person === null ? NOWHERE : zonesOf(person, registration), loans,
    point: pointAt(person, question.contactPoint, at), lighter,
  };
}

function lighter(asked: Asked): readonly LighterOption[] {
  return listLighterOptions(asked.file, asked, null).options;
}

/** The same question at another instant of the same file. */
export function atInstant(file: CaseFile, asked: Asked, at: number): Asked {
  if (at === asked.at && file.state === asked.state) return asked;
  // After the last fact nothing that was looked up can differ.
  return at >= file.state.lastAt && asked.at >= file.state.lastAt
    ? { ...asked, at } : toAsked(file, asked.question, at);
}

/** A question made ready without its absent members, or every problem of it and the handle. */
export function prepareQuestion(file: CaseFile, question: Question): Result<Asked> {
  const read = readQuestion(file, question);
  return read.ok ? ok(toAsked(file, read.value, parseInstant(read.value.at) as number)) : read;
}
