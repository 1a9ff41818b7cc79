import type { Problem } from '../kernel/result.js';
import type { Policy } from '../rules/policy.js';
import type {
  Duty, DutyPart, LighterMeans, Plan, PlannedContact, Remedy, TierAssessment, UnmetExplanation,
} from '../terms/record/index.js';
import { aDuty, aTier } from '../terms/record/read-answers.js';
import { aPlan } from '../terms/record/read-plan.js';
import { problemLine } from './problem-words.js';
import type { ProblemWords } from './problem-words.js';
import { aPolicyShown, areProblems, mustBeShown } from './read-shown.js';
import type { Channel } from '../terms/words.js';
import { fill, list, say, term } from './say.js';
import type { Words } from './words.js';

/** Lighter channels grouped by why they did not serve, so that a plan stays short. */
function lighterGroups(words: Words, lighter: readonly LighterMeans[]): readonly string[] {
  const groups = new Map<string, { channels: string[]; rules: readonly string[] }>();
  for (const option of lighter) {
    const key = `${option.why}|${option.rules.join()}`;
    const held = groups.get(key) ?? { channels: [], rules: option.rules };
    held.channels.push(words.channels[option.channel]);
    groups.set(key, held);
  }
  return [...groups].map(([key, group]) => say(words, 'plan-lighter', {
    channels: list(words, group.channels),
    why: words.lighter[key.slice(0, key.indexOf('|')) as LighterMeans['why']],
    rules: group.rules.length === 0 ? '' : ` [${list(words, group.rules)}]`,
  }));
}

/** What carries an invitation, in the brackets of the language. */
export function viaText({ channels, language }: Words, { via }: PlannedContact): string {
  if (via === null) return '';
  return language === 'zh' ? `（${channels[via]}）` : ` (${channels[via]})`;
}

function contactHead(words: Words, contact: PlannedContact): string {
  const via = viaText(words, contact);
  const head = say(words, contact.channel === 'desk' ? 'plan-desk' : 'plan-contact', {
    on: contact.on, channel: words.channels[contact.channel], via,
    purposes: list(words, contact.purposes.map((p) => term(words.purposes, p))),
    loans: list(words, contact.loans),
    sources: list(words, contact.sources.map((s) => words.sources[s])),
  });
  return contact.announced ? say(words, 'plan-announced', { line: head }) : head;
}

/** Each contact with why nothing lighter; what was said of an earlier one is not said again. */
function contactLines(words: Words, contacts: readonly PlannedContact[]): readonly string[] {
  const said = new Map<string, string>();
  const taken = new Set<string>();
  return contacts.flatMap((contact) => {
    const head = contactHead(words, contact);
    const lines = lighterGroups(words, contact.lighter).map((line) => `  ${line}`);
    const where = { on: contact.on, channel: words.channels[contact.channel] };
    const same = say(words, 'plan-same', where);
    // Of contacts on a day by one channel only the first can be pointed at, if it says why itself.
    const isFirst = !taken.has(same);
    taken.add(same);
    if (lines.length === 0) return [head];
    const reasons = lines.join('\n');
    const earlier = said.get(reasons);
    if (earlier !== undefined) return [head, `  ${earlier}`];
    if (isFirst) said.set(reasons, same);
    return [head, ...lines];
  });
}

/** Duties that cannot be met, those with the same obstacles together and these said once. */
function unmetInPlan(words: Words, unmet: Plan['unmet']): readonly string[] {
  type Rows = Map<string, { purpose: string; loan: string; days: string[] }>;
  const groups = new Map<string, Rows>();
  for (const { purpose, loan, latest, because } of unmet) {
    const lines = lighterGroups(words, because).map((line) => `  ${line}`).join('\n');
    const group: Rows = groups.get(lines) ?? new Map();
    // Either name may hold any character.
    const key = JSON.stringify([purpose, loan]);
    const row = group.get(key) ?? { purpose, loan, days: [] };
    row.days.push(latest);
    group.set(key, row);
    groups.set(lines, group);
  }
  // Without a line of its own, what stands above another's obstacles would seem to have them.
  const told = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return told.flatMap(([lines, group]) => [
    ...[...group.values()].map(({ purpose, loan, days }) => say(words, 'plan-unmet',
      { purpose: term(words.purposes, purpose), loan, latest: list(words, days) })),
    ...(lines === '' ? [] : lines.split('\n')),
  ]);
}

function costText(words: Words, cost: Readonly<Record<string, number>>): string {
  const parts = Object.entries(cost).map(([level, n]) =>
    `${term({ ...words.channels, ...words.terms }, level)} ${n}`);
  return list(words, parts);
}

/** How much lighter the plan is than a fixed calendar; nothing where that calls nobody. */
function usualLines(words: Words, plan: Plan): readonly string[] {
  const usual = (Object.entries(plan.usual) as [Channel, number][]).sort();
  if (usual.length === 0) return [];
  const planned = new Map<Channel, number>();
  for (const { channel } of plan.contacts) planned.set(channel, (planned.get(channel) ?? 0) + 1);
  const counted = (counts: Iterable<readonly [Channel, number]>): string =>
    list(words, [...counts].map(([channel, n]) => `${words.channels[channel]} ${n}`)) || '0';
  return [say(words, 'plan-usual', { usual: counted(usual), planned: counted(planned) })];
}

