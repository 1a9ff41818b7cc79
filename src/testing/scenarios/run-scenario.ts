import { canonicalJson } from '../../kernel/canonical.js';
import { compilePolicy } from '../../rules/compile-policy.js';
import type { Policy } from '../../rules/policy.js';
import type { Problem } from '../../kernel/result.js';
import type { RulePack } from '../../rules/pack.js';
import { answerScenario } from './answer.js';
import { misspeltPack, readScenario } from './read-scenario.js';
import type { Answer, Expectation, Scenario, ScenarioResult } from './scenario.js';

const NOT_SHIPPED = 'scenario.not-shipped';

/** Whether a value that was expected was got; lists are compared whole, grounds as a subset. */
function agrees(expected: Expectation, answer: Answer): string | null {
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'because') continue;
    const got = (answer.got as Record<string, unknown>)[key];
    if (key === 'grounds') {
      const missing = (Array.isArray(value) ? value as readonly string[] : [String(value)])
        .filter((g) => !(got as readonly string[] | undefined)?.includes(g));
      if (missing.length > 0) return `grounds lack ${missing.join(', ')}`;
    } else if (got === undefined || canonicalJson(got) !== canonicalJson(value)) return `${key} differs`;
  }
  const because: unknown = expected.because ?? [];
  const missing = (Array.isArray(because) ? because : [because]).map(String)
    .filter((prefix) => !answer.deciding.some((rule) => rule.startsWith(prefix)));
  return missing.length > 0 ? `not decided by ${missing.join(', ')}` : null;
}

/** The id of what is no scenario, where it has one that can be printed. */
function nameOf(input: unknown): string {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return typeof id === 'string' && id !== '' ? id : '(no id)';
}

/** A problem's code at its place, with what was found and the words that would have done. */
function sayProblem({ code, path, facts: { value, allowed } }: Problem): string {
  const parts = [
    ...value === undefined ? [] : [`found ${JSON.stringify(value)}`],
    ...Array.isArray(allowed) ? [`allowed: ${allowed.map(String).join(', ')}`] : [],
  ];
  return `${code} at ${path.join('.') || '-'}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}`;
}

/** Problems for a reader without TypeScript. */
function listed(problems: readonly Problem[]): string {
  return problems.map(sayProblem).join('; ');
}

/**
 * A runner that keeps compiled policies between scenarios of the same packs.
 * @returns A function of any value: what is no scenario fails with what is wrong with it, and so
 * does one whose pack is a shipped one misspelt; one of a pack not shipped is skipped.
 */
export function scenarioRunner(
  shipped: ReadonlyMap<string, RulePack>,
): (scenario: Scenario) => ScenarioResult {
  const kept = new Map<string, Policy>();
  const policyFor = (scenario: Scenario): Policy | string => {
    const key = canonicalJson([scenario.packs, (scenario.house ?? null) as never]);
    const held = kept.get(key);
    if (held !== undefined) return held;
    const packs = scenario.packs.flatMap((id) => shipped.get(id) ?? []);
    const compiled = compilePolicy(scenario.house === undefined ? { packs }
      : { packs, house: scenario.house });
    if (!compiled.ok) return listed(compiled.problems);
    kept.set(key, compiled.value);
    return compiled.value;
  };
  return (input) => {
    const read = readScenario(input);
    const { id, expect } = read.ok ? read.value : { id: nameOf(input), expect: {} };
    const failed = (why: string, answer: Answer | null): ScenarioResult => ({
      status: 'failed', id, expected: expect, got: answer?.got ?? null,
      deciding: answer?.deciding ?? [], why,
    });
    if (!read.ok) return failed(listed(read.problems), null);
    const scenario = read.value;
    const missing = scenario.packs.filter((pack) => !shipped.has(pack));
    const meant = missing.flatMap((pack) => {
      const near = misspeltPack(pack, shipped.keys());
      return near === null ? [] : [`no pack ${pack}; did you mean ${near}?`];
    });
    if (meant.length > 0) return failed(meant.join(' '), null);
    if (missing.length > 0) {
      return { status: 'skipped', id, why: `pack not shipped: ${missing.join(', ')}` };
    }
    const policy = policyFor(scenario);
    if (typeof policy === 'string') return failed(policy, null);
    const answer = answerScenario(policy, scenario);
    if (!answer.ok) {
      if (answer.problems.every((p) => p.code === NOT_SHIPPED)) {
        return { status: 'skipped', id, why: 'rule kind not shipped' };
      }
      return failed(listed(answer.problems), null);
    }
    const why = agrees(expect, answer.value);
    return why === null ? { status: 'passed', id } : failed(why, answer.value);
  };
}
