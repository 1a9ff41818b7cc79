import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { decideContact, openCase, orThrow } from 'softknock';
import type { Decision, Policy } from 'softknock';

/** The usual way: `canonicalize` for the bytes, `createHash` for every digest. */
const print = canonicalize as (value: unknown) => string;
const digest = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** A tree that keeps the roots of its full subtrees. */
export interface UsualTree {
  readonly append: (text: string) => void;
  readonly root: () => string;
}

export function usualTree(): UsualTree {
  const peaks: Buffer[] = [];
  let size = 0;
  return {
    append: (text) => {
      let peak = digest(LEAF, text);
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) peak = digest(NODE, peaks.pop()!, peak);
      peaks.push(peak);
      size += 1;
    },
    root: () => peaks.reduceRight((right, left) => digest(NODE, left, right)).toString('hex'),
  };
}

/** One record to be appended. */
export interface Draft {
  readonly stream: string;
  readonly schema: string;
  readonly body: object;
}

/** Record to canonical bytes to leaf to tree. */
export function usualAppend(
  drafts: readonly Draft[], recordedAt: string, salt: (seq: number) => string,
): string {
  const tree = usualTree();
  for (const [seq, { stream, schema, body }] of drafts.entries()) {
    const commitment = createHash('sha256').update(`${salt(seq)}\n${print(body)}`).digest('hex');
    tree.append(print({ v: 1, seq, recordedAt, stream, schema, commitment }));
  }
  return tree.root();
}

/** The texts of a record by stream, as they stand on disk. */
export interface TextRecord {
  readonly byStream: ReadonlyMap<string, readonly { readonly seq: number; readonly text: string }[]>;
  readonly answers: readonly { readonly seq: number; readonly text: string }[];
}

/**
 * A replay as one would write it: each record parsed when it is needed, the case opened, the
 * question decided again, and the answer's canonical text compared with the recorded one.
 * @returns How many gave the same text.
 */
export function usualReplay(record: TextRecord, policy: Policy, upTo: number): number {
  let same = 0;
  for (const answer of record.answers.slice(0, upTo)) {
    const told = (JSON.parse(answer.text) as { readonly body: Decision }).body;
    const { basedOn, question, key } = told;
    const seen = basedOn.streams.flatMap((stream) => record.byStream.get(stream) ?? [])
      .filter(({ seq }) => seq < basedOn.seq!).sort((a, b) => a.seq - b.seq);
    const facts = seen.map(({ text }) => JSON.parse(text) as object);
    const file = orThrow(openCase(policy, { person: question.person, facts, basedOn }));
    if (print(orThrow(decideContact(file, { question, key }))) === print(told)) same += 1;
  }
  return same;
}
