import { parseInstant } from '../kernel/instant.js';
import { intersectSpans, nextOpening as nextIn } from '../kernel/spans.js';
import type { Span } from '../kernel/spans.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import type { CompiledRule } from '../rules/compiled.js';
import { closes, restsOnUnknown } from '../rules/finding.js';
import type { Finding } from '../terms/record/finding.js';
import { atInstant } from './prepare-question.js';

/** What spans are asked for. */
export interface SpanAsk {
  readonly from: number;
  readonly until: number;
  /** Leave out rules that count: a plan takes those as caps. */
  readonly withoutCaps?: boolean;
  /** Take what is for a person to judge as open. */
  readonly judged?: boolean;
}

/** A finding closes unless all that it rests on is said to be unknown still. */
function isClosed(
  finding: Finding | null, unknown: readonly string[] | undefined, ask: SpanAsk,
): boolean {
  if (finding === null || !closes(finding.finding)) return false;
  if (ask.judged === true && finding.finding === 'needs-review') return false;
  return !restsOnUnknown(finding.dependsOn, unknown);
}

type Rules = readonly CompiledRule[];

const NO_RULES: Rules = [];
const lifters = new WeakMap<Rules, ReadonlyMap<string, Rules>>();

/** The rules that may make this one yield; looked up by its id, listed once for each policy. */
function liftersOf(rules: Rules, rule: CompiledRule): Rules {
  let byId = lifters.get(rules);
  if (byId === undefined) {
    const made = new Map<string, CompiledRule[]>();
    for (const lifter of rules) {
      for (const id of lifter.rule.exceptionTo ?? []) {
        made.set(id, [...made.get(id) ?? [], lifter]);
      }
    }
    byId = made;
    lifters.set(rules, byId);
  }
  return byId.get(rule.rule.id) ?? NO_RULES;
}

function factEdges(file: CaseFile, ask: SpanAsk): number[] {
  if (file.state.lastAt < ask.from) return [];
  return file.state.facts.map((f) => parseInstant(f.at) as number)
    .filter((at) => at > ask.from && at < ask.until);
}

/** The instants at which one of these rules may change, ascending, the range's start first. */
function edgesWithin(
  file: CaseFile, rules: readonly CompiledRule[], asked: Asked, ask: SpanAsk,
): readonly number[] {
  const inside: number[] = [];
  for (const source of rules) {
    for (const edge of source.edges(asked, ask.from, ask.until)) {
      if (edge > ask.from && edge < ask.until) inside.push(edge);
    }
  }
  inside.push(...factEdges(file, ask));
  if (inside.length === 0) return [ask.from];
  return [ask.from, ...new Set(inside.sort((a, b) => a - b))];
}

/** Whether a finding of a rule closes at its moment, and no other rule makes it yield. */
export function closesAt(
  file: CaseFile, rule: CompiledRule, finding: Finding | null, at: Asked, ask: SpanAsk,
): boolean {
  return isClosed(finding, at.question.unknown, ask)
    && !liftersOf(file.policy.contactRules, rule)
      .some((l) => l.check(at)?.lifts?.includes(rule.rule.id) === true);
}

/** Open spans of one rule step by step: between two edges its finding cannot change. */
function bySteps(
  file: CaseFile, rule: CompiledRule, lifters: readonly CompiledRule[], asked: Asked, ask: SpanAsk,
): readonly Span[] {
  const sorted = edgesWithin(file, [rule, ...lifters], asked, ask);
  const spans: Span[] = [];
  sorted.forEach((edge, i) => {
    const at = atInstant(file, asked, edge);
    if (closesAt(file, rule, rule.check(at), at, ask)) return;
    const until = sorted[i + 1] ?? ask.until;
    const last = spans[spans.length - 1];
    if (last !== undefined && last.until === edge) spans[spans.length - 1] = { ...last, until };
    else spans.push({ from: edge, until });
  });
  return spans;
}

/** Rules that may make this one yield to the person asked about. */
function liftingOf(file: CaseFile, rule: CompiledRule, asked: Asked): Rules {
  return liftersOf(file.policy.contactRules, rule).filter((l) => l.mayLift?.(asked) === true);
}

