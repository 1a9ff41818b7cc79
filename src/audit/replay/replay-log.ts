import { canonicalJson } from '../../kernel/canonical.js';
import type { Json } from '../../kernel/json.js';
import { SEMANTICS } from '../../rules/compile-policy.js';
import type { Policy } from '../../rules/policy.js';
import { openRecordedCase } from '../record/open-recorded-case.js';
import { openReadFacts } from '../record/read-facts.js';
import type { ReadFacts } from '../record/read-facts.js';
import type { RecordReader } from '../record/record-reader.js';
import { upcastEntry } from '../record/upcasts.js';
import type { RecordEntry } from '../../log/index.js';
import { askAgain } from './ask-again.js';
import { askNow } from './ask-now.js';
import { firstDifference, sameJson } from './first-difference.js';
import { onceReader } from './once-reader.js';
import { answerIn } from './recorded-answer.js';
import type { ReadableAnswer, RecordedAnswer } from './recorded-answer.js';

/**
 * Why a replay did not give the same bytes: never a bare "failed".
 *
 * - `unreadable`: the answer is not in a shape that this version reads.
 * - `semantics-version`: not replayable by this version; the rule kinds meant something else.
 * - `pack-missing`: a pack, or the house policy, of that digest is not at hand; `field` names it.
 * - `zone-data`: the zone tables at hand are another edition; `field` names both.
 * - `erased`: facts that it used were erased; what was decided still stands, and its proof.
 * - `corrected`: asked with the facts of now, corrections learned since change it.
 * - `learned-later`: asked with the facts of now, facts told since change it.
 * - `no-record`: it was made from plain JSON, not from a record.
 * - `facts-differ`: the record holds other facts for it than the ones it was made from.
 * - `facts-unreadable`: the facts in the record do not make a case; `field` is the problem's code.
 * - `answer-differs`: same facts, rules and zones, another answer: an error of this software or a
 *   forged answer.
 */
export type ReplayCause =
  | 'unreadable' | 'semantics-version' | 'pack-missing' | 'zone-data' | 'erased' | 'corrected'
  | 'learned-later' | 'no-record' | 'facts-differ' | 'facts-unreadable' | 'answer-differs';

export interface Divergence {
  readonly seq: number;
  readonly kind: 'decision' | 'plan';
  readonly id: string;
  readonly cause: ReplayCause;
  /** The first field that differs, or what the cause names. */
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
  /** Digests of packs at hand, so that a missing policy is named by the pack that it lacks. */
  readonly packs?: readonly string[];
  /**
   * `then` (the default) asks from the facts that stood before the answer, by `seq`; `now` asks
   * the same question about the same moment from what is held true now.
   */
  readonly facts?: 'then' | 'now';
  readonly onProgress?: (done: number, total: number) => void;
  /** Opens the commitment to unannounced days, where a house made one. */
  readonly seed?: string;
}

interface Outcome {
  readonly cause: ReplayCause | null;
  readonly field: string | null;
}

const because = (cause: ReplayCause, field: string | null = null): Outcome => ({ cause, field });
const SAME: Outcome = { cause: null, field: null };

/**
 * Every decision and every plan of a record made again and compared, byte for byte.
 *
 * It goes through the record once to find the answers, then stream by stream, so that what an
 * answer rests on is read once for all answers of a person, and no more than one person's
 * entries are held at a time.
 *
 * @param log - The record; it is only read.
 * @returns How many gave the same bytes, and each that did not, with field and cause, by `seq`.
 */
