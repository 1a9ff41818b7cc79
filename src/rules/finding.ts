import { toInstant } from '../kernel/instant.js';
import type { Finding } from '../terms/record/finding.js';
import type { FindingKind } from '../terms/words.js';
import type { RuleBase } from './rule.js';

/** The parts of a finding beyond the rule itself; absent parts stay absent. */
export interface FindingParts {
  readonly counted?: readonly string[];
  readonly opensAt?: number | null;
  readonly grounds?: readonly string[];
  readonly dependsOn?: readonly string[];
  readonly lifts?: readonly string[];
  readonly conditions?: readonly string[];
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** A list as a set in order. Most lists have one member or stand in order as they are. */
function sorted(list: readonly string[]): readonly string[] {
  for (let i = 1; i < list.length; i += 1) {
    if ((list[i - 1] as string) >= (list[i] as string)) return [...new Set(list)].sort();
  }
  return list;
}

/** The same as a list of its own: what a rule itself says is lent to nobody. */
const ownSorted = (list: readonly string[]): readonly string[] => [...sorted(list)];

const NONE: readonly string[] = Object.freeze([]);

/** A finding of a rule: lists sorted, empty parts left out. */
export function toFinding(
  rule: RuleBase, finding: FindingKind, code: string, parts: FindingParts = {},
): Finding {
  const made: { -readonly [K in keyof Finding]: Finding[K] } = {
    rule: rule.id, finding, force: rule.force, grade: rule.source.grade, code,
    counted: parts.counted === undefined ? NONE : sorted(parts.counted),
  };
  if (parts.opensAt !== undefined && parts.opensAt !== null) made.opensAt = toInstant(parts.opensAt);
  if (parts.grounds !== undefined && parts.grounds.length > 0) made.grounds = sorted(parts.grounds);
  if (parts.dependsOn !== undefined && parts.dependsOn.length > 0) {
    made.dependsOn = sorted(parts.dependsOn);
  }
  if (parts.lifts !== undefined && parts.lifts.length > 0) made.lifts = ownSorted(parts.lifts);
  if (parts.conditions !== undefined && parts.conditions.length > 0) {
    made.conditions = ownSorted(parts.conditions);
  }
  if (parts.figures !== undefined) made.figures = parts.figures;
  return made;
}

/** A finding that many answers will share, made safe against those who would change one. */
export function toShared(finding: Finding): Finding {
  for (const part of Object.values(finding)) Object.freeze(part);
  return Object.freeze(finding);
}

const ORDER: Readonly<Record<FindingKind, number>> = {
  'not-applicable': -2, 'not-in-force': -1, permits: 0, 'presumed-compliant': 1,
  'needs-review': 2, 'presumed-violation': 3, forbids: 4,
};

/** How strict a finding is; those outside the order stand below `permits`. */
export function strictness(kind: FindingKind): number {
  return ORDER[kind];
}

/** Whether a finding closes: nothing may go out on it without a person's judgement. */
export function closes(kind: FindingKind): boolean {
  return ORDER[kind] >= 2;
}

/** Whether a question says that something is not known yet. */
export function isUnknown(unknown: readonly string[] | undefined, what: string): boolean {
  return unknown?.includes(what) ?? false;
}

/** Whether all that a finding rests on is said to be unknown still: such a one closes nothing yet. */
export function restsOnUnknown(
  dependsOn: readonly string[] | undefined, unknown: readonly string[] | undefined,
): boolean {
  return dependsOn !== undefined && unknown !== undefined
    && dependsOn.every((what) => unknown.includes(what));
}
