import { readFileSync, readdirSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { intlZoneData } from '../../src/kernel/zones.js';
import { parsePack } from '../../src/rules/lint/index.js';
import { ruleSchemas } from '../../src/rules/lint/schema/pack.js';

/** Every `@example` of a rule's shape: a literal of that kind without what every rule says. */
const examples = readdirSync('src/rules/kinds').filter((name) => name.endsWith('.shape.ts'))
  .flatMap((name) => {
    const text = readFileSync(`src/rules/kinds/${name}`, 'utf8');
    return [...text.matchAll(/@example\n((?: \* (?!@).*\n)+)/g)].map((match, i) => {
      const literal = (match[1] ?? '').replace(/^ \* ?/gm, '');
      const own = JSON.parse(JSON.stringify(runInNewContext(`(${literal})`))) as { kind: string };
      return [own.kind, `${name} ${i + 1}`, own] as const;
    });
  });

describe('the examples of the rule kinds', () => {
  it('leave no kind without one', () => {
    expect([...new Set(examples.map(([kind]) => kind))].sort()).toEqual(Object.keys(ruleSchemas).sort());
  });

  it.each(examples)('%s, %s, can be read', (_kind, _where, own) => {
    const pack = {
      id: 'xx/example', version: '1', title: 'Example', status: 'draft', language: 'en', coverage: {},
      rules: [{
        id: 'xx/example/one', force: 'law', breach: 'forbids', span: { from: '2026-01-01', until: null },
        source: { cite: 'Act 1', words: 'shall not', readOn: '2026-11-01', grade: 'text' }, reading: 'One.', ...own,
      }],
    };
    expect(parsePack(pack, intlZoneData())).toEqual({ ok: true, value: pack });
  });
});
