import { DAY_MS } from '../kernel/civil.js';
import { parseInstant } from '../kernel/instant.js';
import { fail, ok } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { LIMITS } from '../kernel/limits.js';
import type { Json } from '../kernel/json.js';
import type { ZoneData } from '../kernel/zones.js';
import { decidedProblems } from './decided-body.js';
import { factProblem, shown, toProblems } from './fact-problems.js';
import type { Path } from './fact-problems.js';
import { normaliseFact } from './normalise.js';
import { FACT_SCHEMAS } from './schemas/index.js';
import type { Fact, FactOf } from './types/index.js';

type Members = Readonly<Record<string, unknown>>;

/** A correction of a correction would have no end: a wrong one is voided and made anew. */
const CORRECTIONS: ReadonlySet<unknown> =
  new Set(['FactVoided', 'FactCorrected', 'PersonsMerged', 'PersonsSplit']);

/** Whether a type changes how other facts are read. */
export function isCorrection(type: unknown): boolean {
  return CORRECTIONS.has(type);
}

/**
 * Reads one fact strictly and normalises it.
 *
 * `recordedAt` may be earlier than `at` by up to a day, because the clocks of two systems differ;
 * more is a mistake: a fact has happened, and nobody learns of it before.
 *
 * @param raw - Anything. It is left as it is, and the fact shares nothing with it.
 * @param path - Where it stands, for problems.
 * @param zones - Zone data that must know the zones named; `null` leaves zones unchecked.
 * @returns The fact, or every problem of it.
 */
export function readFact(raw: unknown, path: Path, zones: ZoneData | null): Result<Fact> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return fail([factProblem('fact.not-an-object', path)]);
  }
  const members = raw as Members;
  const type = members['type'];
  if (type === undefined) return fail([factProblem('fact.missing', [...path, 'type'])]);
  const schema = typeof type === 'string' ? FACT_SCHEMAS.get(type) : undefined;
  if (schema === undefined) {
    return fail([factProblem('fact.unknown-type', [...path, 'type'],
      { ...shown(type), allowed: [...FACT_SCHEMAS.keys()] })]);
  }
  const parsed = schema.safeParse(raw);
  const more = problemsBeyondSchema(members, path, zones);
  if (!parsed.success) return fail([...toProblems(raw, path, parsed.error.issues), ...more]);
  if (more.length > 0) return fail(more);
  const fact = normaliseFact(parsed.data);
  return ok(fact.type === 'FactCorrected' ? withReplacementRead(fact, zones) : fact);
}

/** Each part holds for members that are absent or of another kind: the schema reports those. */
function problemsBeyondSchema(
  members: Members, path: Path, zones: ZoneData | null,
): readonly Problem[] {
  const early = recordedTooEarly(members) ? [factProblem(
    'fact.recorded-before-happening', [...path, 'recordedAt'], shown(members['recordedAt']))] : [];
  if (members['type'] === 'PersonRegistered') {
    return [...early, ...zoneProblems(members['zones'], path, zones)];
  }
  if (members['type'] === 'ContactDecided') return [...early, ...decidedProblems(members, path)];
  if (members['type'] !== 'FactCorrected') return early;
  return [...early, ...replacementProblems(members['replacement'], path, zones)];
}

function recordedTooEarly({ at, recordedAt }: Members): boolean {
  if (typeof at !== 'string' || typeof recordedAt !== 'string') return false;
  const [happened, learned] = [parseInstant(at), parseInstant(recordedAt)];
  return happened !== null && learned !== null && learned < happened - DAY_MS;
}

function zoneProblems(listed: unknown, path: Path, zones: ZoneData | null): Problem[] {
  if (zones === null || !Array.isArray(listed)) return [];
  return listed.flatMap((entry: Members | null, i) => {
    const zone = entry?.['zone'];
    // An empty or overlong name is the schema's to refuse.
    if (typeof zone !== 'string' || zone === '' || zone.length > LIMITS.idLength || zones.has(zone)) return [];
    return [factProblem('fact.bad-zone', [...path, 'zones', i, 'zone'], shown(zone))];
  });
}

function replacementProblems(raw: unknown, path: Path, zones: ZoneData | null): readonly Problem[] {
  if (raw === undefined) return [];
  const at = [...path, 'replacement'];
  const type = (raw as Members | null)?.['type'];
  if (isCorrection(type)) {
    return [factProblem('correction.of-a-correction', [...at, 'type'], shown(type))];
  }
  const read = readFact(raw, at, zones);
  return read.ok ? [] : read.problems;
}

/** The new content in its one form too: it is hashed with the correction. */
function withReplacementRead(
  fact: FactOf<'FactCorrected'>, zones: ZoneData | null,
): FactOf<'FactCorrected'> {
  const read = readFact(fact.replacement, [], zones);
  return read.ok ? { ...fact, replacement: read.value as unknown as Json } : fact;
}
