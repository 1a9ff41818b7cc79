import {
  checkContact, compilePolicy, compileProblem, LIMITS, listDuties, nextOpening, openCase, orThrow, parseFacts,
} from 'softknock';
import type { CaseFile, Policy, Result, RulePack } from 'softknock';
import { memoryLog } from 'softknock/audit';
import { housePractice } from 'softknock/packs/us';
import { parseProblem } from 'softknock/plan';
import { describe, expect, it } from 'vitest';
import { canonicalJson, intlZoneData, sha256, toInstant } from '../../src/kernel/index.js';
import { lintAssignment } from '../../src/work/assign/lint-assignment.js';
import type { AssignmentProblem } from '../../src/work/assign/assignment.js';
import { call, fact, fileOf, FRAME, policyOf } from './kinds/given.js';
import type { FactJson, RuleJson } from './kinds/given.js';

const START = '2026-01-05T10:00:00-05:00';
const NOW = '2026-01-10T12:00:00-05:00';
const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
const found = (result: Result<unknown>): readonly string[] =>
  (result.ok ? [] : [...new Set(result.problems.map(({ code }) => code))]);
const plain = policyOf([{ kind: 'content', bans: ['seal'] }]);
const opened = (facts: readonly FactJson[], policy: Policy = plain): Result<CaseFile> =>
  openCase(policy, { person: 'P1', facts: [...FRAME, ...facts] });

const point = (n: number, channels: readonly string[] = ['sms']): FactJson =>
  fact('ContactPointAdded', START, { person: 'P1', contactPoint: `p${n}`, channels });
const registered = (person: string, more: FactJson = {}): FactJson =>
  fact('PersonRegistered', START, { person, residence: { country: 'US' }, zones: [], ...more, language: person });
const loan = (n: number): FactJson => fact('LoanOpened', START, {
  loan: `M${n}`, product: 'consumer-loan', amount: 1, currency: 'USD', disbursedOn: '2026-01-05',
  parties: [{ person: 'P1', role: 'borrower' }], clauses: [],
});
const zoned = (count: number): FactJson => ({
  ...registered('P1', { zones: Intl.supportedValuesOf('timeZone').slice(0, count).map((zone) => ({ zone, basis: 'address' })) }), id: 'zoned',
});
const later = (days: number): string => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();

const bare = (points: readonly FactJson[]): CaseFile =>
  orThrow(openCase(plain, { person: 'P1', facts: [registered('P1', { zones: [{ zone: 'UTC', basis: 'address' }] }), ...points] }));
const planned = (file: CaseFile): Result<unknown> => compileProblem(file, { at: NOW, until: later(10) });

/** A check owed once for each loan. */
const CHECK: RuleJson = { kind: 'duty', purpose: 'routine-check', anchor: 'disbursedOn', latest: { months: 2 } };
function owing(count: number): Result<unknown> {
  const file = orThrow(openCase(policyOf(many(count, () => CHECK)), { person: 'P1', facts: [FRAME[0], loan(1)] }));
  return listDuties(file, { at: NOW, until: later(60) });
}

