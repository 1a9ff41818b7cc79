import type { Hash } from '../../kernel/hash.js';
import type { Json } from '../../kernel/json.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import {
  type Leaf, type Opening, parseLeaf, parseTlogProof, type RecordEntry, toLeafText,
  type VerifySignature, verifyTlogProof,
} from '../../log/index.js';
import type { Files } from './policy-files.js';
import { readJson } from './read-json.js';
import type { Signed } from './verify-evidence.js';

/** Why the words of a record are not in the folder. */
export interface Hidden {
  readonly index: number;
  readonly why: string;
}

interface ReadAsk {
  /** Null where the checkpoint could not be opened: then no proof can be checked. */
  readonly signed: Signed | null;
  readonly verify: VerifySignature;
  readonly hash: Hash;
}

const RECORD = /^records\/(0|[1-9]\d*)\.json$/;

/** Reads and checks every record with its proof and words; what is wrong is added to `problems`. */
export function readRecords(
  files: Files, ask: ReadAsk, problems: Problem[],
): { readonly entries: readonly RecordEntry[]; readonly hidden: readonly Hidden[] } {
  const hidden = hiddenIn(files);
  const indexes = Object.keys(files).flatMap((path) => RECORD.exec(path)?.[1] ?? []).map(Number)
    .sort((a, b) => a - b);
  const entries = indexes.flatMap((index) => {
    const leaf = readLeaf(files, index, problems);
    if (leaf === null) return [];
    checkProof(files, index, ask, problems);
    const opening = readOpening(files, leaf, ask.hash, problems);
    const isHidden = hidden.some((h) => h.index === index);
    if ((opening === null) !== isHidden) {
      problems.push(problem('evidence.missing-file', [`openings/${index}.txt`], {}));
    }
    return [{ leaf, opening }];
  });
  return { entries, hidden };
}

function readLeaf(files: Files, index: number, problems: Problem[]): Leaf | null {
  const path = `records/${index}.json`;
  const leaf = parseLeaf(readJson(files[path]));
  // The very bytes: a leaf in another spelling is another leaf.
  if (leaf === null || toLeafText(leaf) !== files[path]) {
    problems.push(problem('evidence.leaf', [path], {}));
    return null;
  }
  if (leaf.seq !== index) problems.push(problem('evidence.index', [path], { seq: leaf.seq }));
  return leaf;
}

function checkProof(
  files: Files, index: number, { signed, verify }: ReadAsk, problems: Problem[],
): void {
  const path = `records/${index}.tlog-proof`;
  const text = files[path];
  if (text === undefined) {
    problems.push(problem('evidence.missing-file', [path], {}));
    return;
  }
  if (signed === null) return;
  const read = parseTlogProof(text);
  const code = !read.ok ? read.problems[0]!.code
    : read.value.index !== index ? 'evidence.index'
    : read.value.checkpoint !== signed.note || read.value.extra !== undefined ? 'evidence.other-checkpoint'
    : null;
  if (code !== null) {
    problems.push(problem(code, [path], {}));
    return;
  }
  const leaf = files[`records/${index}.json`]!;
  const proved = verifyTlogProof(text, { leaf, key: signed.key, verify });
  if (!proved.ok) problems.push(problem(proved.problems[0]!.code, [path], {}));
}

function readOpening(
  files: Files, leaf: Leaf, hash: Hash, problems: Problem[],
): Opening | null {
  const path = `openings/${leaf.seq}.txt`;
  const text = files[path];
  if (text === undefined) return null;
  const feed = text.indexOf('\n');
  const body = readJson(text.slice(feed + 1));
  if (hash(text) !== leaf.commitment || feed < 0 || body === undefined) {
    problems.push(problem('evidence.commitment', [path], {}));
    return null;
  }
  return { seq: leaf.seq, salt: text.slice(0, feed), body };
}

function hiddenIn(files: Files): readonly Hidden[] {
  const manifest = readJson(files['manifest.json']) as { readonly hidden?: Json } | undefined;
  const listed = Array.isArray(manifest?.hidden) ? manifest.hidden as readonly Json[] : [];
  return listed.flatMap((item) => {
    const { index, why } = (item ?? {}) as { readonly index?: Json; readonly why?: Json };
    return typeof index === 'number' && typeof why === 'string' ? [{ index, why }] : [];
  });
}
