import { aName, maybe, objectOf, setOf } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { Policy } from '../rules/policy.js';
import { readPolicyAsk } from '../rules/read-ask.js';
import { channelRow } from '../terms/channels.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { SigningNotice, SigningRow } from '../terms/record/signing.js';
import type { LawfulBasis } from '../terms/words.js';

/** For whom and on what a notice is prepared. */
export interface SigningAsk {
  readonly person: string;
  readonly loan: string;
  readonly actor: string;
  /** Purposes to prepare; absent means every purpose that a loaded duty names. */
  readonly purposes?: readonly string[];
  /** Purposes that the contract's clauses let the lender check; absent means none. */
  readonly contractPurposes?: readonly string[];
  /** Purposes that a law orders the lender to carry out; absent means none. */
  readonly obligedPurposes?: readonly string[];
}

const aSigningAsk = objectOf<SigningAsk>({
  person: aName, loan: aName, actor: aName, purposes: maybe(setOf(aName)),
  contractPurposes: maybe(setOf(aName)), obligedPurposes: maybe(setOf(aName)),
});

/** Whether every loaded law lets a purpose of this act rest on a basis. */
function isKnown(policy: Policy, row: PurposeRow, basis: LawfulBasis): boolean {
  return policy.contactRules.every(({ rule }) => rule.kind !== 'lawful-basis'
    || (rule.knows.includes(basis) && rule.byAct?.[row.act]?.includes(basis) !== false));
}

/** Whether a basis can be named at a signing: what only an event would give cannot. */
function canBeNamed(ask: SigningAsk, purpose: string, basis: LawfulBasis): boolean {
  switch (basis) {
    case 'consent':
    case 'legitimate-interest': return true;
    case 'contract': return ask.contractPurposes?.includes(purpose) === true;
    case 'legal-obligation':
    case 'public-task': return ask.obligedPurposes?.includes(purpose) === true;
    case 'vital-interest':
    case 'disclosed-data': return false;
  }
}

function rowFor(policy: Policy, ask: SigningAsk, purpose: string): SigningRow[] {
  const row = policy.purposes.get(purpose);
  if (row === undefined) return [];
  const basis = row.bases.find((b) => isKnown(policy, row, b) && canBeNamed(ask, purpose, b)) ?? null;
  const duties = policy.dutyRules.filter((d) => d.rule.purpose === purpose)
    .map(({ rule }) => ({
      rule: rule.id, latest: rule.latest, recurrence: rule.recurrence ?? null,
    }));
  return [{
    purpose, choice: basis === null ? 'none' : basis === 'consent' ? 'asked' : 'told', basis,
    accepts: row.accepts, duties,
    channels: policy.channelOrder.filter((c) => (c !== 'desk' || row.sources.length > 0)
      && channelRow(c).yields.some((kind) => row.accepts.includes(kind))),
    lostOnWithdrawal: basis === 'consent' ? duties.map((d) => d.rule) : [],
  }];
}

function undeclared(policy: Policy, ask: SigningAsk): Problem[] {
  return (['purposes', 'contractPurposes', 'obligedPurposes'] as const).flatMap((key) =>
    (ask[key] ?? []).flatMap((purpose, i) => (policy.purposes.has(purpose) ? []
      : [problem('signing.purpose-undeclared', [key, i], { purpose })])));
}

/**
 * The notice and the choices at the signing of a loan: purpose, method and rhythm told before
 * anything is done, what is asked kept apart from what is told, and which duties would lose
 * their basis if a consent were withdrawn. Each purpose names one basis, the first of its row
 * that every loaded law knows for its act and that is named here: the one to record, since a
 * basis is fixed before the processing and never swapped.
 *
 * @returns The notice as data, or `signing.*` problems, or `policy.not-a-handle`. It is not legal
 * advice.
 * @source PIPL 13-17, 30
 */
export function prepareSigning(policy: Policy, ask: SigningAsk): Result<SigningNotice> {
  const read = readPolicyAsk(policy, 'signing', aSigningAsk, ask);
  if (!read.ok) return read;
  const { person, loan, actor, purposes } = read.value;
  const wrong = undeclared(policy, read.value);
  if (wrong.length > 0) return fail(wrong);
  const asked = new Set(purposes ?? policy.dutyRules.map((d) => d.rule.purpose));
  const kinds = new Set(policy.contactRules.map((r) => r.rule.kind));
  const rights = [
    ...(kinds.has('lawful-basis') ? ['withdraw-consent', 'object'] : []),
    ...(kinds.has('honour-wishes') ? ['state-times', 'state-places', 'choose-channels'] : []),
    ...(kinds.has('stop') ? ['opt-out'] : []),
    'see-your-file', 'ask-why', 'complain',
  ].sort();
  return ok({
    policy: policy.digest, person, loan, actor,
    rows: [...asked].sort().flatMap((p) => rowFor(policy, read.value, p)), rights,
  });
}
