import type { CaseState } from '../state/index.js';
import type { AttestedWords } from './rule.js';

/** Ids of the attestations about one of these ids that hold one of the words, by an instant. */
export function listAttested(
  state: CaseState, about: readonly string[], words: AttestedWords, at: number,
): readonly string[] {
  const wanted = words.map((word) => word.toLowerCase());
  return state.attestations.filter((entry) => entry.at <= at
    && about.includes(entry.fact.about)
    && wanted.some((word) => entry.fact.statement.toLowerCase().includes(word)))
    .map(({ fact }) => fact.id);
}

/** Whether anybody has attested so. */
export function isAttested(
  state: CaseState, about: readonly string[], words: AttestedWords, at: number,
): boolean {
  return listAttested(state, about, words, at).length > 0;
}
