import { createHash, hash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decideContact, orThrow, parseFacts } from 'softknock';
import type { Policy } from 'softknock';
import {
  canonicalJson, memoryLog, openMerkleTree, openRecordedCase, recordDecision, recordFacts, type RecordLog,
  type RecordReader, replayLog,
} from 'softknock/audit';
import { nodeSha256, nodeSha256Into } from 'softknock/log/node';
import { benchPolicy, toFacts, toQuestion } from '../decide/softknock.js';
import { makeWorkload } from '../decide/workload.js';
import type { Ask, Borrower } from '../decide/workload.js';
import { commitBody, type Leaf, type RecordEntry, toLeafText } from '../../../src/log/index.js';
import type { Instant, Json } from '../../../src/kernel/index.js';
import { type Draft, type TextRecord, usualAppend, usualReplay, usualTree } from './usual.js';

interface Row {
  readonly name: string; readonly perSecond: number; readonly min: number; readonly max: number;
  readonly records: number; readonly bytesPerRecord: number;
}

/** An entry whose body is text, as it stands on disk. */
interface Stored {
  readonly leaf: Leaf;
  readonly text: string;
}

interface Entrant {
  readonly name: string;
  readonly records: number;
  readonly bytes: number;
  readonly run: () => void;
}

const ROUNDS = 31;
const WARM_UP = 4;
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** The engine's own collector, by hand. */
const collectGarbage: () => void = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

/** Entrants alternated in one process, after rounds that only warm up. */
function race(entrants: readonly Entrant[], rounds: number = ROUNDS, warmUp: number = WARM_UP): Row[] {
  const speeds = entrants.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [i, { name, records, run }] of entrants.entries()) {
      process.stderr.write(`${name}: round ${round + 1} of ${rounds}\n`);
      // What the one before left to be collected must not be charged to this one.
      collectGarbage();
      const start = performance.now();
      run();
      if (round >= 0) speeds[i]!.push(Math.round((records * 1000) / (performance.now() - start)));
    }
  }
  return entrants.map(({ name, records, bytes }, i) => ({
    name, perSecond: median(speeds[i]!), min: Math.min(...speeds[i]!), max: Math.max(...speeds[i]!),
    records, bytesPerRecord: Math.round(bytes / records),
  }));
}

function mustBe(claim: boolean, what: string): void {
  if (!claim) throw new Error(`${what}: nothing is timed`);
}

const salts = (seq: number): string => seq.toString(16).padStart(32, '0');
const policy: Policy = { ...benchPolicy, hash: nodeSha256 };

/** Loans under names of their own: in a record no two borrowers share a stream. */
const named = <T>(value: T, id: string): T =>
  JSON.parse(JSON.stringify(value).replaceAll('"L1"', `"${id}-L1"`).replaceAll('"L2"', `"${id}-L2"`)) as T;

/**
 * Five decisions a borrower, each recorded before the next is made. Borrower by borrower, and what is
 * done with is taken out of the log: a record is held once, as the texts that it has on disk.
 */
function recordedTexts(borrowers: readonly Borrower[], asks: readonly Ask[]): readonly Stored[] {
  const log = memoryLog({ hash: nodeSha256, hashInto: nodeSha256Into, salt: salts });
  const texts: Stored[] = [];
  const asked = new Map<number, { readonly ask: Ask; readonly key: string }[]>();
  for (const [i, ask] of asks.entries()) asked.set(ask.borrower, [...asked.get(ask.borrower) ?? [], { ask, key: `k${i}` }]);
  for (const [i, borrower] of borrowers.entries()) {
    recordFacts(log, orThrow(parseFacts(named(toFacts(borrower), borrower.id), policy.zoneData)), '2026-01-01T00:00:00Z');
    const streams = [`person/${borrower.id}`, `loan/${borrower.id}-L1`, `loan/${borrower.id}-L2`];
    for (const { ask, key } of asked.get(i) ?? []) {
      const opened = orThrow(openRecordedCase(log, policy, { person: borrower.id, streams }));
      const question = named(toQuestion(borrower, ask), borrower.id);
      const decision = orThrow(decideContact(opened.file, { question, key }));
      const recorded = recordDecision(log, opened, decision, question.at);
      if (recorded.status !== 'permitted' && recorded.status !== 'recorded') throw new Error(recorded.status);
    }
    const done = [...log.entries(texts.length)];
    // As they come from a file: one flat text each, for every entrant.
    for (const { leaf, opening } of done) texts.push({ leaf, text: Buffer.from(canonicalJson(opening!.body)).toString('utf8') });
    log.erase(done.map(({ leaf }) => leaf.seq));
    if ((i + 1) % 2_000 === 0) process.stderr.write(`recorded the decisions of ${i + 1} of ${borrowers.length} borrowers\n`);
  }
  return texts;
}

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
  ]);
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
  ]), ...race([
    { name: 'bare loop: createHash', records, bytes, run: () => {
      for (const text of texts) createHash('sha256').update(text).digest('hex');
    } },
    { name: 'bare loop: one-shot hash', records, bytes, run: () => {
      for (const text of texts) hash('sha256', text, 'hex');
    } },
    { name: CHECK, records, bytes, run: () => mustBe(rootOf(texts) === root, 'root') },
  ])];
}

