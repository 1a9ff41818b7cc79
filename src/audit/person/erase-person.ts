import { parseInstant, toInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Json } from '../../kernel/json.js';
import { FACT_SCHEMA } from '../../facts/index.js';
import type { Fact, KeptRecord } from '../../facts/types/index.js';
import type { Receipt, RecordLog } from '../../log/index.js';
import type { Policy } from '../../rules/policy.js';
import { appendSafely } from '../record/append-safely.js';
import { readCase } from '../record/record-reader.js';
import type { KeepRule } from './keep-rule.js';
import { planErasure } from './plan-erasure.js';

/** What an erasure is asked with. */
export interface ErasureAsk {
  readonly person: string;
  /** The person's stream, their loans' and their actors'. */
  readonly streams: readonly string[];
  /** Id of the new fact. */
  readonly id: string;
  /** When, an instant; also the recorder's clock. */
  readonly at: string;
  readonly reason: string;
  /**
   * What must be kept. Rules of a pack's record-keeping kind come in here as data; an empty list
   * says that nothing need be.
   */
  readonly keep: readonly KeepRule[];
}

/** What was erased, what was kept and why, and what remains of the erased all the same. */
export interface ErasureReport {
  readonly person: string;
  readonly at: string;
  /** Leaves whose salt and words are gone. */
  readonly erased: readonly number[];
  readonly kept: readonly KeptRecord[];
  /** What each erased leaf still says: nobody can take it away without breaking every proof. */
  readonly remains: readonly ['position', 'time', 'stream-name', 'schema', 'commitment'];
  readonly receipt: Receipt;
}

/**
 * Erases a person: salts and words of their entries are destroyed, so that nothing can be read and
 * nothing guessed from a commitment; tree and proofs hold. The erasure is recorded first, with
 * what had to be kept and for which rule; and from now on the contact history is known to be
 * incomplete before it, so that caps answer `needs-review`.
 *
 * Kept `store-only` means just that: no case is opened with it any more.
 *
 * @returns The report; or `erasure.legal-hold` with the ids of the holds, `erasure.nothing-there`,
 * `question.bad-instant`, or the log's problems. Without `ok` nothing was erased.
 */
export function erasePerson(
  log: RecordLog, policy: Policy, ask: ErasureAsk,
): Result<ErasureReport> {
  const at = parseInstant(ask.at);
  if (at === null) return fail([problem('question.bad-instant', ['at'], { value: ask.at })]);
  const read = readCase(log, ask.streams, log.size);
  if (!read.ok) return read;
  const { person, keep: rules } = ask;
  const { erase, keep, holds } = planErasure(read.value.entries, rules, { policy, person, at });
  if (holds.length > 0) return fail([problem('erasure.legal-hold', [], { holds })]);
  if (erase.length === 0) return fail([problem('erasure.nothing-there', ['streams'], {})]);
  const when = toInstant(at);
  const facts: readonly Fact[] = [
    { type: 'PersonErased', id: ask.id, at: when, person, reason: ask.reason, kept: keep },
    { type: 'HistoryCompleteFrom', id: `${ask.id}.history`, at: when, person, from: when },
  ];
  const appended = appendSafely(log, facts.map((fact) => ({
    stream: `person/${person}`, schema: FACT_SCHEMA, body: fact as unknown as Json,
  })), when);
  if (appended.status !== 'recorded') {
    return fail(appended.status === 'failed' ? appended.problems : [problem('erasure.conflict', [], {})]);
  }
  log.erase(erase);
  log.flush();
  return ok({
    person, at: when, erased: erase, kept: keep, receipt: appended.receipt,
    remains: ['position', 'time', 'stream-name', 'schema', 'commitment'],
  });
}