export function replayLog(log: RecordReader, ask: ReplayAsk): ReplayReport {
  const divergences: Divergence[] = [];
  const done = { decision: 0, plan: 0 };
  const byStream = new Map<string, number[]>();
  for (const entry of log.entries()) {
    const answer = answerOf(log, entry);
    if (answer === null) continue;
    done[answer.kind] += 1;
    if (answer.body === null) divergences.push(diverged(answer, entry.leaf.seq, unreadable(answer.semantics)));
    else {
      const { seq, stream } = entry.leaf;
      const seqs = byStream.get(stream);
      if (seqs === undefined) byStream.set(stream, [seq]);
      else seqs.push(seq);
    }
  }
  const total = done.decision + done.plan;
  let count = divergences.length;
  for (const [stream, seqs] of byStream) {
    const reader = onceReader(log);
    const entries = new Map(reader.read(stream).map((entry) => [entry.leaf.seq, entry]));
    const read = openReadFacts();
    for (const seq of seqs) {
      count += 1;
      ask.onProgress?.(count, total);
      const answer = answerOf(log, entries.get(seq)!) as ReadableAnswer;
      const outcome = replayOne(reader, ask, answer, { seq, read });
      if (outcome.cause !== null) divergences.push(diverged(answer, seq, outcome));
    }
  }
  divergences.sort((a, b) => a.seq - b.seq);
  return {
    decisions: done.decision, plans: done.plan, same: total - divergences.length, divergences,
  };
}

/** A fact of a schema that nobody here knows may hold an answer: nobody can tell. */
function answerOf(log: RecordReader, entry: RecordEntry): RecordedAnswer | null {
  const read = upcastEntry(entry, log.upcasts);
  return read.ok ? answerIn(read.value) : null;
}

/** An older meaning of the rules is the cause that matters: no reader of its shape would help. */
function unreadable(semantics: string | null): Outcome {
  return semantics !== null && semantics !== SEMANTICS
    ? because('semantics-version', semantics) : because('unreadable');
}

function diverged(
  { kind, id }: RecordedAnswer, seq: number, { cause, field }: Outcome,
): Divergence {
  return { seq, kind, id, cause: cause ?? 'answer-differs', field };
}

function replayOne(
  log: RecordReader, ask: ReplayAsk, answer: ReadableAnswer,
  { seq, read }: { readonly seq: number; readonly read: ReadFacts },
): Outcome {
  const stale = staleCause(ask, answer);
  if (stale !== null) return stale;
  const policy = ask.policyOf(answer.policy.digest)!;
  const { basedOn, person } = answer;
  if (basedOn.seq === null) return because('no-record');
  const opened = openRecordedCase(log, policy,
    { person, streams: basedOn.streams, beforeSeq: basedOn.seq, read });
  if (!opened.ok) return because('facts-unreadable', opened.problems[0]?.code ?? null);
  if (opened.value.file.basedOn?.digest !== basedOn.digest) return because('facts-differ');
  if (opened.value.erased > 0) return because('erased');
  const again = askAgain(opened.value.file, answer, ask.seed);
  if (!again.ok) return because('answer-differs', again.problems[0]?.code ?? null);
  const told = answer.body as unknown as Json;
  // Equal values have equal canonical bytes (RFC 8785): only what is not equal need be printed.
  const isSame = sameJson(told, again.value) || canonicalJson(again.value) === canonicalJson(told);
  if (!isSame) {
    return because('answer-differs', firstDifference(told, again.value as unknown as Json));
  }
  if (ask.facts !== 'now') return SAME;
  const { cause, field } = askNow(log, policy, answer, seq);
  return { cause, field };
}

/** What must be equal before answering again can mean anything. */
function staleCause(ask: ReplayAsk, answer: ReadableAnswer): Outcome | null {
  const { semantics, digest, packs, tzdata } = answer.policy;
  if (semantics !== SEMANTICS) return because('semantics-version', semantics);
  const policy = ask.policyOf(digest);
  if (policy === null) {
    const missing = packs.find((pack) => ask.packs?.includes(pack.digest) === false);
    const named = missing === undefined ? `policy ${digest}` : `${missing.id}@${missing.version}`;
    return because('pack-missing', named);
  }
  const has = policy.zoneData.version;
  return tzdata === has ? null : because('zone-data', `${tzdata} -> ${has}`);
}
