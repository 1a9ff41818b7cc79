import type { FactOf } from '../facts/types/index.js';
import { sortBy } from '../kernel/sort.js';
import { dayStart } from '../kernel/zones.js';
import type { CaseFile } from '../rules/case-file.js';
import type { LoanState } from '../state/index.js';
import type { Classification } from '../terms/words.js';
import { dayOfDate } from './house-day.js';

/** A value with the id of the fact that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly fact: string;
}

/** What is known of a loan from one observation on. */
export interface ObservedStep {
  /** Epoch ms from which it is known. */
  readonly at: number;
  /** Day number that it speaks of. */
  readonly on: number;
  /** Days past due that count: the host's own count while delinquency is paused. */
  readonly pastDueDays: number;
  readonly fact: string;
  /** An observation that does not mention them leaves the last ones standing. */
  readonly grade: Stated<string> | null;
  readonly classification: Stated<Classification> | null;
}

/** A signal from its raising to its clearing or expiry, epoch ms, half open. */
export interface SignalLife {
  readonly signal: string;
  readonly kind: string;
  readonly severity: number;
  readonly from: number;
  readonly until: number;
  readonly facts: readonly string[];
}

/** One loan over time, as known at one instant. */
export interface LoanTimeline {
  readonly loan: LoanState;
  readonly observed: readonly ObservedStep[];
  readonly signals: readonly SignalLife[];
  /** Every instant at which any of it changes, ascending. */
  readonly changes: readonly number[];
}

/**
 * A loan's observations and signals in time order, from nothing later than an instant. A pause
 * dated back reaches the observations it covers, so history is derived again.
 * @param knownAt - Epoch ms; facts later than that do not exist for the answer.
 */
export function loanTimeline(file: CaseFile, loan: LoanState, knownAt: number): LoanTimeline {
  const observed = observedSteps(loan, knownAt);
  const signals = signalLives(file, loan, knownAt);
  const instants = [
    ...observed.map((o) => o.at), ...signals.flatMap((s) => [s.from, s.until]),
  ].filter((at) => Number.isFinite(at));
  return { loan, observed, signals, changes: sortBy([...new Set(instants)], (at) => at) };
}

/** What was last observed at an instant, or null. */
export function observedAt(timeline: LoanTimeline, at: number): ObservedStep | null {
  let low = 0;
  let high = timeline.observed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeline.observed[middle] as ObservedStep).at <= at) low = middle + 1;
    else high = middle;
  }
  return timeline.observed[low - 1] ?? null;
}

/** Signals that stand open at an instant, in the order in which they were raised. */
export function signalsAt(timeline: LoanTimeline, at: number): readonly SignalLife[] {
  return timeline.signals.filter((s) => s.from <= at && at < s.until);
}

function observedSteps(loan: LoanState, knownAt: number): ObservedStep[] {
  const steps: ObservedStep[] = [];
  let grade: Stated<string> | null = null;
  let classification: Stated<Classification> | null = null;
  for (const { at, fact } of loan.observed) {
    if (at > knownAt) break;
    const on = dayOfDate(fact.on);
    if (fact.grade !== undefined) grade = { value: fact.grade, fact: fact.id };
    if (fact.classification !== undefined) {
      classification = { value: fact.classification, fact: fact.id };
    }
    const pastDueDays = fact.delinquentDays !== undefined && isPausedOn(loan, on, knownAt)
      ? fact.delinquentDays : fact.pastDueDays;
    steps.push({ at, on, pastDueDays, fact: fact.id, grade, classification });
  }
  return steps;
}

function isPausedOn(loan: LoanState, day: number, knownAt: number): boolean {
  return loan.pauses.some(({ at, fact }) => {
    const from = dayOfDate(fact.from);
    if (at > knownAt || from > day) return false;
    if (fact.until !== undefined && dayOfDate(fact.until) <= day) return false;
    return !loan.resumes.some((resume) => {
      const resumed = dayOfDate(resume.fact.from);
      return resume.at <= knownAt && resumed > from && resumed <= day;
    });
  });
}

function signalLives(file: CaseFile, loan: LoanState, knownAt: number): SignalLife[] {
  const lives: SignalLife[] = [];
  for (const { at, fact } of loan.signals) {
    if (at > knownAt) break;
    const until = signalEnd(file, at, fact, knownAt);
    const standing = lives.findIndex((l) => l.signal === fact.signal && at < l.until);
    const held = lives[standing];
    // A signal raised again while it stands is the same one: it must not move a deadline.
    if (held !== undefined && fact.severity <= held.severity) {
      const facts = [...held.facts, fact.id];
      lives[standing] = { ...held, until: Math.max(held.until, until), facts };
    } else {
      const { signal, kind, severity } = fact;
      lives.push({ signal, kind, severity, from: at, until, facts: [fact.id] });
    }
  }
  return lives;
}

/** It stands through the whole of its last date, or until it is cleared afterwards. */
function signalEnd(
  file: CaseFile, at: number, fact: FactOf<'SignalRaised'>, knownAt: number,
): number {
  const { policy, state } = file;
  const expires = fact.expiresOn === undefined ? Infinity
    : dayStart(policy.zoneData, policy.zone, dayOfDate(fact.expiresOn) + 1);
  const cleared = state.signalsCleared.find((c) =>
    c.fact.signal === fact.signal && c.at > at && c.at <= knownAt);
  return Math.min(expires, cleared?.at ?? Infinity);
}
