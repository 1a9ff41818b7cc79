import { fail, ok, parseInstant, problem, toInstant } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import type { AuthenticityFinding } from '../../terms/record/index.js';

/** What a person can make of a finding; each leaves a fact behind. */
export type FindingJudgement = 'explained' | 'upheld' | 'undecidable';

const STATEMENTS: Readonly<Record<FindingJudgement, string>> = {
  explained: 'authenticity.explained', upheld: 'authenticity.upheld',
  undecidable: 'authenticity.undecidable',
};

export interface JudgementAsk {
  readonly judgement: FindingJudgement;
  /** Who decided; never one of the officers named in the finding. */
  readonly by: string;
  /** An instant. */
  readonly at: string;
}

/**
 * A person's judgement of a finding as a fact to be recorded. Nobody judges a finding that names
 * them.
 * @returns An `AttestationMade` about the finding's id; or `judgement.at`, `judgement.by`,
 * `judgement.own-case`.
 */
export function judgeFinding(
  finding: AuthenticityFinding, ask: JudgementAsk,
): Result<FactOf<'AttestationMade'>> {
  const at = parseInstant(ask.at);
  if (at === null) return fail([problem('judgement.at', ['at'], { at: ask.at })]);
  if (ask.by === '') return fail([problem('judgement.by', ['by'], {})]);
  if (finding.officers.includes(ask.by)) {
    return fail([problem('judgement.own-case', ['by'], { by: ask.by })]);
  }
  return ok({
    type: 'AttestationMade', id: `${finding.id}.${at}`, at: toInstant(at), by: ask.by,
    statement: STATEMENTS[ask.judgement], about: finding.id,
  });
}

/** The last judgement of each finding that has one, by finding id. */
export function listJudgements(facts: readonly Fact[]): ReadonlyMap<string, FindingJudgement> {
  const last = new Map<string, { readonly at: string; readonly judgement: FindingJudgement }>();
  for (const fact of facts) {
    if (fact.type !== 'AttestationMade') continue;
    const entry = Object.entries(STATEMENTS).find(([, s]) => s === fact.statement);
    const before = last.get(fact.about);
    if (entry === undefined || (before !== undefined && before.at > fact.at)) continue;
    last.set(fact.about, { at: fact.at, judgement: entry[0] as FindingJudgement });
  }
  return new Map([...last].map(([id, { judgement }]) => [id, judgement]));
}
