import { fail, ok } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { byText } from '../kernel/sort.js';
import { inFactOrder, learnedAt } from './fact-order.js';
import { factProblem } from './fact-problems.js';
import { mergedNames, renamedPersons, withJointZones } from './merged-persons.js';
import { isCorrection, readFact } from './read-fact.js';
import type { Fact, FactOf } from './types/index.js';

/** What is held to be true now, and what was put aside on the way. */
export interface Corrected {
  /** In the order of facts; corrections that stand are among them. */
  readonly facts: readonly Fact[];
  /** Ids of facts known by then that were voided, sorted. */
  readonly voided: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The facts that hold once corrections have been read: voided ones are gone, corrected ones stand
 * as corrected, merged persons stand under one name. History itself is untouched: asked as of an
 * earlier instant, a later correction does not exist.
 *
 * Corrections are read in the order in which they were learned. Voiding a correction undoes it;
 * correcting one is refused. A split leaves facts where they are: which of them belong to whom is
 * a human judgement, made by voiding and stating anew.
 *
 * @param facts - Parsed, each id once; left as they are.
 * @param knownAt - Epoch ms; facts learned later do not exist. Absent: everything on file.
 * @returns Facts, with a problem for each correction that could not be followed.
 */
export function applyCorrections(facts: readonly Fact[], knownAt?: number): Corrected {
  const known = knownAt === undefined ? facts : facts.filter((f) => learnedAt(f) <= knownAt);
  const corrections = inFactOrder(known.filter((f) => isCorrection(f.type)), learnedAt);
  if (corrections.length === 0) return { facts: known, voided: [], problems: [] };
  // Against all that is on file: a fact learned after its own correction is late, not unknown.
  const onFile = new Map(facts.map((fact) => [fact.id, fact]));
  const problems = corrections.flatMap((fact) => unknownTargets(fact, onFile));
  const voided = voidedIds(corrections, onFile);
  const standing = corrections.filter(({ id }) => !voided.has(id));
  const held = new Map(known.filter(({ id }) => !voided.has(id)).map((fact) => [fact.id, fact]));
  for (const fact of standing) {
    const target = fact.type === 'FactCorrected' ? onFile.get(fact.fact) : undefined;
    if (fact.type !== 'FactCorrected' || target === undefined) continue;
    const read = replacementFor(target, fact);
    if (!read.ok) problems.push(...read.problems);
    else if (held.has(target.id)) held.set(target.id, read.value);
  }
  const names = mergedNames(standing);
  const ordered = inFactOrder([...held.values()]);
  const left = withJointZones(ordered, ordered.map((fact) => renamedPersons(fact, names)), names);
  const putAside = known.filter(({ id }) => voided.has(id)).map(({ id }) => id).sort(byText);
  return { facts: left, voided: putAside, problems };
}

/** Latest first, so that a void that was itself voided takes nothing away. */
function voidedIds(
  corrections: readonly Fact[], onFile: ReadonlyMap<string, Fact>,
): ReadonlySet<string> {
  const voided = new Set<string>();
  for (const fact of [...corrections].reverse()) {
    if (fact.type !== 'FactVoided' || voided.has(fact.id)) continue;
    for (const id of fact.facts) if (id !== fact.id && onFile.has(id)) voided.add(id);
  }
  return voided;
}

function unknownTargets(correction: Fact, onFile: ReadonlyMap<string, Fact>): Problem[] {
  const { id } = correction;
  const check = (target: string, path: readonly (string | number)[]): Problem[] => {
    if (target === id) return [factProblem('correction.names-itself', path, { id })];
    if (onFile.has(target)) return [];
    return [factProblem('correction.unknown-fact', path, { id, fact: target })];
  };
  if (correction.type === 'FactCorrected') return check(correction.fact, ['fact']);
  if (correction.type !== 'FactVoided') return [];
  return correction.facts.flatMap((target, i) => check(target, ['facts', i]));
}

/** The new content, read as strictly as the old; it may not become another fact. */
function replacementFor(old: Fact, { id, replacement }: FactOf<'FactCorrected'>): Result<Fact> {
  if (isCorrection(old.type)) {
    return fail([factProblem('correction.of-a-correction', ['fact'], { id, fact: old.id })]);
  }
  const read = readFact(replacement, ['replacement'], null);
  if (!read.ok) return fail([factProblem('correction.bad-replacement', ['replacement'], { id })]);
  const problems = [
    ...(read.value.id === old.id ? []
      : [factProblem('correction.other-id', ['replacement', 'id'], { id, fact: old.id })]),
    ...(read.value.type === old.type ? []
      : [factProblem('correction.other-type', ['replacement', 'type'], { id, fact: old.id })]),
  ];
  return problems.length > 0 ? fail(problems) : ok(read.value);
}
