import type { Question } from '../terms/record/question.js';

function sameList(
  a: readonly string[] | undefined, b: readonly string[] | undefined,
): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

/** Whether two questions about one person ask the same, the moment apart. */
export function sameButMoment(a: Question, b: Question): boolean {
  return a.channel === b.channel && a.act === b.act && sameList(a.purposes, b.purposes)
    && sameList(a.loans, b.loans) && a.person === b.person && a.actor === b.actor
    && a.contactPoint === b.contactPoint && a.place === b.place && a.via === b.via
    && sameList(a.content, b.content) && a.statesOptOut === b.statesOptOut
    && a.inReplyTo === b.inReplyTo && a.continues === b.continues && a.mandatory === b.mandatory
    && a.prerecorded === b.prerecorded && a.autodialled === b.autodialled
    && sameList(a.data, b.data) && sameList(a.unknown, b.unknown) && a.knownAt === b.knownAt;
}
