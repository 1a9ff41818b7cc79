import type { Fact } from '../../facts/types/index.js';
import { parseInstant } from '../../kernel/instant.js';
import type { RecordEntry } from '../../log/index.js';

/** Where a piece of evidence stands in time, each step no earlier than the one before. */
export interface EvidenceAnchor {
  readonly evidence: string;
  /** SHA-256 of its content, as filed. */
  readonly digest: string;
  readonly capturedAt: string;
  readonly filedAt: string;
  /** When its leaf was stamped. */
  readonly recordedAt: string;
  readonly index: number;
  /** The step that is earlier than the one before it; null where all are in order. */
  readonly outOfOrder:
    'filed-before-capture' | 'recorded-before-filing' | 'witnessed-before-record' | null;
}

/** Clocks of two systems differ; more than this is no difference of clocks. */
const CLOCKS_MS = 86_400_000;

/**
 * Sets out each piece of filed evidence between its capture, its filing, its record and the
 * checkpoint that covers it. The checkpoint fixes the order: no leaf can be put in front of it
 * afterwards. A witness's cosignature fixes a time that is not of the recorder's own clock.
 * @param seenAt - When a trusted witness first saw the checkpoint, epoch ms; null for none.
 */
export function listAnchors(
  entries: readonly RecordEntry[], seenAt: number | null,
): readonly EvidenceAnchor[] {
  return entries.flatMap(({ leaf, opening }) => {
    const fact = opening?.body as unknown as Fact | undefined;
    if (fact?.type !== 'EvidenceFiled') return [];
    const { evidence, digest, capturedAt, at: filedAt } = fact;
    const [captured, filed, recorded] = [capturedAt, filedAt, leaf.recordedAt]
      .map((instant) => parseInstant(instant) ?? Number.NaN) as [number, number, number];
    const late = filed < captured ? 'filed-before-capture' as const : null;
    const early = recorded < filed - CLOCKS_MS ? 'recorded-before-filing' as const : null;
    const seen = seenAt !== null && seenAt < recorded - CLOCKS_MS
      ? 'witnessed-before-record' as const : null;
    const outOfOrder = late ?? early ?? seen;
    return [{
      evidence, digest, capturedAt, filedAt, recordedAt: leaf.recordedAt, index: leaf.seq, outOfOrder,
    }];
  });
}
