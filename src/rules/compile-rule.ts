import { parseLocalDate } from '../kernel/calendar.js';
import { assertNever } from '../kernel/result.js';
import type { Span } from '../kernel/spans.js';
import { dayStart, localDayOf } from '../kernel/zones.js';
import type { Finding } from '../terms/record/finding.js';
import type { Asked } from './asked.js';
import { compileGuard } from './check-guard.js';
import type { CompiledGuard, GuardAnswer } from './check-guard.js';
import type { CompiledRule, RuleFaces } from './compiled.js';
import type { Slot } from './contact-index.js';
import { restsOnUnknown, toFinding, toShared } from './finding.js';
import { compileChannelExclusivity } from './kinds/channel-exclusivity.js';
import { compileContactHours } from './kinds/contact-hours.js';
import { compileContent } from './kinds/content.js';
import { compileCoolDown } from './kinds/cool-down.js';
import { compileFrequencyCap } from './kinds/frequency-cap.js';
import { compileHonourWishes } from './kinds/honour-wishes.js';
import { compileLawfulBasis } from './kinds/lawful-basis.js';
import { compileLeastImpact } from './kinds/least-impact.js';
import { compilePartyRole } from './kinds/party-role.js';
import { compilePlace } from './kinds/place.js';
import { compilePrecondition } from './kinds/precondition.js';
import { compileProtection } from './kinds/protection.js';
import { compileStandard } from './kinds/standard.js';
import { compileStop } from './kinds/stop.js';
import type { ContactRule } from './pack.js';
import type { RuleEnv } from './policy.js';
import { untilEdges } from './protection-ends.js';
import { compileUnless, withLifts } from './rule-exceptions.js';
import type { Guard } from './rule.js';

function compileKind(
  rule: ContactRule, slot: Slot, all: () => readonly CompiledRule[],
): RuleFaces {
  switch (rule.kind) {
    case 'contact-hours': return compileContactHours(rule);
    case 'frequency-cap': return compileFrequencyCap(rule, slot);
    case 'cool-down': return compileCoolDown(rule, slot);
    case 'channel-exclusivity': return compileChannelExclusivity(rule);
    case 'lawful-basis': return compileLawfulBasis(rule);
    case 'honour-wishes': return compileHonourWishes(rule);
    case 'stop': return compileStop(rule);
    case 'protection': return compileProtection(rule);
    case 'party-role': return compilePartyRole(rule);
    case 'place': return compilePlace(rule);
    case 'precondition': return compilePrecondition(rule);
    case 'content': return compileContent(rule);
    case 'least-impact': return compileLeastImpact(rule);
    case 'standard': return compileStandard(rule, all);
    default: return assertNever(rule);
  }
}

/** The zone whose dates a rule's span is read in: the person's first, else the house's. */
export function spanZone(env: RuleEnv, zones: readonly string[]): string {
  return zones[0] ?? env.zone;
}

function inForceTest(rule: ContactRule): (asked: Asked) => boolean {
  const from = parseLocalDate(rule.span.from) as number;
  const until = rule.span.until === null ? Infinity : parseLocalDate(rule.span.until) as number;
  // Most questions lie well inside the span: no local date is needed then.
  const safeFrom = (from + 2) * 86_400_000;
  const safeUntil = (until - 2) * 86_400_000;
  return (asked) => {
    if (asked.at >= safeFrom && asked.at < safeUntil) return true;
    const day = localDayOf(asked.env.zoneData, spanZone(asked.env, asked.zones), asked.at);
    return day >= from && day < until;
  };
}

/** Where the span begins and ends inside a range; most ranges lie well inside it. */
function spanEdgesOf(rule: ContactRule): (asked: Asked, from: number, until: number) => number[] {
  const days = [rule.span.from, rule.span.until].flatMap((date) =>
    (date === null ? [] : [parseLocalDate(date) as number]));
  const margin = 2 * 86_400_000;
  return (asked, from, until) => {
    const near = days.filter((day) => day * 86_400_000 > from - margin
      && day * 86_400_000 < until + margin);
    if (near.length === 0) return [];
    const zone = spanZone(asked.env, asked.zones);
    return near.map((day) => dayStart(asked.env.zoneData, zone, day))
      .filter((edge) => edge > from && edge < until);
  };
}

/** Whether a guard may change while the facts stay: it names a state that may run out. */
export function isTimed(guard: Guard): boolean {
  return guard.protections !== undefined || guard.protectionsExcept !== undefined;
}

