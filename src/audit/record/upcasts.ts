import {
  FACT_SCHEMA, FACT_STEPS, type FactSteps, isFactSchema, upcastFact,
} from '../../facts/index.js';
import type { Json } from '../../kernel/json.js';
import { ok } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { RecordEntry } from '../../log/index.js';

/** The version of answers that this library gives and reads: the `v` of a decision or a plan. */
export const ANSWER_V = 1;

/**
 * One step of an answer's body from the version under whose number it stands to the next one. It
 * may only say otherwise what was said: what an answer left out it can't have meant.
 */
export type AnswerSteps = Readonly<Record<number, (body: Json) => Json>>;

/** How shapes of older versions are brought to those of today. */
export interface Upcasts {
  readonly facts: FactSteps;
  readonly decisions: AnswerSteps;
  readonly plans: AnswerSteps;
}

/** No shape is older than the first: the tables are empty until a second one is released. */
export const UPCASTS: Upcasts = { facts: FACT_STEPS, decisions: {}, plans: {} };

type Members = { readonly [member: string]: Json };

/**
 * An entry as it would be recorded today: its fact, and the answer that the fact may hold, in the
 * shapes of today. Its leaf, and with it what was committed to, stays as it is.
 *
 * @returns The very entry where nothing has to change, where its words are erased, and where it
 * holds no fact of ours; an answer of a version that no row of steps leads from as it stands, which
 * a replay then tells; or `fact.unknown-schema`.
 */
export function upcastEntry(entry: RecordEntry, upcasts: Upcasts = UPCASTS): Result<RecordEntry> {
  const { leaf, opening } = entry;
  if (opening === null || !isFactSchema(leaf.schema)) return ok(entry);
  const fact = upcastFact(leaf.schema, opening.body, upcasts.facts);
  if (!fact.ok) return fact;
  const body = upcastAnswer(fact.value, upcasts);
  return ok(leaf.schema === FACT_SCHEMA && body === opening.body ? entry
    : { leaf, opening: { ...opening, body } });
}

function upcastAnswer(fact: Json, { decisions, plans }: Upcasts): Json {
  const { type, body } = membersOf(fact);
  if (type !== 'ContactDecided' && type !== 'PlanMade') return fact;
  const steps = type === 'PlanMade' ? plans : decisions;
  let told = body ?? null;
  for (let v = membersOf(told)['v']; typeof v === 'number' && v < ANSWER_V;) {
    const step = Object.hasOwn(steps, v) ? steps[v] : undefined;
    if (step === undefined) return fact;
    told = step(told);
    v += 1;
  }
  return told === body ? fact : { ...membersOf(fact), body: told };
}

function membersOf(value: Json): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value as Members : {};
}
