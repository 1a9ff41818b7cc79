import type { Json } from '../../kernel/json.js';
import { decideContact } from '../../decide/index.js';
import type { RuleChange } from '../../rules/diff-packs.js';
import type { Policy } from '../../rules/policy.js';
import type { Decision } from '../../terms/record/decision.js';
import type { Effect } from '../../terms/words.js';
import { openRecordedCase } from '../record/open-recorded-case.js';
import type { RecordReader } from '../record/record-reader.js';
import { upcastEntry } from '../record/upcasts.js';

/** A decision that a corrected rule bears on, with the contacts that were made under it. */
export interface LookedBack {
  readonly seq: number;
  readonly decision: string;
  readonly person: string;
  /** Instant that the question was asked for. */
  readonly at: string;
  readonly channel: string;
  /** Corrected rules that found something then, or that decide now, sorted. */
  readonly rules: readonly string[];
  readonly effect: Effect;
  /** What the corrected policy decides from the same facts; null where it can't be said. */
  readonly effectNow: Effect | null;
  readonly unknownBecause: 'erased' | 'facts-unreadable' | null;
  /** Outbound contacts on record that name this decision, sorted. */
  readonly contacts: readonly string[];
}

export interface LookBackReport {
  /** Decisions on record that were looked at. */
  readonly decisions: number;
  /** In the order of the record: those with another effect now, and those nobody can decide again. */
  readonly affected: readonly LookedBack[];
  /** How many that a corrected rule found something on come out the same. */
  readonly unaffected: number;
  /** Outbound contacts that name no decision: no look-back reaches them. */
  readonly undecided: number;
}

export interface LookBackAsk {
  /** From `diffPacks` of the version in force then and the corrected one. */
  readonly changes: readonly RuleChange[];
  /** The policy with the corrected version, else as it was. */
  readonly corrected: Policy;
}

type Body = Readonly<Record<string, Json>>;

interface Placed {
  readonly seq: number;
  readonly body: Body;
}

/** Openings of the record by the type of fact, with their places. */
function bodiesOf(log: RecordReader, type: string): readonly Placed[] {
  const placed: Placed[] = [];
  for (const entry of log.entries()) {
    const read = upcastEntry(entry, log.upcasts);
    const body = read.ok ? read.value.opening?.body as Body | null | undefined : null;
    if (body?.['type'] === type) placed.push({ seq: entry.leaf.seq, body });
  }
  return placed;
}

interface Made {
  /** Contacts by the decision that they name. */
  readonly by: ReadonlyMap<string, readonly string[]>;
  readonly undecided: number;
}

function madeUnder(log: RecordReader): Made {
  const by = new Map<string, string[]>();
  let undecided = 0;
  for (const { body } of bodiesOf(log, 'ContactAttempted')) {
    if (body['direction'] !== 'out') continue;
    const decision = body['decision'];
    if (typeof decision !== 'string') undecided += 1;
    else by.set(decision, [...by.get(decision) ?? [], String(body['contact'])]);
  }
  return { by, undecided };
}

interface Now {
  readonly decision: Decision | null;
  readonly because: LookedBack['unknownBecause'];
}

function decideNow(log: RecordReader, recorded: Decision, corrected: Policy): Now {
  const { seq, streams } = recorded.basedOn;
  if (seq === null) return { decision: null, because: 'facts-unreadable' };
  const opened = openRecordedCase(log, corrected,
    { person: recorded.question.person, streams, beforeSeq: seq });
  if (!opened.ok) return { decision: null, because: 'facts-unreadable' };
  if (opened.value.erased > 0) return { decision: null, because: 'erased' };
  const again = decideContact(opened.value.file, { question: recorded.question, key: recorded.key });
  return again.ok ? { decision: again.value, because: null }
    : { decision: null, because: 'facts-unreadable' };
}

const rulesIn = (decision: Decision | null, changed: ReadonlySet<string>): readonly string[] =>
  (decision?.verdict.findings ?? []).map(({ rule }) => rule).filter((rule) => changed.has(rule));

/**
 * Who was contacted, or refused, under rules that have since been corrected: every decision on
 * record is made again under the corrected policy from the facts that stood before it.
 *
 * History stays as it is: this tells whom to answer to, and changes nothing.
 *
 * @param log - The record; it is only read.
 * @returns Decisions that come out otherwise and on which a corrected rule speaks, then or now,
 * with the contacts made under each.
 */
export function lookBack(log: RecordReader, { changes, corrected }: LookBackAsk): LookBackReport {
  const changed = new Set(changes.filter(({ change }) => change !== 'reworded')
    .map(({ rule }) => rule));
  // A change of whom a pack covers bears on each of its rules.
  const covers = changes.filter(({ members }) => members.includes('coverage'))
    .map(({ rule }) => rule);
  for (const rule of corrected.rules.keys()) {
    if (covers.some((pack) => rule.startsWith(`${pack}/`))) changed.add(rule);
  }
  const { by, undecided } = madeUnder(log);
  const affected: LookedBack[] = [];
  const decided = bodiesOf(log, 'ContactDecided');
  let unaffected = 0;
  for (const { seq, body } of decided) {
    const then = body['body'] as unknown as Decision;
    const now = decideNow(log, then, corrected);
    const found = [...rulesIn(then, changed), ...rulesIn(now.decision, changed)];
    const rules = [...new Set(found)].sort();
    if (rules.length === 0) continue;
    if (now.decision !== null && now.decision.effect === then.effect) {
      unaffected += 1;
      continue;
    }
    affected.push({
      seq, decision: then.id, person: then.question.person, at: then.question.at,
      channel: then.question.channel, rules, effect: then.effect,
      effectNow: now.decision?.effect ?? null, unknownBecause: now.because,
      contacts: [...by.get(then.id) ?? []].sort(),
    });
  }
  return { decisions: decided.length, affected, unaffected, undecided };
}
