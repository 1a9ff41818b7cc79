import { canonicalJson } from '../../kernel/canonical.js';
import type { Json } from '../../kernel/json.js';
import { decideContact, planRevisits } from '../../decide/index.js';
import type { RecordEntry, RecordLog } from '../../log/index.js';
import type { Policy } from '../../rules/policy.js';
import type { BasedOn, Decision } from '../../terms/record/decision.js';
import type { Plan } from '../../terms/record/plan.js';
import { openRecordedCase } from '../record/open-recorded-case.js';
import { firstDifference } from './first-difference.js';

/** Why a replay did not give the same bytes: never a bare "failed". */
export type ReplayCause =
  | 'policy-missing' | 'semantics-version' | 'zone-data' | 'erased' | 'facts-differ'
  | 'facts-unreadable' | 'answer-differs';

export interface Divergence {
  readonly seq: number;
  readonly kind: 'decision' | 'plan';
  readonly id: string;
  readonly cause: ReplayCause;
  /** For `answer-differs`: the first field that differs. */
  readonly field: string | null;
}

export interface ReplayReport {
  readonly decisions: number;
  readonly plans: number;
  /** How many of both gave the same bytes. */
  readonly same: number;
  readonly divergences: readonly Divergence[];
}

export interface ReplayAsk {
  /** The policy of a digest, or null where it is not at hand. */
  readonly policyOf: (digest: string) => Policy | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Opens the commitment to unannounced days, where a house made one. */
  readonly seed?: string;
}

type Recorded =
  | { readonly kind: 'decision'; readonly id: string; readonly body: Decision }
  | { readonly kind: 'plan'; readonly id: string; readonly body: Plan };

function recordedIn(entry: RecordEntry): Recorded | null {
  const fact = entry.opening?.body as { readonly [k: string]: Json } | undefined;
  if (fact === undefined || fact === null) return null;
  const id = String(fact['id']);
  if (fact['type'] === 'ContactDecided') {
    return { kind: 'decision', id, body: fact['body'] as unknown as Decision };
  }
  return fact['type'] === 'PlanMade'
    ? { kind: 'plan', id, body: fact['body'] as unknown as Plan } : null;
}

function policyDigest(recorded: Recorded): string {
  return recorded.kind === 'decision' ? recorded.body.policy.digest : recorded.body.policy;
}

/** What must be equal before deciding again can mean anything. */
function staleCause(recorded: Recorded, policy: Policy): ReplayCause | null {
  if (recorded.kind === 'plan') return null;
  const { semantics, tzdata } = recorded.body.policy;
  if (semantics !== policy.semantics) return 'semantics-version';
  return tzdata === policy.zoneData.version ? null : 'zone-data';
}

interface Outcome {
  readonly cause: ReplayCause | null;
  readonly field: string | null;
}

const because = (cause: ReplayCause, field: string | null = null): Outcome => ({ cause, field });

function replayOne(
  log: RecordLog, recorded: Recorded, policy: Policy, seed: string | undefined,
): Outcome {
  const basedOn: BasedOn = recorded.body.basedOn;
  if (basedOn.seq === null) return because('facts-unreadable');
  const person = recorded.kind === 'decision' ? recorded.body.question.person
    : recorded.body.person;
  const opened = openRecordedCase(log, policy,
    { person, streams: basedOn.streams, beforeSeq: basedOn.seq });
  if (!opened.ok) return because('facts-unreadable');
  if (opened.value.erased > 0) return because('erased');
  const { file } = opened.value;
  if (file.basedOn?.digest !== basedOn.digest) return because('facts-differ');
  const again = recorded.kind === 'decision'
    ? decideContact(file, { question: recorded.body.question, key: recorded.body.key })
    : planRevisits(file, {
      at: recorded.body.at, until: recorded.body.until, previous: recorded.body.previous,
      announced: recorded.body.announced, ...seed === undefined ? {} : { seed },
    });
  if (!again.ok) return because('answer-differs', again.problems[0]?.code ?? null);
  const same = canonicalJson(again.value) === canonicalJson(recorded.body);
  return same ? { cause: null, field: null } : because('answer-differs',
    firstDifference(recorded.body as unknown as Json, again.value as unknown as Json));
}

/**
 * Every decision and every plan of a record made again from the facts that stood before it, by
 * `seq`, and compared byte for byte.
 *
 * @param log - The record; it is only read.
 * @returns How many gave the same bytes, and each that did not, with field and cause.
 */
export function replayLog(log: RecordLog, ask: ReplayAsk): ReplayReport {
  const divergences: Divergence[] = [];
  const done = { decision: 0, plan: 0 };
  for (const entry of log.entries()) {
    ask.onProgress?.(entry.leaf.seq + 1, log.size);
    const recorded = recordedIn(entry);
    if (recorded === null) continue;
    done[recorded.kind] += 1;
    const policy = ask.policyOf(policyDigest(recorded));
    const stale = policy === null ? 'policy-missing' : staleCause(recorded, policy);
    const outcome = stale !== null || policy === null ? because(stale ?? 'policy-missing')
      : replayOne(log, recorded, policy, ask.seed);
    if (outcome.cause !== null) {
      divergences.push({
        seq: entry.leaf.seq, kind: recorded.kind, id: recorded.id, cause: outcome.cause,
        field: outcome.field,
      });
    }
  }
  const total = done.decision + done.plan;
  return {
    decisions: done.decision, plans: done.plan, same: total - divergences.length, divergences,
  };
}
