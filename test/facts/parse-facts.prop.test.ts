import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import type { Json } from '../../src/kernel/json.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import { FACT_CODES, isRestrictive, parseFacts } from '../../src/facts/index.js';
import type { Fact } from '../../src/facts/types/index.js';
import { brokenFact, caseFacts } from '../../src/testing/arbitraries/index.js';

const zones = intlZoneData();
const bytes = (value: unknown): string => canonicalJson(value as Json);
const codes = new Set<string>(FACT_CODES);

function parsed(input: unknown): readonly Fact[] {
  const result = parseFacts(input, zones);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

describe('parseFacts', () => {
  it('reads every made case, and its own output again to the same bytes', () => {
    fc.assert(fc.property(caseFacts(), (facts) => {
      const once = parsed(facts);
      expect(once).toHaveLength(facts.length);
      expect(bytes(parsed(once))).toBe(bytes(once));
    }));
  });

  it('does not mind the order or repeats of facts', () => {
    fc.assert(fc.property(caseFacts().chain((facts) => fc.tuple(fc.constant(facts),
      fc.shuffledSubarray([...facts], { minLength: facts.length }), fc.subarray([...facts]))),
    ([facts, shuffled, again]) => {
      expect(bytes(parsed([...again, ...shuffled, ...again]))).toBe(bytes(parsed(facts)));
    }));
  });

  it('orders by instant, then restrictive last, then id', () => {
    let ties = 0;
    fc.assert(fc.property(caseFacts(), (facts) => {
      const at = facts[0]?.at as string;
      const list = parsed(facts.filter((f) => f.type !== 'ConsentGiven' && f.type !== 'LoanOpened').map((f) => ({ ...f, at })));
      for (const [i, fact] of list.entries()) {
        const next = list[i + 1];
        if (next === undefined) continue;
        const [a, b] = [isRestrictive(fact), isRestrictive(next)];
        if (a !== b) ties += 1;
        expect(a && !b).toBe(false);
        if (a === b) expect(fact.id < next.id).toBe(true);
      }
    }));
    expect(ties).toBeGreaterThan(20);
  });

  it('neither changes a frozen input nor shares anything with it', () => {
    fc.assert(fc.property(caseFacts(), (facts) => {
      const before = bytes(facts);
      deepFreeze(facts);
      const list = parsed(facts);
      expect(bytes(facts)).toBe(before);
      expect(list.every((fact) => !Object.isFrozen(fact)
        && Object.values(fact).every((m) => typeof m !== 'object' || !Object.isFrozen(m)))).toBe(true);
    }));
  });

  it('says at least one problem for each broken fact, at its index, wherever it stands', () => {
    fc.assert(fc.property(caseFacts(), fc.array(brokenFact(), { minLength: 1, maxLength: 5 }), fc.nat(),
      (facts, broken, seed) => {
        const place = seed % (facts.length + 1);
        const input = [...facts.slice(0, place), ...broken.map(({ fact }) => fact), ...facts.slice(place)];
        const result = parseFacts(input, zones);
        if (result.ok) throw new Error('parsed');
        for (const [i, { code, path }] of broken.entries()) {
          expect(result.problems).toContainEqual(
            expect.objectContaining({ code, path: [place + i, ...path] }));
        }
      }));
  });

  it('never throws, and says only codes of the list', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(),
      fc.tuple(brokenFact(), fc.object()).map(([{ fact }, more]) => Object.assign({}, fact, more))))), (input) => {
      const result = parseFacts(input, zones);
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      expect(result.problems.filter(({ code }) => !codes.has(code))).toEqual([]);
      expect(() => bytes(result.problems)).not.toThrow();
    }), { numRuns: 500 });
  });
});

describe('made cases', () => {
  it('reach both sides of what matters', () => {
    const seen = { withdrawn: 0, contacts: 0, restricted: 0, many: 0 };
    const runs = 200;
    for (const facts of fc.sample(caseFacts(), runs)) {
      if (facts.some((f) => f.type === 'ConsentWithdrawn')) seen.withdrawn += 1;
      if (facts.filter((f) => f.type === 'ContactAttempted').length > 10) seen.contacts += 1;
      if (facts.some((f) => f.id.startsWith('r'))) seen.restricted += 1;
      if (facts.some((f) => 'loan' in f && f.loan === 'L2')) seen.many += 1;
    }
    for (const count of Object.values(seen)) {
      expect(count).toBeGreaterThan(runs * 0.15);
      expect(count).toBeLessThan(runs * 0.9);
    }
  });

  it('keep to the zones and the kind asked for', () => {
    fc.assert(fc.property(caseFacts({ zones: [], kind: 'organisation' }), (facts) => {
      expect(facts.find((f) => f.type === 'PersonRegistered')).toMatchObject({ kind: 'organisation', zones: [] });
    }), { numRuns: 10 });
  });
});
