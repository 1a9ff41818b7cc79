import { parseInstant } from '../../kernel/instant.js';
import { latestAt } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Channel } from '../../terms/words.js';
import { actsOf } from '../acts.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { liftEdges, liftedBy, reachOf } from '../consent-lift.js';
import { strictness, toFinding, toShared } from '../finding.js';
import { countsAs, isExcluded } from './cap-filter.js';
import { historyEdges, leavesAt, windowStart } from './cap-window.js';
import { groupsOf, inLegalZone, permitEdges, sameKeys } from './counted.js';
import type { ChannelExclusivity } from './counting.shape.js';
import { isReply } from './reply.js';

/** The channel by which a contact disturbs: its own, else the carrier of its invitation. */
function channelOf(
  rule: ChannelExclusivity, contact: { readonly channel: Channel; readonly via?: Channel },
): Channel | null {
  if (rule.channels.includes(contact.channel)) return contact.channel;
  return contact.via !== undefined && rule.channels.includes(contact.via) ? contact.via : null;
}

/** Contacts made by another channel than the one asked about, of any age. */
function others(
  rule: ChannelExclusivity, asked: Asked, group: readonly string[] | null,
): readonly { readonly at: number; readonly id: string }[] {
  const mine = channelOf(rule, asked.question);
  return (asked.person?.contacts ?? []).filter((entry) => {
    const { fact } = entry;
    if (entry.at > asked.at || (fact.direction !== 'out' && rule.countsInbound !== true)) {
      return false;
    }
    const theirs = channelOf(rule, fact);
    return theirs !== null && theirs !== mine && countsAs(rule.onceMade, entry)
      && sameKeys(asked, rule.per, fact) && !isExcluded(rule.excludes, fact,
        actsOf(asked.env.purposes, fact), () => fact.inReplyTo !== undefined)
      && (group === null || fact.loans.some((loan) => group.includes(loan)));
  }).map(({ at, fact }) => ({ at, id: fact.id }));
}

function checkGroup(
  rule: ChannelExclusivity, asked: Asked, group: readonly string[] | null,
): Finding {
  const data = asked.env.zoneData;
  const start = Math.min(...asked.zones.map((zone) =>
    windowStart(rule.window, data, zone, asked.at)));
  const made = others(rule, asked, group).filter((contact) => contact.at >= start);
  if (made.length > 0) {
    const lifted = liftedBy(asked, rule.consentLifts,
      { at: asked.at, reach: { ...reachOf(asked, null), loans: group ?? asked.question.loans } });
    if (lifted.length > 0) {
      return toFinding(rule, 'permits', 'exclusivity.consented',
        { counted: lifted, grounds: ['prior-consent'] });
    }
    const leaves = made.flatMap(({ at }) => asked.zones.map((zone) =>
      leavesAt(rule.window, data, zone, at) ?? Infinity));
    const opensAt = Math.max(...leaves);
    return toFinding(rule, rule.breach, 'exclusivity.other-channel', {
      counted: made.map((contact) => contact.id),
      opensAt: Number.isFinite(opensAt) ? opensAt : null,
    });
  }
  const complete = latestAt(asked.person?.historyFrom ?? [], asked.at);
  if (complete !== null && (parseInstant(complete.fact.from) as number) > start) {
    return toFinding(rule, 'needs-review', 'exclusivity.history-incomplete',
      { counted: [complete.fact.id], dependsOn: ['HistoryCompleteFrom'] });
  }
  return toFinding(rule, 'permits', 'exclusivity.free');
}

/**
 * One channel as closures: any contact made by another channel in the window closes this one, so
 * that one more contact never opens anything. A plan takes what is on file, not what it plans:
 * the contacts that it plans are not made yet.
 * @source Ley 2300 de 2023, artículo 3 (Colombia)
 */
export function compileChannelExclusivity(rule: ChannelExclusivity): RuleFaces {
  const notCounted = toShared(toFinding(rule, 'permits', 'exclusivity.free'));
  return {
    rule,
    check: (question) => {
      if (channelOf(rule, question.question) === null) return null;
      if (isExcluded(rule.excludes, question.question, question.acts, () => isReply(question))) return notCounted;
      const asked = inLegalZone(question, rule.zone);
      if (asked.zones.length === 0) {
        return toFinding(rule, 'needs-review', 'exclusivity.zone-unknown',
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
    edges: (question, from, until) => {
      const asked = inLegalZone(question, rule.zone);
      const edges = liftEdges(asked, rule.consentLifts, from, until);
      for (const { at } of asked.person?.contacts ?? []) {
        edges.push(at);
        for (const zone of asked.zones) {
          const leaves = leavesAt(rule.window, asked.env.zoneData, zone, at);
          if (leaves !== null) edges.push(leaves);
        }
      }
      edges.push(...historyEdges(asked, rule.window), ...permitEdges(asked));
      return edges.filter((edge) => edge >= from && edge < until);
    },
  };
}