/** Instants at which a guard may change while the facts stay. */
function guardEdgesOf(list: readonly Guard[]): (asked: Asked, span: Span) => number[] {
  if (!list.some(isTimed)) return () => [];
  return (asked, { from, until }) =>
    untilEdges(asked.person).filter((edge) => edge > from && edge < until);
}

/** Findings of guards of which too little is known, by their answers: each guard has but a few. */
function unknownFindings(
  rule: ContactRule,
): (covered: Exclude<GuardAnswer, 'no'>, guarded: Exclude<GuardAnswer, 'no'>) => Finding {
  const kept = new Map<GuardAnswer, Map<GuardAnswer, Finding>>();
  return (covered, guarded) => {
    const byOwn = kept.get(covered) ?? new Map<GuardAnswer, Finding>();
    const held = byOwn.get(guarded);
    if (held !== undefined) return held;
    const dependsOn = [covered, guarded].flatMap((answer) => (answer === 'yes' ? [] : answer));
    const made = toShared(toFinding(rule, 'needs-review', 'guard.unknown', { dependsOn }));
    kept.set(covered, byOwn.set(guarded, made));
    return made;
  };
}

/** A pack's coverage: as data, and as the closure that all its rules share. */
export interface Coverage {
  readonly guard: Guard;
  readonly covers: CompiledGuard;
}

const HOLDS: CompiledGuard = () => 'yes';

/**
 * A rule as closures, behind its pack's coverage, its own guard and its span. Not applicable is
 * null; outside its span it says so, but only to questions that it would otherwise bind.
 *
 * @param slot - Under which it remembers a person's contacts; no other rule of the policy has it.
 * @param all - Every compiled rule of the policy, asked for only once a question is: a standard
 * binds to those of the house.
 */
export function compileRule(
  rule: ContactRule, pack: string, { guard: coverage, covers }: Coverage, slot: Slot,
  all: () => readonly CompiledRule[] = () => [],
): CompiledRule {
  const inner = compileUnless(rule, withLifts(rule, compileKind(rule, slot, all)));
  const inForce = inForceTest(rule);
  const guardEdges = guardEdgesOf([coverage, rule.guard ?? {}, rule.unless ?? {}]);
  const ownSpanEdges = spanEdgesOf(rule);
  const spanEdges = (asked: Asked, from: number, until: number): number[] =>
    [...ownSpanEdges(asked, from, until), ...guardEdges(asked, { from, until })];
  const own = rule.guard === undefined ? HOLDS : compileGuard(rule.guard);
  const guards = [covers, own];
  const outside = toShared(toFinding(rule, 'not-in-force', 'rule.not-in-force'));
  const unknown = unknownFindings(rule);
  const checkUnder = (asked: Asked, covered: GuardAnswer): Finding | null => {
    if (covered === 'no') return null;
    const guarded = own(asked);
    if (guarded === 'no') return null;
    if (covered !== 'yes' || guarded !== 'yes') return unknown(covered, guarded);
    if (!inForce(asked)) return inner.check(asked) === null ? null : outside;
    return inner.check(asked);
  };
  const applies = (asked: Asked): boolean =>
    guards.every((guard) => guard(asked) === 'yes') && inForce(asked);
  return {
    ...inner, pack, coverage, covers, checkUnder,
    check: (asked) => checkUnder(asked, covers(asked)),
    edges: (asked, from, until) =>
      [...inner.edges(asked, from, until), ...spanEdges(asked, from, until)],
    openSpans: (asked, from, until) =>
      (spanEdges(asked, from, until).length > 0 ? null
        : spansIfSteady(asked, { from, until }, guards, inForce, inner)),
    ...(inner.cap === undefined ? {} : {
      cap: (asked: Asked) => (applies(asked) && inner.cap !== undefined ? inner.cap(asked) : []),
    }),
  };
}

/**
 * The fast path holds only where guard and span stay as they are over the whole range. A rule
 * that does not apply closes nothing; one of which too little is known closes the whole.
 */
function spansIfSteady(
  asked: Asked, range: Span, guards: readonly CompiledGuard[],
  inForce: (asked: Asked) => boolean, inner: RuleFaces,
): readonly Span[] | null {
  if (asked.state.lastAt >= range.from) return null;
  let missing: readonly string[] | null = null;
  for (const guard of guards) {
    const answer = guard(asked);
    if (answer === 'no') return [range];
    if (answer !== 'yes') missing = missing === null ? answer : [...missing, ...answer];
  }
  if (missing !== null) return restsOnUnknown(missing, asked.question.unknown) ? [range] : [];
  if (!inForce(asked)) return [range];
  return inner.openSpans?.(asked, range.from, range.until) ?? null;
}
