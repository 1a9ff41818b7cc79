import { lettersBetween } from '../kernel/letters-between.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { applyCorrections, isRestrictive } from '../facts/index.js';
import type { Fact } from '../facts/types/index.js';
import { CURRENCIES } from '../terms/currencies.js';
import type { CaseFile } from './case-file.js';
import type { Policy } from './policy.js';
import { caseProblems } from './read-ask.js';

type Path = readonly (string | number)[];
type Words = readonly string[];

/** Where a fact may name purposes: its own, those of its scope, and those of a loan's clauses. */
interface Naming {
  readonly purposes?: Words;
  readonly scope?: { readonly purposes?: Words };
  readonly clauses?: readonly { readonly purposes: Words }[];
}

function purposesIn(fact: Fact): readonly (readonly [path: Path, purposes: Words])[] {
  const { purposes, scope, clauses } = fact as Naming;
  return [
    ...(purposes === undefined ? [] : [[['purposes'], purposes] as const]),
    ...(scope?.purposes === undefined ? [] : [[['scope', 'purposes'], scope.purposes] as const]),
    ...(clauses ?? []).map((clause, i) => [['clauses', i, 'purposes'], clause.purposes] as const),
  ];
}

const namedIn = (fact: Fact): Words => purposesIn(fact).flatMap(([, purposes]) => purposes);

/** The fact for every purpose: what it named limits it no longer, the rest of its scope does. */
function withoutPurposes(fact: Fact): Fact {
  const { purposes: _own, ...rest } = fact as Fact & Naming;
  if (rest.scope === undefined) return rest as Fact;
  const { purposes: _scoped, ...scope } = rest.scope;
  return { ...rest, scope } as Fact;
}

/**
 * Facts as the case reads them. What takes something away for a purpose that neither the policy
 * declares nor an earlier fact of the file has named would bind nothing: nobody could ever ask
 * about it. A slip of the pen must not undo a no, so it is read as said for every purpose, until
 * it is corrected or the purpose is declared. A word that an earlier fact has named, rightly or in
 * the same wrong spelling, is taken as a purpose of its own: `lintCase` shows it as `as-named`.
 *
 * @param facts - In the order of facts. Nothing else of them changes, and their ids stay.
 */
export function readStrictly(policy: Policy, facts: readonly Fact[]): readonly Fact[] {
  const declared = policy.purposes;
  const isOpen = (fact: Fact): boolean =>
    isRestrictive(fact) && namedIn(fact).some((purpose) => !declared.has(purpose));
  if (!facts.some(isOpen)) return facts;
  const told = new Set<string>();
  return facts.map((fact) => {
    if (isOpen(fact) && namedIn(fact).some((p) => !declared.has(p) && !told.has(p))) {
      return withoutPurposes(fact);
    }
    // What we did in its name is no word of anybody's.
    if (!isRestrictive(fact) && fact.type !== 'ContactAttempted') {
      for (const purpose of namedIn(fact)) told.add(purpose);
    }
    return fact;
  });
}

/** Declared words that a word may have been meant for: two letters away, a short one one. */
function nearest(word: string, declared: Iterable<string>): Words {
  const far = word.length < 5 ? 1 : 2;
  // Ids may be long; a purpose's name is not.
  return word.length > 60 ? [] : [...declared].filter((known) =>
    Math.abs(known.length - word.length) <= far && lettersBetween(word, known) <= far).sort();
}

/**
 * What a case names that nobody has declared: purposes that stand in no table of the policy, and
 * currencies that ISO 4217 does not have. Facts may name them, since a house may declare a purpose
 * later; so these are questions to whoever keeps the file, and nothing is refused for them.
 *
 * @param file - From `openCase`.
 * @returns One for each word of a fact, in the order of facts: `case.purpose-undeclared`, with
 * `readAs`: `all` where what takes away is read as said for every purpose, `as-named` where an
 * earlier fact has named it, `nothing` where it gives nothing; and `nearest`, what may have been
 * meant. `case.currency-unknown`. Or `case.not-a-handle`.
 * @example
 * orThrow(lintCase(file)) // [{ code: 'case.purpose-undeclared', path: ['facts', 'f7', ...], ... }]
 */
export function lintCase(file: CaseFile): Result<readonly Problem[]> {
  const wrong = caseProblems(file);
  if (wrong.length > 0) return fail(wrong);
  const { policy, history, state, knownAt } = file;
  const here = new Set(state.facts.map(({ id }) => id));
  // What was voided, or was corrected into something else, binds nobody any more.
  const facts = applyCorrections(history, knownAt).facts.filter(({ id }) => here.has(id));
  const read = readStrictly(policy, facts);
  return ok(facts.flatMap((fact, i) =>
    [...undeclaredIn(fact, read[i] !== fact, policy.purposes), ...currencyOf(fact)]));
}

function undeclaredIn(
  fact: Fact, isWidened: boolean, declared: ReadonlyMap<string, unknown>,
): readonly Problem[] {
  const readAs = !isRestrictive(fact) ? 'nothing' : isWidened ? 'all' : 'as-named';
  return purposesIn(fact).flatMap(([path, purposes]) => purposes.flatMap((value, i) =>
    (declared.has(value) ? [] : [problem('case.purpose-undeclared', ['facts', fact.id, ...path, i],
      { value, type: fact.type, readAs, nearest: [...nearest(value, declared.keys())] })])));
}

function currencyOf(fact: Fact): readonly Problem[] {
  const { currency } = fact as { readonly currency?: string };
  return currency === undefined || CURRENCIES.has(currency) ? []
    : [problem('case.currency-unknown', ['facts', fact.id, 'currency'],
      { value: currency, nearest: [...nearest(currency, CURRENCIES)] })];
}
