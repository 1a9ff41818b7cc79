import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { Policy } from '../rules/policy.js';
import type { SigningNotice, SigningRow } from '../terms/record/signing.js';
import { channelRow } from '../terms/channels.js';

export interface SigningAsk {
  readonly person: string;
  readonly loan: string;
  readonly actor: string;
  /** Purposes to prepare; absent means every purpose that a loaded duty names. */
  readonly purposes?: readonly string[];
  /** Purposes that the contract's clauses let the lender check. */
  readonly contractPurposes?: readonly string[];
}

function rowFor(policy: Policy, ask: SigningAsk, purpose: string): SigningRow[] {
  const row = policy.purposes.get(purpose);
  if (row === undefined) return [];
  const known = policy.contactRules.flatMap(({ rule }) =>
    (rule.kind === 'lawful-basis' ? rule.knows : []));
  const inContract = ask.contractPurposes === undefined || ask.contractPurposes.includes(purpose);
  const bases = row.bases.filter((b) => (known.length === 0 || known.includes(b))
    && (b !== 'contract' || inContract));
  const duties = policy.dutyRules.filter((d) => d.rule.purpose === purpose)
    .map(({ rule }) => ({
      rule: rule.id, latest: rule.latest, recurrence: rule.recurrence ?? null,
    }));
  const onlyConsent = bases.every((b) => b === 'consent');
  return [{
    purpose, choice: onlyConsent ? 'asked' : 'told', bases, accepts: row.accepts, duties,
    channels: policy.channelOrder.filter((c) => (c !== 'desk' || row.sources.length > 0)
      && channelRow(c).yields.some((kind) => row.accepts.includes(kind))),
    lostOnWithdrawal: onlyConsent ? duties.map((d) => d.rule) : [],
  }];
}

/**
 * The notice and the choices at the signing of a loan: purpose, method and rhythm told before
 * anything is done, what is asked kept apart from what is told, and which duties would lose
 * their basis if a consent were withdrawn.
 *
 * @returns The notice as data, or `signing.*` problems. It is not legal advice.
 * @source PIPL 13-17, 30
 */
export function prepareSigning(policy: Policy, ask: SigningAsk): Result<SigningNotice> {
  const asked = ask.purposes ?? [...new Set(policy.dutyRules.map((d) => d.rule.purpose))];
  const unknown = asked.filter((p) => !policy.purposes.has(p));
  if (unknown.length > 0) {
    return fail(unknown.map((purpose) =>
      problem('signing.purpose-undeclared', ['purposes'], { purpose })));
  }
  const kinds = new Set(policy.contactRules.map((r) => r.rule.kind));
  const rights = [
    ...(kinds.has('lawful-basis') ? ['withdraw-consent', 'object'] : []),
    ...(kinds.has('honour-wishes') ? ['state-times', 'state-places', 'choose-channels'] : []),
    ...(kinds.has('stop') ? ['opt-out'] : []),
    'see-your-file', 'ask-why', 'complain',
  ].sort();
  return ok({
    policy: policy.digest, person: ask.person, loan: ask.loan, actor: ask.actor,
    rows: [...asked].sort().flatMap((p) => rowFor(policy, ask, p)), rights,
  });
}
