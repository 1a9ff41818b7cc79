import { parseInstant } from '../../kernel/instant.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { Json } from '../../kernel/json.js';
import { FACT_SCHEMA, parseFact } from '../../facts/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { AppendResult, Receipt, RecordLog } from '../../log/index.js';
import type { Decision } from '../../terms/record/decision.js';
import { appendSafely, movedOn } from './append-safely.js';
import type { RecordedCase } from './open-recorded-case.js';
import { isSameDecision } from './record-decision.js';
import { listTakenIds } from './taken-ids.js';

/** What an officer with authority says when a decision is set aside. */
export interface OverrideAsk {
  /** Id of the new fact. */
  readonly id: string;
  /** When it is granted, an instant. */
  readonly at: string;
  readonly by: string;
  /** On which authority: an office or a rule of the house. */
  readonly authority: string;
  readonly reason: string;
  /** Until when it may be used, an instant after `at`. */
  readonly until: string;
}

/** A recorded override: it stands in the record for ever, expired or not. */
export type RecordedOverride =
  | {
    readonly status: 'overridden'; readonly override: FactOf<'OverrideGranted'>;
    readonly decision: Decision; readonly receipt: Receipt;
  }
  | Exclude<AppendResult, { readonly status: 'recorded' }>;

/**
 * A decision of the house's own making set aside by name, and on record before it is used. Only a
 * `review`, or a no that rests on house rules alone, can be: nobody in a house has authority over
 * the law. Names, reason and expiry are needed, and nothing ever takes the record of it away.
 *
 * @param recorded - The case, as it stands now.
 * @param decision - One that stands in the record with these very bytes.
 * @returns The override with its receipt; or a conflict; or `failed` with `override.*` problems:
 * `not-recorded`, `nothing-to-override`, `law`, `no-authority`, `no-reason`, `no-name`, `expiry`;
 * or `fact.conflict` for the id of another fact.
 */
export function recordOverride(
  log: RecordLog, recorded: RecordedCase, decision: Decision, ask: OverrideAsk,
): RecordedOverride {
  const problems = listProblems(log, recorded, decision, ask);
  const raw = {
    type: 'OverrideGranted', id: ask.id, at: ask.at, by: ask.by, authority: ask.authority,
    reason: ask.reason, until: ask.until, decision: decision.id,
    scope: toScope(decision),
  };
  const read = problems.length > 0 ? null : parseFact(raw, 0, recorded.file.policy.zoneData);
  if (read === null || !read.ok) return failed(read === null ? problems : read.problems);
  const conflict = movedOn(log, recorded);
  if (conflict !== null) return conflict;
  const override = read.value as FactOf<'OverrideGranted'>;
  const batch = [{
    stream: `person/${decision.question.person}`, schema: FACT_SCHEMA,
    body: override as unknown as Json,
  }];
  const taken = listTakenIds(log, batch);
  if (taken.length > 0) return failed(taken);
  const appended = appendSafely(log, batch, ask.at);
  return appended.status !== 'recorded' ? appended
    : { status: 'overridden', override, decision, receipt: appended.receipt };
}

/** It reaches what was asked, and nothing beyond. */
function toScope({ question }: Decision): FactOf<'OverrideGranted'>['scope'] {
  const { person, channel, act, purposes, loans, actor } = question;
  return {
    persons: [person], channels: [channel], acts: [act], actors: [actor],
    ...(purposes.length > 0 ? { purposes } : {}), ...(loans.length > 0 ? { loans } : {}),
  };
}

function listProblems(
  log: RecordLog, { file }: RecordedCase, decision: Decision, ask: OverrideAsk,
): readonly Problem[] {
  const { verdict, effect, question } = decision;
  const [from, until] = [parseInstant(ask.at), parseInstant(ask.until)];
  const stands = log.read(`person/${question.person}`)
    .some(({ opening }) => isSameDecision(opening?.body, decision));
  const barring = verdict.findings.filter(({ finding }) =>
    finding === 'forbids' || finding === 'presumed-violation');
  const isHouses = barring.every(({ rule, force }) =>
    force === 'house' && file.policy.rules.get(rule)?.rule.force === 'house');
  const checks: readonly (readonly [boolean, string])[] = [
    [stands, 'override.not-recorded'],
    [effect !== 'permit', 'override.nothing-to-override'],
    [isHouses, 'override.law'],
    [ask.by.trim() !== '', 'override.no-name'],
    [ask.authority.trim() !== '', 'override.no-authority'],
    [ask.reason.trim() !== '', 'override.no-reason'],
    [from !== null && until !== null && until > from, 'override.expiry'],
  ];
  return checks.filter(([isMet]) => !isMet)
    .map(([, code]) => problem(code, [], { decision: decision.id }));
}

function failed(problems: readonly Problem[]): RecordedOverride {
  return { status: 'failed', code: problems[0]!.code, problems };
}
