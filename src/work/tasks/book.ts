import { canonicalJson } from '../../kernel/canonical.js';
import { fail, ok } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { applyCorrections, parseFacts } from '../../facts/index.js';
import { factProblem } from '../../facts/fact-problems.js';
import { isCorrection } from '../../facts/read-fact.js';
import type { Fact, FactOf, FactType } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import { keysFrom, NO_LAYERS, newestOf, withValues } from './layers.js';
import type { Layers } from './layers.js';

/**
 * The facts that work is done on, found by what they are about: a handle, never changed.
 * `addToBook` gives a new one; facts late, doubled and out of order land where they belong.
 */
export interface WorkBook {
  readonly policy: Policy;
  /** Facts as they came in, by id. */
  readonly history: Layers<Fact>;
  /** Facts that hold, under each name that they are about. */
  readonly index: Layers<readonly Fact[]>;
  /** Once a correction has come in, every addition reads the history anew. */
  readonly corrected: boolean;
}

/** Under which names a fact is found: each is a kind of thing and its id. */
function namesOf(fact: Fact): readonly string[] {
  if ('task' in fact) {
    const task = `task/${fact.task}`;
    if (fact.type === 'TaskOpened') return [task, ...fact.duties.map((duty) => `due/${duty}`)];
    if (fact.type === 'TaskAssigned') return [task, ...fact.officers.map((who) => `officer/${who}`)];
    if (fact.type === 'TaskStarted') return [task, `started/${fact.decision}`];
    return fact.type === 'TaskCompleted' ? [task, ...fact.evidence.map((e) => `used/${e}`)] : [task];
  }
  const names = [`type/${fact.type}`];
  if ('person' in fact && fact.person !== undefined) names.push(`person/${fact.person}`);
  if ('loan' in fact && fact.loan !== undefined) names.push(`loan/${fact.loan}`);
  if ('loans' in fact) for (const loan of fact.loans) names.push(`loan/${loan}`);
  if ('decision' in fact && fact.decision !== undefined) names.push(`decision/${fact.decision}`);
  if ('about' in fact) names.push(`about/${fact.about}`);
  if ('duty' in fact) names.push(`duty/${fact.duty}`);
  if (fact.type === 'EvidenceFiled') names.push(`evidence/${fact.evidence}`);
  return names;
}

function indexed(base: Layers<readonly Fact[]>, facts: readonly Fact[]): Layers<readonly Fact[]> {
  const touched = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const name of namesOf(fact)) {
      const held = touched.get(name) ?? [...newestOf(base, name) ?? []];
      held.push(fact);
      touched.set(name, held);
    }
  }
  return withValues(base, touched);
}

/** A book from all its facts at once. */
function fromHistory(policy: Policy, history: Layers<Fact>): Result<WorkBook> {
  const facts = keysFrom(history, '').map((id) => newestOf(history, id) as Fact);
  const corrected = applyCorrections(facts);
  if (corrected.problems.length > 0) return fail(corrected.problems);
  return ok({ policy, history, index: indexed(NO_LAYERS, corrected.facts), corrected: true });
}

/**
 * A book that also knows these facts.
 * @param raw - A list of plain objects, in any order; repeats are kept once.
 * @returns The new handle, or `fact.*` and `correction.*` problems; the old one stays as it was.
 */
export function addToBook(book: WorkBook, raw: unknown): Result<WorkBook> {
  const parsed = parseFacts(raw, book.policy.zoneData);
  if (!parsed.ok) return parsed;
  const fresh: Fact[] = [];
  for (const fact of parsed.value) {
    const held = newestOf(book.history, fact.id);
    if (held === undefined) fresh.push(fact);
    else if (canonicalJson(held) !== canonicalJson(fact)) {
      return fail([factProblem('fact.conflict', ['id'], { id: fact.id })]);
    }
  }
  if (fresh.length === 0) return ok(book);
  const history = withValues(book.history, new Map(fresh.map((fact) => [fact.id, fact])));
  if (book.corrected || fresh.some(({ type }) => isCorrection(type))) {
    return fromHistory(book.policy, history);
  }
  return ok({ ...book, history, index: indexed(book.index, fresh) });
}

/**
 * A book of work from facts.
 * @param policy - From `compilePolicy`, with the house's work tables.
 * @param facts - Plain JSON in any order: loans, permits, contacts, evidence, tasks.
 * @example
 * const book = orThrow(openBook(policy, facts))
 */
export function openBook(policy: Policy, facts: unknown): Result<WorkBook> {
  return addToBook({ policy, history: NO_LAYERS, index: NO_LAYERS, corrected: false }, facts);
}

/** Facts about a thing, in no order: `task/T1`, `loan/L1`, `decision/d-1`, `evidence/E1`. */
export function factsAbout(book: WorkBook, name: string): readonly Fact[] {
  return newestOf(book.index, name) ?? [];
}

/** Facts of one type about a thing, by instant and then by id. */
export function factsOf<T extends FactType>(
  book: WorkBook, name: string, type: T,
): readonly FactOf<T>[] {
  return factsAbout(book, name)
    .filter((fact): fact is FactOf<T> => fact.type === type)
    .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1));
}

/** Every fact of a type, by instant and then by id. Tasks are found by their own names. */
export function allOf<T extends FactType>(book: WorkBook, type: T): readonly FactOf<T>[] {
  return factsOf(book, `type/${type}`, type);
}

/** Ids of things of a kind that facts are about, sorted. */
export function idsOf(book: WorkBook, kind: 'task' | 'person' | 'loan' | 'duty'): readonly string[] {
  return keysFrom(book.index, `${kind}/`).map((name) => name.slice(kind.length + 1));
}
