import { localDayOf, dayStart } from '../../kernel/zones.js';
import { latestAt } from '../../state/index.js';
import { parseInstant } from '../../kernel/instant.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { CapSpec, RuleFaces } from '../compiled.js';
import { firstSince } from '../contact-index.js';
import type { Slot } from '../contact-index.js';
import {
  consentEdges, liftEdges, liftedBy, reachOf, standingConsents, unshownSince,
} from '../consent-lift.js';
import { strictness, toFinding, toShared } from '../finding.js';
import { attemptsOf, countedFor, toCounting } from './cap-count.js';
import type { CountingCap } from './cap-count.js';
import { isExcluded, pooledPersons } from './cap-filter.js';
import { historyEdges, leavesAt, windowSpec, windowStart } from './cap-window.js';
import {
  groupsOf, idsOf, inLegalZone, permitEdges, rebuttalsOf, usesChannel,
} from './counted.js';
import type { Counted } from './counted.js';
import type { FrequencyCap } from './counting.shape.js';
import { isReply } from './reply.js';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** From where on attempts matter to an answer: the earliest window, gap or caution. */
function reachBack(rule: FrequencyCap, asked: Asked, start: number): number {
  let since = start;
  // Two days more than the gap, since its days are counted on a local calendar.
  if (rule.minGapDays !== undefined) since = Math.min(since, asked.at - (rule.minGapDays + 2) * DAY);
  for (const caution of rule.cautions ?? []) {
    since = Math.min(since, asked.at - caution.withinMinutes * 60_000);
  }
  return since;
}

/** How many of those in time order lie at or after an instant. */
function countSince(all: readonly Counted[], since: number): number {
  let count = 0;
  while (count < all.length && (all[all.length - 1 - count] as Counted).at >= since) count += 1;
  return count;
}

/** When every window has moved on far enough, where at least one of them is full; else 0. */
function windowsOpen(
  rule: CountingCap, asked: Asked, all: readonly Counted[], starts: readonly number[],
): number {
  let opens = 0;
  asked.zones.forEach((zone, i) => {
    const inside = countSince(all, starts[i] as number);
    if (inside < rule.max) return;
    const leaving = all[all.length - rule.max] as Counted;
    opens = Math.max(opens,
      leavesAt(rule.window, asked.env.zoneData, zone, leaving.at) ?? Infinity);
  });
  return opens;
}

function gapOpens(rule: FrequencyCap, asked: Asked, all: readonly Counted[]): number | null {
  const last = all[all.length - 1];
  if (rule.minGapDays === undefined || last === undefined) return null;
  const gap = rule.minGapDays;
  const data = asked.env.zoneData;
  const opens = asked.zones.map((zone) =>
    dayStart(data, zone, localDayOf(data, zone, last.at) + gap));
  const latest = Math.max(...opens);
  return latest > asked.at ? latest : null;
}

function cautionsOf(rule: FrequencyCap, asked: Asked, all: readonly Counted[]): string[] {
  return (rule.cautions ?? []).filter((caution) => {
    const from = asked.at - caution.withinMinutes * 60_000;
    // The contact asked about is one more of the attempts.
    return all.filter((c) => c.at > from).length + 1 >= caution.attemptsMin;
  }).map((c) => c.ground);
}

function checkGroup(
  rule: CountingCap, asked: Asked, group: readonly string[] | null,
): Finding {
  const lifted = rule.consentLifts === undefined ? [] : liftedBy(asked, rule.consentLifts,
    { at: asked.at, reach: { ...reachOf(asked, null), loans: group ?? asked.question.loans } });
  const inside = rule.presumesCompliance === true ? 'presumed-compliant' : 'permits';
  if (rule.unlessConsent === true) lifted.push(...coveringConsents(asked, group));
  if (lifted.length > 0) {
    const unshown = unshownSince(asked, rule.consentLifts, lifted);
    return unshown === null
      ? toFinding(rule, inside, 'cap.consented', { counted: lifted, grounds: ['prior-consent'] })
      : toFinding(rule, 'needs-review', 'cap.history-incomplete',
        { counted: [unshown], dependsOn: ['HistoryCompleteFrom'] });
  }
  const starts = asked.zones.map((zone) =>
    windowStart(rule.window, asked.env.zoneData, zone, asked.at));
  const start = Math.min(...starts);
  const all = countedFor(rule, asked, group, reachBack(rule, asked, start));
  // The windows all end now, so that the one that starts first is the fullest: the strictest wins.
  const counted = all.slice(all.length - countSince(all, start));
  const figures = { count: counted.length, max: rule.max };
  const ids = idsOf(counted);
  if (counted.length >= rule.max) {
    const opens = windowsOpen(rule, asked, all, starts);
    return toFinding(rule, rule.breach, 'cap.reached', {
      counted: ids, opensAt: Number.isFinite(opens) ? opens : null, figures,
      grounds: rebuttalsOf(asked, rule.rebuttals),
    });
  }
  const gap = gapOpens(rule, asked, all);
  if (gap !== null) {
    return toFinding(rule, rule.breach, 'cap.gap', {
      counted: ids, opensAt: gap, figures, grounds: rebuttalsOf(asked, rule.rebuttals),
    });
  }
  const complete = latestAt(asked.person?.historyFrom ?? [], asked.at);
  if (complete !== null && (parseInstant(complete.fact.from) as number) > start) {
    return toFinding(rule, 'needs-review', 'cap.history-incomplete',
      { counted: [complete.fact.id], dependsOn: ['HistoryCompleteFrom'], figures });
  }
  return toFinding(rule, inside, 'cap.within',
    { counted: ids, figures, grounds: cautionsOf(rule, asked, all) });
}

