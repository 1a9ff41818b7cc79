import type { Channel, ContentFlag, Outcome } from '../../terms/words.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { isUnknown, toFinding, toShared } from '../finding.js';
import type { ContentRule } from './ceiling.shape.js';
import { isImpure, pairsHeld } from './kept-apart.js';

function answer(rule: ContentRule, asked: Asked, free: Finding): Finding | null {
  const { content, statesOptOut, unknown } = asked.question;
  if (rule.messageClass !== undefined || rule.mixed !== undefined) return null;
  if (isImpure(rule, asked.question)) return toFinding(rule, rule.breach, 'content.not-pure');
  const pairs = pairsHeld(rule, asked.question);
  if (pairs.length > 0) {
    return toFinding(rule, rule.breach, 'content.kept-apart',
      { figures: { purposes: [...new Set(pairs.flat())].sort().join(' ') } });
  }
  if (isUnknown(unknown, 'content')) {
    return toFinding(rule, 'needs-review', 'content.unknown', { dependsOn: ['content'] });
  }
  const banned = (content ?? []).filter((c) => rule.bans?.includes(c));
  if (banned.length > 0) {
    return toFinding(rule, rule.breach, 'content.banned',
      { figures: { content: [...banned].sort().join(' ') } });
  }
  const missing = (rule.requires ?? []).filter((c) => content?.includes(c) !== true);
  if (missing.length > 0) {
    return toFinding(rule, rule.breach, 'content.missing',
      { figures: { content: [...missing].sort().join(' ') } });
  }
  const added = addedTo(rule, asked);
  if (added.length > 0) {
    return toFinding(rule, rule.breach, 'content.not-pure',
      { figures: { content: [...added].sort().join(' ') } });
  }
  if (rule.requiresOptOut === true && statesOptOut !== true) {
    return toFinding(rule, rule.breach, 'content.no-opt-out', { conditions: ['state-opt-out'] });
  }
  if (rule.requiresOptOut === true) {
    return toFinding(rule, 'permits', 'content.as-required', { conditions: ['state-opt-out'] });
  }
  return rule.requires === undefined ? free : toFinding(rule, 'permits', 'content.as-required');
}

/** What a contact for a purpose that must stay pure holds beside what it may. */
function addedTo({ pure }: ContentRule, { question }: Asked): readonly ContentFlag[] {
  if (pure === undefined || !question.purposes.some((p) => pure.purposes.includes(p))) return [];
  return (question.content ?? []).filter((c) => !pure.allows.includes(c));
}

/** What a message is: the class, an ordinary communication, or neither. */
export function classifyMessage(
  rule: ContentRule,
  message: {
    readonly channel: Channel; readonly content: readonly ContentFlag[];
    readonly outcome?: Outcome;
  },
): string {
  if (rule.mixed !== undefined) {
    const named = rule.mixed.find((row) => message.content.some((c) => row.content.includes(c)));
    return named?.name ?? 'communication';
  }
  const kind = rule.messageClass;
  if (kind === undefined) return 'communication';
  if (message.content.some((c) => kind.conveys.includes(c))) return 'communication';
  const allowed = [...kind.needs, ...kind.allows];
  const fits = kind.channels.includes(message.channel) && message.outcome === 'voicemail'
    && kind.needs.every((c) => message.content.includes(c))
    && message.content.every((c) => allowed.includes(c));
  return fits ? kind.name : `not-${kind.name.replace(/-message$/, '')}`;
}

/** Content as closures: what a message must and must not hold. */
export function compileContent(rule: ContentRule): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'content.fits'));
  return { rule, check: (asked) => answer(rule, asked, free), edges: () => [] };
}
