import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintPack } from '../../src/rules/lint/index.js';
import type { RulePack } from '../../src/rules/pack.js';
import { scenarioRunner } from 'softknock/testing';
import type { Scenario } from 'softknock/testing';

const text = readFileSync('src/packs/README.md', 'utf8');
const [pack, file] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => JSON.parse(match[1] ?? '') as unknown) as
  [RulePack, { readonly scenarios: readonly Scenario[] }];
const [sixth] = file.scenarios as readonly [Scenario];
const run = scenarioRunner(new Map([[pack.id, pack]]));
const edit = (more: Partial<Scenario>): Scenario => ({ ...sixth, ...more });
const at = (time: string): Scenario['ask'] => ({ ...sixth.ask, at: `2026-05-18T${time}+07:00` });

describe('the example of a pack of one\'s own', () => {
  it('lints without a problem, and the linter says what it leaves unsaid', () => {
    const { problems, warnings } = lintPack(pack);
    expect(problems).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain('source.no-url');
  });

  it('passes its scenario', () => {
    expect(run(sixth)).toEqual({ status: 'passed', id: sixth.id });
  });

  it('passes the other three that the text names', () => {
    const four = sixth.facts.slice(0, -1);
    const expected = (verdict: string) => ({ verdict, because: ['vn/circular-18'] });
    for (const scenario of [edit({ facts: four, expect: expected('permits') }), edit({ facts: four, ask: at('06:59:59'), expect: expected('forbids') }),
      edit({ ask: { ...sixth.ask, at: '2026-05-19T07:00:00+07:00' }, expect: expected('permits') })]) {
      expect(run(scenario)).toEqual({ status: 'passed', id: sixth.id });
    }
  });

  it('fails once a number changes', () => {
    const six = { ...pack, rules: pack.rules.map((rule) => (rule.kind === 'frequency-cap' ? { ...rule, max: 6 } : rule)) };
    expect(scenarioRunner(new Map([[six.id, six]]))(sixth).status).toBe('failed');
  });
});
