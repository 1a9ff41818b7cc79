import type { Act, Channel } from '../terms/words.js';
import type { Asked } from './asked.js';
import type { CompiledGuard } from './check-guard.js';
import { isTimed } from './compile-rule.js';
import type { CompiledRule } from './compiled.js';
import type { Guard } from './rule.js';

/** Rules of one pack that stand together: its coverage is asked once for all of them. */
export interface RuleGroup {
  readonly covers: CompiledGuard;
  /** Whether the coverage may change while the facts stay. */
  readonly timed: boolean;
  readonly rules: readonly CompiledRule[];
}

/** The rules that may have something to say to a contact of this kind, in the order of their ids. */
export type SelectRules = (asked: Pick<Asked, 'acts' | 'question'>) => readonly RuleGroup[];

/** What a contact is before one knows with whom. */
interface ContactKind {
  readonly acts: readonly Act[];
  readonly channel: Channel;
  /** The carrier; the channel itself where there is none. */
  readonly via: Channel;
}

/** Whether a guard could hold of such a contact, whoever it is with and whenever. */
function couldHold(guard: Guard, { acts, channel, via }: ContactKind): boolean {
  if (guard.acts !== undefined && !acts.some((act) => guard.acts?.includes(act))) return false;
  if (guard.actsExcept !== undefined && acts.every((act) => guard.actsExcept?.includes(act))) {
    return false;
  }
  return guard.channels === undefined || guard.channels.includes(channel)
    || guard.channels.includes(via);
}

function groupsFor(rules: readonly CompiledRule[], kind: ContactKind): readonly RuleGroup[] {
  const groups: { covers: CompiledGuard; timed: boolean; rules: CompiledRule[] }[] = [];
  for (const rule of rules) {
    if (!couldHold(rule.coverage, kind) || !couldHold(rule.rule.guard ?? {}, kind)) continue;
    const last = groups[groups.length - 1];
    if (last?.covers === rule.covers) last.rules.push(rule);
    else groups.push({ covers: rule.covers, timed: isTimed(rule.coverage), rules: [rule] });
  }
  return groups;
}

type ByActs = Map<readonly Act[], readonly RuleGroup[]>;

/**
 * Chooses rules by acts and channel once for each kind of contact, so that a rule about visits is
 * not asked about every message. Law: what is left out would have answered that it does not apply.
 *
 * @param rules - Sorted by id; rules of one pack share one `covers`.
 */
export function compileSelection(rules: readonly CompiledRule[]): SelectRules {
  // Bounded by the word lists: channels times carriers times sets of acts, each one object.
  const known = new Map<Channel, Map<Channel, ByActs>>();
  const listFor = (acts: readonly Act[], channel: Channel, via: Channel): readonly RuleGroup[] => {
    const byVia = known.get(channel) ?? new Map<Channel, ByActs>();
    const byActs: ByActs = byVia.get(via) ?? new Map();
    const groups = groupsFor(rules, { acts, channel, via });
    known.set(channel, byVia.set(via, byActs.set(acts, groups)));
    return groups;
  };
  return ({ acts, question: { channel, via = channel } }) =>
    known.get(channel)?.get(via)?.get(acts) ?? listFor(acts, channel, via);
}
