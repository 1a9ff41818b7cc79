import { canonicalJson } from '../../kernel/canonical.js';
import type { Fact } from '../../facts/types/index.js';
import type { Hash } from '../../kernel/hash.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { RecordEntry } from '../../log/index.js';
import { gather } from './gather.js';
import type { Files } from './policy-files.js';
import type { Hidden } from './read-records.js';

/** What a folder may hold; anything else does not belong to the evidence. */
const KNOWN = [
  /^(checkpoint|vkey|previous|consistency|manifest\.json|README\.md|index\.html|SHA256SUMS)$/,
  /^(facts|decisions|plans)\.json$/, /^records\/\d+\.(json|tlog-proof)$/, /^openings\/\d+\.txt$/,
  /^packs\/[^/]+\.json$/, /^policies\/[0-9a-f]{64}\.json$/,
];
const NEEDED = ['manifest.json', 'README.md', 'index.html', 'SHA256SUMS'];

/** Holds the gathered files against the words in the openings, and looks for strays. */
export function checkCopies(
  files: Files, entries: readonly RecordEntry[], hidden: readonly Hidden[], problems: Problem[],
): void {
  const gathered = gather(entries.map((entry) => ({
    index: entry.leaf.seq,
    fact: entry.opening === null ? null : entry.opening.body as unknown as Fact,
  })));
  for (const [name, items] of Object.entries(gathered)) {
    const path = `${name}.json`;
    if (files[path] !== canonicalJson(items)) problems.push(problem('evidence.copy', [path], {}));
  }
  const records = new Set(entries.map(({ leaf }) => leaf.seq));
  for (const { index } of hidden) {
    if (!records.has(index)) problems.push(problem('evidence.missing-file', [`records/${index}.json`], {}));
  }
  for (const path of Object.keys(files)) {
    const index = /^(?:records|openings)\/(\d+)\./.exec(path)?.[1];
    const isStray = !KNOWN.some((known) => known.test(path))
      || (index !== undefined && files[`records/${index}.json`] === undefined);
    if (isStray) problems.push(problem('evidence.unknown-file', [path], {}));
  }
  for (const path of NEEDED) {
    if (files[path] === undefined) problems.push(problem('evidence.missing-file', [path], {}));
  }
}

/** Holds every file against its checksum: finds damage, not forgery, which the proofs find. */
export function checkSums(files: Files, hash: Hash, problems: Problem[]): void {
  const sums = new Map((files['SHA256SUMS'] ?? '').split('\n').filter((line) => line !== '')
    .map((line) => [line.slice(66), line.slice(0, 64)] as const));
  for (const [path, text] of Object.entries(files)) {
    if (path === 'SHA256SUMS') continue;
    if (sums.get(path) !== hash(text)) problems.push(problem('evidence.checksum', [path], {}));
    sums.delete(path);
  }
  for (const path of sums.keys()) problems.push(problem('evidence.missing-file', [path], {}));
}
