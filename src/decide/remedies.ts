import { toLocalDate } from '../kernel/calendar.js';
import { solve, withoutClosed } from '../plan/index.js';
import type { DutyWay } from '../plan/index.js';
import type { CompiledProblem } from '../problem/index.js';
import type { CaseFile } from '../rules/case-file.js';
import { channelRow } from '../terms/channels.js';
import type { ConflictPart, Remedy, RemedyKind } from '../terms/record/conflict.js';
import type { PlanProblem, ProblemDuty } from '../terms/record/plan-problem.js';
import type { Solution } from '../terms/record/plan.js';
import type { Channel } from '../terms/words.js';
import { nameServed } from './name-served.js';

/** One unmet duty with what is known of it. */
export interface RemedyAsk {
  readonly file: CaseFile;
  readonly compiled: CompiledProblem;
  readonly solution: Solution;
  readonly target: number;
  readonly conflict: readonly ConflictPart[];
}

/** Days on which a way is open when some rules no longer close it. */
function reopened(
  { compiled }: RemedyAsk, ways: readonly DutyWay[], isLifted: (rule: string, way: DutyWay) => boolean,
): ProblemDuty['open'] {
  return ways.flatMap((way) => {
    if (!way.suitable) return [];
    const closed = way.closed.filter(({ rule }) => !isLifted(rule, way));
    const runs = withoutClosed(way.days, closed.map((c) => c.runs), compiled.problem.days);
    return runs.length === 0 ? [] : [[way.means, runs] as const];
  });
}

const channelOf = (ask: RemedyAsk, way: DutyWay): Channel =>
  ask.compiled.problem.means[way.means]!.channel;

/** Unmet duties of the target's purpose: what is changed for one holds for all of them. */
function alike({ compiled, solution, target }: RemedyAsk): readonly number[] {
  const purpose = compiled.duties[target]!.purpose;
  return [...new Set(solution.unmet)].filter((d) => compiled.duties[d]!.purpose === purpose);
}

/** The remedy with its effect; null when the duty would still not be met. */
function tried(
  ask: RemedyAsk, kind: RemedyKind, changed: PlanProblem, parts: Partial<Remedy> = {},
): Remedy | null {
  const { compiled, solution, target } = ask;
  const after = solve(changed, { raisesMax: 0 });
  const times = (list: readonly number[]): number => list.filter((d) => d === target).length;
  if (times(after.unmet) >= times(solution.unmet)) return null;
  const left = nameServed(compiled, after).unmet.map((u) => u.duty.id);
  const met = nameServed(compiled, solution).unmet.map((u) => u.duty.id).filter((id) => !left.includes(id));
  const day = after.contacts.find((c) => c.serves.includes(target))?.day;
  const { levels } = compiled.problem;
  return {
    kind, rule: null, askBy: null, met: [...new Set(met)].sort(),
    metOn: day === undefined ? null : toLocalDate(compiled.horizon.epoch + day),
    burden: Object.fromEntries(levels.map((level, i) =>
      [level, (after.cost[i + 2] ?? 0) - (solution.cost[i + 2] ?? 0)] as const)
      .filter(([, value]) => value !== 0)),
    ...parts,
  };
}

function changedOpen(
  ask: RemedyAsk, openOf: (duty: number) => ProblemDuty['open'],
): PlanProblem {
  const { problem } = ask.compiled;
  const own = alike(ask);
  return { ...problem, duties: problem.duties.map((d, i) => (own.includes(i) ? { ...d, open: openOf(i) } : d)) };
}

/** Evidence that disturbs less, where it is the house itself that does not accept it. */
function lighterEvidence(ask: RemedyAsk): Remedy | null {
  const duty = ask.compiled.duties[ask.target]!;
  if (!ask.conflict.some((c) => c.kind === 'evidence') || duty.force === 'law') return null;
  const sources = ask.file.policy.purposes.get(duty.purpose)?.sources ?? [];
  const isLight = (way: DutyWay): boolean => {
    const means = ask.compiled.problem.means[way.means]!;
    return means.channel === 'self-service'
      || (means.channel === 'desk' && means.sources.every((s) => sources.includes(s)));
  };
  return tried(ask, 'lighter-evidence', changedOpen(ask, (d) => reopened(ask,
    ask.compiled.waysFor(d).map((way) => (isLight(way) ? { ...way, suitable: true } : way)), () => false)));
}

/** Doing it late: windows of caps and quiet times pass. */
function wait(ask: RemedyAsk): Remedy | null {
  const { compiled, file, target } = ask;
  const { problem } = compiled;
  if (problem.duties[target]!.every !== undefined) return null;
  const more = file.policy.lookAheadDays;
  const open = reopened(ask, compiled.waysFor(target, more), () => false);
  return tried(ask, 'wait', {
    ...problem, duties: problem.duties.map((d, i) => (i === target
      ? { ...d, open, latest: Math.min(problem.days - 1, d.latest + more) } : d)),
  });
}

/** The lightest live channel that is permitted for anything at all. */
function permittedChannel({ compiled, file }: RemedyAsk): Channel | null {
  const open = new Set(compiled.problem.duties.flatMap((d) => d.open.map(([m]) => compiled.problem.means[m]!.channel)));
  return file.policy.channelOrder.find((c) => c !== 'desk' && open.has(c)) ?? null;
}

function byRule(ask: RemedyAsk, rule: string): readonly (Remedy | null)[] {
  const own = ask.file.policy.rules.get(rule)?.rule;
  const kind = own?.kind;
  const lift = (isFor: (way: DutyWay) => boolean): PlanProblem => changedOpen(ask, (d) =>
    reopened(ask, ask.compiled.waysFor(d), (closing, way) => closing === rule && isFor(way)));
  if (kind === 'honour-wishes') {
    return [tried(ask, 'borrower-chooses', lift(() => true), { rule, askBy: permittedChannel(ask) })];
  }
  // What is missing is word to the borrower, which the lender can give.
  if (own?.kind === 'precondition' && own.needs === 'notice') {
    return [tried(ask, 'statutory-notice', lift(() => true), { rule, askBy: permittedChannel(ask) })];
  }
  if (kind !== 'lawful-basis') return [];
  const bases = ask.file.policy.purposes.get(ask.compiled.duties[ask.target]!.purpose)?.bases ?? [];
  const askBy = permittedChannel(ask);
  const isWritten = (way: DutyWay): boolean =>
    ['electronic', 'post'].includes(channelRow(channelOf(ask, way)).class);
  return [
    bases.includes('consent') && askBy !== null
      ? tried(ask, 'ask-consent', lift(() => true), { rule, askBy }) : null,
    bases.includes('legal-obligation') ? tried(ask, 'statutory-notice', lift(isWritten), { rule }) : null,
  ];
}

const ORDER: readonly RemedyKind[] = [
  'lighter-evidence', 'wait', 'borrower-chooses', 'ask-consent', 'statutory-notice', 'human-review',
];

/**
 * What could be done about an unmet duty, each tried on the problem before it is offered. A cease,
 * an attorney, a protection, a cap or an hour is never lifted; where nothing else is left, a
 * person looks at it, and no override is offered.
 */
export function listRemedies(ask: RemedyAsk): readonly Remedy[] {
  const rules = [...new Set(ask.conflict.filter((c) => c.kind === 'rule').map((c) => c.name))];
  const review: Remedy = {
    kind: 'human-review', rule: null, askBy: null, metOn: null, met: [], burden: {},
  };
  return [lighterEvidence(ask), wait(ask), ...rules.flatMap((rule) => byRule(ask, rule)), review]
    .filter((r) => r !== null)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
