import { addMonths } from '../../kernel/calendar.js';
import { dayStart, localDayOf } from '../../kernel/zones.js';
import type { PersonState } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { toFinding, toShared } from '../finding.js';
import { listProtections, protectionEnd, untilEdges } from '../protection-ends.js';
import type { Protection } from './ceiling.shape.js';
import { ageEdges, askedOf, countedWith, missingOf, peopleOf } from './counted-as-one.js';

type Started = PersonState['protections'][number];

const touches = (mine: readonly string[] | undefined, asked: readonly string[]): boolean =>
  mine === undefined || asked.length === 0 || asked.some((l) => mine.includes(l));

/**
 * Representation that stands: known, nobody has opened the way, and the attorney can be found or
 * nobody has said whether they can.
 */
function represented(
  asked: Asked, person: PersonState,
): readonly PersonState['represented'][number]['fact'][] {
  return person.represented.filter(({ at, fact }) => at <= asked.at
    && fact.contactAscertainable !== false && touches(fact.loans, asked.question.loans)
    && !person.representationEnds.some((end) => end.at >= at && end.at <= asked.at
      && end.fact.by === fact.by
      && asked.question.loans.filter((l) => fact.loans.includes(l))
        .every((l) => end.fact.loans.includes(l))))
    .map(({ fact }) => fact);
}

/** The start of a local date counted from an instant's own, in the zone where it comes last. */
function startOfDate(asked: Asked, at: number, move: (day: number) => number): number {
  const { zoneData, zone: house } = asked.env;
  const zones = asked.zones.length > 0 ? asked.zones : [house];
  return Math.max(...zones.map((zone) =>
    dayStart(zoneData, zone, move(localDayOf(zoneData, zone, at)))));
}

/** When it ends by its own end, with the dates that it goes on after it. */
function ownEnd(
  rule: Protection, asked: Asked, person: PersonState, started: Started,
): number | null {
  const end = protectionEnd(person, started, asked.at);
  const after = rule.afterDays ?? 0;
  if (end === null || after === 0) return end;
  return startOfDate(asked, end, (day) => day + after + 1);
}

/** When it ends by the length that the law gives it. */
function lawfulEnd(rule: Protection, asked: Asked, started: Started): number | null {
  const { lasts } = rule;
  if (lasts === undefined) return null;
  return startOfDate(asked, started.at, (day) =>
    ('days' in lasts ? day + lasts.days : addMonths(day, lasts.months)));
}

/** When it ends by the end of another state, once every such state since has an end. */
function relativeEnd(
  rule: Protection, asked: Asked, person: PersonState, started: Started,
): number | null {
  const { endsAfter } = rule;
  if (endsAfter === undefined) return null;
  const ends = listProtections(person, [endsAfter.state], asked.question.loans, asked.at)
    .map((other) => protectionEnd(person, other, asked.at));
  if (ends.includes(null)) return null;
  const since = ends.filter((end) => end !== null && end >= started.at) as number[];
  if (since.length === 0) return null;
  return startOfDate(asked, Math.max(...since), (day) => day + endsAfter.days + 1);
}

interface State {
  readonly id: string;
  /** By what is on file it bars; if not, a person judges. */
  readonly firm: boolean;
  /** What a person would have to know. */
  readonly missing: string;
  /** First instant at which it no longer bars; null while no end is known. */
  readonly endsAt: number | null;
  /** Loans that it names; absent means all. */
  readonly loans: readonly string[] | undefined;
}

/** States of the listed kinds, or representation, that stand for one person. */
function statesOf(rule: Protection, asked: Asked, person: PersonState): readonly State[] {
  if (rule.state === 'representation') {
    return represented(asked, person).map((fact) => ({
      id: fact.id, firm: fact.contactAscertainable === true, endsAt: null, loans: fact.loans,
      missing: 'RepresentationNotified.contactAscertainable',
    }));
  }
  return listProtections(person, rule.state, asked.question.loans, asked.at)
    .filter(({ fact }) => isVariant(rule, fact.variant)).flatMap((started) => {
      const ends = [ownEnd(rule, asked, person, started), lawfulEnd(rule, asked, started),
        relativeEnd(rule, asked, person, started)].filter((end) => end !== null);
      const endsAt = ends.length === 0 ? null : Math.min(...ends);
      const { id, loans, certainty } = started.fact;
      return endsAt !== null && endsAt <= asked.at ? []
        : [{ id, loans, endsAt, firm: certainty !== 'suspected', missing: 'ProtectionStarted.certainty' }];
    });
}

