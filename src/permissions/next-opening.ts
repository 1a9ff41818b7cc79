import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import type { GuardAnswer } from '../rules/check-guard.js';
import type { CompiledRule } from '../rules/compiled.js';
import type { Finding } from '../terms/record/finding.js';
import { bindingRules, closesAt, openSpansOf, ruleOpening } from './open-spans.js';
import type { SpanAsk } from './open-spans.js';
import { atInstant } from './prepare-question.js';

/*
 * Most ways to reach a person are open now or closed for good, and what lies weeks ahead is nobody's
 * question. So a search asks each rule of a moment, and only of one that closes it when it opens.
 * Law: it finds what the open spans of the whole range begin with.
 */

/** A rule that closes at a moment, with what it says. */
interface Closed {
  readonly rule: CompiledRule;
  readonly finding: Finding | null;
}

/** Those of the rules that close at a moment, in their order. */
function closedAt(
  file: CaseFile, rules: readonly CompiledRule[], at: Asked, ask: SpanAsk,
): readonly Closed[] {
  const closed: Closed[] = [];
  let covers: CompiledRule['covers'] | null = null;
  let covered: GuardAnswer = 'no';
  for (const rule of rules) {
    // Rules of a pack stand together and share its coverage.
    if (rule.covers !== covers) covered = rule.covers(at);
    covers = rule.covers;
    if (covered === 'no') continue;
    const finding = rule.checkUnder(at, covered);
    if (closesAt(file, rule, finding, at, ask)) closed.push({ rule, finding });
  }
  return closed;
}

/** A range into which one looks ahead, with the rules that close at its start. */
interface Ahead {
  readonly rules: readonly CompiledRule[];
  readonly closed: readonly Closed[];
  readonly ask: SpanAsk;
}

/** The first instant at which none of the rules closes; they are asked again wherever one opens. */
function search(file: CaseFile, asked: Asked, { rules, closed, ask }: Ahead): number | null {
  let opens = ask.from;
  let closing = closed;
  // Bounded: each turn ends at an edge of a rule that lies later.
  while (closing.length > 0) {
    const range = { ...ask, from: opens };
    const at = atInstant(file, asked, range.from);
    for (const { rule } of closing) {
      const next = ruleOpening(file, rule, at, range);
      if (next === null) return null;
      if (next > opens) opens = next;
    }
    if (opens === range.from) return opens;
    closing = closedAt(file, rules, atInstant(file, asked, opens), ask);
  }
  return opens;
}

/** What opens a contact in a range, and what keeps it closed. */
export interface Openings {
  /** The first instant at which no rule closes it, on the facts as they stand; null for none. */
  readonly first: number | null;
  /** The same, with what is for a person to judge taken as open. */
  readonly judged: () => number | null;
  /** Where it never opens: what `openSpansOf` names as `closedBy`. */
  readonly closedBy: () => readonly string[];
}

/** Looks ahead for a contact. Rules of the moment (least impact) are not asked. */
export function lookAhead(file: CaseFile, asked: Asked, ask: SpanAsk): Openings {
  if (ask.until <= ask.from) return { first: null, judged: () => null, closedBy: () => [] };
  const rules = bindingRules(file, asked, ask);
  const start = atInstant(file, asked, ask.from);
  const closed = closedAt(file, rules, start, ask);
  return {
    first: search(file, asked, { rules, closed, ask }),
    judged: () => {
      const judging = { ...ask, judged: true };
      return search(file, asked, { rules, ask: judging, closed: closed.filter(({ rule, finding }) =>
        closesAt(file, rule, finding, start, judging)) });
    },
    closedBy: () => {
      const never = closed.filter(({ rule }) => ruleOpening(file, rule, start, ask) === null);
      const first = never[0]?.rule;
      if (first === undefined) return openSpansOf(file, asked, ask).closedBy;
      const before = rules.slice(0, rules.indexOf(first));
      // Where those before the first leave something, none but the whole closers are named.
      const rest = { rules: before, ask, closed: closed.filter(({ rule }) => before.includes(rule)) };
      return search(file, asked, rest) === null ? openSpansOf(file, asked, ask).closedBy
        : [...new Set(never.map(({ rule }) => rule.rule.id))].sort();
    },
  };
}

/** The first instant from the moment on at which nothing closes the contact, within a horizon. */
export function nextOpeningOf(file: CaseFile, asked: Asked, until: number): number | null {
  return lookAhead(file, asked, { from: asked.at, until }).first;
}
