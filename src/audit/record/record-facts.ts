import type { Instant } from '../../kernel/brand.js';
import type { Json } from '../../kernel/json.js';
import { FACT_SCHEMA, streamsOf } from '../../facts/index.js';
import type { Fact } from '../../facts/types/index.js';
import type { AppendResult, RecordLog } from '../../log/index.js';
import { listTakenIds } from './taken-ids.js';

/**
 * Facts stand in the log, each in every stream of a case that it concerns, all or none. A fact of
 * several streams has a leaf in each, under a salt of its own; a case that reads two of them reads
 * it once.
 *
 * @param facts - Parsed facts (`parseFacts`), so that what is committed to is normalised.
 * @param recordedAt - The recorder's clock; the log keeps it monotone.
 * @param key - Idempotency key: the same batch under the same key is recorded once.
 * @returns The log's answer; or `failed` with `fact.conflict` for an id that stands in one of its
 * streams for another fact: recorded, it would close every case that reads both.
 */
export function recordFacts(
  log: RecordLog, facts: readonly Fact[], recordedAt: string, key?: string,
): AppendResult {
  const batch = facts.flatMap((fact) => streamsOf(fact).map((stream) => ({
    stream, schema: FACT_SCHEMA, body: fact as unknown as Json,
  })));
  const problems = listTakenIds(log, batch);
  if (problems.length > 0) return { status: 'failed', code: 'fact.conflict', problems };
  return key === undefined ? log.append(batch, recordedAt as Instant)
    : log.append(batch, recordedAt as Instant, key);
}
