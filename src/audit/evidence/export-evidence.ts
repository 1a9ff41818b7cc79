import { canonicalJson } from '../../kernel/canonical.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { toBase64 } from '../../kernel/bytes.js';
import {
  type NoteSigner, type Receipt, type RecordLog, signCheckpoint, toLeafText, toPreimage,
  toTlogProof, toVerifierKey,
} from '../../log/index.js';
import type { Fact } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import { recordReading } from '../person/read-person-file.js';
import { answerIn } from '../replay/recorded-answer.js';
import { gather } from './gather.js';
import { type Files, policyFiles } from './policy-files.js';
import { previousFiles } from './previous-checkpoint.js';
import { proseFiles } from './prose-files.js';
import { sumsOf } from './sums-of.js';
import { type EvidenceSelection, type SelectedEntry, selectEntries } from './select-entries.js';

/** What a folder of evidence is asked with. */
export interface EvidenceAsk extends EvidenceSelection {
  /** Policies of the answers in it; one that is not at hand leaves its answers unexplained. */
  readonly policies: readonly Policy[];
  /** Holds the log's key. Its name is the log's origin. */
  readonly signer: NoteSigner;
  /**
   * A checkpoint of this log that was signed and given away earlier: the folder then proves that
   * the log has only grown since.
   */
  readonly previous?: string;
  /** Who reads, and what for: it is recorded, and goes into the folder too. */
  readonly reading: { readonly id: string; readonly officer: string; readonly purpose: string };
  /** When, an instant; also the recorder's clock. */
  readonly at: string;
}

/** A folder of evidence as texts: the host writes them. */
export interface Evidence {
  /** UTF-8 text of each file by its path inside the folder. */
  readonly files: Files;
  /** Receipt of the reading. */
  readonly receipt: Receipt;
}

/**
 * One folder about one borrower or one contact that anyone can check offline, with public tools:
 * facts, decisions, plans and packs; each record's exact bytes with its proof under a signed
 * checkpoint; how to check it, in English and Chinese; and a page for a person. Nothing about
 * anyone else is in it.
 *
 * @returns The files; or `evidence.*` (`other-log` where an earlier checkpoint is no beginning of
 * this log), `fact.*` problems of the reading, or the log's.
 */
export function exportEvidence(log: RecordLog, ask: EvidenceAsk): Result<Evidence> {
  const first = ask.policies[0];
  if (first === undefined) return fail([problem('evidence.no-policy', ['policies'], {})]);
  // Asked before anything is recorded: a folder that cannot be made leaves no trace of a reading.
  const sound = selectEntries(log, ask);
  if (!sound.ok) return sound;
  const begins = previousIn(log, ask, '');
  if (!begins.ok) return begins;
  const receipt = recordReading(log, first, { person: ask.person, at: ask.at, ...ask.reading });
  if (!receipt.ok) return receipt;
  const selected = selectEntries(log, ask);
  if (!selected.ok) return selected;
  const named = new Set(selected.value.map(({ entry }) => answerIn(entry))
    .flatMap((answer) => (answer === null || answer.body === null ? [] : answer.policy.digest)));
  const used = ask.policies.filter(({ digest }) => named.has(digest));
  const checkpoint = signCheckpoint({ size: log.size, root: log.tree.root() }, ask.signer);
  const earlier = previousIn(log, ask, checkpoint);
  if (!earlier.ok) return earlier;
  const files: Record<string, string> = {
    ...earlier.value, checkpoint, vkey: toVerifierKey(ask.signer.key),
    ...recordFiles(log, selected.value, checkpoint),
    ...gatheredFiles(selected.value),
    ...Object.assign({}, ...used.map(policyFiles)) as Files,
    'manifest.json': canonicalJson(toManifest(log, { ...ask, policies: used }, selected.value)),
  };
  const root = toBase64(log.tree.root());
  Object.assign(files, proseFiles(selected.value,
    { ...ask, origin: ask.signer.key.name, policies: used }, { size: log.size, root }));
  files['SHA256SUMS'] = sumsOf(files, first.hash);
  return ok({ files, receipt: receipt.value });
}

function previousIn(
  log: RecordLog, { previous, signer }: EvidenceAsk, checkpoint: string,
): Result<Files> {
  return previous === undefined ? ok({})
    : previousFiles(log, signer.key, { previous, checkpoint });
}

function recordFiles(
  log: RecordLog, selected: readonly SelectedEntry[], checkpoint: string,
): Files {
  return Object.fromEntries(selected.flatMap(({ entry: { leaf, opening }, recorded, hidden }) => {
    const { seq: index } = leaf;
    const proof = toTlogProof({ index, hashes: log.tree.proveInclusion(index), checkpoint });
    const records = [
      [`records/${index}.json`, toLeafText(leaf)], [`records/${index}.tlog-proof`, proof],
    ];
    if (hidden !== null || opening === null) return records;
    const words = toPreimage(opening.salt, canonicalJson(recorded));
    return [...records, [`openings/${index}.txt`, words]];
  }));
}

/** The same words once more, gathered for reading: a fact of several streams once. */
function gatheredFiles(selected: readonly SelectedEntry[]): Files {
  const gathered = gather(selected.map(({ entry, recorded, hidden }) =>
    ({ index: entry.leaf.seq, fact: hidden === null ? recorded as unknown as Fact : null })));
  return Object.fromEntries(Object.entries(gathered)
    .map(([name, items]) => [`${name}.json`, canonicalJson(items)]));
}

function toManifest(
  log: RecordLog, ask: EvidenceAsk, selected: readonly SelectedEntry[],
): object {
  const { person, decision, signer, at, policies } = ask;
  const streams = [...new Set(selected.map(({ entry }) => entry.leaf.stream))].sort();
  return {
    v: 1, person, at, origin: signer.key.name, size: log.size,
    selection: decision === undefined ? { streams } : { decision },
    policies: policies.map(({ digest }) => digest).sort(),
    hidden: selected.flatMap(({ entry, hidden }) =>
      (hidden === null ? [] : [{ index: entry.leaf.seq, why: hidden }])),
  };
}
