import { parseInstant } from '../kernel/instant.js';
import type { CaseFile } from '../rules/case-file.js';
import { foldFacts } from '../state/index.js';

/**
 * The file without the facts that lie after an instant: for an answer about that instant, and
 * about what opens after it, they do not exist. The file itself where there are none.
 */
export function fileAt(file: CaseFile, at: number): CaseFile {
  if (file.state.lastAt <= at) return file;
  const facts = file.state.facts.filter((f) => (parseInstant(f.at) as number) <= at);
  return { ...file, state: foldFacts(facts) };
}
