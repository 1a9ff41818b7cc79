import { canonicalJson } from '../kernel/canonical.js';
import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { ZoneData } from '../kernel/zones.js';
import { normaliseFact } from './normalise.js';
import { isRestrictive } from './restrictive.js';
import { FACT_SCHEMAS } from './schemas.js';
import type { Fact } from './types/index.js';

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly params?: { readonly code?: string };
  readonly input?: unknown;
}

function codeOf(issue: Issue, missing: boolean): string {
  if (missing) return 'fact.missing';
  if (issue.code === 'custom') return issue.params?.code ?? 'fact.wrong-kind';
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return 'fact.not-in-list';
  return 'fact.wrong-kind';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((held, key) =>
    (typeof held === 'object' && held !== null ? (held as Record<PropertyKey, unknown>)[key] : undefined),
  value);
}

/** A reader's issue as our own problem: no words of the reader's ever get into a record. */
function toProblems(raw: unknown, index: number, issue: Issue): Problem[] {
  const path = [index, ...issue.path.map((p) => (typeof p === 'number' ? p : String(p)))];
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => problem('fact.unknown-key', [...path, key], {}));
  }
  const found = valueAt(raw, issue.path);
  const shown = typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
    ? { value: found } : {};
  return [problem(codeOf(issue, found === undefined), path, shown)];
}

function zoneProblems(fact: Fact, index: number, zones: ZoneData): Problem[] {
  if (fact.type !== 'PersonRegistered') return [];
  return fact.zones.flatMap((entry, i) => (zones.has(entry.zone) ? []
    : [problem('fact.bad-zone', [index, 'zones', i, 'zone'], { value: entry.zone })]));
}

/** One fact read strictly and normalised. */
export function parseFact(raw: unknown, index: number, zones: ZoneData): Result<Fact> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return fail([problem('fact.not-an-object', [index], {})]);
  }
  const type = (raw as { type?: unknown }).type;
  const schema = typeof type === 'string' ? FACT_SCHEMAS.get(type) : undefined;
  if (schema === undefined) {
    return fail([problem('fact.unknown-type', [index, 'type'],
      typeof type === 'string' ? { value: type } : {})]);
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    return fail(parsed.error.issues.flatMap((i) => toProblems(raw, index, i as unknown as Issue)));
  }
  const wrongZones = zoneProblems(parsed.data, index, zones);
  if (wrongZones.length > 0) return fail(wrongZones);
  return ok(normaliseFact(parsed.data as unknown as Record<string, unknown>) as unknown as Fact);
}

interface Read {
  readonly fact: Fact;
  readonly at: number;
  readonly restrictive: boolean;
}

/** The order of facts: by instant, what restricts last, then by id. */
function inOrder(a: Read, b: Read): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.restrictive !== b.restrictive) return a.restrictive ? 1 : -1;
  return a.fact.id < b.fact.id ? -1 : a.fact.id > b.fact.id ? 1 : 0;
}

/**
 * Facts read strictly, normalised, in the order of facts, repeats kept once; or every problem of
 * every fact at once.
 *
 * @param input - A list of plain objects in any order.
 * @param zones - Zone data that knows the zones named.
 * @returns Facts, or `fact.*` problems with path `[index, field, ...]`.
 */
export function parseFacts(input: unknown, zones: ZoneData): Result<readonly Fact[]> {
  if (!Array.isArray(input)) return fail([problem('fact.not-a-list', [], {})]);
  if (input.length > LIMITS.factsPerCase) {
    return fail([problem('fact.too-many', [], { max: LIMITS.factsPerCase })]);
  }
  const problems: Problem[] = [];
  const byId = new Map<string, { readonly read: Read; readonly bytes: () => string }>();
  input.forEach((raw: unknown, index) => {
    const parsed = parseFact(raw, index, zones);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      return;
    }
    const fact = parsed.value;
    const held = byId.get(fact.id);
    if (held === undefined) {
      const read = { fact, at: parseInstant(fact.at) as number, restrictive: isRestrictive(fact) };
      byId.set(fact.id, { read, bytes: () => canonicalJson(fact) });
    } else if (held.bytes() !== canonicalJson(fact)) {
      problems.push(problem('fact.conflict', [index, 'id'], { id: fact.id }));
    }
  });
  if (problems.length > 0) return fail(problems);
  return ok([...byId.values()].map((h) => h.read).sort(inOrder).map((r) => r.fact));
}
