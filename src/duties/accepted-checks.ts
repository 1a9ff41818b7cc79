import { parseInstant } from '../kernel/instant.js';
import type { LoanCase } from './duty-case.js';
import { houseDay } from './house-day.js';
import type { EvidenceKind } from '../terms/words.js';

/** A check that its evidence bears out. */
export interface AcceptedCheck {
  /** Epoch ms. */
  readonly at: number;
  /** Local date in the house's zone, as a day number. */
  readonly day: number;
  /** The check and the evidence that counted, sorted. */
  readonly facts: readonly string[];
}

/** Which evidence counts. */
export interface CheckAsk {
  readonly purpose: string;
  /** First day on which evidence may have been captured. */
  readonly fromDay: number;
  /** First instant at which it may have been captured, or null. */
  readonly after: number | null;
  /** Kinds accepted when the check was made. */
  readonly accepts: (checkAt: number) => readonly EvidenceKind[];
  /** One piece of evidence bears out one check only: an old paper renews nothing. */
  readonly once: boolean;
}

/**
 * The completed checks of a loan and purpose that cite accepted evidence, in time order. Contacts
 * planned, attempted or held are not looked at: only a check with its evidence discharges.
 */
export function acceptedChecks(
  { file, timeline, at }: LoanCase, ask: CheckAsk,
): readonly AcceptedCheck[] {
  const { loan } = timeline;
  const filed = loan.evidence.filter((entry) => entry.at <= at);
  const spent = new Set<string>();
  const accepted: AcceptedCheck[] = [];
  for (const check of loan.checks) {
    if (check.at > at) break;
    if (!check.fact.purposes.includes(ask.purpose)) continue;
    const kinds = ask.accepts(check.at);
    const counted = filed.filter(({ fact }) => {
      const captured = capturedMs(fact.capturedAt);
      return check.fact.evidence.includes(fact.evidence) && !spent.has(fact.evidence)
        && kinds.includes(fact.kind) && captured <= at
        && captured >= (ask.after ?? -Infinity)
        && houseDay(file.policy, captured) >= ask.fromDay;
    });
    if (counted.length === 0) continue;
    if (ask.once) for (const { fact } of counted) spent.add(fact.evidence);
    const facts = [check.fact.id, ...counted.map(({ fact }) => fact.id)];
    accepted.push({
      at: check.at, day: houseDay(file.policy, check.at), facts: [...new Set(facts)].sort(),
    });
  }
  return accepted;
}

/** Never captured, where the text is no instant. */
function capturedMs(text: string): number {
  return parseInstant(text) ?? Infinity;
}
