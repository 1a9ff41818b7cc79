import type { Question } from '../terms/record/question.js';
import type { Act, Channel } from '../terms/words.js';
import type { CompiledGuard } from './check-guard.js';
import type { CompiledRule } from './compiled.js';
import type { Guard } from './rule.js';

/** Rules of one pack that stand together: its coverage is asked once for all of them. */
export interface RuleGroup {
  readonly covers: CompiledGuard;
  readonly rules: readonly CompiledRule[];
}

/** The rules that may have something to say to a contact of this kind, in the order of their ids. */
export type SelectRules = (question: Question) => readonly RuleGroup[];

/** What a contact is before one knows with whom. */
interface ContactKind {
  readonly act: Act;
  readonly channel: Channel;
  readonly via: Channel | undefined;
}

/** Whether a guard could hold of such a contact, whoever it is with and whenever. */
function couldHold(guard: Guard, { act, channel, via }: ContactKind): boolean {
  if (guard.acts?.includes(act) === false || guard.actsExcept?.includes(act) === true) return false;
  return guard.channels === undefined || guard.channels.includes(channel)
    || (via !== undefined && guard.channels.includes(via));
}

function groupsFor(rules: readonly CompiledRule[], kind: ContactKind): readonly RuleGroup[] {
  const groups: { covers: CompiledGuard; rules: CompiledRule[] }[] = [];
  for (const rule of rules) {
    if (!couldHold(rule.coverage, kind) || !couldHold(rule.rule.guard ?? {}, kind)) continue;
    const last = groups[groups.length - 1];
    if (last?.covers === rule.covers) last.rules.push(rule);
    else groups.push({ covers: rule.covers, rules: [rule] });
  }
  return groups;
}

/**
 * Chooses rules by act and channel once for each kind of contact, so that a rule about visits is
 * not asked about every message. Law: what is left out would have answered that it does not apply.
 *
 * @param rules - Sorted by id; rules of one pack share one `covers`.
 */
export function compileSelection(rules: readonly CompiledRule[]): SelectRules {
  // Bounded by the word lists: acts times channels times carriers.
  const known = new Map<string, Map<Act, readonly RuleGroup[]>>();
  return ({ act, channel, via }) => {
    const way = via === undefined ? channel : `${channel}>${via}`;
    let byAct = known.get(way);
    if (byAct === undefined) {
      byAct = new Map();
      known.set(way, byAct);
    }
    let groups = byAct.get(act);
    if (groups === undefined) {
      groups = groupsFor(rules, { act, channel, via });
      byAct.set(act, groups);
    }
    return groups;
  };
}
