import { type Instant, sha256, toInstant } from '../../src/kernel/index.js';
import type { AppendResult, LogPorts, Receipt, RecordDraft } from '../../src/log/index.js';

/** Salts that tests can foresee; a real host draws them at random. */
export const ports: LogPorts = {
  hash: sha256,
  salt: (seq) => sha256(`salt ${seq}`).slice(0, 32),
};

/** The n-th second of a day in 2026. */
export const second = (n: number): Instant => toInstant(Date.UTC(2026, 10, 24) + n * 1000);

/** A draft that says who was called. */
export const call = (stream: string, n: number, expectedVersion?: number): RecordDraft => ({
  stream, schema: 'call/1', body: { n, to: '张三' },
  ...(expectedVersion === undefined ? {} : { expectedVersion }),
});

/** The receipt, or a failure of the test. */
export function receiptOf(result: AppendResult): Receipt {
  if (result.status !== 'recorded') throw new Error(JSON.stringify(result));
  return result.receipt;
}
