import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { ZoneData } from '../../kernel/zones.js';
import type { Rule, RulePack } from '../pack.js';
import { listNotJson } from './check-json.js';
import { readIssues, valueAt, withoutCovered } from './read-issues.js';
import type { Defect } from './read-issues.js';
import { packFrameSchema, ruleSchemaOf } from './schema/pack.js';

interface Read<T> {
  /** Null where something is wrong. */
  readonly value: T | null;
  readonly defects: readonly Defect[];
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function readRule(whole: unknown, index: number, zones: Pick<ZoneData, 'has'>): Read<Rule> {
  const base = ['rules', index];
  const input = valueAt(whole, base);
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { value: null, defects: [{ code: 'wrong-type', path: base, facts: {} }] };
  }
  const kind = valueAt(input, ['kind']);
  const schema = ruleSchemaOf(kind);
  if (schema === null) {
    const defect = kind === undefined ? { code: 'missing-key', facts: {} }
      : { code: 'unknown-kind', facts: typeof kind === 'string' ? { kind } : {} };
    return { value: null, defects: [{ ...defect, path: [...base, 'kind'] }] };
  }
  const parsed = schema.safeParse(input);
  const defects = [
    ...parsed.success ? [] : readIssues(parsed.error.issues, base, whole),
    ...idDefects(valueAt(input, ['id']), valueAt(whole, ['id']), base),
    ...zoneDefects(valueAt(input, ['zone']), zones, [...base, 'zone']),
  ];
  return { value: parsed.success && defects.length === 0 ? parsed.data : null, defects };
}

/** An id is its pack's and one name more, so that it says where it stands. */
function idDefects(id: unknown, pack: unknown, base: Defect['path']): readonly Defect[] {
  if (typeof id !== 'string' || typeof pack !== 'string') return [];
  const isNamed = id.startsWith(`${pack}/`) && NAME.test(id.slice(pack.length + 1));
  return isNamed ? [] : [{ code: 'id', path: [...base, 'id'], facts: { pack } }];
}

function zoneDefects(zone: unknown, zones: Pick<ZoneData, 'has'>, path: Defect['path']): readonly Defect[] {
  return typeof zone !== 'string' || zones.has(zone) ? []
    : [{ code: 'zone-unknown', path, facts: { zone } }];
}

/** One problem at one place with one code, however many checks found it. */
function toProblems(defects: readonly Defect[], input: unknown): readonly Problem[] {
  const seen = new Set<string>();
  return defects.flatMap(({ code, path, facts }) => {
    const key = JSON.stringify([code, path]);
    if (seen.has(key)) return [];
    seen.add(key);
    if (path[0] !== 'rules' || path.length < 2) return [problem(`pack.${code}`, path, facts)];
    const id = valueAt(input, ['rules', path[1] as number, 'id']);
    return [problem(`rule.${code}`, path, { rule: typeof id === 'string' ? id : null, ...facts })];
  });
}

/**
 * A pack that every rule kind can read: strict, plain JSON, equal to its own JSON round trip and
 * apart from the value passed in, so that a later change of that reaches no rule. A literal
 * declared `as const` is as good as JSON from a file.
 *
 * @param input - Anything.
 * @param zoneData - Knows the zones that a law may fix.
 * @returns The pack, or all its `pack.*` and `rule.*` problems at once; those of a rule name it
 * in `facts.rule`, null where it has no id. An unknown kind is `rule.unknown-kind`: a rule that
 * nobody can read must not be left out in silence.
 */
export function parsePack(input: unknown, zoneData: Pick<ZoneData, 'has'>): Result<RulePack> {
  const notJson = listNotJson(input).map(({ code, path }) => ({ code, path, facts: {} }));
  const frame = packFrameSchema.safeParse(input);
  const frameDefects = frame.success ? [] : readIssues(frame.error.issues, [], input);
  const listed = valueAt(input, ['rules']);
  const rules = (Array.isArray(listed) ? [...listed as unknown[]] : [])
    .map((_, index) => readRule(input, index, zoneData));
  const defects = [...frameDefects, ...rules.flatMap((rule) => rule.defects)];
  const problems = toProblems(
    [...notJson, ...withoutCovered(defects, notJson.map(({ path }) => path))], input);
  if (problems.length > 0 || !frame.success) return fail(problems);
  return ok({ ...frame.data, rules: rules.flatMap(({ value }) => value ?? []) });
}
