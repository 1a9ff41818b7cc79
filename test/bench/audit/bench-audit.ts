import { createHash, hash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { memoryLog, openMerkleTree, type RecordLog } from 'softknock/audit';
import { nodeSha256, nodeSha256Into } from 'softknock/log/node';
import type { Instant } from '../../../src/kernel/index.js';
import { commitBody, toLeafText } from '../../../src/log/index.js';
import { makeWorkload } from '../decide/workload.js';
import { mustBe, race, type Row } from './race.js';
import { raceReplays } from './race-replays.js';
import { recordedTexts, salts, type Stored } from './recorded.js';
import { type Draft, usualAppend, usualTree } from './usual.js';

const APPEND_ROUNDS = 9;
/** A round is over in a tenth of a second: only many of them tell anything. */
const TREE_ROUNDS = 31;
const DEFAULT_RECORDS = 100_000;

/** Record to canonical bytes to leaf to tree, on the entries of a real record. */
function raceAppends(recorded: readonly Stored[]): { readonly rows: Row[]; readonly texts: readonly string[] } {
  const drafts: Draft[] = recorded.map(({ leaf, text }) =>
    ({ stream: leaf.stream, schema: leaf.schema, body: JSON.parse(text) as object }));
  const at = '2026-06-16T10:00:00.000Z' as Instant;
  const kept = (): RecordLog => {
    const fresh = memoryLog({ hash: nodeSha256, hashInto: nodeSha256Into, salt: salts });
    for (let i = 0; i < drafts.length; i += 1000) fresh.append(drafts.slice(i, i + 1000) as never, at);
    return fresh;
  };
  const alone = (): string => {
    const tree = openMerkleTree(nodeSha256Into);
    for (const [seq, { stream, schema, body }] of drafts.entries()) {
      const commitment = commitBody(nodeSha256, salts(seq), body as never);
      tree.append(toLeafText({ v: 1, seq, recordedAt: at, stream, schema, commitment }));
    }
    return Buffer.from(tree.root()).toString('hex');
  };
  const root = usualAppend(drafts, at, salts);
  mustBe(kept().root() === root && alone() === root, 'roots differ');
  const records = drafts.length;
  const bytes = drafts.reduce((sum, { body }) => sum + Buffer.byteLength(JSON.stringify(body)), 0);
  const rows = race([
    { name: 'append: canonicalize, createHash', records, bytes, run: () => usualAppend(drafts, at, salts) },
    { name: 'append: softknock', records, bytes, run: alone },
    { name: 'append: softknock memoryLog (keeps the words, streams and versions too)', records, bytes, run: kept },
  ], APPEND_ROUNDS);
  // As they come from a file: one flat text each, for every entrant.
  const texts = [...kept().entries()].map(({ leaf }) => Buffer.from(toLeafText(leaf)).toString('utf8'));
  return { rows, texts };
}

/** The tree alone, and checking leaves against a root. */
function raceTrees(texts: readonly string[]): Row[] {
  const records = texts.length;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const usual = (): string => {
    const tree = usualTree();
    for (const text of texts) tree.append(text);
    return tree.root();
  };
  const root = rootOf(texts);
  mustBe(usual() === root, 'roots differ');
  return [...race([
    { name: 'tree: createHash', records, bytes, run: usual },
    { name: 'tree: softknock', records, bytes, run: () => void rootOf(texts) },
  ], TREE_ROUNDS), ...race([
    { name: 'bare loop: createHash', records, bytes, run: () => {
      for (const text of texts) createHash('sha256').update(text).digest('hex');
    } },
    { name: 'bare loop: one-shot hash', records, bytes, run: () => {
      for (const text of texts) hash('sha256', text, 'hex');
    } },
    { name: CHECK, records, bytes, run: () => mustBe(rootOf(texts) === root, 'root') },
  ], TREE_ROUNDS)];
}

const CHECK = 'check leaves against a checkpoint: softknock';

function rootOf(texts: readonly string[]): string {
  const tree = openMerkleTree(nodeSha256Into);
  for (const text of texts) tree.append(text);
  return Buffer.from(tree.root()).toString('hex');
}

/** `npm run -s bench -- audit [--records N]`: side by side in one run, equal results checked before anything is timed. */
export function benchAudit(args: readonly string[]): number {
  const { json, records } = parseArgs({
    args: [...args], options: { json: { type: 'boolean' }, records: { type: 'string' } },
  }).values;
  const decisions = Number(records ?? DEFAULT_RECORDS);
  if (!Number.isSafeInteger(decisions) || decisions < 1) {
    console.error('usage: npm run -s bench -- audit [--records N] [--json]');
    return 1;
  }
  // Small first: with a large record in memory it is the collector of garbage that is timed.
  const appends = raceAppends(recordedTexts(makeWorkload(1_000)));
  const trees = raceTrees(appends.texts);
  const replays = raceReplays(decisions);
  const rows = [...appends.rows, ...trees, ...replays];
  const speed = (name: string): number => rows.find((row) => row.name === name)!.perSecond;
  const goal = (name: string, ours: string, theirs: string, needed: number): object => {
    const got = Number((speed(ours) / speed(theirs)).toFixed(2));
    return { name, needed, got, met: got >= needed };
  };
  const goals = [
    goal('append: times canonicalize with createHash', 'append: softknock', 'append: canonicalize, createHash', 1.5),
    goal('tree: times a createHash tree', 'tree: softknock', 'tree: createHash', 3),
    goal('check: times a bare createHash loop', CHECK, 'bare loop: createHash', 0.8),
    goal('check: times a bare one-shot hash loop', CHECK, 'bare loop: one-shot hash', 0.8),
    goal('replay: times JSON.parse with canonicalize', 'replay: softknock replayLog', 'replay: JSON.parse, canonicalize', 1.5),
  ];
  if (json === true) console.log(JSON.stringify({ bench: 'audit', rows, goals }));
  else {
    console.table(rows);
    console.table(goals);
  }
  return 0;
}
