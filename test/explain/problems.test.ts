import { readdirSync, readFileSync } from 'node:fs';
import { checkContact, openCase } from 'softknock';
import type { Problem, Result } from 'softknock';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { describe, expect, it } from 'vitest';
import { PROBLEM_WORDS as ENGLISH } from '../../src/explain/en/problems.js';
import { SAID_PROBLEMS } from '../../src/explain/problem-words.js';
import { PROBLEM_WORDS as CHINESE } from '../../src/explain/zh/problems.js';
import { FACT_CODES } from '../../src/facts/fact-codes.js';
import { DEFECT_CODES } from '../../src/kernel/read-input.js';
import { SHAPE_CODES } from '../../src/rules/lint/codes.js';
import { file, policy, question } from '../borders/given.js';

/** Codes without a sentence of their own: shown as they are, with their parts. */
const FALLBACKS: readonly string[] = [
  'ask.at', 'ask.horizon', 'assign.count', 'assign.other-problem', 'assign.place', 'assign.priority',
  'assign.unknown-visit', 'assign.weight', 'assign.window', 'authenticity.form-unknown', 'authenticity.setting',
  'authenticity.unknown-evidence', 'case.loan-opened-twice', 'case.person-merged', 'case.person-unregistered',
  'checkpoint.malformed', 'checkpoint.origin', 'consistency.malformed', 'courted.complaint-open', 'courted.no-consent',
  'courted.no-interval', 'courted.not-courtship', 'courted.refused', 'courted.too-soon', 'decide.unknown-left',
  'decision.expired', 'decision.not-derived', 'draw.committed-late', 'draw.id-taken', 'draw.no-authority',
  'draw.revealed-early', 'draw.seed-differs', 'draw.seed-short', 'draw.unknown', 'erasure.conflict',
  'erasure.legal-hold', 'erasure.not-carried-out', 'erasure.nothing-there', 'evidence.checksum', 'evidence.commitment',
  'evidence.copy', 'evidence.cosignature', 'evidence.index', 'evidence.leaf', 'evidence.manifest',
  'evidence.missing-file', 'evidence.no-policy', 'evidence.no-such-decision', 'evidence.nothing-there',
  'evidence.other-checkpoint', 'evidence.other-log', 'evidence.policy', 'evidence.unknown-file', 'finding.due-before',
  'finding.no-conclusion', 'finding.no-reasons', 'finding.not-asked', 'finding.rectification-open',
  'finding.unanswered', 'house.after-parts', 'house.channel-order', 'house.code-shadows', 'house.duplicate-purpose',
  'house.duplicate-question', 'house.duplicate-word', 'house.loosens', 'house.purpose-unknown',
  'house.rule-without-id', 'house.unit-order', 'house.unit-unknown', 'judgement.at', 'judgement.by',
  'judgement.own-case', 'log.batch-too-large', 'log.empty-batch', 'log.empty-key', 'log.erased', 'log.recorded-at',
  'log.schema', 'log.stream', 'note.signature', 'outcome.code-disagrees', 'outcome.code-unknown',
  'outcome.detail-missing', 'outcome.disposition-unknown', 'outcome.no-permit', 'outcome.no-result',
  'outcome.nobody-spoke', 'outcome.permit-expired', 'override.boundless', 'override.no-authority',
  'override.no-reason', 'override.until-over', 'period.from', 'period.until', 'plan.facts-later',
  'plan.horizon-too-long', 'plan.not-of-this-case', 'plan.seed-missing', 'plan.seed-not-committed',
  'policy.too-many-packs', 'policy.too-many-rules', 'problem.backward-run', 'problem.before-in-set',
  'problem.day-outside', 'problem.levels', 'problem.means-twice', 'problem.no-such-index', 'problem.pair-of-one',
  'problem.rhythm-in-relation', 'problem.rhythm-without-span', 'problem.same-id', 'problem.set-too-small',
  'problem.sets-overlap', 'promise.no-reason', 'promise.not-due', 'promise.settled', 'promise.unknown',
  'quality.honour-hours', 'quality.lost-days', 'record.conflict', 'record.no-streams', 'record.not-a-stream', 'record.unknown',
  'record.unknown-name', 'refusal.routed-before-stated', 'refusal.unknown', 'register.check-unknown',
  'register.no-authority', 'register.no-reason', 'register.until-over', 'report.finding-unknown',
  'report.loan-unknown', 'rhythm.burden', 'rhythm.every', 'rhythm.in-time', 'rhythm.level', 'rhythm.tiers',
  'scorecard.level', 'scorecard.of-min', 'task.before-last-step', 'task.bundles-marketing', 'task.command-id-taken',
  'task.dates', 'task.duty-taken', 'task.duty-unknown', 'task.evidence-insufficient', 'task.evidence-not-accepted',
  'task.evidence-not-yielded', 'task.finding-missing', 'task.id-taken', 'task.in-progress', 'task.loans-closed',
  'task.no-authority', 'task.no-purpose', 'task.no-reason', 'task.nobody-above', 'task.not-accepted',
  'task.not-assigned', 'task.not-carried-out', 'task.not-in-your-unit', 'task.not-qualified', 'task.not-yours',
  'task.officer-twice', 'task.officer-unknown', 'task.over', 'task.too-early', 'task.too-few-officers', 'task.unknown',
  'tlog-proof.malformed', 'zone-data.broken',
];

