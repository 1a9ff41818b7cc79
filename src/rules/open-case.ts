import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { applyCorrections, parseFacts } from '../facts/index.js';
import type { Fact } from '../facts/types/index.js';
import { foldFacts } from '../state/index.js';
import type { CaseState } from '../state/index.js';
import type { BasedOn } from '../terms/record/decision.js';
import type { CaseFile } from './case-file.js';
import type { Policy } from './policy.js';

/** What a case is opened with: plain JSON. */
export interface CaseInput {
  /** The person whose file it is. */
  readonly person: string;
  /** Facts of the person, of their loans, and contacts with the loans' other parties. */
  readonly facts: unknown;
  /** Where the facts stand in a record, if they come from one. */
  readonly basedOn?: BasedOn;
}

function build(
  policy: Policy, person: string, history: readonly Fact[], basedOn: BasedOn | null,
  knownAt?: number,
): Result<CaseFile> {
  const corrected = applyCorrections(history, knownAt);
  if (corrected.problems.length > 0) return fail(corrected.problems);
  const state = foldFacts(corrected.facts);
  const problems = sizeProblems(state);
  return problems.length > 0 ? fail(problems)
    : ok({ policy, person, history, state, basedOn });
}

/** What a case holds beyond the house's limits, all at once. */
function sizeProblems(state: CaseState): readonly Problem[] {
  const problems: Problem[] = [];
  const hold = (code: string, found: number, max: number, facts: Problem['facts'] = {}): void => {
    if (found > max) problems.push(problem(code, ['facts'], { ...facts, found, max }));
  };
  hold('case.too-many-loans', state.loans.size, LIMITS.loansPerCase);
  hold('case.too-many-parties', state.persons.size, LIMITS.partiesPerCase);
  for (const { person, registered, pointsAdded } of state.persons.values()) {
    const zones = registered.map(({ fact }) => new Set(fact.zones.map((z) => z.zone)).size);
    hold('case.too-many-zones', Math.max(0, ...zones), LIMITS.zonesPerPerson, { person });
    hold('case.too-many-contact-points',
      new Set(pointsAdded.map(({ fact }) => fact.contactPoint)).size,
      LIMITS.contactPointsPerPerson, { person });
  }
  return problems;
}

/**
 * A case file that answers many questions without indexing again; or every problem of its facts.
 *
 * @param policy - From `compilePolicy`.
 * @param input - The person and their facts as plain JSON, in any order; repeats are kept once.
 * @returns The handle, or problems with code and path (`['facts', index, field]`).
 * @example
 * const file = orThrow(openCase(policy, { person: 'P1', facts }))
 */
export function openCase(policy: Policy, input: CaseInput): Result<CaseFile> {
  if (typeof input !== 'object' || input === null || typeof input.person !== 'string'
    || input.person === '') {
    return fail([problem('case.person', ['person'], {})]);
  }
  const parsed = parseFacts(input.facts, policy.zoneData);
  if (!parsed.ok) {
    return fail(parsed.problems.map((p) => ({ ...p, path: ['facts', ...p.path] })));
  }
  return build(policy, input.person, parsed.value, input.basedOn ?? null);
}

/**
 * A new handle that also knows these facts; the old one stays as it was. Late, doubled and
 * unordered facts land where they belong.
 */
export function addFacts(file: CaseFile, facts: unknown): Result<CaseFile> {
  if (!Array.isArray(facts)) return fail([problem('fact.not-a-list', ['facts'], {})]);
  return openCase(file.policy, { person: file.person, facts: [...file.history, ...facts] });
}

/**
 * The file as it was known at an instant: facts recorded later, and corrections made later, do
 * not exist for it.
 *
 * @param knownAt - An instant with offset.
 */
export function asKnownAt(file: CaseFile, knownAt: string): Result<CaseFile> {
  const ms = parseInstant(knownAt);
  if (ms === null) return fail([problem('question.bad-instant', ['knownAt'], { value: knownAt })]);
  return build(file.policy, file.person, file.history, file.basedOn, ms);
}
