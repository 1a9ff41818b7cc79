import type { Instant } from '../../kernel/brand.js';
import type { Json } from '../../kernel/json.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { zoneDataProblems } from '../../kernel/zone-data.js';
import { intlZoneData } from '../../kernel/zones.js';
import type { ZoneData } from '../../kernel/zones.js';
import { FACT_SCHEMA, parseFact, streamsOf } from '../../facts/index.js';
import type { Fact } from '../../facts/types/index.js';
import type { AppendResult, RecordLog } from '../../log/index.js';
import { orFailed } from './append-safely.js';
import { listTakenIds } from './taken-ids.js';

/**
 * Facts stand in the log, each in every stream of a case that it concerns, all or none. A fact of
 * several streams has a leaf in each, under a salt of its own; a case that reads two of them reads
 * it once. What does not read as a fact never gets in: nothing is taken out of a record again, and
 * no case with it in would open.
 *
 * @param facts - Read as strictly as `parseFacts` reads them, and committed to as normalised.
 * @param recordedAt - The recorder's clock; the log keeps it monotone.
 * @param key - Idempotency key: the same batch under the same key is recorded once.
 * @param zones - Zone data that knows the zones named, the policy's; by default the runtime's own.
 * @returns The log's answer, `log.*` where the medium failed; or `failed`, nothing recorded, with
 * `fact.*` problems whose path is `['facts', index, field, ...]`, or with `fact.conflict` for an id
 * that stands in one of its streams for another fact: recorded, it would close every case that
 * reads both.
 */
export function recordFacts(
  log: RecordLog, facts: readonly Fact[], recordedAt: string, key?: string, zones?: ZoneData,
): AppendResult {
  const read = readInOrder(facts, zones ?? runtimeZones());
  if (!read.ok) return failed(read.problems);
  const batch = read.value.flatMap((fact) => streamsOf(fact).map((stream) => ({
    stream, schema: FACT_SCHEMA, body: fact as unknown as Json,
  })));
  const problems = listTakenIds(log, batch);
  if (problems.length > 0) return failed(problems);
  return orFailed(() => (key === undefined ? log.append(batch, recordedAt as Instant)
    : log.append(batch, recordedAt as Instant, key)));
}

let known: ZoneData | null = null;

/** The runtime's zone data, opened once: what it finds of a zone is dear to find again. */
function runtimeZones(): ZoneData {
  known ??= intlZoneData();
  return known;
}

/** In the order given, repeats kept: a receipt names a `seq` for each. */
function readInOrder(facts: unknown, zones: ZoneData): Result<readonly Fact[]> {
  const ports = zoneDataProblems(zones, ['zones']);
  if (ports.length > 0) return fail(ports);
  if (!Array.isArray(facts)) return fail([problem('fact.not-a-list', ['facts'], {})]);
  const problems: Problem[] = [];
  const read: Fact[] = [];
  // By index: a hole in the list is a fact that is missing, and forEach would step over it.
  for (let index = 0; index < facts.length; index += 1) {
    const one = parseFact(facts[index], index, zones);
    if (one.ok) read.push(one.value);
    else problems.push(...one.problems.map((p) => ({ ...p, path: ['facts', ...p.path] })));
  }
  return problems.length > 0 ? fail(problems) : ok(read);
}

function failed(problems: readonly Problem[]): AppendResult {
  return { status: 'failed', code: problems[0]!.code, problems };
}
