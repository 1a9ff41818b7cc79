import { monthOf, monthStart, weekStart } from '../../kernel/calendar.js';
import { dayStart, localDayOf } from '../../kernel/zones.js';
import { latestAt } from '../../state/index.js';
import type { ContactEntry, Reach } from '../../state/index.js';
import { parseInstant } from '../../kernel/instant.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { CapSpec, RuleFaces } from '../compiled.js';
import { contactsFor, firstSince, haveCommon } from '../contact-index.js';
import { liftEdges, liftedBy, reachOf } from '../consent-lift.js';
import { strictness, toFinding } from '../finding.js';
import {
  livePermits, loanGroups, rebuttalsOf, sameKeys, usesChannel, wasContact, wasConversation,
} from './counted.js';
import type { Counted } from './counted.js';
import type { FrequencyCap } from './counting.shape.js';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** Whether an attempt may count under this cap whatever is asked, consents apart. */
function counts(rule: FrequencyCap, entry: ContactEntry): boolean {
  const fact = entry.fact;
  if (fact.direction !== 'out' || !usesChannel(fact, rule.channels)) return false;
  if (rule.counts === 'contacts' && !wasContact(entry)) return false;
  if (rule.counts === 'conversations' && !wasConversation(entry)) return false;
  const excludes = rule.excludes;
  if (excludes === undefined) return true;
  return !(excludes.outcomes?.includes(fact.outcome)
    || (fact.act !== undefined && excludes.acts?.includes(fact.act))
    || (excludes.mandatory === true && fact.mandatory === true)
    || (excludes.replies === true && fact.inReplyTo !== undefined));
}

function reachOfEntry(entry: ContactEntry, loans: readonly string[]): Reach {
  const fact = entry.fact;
  return {
    purpose: null, act: fact.act ?? null, channel: fact.channel,
    contactPoint: fact.contactPoint ?? null, loans, actor: fact.actor, person: null,
  };
}

/** Attempts and live permits from an instant on that count for one group of loans, in time order. */
function countedFor(
  rule: FrequencyCap, asked: Asked, group: readonly string[] | null, since: number,
): readonly Counted[] {
  const list: Counted[] = [];
  const entries = contactsFor(asked.person, rule, (entry) => counts(rule, entry));
  for (let i = firstSince(entries, since); i < entries.length; i += 1) {
    const entry = entries[i] as ContactEntry;
    if (entry.at > asked.at) break;
    const { id, loans } = entry.fact;
    if ((group !== null && !haveCommon(loans, group)) || !sameKeys(asked, rule.per, entry)) continue;
    const lifted = rule.consentLifts !== undefined && liftedBy(asked, rule.consentLifts, {
      at: entry.at, reach: reachOfEntry(entry, loans.filter((l) => group?.includes(l) ?? true)),
    }).length > 0;
    if (!lifted) list.push({ at: entry.at, id, loans });
  }
  const permits = livePermits(asked, rule.channels)
    .filter((p) => p.at >= since && (group === null || haveCommon(p.loans, group)));
  return permits.length === 0 ? list : [...list, ...permits].sort((a, b) => a.at - b.at);
}

/** First instant of the window that ends with the moment asked about, in one zone. */
function windowStart(rule: FrequencyCap, asked: Asked, zone: string): number {
  const window = rule.window;
  const data = asked.env.zoneData;
  if ('lifetime' in window) return -Infinity;
  if ('hours' in window) return asked.at - window.hours * HOUR + 1;
  const day = localDayOf(data, zone, asked.at);
  if ('days' in window) return dayStart(data, zone, day - window.days + 1);
  if (window.calendar === 'day') return dayStart(data, zone, day);
  if (window.calendar === 'week') return dayStart(data, zone, weekStart(day));
  return dayStart(data, zone, monthStart(monthOf(day)));
}

/** When the window has moved on far enough for the oldest of the counted that must leave. */
function leavesAt(rule: FrequencyCap, asked: Asked, zone: string, at: number): number | null {
  const window = rule.window;
  const data = asked.env.zoneData;
  if ('lifetime' in window) return null;
  if ('hours' in window) return at + window.hours * HOUR;
  const day = localDayOf(data, zone, at);
  if ('days' in window) return dayStart(data, zone, day + window.days);
  if (window.calendar === 'day') return dayStart(data, zone, day + 1);
  if (window.calendar === 'week') return dayStart(data, zone, weekStart(day) + 7);
  return dayStart(data, zone, monthStart(monthOf(day) + 1));
}

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

