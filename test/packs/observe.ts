import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { compilePolicy } from '../../src/rules/compile-policy.js';
import type { Policy } from '../../src/rules/policy.js';
import type { RulePack } from '../../src/rules/pack.js';
import { answerScenario } from '../../src/testing/scenarios/answer.js';
import type { Scenario } from 'softknock/testing';
import { departsFromAlmanac } from './almanac.js';
import { CASES } from './cases/index.js';
import { PACKS } from './shipped.js';
import type { Mutant } from './mutants.js';

const load = (folder: string): readonly Scenario[] => (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { scenarios: Scenario[] }).scenarios);

/** Cases and scenarios that stand in the repository; those beside it are not always there. */
const ALL: readonly Scenario[] = [...CASES, ...load('test/scenarios')];
const shipped = new Map(PACKS.map((pack) => [pack.id, pack]));

/** Scenarios that load a pack, those of the fewest packs first: they are the quickest to answer. */
function scenariosOf(pack: string): readonly Scenario[] {
  return ALL.filter((s) => s.packs.includes(pack) && s.packs.every((id) => shipped.has(id)))
    .sort((a, b) => a.packs.length - b.packs.length || (a.id < b.id ? -1 : 1));
}

/** What was answered and by which rules: never the digest, nor a number that a rule shows. */
function observe(policy: Policy, scenario: Scenario): string {
  const answer = answerScenario(policy, scenario);
  return answer.ok ? canonicalJson({ ...answer.value } as never) : answer.problems.map((p) => p.code).join();
}

/** Policies by the packs and house of a scenario, with one pack in place of the shipped one. */
function policiesWith(pack: RulePack): (scenario: Scenario) => Policy | null {
  const kept = new Map<string, Policy | null>();
  return ({ packs, house }) => {
    const key = canonicalJson([packs, (house ?? null) as never]);
    let policy = kept.get(key);
    if (policy === undefined) {
      const list = packs.flatMap((id) => (id === pack.id ? [pack] : shipped.get(id) ?? []));
      const compiled = compilePolicy(house === undefined ? { packs: list } : { packs: list, house });
      policy = compiled.ok ? compiled.value : null;
      kept.set(key, policy);
    }
    return policy;
  };
}

/** How a mutant fared: refused by the linter, noticed by a scenario, or by none. */
export type Fate = 'refused' | 'noticed' | 'survived';

/** Answers of the shipped pack, asked once, and a judge of its mutants. */
export function judgeOf(pack: RulePack): (mutant: Mutant) => Fate {
  const scenarios = scenariosOf(pack.id);
  const policyOf = policiesWith(pack);
  const before = new Map(scenarios.map((s) => {
    const policy = policyOf(s);
    return [s, policy === null ? 'refused' : observe(policy, s)];
  }));
  return (mutant) => {
    const alone = compilePolicy({ packs: [mutant.pack] });
    // A calendar that another pack brings is missing here, and no reason to refuse.
    if (!alone.ok && alone.problems.some(({ code }) => code !== 'rule.calendar-missing' && code !== 'rule.exception-unknown')) {
      return 'refused';
    }
    // Its calendar is not the one that holidays.test.ts asks for.
    if (departsFromAlmanac(mutant.pack)) return 'noticed';
    const mutated = policiesWith(mutant.pack);
    const noticed = scenarios.some((s) => {
      const policy = mutated(s);
      return policy !== null && observe(policy, s) !== before.get(s);
    });
    return noticed ? 'noticed' : 'survived';
  };
}
