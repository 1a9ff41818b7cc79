import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCase, orThrow, planRevisits } from 'softknock';
import { explainConflicts as inEnglish } from 'softknock/explain/en';
import { explainConflicts as inChinese } from 'softknock/explain/zh';
import { explainUnmet } from 'softknock/plan';
import { aCase, cn, NOW, us } from './cases.js';

const at = new Date(NOW).toISOString();
const until = new Date(NOW + 330 * 86_400_000).toISOString();
/** Stops contact: no remedy may lift it. */
const STOP = { type: 'CeaseRequested', id: 'stop', at, person: 'P1', scope: {}, form: 'written' };
const ORDER = ['lighter-evidence', 'wait', 'borrower-chooses', 'ask-consent', 'statutory-notice', 'human-review'];

describe('what cannot be met', () => {
  it('36: is explained in full, and no remedy lifts a cease, a protection, a cap or an hour', () => {
    let parts = 0;
    const offered: Record<string, number> = {};
    const some = fc.oneof(
      aCase('CN', 'lender').map(({ facts }) => ({ policy: cn, facts })), aCase('US', 'lender').map(({ facts }) => ({ policy: us, facts: [...facts, STOP] })),
    );
    fc.assert(fc.property(some, ({ policy, facts }) => {
      const file = orThrow(openCase(policy, { person: 'P1', facts }));
      const plan = orThrow(planRevisits(file, { at, until }));
      const explained = orThrow(explainUnmet(file, { at, until }));
      const unmet = new Set(plan.unmet.map((u) => u.duty));
      expect(explained.every((e) => unmet.has(e.duty))).toBe(true);
      for (const { conflict, remedies } of explained) {
        expect(conflict.length).toBeGreaterThan(0);
        parts += conflict.length;
        expect(remedies.map((r) => ORDER.indexOf(r.kind))).toEqual(remedies.map((r) => ORDER.indexOf(r.kind)).sort((a, b) => a - b));
        expect(remedies.at(-1)?.kind).toBe('human-review');
        for (const remedy of remedies) {
          offered[remedy.kind] = (offered[remedy.kind] ?? 0) + 1;
          const kind = remedy.rule === null ? null : policy.rules.get(remedy.rule)?.rule.kind;
          expect([null, 'honour-wishes', 'lawful-basis', 'precondition']).toContain(kind);
          if (remedy.kind !== 'human-review') expect(remedy.met.length).toBeGreaterThan(0);
        }
      }
      for (const lines of [inEnglish(explained), inChinese(explained)]) {
        expect(lines.length).toBe(explained.reduce((n, e) => n + 3 + e.conflict.length + e.remedies.length, 0));
        expect(lines.join('\n')).not.toMatch(/\{\w+\}|undefined/);
      }
    }), { numRuns: 25 });
    expect(parts).toBeGreaterThan(20);
    expect(Object.keys(offered).length).toBeGreaterThan(1);
  });
});
