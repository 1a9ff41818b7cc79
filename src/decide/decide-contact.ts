import { canonicalJson } from '../kernel/canonical.js';
import { parseInstant, toInstant } from '../kernel/instant.js';
import { aName, anything, objectOf } from '../kernel/read-input.js';
import type { Given } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { dutiesFor, houseDay } from '../duties/index.js';
import {
  checkAsked, fileAt, listLighterOptions, nextOpeningOf, openSpansOf, readQuestion, toAsked,
} from '../permissions/index.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { closes } from '../rules/finding.js';
import { readCaseAsk } from '../rules/read-ask.js';
import { basisOf } from './basis-of.js';
import type { Decision, Justification } from '../terms/record/decision.js';
import type { Duty } from '../terms/record/duty.js';
import type { Verdict } from '../terms/record/finding.js';
import type { Question } from '../terms/record/question.js';
import type { Effect } from '../terms/words.js';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** What a decision is asked for. */
export interface DecideAsk {
  readonly question: Question;
  /** Idempotency key: the same key and facts give the same decision. */
  readonly key: string;
}

/** The question has a reader of its own, which knows the policy's purposes. */
const aDecideAsk = objectOf<{ readonly question: Given; readonly key: string }>({
  question: anything, key: aName,
});

/** Duties that this contact would serve, as they stand at its moment. */
function dutiesOf(file: CaseFile, asked: Asked): readonly Duty[] {
  const { question, at } = asked;
  const { loans, purposes } = question;
  const untilDay = houseDay(file.policy, at + file.policy.lookAheadDays * DAY);
  return dutiesFor(file, { at, untilDay, loans, purposes }).filter((d) => d.status !== 'met');
}

function justify(file: CaseFile, asked: Asked, duties: readonly Duty[]): Justification {
  // The duty that ends first bounds how long one may wait for a lighter way.
  const first = [...duties].sort((a, b) => (a.latest < b.latest ? -1 : 1))[0] ?? null;
  const { options } = listLighterOptions(file, asked, first);
  return { options, complete: options.every((o) => o.ruledOutBy !== null) };
}

interface Outcome {
  readonly effect: Effect;
  readonly deferUntil: number | null;
}

/** When the lightest way that is still open opens, if every such way is only closed for now. */
function waitFor(justification: Justification, at: number): number | null {
  const open = justification.options.filter((o) => o.ruledOutBy === null)
    .map((o) => (o.opensAt === null ? at : parseInstant(o.opensAt) as number));
  return open.length > 0 && open.every((t) => t > at) ? Math.min(...open) : null;
}

/** A verdict turned into what to do. A deny that time alone cures is a defer. */
function effectOf(
  file: CaseFile, asked: Asked, verdict: Verdict, justification: Justification,
): Outcome {
  const plain = (effect: Effect): Outcome => ({ effect, deferUntil: null });
  switch (verdict.verdict) {
    case 'permits':
    case 'presumed-compliant': return plain('permit');
    case 'not-applicable':
    case 'not-in-force': return plain('review');
    case 'needs-review': {
      const closing = verdict.findings.filter((f) => closes(f.finding));
      const onlyLater = closing.every((f) => f.code === 'least-impact.lighter-later');
      const until = onlyLater ? waitFor(justification, asked.at) : null;
      return until === null ? plain('review') : { effect: 'defer', deferUntil: until };
    }
    case 'presumed-violation':
    case 'forbids': {
      const rebutted = verdict.verdict === 'presumed-violation' && verdict.findings
        .filter((f) => f.finding === 'presumed-violation')
        .every((f) => (f.grounds?.length ?? 0) > 0);
      if (rebutted) return plain('review');
      if (verdict.opensAt === undefined) return plain('deny');
      const opens = parseInstant(verdict.opensAt) as number;
      const until = nextOpeningOf(file, asked, opens + file.policy.lookAheadDays * DAY);
      return until === null ? plain('deny') : { effect: 'defer', deferUntil: until };
    }
  }
}

/** A permit ends with its hours, or before, when something closes. */
function validUntil(file: CaseFile, asked: Asked): number {
  const until = asked.at + file.policy.permitHours * HOUR;
  const { spans } = openSpansOf(file, asked, { from: asked.at, until });
  const now = spans.find((s) => s.from <= asked.at && asked.at < s.until);
  return Math.min(until, now?.until ?? asked.at);
}

/**
 * A decision at the moment of contact: permit, defer, deny or review, with every rule's finding
 * and every lighter option ruled out by name. It returns a record for a "no" as well.
 *
 * A permit is a promise of the rules, not of the record: nothing may go out before the decision
 * stands in the record (see `recordDecision` in `softknock/audit`).
 *
 * @param file - From `openCase`, with the facts as of now.
 * @param ask - The question, with nothing left unknown, and the idempotency key.
 * @returns The decision, or `question.*` and `decide.*` problems, or `case.not-a-handle`.
 */
export function decideContact(whole: CaseFile, ask: DecideAsk): Result<Decision> {
  const read = readCaseAsk(whole, 'decide', aDecideAsk, ask);
  if (!read.ok) return read;
  const { key } = read.value;
  // The long way, whatever `checkContact` takes: what is decided is hashed and recorded.
  const asks = readQuestion(whole, read.value.question);
  if (!asks.ok) {
    return fail(asks.problems.map((p) => ({ ...p, path: ['question', ...p.path] })));
  }
  const question = asks.value;
  if ((question.unknown?.length ?? 0) > 0 || question.knownAt !== undefined) {
    return fail([problem('decide.unknown-left', ['question', 'unknown'], {})]);
  }
  const at = parseInstant(question.at) as number;
  // What lies after the moment does not exist for the decision, nor for what opens later.
  const file = fileAt(whole, at);
  const asked = toAsked(file, question, at);
  const duties = dutiesOf(file, asked);
  const justification = justify(file, asked, duties);
  const judged: Asked = { ...asked, lighter: () => justification.options };
  const verdict = checkAsked(file.policy, judged);
  const { effect, deferUntil } = effectOf(file, judged, verdict, justification);
  const { policy } = file;
  const body: Omit<Decision, 'id'> = {
    v: 1, question: { ...question, at: toInstant(at) }, effect, verdict,
    conditions: [...new Set(verdict.findings.flatMap((f) => f.conditions ?? []))].sort(),
    deferUntil: deferUntil === null ? null : toInstant(deferUntil),
    validUntil: effect === 'permit' ? toInstant(validUntil(file, judged)) : null,
    key, justification, duties: duties.map((d) => d.id).sort(),
    basedOn: basisOf(file),
    policy: {
      digest: policy.digest, packs: policy.packs, semantics: policy.semantics,
      tzdata: policy.zoneData.version,
    },
  };
  return ok({ ...body, id: `d-${policy.hash(canonicalJson(body)).slice(0, 24)}` });
}
