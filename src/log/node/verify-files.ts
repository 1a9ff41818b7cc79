import {
  canonicalJson, fail, InvariantError, type Json, ok, parseInstant, type Problem, problem,
  type Result,
} from '../../kernel/index.js';
import { isOpeningOf, type Leaf, parseLeaf } from '../leaf.js';
import { noteLeaf, openBook, type RecordBook, rootOf } from '../record-book.js';
import type { LogPorts } from '../record-log.js';
import { type OpeningLine, parseJson, parseOpeningLine } from './opening-line.js';
import { type ScannedLine, scanLines } from './scan-lines.js';

export const LEAVES_FILE = 'leaves.jsonl';
export const OPENINGS_FILE = 'openings.jsonl';

/** A size and root kept elsewhere: only with one can a rewritten log be told from the first. */
export interface KnownRoot {
  readonly size: number;
  /** 64 lower-case hex digits. */
  readonly root: string;
}

/** What a verified pair of files is indexed by. */
export interface VerifiedFiles {
  readonly book: RecordBook;
  readonly leafStarts: number[];
  readonly leavesEnd: number;
  readonly openingStarts: number[];
  readonly openingsEnd: number;
  /** What a crash left after the last whole batch; empty for none. */
  readonly tail: readonly Problem[];
  readonly whole: WholePart;
}

/** Where the last whole batch ends, in bytes of each file and in leaves. */
export interface WholePart {
  readonly leaves: number;
  readonly leavesEnd: number;
  readonly openingsEnd: number;
}

/** Enough to see what happened; a shifted file would name every line. */
const PROBLEMS_MAX = 100;

interface Verification {
  readonly ports: LogPorts;
  readonly known: KnownRoot | null;
  /** What no crash explains: the log must not open. */
  readonly problems: Problem[];
  /** What a crash leaves behind an append. */
  readonly tail: Problem[];
  readonly book: RecordBook;
  whole: WholePart;
  nextSeq: number;
  batch: { readonly first: number; readonly end: number } | null;
}

/**
 * Reads both files once, side by side, and checks every line against its neighbours.
 * @param fds - Of the leaves and the openings, readable.
 * @returns The index, or what is wrong: nothing is repaired or dropped.
 */
export function verifyFiles(
  fds: { readonly leaves: number; readonly openings: number },
  ports: LogPorts, known: KnownRoot | null,
): Result<VerifiedFiles> {
  const run: Verification = {
    ports, known, problems: [], tail: [], book: openBook(ports), nextSeq: 0, batch: null,
    whole: { leaves: 0, leavesEnd: 0, openingsEnd: 0 },
  };
  const leafStarts: number[] = [];
  const openingStarts: number[] = [];
  let leavesEnd = 0;
  let openingsEnd = 0;
  checkKnownRoot(run);
  const openings = scanLines(fds.openings);
  for (const line of scanLines(fds.leaves)) {
    const beside = openings.next();
    verifyPair(run, leafStarts.length, line, beside.done === true ? null : beside.value);
    leafStarts.push(line.start);
    leavesEnd = line.end;
    if (beside.done !== true) {
      openingStarts.push(beside.value.start);
      openingsEnd = beside.value.end;
    }
    if (run.tail.length === 0 && run.nextSeq >= (run.batch?.end ?? 0)) {
      run.whole = { leaves: leafStarts.length, leavesEnd, openingsEnd };
    }
    if (run.problems.length >= PROBLEMS_MAX) return fail(run.problems);
  }
  openingsEnd = verifyEnd(run, leafStarts.length, openings) ?? openingsEnd;
  if (run.problems.length > 0) return fail([...run.problems, ...run.tail]);
  const { book, tail, whole } = run;
  return ok({ book, leafStarts, leavesEnd, openingStarts, openingsEnd, tail, whole });
}

function verifyPair(
  run: Verification, index: number, leafLine: ScannedLine, openingLine: ScannedLine | null,
): void {
  if (leafLine.isTorn) {
    addTail(run, 'log.torn-line', [LEAVES_FILE, index], { start: leafLine.start });
    // Its opening stands whole, or no crash did this: openings are safe before leaves are written.
    const text = openingLine === null || openingLine.isTorn ? null : openingLine.text;
    if (text === null || readOpening(text)?.seq !== run.nextSeq) {
      add(run, 'log.opening-missing', [OPENINGS_FILE, index], { seq: run.nextSeq });
    }
    return;
  }
  const leaf = verifyLeaf(run, index, leafLine);
  if (leaf !== null) verifyOpening(run, index, leaf, openingLine);
}