const hasWords = (code: string): boolean =>
  [code, code.slice(code.indexOf('.') + 1)].some((key) => (SAID_PROBLEMS as readonly string[]).includes(key));

/** Every code that a verb writes out in the source, whichever it is of. */
function codesInSource(): readonly string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('testing'));
  return [...new Set(files.flatMap((name) => [...readFileSync(`src/${name}`, 'utf8')
    .matchAll(/\b(?:problem|factProblem)\(\s*'([a-z-]+\.[a-z.-]+)'/g)].map(([, code]) => code as string)))].sort();
}

const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems);

describe('problems in words', () => {
  it('are said in both languages by the same codes, each in its own script', () => {
    for (const { says } of [ENGLISH, CHINESE]) expect(Object.keys(says).sort()).toEqual([...SAID_PROBLEMS].sort());
    for (const code of SAID_PROBLEMS) {
      expect(CHINESE.says[code]).toMatch(/\p{Script=Han}/u);
      expect(ENGLISH.says[code]).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('have words for whatever a reader can refuse', () => {
    const read = [...DEFECT_CODES.map((code) => `question.${code}`), ...FACT_CODES,
      ...SHAPE_CODES.map((code) => `rule.${code}`)];
    expect(read.filter((code) => !hasWords(code))).toEqual([]);
  });

  it('have words or stand among those that are shown as they are', () => {
    const found = codesInSource();
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter((code) => !hasWords(code))).toEqual(FALLBACKS);
  });

  it('name the place, what was found and what would have done', () => {
    const role = openCase(policy, { person: 'P1', facts: [{
      type: 'PersonRegistered', id: 'p', person: 'P1', at: '2026-01-01T00:00:00Z', source: 'host',
      kind: 'bank', residence: { country: 'CN' }, zones: [],
    }] });
    expect(en.explainProblems(problemsOf(role))).toContain('facts.0.kind is none of the words that may stand here; '
      + 'found "bank"; allowed: natural-person, organisation. [fact.not-in-list]');
    expect(zh.explainProblems(problemsOf(role)))
      .toContain('facts.0.kind：不在可用的词之内；现为 "bank"；可用：natural-person、organisation。[fact.not-in-list]');
    const asked = problemsOf(checkContact(file, { ...question, at: 'soon', hous: 1, loans: 5 } as never));
    expect(en.explainProblems(asked)).toEqual([
      'hous is a member that nobody knows here; check the spelling. [question.unknown-key]',
      'at is no instant: a date, a time and an offset, as 2026-03-31T09:30:00+08:00; found "soon". [question.bad-instant]',
      'loans is of the wrong kind; expected list. [question.wrong-kind]',
    ]);
  });

  it('show a code without words by its parts, with nothing trailing, and the whole input by name', () => {
    const bare = [{ code: 'quite.new', path: [], facts: {} }, { code: 'quite.new', path: ['a', 0], facts: { max: 3, of: ['x'] } }];
    expect(en.explainProblems(bare)).toEqual(['quite.new at the input as a whole', 'quite.new at a.0; max 3; of ["x"]']);
    expect(zh.explainProblems(bare)).toEqual(['quite.new，位置 整个输入', 'quite.new，位置 a.0；max 3；of ["x"]']);
    expect(en.explainProblems([{ code: 'fact.not-a-list', path: [], facts: {} }]))
      .toEqual(['the input as a whole is no list. [fact.not-a-list]']);
  });
});
