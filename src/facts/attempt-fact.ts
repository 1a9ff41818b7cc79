import { parseInstant, toInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { Decision } from '../terms/record/decision.js';
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
 * The attempt that a permit allowed, as a fact. The permit's live reservation ends with it.
 * @returns The fact, or `outcome.bad-instant`, `outcome.no-permit`, `outcome.permit-expired`.
 */
export function attemptFact(decision: Decision, report: AttemptReport): Result<ContactAttempted> {
  const at = parseInstant(report.at);
  if (at === null) return fail([problem('outcome.bad-instant', ['at'], { value: report.at })]);
  if (decision.effect !== 'permit' || decision.validUntil === null) {
    return fail([problem('outcome.no-permit', ['decision'], { decision: decision.id })]);
  }
  if (at < (parseInstant(decision.question.at) as number)
    || at >= (parseInstant(decision.validUntil) as number)) {
    return fail([problem('outcome.permit-expired', ['at'], { validUntil: decision.validUntil })]);
  }
  const q = decision.question;
  return ok({
    type: 'ContactAttempted', id: report.contact, at: toInstant(at), contact: report.contact,
    direction: 'out', channel: q.channel, person: q.person, actor: q.actor, loans: q.loans,
    purposes: q.purposes, act: q.act, outcome: report.outcome, decision: decision.id,
    ...(q.via === undefined ? {} : { via: q.via }),
    ...(q.contactPoint === undefined ? {} : { contactPoint: q.contactPoint }),
    ...(q.content === undefined ? {} : { content: q.content }),
    ...(q.inReplyTo === undefined ? {} : { inReplyTo: q.inReplyTo }),
    ...(report.officer === undefined ? {} : { officer: report.officer }),
  });
}