const CHECK = 'check leaves against a checkpoint: softknock';

function rootOf(texts: readonly string[]): string {
  const tree = openMerkleTree(nodeSha256Into);
  for (const text of texts) tree.append(text);
  return Buffer.from(tree.root()).toString('hex');
}

/** Replays of the same record, each answer compared byte for byte. */
function raceReplays(texts: readonly Stored[], answers: number): Row[] {
  const byStream = new Map<string, { seq: number; text: string }[]>();
  for (const { leaf: { stream, seq }, text } of texts) {
    const held = byStream.get(stream);
    if (held === undefined) byStream.set(stream, [{ seq, text }]);
    else held.push({ seq, text });
  }
  const told = texts.filter(({ text }) => text.includes('"type":"ContactDecided"')).map(({ leaf, text }) => ({ seq: leaf.seq, text }));
  const record: TextRecord = { byStream, answers: told };
  const bytes = told.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const replay = (): void => {
    const report = replayLog(textReader(texts), { policyOf: () => policy });
    mustBe(report.same === answers && report.decisions === answers, 'replay differs');
  };
  return race([
    { name: 'replay: JSON.parse, canonicalize', records: answers, bytes, run: () => mustBe(usualReplay(record, policy, answers) === answers, 'replay differs') },
    { name: 'replay: softknock replayLog', records: answers, bytes, run: replay },
  ], 3, 1);
}

/** The record as texts, each parsed when it is read, as it comes from a disk. */
function textReader(texts: readonly Stored[]): RecordReader {
  const byStream = new Map<string, Stored[]>();
  for (const one of texts) {
    const held = byStream.get(one.leaf.stream);
    if (held === undefined) byStream.set(one.leaf.stream, [one]);
    else held.push(one);
  }
  const toEntry = ({ leaf, text }: Stored): RecordEntry =>
    ({ leaf, opening: { seq: leaf.seq, salt: '', body: JSON.parse(text) as Json } });
  return {
    size: texts.length,
    versionOf: (stream) => byStream.get(stream)?.length ?? 0,
    read: (stream) => (byStream.get(stream) ?? []).map(toEntry),
    * entries(from = 0) {
      for (let seq = from; seq < texts.length; seq += 1) yield toEntry(texts[seq]!);
    },
  };
}

/** `npm run -s bench -- audit`: side by side in one run, equal results checked before anything is timed. */
export function benchAudit(json: boolean): number {
  // Small first: with a large record in memory it is the collector of garbage that is timed.
  const small = makeWorkload(1_000);
  const appends = raceAppends(recordedTexts(small.borrowers, small.asks));
  const trees = raceTrees(appends.texts);
  // Five decisions a borrower: 100,000, unless a shorter run is asked for.
  const { borrowers, asks } = makeWorkload(Number(process.env['BENCH_BORROWERS'] ?? 20_000));
  const replays = raceReplays(recordedTexts(borrowers, asks), asks.length);
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
  if (json) console.log(JSON.stringify({ bench: 'audit', rows, goals }));
  else {
    console.table(rows);
    console.table(goals);
  }
  return 0;
}
