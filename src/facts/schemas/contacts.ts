import * as z from 'zod/mini';
import {
  ACTS, CHANNELS, CLASSIFICATIONS, CONTENT_FLAGS, EVIDENCE_KINDS, OUTCOMES, PLACES,
} from '../../terms/words.js';
import { exactly, factSchema } from './fact-schema.js';
import type { FactSchemas } from './fact-schema.js';
import { loans, person } from './statement.js';
import {
  date, digest, flag, id, ids, instant, listOf, number, one, opt, setOf, words,
} from './words.js';

const check = { ...loans, purposes: ids } as const;
const heard = { ...person, about: words, words: opt(words) } as const;

/** What was tried, checked, found and answered. */
export const CONTACT_SCHEMAS: FactSchemas<
  'ContactAttempted' | 'EvidenceFiled' | 'CheckCompleted' | 'CheckFindingRecorded'
  | 'RectificationDue' | 'RectificationDone' | 'ComplaintRaised' | 'ComplaintResolved'
  | 'FeedbackGiven'
> = exactly({
  ContactAttempted: factSchema('ContactAttempted', {
    contact: id, direction: one(['out', 'in']), channel: one(CHANNELS), via: opt(one(CHANNELS)),
    contactPoint: opt(id), ...person, actor: id, officer: opt(id), ...loans, purposes: opt(ids),
    act: opt(one(ACTS)), outcome: one(OUTCOMES), content: opt(setOf(one(CONTENT_FLAGS))),
    place: opt(one(PLACES)), prerecorded: opt(flag), autodialled: opt(flag), inReplyTo: opt(id),
    mandatory: opt(flag), decision: opt(id),
  }),
  EvidenceFiled: factSchema('EvidenceFiled', {
    evidence: id, kind: one(EVIDENCE_KINDS), ...check, digest, capturedAt: instant,
    place: opt(words), officer: opt(id),
  }),
  CheckCompleted: factSchema('CheckCompleted', { ...check, evidence: ids, officer: opt(id) }),
  CheckFindingRecorded: factSchema('CheckFindingRecorded', {
    ...check, answers: z.record(id, z.union([words, number, flag])), conclusion: words,
    classificationSuggested: opt(one(CLASSIFICATIONS)), classificationReasons: opt(listOf(words)),
    owner: opt(id), dueOn: opt(date), officer: opt(id),
    followUp: opt(z.strictObject({ purpose: id, dueOn: date })),
  }),
  RectificationDue: factSchema('RectificationDue', {
    rectification: id, ...check, owner: id, dueOn: date, what: opt(words), finding: opt(id),
  }),
  RectificationDone: factSchema('RectificationDone', { rectification: id, owner: id }),
  ComplaintRaised: factSchema('ComplaintRaised', {
    ...heard, complexity: opt(one(['simple', 'complex'])), score: opt(number),
  }),
  ComplaintResolved: factSchema('ComplaintResolved', heard),
  FeedbackGiven: factSchema('FeedbackGiven', { ...heard, score: opt(number) }),
});
