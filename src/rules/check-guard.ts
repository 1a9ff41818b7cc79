import type { FactOf } from '../facts/types/index.js';
import { engagementAt, observationAt, rolesIn } from '../state/index.js';
import type { LoanState } from '../state/index.js';
import type { Asked } from './asked.js';
import { productParts, protectionTests, reachTests } from './guard-parts.js';
import type { Part, PartTest } from './guard-parts.js';
import type { ActorGuard, Guard } from './rule.js';

/**
 * Whether a guard holds: `yes`, `no`, or what is unknown: of one guard, one list for the same names.
 * Any part false makes it `no`, however much else is unknown.
 */
export type GuardAnswer = 'yes' | 'no' | readonly string[];

/** A guard as a closure. */
export type CompiledGuard = (asked: Asked) => GuardAnswer;

function allHold(tests: readonly PartTest[]): CompiledGuard {
  // Bounded by the names of facts that the parts of one guard may miss.
  const known = new Map<string, readonly string[]>();
  const listOf = (names: string): readonly string[] => {
    const held = known.get(names);
    if (held !== undefined) return held;
    const made = Object.freeze([...new Set(names.split(' '))].sort());
    known.set(names, made);
    return made;
  };
  return (asked) => {
    let unknown = '';
    for (const test of tests) {
      const part = test(asked);
      if (part === false) return 'no';
      if (part !== true) unknown = unknown === '' ? part : `${unknown} ${part}`;
    }
    return unknown === '' ? 'yes' : listOf(unknown);
  };
}

/** A word of the engagement that a guard lists; one that nobody has told is unknown. */
function toldPart(list: readonly string[] | undefined, told: string | undefined, name: string): Part {
  if (list === undefined) return true;
  return told === undefined ? `ActorEngaged.${name}` : list.includes(told);
}

function actorPart(guard: ActorGuard, engaged: FactOf<'ActorEngaged'>): Part {
  if (guard.roles !== undefined && !guard.roles.includes(engaged.role)) return false;
  if (guard.ownName !== undefined && (engaged.ownName ?? false) !== guard.ownName) return false;
  const { capacity, obtained, institutionKinds } = guard;
  const decides =
    toldPart(capacity === undefined ? undefined : [capacity], engaged.capacity, 'capacity');
  const status = toldPart(obtained, engaged.loanStatusWhenObtained, 'loanStatusWhenObtained');
  const kind = toldPart(institutionKinds, engaged.institutionKind, 'institutionKind');
  if (decides === false || status === false || kind === false) return false;
  if (decides !== true) return decides;
  return status === true ? kind : status;
}

/** One entry is enough; an actor that nobody engaged is unknown, not unbound. */
function actorsTest(guards: readonly ActorGuard[]): PartTest {
  return (asked) => {
    let answer: Part = false;
    const loans: readonly (LoanState | null)[] = asked.loans.length > 0 ? asked.loans : [null];
    for (const loan of loans) {
      const engaged = engagementAt(asked.state, asked.question.actor, loan?.loan ?? null, asked.at);
      if (engaged === null) answer = 'ActorEngaged';
      for (const guard of engaged === null ? [] : guards) {
        const part = actorPart(guard, engaged as FactOf<'ActorEngaged'>);
        if (part === true) return true;
        if (part !== false) answer = part;
      }
    }
    return answer;
  };
}

/** Every actor engaged must be described by an entry to be left out; an unknown part leaves it. */
function actorsExceptTest(guards: readonly ActorGuard[]): PartTest {
  return (asked) => {
    let answer: Part = false;
    const loans: readonly (LoanState | null)[] = asked.loans.length > 0 ? asked.loans : [null];
    for (const loan of loans) {
      const engaged = engagementAt(asked.state, asked.question.actor, loan?.loan ?? null, asked.at);
      const parts = engaged === null ? ['ActorEngaged']
        : guards.map((guard) => actorPart(guard, engaged));
      if (parts.includes(true)) continue;
      const unknown = parts.find((part) => typeof part === 'string');
      if (unknown === undefined) return true;
      answer = unknown;
    }
    return answer;
  };
}

