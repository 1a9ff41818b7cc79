import { canonicalJson } from '../kernel/canonical.js';
import { parseInstant } from '../kernel/instant.js';
import {
  aDigest, aName, anInstant, anything, aWhole, maybe, objectOf, orNull, setOf, wrongKind,
} from '../kernel/read-input.js';
import type { Given, Reader } from '../kernel/read-input.js';
import { LIMITS } from '../kernel/limits.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { applyCorrections, parseFacts } from '../facts/index.js';
import type { Fact, FactOf } from '../facts/types/index.js';
import { foldFacts } from '../state/index.js';
import type { CaseState } from '../state/index.js';
import type { BasedOn } from '../terms/record/decision.js';
import type { CaseFile } from './case-file.js';
import type { Policy } from './policy.js';
import { caseProblems, readCaseAsk, readPolicyAsk } from './read-ask.js';
import { readStrictly } from './undeclared.js';

/** What a case is opened with: plain JSON. */
export interface CaseInput {
  /** The person whose file it is. */
  readonly person: string;
  /** Facts of the person, of their loans, and contacts with the loans' other parties. */
  readonly facts: unknown;
  /** Where the facts stand in a record, if they come from one. */
  readonly basedOn?: BasedOn;
  /** Some facts were erased or stand elsewhere, so that a correction may name one that is not here. */
  readonly incomplete?: true;
}

/** What a handle is made of beside its facts. */
interface Origin {
  readonly policy: Policy;
  readonly person: string;
  readonly basedOn: BasedOn | null;
  readonly incomplete?: true;
}

const aYes: Reader<true> = (value, path, found) =>
  (value === true ? value : wrongKind('true', path, found));

const aCaseInput = objectOf<Omit<CaseInput, 'facts'> & { readonly facts: Given }>({
  person: aName, facts: anything,
  basedOn: maybe(objectOf<BasedOn>({
    seq: orNull(aWhole(0)), streams: setOf(aName), digest: aDigest,
  })),
  incomplete: maybe(aYes),
});

const aKnownAt = objectOf<{ readonly knownAt: string }>({ knownAt: anInstant });

function build(origin: Origin, history: readonly Fact[], knownAt?: number): Result<CaseFile> {
  const { policy, person, basedOn } = origin;
  const corrected = applyCorrections(history, knownAt);
  const wrong = corrected.problems.filter(({ code }) =>
    origin.incomplete === undefined || code !== 'correction.unknown-fact');
  if (wrong.length > 0) return fail(wrong);
  const state = foldFacts(readStrictly(policy, corrected.facts));
  const problems = [...openedTwice(corrected.facts), ...sizeProblems(state)];
  return problems.length > 0 ? fail(problems)
    : ok({
      policy, person, history, state, basedOn, kept: null, ...incompleteOf(origin),
      ...(knownAt === undefined ? {} : { knownAt }),
    });
}

function incompleteOf(origin: { readonly incomplete?: true }): { readonly incomplete?: true } {
  return origin.incomplete === undefined ? {} : { incomplete: true };
}

/** What a loan was opened as, without when and whence we know. */
function contentOf(fact: FactOf<'LoanOpened'>): string {
  const { id: _id, at: _at, recordedAt: _recordedAt, source: _source, ...content } = fact;
  return canonicalJson(content);
}

/** Loans opened again as something else: nobody could say which of them holds. */
function openedTwice(facts: readonly Fact[]): readonly Problem[] {
  const first = new Map<string, FactOf<'LoanOpened'>>();
  return facts.flatMap((fact) => {
    if (fact.type !== 'LoanOpened') return [];
    const held = first.get(fact.loan);
    if (held === undefined) first.set(fact.loan, fact);
    return held === undefined || contentOf(held) === contentOf(fact) ? []
      : [problem('case.loan-opened-twice', ['facts'],
        { loan: fact.loan, facts: [held.id, fact.id].sort() })];
  });
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
 * @returns The handle, or `case.*` and `fact.*` problems with code and path
 * (`['facts', index, field]`), or `policy.not-a-handle`. A loan that was opened as two things is
 * one of them, until one is voided or corrected. What takes away for a purpose that nobody has
 * declared is read as said for every purpose: see `lintCase`.
 * @example
 * const file = orThrow(openCase(policy, { person: 'P1', facts }))
 */
export function openCase(policy: Policy, input: CaseInput): Result<CaseFile> {
  const read = readPolicyAsk(policy, 'case', aCaseInput, input);
  if (!read.ok) return read;
  const { person, facts, basedOn } = read.value;
  const parsed = parseFacts(facts, policy.zoneData);
  if (!parsed.ok) {
    return fail(parsed.problems.map((p) => ({ ...p, path: ['facts', ...p.path] })));
  }
  return build({ policy, person, basedOn: basedOn ?? null, ...incompleteOf(read.value) },
    parsed.value);
}

/**
 * A case file from facts that were read one by one already, each id once, in the order of facts:
 * for a record whose entries are read once and used for many cases.
 */
export function openReadCase(
  policy: Policy, input: Omit<CaseInput, 'facts'> & { readonly facts: readonly Fact[] },
): Result<CaseFile> {
  const { person, facts, basedOn = null } = input;
  return build({ policy, person, basedOn, ...incompleteOf(input) }, facts);
}

/**
 * A new handle that also knows these facts; the old one stays as it was. Late, doubled and
 * unordered facts land where they belong.
 * @returns The handle, or the problems of `openCase`, or `case.not-a-handle`. Indexes of problems
 * count the facts added only.
 */
export function addFacts(file: CaseFile, facts: unknown): Result<CaseFile> {
  const wrong = caseProblems(file);
  if (wrong.length > 0) return fail(wrong);
  if (!Array.isArray(facts)) return fail([problem('fact.not-a-list', ['facts'], {})]);
  const { person, history, policy } = file;
  const opened = openCase(policy,
    { person, facts: [...history, ...facts as unknown[]], ...incompleteOf(file) });
  return opened.ok ? opened : fail(opened.problems.map((p) => ({
    ...p, path: p.path.map((key, i) =>
      (i === 1 && typeof key === 'number' ? key - history.length : key)),
  })));
}

/**
 * The file as it was known at an instant: facts recorded later, and corrections made later, do
 * not exist for it.
 *
 * @param knownAt - An instant with offset.
 * @returns The handle, or `question.*` problems, `case.*` problems of what was then on file, or
 * `case.not-a-handle`.
 */
export function asKnownAt(file: CaseFile, knownAt: string): Result<CaseFile> {
  const read = readCaseAsk(file, 'question', aKnownAt, { knownAt });
  if (!read.ok) return read;
  const ms = parseInstant(read.value.knownAt) as number;
  return build(file, file.history, ms);
}