/** The person's own states, and those of others who count as the person, each once. */
function states(rule: Protection, asked: Asked): readonly State[] {
  const own = asked.person === null ? [] : statesOf(rule, asked, asked.person);
  const others = new Map<string, State>();
  for (const other of countedWith(rule, asked)) {
    for (const state of statesOf(rule, askedOf(asked, other), other.person)) {
      if (others.get(state.id)?.firm === true) continue;
      const missing = missingOf(other, state.loans);
      others.set(state.id,
        { ...state, firm: state.firm && missing === null, missing: missing ?? state.missing });
    }
  }
  return others.size === 0 ? own : [...own, ...others.values()];
}

function isVariant(rule: Protection, variant: string | undefined): boolean {
  if (rule.variants !== undefined && (variant === undefined || !rule.variants.includes(variant))) {
    return false;
  }
  return variant === undefined || rule.variantsExcept?.includes(variant) !== true;
}

function answer(rule: Protection, asked: Asked, free: Finding): Finding | null {
  const { purposes } = asked.question;
  const standing = states(rule, asked);
  const barred = rule.bars === undefined || asked.acts.some((act) => rule.bars?.includes(act));
  // An act that it does not bar it would speak of only while a state stands, to say so.
  if (standing.length === 0) return barred ? free : null;
  const counted = standing.map((s) => s.id);
  if (!barred || (purposes.length > 0 && purposes.every((p) => rule.allows?.includes(p)))) {
    return toFinding(rule, 'permits', 'protection.allows', { counted });
  }
  const named = rule.state === 'representation' ? 'protection.represented' : null;
  if (rule.onSuspicion !== true && !standing.some((s) => s.firm)) {
    const dependsOn = [...new Set(standing.map((s) => s.missing))].sort();
    return toFinding(rule, 'needs-review', named ?? 'protection.suspected', { counted, dependsOn });
  }
  if (named !== null) return toFinding(rule, rule.breach, named, { counted });
  const ends = standing.map((s) => s.endsAt);
  const opensAt = ends.includes(null) ? null : Math.max(...ends as number[]);
  return toFinding(rule, rule.breach, 'protection.state', { counted, opensAt });
}

/** Instants at which a state that stands may end, by what is on file at the moment. */
function edgesOf(rule: Protection, asked: Asked, until: number): number[] {
  return [...ageEdges(rule.poolWithOfMinors, asked), ...(rule.state === 'representation' ? []
    : peopleOf(rule, asked).flatMap((person) => endEdges(rule, asked, person, until)))];
}

function endEdges(rule: Protection, asked: Asked, person: PersonState, until: number): number[] {
  const edges = untilEdges(person);
  // Facts inside a range that is asked about are on file by its end: all of them count here.
  const late = { ...asked, at: Math.max(asked.at, until) };
  for (const started of person.protections) {
    for (const end of [ownEnd(rule, late, person, started), lawfulEnd(rule, late, started),
      relativeEnd(rule, late, person, started)]) if (end !== null) edges.push(end);
  }
  for (const { at } of person.protectionEnds) {
    const after = rule.afterDays ?? 0;
    if (after > 0) edges.push(startOfDate(asked, at, (day) => day + after + 1));
    if (rule.endsAfter !== undefined) {
      const { days } = rule.endsAfter;
      edges.push(startOfDate(asked, at, (day) => day + days + 1));
    }
  }
  return edges;
}

/** A protective state as closures. */
export function compileProtection(rule: Protection): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'protection.none'));
  return {
    rule,
    check: (asked) => (asked.question.channel === 'desk' ? null : answer(rule, asked, free)),
    edges: (asked, from, until) =>
      edgesOf(rule, asked, until).filter((edge) => edge >= from && edge < until),
  };
}
