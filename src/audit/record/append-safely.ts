import type { Instant } from '../../kernel/brand.js';
import { InvariantError, problem } from '../../kernel/result.js';
import type { AppendResult, RecordDraft, RecordLog } from '../../log/index.js';
import type { RecordedCase } from './open-recorded-case.js';

type Failed = Extract<AppendResult, { readonly status: 'failed' }>;

/** A lost race. */
export type MovedOn = Extract<AppendResult, { readonly reason: 'version' }>;

/**
 * A batch that stands and is safe, or an answer that says no. What the medium throws (a full
 * disk, a file that was taken away) is such an answer: `log.write-failed`. Then the batch may or
 * may not stand, and nothing may be done on the strength of it.
 */
export function appendSafely(
  log: RecordLog, batch: readonly RecordDraft[], recordedAt: string, key?: string,
): AppendResult {
  return orFailed(() => {
    const appended = key === undefined ? log.append(batch, recordedAt as Instant)
      : log.append(batch, recordedAt as Instant, key);
    if (appended.status === 'recorded') log.flush();
    return appended;
  });
}

/** What the medium throws, as an answer. A body that JSON cannot say is our bug, not the medium's. */
export function orFailed<T>(write: () => T): T | Failed {
  try {
    return write();
  } catch (error) {
    if (error instanceof InvariantError && error.code.startsWith('json.')) throw error;
    const code = error instanceof InvariantError ? error.code : 'log.write-failed';
    return { status: 'failed', code, problems: [problem(code, [], {})] };
  }
}

/** The first stream that has moved on since the case was read; null for none. */
export function movedOn(log: RecordLog, recorded: RecordedCase): MovedOn | null {
  for (const [stream, expected] of Object.entries(recorded.versions)) {
    const actual = log.versionOf(stream);
    if (actual !== expected) {
      return { status: 'conflict', reason: 'version', stream, expected, actual };
    }
  }
  return null;
}
