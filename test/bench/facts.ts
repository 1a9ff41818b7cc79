import type { Fact, FactOf, Question } from 'softknock';
import type {
  BenchPurpose, BenchQuestion, Borrower, Consent, Contact, ContactChannel, Loan,
} from './workload.js';

/** The one actor of the workload: the lender itself. */
const LENDER = 'LENDER';

const iso = (at: number): string => new Date(at).toISOString();

function loanFacts(borrower: Borrower, loan: Loan): Fact[] {
  const opened: Fact = {
    type: 'LoanOpened', id: `${loan.id}.opened`, at: iso(loan.openedAt), loan: loan.id,
    product: 'consumer-loan', amount: loan.amount, currency: 'USD',
    disbursedOn: iso(loan.openedAt).slice(0, 10),
    parties: [{ person: borrower.id, role: 'borrower' }], clauses: [],
  };
  return [opened, ...loan.observations.map((seen, i): Fact => ({
    type: 'LoanObserved', id: `${loan.id}.seen${i}`, at: iso(seen.at), loan: loan.id,
    on: iso(seen.at).slice(0, 10), pastDueDays: seen.pastDueDays,
  }))];
}

function consentFacts(person: string, consent: Consent, index: number): Fact[] {
  const scope = { purposes: [consent.purpose], channels: consent.channels };
  const id = `${person}.consent${index}`;
  const given: Fact = {
    type: 'ConsentGiven', id, at: iso(consent.givenAt), person, scope, form: 'electronic',
  };
  return consent.withdrawnAt === null ? [given] : [given, {
    type: 'ConsentWithdrawn', id: `${id}.withdrawn`, at: iso(consent.withdrawnAt), person, scope,
  }];
}

function contactFact(person: string, contact: Contact): Fact {
  return {
    type: 'ContactAttempted', id: contact.id, at: iso(contact.at), contact: contact.id,
    direction: contact.direction, channel: contact.channel, person, actor: LENDER,
    loans: contact.loans, outcome: contact.outcome,
  };
}

function wishFacts(borrower: Borrower): Fact[] {
  const { id: person, ceaseAt, attorney, workplaceForbiddenAt } = borrower;
  const facts: Fact[] = [];
  if (ceaseAt !== null) {
    facts.push({
      type: 'CeaseRequested', id: `${person}.cease`, at: iso(ceaseAt), person, scope: {},
      form: 'written',
    });
  }
  if (attorney !== null) {
    facts.push({
      type: 'RepresentationNotified', id: `${person}.attorney`, at: iso(attorney.at), person,
      loans: attorney.loans, by: `${person}.counsel`, contactAscertainable: true,
    });
  }
  if (workplaceForbiddenAt !== null) {
    facts.push({
      type: 'PlaceStated', id: `${person}.work`, at: iso(workplaceForbiddenAt), person,
      place: 'work', kind: 'forbidden',
    });
  }
  return facts;
}

/** Everything known of a borrower as facts in the library's vocabulary, plain JSON. */
export function toFacts(borrower: Borrower): Fact[] {
  const { id: person, contract } = borrower;
  const at = iso(borrower.registeredAt);
  return [
    {
      type: 'PersonRegistered', id: `${person}.registered`, at, person,
      residence: { country: 'US' }, zones: [{ zone: borrower.zone, basis: 'address' }],
    },
    {
      type: 'ActorEngaged', id: `${person}.lender`, at, actor: LENDER, role: 'lender',
      ownName: true, loans: borrower.loans.map((loan) => loan.id),
    },
    ...borrower.loans.flatMap((loan) => loanFacts(borrower, loan)),
    {
      type: 'BasisRecorded', id: `${person}.contract`, at: iso(contract.at), person,
      purposes: contract.purposes, basis: 'contract', reference: 'clause 8',
    },
    ...borrower.consents.flatMap((consent, i) => consentFacts(person, consent, i)),
    ...wishFacts(borrower),
    ...borrower.contacts.map((contact) => contactFact(person, contact)),
  ];
}

/** A question in the library's vocabulary, plain JSON. */
export function toQuestion(question: BenchQuestion): Question {
  return {
    at: iso(question.at), person: question.borrower, actor: LENDER, loans: [question.loan],
    act: question.act, channel: question.channel, purposes: [question.purpose],
    place: question.place,
  };
}

type Reading = { -readonly [K in keyof Borrower]: Borrower[K] extends readonly (infer E)[]
  ? E[] : Borrower[K] };

function readConsent(into: Reading, fact: FactOf<'ConsentGiven'>): void {
  into.consents.push({
    purpose: fact.scope.purposes?.[0] as BenchPurpose,
    channels: fact.scope.channels as readonly ContactChannel[],
    givenAt: Date.parse(fact.at), withdrawnAt: null,
  });
}

/** A withdrawal ends the last consent for its purpose and channels. */
function readWithdrawal(into: Reading, fact: FactOf<'ConsentWithdrawn'>): void {
  const { purposes, channels } = fact.scope;
  const index = into.consents.findLastIndex((consent) => consent.purpose === purposes?.[0]
    && consent.channels[0] === channels?.[0]);
  into.consents[index] = { ...into.consents[index]!, withdrawnAt: Date.parse(fact.at) };
}

function readFact(into: Reading, fact: Fact): void {
  const at = Date.parse(fact.at);
  switch (fact.type) {
    case 'PersonRegistered':
      into.id = fact.person;
      into.registeredAt = at;
      into.zone = fact.zones[0]!.zone;
      return;
    case 'LoanOpened':
      into.loans.push({ id: fact.loan, openedAt: at, amount: fact.amount, observations: [] });
      return;
    case 'LoanObserved': {
      const loan = into.loans.find((l) => l.id === fact.loan)!;
      (loan.observations as { at: number; pastDueDays: number }[])
        .push({ at, pastDueDays: fact.pastDueDays });
      return;
    }
    case 'BasisRecorded':
      into.contract = { at, purposes: fact.purposes as readonly BenchPurpose[] };
      return;
    case 'ConsentGiven': readConsent(into, fact); return;
    case 'ConsentWithdrawn': readWithdrawal(into, fact); return;
    case 'CeaseRequested': into.ceaseAt = at; return;
    case 'RepresentationNotified': into.attorney = { at, loans: fact.loans }; return;
    case 'PlaceStated': into.workplaceForbiddenAt = at; return;
    case 'ContactAttempted':
      into.contacts.push({
        id: fact.contact, at, loans: fact.loans, channel: fact.channel as ContactChannel,
        direction: fact.direction, outcome: fact.outcome,
      });
      return;
    default:
  }
}

/**
 * The borrower that facts from `toFacts` tell of: what the peers, who keep no facts, must do
 * before their first answer. It trusts its input and checks nothing.
 */
export function fromFacts(facts: readonly Fact[]): Borrower {
  const into: Reading = {
    id: '', zone: '', registeredAt: 0, loans: [], contract: { at: 0, purposes: [] },
    consents: [], ceaseAt: null, attorney: null, workplaceForbiddenAt: null, contacts: [],
  };
  for (const fact of facts) readFact(into, fact);
  return into;
}