/** Why duties cannot be met, and what could be done, in words for whoever has to answer for it. */
export function unmetLines(
  words: Words, explained: readonly UnmetExplanation[],
): readonly string[] {
  return explained.flatMap(({ purpose, loan, latest, conflict, remedies }) => [
    say(words, 'conflict-head', { purpose: term(words.purposes, purpose), loan, latest }),
    ...conflict.map(({ kind, name, channels }) => `  ${fill(words.conflict[kind],
      { name, channels: list(words, channels.map((c) => words.channels[c])) })}`),
    `  ${say(words, 'conflict-tail')}`,
    say(words, 'remedy-head'),
    ...remedies.map((remedy) => `  ${remedyText(words, remedy)}`),
  ]);
}

function remedyText(words: Words, remedy: Remedy): string {
  const what = fill(words.remedies[remedy.kind], {
    rule: remedy.rule ?? '', channel: remedy.askBy === null ? '' : words.channels[remedy.askBy],
  });
  if (remedy.kind === 'human-review') return what + words.stop;
  if (remedy.kind === 'wait') return say(words, 'remedy-late', { what, on: remedy.metOn ?? '' });
  const burden = Object.entries(remedy.burden).map(([level, n]) =>
    `${term({ ...words.channels, ...words.terms }, level)} ${n > 0 ? '+' : ''}${n}`);
  return say(words, 'remedy-effect', {
    what, met: list(words, remedy.met), burden: burden.length === 0 ? '0' : list(words, burden),
  });
}

/** A plan in words: each contact, why nothing lighter, what cannot be met, and how sure. */
export function planLines(words: Words, plan: Plan, policy: Policy): readonly string[] {
  mustBeShown(['plan', aPlan, plan], ['policy', aPolicyShown, policy]);
  const isEmpty = plan.contacts.length === 0 && plan.unmet.length === 0;
  return [
    say(words, 'plan-head', { at: plan.at.slice(0, 10), until: plan.until.slice(0, 10), person: plan.person }),
    ...(isEmpty ? [say(words, 'plan-empty')] : []),
    ...contactLines(words, plan.contacts), ...unmetInPlan(words, plan.unmet),
    ...(isEmpty ? [] : [say(words, 'plan-cost', { cost: costText(words, plan.cost) })]),
    ...usualLines(words, plan),
    words.status[plan.status],
    ...(plan.status === 'proved' ? [] : [say(words, 'plan-gap', { gap: costText(words, plan.gap) })]),
    say(words, 'premises', { list: list(words, plan.premises.map((p) => term(words.terms, p))) }),
    say(words, 'not-advice'),
  ];
}

/** A duty in words. */
export function dutyLines(words: Words, duty: Duty, policy: Policy): readonly string[] {
  mustBeShown(['duty', aDuty, duty], ['policy', aPolicyShown, policy]);
  const rule = policy.rules.get(duty.rule)?.rule;
  const basis = duty.basis === null ? '-' : duty.basis === 'missing' ? term(words.terms, 'basis.missing')
    : words.bases[duty.basis.basis];
  return [say(words, 'duty', {
    purpose: term(words.purposes, duty.purpose), loan: duty.loan, earliest: duty.earliest,
    latest: duty.latest, status: term(words.terms, `duty.${duty.status}`), basis,
    evidence: list(words, duty.accepts.map((e) => words.evidence[e])), cite: term(words.terms, rule?.source.cite ?? ''),
    force: words.forces[duty.force],
  }), ...partLines(words, duty.part ?? null)];
}

/** What a duty is of a check that takes several; nothing for a whole one. */
function partLines(words: Words, part: DutyPart | null): readonly string[] {
  if (part === null) return [];
  const { nth, count, daysApart } = part;
  return [`  ${part.kind === 'turn' ? say(words, 'duty-turn', { nth, count, days: daysApart ?? 0 })
    : say(words, 'duty-part', { nth, count })}`];
}

/** A tier in words, each contribution shown. */
export function tierLines(words: Words, tier: TierAssessment): readonly string[] {
  mustBeShown(['tier', aTier, tier]);
  return [
    say(words, 'tier', {
      loan: tier.loan, tier: words.tiers[tier.tier], score: tier.score, since: tier.since,
    }),
    ...tier.contributions.map((c) => say(words, 'tier-part',
      { what: term(words.terms, c.code), points: c.points, facts: list(words, c.facts) })),
    ...(tier.heldUntil === null ? [] : [say(words, 'tier-held', { until: tier.heldUntil })]),
  ];
}

/** Problems in words: what is wrong and where. */
export function problemLines(
  words: ProblemWords, problems: readonly Problem[],
): readonly string[] {
  mustBeShown(['problems', areProblems, problems]);
  return problems.map((p) => problemLine(words, p));
}
