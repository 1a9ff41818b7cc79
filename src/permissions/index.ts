export { checkAsked, checkContact } from './check-contact.js';
export { closedDays, nextOpening } from './closed-days.js';
export type { DayRange } from './closed-days.js';
export { fileAt } from './file-at.js';
export { listLighterOptions } from './lighter-options.js';
export type { DutyWindow } from './lighter-options.js';
export { nextOpeningOf, openSpansByRule, openSpansOf } from './open-spans.js';
export type { OpenSpans, RuleSpans, SpanAsk } from './open-spans.js';
export { prepareQuestion, toAsked } from './prepare-question.js';
