import { PURPOSE_TABLE } from '../../../src/terms/purposes.js';
import type { Scenario } from 'softknock/testing';

/** A fact as a scenario file holds it; ids are given where a case is made. */
export type Given = Readonly<Record<string, unknown>> & { readonly type: string };

/** A lender's own policy, which a case may leave as loose as a scenario file does. */
export type House = NonNullable<Scenario['house']>;

/** A case of a threshold: the operative words and what the case tells of them. */
export interface Told {
  readonly packs: readonly string[];
  /** Operative words of the source, which stand in the test's name. */
  readonly words: string;
  readonly says: string;
  readonly facts: readonly Given[];
  readonly ask: Scenario['ask'];
  readonly expect: Scenario['expect'];
  readonly house?: House;
}

export const SIGNED = '2026-03-02T10:00:00+08:00';
/** A Monday in the middle of the day. */
export const NOON = '2026-05-18T12:00:00+08:00';

export const person = (more: object = {}): Given => ({
  type: 'PersonRegistered', at: SIGNED, person: 'P1', residence: { country: 'CN', region: 'SH' },
  zones: [{ zone: 'Asia/Shanghai', basis: 'address' }], ...more,
});

export const company = (): Given => person({ kind: 'organisation' });

export const loan = (product: string, more: object = {}): Given => ({
  type: 'LoanOpened', at: SIGNED, loan: 'L1', product, amount: 100_000, currency: 'CNY',
  disbursedOn: '2026-03-02', parties: [{ person: 'P1', role: 'borrower' }], clauses: [], ...more,
});

export const bank = (more: object = {}): Given => ({
  type: 'ActorEngaged', at: SIGNED, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'], ...more,
});

export const mobile = (more: object = {}): Given => ({
  type: 'ContactPointAdded', at: SIGNED, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms', 'video', 'chat'],
  line: 'mobile', ...more,
});

export const home = (): Given => ({
  type: 'ContactPointAdded', at: SIGNED, person: 'P1', contactPoint: 'home-address', channels: ['letter', 'visit'],
  place: 'home',
});

/** Every purpose of the table is told at signing. */
export const notice = (more: object = {}): Given => ({
  type: 'NoticeServed', at: SIGNED, person: 'P1', notice: 'privacy', version: '1',
  purposes: PURPOSE_TABLE.map((row) => row.purpose), ...more,
});

export const basis = (kind: string, purposes: readonly string[], more: object = {}): Given => ({
  type: 'BasisRecorded', at: SIGNED, person: 'P1', purposes, basis: kind, reference: 'contract', ...more,
});

export const consent = (scope: object, more: object = {}): Given => ({
  type: 'ConsentGiven', at: SIGNED, person: 'P1', scope, form: 'electronic', ...more,
});

export const of = (type: string, more: object): Given => ({ type, at: '2026-05-01T10:00:00+08:00', person: 'P1', ...more });

export const seen = (pastDueDays: number, more: object = {}): Given => ({
  type: 'LoanObserved', at: '2026-05-18T08:00:00+08:00', loan: 'L1', on: '2026-05-18', pastDueDays, ...more,
});

export const attempt = (n: number, at: string, more: object = {}): Given => ({
  type: 'ContactAttempted', at, contact: `c${n}`, direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1',
  actor: 'BANK', loans: ['L1'], purposes: ['arrears-contact'], act: 'collection', outcome: 'conversation', ...more,
});

export const contact = (more: object): Scenario['ask'] => ({
  question: 'contact', at: NOON, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'phone',
  contactPoint: 'mobile', purposes: ['routine-check'], ...more,
});

export const desk = (more: object = {}): Scenario['ask'] => {
  const { contactPoint: _none, ...rest } = contact({ channel: 'desk', data: ['ledger'], ...more });
  return rest as Scenario['ask'];
};

export const due = (purpose: string, at: string = NOON): Scenario['ask'] => ({ question: 'due', at, purpose, loan: 'L1' });
export const owed = (purpose: string, at: string = NOON): Scenario['ask'] => ({ question: 'still-owed', at, purpose, loan: 'L1' });

/** Seconds before and at the first instant of a local date in China. */
export const lastSecondBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00+08:00`) - 1000).toISOString();
export const firstInstantOf = (date: string): string => `${date}T00:00:00+08:00`;

/** Facts moved to before a date, for questions of an earlier time. */
export const dated = (facts: readonly Given[], at: string): readonly Given[] => facts.map((fact) =>
  ({ ...fact, at, ...(fact['disbursedOn'] === undefined ? {} : { disbursedOn: at.slice(0, 10) }) }));

/** Told cases as scenarios, with ids of their order; the words stand as their source. */
export function toScenarios(name: string, told: readonly Told[]): readonly Scenario[] {
  return told.map(({ facts, words, ...rest }, i) => ({
    ...rest, id: `case/${name}/${i + 1}`, source: words, grade: 'text',
    facts: facts.map((fact, n) => ({ id: `f${n + 1}`, ...fact })),
  }));
}