function verifyLeaf(run: Verification, index: number, line: ScannedLine): Leaf | null {
  const path = [LEAVES_FILE, index];
  const value = line.text === null ? undefined : parseJson(line.text);
  const leaf = parseLeaf(value);
  if (leaf === null || canonicalJson(leaf) !== line.text) {
    add(run, 'log.leaf-unreadable', path, {});
    run.nextSeq += 1;
    return null;
  }
  if (leaf.seq !== run.nextSeq) {
    add(run, 'log.seq', path, { expected: run.nextSeq, actual: leaf.seq });
  }
  run.nextSeq = leaf.seq + 1;
  if (parseInstant(leaf.recordedAt)! < run.book.lastAt) {
    add(run, 'log.recorded-at', path, { seq: leaf.seq, recordedAt: leaf.recordedAt });
  }
  noteLeaf(run.book, leaf, line.text);
  checkKnownRoot(run);
  return leaf;
}

function verifyOpening(
  run: Verification, index: number, leaf: Leaf, line: ScannedLine | null,
): void {
  const path = [OPENINGS_FILE, index];
  const { seq } = leaf;
  if (line === null) add(run, 'log.opening-missing', path, { seq });
  else if (line.isTorn) add(run, 'log.torn-line', path, { start: line.start });
  else verifyOpeningText(run, leaf, line.text, path);
}

function verifyOpeningText(
  run: Verification, leaf: Leaf, text: string | null, path: readonly (string | number)[],
): void {
  const { seq } = leaf;
  const parsed = text === null ? null : readOpening(text);
  if (parsed === null) add(run, 'log.opening-unreadable', path, { seq });
  else if (parsed.seq !== seq) {
    add(run, 'log.opening-seq', path, { expected: seq, actual: parsed.seq });
  } else {
    const isFalse = parsed.opening !== null && !isOpeningOf(run.ports.hash, leaf, parsed.opening);
    if (isFalse) add(run, 'log.commitment', path, { seq });
    verifyBatch(run, seq, parsed, path);
  }
}

/** A file may hold escaped text that JSON reads and RFC 8785 refuses: unreadable, not our bug. */
function readOpening(text: string): OpeningLine | null {
  try {
    return parseOpeningLine(text);
  } catch (error) {
    if (error instanceof InvariantError && error.code === 'json.not-canonical') return null;
    throw error;
  }
}

function verifyBatch(
  run: Verification, seq: number, { batch }: OpeningLine, path: readonly (string | number)[],
): void {
  if (batch === null) return;
  const isInside = run.batch !== null && seq < run.batch.end;
  if (isInside || batch.count < 1 || run.book.batches.has(batch.key)) {
    add(run, 'log.batch-mark', path, { seq });
    return;
  }
  run.batch = { first: seq, end: seq + batch.count };
  if (batch.key !== '') run.book.batches.set(batch.key, { first: seq, count: batch.count });
}

/** Gives the byte after the last opening, where there are openings without leaves. */
function verifyEnd(
  run: Verification, count: number, openings: Iterator<ScannedLine>,
): number | null {
  const end = verifyWaiting(run, count, openings);
  if (run.batch !== null && run.batch.end > run.nextSeq) {
    const { first, end: expected } = run.batch;
    const facts = { expected: expected - first, actual: run.nextSeq - first };
    addTail(run, 'log.torn-batch', [LEAVES_FILE, first], facts);
  }
  if (run.known !== null && run.known.size > run.whole.leaves) {
    add(run, 'log.shorter-than-known', [LEAVES_FILE],
      { expected: run.known.size, actual: run.whole.leaves });
  }
  return end;
}

/** Openings whose leaves were not written yet: they must count on, and only the last may tear. */
function verifyWaiting(
  run: Verification, count: number, openings: Iterator<ScannedLine>,
): number | null {
  let end: number | null = null;
  let line = count;
  let seq = run.nextSeq + (run.tail.length > 0 ? 1 : 0);
  for (let next = openings.next(); next.done !== true; next = openings.next(), line += 1) {
    const { text, isTorn, start } = next.value;
    const path = [OPENINGS_FILE, line];
    end = next.value.end;
    if (isTorn) {
      addTail(run, 'log.torn-line', path, { start });
    } else if (text === null || readOpening(text)?.seq !== seq) {
      add(run, 'log.opening-unreadable', path, { seq });
    } else {
      addTail(run, 'log.opening-without-leaf', path, { start });
    }
    seq += 1;
    if (run.problems.length >= PROBLEMS_MAX) return end;
  }
  return end;
}

function checkKnownRoot(run: Verification): void {
  if (run.known === null || run.known.size !== run.book.tree.size) return;
  const actual = rootOf(run.book);
  if (actual !== run.known.root) {
    const { size, root: expected } = run.known;
    add(run, 'log.root', [LEAVES_FILE], { size, expected, actual });
  }
}

function add(
  run: Verification, code: string, path: readonly (string | number)[],
  facts: Readonly<Record<string, Json>>,
): void {
  run.problems.push(problem(code, path, facts));
}

function addTail(
  run: Verification, code: string, path: readonly (string | number)[],
  facts: Readonly<Record<string, Json>>,
): void {
  if (run.tail.length < PROBLEMS_MAX) run.tail.push(problem(code, path, facts));
}
