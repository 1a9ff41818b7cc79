import { rolesIn } from '../state/index.js';
import type { LoanState } from '../state/index.js';
import type { Channel, ContentFlag } from '../terms/words.js';
import type { Asked } from './asked.js';
import { isProtected } from './protection-ends.js';
import type { Guard } from './rule.js';

/** One part of a guard: true, false, or the name of the fact that is missing. */
export type Part = boolean | string;
/** A part as a closure. */
export type PartTest = (asked: Asked) => Part;

const NUMBERED: readonly Channel[] = ['phone', 'sms', 'video', 'chat'];
const ADVERTISES: readonly ContentFlag[] = ['promotional-offer', 'offers-discount'];

/** Whether a contact advertises, whatever act it was declared under. */
export function advertises({ content }: { readonly content?: readonly ContentFlag[] }): boolean {
  return (content ?? []).some((flag) => ADVERTISES.includes(flag));
}

function lineTest(lines: NonNullable<Guard['lines']>): PartTest {
  return ({ question, point }) => {
    if (!NUMBERED.includes(question.channel) && !NUMBERED.includes(question.via ?? 'desk')) {
      return false;
    }
    return point?.line === undefined ? 'ContactPointAdded.line' : lines.includes(point.line);
  };
}

/** Parts of a guard about where a contact goes and to whom. */
export function reachTests(guard: Guard): PartTest[] {
  const { placesExcept, lines, relations, sources } = guard;
  const tests: PartTest[] = [];
  if (placesExcept !== undefined) {
    tests.push(({ question, point }) => {
      const place = question.place ?? point?.place;
      return place === undefined || !placesExcept.includes(place);
    });
  }
  if (lines !== undefined) tests.push(lineTest(lines));
  if (sources !== undefined) {
    // Desk work always reads something: a list of nothing says as little as none.
    tests.push(({ question: { channel, data = [] } }) => channel === 'desk' && (data.length === 0
      ? 'question.data' : data.some((source) => sources.includes(source))));
  }
  if (relations !== undefined) {
    tests.push(({ registration, loans }) => registration?.relations?.some(({ to, kind }) =>
      relations.includes(kind) && loans.some((loan) => rolesIn(loan, to).length > 0)) === true);
  }
  return tests;
}

/** Parts of a guard about the states that stand for the person. */
export function protectionTests(guard: Guard): PartTest[] {
  const { protections, protectionsExcept } = guard;
  const tests: PartTest[] = [];
  if (protections !== undefined) {
    tests.push((asked) => isProtected(asked.person, protections, asked.question.loans, asked.at));
  }
  if (protectionsExcept !== undefined) {
    tests.push((asked) =>
      !isProtected(asked.person, protectionsExcept, asked.question.loans, asked.at));
  }
  return tests;
}

/** Parts about a loan's product and use, to be asked of any loan of the question. */
export function productParts(guard: Guard): ((loan: LoanState) => Part)[] {
  const { products, productsExcept, uses } = guard;
  const parts: ((loan: LoanState) => Part)[] = [];
  if (products !== undefined) parts.push((loan) => products.includes(loan.opened.fact.product));
  if (productsExcept !== undefined) {
    parts.push((loan) => !productsExcept.includes(loan.opened.fact.product));
  }
  if (uses !== undefined) {
    parts.push((loan) => (loan.opened.fact.use === undefined ? 'LoanOpened.use'
      : uses.includes(loan.opened.fact.use)));
  }
  return parts;
}
