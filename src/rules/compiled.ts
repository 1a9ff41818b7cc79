import type { Span } from '../kernel/spans.js';
import type { Finding } from '../terms/record/finding.js';
import type { Asked } from './asked.js';
import type { CompiledGuard, GuardAnswer } from './check-guard.js';
import type { ContactRule } from './pack.js';
import type { Guard } from './rule.js';

/** A cap as data, for the plan: which means count is settled by asking the rule's guard. */
export interface CapSpec {
  readonly window: { readonly days: number } | { readonly calendar: 'week' | 'month' }
    | { readonly lifetime: true };
  readonly max: number;
  /** Which loans are counted together: one cap for each group; null, one for the person. */
  readonly loanGroups: readonly (readonly string[])[] | null;
  /** Instants already counted, per group in the same order. */
  readonly history: readonly (readonly number[])[];
}

/** A rule as closures: both faces of it and, where it counts, its cap as data. */
export interface CompiledRule {
  readonly rule: ContactRule;
  readonly pack: string;
  readonly coverage: Guard;
  /** The coverage as a closure, one and the same for all rules of a pack. */
  readonly covers: CompiledGuard;
  /** The rule's finding, where its pack's coverage has been asked already. */
  readonly checkUnder: (asked: Asked, covered: GuardAnswer) => Finding | null;
  /** The rule's finding; null when it does not apply to this question. */
  readonly check: (asked: Asked) => Finding | null;
  /**
   * Instants in `[from, until)` at which the finding may change while the facts stay as they
   * are: between two of them it is constant.
   */
  readonly edges: (asked: Asked, from: number, until: number) => readonly number[];
  /** A faster way to the open spans, equal to what `edges` and `check` give. */
  readonly openSpans?: (asked: Asked, from: number, until: number) => readonly Span[] | null;
  /** Whether the rule could make another yield for this person; absent means it never does. */
  readonly mayLift?: (asked: Asked) => boolean;
  /** The rule counts: the plan takes it as a cap instead of as closed days. */
  readonly cap?: (asked: Asked) => readonly CapSpec[];
  /** Asked at the moment of contact only, never while a plan is made. */
  readonly momentOnly?: boolean;
}

/** What the file of a kind makes of a rule; guards and span are put around it. */
export type RuleFaces = Omit<CompiledRule, 'pack' | 'coverage' | 'covers' | 'checkUnder'>;
