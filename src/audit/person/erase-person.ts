import { parseInstant, toInstant } from '../../kernel/instant.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Json } from '../../kernel/json.js';
import { FACT_SCHEMA } from '../../facts/index.js';
import type { Fact, KeptRecord } from '../../facts/types/index.js';
import type { Receipt, RecordLog } from '../../log/index.js';
import type { Policy } from '../../rules/policy.js';
import { appendSafely, orFailed } from '../record/append-safely.js';
import { openRecordedCase } from '../record/open-recorded-case.js';
import { listTakenIds } from '../record/taken-ids.js';
import { findPerson } from './find-person.js';
import type { FoundPerson } from './find-person.js';
import type { KeepRule } from './keep-rule.js';
import { keepRulesOf } from './keep-rules-of.js';
import type { RecordFacts } from './kept-facts.js';
import { HOUSE_ACCOUNT, planErasure } from './plan-erasure.js';

/** What an erasure is asked with. */
export interface ErasureAsk {
  readonly person: string;
  /** Id of the new fact. */
  readonly id: string;
  /** When, an instant; also the recorder's clock. */
  readonly at: string;
  readonly reason: string;
  /** Further streams that are known to be about this person alone; the rest is found. */
  readonly streams?: readonly string[];
  /** What must be kept beside what the policy's record-keeping rules keep. */
  readonly keep?: readonly KeepRule[];
  /** Further names of records, for rules that name one that `RECORD_FACTS` does not. */
  readonly records?: RecordFacts;
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
 * Erases a person: salts and words of every entry about them, in whichever stream it stands, are
 * destroyed, so that nothing can be read and nothing guessed from a commitment; tree and proofs
 * hold. The erasure is recorded first, with what had to be kept and for which rule; and from now
 * on, unless all of it had to be kept for use, the contact history is known to be incomplete
 * before it, so that caps answer `needs-review`.
 *
 * Kept are: what a record-keeping rule of the policy keeps (`keepRulesOf`), or one in `keep`, until
 * its day; records that are another person's too; the house's account of its own doings; and, with
 * a loan that may still be used, every no of the person, since an erasure must not open what they
 * had closed. A legal hold on record stops the whole of it. Kept `store-only` means just that: no
 * case is opened with it any more. What has had its day goes with the next erasure.
 *
 * @param policy - Rules in force: what they keep is kept.
 * @returns The report; or `erasure.legal-hold` with the ids of the holds, `erasure.nothing-there`,
 * `record.unknown-name` for a rule about records that nobody says the facts of,
 * `question.bad-instant`, `fact.conflict` for the id of another fact, or the log's problems: then
 * nothing was erased. Or `erasure.not-carried-out`: it stands in the record and the medium failed,
 * so that words may be left; asked once more, under a new id, it takes them.
 * @example
 * erasePerson(log, policy, { person: 'P1', id: 'erased-1', at, reason: 'asked for it' })
 */
export function erasePerson(
  log: RecordLog, policy: Policy, ask: ErasureAsk,
): Result<ErasureReport> {
  const at = parseInstant(ask.at);
  if (at === null) return fail([problem('question.bad-instant', ['at'], { value: ask.at })]);
  const found = findPerson(log, ask.person, ask.streams);
  if (!found.ok) return found;
  const rules = listRules(log, policy, found.value, ask);
  if (!rules.ok) return rules;
  const { person } = ask;
  const { erase, keep, holds } = planErasure(found.value, rules.value, { policy, at });
  if (holds.length > 0) return fail([problem('erasure.legal-hold', [], { holds })]);
  if (erase.length === 0 && keep.every(({ rule }) => rule === HOUSE_ACCOUNT)) {
    return fail([problem('erasure.nothing-there', ['person'], {})]);
  }
  const when = toInstant(at);
  const isLess = erase.length > 0 || keep.some(({ use }) => use === 'store-only');
  const facts: readonly Fact[] = [
    { type: 'PersonErased', id: ask.id, at: when, person, reason: ask.reason, kept: keep },
    ...(isLess ? [{
      type: 'HistoryCompleteFrom' as const, id: `${ask.id}.history`, at: when, person, from: when,
    }] : []),
  ];
  const batch = facts.map((fact) => ({
    stream: `person/${person}`, schema: FACT_SCHEMA, body: fact as unknown as Json,
  }));
  const taken = listTakenIds(log, batch);
  if (taken.length > 0) return fail(taken);
  const appended = appendSafely(log, batch, when);
  if (appended.status !== 'recorded') {
    return fail(appended.status === 'failed' ? appended.problems : [problem('erasure.conflict', [], {})]);
  }
  const carriedOut = orFailed(() => {
    log.erase(erase);
    log.flush();
    return null;
  });
  if (carriedOut !== null) {
    return fail([problem('erasure.not-carried-out', [], { cause: carriedOut.code })]);
  }
  return ok({
    person, at: when, erased: erase, kept: keep, receipt: appended.receipt,
    remains: ['position', 'time', 'stream-name', 'schema', 'commitment'],
  });
}

/** The policy's rules are asked only where there are any: a case that does not open stops nothing. */
function listRules(
  log: RecordLog, policy: Policy, { circle: { persons, loans } }: FoundPerson,
  { person, at, keep = [], records }: ErasureAsk,
): Result<readonly KeepRule[]> {
  if (policy.recordRules.length === 0) return ok(keep);
  const streams = [
    ...[...persons].map((name) => `person/${name}`), ...[...loans].map((loan) => `loan/${loan}`),
  ];
  const opened = openRecordedCase(log, policy, { person, streams });
  if (!opened.ok) return opened;
  const asked = { at, ...(records === undefined ? {} : { records }) };
  const rules = keepRulesOf(policy, opened.value.file, asked);
  return rules.ok ? ok([...rules.value, ...keep]) : rules;
}
