import { ok } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { decideContact } from '../../decide/index.js';
import { openCase } from '../../rules/open-case.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Policy } from '../../rules/policy.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import type { Decision } from '../../terms/record/decision.js';
import type { Question } from '../../terms/record/question.js';
import type { FindingKind } from '../../terms/words.js';
import { openRecordedCase } from './open-recorded-case.js';
import type { RecordReader } from './record-reader.js';

/** A past contact that reads otherwise now. History stays: this says so, and changes nothing. */
export interface AffectedContact {
  readonly contact: string;
  readonly at: string;
  /** The decision that allowed it, if one is named. */
  readonly decision: string | null;
  readonly was: FindingKind;
  readonly now: FindingKind;
  /** Rules that decide now, sorted. */
  readonly deciding: readonly string[];
}

export interface AffectedAsk {
  readonly person: string;
  readonly streams: readonly string[];
  /** `seq` of the first correction: before it stands what was held true then. */
  readonly since: number;
}

/**
 * Re-decides forward after a correction: every outbound contact of the person that stood before
 * it, asked again about its own moment with what was held true then and with what is now.
 *
 * @param policy - Rules to ask with; the same for both, so that only the facts differ.
 * @returns Contacts whose verdict differs, in order of time.
 */
export function listAffectedContacts(
  log: RecordReader, policy: Policy, { person, streams, since }: AffectedAsk,
): Result<readonly AffectedContact[]> {
  const before = openRecordedCase(log, policy, { person, streams, beforeSeq: since });
  if (!before.ok) return before;
  const after = openRecordedCase(log, policy, { person, streams });
  if (!after.ok) return after;
  const [then, now] = [before.value.file, after.value.file];
  const affected: AffectedContact[] = [];
  // The contact itself need not stand any more: a void of it is a correction too.
  for (const { fact } of then.state.persons.get(person)?.contacts ?? []) {
    const question = fact.direction === 'out' ? questionOf(then, fact) : null;
    if (question === null) continue;
    const [was, is] = [askWithout(then, fact, question), askWithout(now, fact, question)];
    if (!was.ok) return was;
    if (!is.ok) return is;
    if (was.value.verdict.verdict === is.value.verdict.verdict) continue;
    affected.push({
      contact: fact.contact, at: fact.at, decision: fact.decision ?? null,
      was: was.value.verdict.verdict, now: is.value.verdict.verdict,
      deciding: is.value.verdict.deciding,
    });
  }
  return ok(affected);
}

/** As it was decided; or, for a contact without a decision on file, as it was made. */
function questionOf(file: CaseFile, fact: FactOf<'ContactAttempted'>): Question | null {
  const decided = file.history.find((f): f is FactOf<'ContactDecided'> =>
    f.type === 'ContactDecided' && f.decision === fact.decision);
  if (decided !== undefined) {
    return (decided.body as unknown as Decision).question;
  }
  if (fact.act === undefined) return null;
  const { at, person, actor, loans, act, channel, purposes = [] } = fact;
  return {
    at, person, actor, loans, act, channel, purposes,
    ...(fact.contactPoint === undefined ? {} : { contactPoint: fact.contactPoint }),
    ...(fact.via === undefined ? {} : { via: fact.via }),
    ...(fact.inReplyTo === undefined ? {} : { inReplyTo: fact.inReplyTo }),
  };
}

/** A contact must not count against itself, nor the permit that it used up. */
function askWithout(
  file: CaseFile, own: FactOf<'ContactAttempted'>, question: Question,
): Result<Decision> {
  const isOwn = (fact: Fact): boolean => fact.id === own.id
    || (fact.type === 'ContactDecided' && fact.decision === own.decision);
  const facts = file.state.facts.filter((fact) => !isOwn(fact) && !CORRECTIONS.has(fact.type));
  const without = openCase(file.policy, { person: file.person, facts });
  return without.ok ? decideContact(without.value, { question, key: own.id }) : without;
}

/** What the corrections say is in the state already; some may name the facts left out. */
const CORRECTIONS: ReadonlySet<Fact['type']> =
  new Set(['FactVoided', 'FactCorrected', 'PersonsMerged', 'PersonsSplit']);
