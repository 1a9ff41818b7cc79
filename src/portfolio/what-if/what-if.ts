import { fail, ok, parseInstant, problem, toInstant } from '../../kernel/index.js';
import type { Problem, Result } from '../../kernel/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Policy } from '../../rules/policy.js';
import type { Channel, Effect } from '../../terms/words.js';
import { listDutyOutcomes } from '../duty-outcomes.js';
import type { DutyOutcome, Period } from '../duty-outcomes.js';
import { runHistory } from './run-history.js';
import type { HistoryRun, RunAnswer } from './run-history.js';

/** Which history, under which two policies. */
export interface WhatIfAsk extends Period {
  readonly was: Policy;
  readonly would: Policy;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A question of history that the two policies answer differently. Ids only, no names. */
export interface ChangedDecision {
  /** Id of the decision, or of the contact that nobody decided. */
  readonly id: string;
  readonly person: string;
  readonly at: string;
  readonly channel: Channel;
  /** Null where a policy cannot read the question. */
  readonly was: Effect | null;
  readonly would: Effect | null;
  /** Rules that decided, sorted. */
  readonly wasBy: readonly string[];
  readonly wouldBy: readonly string[];
}

/** What would have become of duties; counts, and the ids that differ. */
export interface DutyComparison {
  readonly was: { readonly due: number; readonly met: number; readonly missed: number };
  readonly would: { readonly due: number; readonly met: number; readonly missed: number };
  /** Met (late or in time) or not owed under the first, missed under the second. */
  readonly missedMore: readonly string[];
  /** Missed under the first, met or not owed under the second. */
  readonly missedLess: readonly string[];
}

export interface WhatIfReport {
  readonly v: 1;
  readonly policies: { readonly was: string; readonly would: string };
  /** Questions asked again. */
  readonly asked: number;
  readonly changed: readonly ChangedDecision[];
  /** Contacts that took place and would not have, by channel; review is apart, a person decides. */
  readonly saved: Readonly<Partial<Record<Channel, number>>>;
  readonly toReview: Readonly<Partial<Record<Channel, number>>>;
  /** Questions that were answered no and would have been permitted; no outcome is made up. */
  readonly gained: Readonly<Partial<Record<Channel, number>>>;
  readonly duties: DutyComparison;
  /** Persons for whom anything changes, sorted. */
  readonly persons: readonly string[];
  /** What the comparison rests on, as codes. */
  readonly premises: readonly string[];
}

const PREMISES = [
  'behaviour-as-it-was', 'evidence-within-a-day-came-from-the-contact',
  'gained-contacts-have-no-outcome',
];

type Counts = Partial<Record<Channel, number>>;

interface Running {
  asked: number;
  readonly changed: ChangedDecision[];
  readonly saved: Counts;
  readonly toReview: Counts;
  readonly gained: Counts;
  readonly was: DutyOutcome[];
  readonly would: DutyOutcome[];
  readonly dutyPersons: Set<string>;
}

function addOne(counts: Counts, channel: Channel): void {
  counts[channel] = (counts[channel] ?? 0) + 1;
}

function compareAnswer(running: Running, person: string, was: RunAnswer, would: RunAnswer): void {
  running.asked += 1;
  if (was.effect === would.effect) return;
  const { ask } = was;
  const { channel } = ask.question;
  running.changed.push({
    id: ask.id, person, at: toInstant(ask.at), channel, was: was.effect, would: would.effect,
    wasBy: was.deciding, wouldBy: would.deciding,
  });
  if (would.effect === 'permit') addOne(running.gained, channel);
  if (was.effect !== 'permit' || ask.contact === null) return;
  addOne(would.effect === 'review' ? running.toReview : running.saved, channel);
}

function countDuties(outcomes: readonly DutyOutcome[]): DutyComparison['was'] {
  const missed = outcomes.filter((o) => o.outcome === 'missed').length;
  return { due: outcomes.length, met: outcomes.length - missed, missed };
}

/** Ids missed in one list and not in the other. */
function onlyMissedIn(
  one: readonly DutyOutcome[], other: readonly DutyOutcome[],
): readonly string[] {
  const missed = (list: readonly DutyOutcome[]): readonly string[] =>
    list.filter((o) => o.outcome === 'missed').map((o) => o.duty.id);
  const also = new Set(missed(other));
  return missed(one).filter((id) => !also.has(id)).sort();
}

function compareCase(
  running: Running, person: string, was: HistoryRun, would: HistoryRun, period: Period,
): readonly Problem[] {
  was.answers.forEach((answer, i) => {
    compareAnswer(running, person, answer, would.answers[i] as RunAnswer);
  });
  const before = listDutyOutcomes(was.file, period);
  const after = listDutyOutcomes(would.file, period);
  if (!before.ok) return before.problems;
  if (!after.ok) return after.problems;
  running.was.push(...before.value);
  running.would.push(...after.value);
  const moved = onlyMissedIn(before.value, after.value).length
    + onlyMissedIn(after.value, before.value).length;
  if (moved > 0) running.dutyPersons.add(person);
  return [];
}

/**
 * History replayed under another policy or pack version: contacts that would not have taken place,
 * duties that would have been missed, decisions that change and for whom. Each policy is run
 * through the whole stretch by itself, without the contacts that it would not have permitted, and
 * the two runs are compared; so a policy compared with itself changes nothing.
 *
 * Borrowers' behaviour is taken as it was: nobody knows what they would have done. `premises` says
 * so with the result.
 * @param files - Each person once, opened under any policy; their own history is replayed.
 * @returns The report, or `period.*` problems and those of opening a case.
 */
export function whatIf(files: readonly CaseFile[], ask: WhatIfAsk): Result<WhatIfReport> {
  const from = parseInstant(ask.from);
  const until = parseInstant(ask.until);
  if (from === null) return fail([problem('period.from', ['from'], { from: ask.from })]);
  if (until === null || until <= from) return fail([problem('period.until', ['until'], {})]);
  const running: Running = {
    asked: 0, changed: [], saved: {}, toReview: {}, gained: {}, was: [], would: [],
    dutyPersons: new Set(),
  };
  for (const [i, file] of files.entries()) {
    const was = runHistory(file, ask.was, from, until);
    if (!was.ok) return was;
    const would = runHistory(file, ask.would, from, until);
    if (!would.ok) return would;
    const problems = compareCase(running, file.person, was.value, would.value, ask);
    if (problems.length > 0) return fail(problems);
    ask.onProgress?.(i + 1, files.length);
  }
  const { asked, changed, saved, toReview, gained } = running;
  const persons = new Set([...changed.map((c) => c.person), ...running.dutyPersons]);
  return ok({
    v: 1, policies: { was: ask.was.digest, would: ask.would.digest }, asked, changed, saved,
    toReview, gained,
    duties: {
      was: countDuties(running.was), would: countDuties(running.would),
      missedMore: onlyMissedIn(running.would, running.was),
      missedLess: onlyMissedIn(running.was, running.would),
    },
    persons: [...persons].sort(), premises: PREMISES,
  });
}
