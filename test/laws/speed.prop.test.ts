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
import { applyLifts, checkAsked, toVerdict } from '../../src/permissions/check-contact.js';
import { compileSelection } from '../../src/rules/select-rules.js';
import { deepFreeze } from './cases.js';
import type { FactJson } from './cases.js';
import { lightCase, onFile, steady, weighing, wild, wildCase, wildQuestion } from './wild.js';

const all = orThrow(compilePolicy({ packs: ALL_PACKS }));
const aPolicy = (): fc.Arbitrary<Policy> => fc.constantFrom(wild, all);
const open = (policy: Policy, facts: readonly FactJson[]): CaseFile => orThrow(openCase(policy, { person: 'P1', facts }));
const say = (file: CaseFile, question: Question): string => JSON.stringify(orThrow(checkContact(file, question)));
const iso = (ms: number): string => new Date(ms).toISOString();
const KINDS = ['channel-exclusivity', 'contact-hours', 'content', 'cool-down', 'frequency-cap', 'honour-wishes', 'lawful-basis', 'least-impact', 'party-role', 'place',
  'precondition', 'protection', 'standard', 'stop'];
const LONG = process.env['SOFTKNOCK_LONG'] === '1';
const runs = (most: number): { numRuns: number } => ({ numRuns: LONG ? most * 40 : most });
const PATIENCE = LONG ? 3_600_000 : 60_000;

/** Every instant that a fact names. */
function named(value: unknown): readonly number[] {
  if (typeof value === 'string') return parseInstant(value) === null ? [] : [parseInstant(value) as number];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(named) : [];
}

/** Instants at which an answer may turn and those beside them: of the facts, of clocks, of others. */
function instantsAround(facts: readonly FactJson[], at: number): readonly number[] {
  const near = [...new Set(named(facts))].filter((t) => Math.abs(t - at) < 3 * 86_400_000).slice(0, 8);
  const hours = [0, 4, 8, 12, 13, 16, 21].map((h) => Math.floor(at / 86_400_000) * 86_400_000 + h * 3_600_000);
  return [...near.flatMap((t) => [t - 1, t, t + 1, t + 2]), ...hours.flatMap((t) => [t - 1, t, t + 1]), at, at + 1, at + 60_000];
}

/** Two instants at which rules of each kind may turn, other than those that facts name, and the instants beside them. */
function edgesAround(file: CaseFile, question: Question, where: number): readonly number[] {
  const asked = orThrow(prepareQuestion(file, question));
  const facts = new Set(named(file.state.facts));
  const byKind = new Map<string, Set<number>>();
  for (const { rule, edges } of file.policy.contactRules) {
    const held = byKind.get(rule.kind) ?? new Set();
    byKind.set(rule.kind, held);
    for (const edge of edges(asked, asked.at - 86_400_000, asked.at + 86_400_000)) if (!facts.has(edge)) held.add(edge);
  }
  return [...byKind.values()].flatMap((set) => [where, where * 7 + 3].flatMap((n) => {
    const edge = [...set][n % set.size];
    return edge === undefined ? [] : [edge - 1, edge, edge + 1];
  }));
}

