import {
  aFlag, aName, anInstant, maybe, objectOf, oneOf, setOf,
} from '../../kernel/read-input.js';
import type { Reader } from '../../kernel/read-input.js';
import { ACTS, CHANNELS, CONTENT_FLAGS, DESK_SOURCES, PLACES } from '../words.js';
import type { Question } from './question.js';

/** Reads a question strictly, all but whether its purposes are declared. */
export const aQuestion: Reader<Question> = objectOf<Question>({
  at: anInstant, person: aName, actor: aName, loans: setOf(aName), act: oneOf(ACTS),
  channel: oneOf(CHANNELS), purposes: setOf(aName), via: maybe(oneOf(CHANNELS)),
  contactPoint: maybe(aName), place: maybe(oneOf(PLACES)),
  content: maybe(setOf(oneOf(CONTENT_FLAGS))), prerecorded: maybe(aFlag),
  autodialled: maybe(aFlag), statesOptOut: maybe(aFlag), inReplyTo: maybe(aName),
  continues: maybe(aName), mandatory: maybe(aFlag), data: maybe(setOf(oneOf(DESK_SOURCES))),
  unknown: maybe(setOf(oneOf(['instant', 'content', 'place', 'actor', 'contactPoint']))),
  knownAt: maybe(anInstant),
});
