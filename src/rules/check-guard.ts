import { observationAt, rolesIn } from '../state/index.js';
import { engagementAt } from '../state/index.js';
import type { FactOf } from '../facts/types/index.js';
import type { Asked } from './asked.js';
import type { ActorGuard, Guard } from './rule.js';

/**
 * Whether a guard holds: `yes`, `no`, or what is unknown. Any part false makes it `no`, however
 * much else is unknown.
 */
export type GuardAnswer = 'yes' | 'no' | readonly string[];

type Part = boolean | string;

/** One part of a guard: true, false, or the name of the fact that is missing. */
function combine(parts: readonly Part[]): GuardAnswer {
  const unknown: string[] = [];
  for (const part of parts) {
    if (part === false) return 'no';
    if (typeof part === 'string') unknown.push(part);
  }
  return unknown.length === 0 ? 'yes' : [...new Set(unknown)].sort();
}

function actorPart(
  guard: ActorGuard, engaged: FactOf<'ActorEngaged'> | null, named: boolean,
): GuardAnswer {
  // An actor nobody engaged is unknown, not unbound.
  if (engaged === null) return [named ? 'ActorEngaged' : 'question.actor'];
  const parts: Part[] = [];
  if (guard.roles !== undefined) parts.push(guard.roles.includes(engaged.role));
  if (guard.ownName !== undefined) parts.push((engaged.ownName ?? false) === guard.ownName);
  if (guard.obtained !== undefined) {
    const obtained = engaged.loanStatusWhenObtained;
    parts.push(obtained === undefined ? 'ActorEngaged.loanStatusWhenObtained'
      : guard.obtained.includes(obtained));
  }
  if (guard.capacity !== undefined) {
    parts.push(engaged.capacity === undefined ? false : engaged.capacity === guard.capacity);
  }
  if (guard.institutionKinds !== undefined) {
    parts.push(engaged.institutionKind === undefined ? 'ActorEngaged.institutionKind'
      : guard.institutionKinds.includes(engaged.institutionKind));
  }
  return combine(parts);
}

function actorsPart(guards: readonly ActorGuard[], asked: Asked): Part {
  const unknown: string[] = [];
  const loans = asked.loans.length > 0 ? asked.loans.map((l) => l.loan) : [null];
  for (const loan of loans) {
    const engaged = engagementAt(asked.state, asked.question.actor, loan, asked.at);
    for (const guard of guards) {
      const answer = actorPart(guard, engaged, asked.question.actor !== '');
      if (answer === 'yes') return true;
      if (answer !== 'no') unknown.push(...answer);
    }
  }
  return unknown.length > 0 ? [...unknown].sort()[0] as string : false;
}

function residenceParts(guard: Guard, asked: Asked): Part[] {
  const place = asked.registration?.residence;
  const parts: Part[] = [];
  const part = (list: readonly string[] | undefined, value: string | undefined, name: string) => {
    if (list === undefined) return;
    parts.push(value === undefined ? `PersonRegistered.residence.${name}` : list.includes(value));
  };
  part(guard.countries, place?.country, 'country');
  part(guard.regions, place?.region, 'region');
  part(guard.localities, place?.locality, 'locality');
  if (guard.partyKinds !== undefined) {
    parts.push(asked.registration === null ? 'PersonRegistered.kind'
      : guard.partyKinds.includes(asked.registration.kind ?? 'natural-person'));
  }
  return parts;
}

function questionParts(guard: Guard, asked: Asked): Part[] {
  const q = asked.question;
  const parts: Part[] = [];
  if (guard.acts !== undefined) parts.push(guard.acts.includes(q.act));
  if (guard.actsExcept !== undefined) parts.push(!guard.actsExcept.includes(q.act));
  if (guard.purposes !== undefined) {
    parts.push(q.purposes.some((p) => guard.purposes?.includes(p)));
  }
  if (guard.purposesExcept !== undefined) {
    parts.push(q.purposes.length === 0
      || q.purposes.some((p) => !guard.purposesExcept?.includes(p)));
  }
  if (guard.channels !== undefined) {
    parts.push(guard.channels.includes(q.channel)
      || (q.via !== undefined && guard.channels.includes(q.via)));
  }
  if (guard.places !== undefined) {
    const place = q.place ?? asked.point?.place;
    parts.push(place !== undefined && guard.places.includes(place));
  }
  if (guard.content !== undefined) {
    parts.push((q.content ?? []).some((c) => guard.content?.includes(c))
      || (q.data?.includes('location') === true && guard.content.includes('location-track')));
  }
  if (guard.prerecorded !== undefined) parts.push((q.prerecorded ?? false) === guard.prerecorded);
  if (guard.autodialled !== undefined) parts.push((q.autodialled ?? false) === guard.autodialled);
  return parts;
}

function loanParts(guard: Guard, asked: Asked): Part[] {
  const parts: Part[] = [];
  const any = (holds: (loan: Asked['loans'][number]) => Part): Part => {
    const answers = asked.loans.map(holds);
    if (answers.includes(true)) return true;
    return answers.find((a) => typeof a === 'string') ?? false;
  };
  const { products, roles, pastDueDays, amount } = guard;
  if (products !== undefined) parts.push(any((l) => products.includes(l.opened.fact.product)));
  if (roles !== undefined) {
    parts.push(any((l) => rolesIn(l, asked.question.person).some((r) => roles.includes(r))));
  }
  if (pastDueDays !== undefined) {
    parts.push(any((l) => {
      const days = observationAt(l, asked.at)?.pastDueDays;
      if (days === undefined) return 'LoanObserved.pastDueDays';
      return days >= (pastDueDays.min ?? 0) && days <= (pastDueDays.max ?? Infinity);
    }));
  }
  if (amount !== undefined) {
    parts.push(any((l) => {
      const fact = l.opened.fact;
      if (fact.currency !== amount.currency) return 'LoanOpened.currency';
      return fact.amount >= (amount.min ?? 0) && fact.amount <= (amount.max ?? Infinity);
    }));
  }
  return parts;
}

/** Whether a guard holds of a question: yes, no, or the names of the facts that are missing. */
export function checkGuard(guard: Guard, asked: Asked): GuardAnswer {
  const parts = [
    ...residenceParts(guard, asked), ...questionParts(guard, asked), ...loanParts(guard, asked),
  ];
  if (guard.actors !== undefined) parts.push(actorsPart(guard.actors, asked));
  return combine(parts);
}
