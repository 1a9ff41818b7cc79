import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { attemptFact } from '../facts/attempt-fact.js';
import type { AttemptReport } from '../facts/attempt-fact.js';
import type { Fact, Scope } from '../facts/types/index.js';
import type { Decision } from '../terms/record/decision.js';
import { NOT_REACHED_OUTCOMES } from '../terms/words.js';
import type { RefusalReason } from '../terms/words.js';

/** What came of an attempt, in two stages: was the right party reached, then what they said. */
export interface OutcomeReport extends AttemptReport {
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
  const attempt = attemptFact(decision, report);
  if (!attempt.ok) return attempt;
  const reached = !(NOT_REACHED_OUTCOMES as readonly string[]).includes(report.outcome)
    && report.outcome !== 'wrong-party';
  if (!reached && report.said !== undefined) {
    return fail([problem('outcome.nobody-spoke', ['said'], { outcome: report.outcome })]);
  }
  const q = decision.question;
  const when = attempt.value.at;
  const facts: Fact[] = [attempt.value];
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
