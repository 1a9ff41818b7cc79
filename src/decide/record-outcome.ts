import { parseInstant, toInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { Fact, Scope } from '../facts/types/index.js';
import type { Decision } from '../terms/record/decision.js';
import { NOT_REACHED_OUTCOMES } from '../terms/words.js';
import type { Outcome, RefusalReason } from '../terms/words.js';

/** What came of an attempt, in two stages: was the right party reached, then what they said. */
export interface OutcomeReport {
  /** Id of the new contact; the fact's id too. */
  readonly contact: string;
  readonly at: string;
  readonly officer?: string;
  readonly outcome: Outcome;
  /** Second stage; only where the right party was reached. */
  readonly said?: {
    readonly refused?: {
      readonly reason: RefusalReason; readonly words?: string; readonly scope?: Scope;
      readonly form?: 'written' | 'electronic' | 'oral';
    };
    readonly busyNow?: boolean;
  };
}

/**
 * The facts that an attempt leaves behind, to be recorded by the host. Not reached is not
 * refused: a refusal can only come from the right party.
 *
 * @param decision - The permit that allowed it. Its live reservation ends with this attempt.
 * @returns Facts, or `outcome.*` problems (no permit, expired, a refusal without the person).
 */
export function outcomeFacts(
  decision: Decision, report: OutcomeReport,
): Result<readonly Fact[]> {
  const at = parseInstant(report.at);
  if (at === null) return fail([problem('outcome.bad-instant', ['at'], { value: report.at })]);
  if (decision.effect !== 'permit' || decision.validUntil === null) {
    return fail([problem('outcome.no-permit', ['decision'], { decision: decision.id })]);
  }
  if (at < (parseInstant(decision.question.at) as number)
    || at >= (parseInstant(decision.validUntil) as number)) {
    return fail([problem('outcome.permit-expired', ['at'], { validUntil: decision.validUntil })]);
  }
  const reached = !(NOT_REACHED_OUTCOMES as readonly string[]).includes(report.outcome)
    && report.outcome !== 'wrong-party';
  if (!reached && report.said !== undefined) {
    return fail([problem('outcome.nobody-spoke', ['said'], { outcome: report.outcome })]);
  }
  const q = decision.question;
  const when = toInstant(at);
  const facts: Fact[] = [{
    type: 'ContactAttempted', id: report.contact, at: when, contact: report.contact,
    direction: 'out', channel: q.channel, person: q.person, actor: q.actor, loans: q.loans,
    purposes: q.purposes, act: q.act, outcome: report.outcome, decision: decision.id,
    ...(q.via === undefined ? {} : { via: q.via }),
    ...(q.contactPoint === undefined ? {} : { contactPoint: q.contactPoint }),
    ...(q.content === undefined ? {} : { content: q.content }),
    ...(q.inReplyTo === undefined ? {} : { inReplyTo: q.inReplyTo }),
    ...(report.officer === undefined ? {} : { officer: report.officer }),
  }];
  const refused = report.said?.refused;
  if (refused !== undefined) {
    facts.push({
      type: 'RefusalStated', id: `${report.contact}.refusal`, at: when, person: q.person,
      scope: refused.scope ?? { purposes: q.purposes, channels: [q.channel], loans: q.loans },
      reason: refused.reason,
      ...(refused.words === undefined ? {} : { words: refused.words }),
      ...(refused.form === undefined ? {} : { form: refused.form }),
    });
  }
  if (report.said?.busyNow === true) {
    facts.push({
      type: 'BusyNow', id: `${report.contact}.busy`, at: when, person: q.person,
      contact: report.contact,
    });
  }
  return ok(facts);
}
