import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFacts, checkContact, compilePolicy, openCase, orThrow } from 'softknock';
import type { CaseFile, Policy, Question } from 'softknock';
import { spansContain } from '../../src/kernel/spans.js';
import { closes } from '../../src/rules/finding.js';
import { openSpansOf, prepareQuestion } from '../../src/permissions/index.js';
import { compileSelection } from '../../src/rules/select-rules.js';
import { turningPoints } from '../../src/state/index.js';
import * as cnPacks from 'softknock/packs/cn';
import * as usPacks from 'softknock/packs/us';
import { deepFreeze } from './cases.js';
import type { FactJson } from './cases.js';
import { wild, wildCase, wildQuestion } from './wild.js';

// Whatever the entry points export, so that packs and kinds that come later are tried too.
const all = orThrow(compilePolicy({ packs: [...Object.values(usPacks), ...Object.values(cnPacks)] }));
const regF = orThrow(compilePolicy({ packs: [usPacks.regF] }));
const aPolicy = (): fc.Arbitrary<Policy> => fc.constantFrom(wild, wild, all, regF);
const open = (policy: Policy, facts: readonly FactJson[]): CaseFile => orThrow(openCase(policy, { person: 'P1', facts }));
const say = (file: CaseFile, question: Question): string => JSON.stringify(orThrow(checkContact(file, question)));
const iso = (ms: number): string => new Date(ms).toISOString();
const LONG = process.env['SOFTKNOCK_LONG'] === '1';
const runs = (most: number): { numRuns: number } => ({ numRuns: LONG ? most * 40 : most });
const PATIENCE = LONG ? 900_000 : 60_000;

/** Instants at which an answer may turn and those beside them: of the facts, of clocks, of others. */
function instantsAround(file: CaseFile, at: number): readonly number[] {
  const near = turningPoints(file.state).filter((t) => Math.abs(t - at) < 3 * 86_400_000).slice(0, 6);
  const hours = [0, 4, 8, 12, 13, 16, 21].map((h) => Math.floor(at / 86_400_000) * 86_400_000 + h * 3_600_000);
  return [...near.flatMap((t) => [t - 1, t, t + 1, t + 2]), ...hours.flatMap((t) => [t - 1, t, t + 1]), at, at + 1, at + 60_000];
}

describe('answers given fast are the answers given slowly', () => {
  it('I22: choosing rules by act and channel leaves out only what does not apply', () => {
    let left = 0;
    fc.assert(fc.property(aPolicy(), wildCase(), fc.array(wildQuestion(), { minLength: 4, maxLength: 4 }), (policy, facts, questions) => {
      const file = open(policy, facts);
      for (const question of questions) {
        const asked = orThrow(prepareQuestion(file, question));
        const chosen = policy.select(question).flatMap((g) => g.rules);
        for (const rule of policy.contactRules) {
          if (chosen.includes(rule)) continue;
          left += 1;
          expect(rule.check(asked)).toBeNull();
        }
        const order = chosen.map((r) => r.rule.id);
        expect(order).toEqual([...order].sort());
      }
    }), runs(60));
    expect(left).toBeGreaterThan(100);
  }, PATIENCE);

  it('I23: a case asked often answers, byte for byte, as one just opened', () => {
    let kept = 0;
    fc.assert(fc.property(aPolicy(), wildCase(), wildQuestion(), wildQuestion(), (policy, facts, question, other) => {
      const often = open(policy, deepFreeze(facts));
      for (let i = 0; i < 30; i += 1) say(often, question);
      for (const ms of instantsAround(often, Date.parse(question.at))) {
        for (const q of [{ ...question, at: iso(ms) }, { ...question, channel: other.channel, act: other.act, at: iso(ms) }, { ...other, at: iso(ms) }]) {
          const fresh = say(open(policy, facts), q);
          expect(say(often, q)).toBe(fresh);
          expect(say(often, deepFreeze({ ...q }))).toBe(fresh);
        }
      }
      const twice = [checkContact(often, question), checkContact(often, question)].map((r) => orThrow(r).findings);
      if (twice[0] === twice[1]) kept += 1;
    }), runs(12));
    expect(kept).toBeGreaterThan(2);
  }, PATIENCE);

  it('I24: what is kept ends with the facts it rests on', () => {
    let moved = 0;
    fc.assert(fc.property(wildCase(), wildQuestion(), (facts, any) => {
      const question: Question = { ...any, person: 'P1', channel: 'phone', loans: ['L1'], actor: 'A1' };
      const often = open(wild, facts);
      for (let i = 0; i < 30; i += 1) say(often, question);
      const before = say(often, question);
      const call = { type: 'ContactAttempted', id: 'zz', contact: 'zz', at: iso(Date.parse(question.at) - 3_600_000), direction: 'out', channel: 'phone',
        person: 'P1', actor: 'A1', loans: ['L1'], outcome: 'conversation', contactPoint: 'mobile' };
      const next = orThrow(addFacts(often, [call]));
      expect(say(next, question)).toBe(say(open(wild, [...facts, call]), question));
      if (say(next, question) !== before) moved += 1;
      expect(say(often, question)).toBe(before);
    }), runs(40));
    expect(moved).toBeGreaterThan(5);
  }, PATIENCE);

  it('I25: a rule is open in its spans and closed outside them, at every instant tried', () => {
    const seen = { open: 0, closed: 0 };
    fc.assert(fc.property(wildCase(), wildQuestion(), (facts, question) => {
      const at = Date.parse(question.at);
      const file = open(wild, facts.filter((f) => Date.parse(String(f['at'])) <= at));
      const range = { from: at, until: at + 40 * 86_400_000 };
      for (const rule of wild.contactRules) {
        const alone: CaseFile = { ...file, policy: { ...wild, contactRules: [rule], select: compileSelection([rule]) } };
        const asked = orThrow(prepareQuestion(file, { ...question, unknown: [] }));
        const { spans } = openSpansOf(alone, asked, range);
        for (let t = at; t < range.until; t += 7 * 3_600_000 + 60_000) {
          const finding = rule.check({ ...asked, at: t });
          const isOpen = finding === null || !closes(finding.finding);
          seen[isOpen ? 'open' : 'closed'] += 1;
          expect([rule.rule.id, iso(t), spansContain(spans, t)]).toEqual([rule.rule.id, iso(t), isOpen]);
        }
      }
    }), runs(60));
    expect(Math.min(seen.open, seen.closed)).toBeGreaterThan(1000);
  }, PATIENCE);
});
