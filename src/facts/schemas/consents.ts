import * as z from 'zod/mini';
import { CHANNELS, LAWFUL_BASES, LIFTS, REFUSAL_REASONS } from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { person, scope } from './statement.js';
import { endsLater, flag, id, ids, instant, one, opt, setOf, words } from './words.js';

const scoped = { ...person, scope } as const;
const form = one(['written', 'electronic', 'oral']);
const opted = {
  ...person, channel: opt(one(CHANNELS)), contactPoint: opt(id), purposes: opt(setOf(id, 1)), loans: opt(setOf(id, 1)),
  words: opt(words),
} as const;

/** What was told, allowed and taken back. */
export const CONSENT_SCHEMAS: FactSchemas<
  'NoticeServed' | 'BasisRecorded' | 'ConsentGiven' | 'ConsentRefused' | 'ConsentWithdrawn'
  | 'ConsentExpired' | 'ObjectionRaised' | 'RefusalStated' | 'RefusalRouted' | 'CeaseRequested'
  | 'OptedOut' | 'OptedIn' | 'ErasureRequested'
> = exactly({
  NoticeServed: factSchema('NoticeServed', {
    ...person, notice: id, version: id, purposes: ids,
  }),
  BasisRecorded: factSchema('BasisRecorded', {
    ...person, purposes: ids, basis: one(LAWFUL_BASES), reference: words,
  }),
  ConsentGiven: factSchema('ConsentGiven', {
    ...scoped, notice: opt(z.strictObject({ id, version: id })), separate: opt(flag), form,
    until: opt(instant), givenTo: opt(id), obtainedDuring: opt(id), lifts: opt(setOf(one(LIFTS))),
  }).check(endsLater()),
  ConsentRefused: factSchema('ConsentRefused', scoped),
  ConsentWithdrawn: factSchema('ConsentWithdrawn', scoped),
  ConsentExpired: factSchema('ConsentExpired', scoped),
  ObjectionRaised: factSchema('ObjectionRaised', scoped),
  RefusalStated: factSchema('RefusalStated', {
    ...scoped, reason: one(REFUSAL_REASONS), words: opt(words), until: opt(instant),
    form: opt(form),
  }).check(endsLater()),
  RefusalRouted: factSchema('RefusalRouted', { ...person, refusal: id, into: ids }),
  CeaseRequested: factSchema('CeaseRequested', { ...scoped, form, sentAt: opt(instant) }),
  OptedOut: factSchema('OptedOut', { ...opted, until: opt(instant) })
    .check(endsLater()),
  OptedIn: factSchema('OptedIn', opted),
  ErasureRequested: factSchema('ErasureRequested', scoped),
});
