import { parseInstant } from '../../kernel/instant.js';
import type { Json } from '../../kernel/json.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import { canonicalJson } from '../../kernel/canonical.js';
import { FACT_SCHEMA } from '../../facts/index.js';
import type { Fact } from '../../facts/types/index.js';
import type { AppendResult, Receipt, RecordLog } from '../../log/index.js';
import { decideContact } from '../../decide/index.js';
import type { Policy } from '../../rules/policy.js';
import type { Decision } from '../../terms/record/decision.js';
import type { Plan } from '../../terms/record/plan.js';
import { firstDifference, sameJson } from '../replay/first-difference.js';
import { appendSafely, movedOn, orFailed } from './append-safely.js';
import type { RecordedCase } from './open-recorded-case.js';

/** A permit with the receipt of its record: without one there is no permit. */
export interface Permit {
  readonly decision: Decision;
  readonly receipt: Receipt;
}

/** What became of a decision in the record. A lost race is an answer, not an error. */
export type RecordedDecision =
  | { readonly status: 'permitted'; readonly permit: Permit }
  | { readonly status: 'recorded'; readonly decision: Decision; readonly receipt: Receipt }
  | Exclude<AppendResult, { readonly status: 'recorded' }>;

/** The decision as a fact: also for a "no". */
export function toDecidedFact(decision: Decision): Fact {
  return {
    type: 'ContactDecided', id: decision.id, at: decision.question.at,
    person: decision.question.person, decision: decision.id, effect: decision.effect,
    body: decision as unknown as Json,
  };
}

/** The plan as a fact, with the rules and zone data that it was made under. */
export function toPlanFact(policy: Policy, plan: Plan): Fact {
  const digest = policy.hash(canonicalJson(plan));
  return {
    type: 'PlanMade', id: `p-${digest.slice(0, 24)}`, at: plan.at, person: plan.person,
    plan: digest, body: plan as unknown as Json,
    policy: {
      digest: policy.digest, packs: policy.packs, semantics: policy.semantics,
      tzdata: policy.zoneData.version,
    },
  };
}

/**
 * A decision stands in the record, and only then is a permit given. If any stream that it was
 * based on has moved on, nothing is recorded: read again and decide again. A permit is given only
 * once the record is safe: a write that fails gives `failed` and no permit.
 *
 * A decision is taken from nobody: it is made once more on the case handed in, and one that does
 * not come out the same, byte for byte, is refused as `decision.not-derived` with the field that
 * differs. So no forged, changed or outdated decision becomes a permit.
 *
 * Nor is a permit given after the fact: one whose `validUntil` has come by the recorder's clock is
 * refused as `decision.expired`. That clock is the host's word; the receipt's `recordedAt`, which
 * never goes back behind the leaf in front, shows where it was wrong.
 *
 * @param recorded - The case that the decision was made on.
 * @param recordedAt - The recorder's clock, an instant.
 */
export function recordDecision(
  log: RecordLog, recorded: RecordedCase, decision: Decision, recordedAt: string,
): RecordedDecision {
  return orFailed(() => recordNow(log, recorded, decision, recordedAt));
}

function recordNow(
  log: RecordLog, recorded: RecordedCase, decision: Decision, recordedAt: string,
): RecordedDecision {
  const person = decision.question.person;
  const stream = `person/${person}`;
  const conflict = movedOn(log, recorded);
  const problems = conflict === null ? checkDerived(recorded, decision) : [];
  if (conflict !== null || problems.length > 0) {
    // The same decision once more is not a race, nor a new one: the first receipt answers it.
    const again = log.read(stream).find((e) => isSameDecision(e.opening?.body, decision));
    if (again === undefined) {
      return conflict ?? { status: 'failed', code: problems[0]!.code, problems };
    }
    // It may stand from a try whose write failed: only a flush that returns makes it safe.
    log.flush();
    const receipt = {
      seqs: [again.leaf.seq], recordedAt: again.leaf.recordedAt, size: log.size,
    };
    return finish(decision, receipt);
  }
  const late = listExpired(decision, recordedAt);
  if (late.length > 0) return { status: 'failed', code: late[0]!.code, problems: late };
  // The key outlives erasure: digested, it says nothing of the person.
  const key = recorded.file.policy.hash(`decision\n${person}\n${decision.key}`);
  const appended = appendSafely(log, [{
    stream, schema: FACT_SCHEMA, body: toDecidedFact(decision) as unknown as Json,
    expectedVersion: recorded.versions[stream] ?? 0,
  }], recordedAt, `decision/${key}`);
  return appended.status === 'recorded' ? finish(decision, appended.receipt) : appended;
}

/** Whether a body on record is a decision: not the id alone, since another body is another one. */
export function isSameDecision(body: Json | undefined, decision: Decision): boolean {
  const fact = body as unknown as Fact | undefined;
  return fact?.type === 'ContactDecided' && fact.decision === decision.id
    && canonicalJson(fact.body) === canonicalJson(decision);
}

function checkDerived({ file }: RecordedCase, decision: Decision): readonly Problem[] {
  const { question, key } = decision;
  const derived = decideContact(file, { question, key });
  if (!derived.ok) return derived.problems;
  const [told, own] = [decision as unknown as Json, derived.value as unknown as Json];
  if (sameJson(told, own)) return [];
  const field = firstDifference(own, told) ?? '';
  return [problem('decision.not-derived', [], { decision: decision.id, field })];
}

/** A permit after its time is leave for nothing, and papers for a contact that had none. */
function listExpired({ id, validUntil }: Decision, recordedAt: string): readonly Problem[] {
  const now = parseInstant(recordedAt);
  return validUntil === null || now === null || now < parseInstant(validUntil)! ? []
    : [problem('decision.expired', ['recordedAt'], { decision: id, validUntil })];
}

function finish(decision: Decision, receipt: Receipt): RecordedDecision {
  return decision.effect === 'permit' ? { status: 'permitted', permit: { decision, receipt } }
    : { status: 'recorded', decision, receipt };
}

/**
 * A plan stands in the record.
 * @returns The log's answer; or `failed` with `plan.not-of-this-case` where it was made from other
 * facts than the case holds. That nothing better exists is for `verifyPlan` to check.
 */
export function recordPlan(
  log: RecordLog, recorded: RecordedCase, plan: Plan, recordedAt: string,
): AppendResult {
  const { file } = recorded;
  if (plan.person !== file.person || !sameJson(plan.basedOn, file.basedOn)) {
    const problems = [problem('plan.not-of-this-case', [], { person: plan.person })];
    return { status: 'failed', code: 'plan.not-of-this-case', problems };
  }
  return appendSafely(log, [{
    stream: `person/${plan.person}`, schema: FACT_SCHEMA,
    body: toPlanFact(file.policy, plan) as unknown as Json,
  }], recordedAt);
}
