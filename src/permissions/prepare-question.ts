import { parseInstant } from '../kernel/instant.js';
import { fail, ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { registrationAt, zonesOf } from '../state/index.js';
import type { LoanState, PersonState } from '../state/index.js';
import type { ContactPointAdded } from '../facts/types/index.js';
import type { LighterOption } from '../terms/record/decision.js';
import type { Question } from '../terms/record/question.js';
import { lighterEdges, listLighterOptions } from './lighter-options.js';
import { questionProblems } from './question-problems.js';
import { wellFormedAt } from './well-formed.js';

function pointAt(
  person: PersonState | null, name: string | undefined, at: number,
): ContactPointAdded | null {
  if (person === null || name === undefined) return null;
  for (let i = person.pointsAdded.length - 1; i >= 0; i -= 1) {
    const entry = person.pointsAdded[i] as PersonState['pointsAdded'][number];
    if (entry.at > at || entry.fact.contactPoint !== name) continue;
    const gone = person.pointsRemoved.some((r) => r.at <= at && r.at >= entry.at
      && r.fact.contactPoint === name);
    return gone ? null : entry.fact;
  }
  return null;
}

const NOWHERE: readonly string[] = [];

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
    question, file, at, env: file.policy, state: file.state, person, registration,
    zones: person === null ? NOWHERE : zonesOf(person, registration), loans,
    point: pointAt(person, question.contactPoint, at), lighter, lighterEdges,
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

/** The moment of a question that has no problem, epoch ms; or every problem of it. */
export function readMoment(file: CaseFile, question: Question): Result<number> {
  const isObject = typeof question === 'object' && question !== null;
  const at = isObject ? wellFormedAt(question, file.policy.purposes) : null;
  if (at !== null) return ok(at);
  const problems = questionProblems(file, question);
  return problems.length > 0 ? fail(problems) : ok(parseInstant(question.at) as number);
}

/** A question made ready, or every problem of it. */
export function prepareQuestion(file: CaseFile, question: Question): Result<Asked> {
  const at = readMoment(file, question);
  return at.ok ? ok(toAsked(file, question, at.value)) : at;
}
