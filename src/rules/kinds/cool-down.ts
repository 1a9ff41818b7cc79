import { dayStart, localDayOf } from '../../kernel/zones.js';
import { parseInstant } from '../../kernel/instant.js';
import { latestAt } from '../../state/index.js';
import type { ContactEntry } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { FindingKind } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { aboutLoan, contactsFor, firstSince, haveCommon } from '../contact-index.js';
import type { ContactIndex, Slot } from '../contact-index.js';
import { liftEdges, liftedBy, reachOf, unshownSince } from '../consent-lift.js';
import { strictness, toFinding } from '../finding.js';
import { historyEdges, windowStart } from './cap-window.js';
import {
  datesAfter, groupsOf, idsOf, inLegalZone, looksAtEach, isContinued, rebuttalsOf, sameKeys, usesChannel, wasContact,
  wasConversation,
} from './counted.js';
import type { Counted } from './counted.js';
import type { CoolDown } from './counting.shape.js';

/** Whether a contact starts the cool-down: a conversation, or an answer of the person's. */
function starts(rule: CoolDown, entry: ContactEntry): boolean {
  if (wasConversation(entry)) return true;
  return rule.startsOn === 'exchange'
    && (entry.fact.outcome === 'replied' || (entry.fact.direction === 'in' && wasContact(entry)));
}

const DAY = 86_400_000;

/** A cool-down as one policy counts it. */
interface CountingCoolDown extends CoolDown {
  readonly slot: Slot;
  /** It counts by more than person and loan: each conversation has to be looked at. */
  readonly looksAtEach: boolean;
}

/** Conversations by the rule's channels, whoever they were about. */
function talksFor(rule: CountingCoolDown, asked: Asked): ContactIndex {
  return contactsFor(asked.person, { policy: asked.env, slot: rule.slot, byLoan: 'none' }, (entry) =>
    starts(rule, entry) && usesChannel(entry.fact, rule.channels));
}

/** Conversations since an instant that started a cool-down for one group of loans, whoever called. */
function conversations(
  rule: CountingCoolDown, asked: Asked, group: readonly string[] | null, since: number,
): readonly Counted[] {
  const list: Counted[] = [];
  const whole = talksFor(rule, asked);
  const about = group?.length === 1 ? aboutLoan(whole, group[0] as string) : null;
  const { entries, instants, ids, places } = about ?? whole;
  for (let i = firstSince(instants, since); i < instants.length; i += 1) {
    const at = instants[i] as number;
    if (at > asked.at) break;
    const entry = entries[i] as ContactEntry;
    if (rule.looksAtEach && !sameKeys(asked, rule.per, entry.fact)) continue;
    // A call that is still going on does not close itself.
    if (asked.question.continues !== undefined && isContinued(asked, entry)) continue;
    if (about === null && group !== null && !haveCommon(entry.fact.loans, group)) continue;
    list.push({ at, id: ids[i] as string, place: places[i] as number });
  }
  return list;
}

/** The statement that the history is complete only from inside the window; null: from before it. */
function incompleteSince(rule: CoolDown, asked: Asked): string | null {
  const stated = latestAt(asked.person?.historyFrom ?? [], asked.at);
  if (stated === null) return null;
  const start = Math.min(...asked.zones.map((zone) =>
    windowStart({ days: rule.days }, asked.env.zoneData, zone, asked.at)));
  return (parseInstant(stated.fact.from) as number) > start ? stated.fact.id : null;
}

/**
 * What an incomplete history leaves of the answer: a consent that was given since it is complete
 * stands whatever came before it; with an older one the conversation that ended it may be missing.
 */
function checkIncomplete(
  rule: CoolDown, asked: Asked, group: readonly string[] | null, inside: FindingKind,
): Finding {
  const since = incompleteSince(rule, asked);
  if (since === null) return toFinding(rule, inside, 'cool-down.over');
  const lifted = liftsOf(rule, asked, group);
  return lifted.length > 0 && unshownSince(asked, rule.consentLifts, lifted) === null
    ? consented(rule, inside, lifted)
    : toFinding(rule, 'needs-review', 'cool-down.history-incomplete',
      { counted: [since], dependsOn: ['HistoryCompleteFrom'] });
}

const liftsOf = (rule: CoolDown, asked: Asked, group: readonly string[] | null): string[] =>
  liftedBy(asked, rule.consentLifts,
    { at: asked.at, reach: { ...reachOf(asked, null), loans: group ?? asked.question.loans } });

const consented = (rule: CoolDown, inside: FindingKind, lifted: readonly string[]): Finding =>
  toFinding(rule, inside, 'cool-down.consented', { counted: lifted, grounds: ['prior-consent'] });

function checkGroup(
  rule: CountingCoolDown, asked: Asked, group: readonly string[] | null,
): Finding {
  const inside = rule.presumesCompliance === true ? 'presumed-compliant' : 'permits';
  const data = asked.env.zoneData;
  const counted: Counted[] = [];
  let opensAt = 0;
  // Two days more than it lasts, since its days are counted on a local calendar.
  for (const talk of conversations(rule, asked, group, asked.at - (rule.days + 2) * DAY)) {
    const opens = Math.max(...asked.zones.map((zone) =>
      dayStart(data, zone, localDayOf(data, zone, talk.at) + rule.days)));
    if (opens > asked.at) {
      counted.push(talk);
      opensAt = Math.max(opensAt, opens);
    }
  }
  if (counted.length === 0) return checkIncomplete(rule, asked, group, inside);
  const lifted = liftsOf(rule, asked, group);
  if (lifted.length > 0) return consented(rule, inside, lifted);
  return toFinding(rule, rule.breach, 'cool-down.running', {
    counted: idsOf(counted), opensAt, figures: { days: rule.days },
    grounds: rebuttalsOf(asked, rule.rebuttals),
  });
}

/**
 * A cool-down as closures. For a plan each contact is taken to become a conversation, so that
 * none of the later ones is closed by the success of an earlier.
 */
export function compileCoolDown(shape: CoolDown, slot: Slot): RuleFaces {
  const rule = { ...shape, slot, looksAtEach: looksAtEach(shape.per) };
  return {
    rule: shape,
    check: (question) => {
      if (!usesChannel(question.question, rule.channels)) return null;
      const asked = inLegalZone(question, rule.zone);
      if (asked.zones.length === 0) {
        return toFinding(rule, 'needs-review', 'cool-down.zone-unknown',
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
    },
    cap: (asked) => {
      if (!usesChannel(asked.question, rule.channels)) return [];
      const groups = groupsOf(asked, rule);
      return [{
        window: { days: rule.days }, max: 1,
        loanGroups: groups.some((g) => g !== null) ? groups.map((g) => g ?? []) : null,
        history: groups.map((g) =>
          conversations(rule, asked, g, -Infinity).map((c) => c.at)),
      }];
    },
    edges: (question, from, until) => {
      const asked = inLegalZone(question, rule.zone);
      const { instants } = talksFor(rule, asked);
      const talks = instants.slice(firstSince(instants, from - (rule.days + 2) * DAY));
      const live = question.question.continues === undefined ? [] : datesAfter(question, instants, 1);
      return [...talks, ...datesAfter(asked, talks, rule.days), ...live,
        ...historyEdges(asked, { days: rule.days }),
        ...liftEdges(asked, rule.consentLifts, from, until)].filter((e) => e >= from && e < until);
    },
  };
}
