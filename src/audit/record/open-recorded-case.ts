import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Json } from '../../kernel/json.js';
import { FACT_SCHEMA } from '../../facts/index.js';
import type { RecordEntry, RecordLog } from '../../log/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import { openCase } from '../../rules/open-case.js';
import type { Policy } from '../../rules/policy.js';
import type { BasedOn } from '../../terms/record/decision.js';

/** A case read from a record, with what is needed to notice that it has moved on. */
export interface RecordedCase {
  readonly file: CaseFile;
  /** Leaves of each stream as they were read. */
  readonly versions: Readonly<Record<string, number>>;
  /** Facts that stand in the record and whose words are erased. */
  readonly erased: number;
}

export interface RecordedCaseAsk {
  readonly person: string;
  /** The person's stream, their loans', their actors'; and those of the loans' other parties. */
  readonly streams: readonly string[];
  /** Facts with a smaller `seq` only; absent means everything that stands. */
  readonly beforeSeq?: number;
}

/** The digest that a decision carries of the facts it used. */
export function commitmentDigest(policy: Policy, entries: readonly RecordEntry[]): string {
  return policy.hash(entries.map((e) => e.leaf.commitment).sort().join('\n'));
}

/**
 * A case file from the facts that stand in a record, cut by `seq` and not by time.
 *
 * @returns The case, or the problems of its facts.
 */
export function openRecordedCase(
  log: RecordLog, policy: Policy, ask: RecordedCaseAsk,
): Result<RecordedCase> {
  if (ask.streams.length === 0) return fail([problem('record.no-streams', ['streams'], {})]);
  const seq = ask.beforeSeq ?? log.size;
  const streams = [...new Set(ask.streams)].sort();
  const versions: Record<string, number> = {};
  const entries: RecordEntry[] = [];
  for (const stream of streams) {
    versions[stream] = log.versionOf(stream);
    for (const entry of log.read(stream)) {
      if (entry.leaf.seq < seq && entry.leaf.schema === FACT_SCHEMA) entries.push(entry);
    }
  }
  const basedOn: BasedOn = { seq, streams, digest: commitmentDigest(policy, entries) };
  const open = entries.flatMap((e) => (e.opening === null ? [] : [e.opening.body]));
  const file = openCase(policy, { person: ask.person, facts: open as readonly Json[], basedOn });
  return file.ok ? ok({ file: file.value, versions, erased: entries.length - open.length }) : file;
}
