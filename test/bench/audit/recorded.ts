import { decideContact, orThrow, parseFacts } from 'softknock';
import type { Policy } from 'softknock';
import {
  canonicalJson, memoryLog, openRecordedCase, recordDecision, recordFacts, type RecordReader,
} from 'softknock/audit';
import { nodeSha256, nodeSha256Into } from 'softknock/log/node';
import type { Json } from '../../../src/kernel/index.js';
import type { Leaf, RecordEntry } from '../../../src/log/index.js';
import { benchPolicy, toFacts, toQuestion } from '../decide/softknock.js';
import type { Ask, Workload } from '../decide/workload.js';

/** An entry whose body is text, as it stands on disk. */
export interface Stored {
  readonly leaf: Leaf;
  readonly text: string;
}

/** Salts that are the same in each run. */
export const salts = (seq: number): string => seq.toString(16).padStart(32, '0');
/** The rules that everything is decided under. */
export const policy: Policy = { ...benchPolicy, hash: nodeSha256 };

/** Loans under names of their own: in a record no two borrowers share a stream. */
const named = <T>(value: T, id: string): T =>
  JSON.parse(JSON.stringify(value).replaceAll('"L1"', `"${id}-L1"`).replaceAll('"L2"', `"${id}-L2"`)) as T;

/**
 * Five decisions a borrower, each recorded before the next is made. Borrower by borrower, and what is
 * done with is taken out of the log: a record is held once, as the texts that it has on disk.
 */
export function recordedTexts({ borrowers, asks }: Workload): readonly Stored[] {
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
  }
  return texts;
}

/** The record as texts, each parsed when it is read, as it comes from a disk. */
export function textReader(texts: readonly Stored[]): RecordReader {
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
