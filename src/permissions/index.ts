export { applyLifts, checkAsked, checkContact, listFindings, toVerdict } from './check-contact.js';
export { closedDays, nextOpening } from './closed-days.js';
export type { DayRange } from './closed-days.js';
export { listLighterOptions, yieldsFor } from './lighter-options.js';
export type { DutyWindow } from './lighter-options.js';
export { nextOpeningOf, openSpansOf } from './open-spans.js';
export type { OpenSpans, SpanAsk } from './open-spans.js';
export { atInstant, prepareQuestion, questionProblems, toAsked } from './prepare-question.js';
