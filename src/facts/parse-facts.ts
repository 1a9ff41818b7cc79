import { canonicalJson } from '../kernel/canonical.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { zoneDataProblems } from '../kernel/zone-data.js';
import type { ZoneData } from '../kernel/zones.js';
import { inFactOrder } from './fact-order.js';
import { factProblem } from './fact-problems.js';
import { readFact } from './read-fact.js';
import type { Fact } from './types/index.js';

/**
 * Reads one fact strictly and normalises it.
 * @param raw - Anything.
 * @param index - Its place in the list it came from, for problems.
 * @param zones - Zone data that knows the zones named.
 * @returns The fact, or `fact.*` problems with path `[index, field, ...]`.
 */
export function parseFact(raw: unknown, index: number, zones: ZoneData): Result<Fact> {
  return readFact(raw, [index], zones);
}

/**
 * Facts read strictly, normalised, in the order of facts, repeats kept once; or every problem of
 * every fact at once. Order and repeats of the input change nothing.
 *
 * @param input - A list of plain objects in any order, at most `LIMITS.factsPerCase`.
 * @param zones - Zone data that knows the zones named.
 * @returns Facts ordered by (`at`, what restricts last, `id`), which share nothing with the input;
 * or problems with a code of `FACT_CODES` and path `[index, field, ...]`, or
 * `zone-data.wrong-kind` of the port.
 * @example
 * parseFacts([{ type: 'PersonMoved' }], zones)
 * // { ok: false, problems: [{ code: 'fact.unknown-type', path: [0, 'type'], ... }] }
 */
export function parseFacts(input: unknown, zones: ZoneData): Result<readonly Fact[]> {
  const ports = zoneDataProblems(zones, ['zones']);
  if (ports.length > 0) return fail(ports);
  if (!Array.isArray(input)) return fail([factProblem('fact.not-a-list', [])]);
  if (input.length > LIMITS.factsPerCase) {
    return fail([factProblem('fact.too-many', [],
      { max: LIMITS.factsPerCase, found: input.length })]);
  }
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  const indexes: number[] = [];
  // By index: a hole in the list is a value that is missing, and forEach would step over it.
  for (let index = 0; index < input.length; index += 1) {
    const parsed = parseFact(input[index], index, zones);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      continue;
    }
    facts.push(parsed.value);
    indexes.push(index);
  }
  const merged = mergeFacts(facts, (place) => indexes[place]!);
  if (problems.length === 0) return merged;
  return fail(merged.ok ? problems : inOrder([...problems, ...merged.problems]));
}

/**
 * Facts that were read one by one, put together: repeats once, in the order of facts.
 * @param indexOf - Place in the input of the fact at a place here, for problems.
 * @returns The facts, or `fact.conflict` for each id that stands with other bytes as well.
 */
export function mergeFacts(
  facts: readonly Fact[], indexOf: (place: number) => number = (place) => place,
): Result<readonly Fact[]> {
  const problems: Problem[] = [];
  const byId = new Map<string, Fact>();
  for (const [place, fact] of facts.entries()) {
    const held = byId.get(fact.id);
    if (held === undefined) byId.set(fact.id, fact);
    else if (held !== fact && canonicalJson(held) !== canonicalJson(fact)) {
      problems.push(factProblem('fact.conflict', [indexOf(place), 'id'], { id: fact.id }));
    }
  }
  return problems.length > 0 ? fail(problems) : ok(inFactOrder([...byId.values()]));
}

/**
 * Facts that the house proposes, read as strictly as those of a host: what leaves is taken back.
 * @param facts - In the order in which they are told; none of them names a zone.
 * @returns The facts normalised, in the same order, or their `fact.*` problems.
 */
export function parseOwnFacts(facts: readonly Fact[]): Result<readonly Fact[]> {
  const read = facts.map((fact, index) => readFact(fact, [index], null));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? fail(problems)
    : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** By place in the input, as they were always listed. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => Number(a.path[0]) - Number(b.path[0]));
}
