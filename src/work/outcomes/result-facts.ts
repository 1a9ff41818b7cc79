import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { attemptFact, permitProblems } from '../../facts/attempt-fact.js';
import type { ContactAttempted, Fact, Scope } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import { channelRow } from '../../terms/channels.js';
import type { DispositionRow } from '../../terms/dispositions.js';
import type { Decision } from '../../terms/record/decision.js';
import { aPermit } from '../../terms/record/read-decision.js';
import type { PermitParts } from '../../terms/record/read-decision.js';
import type { Outcome, RefusalReason } from '../../terms/words.js';
import { aResultReport } from '../read-orders.js';
import { canonicalResult } from './canonical.js';
import type { ReportedResult } from './canonical.js';

/** What came of an attempt: who was reached, and what was said. */
export interface ResultReport extends ReportedResult {
  /** Id of the new contact; the facts take theirs from it. */
  readonly contact: string;
  readonly at: string;
  readonly officer?: string;
  /** What the right party said; of nobody else. */
  readonly said?: {
    readonly words?: string;
    readonly reason?: RefusalReason;
    readonly scope?: Scope;
    readonly form?: 'written' | 'electronic' | 'oral';
    /** When a call back was asked for: instants. */
    readonly callBack?: { readonly from: string; readonly until: string };
    readonly representedBy?: string;
    readonly promise?: { readonly amount: number; readonly dueOn: string };
  };
}

/** A live exchange by voice is a conversation, in writing a reply. */
function outcomeOn(row: DispositionRow, permit: PermitParts): Outcome {
  const written = ['electronic', 'post'].includes(channelRow(permit.question.channel).class);
  if (row.outcome === 'conversation' && written) return 'replied';
  return row.outcome === 'replied' && !written ? 'conversation' : row.outcome;
}

function missing(field: string, row: DispositionRow): readonly Problem[] {
  return [problem('outcome.detail-missing', ['said', field], { disposition: row.disposition })];
}

interface Made { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] }
const made = (...facts: readonly Fact[]): Made => ({ facts, problems: [] });

/** What the canonical code asks of the record beside the attempt. */
function effectOf(row: DispositionRow, attempt: ContactAttempted, report: ResultReport): Made {
  const said = report.said ?? {};
  const { person, loans, contact } = attempt;
  const base = (suffix: string): { id: string; at: string; person: string } =>
    ({ id: `${contact}.${suffix}`, at: attempt.at, person });
  const words = said.words === undefined ? {} : { words: said.words };
  switch (row.effect) {
    case 'none': return made();
    case 'drop-contact-point':
      return attempt.contactPoint === undefined ? { facts: [], problems: missing('contactPoint', row) }
        : made({ type: 'ContactPointRemoved', ...base('wrong'), contactPoint: attempt.contactPoint });
    case 'state-refusal': return made({
      type: 'RefusalStated', ...base('refusal'), reason: said.reason ?? 'unstated', ...words,
      scope: said.scope ?? { purposes: attempt.purposes ?? [], channels: [attempt.channel], loans },
      ...(said.form === undefined ? {} : { form: said.form }),
    });
    case 'opt-out': return made({ type: 'OptedOut', ...base('opt-out'), channel: attempt.channel, ...words });
    // Asked to stop, without a word on what: everything, until the person says less.
    case 'cease': return made({
      type: 'CeaseRequested', ...base('cease'), scope: said.scope ?? {}, form: said.form ?? 'oral',
    });
    case 'busy': return made({ type: 'BusyNow', ...base('busy'), contact });
    case 'times': return said.callBack === undefined ? { facts: [], problems: missing('callBack', row) }
      : made({ type: 'TimesStated', ...base('times'), kind: 'convenient', once: said.callBack,
        learnedFrom: contact });
    case 'promise': return said.promise === undefined ? { facts: [], problems: missing('promise', row) }
      : made({ type: 'PromiseMade', id: `${contact}.promise`, at: attempt.at,
        promise: `${contact}.promise`, loans, contact, ...said.promise });
    case 'dispute': return made({ type: 'ProtectionStarted', ...base('dispute'), loans, kind: 'dispute' });
    case 'hardship': return made({ type: 'ProtectionStarted', ...base('hardship'), loans,
      kind: 'hardship', certainty: 'suspected' });
    case 'deceased': return made({ type: 'ProtectionStarted', ...base('deceased'), kind: 'deceased',
      certainty: 'suspected' });
    case 'represented': return said.representedBy === undefined
      ? { facts: [], problems: missing('representedBy', row) }
      : made({ type: 'RepresentationNotified', ...base('represented'), loans, by: said.representedBy });
    case 'complaint': return made({
      type: 'ComplaintRaised', ...base('complaint'), about: contact, ...words,
    });
  }
}

/**
 * The facts that an attempt leaves, in two stages: was the right party reached, and what then.
 * Nobody reached leaves the attempt and nothing else; what a third party says binds nobody.
 *
 * @param decision - The permit under which it was made.
 * @param asked - The result, by canonical or by house code.
 * @returns Facts to record together, or `outcome.*` problems, all at once.
 */
export function resultFacts(
  policy: Policy, decision: Decision, asked: ResultReport,
): Result<readonly Fact[]> {
  const read = readInput('outcome', aResultReport, asked);
  if (!read.ok) return read;
  const report = read.value;
  const row = canonicalResult(policy, report);
  if (!row.ok) return row;
  const permit = readInput('outcome', aPermit, decision, ['decision']);
  if (!permit.ok) return permit;
  const { contact, officer } = report;
  const at = parseInstant(report.at) as number;
  const wrong = permitProblems(permit.value, at);
  if (wrong.length > 0) return fail(wrong);
  const attempt = attemptFact(permit.value, {
    contact, at: report.at, outcome: outcomeOn(row.value, permit.value),
    ...(officer === undefined ? {} : { officer }),
  }, toInstant(at));
  if (row.value.reached !== 'right-party' && report.said !== undefined) {
    return fail([problem('outcome.nobody-spoke', ['said'], { disposition: row.value.disposition })]);
  }
  const { facts, problems } = effectOf(row.value, attempt, report);
  return problems.length > 0 ? fail(problems) : ok([attempt, ...facts]);
}
