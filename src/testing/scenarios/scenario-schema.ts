import * as z from 'zod/mini';
import { FACT_SCHEMAS } from '../../facts/schemas/index.js';
import type { Question } from '../../terms/record/question.js';
import {
  ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, EFFECTS, EVIDENCE_KINDS, FINDING_KINDS, FORCES,
  GRADES, OUTCOMES, PLACES,
} from '../../terms/words.js';
import type { Expectation, Scenario } from './scenario.js';

/** The schema with words that stay in its JSON Schema. */
function said<S extends z.ZodMiniType>(schema: S, words: string): S {
  return schema.check(z.describe(words)) as S;
}

const text = z.string().check(z.minLength(1));
const opt = z.exactOptional;
const flag = opt(z.boolean());
const at = said(text, 'The moment of the question: an instant with offset, as 2026-04-07T10:00:00-04:00. '
  + 'Later facts do not exist for it; one of the same instant does.');
const date = said(text, 'A local date, as 2026-04-07.');
const knownAt = said(opt(text), 'As of what was recorded by this instant; absent: everything on file.');
const loan = said(text, 'Id of a loan.');
const person = said(text, 'Id of a person; absent: the first who is registered.');
const any = { at, person: opt(person), actor: opt(text), loan: opt(loan), loans: opt(z.array(loan)), knownAt } as const;

const CONTACT = {
  question: said(z.literal('contact'), 'May this contact happen at this moment, by this channel?'),
  at, person: said(text, 'To whom.'), actor: said(text, 'Who contacts.'),
  loans: said(opt(z.array(loan)), 'What it is about; absent: no loan.'),
  act: z.enum(ACTS), channel: z.enum(CHANNELS),
  purposes: said(opt(z.array(text)), 'Why; each stands in the table of purposes. Absent: none is told.'),
  via: said(opt(z.enum(CHANNELS)), 'For self-service: the channel that carries the invitation.'),
  contactPoint: said(opt(text), 'Number, address or device, as a fact has added it.'),
  place: opt(z.enum(PLACES)), content: said(opt(z.array(z.enum(CONTENT_FLAGS))), 'What it says.'),
  prerecorded: flag, autodialled: flag, statesOptOut: flag,
  inReplyTo: said(opt(text), 'Contact id of the inbound contact that it answers.'),
  continues: said(opt(text), 'Contact id of the live contact that it goes on with.'),
  mandatory: said(flag, 'The law requires this contact.'),
  data: said(opt(z.union([z.enum(DESK_SOURCES), z.array(z.enum(DESK_SOURCES))])), 'What desk work reads.'),
  unknown: said(opt(z.array(z.enum(['instant', 'content', 'place', 'actor', 'contactPoint']))),
    'What is not known yet when a plan is made.'),
  knownAt,
} satisfies Readonly<Record<keyof Question | 'question', z.ZodMiniType>>;

const duty = { ...any, purpose: said(text, 'Of which check; stands in the table of purposes.') } as const;
const message = z.strictObject({
  channel: z.enum(CHANNELS), content: z.array(z.enum(CONTENT_FLAGS)), outcome: opt(z.enum(OUTCOMES)),
});

const ask = z.discriminatedUnion('question', [
  z.strictObject(CONTACT),
  z.strictObject({ question: said(z.literal('due'), 'When is a check due, and what does it take?'), ...duty }),
  z.strictObject({ question: said(z.literal('still-owed'), 'Is a check still owed?'), ...duty }),
  z.strictObject({
    question: said(z.literal('classify'), 'The least class of a loan, or what a message is in law.'),
    ...any, message: opt(message),
  }),
  z.strictObject({ question: said(z.literal('tier'), 'The tier of a loan.'), ...any, loan }),
  z.strictObject({
    question: said(z.literal('keep-until'), 'Until which day is a record kept?'), ...any,
    record: said(text, 'The kind of record, as rules name it.'),
    of: said(text, 'Id of the fact that it is a record of.'),
  }),
  z.strictObject({
    question: said(z.literal('workday'), 'Is a date a day of work?'), ...any, at: opt(at), on: date,
    country: said(text, 'Two letters, or a region, as a calendar rule names it.'),
  }),
  z.strictObject({
    question: said(z.literal('plan'),
      'The plan from one instant to another: its first channel, and what it leaves unmet.'),
    ...any, until: said(text, 'The last instant of the plan.'),
  }),
]);

const EXPECT = {
  verdict: said(opt(z.enum(FINDING_KINDS)), 'Of a contact: the strictest finding.'),
  effect: said(opt(z.enum(EFFECTS)), 'Of a contact: what a decision comes to.'),
  force: opt(z.enum(FORCES)), grounds: said(opt(z.array(text)), 'Codes that must be among those found.'),
  deferUntil: opt(text), dueOn: opt(date), earliest: opt(date), latest: opt(date),
  classification: opt(z.nullable(text)), workday: opt(z.nullable(z.boolean())), dayClass: opt(z.nullable(text)),
  owed: flag, people: opt(z.int()), accepts: opt(z.array(z.enum(EVIDENCE_KINDS))), slackDays: opt(z.int()),
  aim: opt(z.enum(['latest', 'soonest'])), tier: opt(text), score: opt(z.int()),
  keepUntil: opt(z.nullable(date)), channel: said(opt(z.enum(CHANNELS)), 'Of a plan: that of its first contact.'),
  unmet: said(opt(z.array(text)), 'Of a plan: purposes of what it leaves unmet.'),
  because: said(opt(z.array(text)), 'Ids of rules, or beginnings of ids, that must be among those that decided.'),
} satisfies Readonly<Record<keyof Expectation, z.ZodMiniType>>;

const SCENARIO = {
  id: said(text, 'Unique in a run.'), source: said(opt(text), 'Where the expectation comes from.'),
  grade: said(opt(z.enum(GRADES)), 'How well it is founded.'), says: said(opt(text), 'What it shows, in a sentence.'),
  packs: said(z.array(text).check(z.minLength(1)), 'Ids of the packs in force.'),
  house: said(opt(z.record(z.string(), z.unknown())), 'A house policy in the shape of HousePolicy.'),
  facts: z.array(z.union([...FACT_SCHEMAS.values()] as [z.ZodMiniType, ...z.ZodMiniType[]])),
  ask, expect: said(z.strictObject(EXPECT).check(z.refine((expected) => Object.keys(expected).length > 0)),
    'What must come out: one member at least.'),
} satisfies Readonly<Record<keyof Scenario, z.ZodMiniType>>;

/** A scenario file: the shape alone, what `npm run -s scenarios` reads. */
export const scenarioFileSchema: z.ZodMiniType = z.strictObject({
  $schema: said(opt(z.string()), 'Ignored.'),
  scenarios: z.array(z.strictObject(SCENARIO)).check(z.minLength(1)),
});

/** The JSON Schema (draft 2020-12) of a scenario file, each type of fact with its members. */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(scenarioFileSchema, { io: 'input', unrepresentable: 'any' }),
    title: 'softknock scenarios',
    description: 'Rules tested as data: facts, a question, and what must come out.',
  };
}
