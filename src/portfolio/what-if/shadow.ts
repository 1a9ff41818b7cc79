import type { Instant, Json, Result } from '../../kernel/index.js';
import { ok } from '../../kernel/index.js';
import { recordDecision } from '../../audit/index.js';
import type { RecordedCase, RecordedDecision } from '../../audit/index.js';
import { decideContact } from '../../decide/index.js';
import type { DecideAsk } from '../../decide/index.js';
import type { AppendResult, RecordLog } from '../../log/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import { openCase } from '../../rules/open-case.js';
import type { Policy } from '../../rules/policy.js';
import type { Decision } from '../../terms/record/decision.js';

/** One question under two policies: the first is acted on, the second only watched. */
export interface ShadowedDecision {
  readonly acted: Decision;
  readonly shadow: Decision;
  /** The two would have led to different things. */
  readonly differs: boolean;
}

/** Schema of a shadow in the log: not that of facts, so that no case ever reads one. */
export const SHADOW_SCHEMA = 'softknock.shadow.v1';

/**
 * Decides under two policies at once. The shadow is no permit and never becomes one.
 * @param file - The case under the policy that is acted on.
 * @param watched - The policy that is tried out.
 * @returns Both decisions, or the problems of either.
 */
export function decideInShadow(
  file: CaseFile, watched: Policy, ask: DecideAsk,
): Result<ShadowedDecision> {
  const acted = decideContact(file, ask);
  if (!acted.ok) return acted;
  const { person, history, basedOn } = file;
  const other = openCase(watched,
    { person, facts: history, ...(basedOn === null ? {} : { basedOn }) });
  if (!other.ok) return other;
  const shadow = decideContact(other.value, ask);
  if (!shadow.ok) return shadow;
  const differs = acted.value.effect !== shadow.value.effect;
  return ok({ acted: acted.value, shadow: shadow.value, differs });
}

/** Both decisions in the record; the shadow is null where the one acted on was not recorded. */
export interface RecordedShadow {
  readonly acted: RecordedDecision;
  readonly shadow: AppendResult | null;
}

/**
 * Records the decision acted on, and then its shadow in a stream of its own
 * (`shadow/<person>`), where no case file and no cap ever sees it. `erasePerson` erases that stream
 * with the person.
 */
export function recordShadow(
  log: RecordLog, recorded: RecordedCase, made: ShadowedDecision, recordedAt: string,
): RecordedShadow {
  const acted = recordDecision(log, recorded, made.acted, recordedAt);
  if (acted.status !== 'permitted' && acted.status !== 'recorded') return { acted, shadow: null };
  const { person } = made.acted.question;
  const body = {
    type: 'DecisionShadowed', id: `${made.acted.id}/${made.shadow.id}`, person,
    acted: made.acted.id, differs: made.differs, body: made.shadow as unknown as Json,
  };
  // The key outlives erasure: digested, it says nothing of the person.
  const key = recorded.file.policy.hash(`shadow\n${person}\n${made.acted.key}`);
  const shadow = log.append([{ stream: `shadow/${person}`, schema: SHADOW_SCHEMA, body }],
    recordedAt as Instant, `shadow/${key}`);
  return { acted, shadow };
}
