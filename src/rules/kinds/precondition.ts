import { dayStart, localDayOf } from '../../kernel/zones.js';
import { contactPointsAt } from '../../state/index.js';
import type { Channel } from '../../terms/words.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { toFinding } from '../finding.js';
import { checkConsent, consentNeedEdges } from './consent-need.js';
import type { Precondition } from './ceiling.shape.js';
import { usesChannel } from './counted.js';

/** What came before: instants and ids, per purpose for a notice. */
interface Before {
  readonly at: number;
  readonly id: string;
}

/** A letter that came back was not sent to anyone. */
const LOST: readonly string[] = ['returned', 'undelivered', 'bounced'];

function attempts(
  rule: Precondition, asked: Asked, channels: readonly Channel[],
): readonly Before[] {
  return (asked.person?.contacts ?? []).filter(({ at, fact }) => at <= asked.at
    && fact.direction === 'out' && usesChannel(fact, channels)
    && fact.loans.some((l) => asked.question.loans.includes(l))
    && (rule.needs !== 'letter' || !LOST.includes(fact.outcome))
    && (rule.sameActor !== true || fact.actor === asked.question.actor)
    && (rule.purposes === undefined
      || fact.purposes?.some((p) => rule.purposes?.includes(p)) === true))
    .map(({ at, fact }) => ({ at, id: fact.id }));
}

function notices(asked: Asked, purpose: string | null): readonly Before[] {
  return (asked.person?.notices ?? []).filter(({ at, fact }) => at <= asked.at
    && (purpose === null || fact.purposes.includes(purpose)))
    .map(({ at, fact }) => ({ at, id: fact.id }));
}

/** One thing that must have come before, with the figures that name it. */
interface Need {
  readonly before: readonly Before[];
  readonly figures: Readonly<Record<string, string>>;
}

/** Each channel by itself, where a contact point stands for it; never none of them. */
function eachChannel(rule: Precondition, asked: Asked): readonly (readonly Channel[])[] {
  const channels = rule.channels ?? [];
  const points = asked.person === null ? [] : contactPointsAt(asked.person, asked.at);
  const reachable = channels.filter((c) => points.some((p) => p.channels.includes(c)));
  return reachable.length === 0 ? [channels] : reachable.map((c) => [c]);
}

function needsOf(rule: Precondition, asked: Asked): readonly Need[] {
  if (rule.needs === 'notice') {
    return asked.question.purposes.map((purpose) =>
      ({ before: notices(asked, purpose), figures: { purpose } }));
  }
  if (rule.needs === 'letter') {
    return [{ before: attempts(rule, asked, ['letter']), figures: {} }];
  }
  const sets = rule.each === true ? eachChannel(rule, asked) : [rule.channels ?? []];
  return sets.map((channels) => ({
    before: attempts(rule, asked, channels), figures: { channels: channels.join(' ') },
  }));
}

/** First instant at which the days since are over in every candidate zone. */
function ripeAt(rule: Precondition, asked: Asked, at: number): number | null {
  const days = rule.daysBefore ?? 0;
  if (days === 0) return at;
  if (asked.zones.length === 0) return null;
  const data = asked.env.zoneData;
  return Math.max(...asked.zones.map((z) => dayStart(data, z, localDayOf(data, z, at) + days)));
}

function answer(rule: Precondition, asked: Asked): Finding {
  const counted: string[] = [];
  let tooSoon: Finding | null = null;
  let opensAt = 0;
  for (const { before, figures } of needsOf(rule, asked)) {
    const first = before[0];
    if (first === undefined) {
      return toFinding(rule, rule.breach, `precondition.${rule.needs}`, { figures });
    }
    const ripe = ripeAt(rule, asked, first.at);
    if (ripe === null) {
      return toFinding(rule, 'needs-review', 'precondition.zone-unknown',
        { dependsOn: ['PersonRegistered.zones'] });
    }
    // It opens once the last of them is ripe.
    if (ripe > asked.at && ripe > opensAt) {
      opensAt = ripe;
      tooSoon = toFinding(rule, rule.breach, 'precondition.too-soon',
        { counted: [first.id], opensAt: ripe, figures });
    }
    counted.push(first.id);
  }
  return tooSoon ?? toFinding(rule, 'permits', 'precondition.met', { counted });
}

/** A precondition as closures. */
export function compilePrecondition(
  rule: Precondition,
): RuleFaces {
  if (rule.needs === 'consent') {
    return {
      rule,
      check: (asked) => checkConsent(rule, asked),
      edges: (asked, from, until) => consentNeedEdges(rule, asked, from, until),
    };
  }
  return {
    rule,
    check: (asked) => answer(rule, asked),
    edges: (asked, from, until) => needsOf(rule, asked).flatMap(({ before }) => before)
      .flatMap((b) => ripeAt(rule, asked, b.at) ?? []).filter((e) => e >= from && e < until),
  };
}