/** Consents that cover the contact for every purpose that it has. */
function coveringConsents(asked: Asked, group: readonly string[] | null): readonly string[] {
  const { person, question } = asked;
  if (person === null) return [];
  const purposes = question.purposes.length > 0 ? question.purposes : [null];
  const found = purposes.map((purpose) => standingConsents(asked, person,
    { ...reachOf(asked, purpose), loans: group ?? question.loans }));
  return found.every((list) => list.length > 0) ? found.flat().map((consent) => consent.id) : [];
}

/** A frequency cap as closures: one count for each group of loans, the strictest decides. */
export function compileFrequencyCap(shape: FrequencyCap, slot: Slot): RuleFaces {
  const rule = toCounting(shape, slot);
  const notCounted = toShared(toFinding(rule, 'permits', 'cap.not-counted'));
  const check = (question: Asked): Finding | null => {
    if (!usesChannel(question.question, rule.channels)) return null;
    if (isExcluded(rule.excludes, question.question, question.acts, () => isReply(question))) return notCounted;
    const asked = inLegalZone(question, rule.zone);
    if (asked.zones.length === 0) {
      return toFinding(rule, 'needs-review', 'cap.zone-unknown',
        { dependsOn: ['PersonRegistered.zones'] });
    }
    let strictest: Finding | null = null;
    for (const group of groupsOf(asked, rule)) {
      const finding = checkGroup(rule, asked, group);
      if (strictest === null || strictness(finding.finding) > strictness(strictest.finding)) {
        strictest = finding;
      }
    }
    return strictest;
  };
  return {
    rule: shape, check, cap: (asked) => capSpecs(rule, inLegalZone(asked, rule.zone)),
    edges: (asked, from, until) => capEdges(rule, inLegalZone(asked, rule.zone), from, until),
  };
}

/** Further back than any window, gap or caution of the rule reaches, in ms. */
function longestReach(rule: FrequencyCap): number {
  const { window } = rule;
  if ('lifetime' in window) return Infinity;
  const inWindow = 'hours' in window ? window.hours * HOUR
    : 'days' in window ? (window.days + 2) * DAY
      : 'months' in window ? (window.months * 31 + 5) * DAY : 33 * DAY;
  const cautions = (rule.cautions ?? []).map((c) => c.withinMinutes * 60_000);
  return Math.max(inWindow, ((rule.minGapDays ?? 0) + 2) * DAY, ...cautions);
}

/** When an attempt leaves the window, and its gap and the cautions that it gives are over. */
function edgesAfter(rule: FrequencyCap, asked: Asked, at: number): number[] {
  const { zoneData } = asked.env;
  const edges = (rule.cautions ?? []).map((caution) => at + caution.withinMinutes * 60_000);
  for (const zone of asked.zones) {
    const leaves = leavesAt(rule.window, zoneData, zone, at);
    if (leaves !== null) edges.push(leaves);
    if (rule.minGapDays === undefined) continue;
    edges.push(dayStart(zoneData, zone, localDayOf(zoneData, zone, at) + rule.minGapDays));
  }
  return edges;
}

function capEdges(rule: CountingCap, asked: Asked, from: number, until: number): number[] {
  const edges = liftEdges(asked, rule.consentLifts, from, until);
  if (rule.unlessConsent === true) edges.push(...consentEdges(asked, from, until));
  const pool = pooledPersons(asked, rule.poolWith);
  const since = from - longestReach(rule);
  for (const person of pool) {
    const { entries, instants } = attemptsOf(rule, asked, person);
    const counted = [...entries.slice(firstSince(instants, since)), ...person.decided];
    for (const { at } of counted) if (at < until) edges.push(at, ...edgesAfter(rule, asked, at));
    edges.push(...permitEdges(asked, person));
  }
  edges.push(...historyEdges(asked, rule.window));
  return edges.filter((e) => e >= from && e < until);
}

function capSpecs(rule: CountingCap, asked: Asked): readonly CapSpec[] {
  if (!usesChannel(asked.question, rule.channels)) return [];
  if (isExcluded(rule.excludes, asked.question, asked.acts, () => isReply(asked))) return [];
  const groups = groupsOf(asked, rule);
  const history = groups.map((group) =>
    countedFor(rule, asked, group, -Infinity).map((c) => c.at));
  const perLoan = groups.some((g) => g !== null);
  const loans = perLoan ? groups.map((g) => g ?? []) : null;
  const specs: CapSpec[] = [{
    window: windowSpec(rule.window),
    max: rule.max, loanGroups: loans, history,
  }];
  if (rule.minGapDays !== undefined) {
    specs.push({ window: { days: rule.minGapDays }, max: 1, loanGroups: loans, history });
  }
  return specs;
}
