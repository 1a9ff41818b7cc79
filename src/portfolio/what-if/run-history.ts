import { DAY_MS, ok, parseInstant, toInstant } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import { decideContact } from '../../decide/index.js';
import { applyCorrections } from '../../facts/index.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import { asKnownAt, openCase } from '../../rules/open-case.js';
import type { Policy } from '../../rules/policy.js';
import { channelRow } from '../../terms/channels.js';
import type { Effect } from '../../terms/words.js';
import { listPastAsks } from './asks.js';
import type { PastAsk } from './asks.js';

/** What a policy answers to one question of history. */
export interface RunAnswer {
  readonly ask: PastAsk;
  /** Null where the policy cannot read the question at all; such a contact does not happen. */
  readonly effect: Effect | null;
  readonly deciding: readonly string[];
}

export interface HistoryRun {
  readonly answers: readonly RunAnswer[];
  /** Facts that would not be there: contacts not permitted, and the evidence they brought. */
  readonly removed: ReadonlySet<string>;
  /** The case as it would stand at the end. */
  readonly file: CaseFile;
}

/** Whether a contact can have brought a piece of evidence: kind, loan, purpose, within a day. */
function brought(contact: FactOf<'ContactAttempted'>, filed: FactOf<'EvidenceFiled'>): boolean {
  const after = (parseInstant(filed.capturedAt) as number) - (parseInstant(contact.at) as number);
  return after >= 0 && after < DAY_MS && channelRow(contact.channel).yields.includes(filed.kind)
    && filed.loans.some((l) => contact.loans.includes(l))
    && filed.purposes.some((p) => (contact.purposes ?? []).includes(p));
}

/** Evidence that only contacts which do not happen can have brought. */
function lostEvidence(facts: readonly Fact[], removed: ReadonlySet<string>): readonly string[] {
  const contacts = facts.filter((f): f is FactOf<'ContactAttempted'> =>
    f.type === 'ContactAttempted' && f.direction === 'out');
  return facts.flatMap((filed) => {
    if (filed.type !== 'EvidenceFiled') return [];
    const from = contacts.filter((c) => brought(c, filed));
    return from.length > 0 && from.every((c) => removed.has(c.id)) ? [filed.id] : [];
  });
}

const CORRECTIONS: readonly Fact['type'][] = [
  'FactVoided', 'FactCorrected', 'PersonsMerged', 'PersonsSplit',
];

/**
 * What was held to be true, corrections followed; they need not be followed again. From history and
 * not from the state, which is read as the file's own policy reads it: see `readStrictly`.
 */
function heldFacts({ history }: CaseFile, knownAt?: number): readonly Fact[] {
  return applyCorrections(history, knownAt).facts.filter((f) => !CORRECTIONS.includes(f.type));
}

/**
 * History under one policy: every question that it put, decided again from the facts that stood
 * before it as they were known then, without the contacts that this policy would not have permitted
 * before.
 */
export function runHistory(
  file: CaseFile, policy: Policy, from: number, until: number,
): Result<HistoryRun> {
  const { person } = file;
  const held = heldFacts(file);
  const asks = listPastAsks(held, file.policy, person, from, until);
  const removed = new Set<string>();
  const answers: RunAnswer[] = [];
  for (const ask of asks) {
    const own = new Set(ask.own);
    const known = asKnownAt(file, toInstant(ask.at));
    if (!known.ok) return known;
    const facts = heldFacts(file, ask.at).filter((f) =>
      (parseInstant(f.at) as number) <= ask.at && !own.has(f.id) && !removed.has(f.id));
    const opened = openCase(policy, { person, facts });
    if (!opened.ok) return opened;
    const decided = decideContact(opened.value, { question: ask.question, key: ask.key });
    const effect = decided.ok ? decided.value.effect : null;
    answers.push({ ask, effect, deciding: decided.ok ? decided.value.verdict.deciding : [] });
    if (effect === 'permit' || ask.contact === null) continue;
    for (const id of ask.own) removed.add(id);
    for (const id of lostEvidence(held, removed)) removed.add(id);
  }
  const left = openCase(policy, { person, facts: held.filter((f) => !removed.has(f.id)) });
  return left.ok ? ok({ answers, removed, file: left.value }) : left;
}