/** Instants at which an hour of a lighter way comes into sight, or an attempt at one goes out of it, and those beside them. */
function sightsAround(file: CaseFile, question: Question, where: number): readonly number[] {
  const { policy } = file;
  const [at, ahead, back] = [Date.parse(question.at), policy.lookAheadDays * 86_400_000, 30 * 86_400_000];
  const sights = file.state.facts.flatMap((f) => (f.type === 'ContactAttempted' ? [Date.parse(f.at) + back] : []));
  for (const channel of policy.channelOrder.slice(0, policy.channelOrder.indexOf(question.channel))) {
    const asked = orThrow(prepareQuestion(file, { ...question, channel }));
    for (const rule of policy.contactRules) for (const far of rule.edges(asked, at + ahead - 86_400_000, at + ahead + 86_400_000)) sights.push(far - ahead);
  }
  const near = [...new Set(sights)].filter((t) => Math.abs(t - at) < 86_400_000);
  return near.length === 0 ? [] : [0, 5, 11].flatMap((n) => near[(where + n) % near.length] as number).flatMap((t) => [t - 1, t, t + 1]);
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
      for (const any of questions) {
        const question = onFile(facts, any);
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

  it('I24: a case asked often keeps verdicts, and answers, byte for byte, as if asked anew', () => {
    const kinds = new Set<string>();
    fc.assert(fc.property(fc.constantFrom(...steady, ...steady, wild, all), wildCase(), wildQuestion(), wildQuestion(), fc.array(fc.nat(4 * 1440)), fc.nat(),
      (policy, facts, any, other, minutes, where) => {
        const often = open(policy, deepFreeze(facts));
        // Half the moments lie soon after a contact.
        const contacts = facts.filter((f) => f['type'] === 'ContactAttempted');
        const after = where % 2 === 0 ? undefined : contacts[where % (contacts.length || 1)];
        const at = after === undefined ? Date.parse(any.at) : Date.parse(String(after['at'])) + (where % 4320) * 60_000;
        const question = { ...any, at: iso(at) };
        const instants = [...instantsAround(facts, at), ...minutes.map((m) => at + (m - 2 * 1440) * 60_000), at];
        for (const wide of [question, { ...question, channel: other.channel, act: other.act }, { ...other, at: question.at }]) {
          const ask = onFile(facts, wide);
          const tried = [...instants, ...edgesAround(often, ask, where), ...sightsAround(often, ask, where)];
          for (const ms of [...tried, ...tried.reverse()]) {
            const q = deepFreeze(onFile(facts, { ...wide, at: iso(ms) }));
            const anew = JSON.stringify(checkAsked(policy, orThrow(prepareQuestion(often, q))));
            if (say(often, q) !== anew) expect([q.at, say(often, q)]).toEqual([q.at, anew]);
          }
          expect(say(often, ask)).toBe(say(open(policy, facts), ask));
          const [once, twice] = [checkContact(often, ask), checkContact(often, ask)].map((r) => orThrow(r).findings);
          for (const { rule } of once === twice ? once ?? [] : []) kinds.add(policy.rules.get(rule)?.rule.kind as string);
        }
      }), runs(14));
    // Verdicts of each kind of contact rule are kept.
    expect([...kinds].sort()).toEqual(KINDS);
  }, PATIENCE);

  it('I24: a verdict is kept no longer than each lighter way stays open, closed, tried or out of sight', () => {
    const said = new Set<string>();
    let kept = 0;
    fc.assert(fc.property(lightCase(), fc.nat(40 * 1440), fc.constantFrom('phone', 'letter', 'visit'), (facts, minute, channel) => {
      const often = open(weighing, facts);
      const at = Date.UTC(2026, 5, 1) + minute * 60_000;
      const question: Question = { at: iso(at), person: 'P1', actor: 'A1', loans: ['L1'], act: 'servicing', channel, purposes: ['account-servicing'] };
      const instants = [...instantsAround(facts, at), ...[0, 1, 2].flatMap((k) => sightsAround(often, question, minute + k))].sort((a, b) => a - b);
      for (const ms of [...instants, ...instants.reverse()]) {
        const q = { ...question, at: iso(ms) };
        const { findings } = checkAsked(weighing, orThrow(prepareQuestion(often, q)));
        const [once, twice] = [orThrow(checkContact(often, q)).findings, orThrow(checkContact(often, q)).findings];
        if (once === twice) kept += 1;
        if (JSON.stringify([once, twice]) !== JSON.stringify([findings, findings])) expect([q.at, once, twice]).toEqual([q.at, findings, findings]);
        for (const { rule, code, grounds } of findings) if (rule.endsWith('lighter')) said.add(`${code} ${grounds?.join(' ') ?? ''}`);
      }
    }), runs(30));
    expect(kept).toBeGreaterThan(500);
    expect(said.size).toBeGreaterThan(5);
  }, PATIENCE);

  it('I25: what is kept ends with the facts it rests on', () => {
    let moved = 0;
    fc.assert(fc.property(aPolicy(), wildCase(), wildQuestion(), (policy, facts, any) => {
      const question: Question = onFile(facts, { ...any, person: 'P1', channel: 'phone', loans: ['L1'], actor: 'A1' });
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
    fc.assert(fc.property(fc.constantFrom(wild, wild, all), wildCase(), wildQuestion(), (policy, facts, any) => {
      const question = onFile(facts, any);
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
