import { canonicalJson, type Json } from '../../kernel/index.js';
import type { Opening } from '../leaf.js';

/** Written at the first opening of a batch, so that a crash inside a batch is seen. */
export interface BatchStart {
  readonly count: number;
  /** Idempotency key; empty for none. */
  readonly key: string;
}

/** One line of `openings.jsonl`: there is one for each leaf, also after its erasure. */
export interface OpeningLine {
  readonly seq: number;
  /** Null once erased. */
  readonly opening: Opening | null;
  /** Null inside a batch and for a single leaf without a key. */
  readonly batch: BatchStart | null;
}

/** Prints an opening, or the mark that it was erased, as one canonical line. */
export function toOpeningLine({ seq, opening, batch }: OpeningLine): string {
  const start = batch === null ? {} : { batch: { count: batch.count, key: batch.key } };
  return opening === null ? canonicalJson({ ...start, erased: true, seq })
    : toOpeningText({ seq, salt: opening.salt, bodyText: canonicalJson(opening.body), batch });
}

/** As {@link toOpeningLine}, for a body that is printed already. */
export function toOpeningText({ seq, salt, bodyText, batch }: {
  readonly seq: number; readonly salt: string; readonly bodyText: string;
  readonly batch: BatchStart | null;
}): string {
  const start = batch === null ? ''
    : `"batch":${canonicalJson({ count: batch.count, key: batch.key })},`;
  // A salt is hex: nothing of it needs escaping.
  return `{${start}"body":${bodyText},"salt":"${salt}","seq":${seq}}`;
}

/**
 * Reads a line of `openings.jsonl` strictly.
 * @returns `null` for what {@link toOpeningLine} would not have written.
 */
export function parseOpeningLine(text: string): OpeningLine | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { seq, salt, erased, body, batch } = value as Readonly<Record<string, Json>>;
  const start = batch === undefined ? null : parseBatchStart(batch);
  if (start === undefined || typeof seq !== 'number') return null;
  if (erased === undefined && (typeof salt !== 'string' || body === undefined)) return null;
  const opening = erased === true ? null : { seq, salt: salt as string, body: body as Json };
  const line = { seq, opening, batch: start };
  // Printed again it must be the same: that refuses unknown members and doubled ones.
  return toOpeningLine(line) === text ? line : null;
}

/**
 * Parses JSON without throwing.
 * @returns `undefined` for what is not JSON.
 */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function parseBatchStart(value: Json): BatchStart | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { count, key } = value as Readonly<Record<string, Json>>;
  if (!Number.isSafeInteger(count) || typeof key !== 'string') return undefined;
  return { count: count as number, key };
}