function residenceTests(guard: Guard): PartTest[] {
  const tests: PartTest[] = [];
  const listed = (list: readonly string[], name: 'country' | 'region' | 'locality'): PartTest =>
    (asked) => {
      const value = asked.registration?.residence[name];
      return value === undefined ? `PersonRegistered.residence.${name}` : list.includes(value);
    };
  if (guard.countries !== undefined) tests.push(listed(guard.countries, 'country'));
  if (guard.regions !== undefined) tests.push(listed(guard.regions, 'region'));
  if (guard.localities !== undefined) tests.push(listed(guard.localities, 'locality'));
  const { partyKinds } = guard;
  if (partyKinds !== undefined) {
    tests.push((asked) => (asked.registration === null ? 'PersonRegistered.kind'
      : partyKinds.includes(asked.registration.kind ?? 'natural-person')));
  }
  return tests;
}

function questionTests(guard: Guard): PartTest[] {
  const { acts, actsExcept, purposes, purposesExcept, channels, places, content } = guard;
  const { prerecorded, autodialled } = guard;
  const tests: PartTest[] = [];
  if (acts !== undefined) {
    tests.push((asked) => asked.acts.some((act) => acts.includes(act)));
  }
  if (actsExcept !== undefined) {
    tests.push((asked) => asked.acts.some((act) => !actsExcept.includes(act)));
  }
  if (purposes !== undefined) {
    tests.push(({ question }) => question.purposes.some((p) => purposes.includes(p)));
  }
  if (purposesExcept !== undefined) {
    tests.push(({ question }) => question.purposes.length === 0
      || question.purposes.some((p) => !purposesExcept.includes(p)));
  }
  if (channels !== undefined) {
    tests.push(({ question }) => channels.includes(question.channel)
      || (question.via !== undefined && channels.includes(question.via)));
  }
  if (places !== undefined) {
    tests.push(({ question, point }) => {
      const place = question.place ?? point?.place;
      return place !== undefined && places.includes(place);
    });
  }
  if (content !== undefined) {
    tests.push(({ question }) => (question.content ?? []).some((c) => content.includes(c))
      || (question.data?.includes('location') === true && content.includes('location-track')));
  }
  if (prerecorded !== undefined) {
    tests.push(({ question }) => (question.prerecorded ?? false) === prerecorded);
  }
  if (autodialled !== undefined) {
    tests.push(({ question }) => (question.autodialled ?? false) === autodialled);
  }
  return tests;
}

/** One of the loans asked about is enough. */
function anyLoan(holds: (loan: LoanState, asked: Asked) => Part): PartTest {
  return (asked) => {
    let answer: Part = false;
    for (const loan of asked.loans) {
      const part = holds(loan, asked);
      if (part === true) return true;
      if (part !== false) answer = part;
    }
    return answer;
  };
}

function loanTests(guard: Guard): PartTest[] {
  const { roles, pastDueDays, amount } = guard;
  const tests: PartTest[] = productParts(guard).map((part) => anyLoan(part));
  if (roles !== undefined) {
    tests.push(anyLoan((loan, asked) =>
      rolesIn(loan, asked.question.person).some((role) => roles.includes(role))));
  }
  if (pastDueDays !== undefined) {
    tests.push(anyLoan((loan, asked) => {
      const days = observationAt(loan, asked.at)?.pastDueDays;
      if (days === undefined) return 'LoanObserved.pastDueDays';
      return days >= (pastDueDays.min ?? 0) && days <= (pastDueDays.max ?? Infinity);
    }));
  }
  if (amount !== undefined) {
    tests.push(anyLoan((loan) => {
      const fact = loan.opened.fact;
      if (fact.currency !== amount.currency) return 'LoanOpened.currency';
      return fact.amount >= (amount.min ?? 0) && fact.amount <= (amount.max ?? Infinity);
    }));
  }
  return tests;
}

/** A guard as one closure that asks only what the guard names. */
export function compileGuard(guard: Guard): CompiledGuard {
  return allHold([
    ...questionTests(guard), ...residenceTests(guard), ...loanTests(guard),
    ...(guard.actors === undefined ? [] : [actorsTest(guard.actors)]),
    ...(guard.actorsExcept === undefined ? [] : [actorsExceptTest(guard.actorsExcept)]),
    ...reachTests(guard), ...protectionTests(guard),
  ]);
}

/** Whether a guard holds of a question, compiled on the spot: for what is asked once. */
export function checkGuard(guard: Guard, asked: Asked): GuardAnswer {
  return compileGuard(guard)(asked);
}