function caps(count: number): Result<unknown> {
  const rules = many(count, (n): RuleJson => ({
    kind: 'frequency-cap', channels: ['phone'], counts: 'attempts', max: n + 1, window: { days: 7 }, per: ['person'],
  }));
  return compileProblem(fileOf(policyOf([CHECK, ...rules]), []), { at: NOW, until: later(90) });
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

/** Only sizes are looked at: forty million shifts need not be made for that. */
function assigned(visits: number): readonly string[] {
  const given = { officers: [], visits: { length: visits }, weights: {} } as unknown as AssignmentProblem;
  return lintAssignment(given).map(({ code }) => code);
}

const pack = (rules: readonly object[]): RulePack =>
  ({ ...housePractice, id: 'xx/p', rules } as unknown as RulePack);
const rulesOf = (count: number): readonly object[] => {
  const rule = housePractice.rules.find(({ kind }) => kind === 'contact-hours') as object;
  return many(count, (n) => ({ ...rule, id: `xx/p/r${n}` }));
};

/** For each limit: what is refused one past it, and by which code. */
const PAST: Readonly<Record<keyof typeof LIMITS, readonly [string, (max: number) => readonly string[]]>> = {
  factsPerCase: ['fact.too-many', (n) => found(parseFacts(many(n, () => null), intlZoneData()))],
  loansPerCase: ['case.too-many-loans', (n) => found(opened(many(n - 2, loan)))],
  partiesPerCase: ['case.too-many-parties', (n) => found(opened(many(n - 1, (i) => ({ ...registered(`Q${i}`), id: `Q${i}` }))))],
  zonesPerPerson: ['case.too-many-zones', (n) => found(opened([zoned(n)]))],
  contactPointsPerPerson: ['case.too-many-contact-points', (n) => found(opened(many(n - 4, (i) => point(i))))],
  packsPerPolicy: ['policy.too-many-packs', (n) => found(compilePolicy({ packs: many(n, (i) => ({ ...pack([]), id: `xx/p${i}` })) }))],
  rulesPerPolicy: ['policy.too-many-rules', (n) => found(compilePolicy({ packs: [pack(rulesOf(n))] }))],
  horizonDays: ['range.too-long', (n) => found(nextOpening(fileOf(plain, []), call(NOW), later(n)))],
  dutiesPerCase: ['duties.too-many', (n) => found(owing(n))],
  meansPerCase: ['plan.too-many-means', (n) => found(planned(bare(many(Math.ceil(n / 2), (i) =>
    point(i, i === 0 && n % 2 === 1 ? ['sms'] : ['sms', 'chat'])))))],
  capsPerProblem: ['plan.too-many-caps', (n) => found(caps(n))],
  jsonDepth: ['json.not-canonical', (n) => {
    try {
      canonicalJson(nested(n) as never);
      return [];
    } catch (error) {
      return [(error as { readonly code: string }).code];
    }
  }],
  textLength: ['fact.bad-text', (n) => found(opened([fact('RefusalStated', START, { person: 'P1', scope: {}, reason: 'other', words: 'x'.repeat(n) })]))],
  idLength: ['question.bad-text', (n) => found(checkContact(fileOf(plain, []), call(NOW, { actor: 'x'.repeat(n) })))],
  leavesPerBatch: ['log.batch-too-large', (n) => {
    const log = memoryLog({ hash: sha256, salt: (seq) => String(seq).padStart(32, '0') });
    const answer = log.append(many(n, () => ({ stream: 's', schema: 'x/1', body: 1 })), toInstant(Date.parse(NOW)));
    return answer.status === 'failed' ? answer.problems.map(({ code }) => code) : [answer.status];
  }],
  cellsPerAssignment: ['assign.too-many', assigned],
};

describe('every limit of the house', () => {
  it.each(Object.entries(PAST) as [keyof typeof LIMITS, (typeof PAST)[keyof typeof LIMITS]][])(
    '%s: one more is refused and named', (name, [code, ask]) => {
      expect(ask(LIMITS[name] + 1)).toContain(code);
    });

  // Filling these to the brim takes seconds, or a gigabyte; the rest pass at the limit itself.
  const DEAR = ['cellsPerAssignment', 'factsPerCase', 'leavesPerBatch', 'rulesPerPolicy'];
  it.each((Object.keys(PAST) as (keyof typeof LIMITS)[]).filter((name) => !DEAR.includes(name)))(
    '%s: the limit itself passes', (name) => {
      expect(PAST[name][1](LIMITS[name])).toEqual([]);
    });

  it.each(['caps', 'means'] as const)('a problem from outside holds no more %s than one of ours', (what) => {
    const max = what === 'caps' ? LIMITS.capsPerProblem : LIMITS.meansPerCase;
    const problem = (count: number): object => ({
      days: 5, duties: [], caps: many(what === 'caps' ? count : 0, () => ({ window: { days: 7 }, max: 1, means: [0] })),
      means: many(what === 'means' ? count : 1, () => ({ channel: 'sms', burden: [1] })),
    });
    expect(found(parseProblem(problem(max)))).toEqual([]);
    expect(found(parseProblem(problem(max + 1)))).not.toEqual([]);
  });
});
