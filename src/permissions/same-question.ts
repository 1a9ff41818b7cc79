import type { Question } from '../terms/record/question.js';

function sameList(given: unknown, kept: readonly string[] | undefined): boolean {
  if (given === kept) return true;
  if (kept === undefined || !Array.isArray(given) || given.length !== kept.length) return false;
  for (let i = 0; i < kept.length; i += 1) if (kept[i] !== given[i]) return false;
  return true;
}

/**
 * Whether what was given asks the same as a question that was read, the moment apart.
 * @param given - Anything with the same own keys.
 */
export function isSameButMoment(given: Readonly<Record<keyof Question, unknown>>, kept: Question): boolean {
  return given.channel === kept.channel && given.act === kept.act
    && sameList(given.purposes, kept.purposes) && sameList(given.loans, kept.loans)
    && given.person === kept.person && given.actor === kept.actor
    && given.contactPoint === kept.contactPoint && given.place === kept.place
    && given.via === kept.via && sameList(given.content, kept.content)
    && given.statesOptOut === kept.statesOptOut && given.inReplyTo === kept.inReplyTo
    && given.continues === kept.continues && given.mandatory === kept.mandatory
    && given.prerecorded === kept.prerecorded && given.autodialled === kept.autodialled
    && sameList(given.data, kept.data) && sameList(given.unknown, kept.unknown)
    && given.knownAt === kept.knownAt;
}
