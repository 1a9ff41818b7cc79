import { canonicalJson } from '../../kernel/canonical.js';
import type { Json } from '../../kernel/json.js';
import type { Fact } from '../../facts/types/index.js';
import { openCase } from '../../rules/open-case.js';
import type { Policy } from '../../rules/policy.js';
import { openRecordedCase } from '../record/open-recorded-case.js';
import { readCase } from '../record/record-reader.js';
import type { RecordReader } from '../record/record-reader.js';
import { askAgain } from './ask-again.js';
import { firstDifference } from './first-difference.js';
import type { ReadableAnswer } from './recorded-answer.js';
import type { ReplayCause } from './replay-log.js';

const CORRECTIONS: ReadonlySet<Fact['type']> =
  new Set(['FactVoided', 'FactCorrected', 'PersonsMerged', 'PersonsSplit']);

/** What the house itself did after the answer, which is no knowledge about the moment of it. */
const CONSEQUENCES: ReadonlySet<Fact['type']> =
  new Set(['ContactDecided', 'PlanMade', 'ContactAnnounced']);

/**
 * Asks what would be answered now about then: the same question about the same moment, with all
 * that was learned since. What followed from the answer (its own record, the attempt that it
 * allowed, later answers) is left out.
 * @param seq - Of the answer.
 * @returns No cause where the answer stands; else why not, and the first field that differs.
 */
export function askNow(
  log: RecordReader, policy: Policy, answer: ReadableAnswer, seq: number,
): { readonly cause: ReplayCause | null; readonly field: string | null } {
  const { person, basedOn: { streams } } = answer;
  const opened = openRecordedCase(log, policy, { person, streams });
  if (!opened.ok) return { cause: 'facts-unreadable', field: opened.problems[0]?.code ?? null };
  if (opened.value.erased > 0) return { cause: 'erased', field: null };
  const later = idsSince(log, streams, seq);
  const facts = opened.value.file.history.filter((fact) => fact.id !== answer.id
    && !(later.has(fact.id) && CONSEQUENCES.has(fact.type))
    && !(fact.type === 'ContactAttempted' && fact.decision === answer.id));
  // A correction may name what is left out here: then it has nothing to act on.
  const file = openCase(policy, { person, facts, incomplete: true });
  const again = file.ok ? askAgain(file.value, answer) : file;
  if (!again.ok) return { cause: 'facts-unreadable', field: again.problems[0]?.code ?? null };
  const [told, now] = [withoutBasis(answer.body), withoutBasis(again.value)];
  if (canonicalJson(told) === canonicalJson(now)) return { cause: null, field: null };
  const isCorrected = facts.some(({ id, type }) => later.has(id) && CORRECTIONS.has(type));
  return {
    cause: isCorrected ? 'corrected' : 'learned-later', field: firstDifference(told, now),
  };
}

function idsSince(
  log: RecordReader, streams: readonly string[], seq: number,
): ReadonlySet<string> {
  const read = readCase(log, streams, log.size);
  const entries = read.ok ? read.value.entries : [];
  return new Set(entries.filter(({ leaf }) => leaf.seq > seq)
    .map(({ opening }) => (opening?.body as { readonly id?: string } | undefined)?.id ?? ''));
}

/** What an answer says, without where it was read from. */
function withoutBasis(answer: object): Json {
  const { basedOn: _basedOn, id: _id, ...says } = answer as Readonly<Record<string, Json>>;
  return says;
}
