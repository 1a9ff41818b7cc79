import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, checkContact, compilePolicy, openCase, orThrow } from 'softknock';
import type { CaseFile, Policy, Question } from 'softknock';
import { parseInstant } from '../../src/kernel/instant.js';
import { spansContain } from '../../src/kernel/spans.js';
import { closes } from '../../src/rules/finding.js';
import { openSpansOf } from '../../src/permissions/index.js';
import { prepareQuestion } from '../../src/permissions/prepare-question.js';
import { ALL_PACKS } from '../../src/packs/all.js';
import { applyLifts, toVerdict } from '../../src/permissions/check-contact.js';
import { compileSelection } from '../../src/rules/select-rules.js';
import { deepFreeze } from './cases.js';
import type { FactJson } from './cases.js';
import { wild, wildCase, wildQuestion } from './wild.js';

const all = orThrow(compilePolicy({ packs: ALL_PACKS }));
const aPolicy = (): fc.Arbitrary<Policy> => fc.constantFrom(wild, all);
const open = (policy: Policy, facts: readonly FactJson[]): CaseFile => orThrow(openCase(policy, { person: 'P1', facts }));
const say = (file: CaseFile, question: Question): string => JSON.stringify(orThrow(checkContact(file, question)));
const iso = (ms: number): string => new Date(ms).toISOString();
const LONG = process.env['SOFTKNOCK_LONG'] === '1';
const runs = (most: number): { numRuns: number } => ({ numRuns: LONG ? most * 40 : most });
const PATIENCE = LONG ? 900_000 : 60_000;

/** Every instant that a fact names. */
function named(value: unknown): readonly number[] {
  if (typeof value === 'string') return parseInstant(value) === null ? [] : [parseInstant(value) as number];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
}

/** Instants at which an answer may turn and those beside them: of the facts, of clocks, of others. */
function instantsAround(facts: readonly FactJson[], at: number): readonly number[] {
  const near = [...new Set(named(facts))].filter((t) => Math.abs(t - at) < 3 * 86_400_000).slice(0, 4);
  const hours = [4, 12, 13].map((h) => Math.floor(at / 86_400_000) * 86_400_000 + h * 3_600_000);
  return [...near.flatMap((t) => [t - 1, t, t + 1, t + 2]), ...hours.flatMap((t) => [t - 1, t, t + 1]), at, at + 1, at + 60_000];
}

/** The verdict as every rule asked by itself gives it: nothing chosen, nothing shared. */
function slowly(file: CaseFile, question: Question): string {
  const asked = orThrow(prepareQuestion(file, question));
  const findings = file.policy.contactRules.flatMap((rule) => rule.check(asked) ?? []);
  return JSON.stringify(toVerdict(file.policy, asked, applyLifts(findings)));
}

describe('answers given fast are the answers given slowly', () => {
  it('I23: choosing rules by acts and channel leaves out only what does not apply', () => {
    let left = 0;
    fc.assert(fc.property(aPolicy(), wildCase(), fc.array(wildQuestion(), { minLength: 4, maxLength: 4 }), (policy, facts, questions) => {
      const file = open(policy, facts);
      for (const question of questions) {
        const asked = orThrow(prepareQuestion(file, question));
        const chosen = policy.select(asked).flatMap((g) => g.rules);
        for (const rule of policy.contactRules) {
          if (chosen.includes(rule)) continue;
          left += 1;
          expect(rule.check(asked)).toBeNull();
        }
        const order = chosen.map((r) => r.rule.id);
        expect(order).toEqual([...order].sort());
        expect(say(file, question)).toBe(slowly(file, question));
      }
    }), runs(40));
    expect(left).toBeGreaterThan(100);
  }, PATIENCE);

  it('I24: a case asked often answers, byte for byte, as one just opened', () => {
    const kinds = new Set<string>();
    fc.assert(fc.property(aPolicy(), wildCase(), wildQuestion(), wildQuestion(), (policy, facts, question, other) => {
      const often = open(policy, deepFreeze(facts));
      for (let i = 0; i < 3; i += 1) say(often, question);
      for (const ms of instantsAround(facts, Date.parse(question.at))) {
        for (const q of [{ ...question, at: iso(ms) }, { ...question, channel: other.channel, act: other.act, at: iso(ms) }, { ...other, at: iso(ms) }]) {
          const fresh = say(open(policy, facts), q);
          expect(say(often, q)).toBe(fresh);
          expect(say(often, deepFreeze({ ...q }))).toBe(fresh);
        }
      }
      for (const { rule } of orThrow(checkContact(often, question)).findings) kinds.add(policy.rules.get(rule)?.rule.kind as string);
    }), runs(16));
    // Each kind of contact rule has been asked.
    expect(kinds.size).toBeGreaterThanOrEqual(12);
  }, PATIENCE);

  it('I25: what is kept ends with the facts it rests on', () => {
    let moved = 0;
    fc.assert(fc.property(aPolicy(), wildCase(), wildQuestion(), (policy, facts, any) => {
      const question: Question = { ...any, person: 'P1', channel: 'phone', loans: ['L1'], actor: 'A1' };
      const often = open(policy, facts);
      for (let i = 0; i < 3; i += 1) say(often, question);
      const before = say(often, question);
      const call = { type: 'ContactAttempted', id: 'zz', contact: 'zz', at: iso(Date.parse(question.at) - 3_600_000), direction: 'out', channel: 'phone',
        person: 'P1', actor: 'A1', loans: ['L1'], outcome: 'conversation', contactPoint: 'mobile' };
      const next = orThrow(addFacts(often, [call]));
      expect(say(next, question)).toBe(say(open(policy, [...facts, call]), question));
      if (say(next, question) !== before) moved += 1;
      expect(say(often, question)).toBe(before);
    }), runs(40));
    expect(moved).toBeGreaterThan(5);
  }, PATIENCE);

  it('I26: a rule is open in its spans and closed outside them, at every instant tried', () => {
    const seen = { open: 0, closed: 0 };
    fc.assert(fc.property(fc.constantFrom(wild, wild, all), wildCase(), wildQuestion(), (policy, facts, question) => {
      const at = Date.parse(question.at);
      const file = open(policy, facts.filter((f) => Date.parse(String(f['at'])) <= at));
      const range = { from: at, until: at + 40 * 86_400_000 };
      const asked = orThrow(prepareQuestion(file, { ...question, unknown: [] }));
      for (const rule of policy.contactRules) {
        if (rule.momentOnly === true) continue;
        const alone: CaseFile = { ...file, policy: { ...policy, contactRules: [rule], select: compileSelection([rule]) } };
        const { spans } = openSpansOf(alone, asked, range);
        for (let t = at; t < range.until; t += 11 * 3_600_000 + 60_000) {
          const finding = rule.check({ ...asked, at: t });
          const isOpen = finding === null || !closes(finding.finding);
          seen[isOpen ? 'open' : 'closed'] += 1;
          expect([rule.rule.id, iso(t), spansContain(spans, t)]).toEqual([rule.rule.id, iso(t), isOpen]);
        }
      }
    }), runs(20));
    expect(Math.min(seen.open, seen.closed)).toBeGreaterThan(1000);
  }, PATIENCE);
});
