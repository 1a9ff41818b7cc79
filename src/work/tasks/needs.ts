import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import type { Authority, TaskNeed } from '../../rules/work-policy.js';
import type { Act, Channel } from '../../terms/words.js';
import { officerOn } from './hierarchy.js';

/** What a task asks of those who do it. */
export interface Needs {
  readonly authorities: readonly Authority[];
  readonly qualifications: readonly string[];
  /** Officers that must take part. */
  readonly people: number;
}

/** What the needs of a task hang on. */
export interface NeedsAsk {
  readonly channel: Channel;
  readonly purposes: readonly string[];
  readonly people: number;
}

function fits(need: TaskNeed, ask: NeedsAsk, acts: readonly Act[]): boolean {
  return (need.channels?.includes(ask.channel) ?? true)
    && (need.purposes === undefined || need.purposes.some((p) => ask.purposes.includes(p)))
    && (need.acts === undefined || need.acts.some((act) => acts.includes(act)));
}

/** Everything that the house's rows and the duty ask together: the strictest of each. */
export function needsOf(policy: Policy, ask: NeedsAsk): Needs {
  const acts = ask.purposes.flatMap((p) => policy.purposes.get(p)?.act ?? []);
  const rows = policy.work.needs.filter((need) => fits(need, ask, acts));
  return {
    authorities: [...new Set(rows.flatMap((r) => r.authority ?? []))].sort(),
    qualifications: [...new Set(rows.flatMap((r) => r.qualification ?? []))].sort(),
    people: Math.max(1, ask.people, ...rows.map((r) => r.people ?? 1)),
  };
}

/**
 * What stands in the way of these officers doing a task on a date: too few of them, one who does
 * not serve, an authority that is missing, a qualification that is missing or has run out.
 */
export function needsProblems(
  policy: Policy, needs: Needs, officers: readonly string[], on: string,
): readonly Problem[] {
  const path = ['officers'];
  const few = officers.length >= needs.people ? []
    : [problem('task.too-few-officers', path, { needs: needs.people, found: officers.length })];
  const each = officers.flatMap((officer, i) => {
    const row = officerOn(policy.work, officer, on);
    if (row === null) return [problem('task.officer-unknown', [...path, i], { officer })];
    return [
      ...needs.authorities.filter((a) => !row.authorities.includes(a)).map((authority) =>
        problem('task.no-authority', [...path, i], { officer, authority })),
      ...needs.qualifications.filter((q) => !(row.qualifications ?? []).some((held) =>
        held.qualification === q && (held.until === null || on <= held.until)))
        .map((qualification) =>
          problem('task.not-qualified', [...path, i], { officer, qualification })),
    ];
  });
  return [...few, ...each];
}
