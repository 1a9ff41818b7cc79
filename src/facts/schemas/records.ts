import * as z from 'zod/mini';
import { CHANNELS, EFFECTS } from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { person, scope } from './statement.js';
import { date, days, digest, id, ids, instant, json, listOf, one, opt, words } from './words.js';

const byReason = { reason: words, by: id } as const;
const held = { ...person, reason: words } as const;

const policyStamp = z.strictObject({
  digest, packs: listOf(z.strictObject({ id, version: id, digest })), semantics: id, tzdata: id,
});
const kept = z.strictObject({
  seq: days, rule: id, until: opt(date), use: one(['any', 'store-only']),
});

/** What the house itself did with the file. */
export const RECORD_SCHEMAS: FactSchemas<
  'ContactDecided' | 'PlanMade' | 'ContactAnnounced' | 'HistoryCompleteFrom' | 'FactVoided'
  | 'FactCorrected' | 'PersonsMerged' | 'PersonsSplit' | 'FileRead' | 'LegalHoldPlaced'
  | 'LegalHoldLifted' | 'PersonErased' | 'OverrideGranted' | 'AttestationMade'
> = exactly({
  ContactDecided: factSchema('ContactDecided', {
    ...person, decision: id, effect: one(EFFECTS), body: json,
  }),
  PlanMade: factSchema('PlanMade', {
    ...person, plan: digest, body: json, policy: opt(policyStamp),
  }),
  ContactAnnounced: factSchema('ContactAnnounced', {
    ...person, plan: digest, on: date, channel: one(CHANNELS),
  }),
  HistoryCompleteFrom: factSchema('HistoryCompleteFrom', { ...person, from: instant }),
  FactVoided: factSchema('FactVoided', { person: opt(id), facts: ids, ...byReason }),
  FactCorrected: factSchema('FactCorrected', { person: opt(id), fact: id, replacement: json, ...byReason }),
  PersonsMerged: factSchema('PersonsMerged', { persons: ids, into: id, ...byReason }),
  PersonsSplit: factSchema('PersonsSplit', { ...person, into: ids, ...byReason }),
  FileRead: factSchema('FileRead', { ...person, officer: id, purpose: id }),
  LegalHoldPlaced: factSchema('LegalHoldPlaced', held),
  LegalHoldLifted: factSchema('LegalHoldLifted', held),
  PersonErased: factSchema('PersonErased', { ...held, kept: opt(listOf(kept)) }),
  OverrideGranted: factSchema('OverrideGranted', {
    by: id, authority: words, reason: words, scope, until: instant, decision: opt(id),
  }),
  AttestationMade: factSchema('AttestationMade', { by: id, statement: words, about: words }),
});
