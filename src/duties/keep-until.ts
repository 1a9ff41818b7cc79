import { addMonths, toLocalDate } from '../kernel/calendar.js';
import { parseInstant } from '../kernel/instant.js';
import { fail, ok, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import { sortBy } from '../kernel/sort.js';
import type { Fact } from '../facts/types/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { RecordKeeping } from '../rules/kinds/record-keeping.shape.js';
import type { LoanState } from '../state/index.js';
import type { RecordKept } from '../terms/record/duty.js';
import { dayOfDate, houseDay } from './house-day.js';
import { bindsLoan } from './loan-guard.js';
import { loanTimeline } from './loan-timeline.js';

/** What is kept, and of which fact, contact, evidence, loan or person it is the record. */
export interface KeepAsk {
  readonly at: string;
  readonly record: string;
  readonly of: string;
}

const NAMES = ['id', 'contact', 'evidence', 'notice', 'rectification', 'decision', 'loan', 'person'];

/** The fact that a record is of: by its id first, then by each name in turn, the latest. */
function factOf(file: CaseFile, of: string, at: number): Fact | null {
  const known = file.state.facts.filter((fact) => (parseInstant(fact.at) ?? Infinity) <= at);
  for (const name of NAMES) {
    const named = known.filter((fact) => (fact as unknown as Record<string, unknown>)[name] === of);
    const loanItself = named.find((fact) => fact.type === 'LoanOpened');
    if (named.length > 0) return loanItself ?? named[named.length - 1] ?? null;
  }
  return null;
}

function loansOf(file: CaseFile, fact: Fact): readonly LoanState[] {
  const named = 'loans' in fact && Array.isArray(fact.loans) ? fact.loans as readonly string[]
    : 'loan' in fact && typeof fact.loan === 'string' ? [fact.loan] : [];
  const loans = named.flatMap((id) => file.state.loans.get(id) ?? []);
  if (loans.length > 0) return loans;
  return sortBy([...file.state.loans.values()], (loan) => loan.loan);
}

/** The day from which a rule counts, or null while it has not come. */
function anchorOf(
  file: CaseFile, rule: RecordKeeping, fact: Fact, loans: readonly LoanState[], at: number,
): number | null {
  if (rule.from === 'made') return houseDay(file.policy, parseInstant(fact.at) as number);
  const ends = loans.map((loan) => loan.closed.filter((end) => end.at <= at)[0]?.at ?? null);
  if (rule.from === 'loan-closed') {
    return ends.includes(null) || ends.length === 0 ? null
      : houseDay(file.policy, Math.max(...ends as number[]));
  }
  const attempts = file.state.facts.filter((f) => f.type === 'ContactAttempted'
    && f.act === 'collection' && (parseInstant(f.at) as number) <= at
    && f.loans.some((id) => loans.some((loan) => loan.loan === id)))
    .map((f) => parseInstant(f.at) as number);
  const last = Math.max(...attempts, ...ends.filter((end) => end !== null));
  return Number.isFinite(last) ? houseDay(file.policy, last) : null;
}

const lastDay = (anchor: number, { keepFor }: RecordKeeping): number =>
  ('days' in keepFor ? anchor + keepFor.days : addMonths(anchor, keepFor.months));

/**
 * Until when a record is kept: the last local date, in the house's zone, of the longest time that
 * a rule in force asks for; where none does, of the shortest that a rule allows.
 *
 * @param ask - `of` is the id of a fact, or the name of a contact, evidence, loan or person.
 * @returns `keepUntil` null where no rule speaks of the record, or where its time has not begun
 * (then `waits` names the rules that it waits for). `conflicts` are the rules that would have it
 * gone before another lets it. Or `ask.at`, `record.unknown`.
 */
export function keepUntil(file: CaseFile, ask: KeepAsk): Result<RecordKept> {
  const problems: Problem[] = [];
  const at = parseInstant(ask.at);
  if (at === null) problems.push(problem('ask.at', ['at'], { at: ask.at }));
  const fact = at === null ? null : factOf(file, ask.of, at);
  if (at !== null && fact === null) {
    problems.push(problem('record.unknown', ['of'], { of: ask.of }));
  }
  if (at === null || fact === null || problems.length > 0) return fail(problems);
  const loans = loansOf(file, fact);
  const day = houseDay(file.policy, at);
  const rules = file.policy.recordRules.filter((placed) => {
    const { from, until } = placed.rule.span;
    return placed.rule.records.includes(ask.record)
      && day >= dayOfDate(from) && (until === null || day < dayOfDate(until))
      && (loans.length === 0 || loans.some((loan) => bindsLoan(placed,
        { file, timeline: loanTimeline(file, loan, at), at, purpose: null, act: null })));
  }).map(({ rule }) => {
    const anchor = anchorOf(file, rule, fact, loans, at);
    return { rule, last: anchor === null ? null : lastDay(anchor, rule) };
  });
  return ok(toRecordKept(ask, rules));
}

type Dated = { readonly rule: RecordKeeping; readonly last: number | null };

function toRecordKept(ask: KeepAsk, rules: readonly Dated[]): RecordKept {
  const waits = rules.filter(({ last }) => last === null);
  const least = rules.filter(({ rule, last }) => rule.bound === 'at-least' && last !== null);
  const most = rules.filter(({ rule, last }) => rule.bound === 'at-most' && last !== null);
  const asked = least.length > 0 ? Math.max(...least.map(({ last }) => last as number))
    : most.length > 0 ? Math.min(...most.map(({ last }) => last as number)) : null;
  const until = waits.some(({ rule }) => rule.bound === 'at-least') ? null : asked;
  const deciding = [...least, ...most].filter(({ last }) => last === asked);
  return {
    record: ask.record, of: ask.of,
    keepUntil: until === null ? null : toLocalDate(until),
    rules: [...(until === null ? waits : deciding).map(({ rule }) => rule.id)].sort(),
    waits: waits.map(({ rule }) => rule.id).sort(),
    conflicts: asked === null ? [] : most.filter(({ last }) => (last as number) < asked)
      .map(({ rule }) => rule.id).sort(),
    storeOnly: rules.some(({ rule }) => rule.storeOnly === true),
  };
}
