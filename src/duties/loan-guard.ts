import type { FactOf } from '../facts/types/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { GuardAnswer } from '../rules/check-guard.js';
import { isProtected } from '../rules/protection-ends.js';
import type { ActorGuard, Guard } from '../rules/rule.js';
import { engagementAt, registrationAt, rolesIn } from '../state/index.js';
import type { Act } from '../terms/words.js';
import { observedAt } from './loan-timeline.js';
import type { LoanTimeline } from './loan-timeline.js';

/** What a guard is held against where no contact is asked about: a loan and its lead party. */
export interface LoanGuardAsk {
  readonly file: CaseFile;
  readonly timeline: LoanTimeline;
  /** Epoch ms. */
  readonly at: number;
  /** Null where the rule is asked about a loan and not about a purpose. */
  readonly purpose: string | null;
  readonly act: Act | null;
}

/** True, false, or the name of the fact that is missing. */
type Part = boolean | string;

/**
 * Says whether a guard holds of a loan: yes, no, or the names of what is not known.
 * What only a contact has (channel, place, content) is unknown here, never false.
 *
 * @returns `no` when any part is false, however much else is unknown; else the missing names,
 * sorted; else `yes`. The floor treats missing names as holding: a duty is never lost to a gap.
 */
export function evaluateLoanGuard(guard: Guard, ask: LoanGuardAsk): GuardAnswer {
  const parts = [
    ...residenceParts(guard, ask), ...purposeParts(guard, ask), ...contactParts(guard),
    ...loanParts(guard, ask),
  ];
  if (guard.actors !== undefined) parts.push(actorsPart(guard.actors, ask));
  if (guard.actorsExcept !== undefined) parts.push(actorsExceptPart(guard.actorsExcept, ask));
  if (parts.includes(false)) return 'no';
  const unknown = parts.filter((part) => typeof part === 'string');
  return unknown.length === 0 ? 'yes' : [...new Set(unknown)].sort();
}

/** Whether a placed rule binds a loan: neither its pack's coverage nor its guard rules it out. */
export function bindsLoan(
  placed: { readonly coverage: Guard; readonly rule: { readonly guard?: Guard } },
  ask: LoanGuardAsk,
): boolean {
  return evaluateLoanGuard(placed.coverage, ask) !== 'no'
    && (placed.rule.guard === undefined || evaluateLoanGuard(placed.rule.guard, ask) !== 'no');
}

const listed = <T>(list: readonly T[] | undefined, value: T | null | undefined, name: string) =>
  (list === undefined ? true : value == null ? name : list.includes(value));

const notListed = <T>(list: readonly T[] | undefined, value: T | null, name: string) =>
  (list === undefined ? true : value === null ? name : !list.includes(value));

function residenceParts(guard: Guard, ask: LoanGuardAsk): Part[] {
  const person = ask.file.state.persons.get(ask.file.person);
  const registration = person === undefined ? null : registrationAt(person, ask.at);
  const place = registration?.residence;
  const kind = registration === null ? null : registration.kind ?? 'natural-person';
  return [
    listed(guard.countries, place?.country, 'PersonRegistered.residence.country'),
    listed(guard.regions, place?.region, 'PersonRegistered.residence.region'),
    listed(guard.localities, place?.locality, 'PersonRegistered.residence.locality'),
    listed(guard.partyKinds, kind, 'PersonRegistered.kind'),
  ];
}

function purposeParts(guard: Guard, ask: LoanGuardAsk): Part[] {
  return [
    listed(guard.acts, ask.act, 'question.act'),
    notListed(guard.actsExcept, ask.act, 'question.act'),
    listed(guard.purposes, ask.purpose, 'question.purposes'),
    notListed(guard.purposesExcept, ask.purpose, 'question.purposes'),
  ];
}

const CONTACT_PARTS = [
  'channels', 'places', 'placesExcept', 'lines', 'relations', 'content', 'sources',
  'prerecorded', 'autodialled',
] as const;

