import { parseInstant } from '../kernel/instant.js';
import { problem } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';
import { isRestrictive } from './restrictive.js';
import { FACT_SCHEMAS } from './schemas.js';
import { normaliseFact } from './normalise.js';
import type { Fact, FactOf } from './types/index.js';

/** What is held to be true now, and what was put aside on the way. */
export interface Corrected {
  readonly facts: readonly Fact[];
  /** Ids of facts that were voided, sorted. */
  readonly voided: readonly string[];
  readonly problems: readonly Problem[];
}

const knownSince = (fact: Fact): number => parseInstant(fact.recordedAt ?? fact.at) as number;

function replace(held: Map<string, Fact>, fact: FactOf<'FactCorrected'>, problems: Problem[]): void {
  const old = held.get(fact.fact);
  if (old === undefined) {
    problems.push(problem('correction.unknown-fact', ['fact'], { id: fact.id, fact: fact.fact }));
    return;
  }
  const parsed = FACT_SCHEMAS.get(old.type)?.safeParse(fact.replacement);
  const replacement = fact.replacement as { readonly id?: unknown };
  if (parsed?.success !== true || replacement.id !== old.id) {
    problems.push(problem('correction.bad-replacement', ['replacement'], { id: fact.id }));
    return;
  }
  held.set(old.id, normaliseFact(parsed.data as never) as unknown as Fact);
}

function renamed(fact: Fact, names: ReadonlyMap<string, string>): Fact {
  const to = 'person' in fact ? names.get(fact.person) : undefined;
  return to === undefined ? fact : { ...fact, person: to } as Fact;
}

function orderKey(a: Fact, b: Fact): number {
  const [x, y] = [parseInstant(a.at) as number, parseInstant(b.at) as number];
  if (x !== y) return x - y;
  const [p, q] = [isRestrictive(a), isRestrictive(b)];
  if (p !== q) return p ? 1 : -1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * The facts that hold once corrections have been read: voided ones are gone, corrected ones stand
 * as corrected, merged persons stand under one name. History itself is untouched: asked as of an
 * earlier instant, a later correction does not exist.
 *
 * @param facts - Parsed and in order. A split leaves facts where they are.
 * @param knownAt - Epoch ms; facts recorded later do not exist. Absent: everything on file.
 */
export function applyCorrections(facts: readonly Fact[], knownAt?: number): Corrected {
  const known = knownAt === undefined ? facts : facts.filter((f) => knownSince(f) <= knownAt);
  const corrections = known.filter((f) => f.type === 'FactVoided' || f.type === 'FactCorrected'
    || f.type === 'PersonsMerged').sort((a, b) => knownSince(a) - knownSince(b)
    || (a.id < b.id ? -1 : 1));
  if (corrections.length === 0) return { facts: known, voided: [], problems: [] };
  const held = new Map(known.map((f) => [f.id, f]));
  const voided = new Set<string>();
  const problems: Problem[] = [];
  const names = new Map<string, string>();
  for (const fact of corrections) {
    if (fact.type === 'FactCorrected') replace(held, fact, problems);
    else if (fact.type === 'FactVoided') {
      for (const id of fact.facts) {
        if (!held.has(id) && !voided.has(id)) {
          problems.push(problem('correction.unknown-fact', ['facts'], { id: fact.id, fact: id }));
        }
        held.delete(id);
        voided.add(id);
      }
    } else if (fact.type === 'PersonsMerged') {
      for (const person of fact.persons) if (person !== fact.into) names.set(person, fact.into);
    }
  }
  const left = [...held.values()].map((f) => renamed(f, names)).sort(orderKey);
  return { facts: left, voided: [...voided].sort(), problems };
}

