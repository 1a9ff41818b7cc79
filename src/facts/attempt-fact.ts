import { parseInstant } from '../kernel/instant.js';
import { problem } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';
import type { PermitParts } from '../terms/record/read-decision.js';
import type { Outcome } from '../terms/words.js';
import type { ContactAttempted } from './types/index.js';

/** What is known of an attempt that a permit allowed. */
export interface AttemptReport {
  /** Id of the new contact; the fact's id too. */
  readonly contact: string;
  readonly at: string;
  readonly officer?: string;
  readonly outcome: Outcome;
}

/**
 * Why a permit does not allow an attempt at an instant.
 * @param at - Epoch ms.
 * @returns `outcome.no-permit` or `outcome.permit-expired`; none where it does.
 */
export function permitProblems(permit: PermitParts, at: number): readonly Problem[] {
  const { id, effect, question, validUntil } = permit;
  if (effect !== 'permit' || validUntil === null) {
    return [problem('outcome.no-permit', ['decision'], { decision: id })];
  }
  const stands = at >= (parseInstant(question.at) as number)
    && at < (parseInstant(validUntil) as number);
  return stands ? [] : [problem('outcome.permit-expired', ['at'], { validUntil })];
}

/**
 * The attempt that a permit allowed: it carries all of the question that a cap, an exception or a
 * place is read from. The permit's live reservation ends with it.
 * @param at - An instant in UTC with milliseconds.
 */
export function attemptFact(
  permit: PermitParts, report: AttemptReport, at: string,
): ContactAttempted {
  const { id: decision, question } = permit;
  const {
    channel, via, contactPoint, person, actor, loans, purposes, act, content, place, prerecorded,
    autodialled, inReplyTo, mandatory,
  } = question;
  const { contact, officer, outcome } = report;
  const given = { via, contactPoint, officer, content, place, prerecorded, autodialled, inReplyTo,
    mandatory };
  return {
    type: 'ContactAttempted', id: contact, at, contact, direction: 'out', channel, person, actor,
    loans, purposes, act, outcome, decision,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}