function contactParts(guard: Guard): Part[] {
  return CONTACT_PARTS.filter((name) => guard[name] !== undefined).map((n) => `question.${n}`);
}

function loanParts(guard: Guard, ask: LoanGuardAsk): Part[] {
  const { loan } = ask.timeline;
  const { product, use, amount, currency } = loan.opened.fact;
  const person = ask.file.state.persons.get(ask.file.person) ?? null;
  const parts: Part[] = [
    listed(guard.products, product, 'LoanOpened.product'),
    notListed(guard.productsExcept, product, 'LoanOpened.product'),
    listed(guard.uses, use, 'LoanOpened.use'),
    guard.protections === undefined
      || isProtected(person, guard.protections, [loan.loan], ask.at),
    guard.protectionsExcept === undefined
      || !isProtected(person, guard.protectionsExcept, [loan.loan], ask.at),
  ];
  if (guard.roles !== undefined) {
    parts.push(rolesIn(loan, ask.file.person).some((role) => guard.roles?.includes(role)));
  }
  if (guard.pastDueDays !== undefined) {
    const days = observedAt(ask.timeline, ask.at)?.pastDueDays;
    parts.push(days === undefined ? 'LoanObserved.pastDueDays' : isWithin(days, guard.pastDueDays));
  }
  if (guard.amount !== undefined) {
    parts.push(currency !== guard.amount.currency ? 'LoanOpened.currency'
      : isWithin(amount, guard.amount));
  }
  return parts;
}

function isWithin(
  value: number, bounds: { readonly min?: number; readonly max?: number },
): boolean {
  return value >= (bounds.min ?? 0) && value <= (bounds.max ?? Infinity);
}

/** Any actor engaged for the loan will do; with none engaged, who acts is unknown. */
function actorsPart(guards: readonly ActorGuard[], ask: LoanGuardAsk): Part {
  const { state } = ask.file;
  const engaged = [...state.actors.keys()]
    .map((actor) => engagementAt(state, actor, ask.timeline.loan.loan, ask.at))
    .filter((fact) => fact !== null);
  if (engaged.length === 0) return 'ActorEngaged';
  const answers = engaged.flatMap((fact) => guards.map((guard) => actorPart(guard, fact)));
  if (answers.includes(true)) return true;
  return answers.filter((a) => typeof a === 'string').sort()[0] ?? false;
}

/** Somebody engaged for the loan is described by no entry; with none engaged, it is unknown. */
function actorsExceptPart(guards: readonly ActorGuard[], ask: LoanGuardAsk): Part {
  const { state } = ask.file;
  const engaged = [...state.actors.keys()]
    .map((actor) => engagementAt(state, actor, ask.timeline.loan.loan, ask.at))
    .filter((fact) => fact !== null);
  if (engaged.length === 0) return 'ActorEngaged';
  const answers = engaged.map((fact) => {
    const parts = guards.map((guard) => actorPart(guard, fact));
    return parts.includes(true) ? false : parts.find((part) => typeof part === 'string') ?? true;
  });
  if (answers.includes(true)) return true;
  return answers.find((answer) => typeof answer === 'string') ?? false;
}

function actorPart(guard: ActorGuard, engaged: FactOf<'ActorEngaged'>): Part {
  const { loanStatusWhenObtained: obtained, institutionKind, capacity } = engaged;
  const parts: Part[] = [
    listed(guard.roles, engaged.role, 'ActorEngaged.role'),
    guard.ownName === undefined || (engaged.ownName ?? false) === guard.ownName,
    listed(guard.capacity === undefined ? undefined : [guard.capacity], capacity, 'ActorEngaged.capacity'),
    listed(guard.obtained, obtained, 'ActorEngaged.loanStatusWhenObtained'),
    listed(guard.institutionKinds, institutionKind, 'ActorEngaged.institutionKind'),
  ];
  if (parts.includes(false)) return false;
  return parts.find((part) => typeof part === 'string') ?? true;
}