/** Open spans by the rule's own faster way; null where it has none for this. */
function fastSpans(
  rule: CompiledRule, lifting: Rules, asked: Asked, ask: SpanAsk,
): readonly Span[] | null {
  if (lifting.length > 0 || ask.judged === true) return null;
  return rule.openSpans?.(asked, ask.from, ask.until) ?? null;
}

function ruleSpans(
  file: CaseFile, rule: CompiledRule, asked: Asked, ask: SpanAsk,
): readonly Span[] {
  const lifting = liftingOf(file, rule, asked);
  return fastSpans(rule, lifting, asked, ask) ?? bySteps(file, rule, lifting, asked, ask);
}

/**
 * When a rule that closes at the start of a range first lets by: what its open spans begin with,
 * found without those after it; null for never.
 */
export function ruleOpening(
  file: CaseFile, rule: CompiledRule, asked: Asked, ask: SpanAsk,
): number | null {
  const lifting = liftingOf(file, rule, asked);
  const fast = fastSpans(rule, lifting, asked, ask);
  if (fast !== null) return nextIn(fast, ask.from);
  for (const edge of edgesWithin(file, [rule, ...lifting], asked, ask)) {
    const at = atInstant(file, asked, edge);
    if (edge > ask.from && !closesAt(file, rule, rule.check(at), at, ask)) return edge;
  }
  return null;
}

/** Where a question is open in time, and which rules alone leave nothing open. */
export interface OpenSpans {
  readonly spans: readonly Span[];
  /** Ids of rules that close the whole range by themselves, or that closed what was left. */
  readonly closedBy: readonly string[];
}

/**
 * The spans of instants at which no rule closes this contact, on the facts as they stand. Rules
 * of the moment (least impact) are not asked.
 */
export function openSpansOf(file: CaseFile, asked: Asked, ask: SpanAsk): OpenSpans {
  const whole: readonly Span[] = [{ from: ask.from, until: ask.until }];
  let spans = whole;
  const closedBy: string[] = [];
  for (const rule of bindingRules(file, asked, ask)) {
    const own = ruleSpans(file, rule, asked, ask);
    const only = own[0];
    if (only === undefined) closedBy.push(rule.rule.id);
    // Most rules leave the whole range open: then the list at hand is kept as it is.
    const isWhole = own.length === 1 && only?.from === ask.from && only.until === ask.until;
    if (isWhole) continue;
    const left = spans === whole ? own : intersectSpans(spans, own);
    if (left.length === 0 && spans.length > 0 && own.length > 0) closedBy.push(rule.rule.id);
    spans = left;
  }
  return { spans, closedBy: [...new Set(closedBy)].sort() };
}

/**
 * The rules that can close this contact in a range: of a pack that does not cover the person, none;
 * never those of the moment.
 */
export function bindingRules(file: CaseFile, asked: Asked, ask: SpanAsk): Rules {
  // A fact within the range may yet bring the person under a pack.
  const steady = file.state.lastAt < ask.from;
  const binding: CompiledRule[] = [];
  for (const { covers, timed, rules } of file.policy.select(asked)) {
    if (steady && !timed && covers(asked) === 'no') continue;
    for (const rule of rules) {
      const isLeftOut = rule.momentOnly === true
        || (ask.withoutCaps === true && rule.cap !== undefined);
      if (!isLeftOut) binding.push(rule);
    }
  }
  return binding;
}

/** A rule that closes some of a range, and the spans that it leaves open. */
export interface RuleSpans {
  readonly rule: string;
  readonly spans: readonly Span[];
}

/** Each rule that closes this contact somewhere in a range, by itself; caps and least impact apart. */
export function openSpansByRule(
  file: CaseFile, asked: Asked, ask: SpanAsk,
): readonly RuleSpans[] {
  return file.policy.contactRules.flatMap((rule) => {
    if (rule.momentOnly === true || rule.cap !== undefined) return [];
    const spans = ruleSpans(file, rule, asked, ask);
    const isWhole = spans.length === 1 && spans[0]?.from === ask.from && spans[0].until === ask.until;
    return isWhole ? [] : [{ rule: rule.rule.id, spans }];
  });
}
