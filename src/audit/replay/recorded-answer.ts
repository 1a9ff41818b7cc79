import type { Json } from '../../kernel/json.js';
import type { RecordEntry } from '../../log/index.js';
import type { PolicyStamp } from '../../facts/types/index.js';
import { isFactSchema } from '../../facts/index.js';
import type { BasedOn, Decision } from '../../terms/record/decision.js';
import type { Plan } from '../../terms/record/plan.js';
import { ANSWER_V } from '../record/upcasts.js';

/** An answer that stands in a record, with what it takes to give it again. */
export type RecordedAnswer =
  | {
    readonly kind: 'decision'; readonly id: string; readonly person: string;
    readonly basedOn: BasedOn; readonly policy: PolicyStamp; readonly body: Decision;
  }
  | {
    readonly kind: 'plan'; readonly id: string; readonly person: string;
    readonly basedOn: BasedOn; readonly policy: PolicyStamp; readonly body: Plan;
  }
  /** Recorded as an answer, and not in a shape that this version reads. */
  | {
    readonly kind: 'decision' | 'plan'; readonly id: string; readonly body: null;
    /** What the rules meant then, where even that can be told. */
    readonly semantics: string | null;
  };

/** An answer that can be given again. */
export type ReadableAnswer = Exclude<RecordedAnswer, { readonly body: null }>;

type Members = { readonly [key: string]: Json };

/**
 * The answer that an entry holds.
 * @param entry - In the shapes of today, as `upcastEntry` gives it.
 * @returns `null` for an entry that holds none, or whose words are erased.
 */
export function answerIn(entry: RecordEntry): RecordedAnswer | null {
  if (!isFactSchema(entry.leaf.schema)) return null;
  const fact = membersOf(entry.opening?.body);
  const id = typeof fact?.['id'] === 'string' ? fact['id'] : '';
  if (fact?.['type'] === 'ContactDecided') return readDecision(id, membersOf(fact['body']));
  if (fact?.['type'] === 'PlanMade') {
    return readPlan(id, membersOf(fact['body']), membersOf(fact['policy']));
  }
  return null;
}

function readDecision(id: string, body: Members | null): RecordedAnswer {
  const question = membersOf(body?.['question']);
  const policy = membersOf(body?.['policy']);
  const person = question?.['person'];
  const isReadable = body?.['v'] === ANSWER_V && typeof person === 'string'
    && typeof body['key'] === 'string' && isBasedOn(body['basedOn']) && isStamp(policy);
  if (!isReadable) return { kind: 'decision', id, body: null, semantics: semanticsIn(policy) };
  const decision = body as unknown as Decision;
  const { basedOn } = decision;
  return { kind: 'decision', id, person, basedOn, policy: decision.policy, body: decision };
}

function readPlan(id: string, body: Members | null, policy: Members | null): RecordedAnswer {
  const person = body?.['person'];
  const isReadable = body?.['v'] === ANSWER_V && typeof person === 'string'
    && isBasedOn(body['basedOn']) && isStamp(policy);
  if (!isReadable) return { kind: 'plan', id, body: null, semantics: semanticsIn(policy) };
  const plan = body as unknown as Plan;
  const stamp = policy as unknown as PolicyStamp;
  return { kind: 'plan', id, person, basedOn: plan.basedOn, policy: stamp, body: plan };
}

function semanticsIn(policy: Members | null): string | null {
  const semantics = policy?.['semantics'];
  return typeof semantics === 'string' ? semantics : null;
}

function isBasedOn(value: Json | undefined): boolean {
  const members = membersOf(value);
  const { seq, streams, digest } = members ?? {};
  return typeof digest === 'string' && (seq === null || typeof seq === 'number')
    && Array.isArray(streams) && streams.every((stream) => typeof stream === 'string');
}

function isStamp(policy: Members | null): boolean {
  return policy !== null && typeof policy['digest'] === 'string'
    && typeof policy['semantics'] === 'string' && typeof policy['tzdata'] === 'string'
    && Array.isArray(policy['packs']);
}

function membersOf(value: Json | undefined): Members | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value as Members : null;
}
