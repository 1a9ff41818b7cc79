import type { Json } from '../kernel/json.js';
import type { Problem } from '../kernel/result.js';
import type { Policy } from '../rules/policy.js';
import type {
  Duty, LighterMeans, Plan, PlannedContact, TierAssessment,
} from '../terms/record/index.js';
import { aDuty, aTier } from '../terms/record/read-answers.js';
import { aPlan } from '../terms/record/read-plan.js';
import { aPolicyShown, areProblems, mustBeShown } from './read-shown.js';
import { list, say, term } from './say.js';
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

function contactLines(words: Words, contact: PlannedContact): readonly string[] {
  const via = contact.via === null ? '' : ` (${words.channels[contact.via]})`;
  const head = say(words, contact.channel === 'desk' ? 'plan-desk' : 'plan-contact', {
    on: contact.on, channel: words.channels[contact.channel], via,
    purposes: list(words, contact.purposes.map((p) => term(words.purposes, p))),
    loans: list(words, contact.loans),
    sources: list(words, contact.sources.map((s) => words.sources[s])),
  });
  return [head, ...lighterGroups(words, contact.lighter).map((line) => `  ${line}`)];
}

function costText(words: Words, cost: Readonly<Record<string, number>>): string {
  const parts = Object.entries(cost).map(([level, n]) =>
    `${term({ ...words.channels, ...words.terms }, level)} ${n}`);
  return list(words, parts);
}

/** A plan in words: each contact, why nothing lighter, what cannot be met, and how sure. */
export function planLines(words: Words, plan: Plan, policy: Policy): readonly string[] {
  mustBeShown(['plan', aPlan, plan], ['policy', aPolicyShown, policy]);
  const unmet = plan.unmet.flatMap((u) => [
    say(words, 'plan-unmet',
      { purpose: term(words.purposes, u.purpose), loan: u.loan, latest: u.latest }),
    ...lighterGroups(words, u.because).map((line) => `  ${line}`),
  ]);
  const isEmpty = plan.contacts.length === 0 && plan.unmet.length === 0;
  return [
    say(words, 'plan-head', { at: plan.at.slice(0, 10), until: plan.until.slice(0, 10), person: plan.person }),
    ...(isEmpty ? [say(words, 'plan-empty')] : []),
    ...plan.contacts.flatMap((c) => contactLines(words, c)), ...unmet,
    ...(isEmpty ? [] : [say(words, 'plan-cost', { cost: costText(words, plan.cost) })]),
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
    evidence: list(words, duty.accepts.map((e) => words.evidence[e])), cite: rule?.source.cite ?? '',
    force: words.forces[duty.force],
  })];
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

/** Lists and objects as JSON: as text they would read `[object Object]`. */
function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Problems in words: what is wrong and where. */
export function problemLines(words: Words, problems: readonly Problem[]): readonly string[] {
  mustBeShown(['problems', areProblems, problems]);
  return problems.map((p) => say(words, 'problem', {
    code: p.code, path: p.path.join('.') || '-',
    facts: Object.entries(p.facts).map(([k, v]) => `${k}=${shown(v)}`).join(' '),
  }));
}
