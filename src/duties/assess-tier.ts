import { toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { aName, anInstant, objectOf } from '../kernel/read-input.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import type { CaseFile } from '../rules/case-file.js';
import { readCaseAsk } from '../rules/read-ask.js';
import type { TieringRule } from '../rules/kinds/floor.shape.js';
import type { TierAssessment } from '../terms/record/duty.js';
import { TIERS } from '../terms/words.js';
import type { Tier } from '../terms/words.js';
import { gradeMatches } from './grade.js';
import { dayOfDate, houseDay } from './house-day.js';
import { bindsLoan } from './loan-guard.js';
import { loanTimeline, observedAt, signalsAt } from './loan-timeline.js';
import type { LoanTimeline } from './loan-timeline.js';

/** Tier of a loan where no tiering rule speaks of it. */
export const TIER_UNRULED: Tier = 'medium';

const aTierAsk = objectOf<{ readonly loan: string; readonly at: string }>({
  loan: aName, at: anInstant,
});

/**
 * The risk tier of a loan, with every contribution to it and the time for which it is held.
 * Where several tiering rules bind the loan, the highest tier stands.
 *
 * @param ask - Loan id and the instant; facts later than it do not exist for the answer.
 * @returns The assessment (`medium` with rule null where no tiering rule binds), or `ask.*`
 * problems, `loan.unknown`, `case.not-a-handle`.
 */
export function assessTier(
  file: CaseFile, ask: { readonly loan: string; readonly at: string },
): Result<TierAssessment> {
  const read = readCaseAsk(file, 'ask', aTierAsk, ask);
  if (!read.ok) return read;
  const at = parseInstant(read.value.at) as number;
  const loan = file.state.loans.get(read.value.loan);
  if (loan === undefined || loan.opened.at > at) {
    return fail([problem('loan.unknown', ['loan'], { loan: read.value.loan })]);
  }
  return ok(tierAt(file, loanTimeline(file, loan, at), at));
}

/** The tier at an instant, from a timeline that may know more than that instant did. */
export function tierAt(file: CaseFile, timeline: LoanTimeline, at: number): TierAssessment {
  const ask = { file, timeline, at, purpose: null, act: null };
  const day = houseDay(file.policy, at);
  const assessed = file.policy.tieringRules
    .filter((placed) => isInSpan(placed.rule, day) && bindsLoan(placed, ask))
    .map((placed) => assessBy(file, placed.rule, timeline, at))
    .sort((a, b) => rank(b.tier) - rank(a.tier) || ((a.rule ?? '') < (b.rule ?? '') ? -1 : 1));
  return assessed[0] ?? {
    loan: timeline.loan.loan, tier: TIER_UNRULED, score: 0, rule: null, contributions: [],
    since: toLocalDate(houseDay(file.policy, timeline.loan.opened.at)), heldUntil: null,
  };
}

type Contribution = TierAssessment['contributions'][number];
type Points = TieringRule['points'][number];

/** A tier as it stands, and on which day it may fall where the score asks for a lower one. */
interface Standing {
  readonly tier: Tier;
  readonly since: number;
  readonly raisedOn: number;
  /** The tier that the score alone gives. */
  readonly raw: Tier;
  readonly fallsOn: number;
}

const rank = (tier: Tier): number => TIERS.indexOf(tier);

function isInSpan(rule: TieringRule, day: number): boolean {
  const { from, until } = rule.span;
  return day >= dayOfDate(from) && (until === null || day < dayOfDate(until));
}

function assessBy(
  file: CaseFile, rule: TieringRule, timeline: LoanTimeline, at: number,
): TierAssessment {
  const contributions = contributionsAt(rule, timeline, at);
  const stands = standingAt(file, rule, timeline, at);
  return {
    loan: timeline.loan.loan, tier: stands.tier, score: scoreOf(contributions), rule: rule.id,
    contributions, since: toLocalDate(stands.since),
    heldUntil: rank(stands.raw) < rank(stands.tier) ? toLocalDate(stands.fallsOn) : null,
  };
}

function scoreOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, c) => sum + c.points, 0);
}

function rawTier(rule: TieringRule, timeline: LoanTimeline, at: number): Tier {
  const score = scoreOf(contributionsAt(rule, timeline, at));
  return score >= rule.from.high ? 'high' : score >= rule.from.medium ? 'medium' : 'low';
}

function contributionsAt(rule: TieringRule, timeline: LoanTimeline, at: number): Contribution[] {
  return rule.points.flatMap((points) => {
    const facts = factsFor(points, timeline, at);
    if (facts === null) return [];
    return [{ code: points.code, points: points.points, facts: [...new Set(facts)].sort() }];
  });
}

/** The facts by which every condition of a row holds, or null where one does not. */
function factsFor(points: Points, timeline: LoanTimeline, at: number): readonly string[] | null {
  const facts: string[] = [];
  const seen = observedAt(timeline, at);
  if (points.pastDueDaysMin !== undefined) {
    if (seen === null || seen.pastDueDays < points.pastDueDaysMin) return null;
    facts.push(seen.fact);
  }
  if (points.classifications !== undefined) {
    const stated = seen?.classification ?? null;
    if (stated === null || !points.classifications.includes(stated.value)) return null;
    facts.push(stated.fact);
  }
  if (points.grades !== undefined) {
    const stated = seen?.grade ?? null;
    if (stated === null || !gradeMatches(points.grades, stated.value)) return null;
    facts.push(stated.fact);
  }
  if (points.signalSeverityMin !== undefined) {
    const min = points.signalSeverityMin;
    const open = signalsAt(timeline, at).filter((s) => s.severity >= min);
    if (open.length === 0) return null;
    facts.push(...open.flatMap((s) => s.facts));
  }
  return facts;
}

/** Walks every change of the loan: a tier rises at once and falls when it has stood its days. */
function standingAt(
  file: CaseFile, rule: TieringRule, timeline: LoanTimeline, at: number,
): Standing {
  const openedAt = timeline.loan.opened.at;
  const openedOn = houseDay(file.policy, openedAt);
  const tier = rawTier(rule, timeline, openedAt);
  let standing: Standing = {
    tier, since: openedOn, raisedOn: openedOn, raw: tier, fallsOn: openedOn,
  };
  for (const change of timeline.changes) {
    if (change <= openedAt) continue;
    if (change > at) break;
    const day = houseDay(file.policy, change);
    standing = moved(settled(standing, day), rawTier(rule, timeline, change), day, rule.dwellDays);
  }
  return settled(standing, houseDay(file.policy, at));
}

function moved(standing: Standing, raw: Tier, day: number, dwellDays: number): Standing {
  if (rank(raw) > rank(standing.tier)) {
    return { tier: raw, since: day, raisedOn: day, raw, fallsOn: day };
  }
  return { ...standing, raw, fallsOn: Math.max(standing.raisedOn + dwellDays, day) };
}

function settled(standing: Standing, day: number): Standing {
  if (rank(standing.raw) >= rank(standing.tier) || standing.fallsOn > day) return standing;
  return { ...standing, tier: standing.raw, since: standing.fallsOn };
}
