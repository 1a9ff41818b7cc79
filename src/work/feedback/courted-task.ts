import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { byText } from '../../kernel/sort.js';
import type { Fact, Scope } from '../../facts/types/index.js';
import { channelRow } from '../../terms/channels.js';
import type { Channel } from '../../terms/words.js';
import { addDays } from '../dates.js';
import { factsAbout } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { houseDate } from '../tasks/hierarchy.js';
import { taskIdOf } from '../tasks/task-spec.js';
import type { TaskSpec } from '../tasks/task-spec.js';
import { aCourtedAsk } from '../read-orders.js';
import { settles } from './complaints.js';

/** A question or an offer that the borrower owes no answer to. */
export interface CourtedAsk {
  readonly person: string;
  readonly loans: readonly string[];
  /** Of act `survey` or `marketing`; one alone, never with another. */
  readonly purpose: string;
  readonly channel: Channel;
  readonly via: Channel | null;
  readonly contactPoint: string | null;
  readonly at: string;
  /** Local date of the house by which it is to be done. */
  readonly dueOn: string;
}

function covers(scope: Scope, ask: CourtedAsk, act: string): boolean {
  return (scope.purposes?.includes(ask.purpose) ?? true)
    && (scope.acts?.some((one) => one === act) ?? true)
    && (scope.channels?.some((c) => c === ask.channel || c === ask.via) ?? true);
}

/** What a no says of courtship; anything that does not clearly leave it out reaches it. */
function refuses(fact: Fact, ask: CourtedAsk, act: string): boolean {
  switch (fact.type) {
    case 'OptedOut': return true;
    case 'ConsentRefused': case 'ConsentWithdrawn': case 'ConsentExpired': case 'ObjectionRaised':
    case 'RefusalStated': case 'CeaseRequested': {
      const { purposes, acts } = fact.scope;
      return (purposes?.includes(ask.purpose) ?? true) && (acts?.some((one) => one === act) ?? true);
    }
    default: return false;
  }
}

function standingProblems(
  ask: CourtedAsk, act: string, facts: readonly Fact[],
): readonly Problem[] {
  const given = facts.filter((f) => f.type === 'ConsentGiven' && covers(f.scope, ask, act)
    && (f.until === undefined || f.until > ask.at));
  const lastYes = given.reduce((at, fact) => (fact.at > at ? fact.at : at), '');
  // At one instant a no stands after a yes.
  const noes = facts.filter((fact) => refuses(fact, ask, act) && fact.at >= lastYes);
  const ends = facts.flatMap((f) => (f.type === 'ComplaintResolved' ? [f] : []));
  const open = facts.flatMap((f) => (f.type === 'ComplaintRaised'
    && !ends.some((end) => settles(end, f)) ? [f] : []));
  return [
    ...given.length > 0 ? [] : [problem('courted.no-consent', ['purpose'], { purpose: ask.purpose })],
    ...noes.map((fact) => problem('courted.refused', ['person'], { fact: fact.id })),
    ...open.map((fact) => problem('courted.complaint-open', ['person'], { fact: fact.id })),
  ];
}

/** A survey is periodic by the house's own measure; without one there is none. */
function rhythmProblems(
  book: WorkBook, ask: CourtedAsk, act: string, facts: readonly Fact[],
): readonly Problem[] {
  if (act !== 'survey') return [];
  const days = book.policy.work.surveyDaysBetween;
  if (days === null) return [problem('courted.no-interval', ['purpose'], {})];
  const asked = facts.filter((f) => f.type === 'ContactAttempted' && f.act === 'survey'
    && f.direction === 'out');
  const last = asked[asked.length - 1];
  const opens = last === undefined ? null : addDays(houseDate(book.policy, last.at), days);
  return opens === null || houseDate(book.policy, ask.at) >= opens ? []
    : [problem('courted.too-soon', ['at'], { opensOn: opens })];
}

/**
 * The task for a survey or an offer, on its own: under a consent that covers it, never after a
 * refusal, never while a complaint is open, a survey no oftener than the house says. It still
 * needs its permit like every other.
 *
 * @returns A spec to open, or `courted.*` problems, all at once.
 */
export function courtedTask(book: WorkBook, asked: CourtedAsk): Result<TaskSpec> {
  const read = readInput('courted', aCourtedAsk, asked);
  if (!read.ok) return read;
  const ask = read.value;
  const ms = parseInstant(ask.at) as number;
  const when: CourtedAsk = { ...ask, at: toInstant(ms) };
  const row = book.policy.purposes.get(ask.purpose);
  if (row === undefined || (row.act !== 'survey' && row.act !== 'marketing')) {
    return fail([problem('courted.not-courtship', ['purpose'], { purpose: ask.purpose })]);
  }
  const facts = factsAbout(book, `person/${ask.person}`).filter((fact) => fact.at <= when.at)
    .sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id));
  const problems = [
    ...standingProblems(when, row.act, facts), ...rhythmProblems(book, when, row.act, facts),
  ];
  if (problems.length > 0) return fail(problems);
  const evidence = channelRow(ask.channel).yields.filter((kind) => row.accepts.includes(kind));
  const work: Omit<TaskSpec, 'task'> = {
    person: ask.person, loans: ask.loans, purposes: [ask.purpose],
    duties: [`${row.act}/${ask.person}/${ask.dueOn}`], cause: row.act === 'survey' ? 'survey' : 'offer',
    channel: ask.channel, via: ask.via, contactPoint: ask.contactPoint,
    accepts: [{ purpose: ask.purpose, evidence }], people: 1,
    earliestOn: houseDate(book.policy, when.at), dueOn: ask.dueOn,
  };
  return ok({ ...work, task: taskIdOf(book.policy, work) });
}
