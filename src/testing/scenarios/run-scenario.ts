import { canonicalJson } from '../../kernel/canonical.js';
import { compilePolicy } from '../../rules/compile-policy.js';
import type { Policy } from '../../rules/policy.js';
import type { RulePack } from '../../rules/pack.js';
import { answerScenario } from './answer.js';
import type { Answer, Expectation, Scenario, ScenarioResult } from './scenario.js';

const NOT_SHIPPED = 'scenario.not-shipped';

/** Whether a value that was expected was got; lists are compared whole, grounds as a subset. */
function agrees(expected: Expectation, answer: Answer): string | null {
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'because') continue;
    const got = (answer.got as Record<string, unknown>)[key];
    if (key === 'grounds') {
      const missing = (value as readonly string[])
        .filter((g) => !(got as readonly string[] | undefined)?.includes(g));
      if (missing.length > 0) return `grounds lack ${missing.join(', ')}`;
    } else if (got === undefined || canonicalJson(got) !== canonicalJson(value)) return `${key} differs`;
  }
  const missing = (expected.because ?? [])
    .filter((prefix) => !answer.deciding.some((rule) => rule.startsWith(prefix)));
  return missing.length > 0 ? `not decided by ${missing.join(', ')}` : null;
}

/** A runner that keeps compiled policies between scenarios of the same packs. */
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
    if (!compiled.ok) return compiled.problems.map((p) => `${p.code} at ${p.path.join('.')}`).join('; ');
    kept.set(key, compiled.value);
    return compiled.value;
  };
  return (scenario) => {
    const { id, expect } = scenario;
    const missing = scenario.packs.filter((pack) => !shipped.has(pack));
    if (missing.length > 0) {
      return { status: 'skipped', id, why: `pack not shipped: ${missing.join(', ')}` };
    }
    const failed = (why: string, answer: Answer | null): ScenarioResult => ({
      status: 'failed', id, expected: expect, got: answer?.got ?? null,
      deciding: answer?.deciding ?? [], why,
    });
    const policy = policyFor(scenario);
    if (typeof policy === 'string') return failed(policy, null);
    const answer = answerScenario(policy, scenario);
    if (!answer.ok) {
      if (answer.problems.every((p) => p.code === NOT_SHIPPED)) {
        return { status: 'skipped', id, why: 'rule kind not shipped' };
      }
      return failed(answer.problems.map((p) => `${p.code} at ${p.path.join('.')}`).join('; '), null);
    }
    const why = agrees(expect, answer.value);
    return why === null ? { status: 'passed', id } : failed(why, answer.value);
  };
}
