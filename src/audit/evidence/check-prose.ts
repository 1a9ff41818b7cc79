import type { Fact } from '../../facts/types/index.js';
import { toBase64 } from '../../kernel/bytes.js';
import { parseInstant } from '../../kernel/instant.js';
import { InvariantError, problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { RecordEntry } from '../../log/index.js';
import type { Policy } from '../../rules/policy.js';
import { upcastEntry } from '../record/upcasts.js';
import type { Files } from './policy-files.js';
import { proseFiles } from './prose-files.js';
import { readJson } from './read-json.js';
import type { Hidden } from './read-records.js';
import type { Signed } from './verify-evidence.js';

/** What of a folder was found to be sound, by which the rest is judged. */
export interface SoundParts {
  readonly signed: Signed | null;
  readonly entries: readonly RecordEntry[];
  readonly hidden: readonly Hidden[];
  readonly policies: ReadonlyMap<string, Policy>;
}

interface Manifest {
  readonly person: string;
  readonly at: string;
}

/**
 * Holds the manifest against what is signed and recorded, and writes README and page once more.
 * Neither stands under a proof, and a page is what people read: one with lies in it, its checksum
 * made to fit, must not pass for a part of the evidence.
 *
 * @returns Paths of those that this version writes otherwise: changed by hand, or written by
 * another version.
 */
export function checkProse(
  files: Files, sound: SoundParts, problems: Problem[],
): readonly string[] {
  const manifest = readManifest(files, sound);
  if (manifest === null) {
    problems.push(problem('evidence.manifest', ['manifest.json'], {}));
    return [];
  }
  const { signed, entries, hidden, policies } = sound;
  if (signed === null) return [];
  const whyOf = new Map(hidden.map(({ index, why }) => [index, why]));
  const selected = entries.map((raw) => {
    const read = upcastEntry(raw);
    const entry = read.ok ? read.value : raw;
    const fact = (entry.opening?.body ?? null) as unknown as Fact | null;
    return { entry, fact, hidden: fact === null ? toHidden(whyOf.get(entry.leaf.seq)) : null };
  });
  const { origin, size, root } = signed.checkpoint;
  const ask = { ...manifest, origin, policies: [...policies.values()] };
  const again = orUnsaid(() => proseFiles(selected, ask, { size, root: toBase64(root) }));
  return PROSE.filter((path) => files[path] !== again?.[path]);
}

const PROSE = ['README.md', 'index.html'];

/** An answer of another version's shape has no words here; what it proves, it proves without. */
function orUnsaid(write: () => Files): Files | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof InvariantError && error.code === 'explain.wrong-input') return null;
    throw error;
  }
}

const toHidden = (why: string | undefined): 'withheld' | 'erased' =>
  why === 'erased' ? why : 'withheld';

/** Whom the folder is about and when it was read out stand in its reading, which is a record. */
function readManifest(
  files: Files, { signed, entries, policies }: SoundParts,
): Manifest | null {
  const manifest = (readJson(files['manifest.json']) ?? {}) as Partial<Manifest> & {
    readonly origin?: unknown; readonly size?: unknown; readonly policies?: unknown;
  };
  const { person, at } = manifest;
  if (typeof person !== 'string' || typeof at !== 'string') return null;
  const isSigned = signed === null || (manifest.origin === signed.checkpoint.origin
    && manifest.size === signed.checkpoint.size);
  const named = [...policies.keys()].sort();
  const hasRules = Array.isArray(manifest.policies) && manifest.policies.join() === named.join();
  const readings = entries.map(({ opening }) => opening?.body as unknown as Fact | undefined)
    .filter((fact) => fact?.type === 'FileRead');
  const isRead = readings.length === 0 || readings.some((fact) =>
    fact.person === person && parseInstant(fact.at) === parseInstant(at));
  return isSigned && hasRules && isRead ? { person, at } : null;
}
