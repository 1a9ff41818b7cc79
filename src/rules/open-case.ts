import { parseInstant } from '../kernel/instant.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { applyCorrections, parseFacts } from '../facts/index.js';
import type { Fact } from '../facts/types/index.js';
import { foldFacts } from '../state/index.js';
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
  /** Some facts on file were erased, so that a correction may name one that is gone. */
  readonly incomplete?: true;
}

/** What a handle is made of beside its facts. */
interface Origin {
  readonly policy: Policy;
  readonly person: string;
  readonly basedOn: BasedOn | null;
  readonly incomplete?: true;
}

function build(origin: Origin, history: readonly Fact[], knownAt?: number): Result<CaseFile> {
  const { policy, person, basedOn } = origin;
  const corrected = applyCorrections(history, knownAt);
  const problems = corrected.problems.filter(({ code }) =>
    origin.incomplete === undefined || code !== 'correction.unknown-fact');
  if (problems.length > 0) return fail(problems);
  const state = foldFacts(corrected.facts);
  if (state.loans.size > LIMITS.loansPerCase) {
    return fail([problem('case.too-many-loans', ['facts'], { max: LIMITS.loansPerCase })]);
  }
  const incomplete = origin.incomplete === undefined ? {} : { incomplete: true as const };
  return ok({ policy, person, history, state, basedOn, ...incomplete });
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
  const incomplete = input.incomplete === undefined ? {} : { incomplete: true as const };
  const { person, basedOn = null } = input;
  return build({ policy, person, basedOn, ...incomplete }, parsed.value);
}

/**
 * A case file from facts that were read one by one already, each id once, in the order of facts:
 * for a record whose entries are read once and used for many cases.
 */
export function openReadCase(
  policy: Policy, input: Omit<CaseInput, 'facts'> & { readonly facts: readonly Fact[] },
): Result<CaseFile> {
  const { person, facts, basedOn = null } = input;
  const incomplete = input.incomplete === undefined ? {} : { incomplete: true as const };
  return build({ policy, person, basedOn, ...incomplete }, facts);
}

/**
 * A new handle that also knows these facts; the old one stays as it was. Late, doubled and
 * unordered facts land where they belong.
 */
export function addFacts(file: CaseFile, facts: unknown): Result<CaseFile> {
  if (!Array.isArray(facts)) return fail([problem('fact.not-a-list', ['facts'], {})]);
  const incomplete = file.incomplete === undefined ? {} : { incomplete: true as const };
  return openCase(file.policy,
    { person: file.person, facts: [...file.history, ...facts], ...incomplete });
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
  return build(file, file.history, ms);
}
