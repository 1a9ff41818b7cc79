import { parseFact } from '../../facts/index.js';
import type { Fact } from '../../facts/types/index.js';
import { fail, ok } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import type { ZoneData } from '../../kernel/zones.js';
import type { RecordEntry } from '../../log/index.js';

/**
 * Facts of one log that were read already, by `seq`, under one edition of the zone tables. What
 * stands at a `seq` never changes, so each needs to be read once however many cases use it.
 */
export interface ReadFacts {
  readonly bySeq: Map<number, { readonly fact: Fact; readonly zones: ZoneData }>;
}

/** More than the facts of any one case; beyond it the memory of what was read starts anew. */
const HELD_MAX = 200_000;

/** Starts with nothing read. */
export function openReadFacts(): ReadFacts {
  return { bySeq: new Map() };
}

/**
 * Reads the facts of entries whose words are there.
 * @returns Facts in the order of the entries; or every problem, with the place as path.
 */
export function readEntries(
  entries: readonly RecordEntry[], zones: ZoneData, read: ReadFacts = openReadFacts(),
): Result<readonly Fact[]> {
  const problems: Problem[] = [];
  const facts: Fact[] = [];
  if (read.bySeq.size > HELD_MAX) read.bySeq.clear();
  for (const [place, { leaf, opening }] of entries.entries()) {
    const held = read.bySeq.get(leaf.seq);
    if (held !== undefined && held.zones === zones) {
      facts.push(held.fact);
      continue;
    }
    const parsed = parseFact(opening!.body, place, zones);
    if (parsed.ok) {
      facts.push(parsed.value);
      read.bySeq.set(leaf.seq, { fact: parsed.value, zones });
    } else problems.push(...parsed.problems);
  }
  return problems.length > 0 ? fail(problems) : ok(facts);
}
