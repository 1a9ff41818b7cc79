import { checkContact, compilePolicy, openCase, orThrow } from 'softknock';
import type { CaseFile, Finding, HousePolicy, Policy, Question, RulePack } from 'softknock';

const base = {
  force: 'law', breach: 'forbids', span: { from: '2000-01-01', until: null },
  source: { cite: 'Act 1', words: 'shall not', readOn: '2026-11-01', grade: 'text' }, reading: 'One.',
} as const;

/** A rule of pack `xx/p`: what matters is given, the rest is filled in. */
export type RuleJson = Readonly<Record<string, unknown>> & { readonly kind: string };

/** A policy of one pack with these rules, ids `xx/p/<name or r1, r2, ...>`. */
export function policyOf(rules: readonly RuleJson[], house?: HousePolicy): Policy {
  const pack = {
    id: 'xx/p', version: '1', title: 'P', status: 'draft', language: 'en', coverage: {},
    rules: rules.map(({ name, ...rule }, i) => ({ ...base, ...rule, id: `xx/p/${String(name ?? `r${i + 1}`)}` })),
  } as unknown as RulePack;
  return orThrow(compilePolicy(house === undefined ? { packs: [pack] } : { packs: [pack], house }));
}

export type FactJson = Readonly<Record<string, unknown>>;

/** A fact with an id of its own. */
export const fact = (type: string, at: string, own: FactJson): FactJson =>
  ({ type, id: `${type}.${at}.${JSON.stringify(own).length}.${String(own['contact'] ?? own['loan'] ?? own['contactPoint'] ?? '')}`, at, ...own });

/** An instant of 2026 in New York's summer: `on('06-15', '10:00')`. */
export const on = (date: string, time: string = '10:00'): string => `2026-${date}T${time}:00-04:00`;

const START = '2026-01-05T10:00:00-05:00';
const loan = (id: string, more: FactJson = {}): FactJson => fact('LoanOpened', START, {
  loan: id, product: 'consumer-loan', amount: 1000, currency: 'USD', disbursedOn: '2026-01-05',
  parties: [{ person: 'P1', role: 'borrower' }], clauses: [], ...more,
});

/** A person in New York with two loans, a mobile, a work phone, a mailbox and a home. */
export const FRAME: readonly FactJson[] = [
  fact('PersonRegistered', START, {
    person: 'P1', residence: { country: 'US' }, zones: [{ zone: 'America/New_York', basis: 'address' }],
  }),
  fact('ContactPointAdded', START, { person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms', 'chat'], line: 'mobile' }),
  fact('ContactPointAdded', START, { person: 'P1', contactPoint: 'desk', channels: ['phone'], line: 'landline', place: 'work' }),
  fact('ContactPointAdded', START, { person: 'P1', contactPoint: 'mail', channels: ['email'] }),
  fact('ContactPointAdded', START, { person: 'P1', contactPoint: 'house', channels: ['letter', 'visit'], place: 'home' }),
  loan('L1', { account: 'A', use: 'principal-residence' }), loan('L2', { account: 'A', product: 'mortgage' }),
  fact('ActorEngaged', START, { actor: 'C1', role: 'lender', ownName: true, institution: 'I', loans: ['L1', 'L2'] }),
  fact('ActorEngaged', START, { actor: 'C2', role: 'collector', ownName: true, institution: 'I', loans: ['L1', 'L2'],
    loanStatusWhenObtained: 'default' }),
];

let serial = 0;
/** An attempt of C1 by phone about L1, unanswered; more of it as given. */
export function attempt(at: string, more: FactJson = {}): FactJson {
  serial += 1;
  return {
    type: 'ContactAttempted', id: `t${serial}`, at, contact: `t${serial}`, direction: 'out', channel: 'phone',
    contactPoint: 'mobile', person: 'P1', actor: 'C1', loans: ['L1'], purposes: ['arrears-contact'],
    act: 'collection', outcome: 'no-answer', ...more,
  };
}

/** A collection call of C1 about L1; more of it as given. */
export const call = (at: string, more: Partial<Question> = {}): Question => ({
  at, person: 'P1', actor: 'C1', loans: ['L1'], act: 'collection', channel: 'phone', purposes: [],
  contactPoint: 'mobile', ...more,
});

export const fileOf = (policy: Policy, facts: readonly FactJson[], frame: readonly FactJson[] = FRAME): CaseFile =>
  orThrow(openCase(policy, { person: 'P1', facts: [...frame, ...facts] }));

/** The first rule's finding, or null where it does not apply. */
export function findingOf(
  rules: readonly RuleJson[], facts: readonly FactJson[], question: Question, house?: HousePolicy,
): Finding | null {
  const verdict = orThrow(checkContact(fileOf(policyOf(rules, house), facts), question));
  return verdict.findings.find((f) => f.rule.startsWith('xx/p/')) ?? null;
}

/** What the pack's rules and the house say together. */
export const verdictOf = (
  rules: readonly RuleJson[], facts: readonly FactJson[], question: Question, house?: HousePolicy,
): string => orThrow(checkContact(fileOf(policyOf(rules, house), facts), question)).verdict;
