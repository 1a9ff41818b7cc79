import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { LIMITS } from '../../kernel/limits.js';
import type { FactOf } from '../../facts/types/index.js';
import { mergeFacts } from '../../facts/index.js';
import type { RecordEntry } from '../../log/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import { openReadCase } from '../../rules/open-case.js';
import type { Policy } from '../../rules/policy.js';
import type { BasedOn } from '../../terms/record/decision.js';
import { readEntries } from './read-facts.js';
import type { ReadFacts } from './read-facts.js';
import { readCase } from './record-reader.js';
import type { RecordReader } from './record-reader.js';

/** A case read from a record, with what is needed to notice that it has moved on. */
export interface RecordedCase {
  readonly file: CaseFile;
  /** Leaves of each stream as they were read, 0 for those that hold nothing yet. */
  readonly versions: Readonly<Record<string, number>>;
  /** Facts that stand in the record and whose words are erased. */
  readonly erased: number;
  /** Facts that are kept because they must be, and may only be stored: they are not in the case. */
  readonly storedOnly: number;
}

export interface RecordedCaseAsk {
  readonly person: string;
  /**
   * The person's stream, their loans', their actors'; and those of the loans' other parties, by the
   * names that `streamsOf` gives: `person/P1`, `loan/L1`, `actor/BANK`. Not the bare ids.
   */
  readonly streams: readonly string[];
  /** Facts with a smaller `seq` only; absent means everything that stands. */
  readonly beforeSeq?: number;
  /** Facts read before from this log under this zone data: for whoever opens many cases. */
  readonly read?: ReadFacts;
}

/** The digest that a decision carries of the facts it used. */
export function commitmentDigest(
  policy: Pick<Policy, 'hash'>, entries: readonly RecordEntry[],
): string {
  return policy.hash(entries.map((e) => e.leaf.commitment).sort().join('\n'));
}

/**
 * A case file from the facts that stand in a record, cut by `seq` and not by time. Corrections,
 * cleared signals and other names of the person are found wherever they stand.
 *
 * @returns The case, or the problems of its facts; `record.no-streams` when none is named, and
 * `record.not-a-stream` for each name without a kind in front (`P1` for `person/P1`) under which
 * nothing stands: read as an empty stream, it would give a case that knows of no wish and no loan.
 */
export function openRecordedCase(
  log: RecordReader, policy: Policy, ask: RecordedCaseAsk,
): Result<RecordedCase> {
  if (ask.streams.length === 0) return fail([problem('record.no-streams', ['streams'], {})]);
  const bare = listBareNames(log, ask.streams);
  if (bare.length > 0) return fail(bare);
  const seq = ask.beforeSeq ?? log.size;
  const read = readCase(log, ask.streams, seq);
  if (!read.ok) return read;
  const { entries, streams, versions } = read.value;
  const basedOn: BasedOn = { seq, streams, digest: commitmentDigest(policy, entries) };
  const stored = storedOnly(entries);
  const open = entries.filter((e) => e.opening !== null);
  const used = open.filter((e) => !stored.has(e.leaf.seq));
  if (used.length > LIMITS.factsPerCase) {
    return fail([problem('fact.too-many', ['facts'], { max: LIMITS.factsPerCase, found: used.length })]);
  }
  const facts = readEntries(used, policy.zoneData, ask.read);
  const merged = facts.ok ? mergeFacts(facts.value) : facts;
  if (!merged.ok) {
    return fail(merged.problems.map((p) => ({ ...p, path: ['facts', ...p.path] })));
  }
  const file = openReadCase(policy, {
    person: ask.person, facts: merged.value, basedOn,
    // A record is read by streams: what a correction names may be erased, or stand in none of them.
    incomplete: true,
  });
  if (!file.ok) return file;
  return ok({
    file: file.value, versions, erased: entries.length - open.length,
    storedOnly: open.length - used.length,
  });
}

/** A stream of the caller's own naming is let be, as is one of ours that holds nothing yet. */
function listBareNames(log: RecordReader, streams: readonly string[]): readonly Problem[] {
  return streams.flatMap((stream, place) => (
    stream.includes('/') || log.versionOf(stream) > 0 ? []
      : [problem('record.not-a-stream', ['streams', place], { stream })]));
}

/** What an erasure left standing for storage alone. */
function storedOnly(entries: readonly RecordEntry[]): ReadonlySet<number> {
  const seqs = new Set<number>();
  for (const { opening } of entries) {
    const fact = opening?.body as unknown as FactOf<'PersonErased'> | undefined;
    if (fact?.type !== 'PersonErased') continue;
    for (const kept of fact.kept ?? []) if (kept.use === 'store-only') seqs.add(kept.seq);
  }
  return seqs;
}