/** When every window has moved on far enough, where at least one of them is full; else 0. */
function windowsOpen(
  rule: FrequencyCap, asked: Asked, all: readonly Counted[], starts: readonly number[],
): number {
  let opens = 0;
  asked.zones.forEach((zone, i) => {
    const inside = all.length - firstSince(all, starts[i] as number);
    if (inside < rule.max) return;
    const leaving = all[all.length - rule.max] as Counted;
    opens = Math.max(opens, leavesAt(rule, asked, zone, leaving.at) ?? Infinity);
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
  rule: FrequencyCap, asked: Asked, group: readonly string[] | null,
): Finding {
  const lifted = liftedBy(asked, rule.consentLifts,
    { at: asked.at, reach: { ...reachOf(asked, null), loans: group ?? asked.question.loans } });
  const inside = rule.presumesCompliance === true ? 'presumed-compliant' : 'permits';
  if (lifted.length > 0) {
    return toFinding(rule, inside, 'cap.consented', { counted: lifted, grounds: ['prior-consent'] });
  }
  const starts = asked.zones.map((zone) => windowStart(rule, asked, zone));
  const start = Math.min(...starts);
  const all = countedFor(rule, asked, group, reachBack(rule, asked, start));
  // The windows all end now, so that the one that starts first is the fullest: the strictest wins.
  const counted = all.slice(firstSince(all, start));
  const figures = { count: counted.length, max: rule.max };
  const ids = counted.map((c) => c.id);
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

/** A frequency cap as closures: one count for each group of loans, the strictest decides. */
export function compileFrequencyCap(rule: FrequencyCap): RuleFaces {
  const groupsFor = (asked: Asked): readonly (readonly string[] | null)[] =>
    rule.per.includes('loan') ? loanGroups(asked, rule.mergeAccounts) : [null];
  const check = (asked: Asked): Finding | null => {
    if (!usesChannel(asked.question, rule.channels)) return null;
    if (rule.excludes?.replies === true && asked.question.inReplyTo !== undefined) return null;
    if (rule.excludes?.mandatory === true && asked.question.mandatory === true) return null;
    if (asked.zones.length === 0) {
      return toFinding(rule, 'needs-review', 'cap.zone-unknown',
        { dependsOn: ['PersonRegistered.zones'] });
    }
    let strictest: Finding | null = null;
    for (const group of groupsFor(asked)) {
      const finding = checkGroup(rule, asked, group);
      if (strictest === null || strictness(finding.finding) > strictness(strictest.finding)) {
        strictest = finding;
      }
    }
    return strictest;
  };
  const cap = (asked: Asked): readonly CapSpec[] => capSpecs(rule, asked, groupsFor(asked));
  return { rule, check, cap, edges: (asked, from, until) => capEdges(rule, asked, from, until) };
}

/** Further back than any window, gap or caution of the rule reaches, in ms. */
function longestReach(rule: FrequencyCap): number {
  const { window } = rule;
  if ('lifetime' in window) return Infinity;
  const inWindow = 'hours' in window ? window.hours * HOUR
    : 'days' in window ? (window.days + 2) * DAY : 33 * DAY;
  const cautions = (rule.cautions ?? []).map((c) => c.withinMinutes * 60_000);
  return Math.max(inWindow, ((rule.minGapDays ?? 0) + 2) * DAY, ...cautions);
}

function capEdges(rule: FrequencyCap, asked: Asked, from: number, until: number): number[] {
  const edges = liftEdges(asked, rule.consentLifts, from, until);
  const entries = contactsFor(asked.person, rule, (entry) => counts(rule, entry));
  for (let i = firstSince(entries, from - longestReach(rule)); i < entries.length; i += 1) {
    const entry = entries[i] as ContactEntry;
    if (entry.at >= until) break;
    edges.push(entry.at);
    for (const caution of rule.cautions ?? []) edges.push(entry.at + caution.withinMinutes * 60_000);
    for (const zone of asked.zones) {
      const leaves = leavesAt(rule, asked, zone, entry.at);
      if (leaves !== null) edges.push(leaves);
      if (rule.minGapDays === undefined) continue;
      const day = localDayOf(asked.env.zoneData, zone, entry.at);
      edges.push(dayStart(asked.env.zoneData, zone, day + rule.minGapDays));
    }
  }
  for (const { fact } of asked.person?.historyFrom ?? []) {
    // A window is known in full once it has moved past the last instant that is not.
    const last = (parseInstant(fact.from) as number) - 1;
    for (const zone of asked.zones) edges.push(leavesAt(rule, asked, zone, last) ?? last);
  }
  for (const { at, fact } of asked.person?.decided ?? []) {
    const body = fact.body as unknown as { readonly validUntil: string | null };
    if (body.validUntil !== null) edges.push(parseInstant(body.validUntil) as number);
    for (const zone of asked.zones) edges.push(leavesAt(rule, asked, zone, at) ?? at);
  }
  return edges.filter((e) => e >= from && e < until);
}

function capSpecs(
  rule: FrequencyCap, asked: Asked, groups: readonly (readonly string[] | null)[],
): readonly CapSpec[] {
  if (!usesChannel(asked.question, rule.channels)) return [];
  const history = groups.map((group) =>
    countedFor(rule, asked, group, -Infinity).map((c) => c.at));
  const perLoan = groups.some((g) => g !== null);
  const loans = perLoan ? groups.map((g) => g ?? []) : null;
  const window = rule.window;
  const specs: CapSpec[] = [{
    // Rolling hours are taken as the dates they can touch: never looser than the rule.
    window: 'hours' in window ? { days: Math.ceil(window.hours / 24) + 1 }
      : 'calendar' in window
        ? (window.calendar === 'day' ? { days: 1 } : { calendar: window.calendar })
        : window,
    max: rule.max, loanGroups: loans, history,
  }];
  if (rule.minGapDays !== undefined) {
    specs.push({ window: { days: rule.minGapDays }, max: 1, loanGroups: loans, history });
  }
  return specs;
}
