import {
  aFlag, aName, anInstant, anObject, maybe, objectOf, oneOf, readInput, someWords,
} from '../kernel/read-input.js';
import type { Reader } from '../kernel/read-input.js';
import { parseInstant, toInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { attemptFact, permitProblems } from '../facts/attempt-fact.js';
import { parseOwnFacts } from '../facts/index.js';
import type { Fact, Scope } from '../facts/types/index.js';
import type { Decision } from '../terms/record/decision.js';
import { aPermit } from '../terms/record/read-decision.js';
import type { PermitParts } from '../terms/record/read-decision.js';
import { NOT_REACHED_OUTCOMES, OUTCOMES, REFUSAL_REASONS } from '../terms/words.js';
import type { Outcome, RefusalReason } from '../terms/words.js';

/** What came of an attempt, in two stages: was the right party reached, then what they said. */
export interface OutcomeReport {
  /** Id of the new contact; the fact's id too. */
  readonly contact: string;
  readonly at: string;
  readonly officer?: string;
  readonly outcome: Outcome;
  /** Second stage; only where the right party was reached. */
  readonly said?: {
    readonly refused?: {
      readonly reason: RefusalReason; readonly words?: string; readonly scope?: Scope;
      readonly form?: 'written' | 'electronic' | 'oral';
    };
    readonly busyNow?: boolean;
  };
}

type Said = NonNullable<OutcomeReport['said']>;

const aReport = objectOf<OutcomeReport>({
  contact: aName, at: anInstant, officer: maybe(aName), outcome: oneOf(OUTCOMES),
  said: maybe(objectOf<Said>({
    refused: maybe(objectOf<NonNullable<Said['refused']>>({
      reason: oneOf(REFUSAL_REASONS), words: maybe(someWords),
      // The refusal's own fact is read once it is made, and with it the scope.
      scope: maybe(anObject as Reader<Scope>), form: maybe(oneOf(['written', 'electronic', 'oral'])),
    })),
    busyNow: maybe(aFlag),
  })),
});

/** What the person said, as facts of their own. */
function saidFacts(permit: PermitParts, report: OutcomeReport, at: string): Fact[] {
  const { person, purposes, channel, loans } = permit.question;
  const { refused, busyNow } = report.said ?? {};
  const facts: Fact[] = [];
  if (refused !== undefined) {
    const { scope, ...rest } = refused;
    facts.push({
      type: 'RefusalStated', id: `${report.contact}.refusal`, at, person, ...rest,
      scope: scope ?? {
        channels: [channel], ...(purposes.length === 0 ? {} : { purposes }),
        ...(loans.length === 0 ? {} : { loans }),
      },
    });
  }
  if (busyNow === true) {
    facts.push({
      type: 'BusyNow', id: `${report.contact}.busy`, at, person, contact: report.contact,
    });
  }
  return facts;
}

/** Where in the report a problem of one of its facts comes from. */
function toReportPath({ code, path, facts }: Problem, made: readonly Fact[]): Problem {
  const [index, key, ...rest] = path;
  if (made[Number(index)]?.type === 'RefusalStated' && key !== 'id') {
    return problem(code, ['said', 'refused', ...(key === undefined ? [] : [key]), ...rest], facts);
  }
  return problem(code, [key === 'id' || key === undefined ? 'contact' : key, ...rest], facts);
}

/**
 * The facts that an attempt leaves behind, to be recorded by the host. Not reached is not
 * refused: a refusal can only come from the right party.
 *
 * @param decision - The permit that allowed it. Its live reservation ends with this attempt.
 * @returns Facts that `addFacts` takes, or `outcome.*` and `fact.*` problems (no permit, expired,
 * a refusal without the person).
 */
export function outcomeFacts(
  decision: Decision, report: OutcomeReport,
): Result<readonly Fact[]> {
  const permit = readInput('outcome', aPermit, decision, ['decision']);
  const read = readInput('outcome', aReport, report);
  if (!permit.ok || !read.ok) {
    return fail([...permit.ok ? [] : permit.problems, ...read.ok ? [] : read.problems]);
  }
  const { at, outcome, said } = read.value;
  const wrong = permitProblems(permit.value, parseInstant(at) as number);
  if (wrong.length > 0) return fail(wrong);
  const reached = !(NOT_REACHED_OUTCOMES as readonly string[]).includes(outcome)
    && outcome !== 'wrong-party';
  if (!reached && said !== undefined) {
    return fail([problem('outcome.nobody-spoke', ['said'], { outcome })]);
  }
  const when = toInstant(parseInstant(at) as number);
  const made = [attemptFact(permit.value, read.value, when),
    ...saidFacts(permit.value, read.value, when)];
  const parsed = parseOwnFacts(made);
  return parsed.ok ? ok(parsed.value) : fail(parsed.problems.map((p) => toReportPath(p, made)));
}
