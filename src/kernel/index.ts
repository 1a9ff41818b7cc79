export {
  parseBase64, parseHex, sameBytes, toBase64, toHex, toUtf8,
} from './bytes.js';
export type { Digest, Instant, LocalDate, LocalTime, ZoneId } from './brand.js';
export {
  addMonths, dayOfMonth, monthOf, monthStart, parseLocalDate, toLocalDate, type Weekday,
  WEEKDAYS, weekdayOf, weekStart,
} from './calendar.js';
export { canonicalJson } from './canonical.js';
export { DAY_MS } from './civil.js';
export {
  type Hash, type HashBytes, type HashInto, sha256, sha256Bytes, sha256Into,
} from './hash.js';
export { parseInstant, toInstant } from './instant.js';
export type { Json } from './json.js';
export { LIMITS } from './limits.js';
export {
  assertNever, fail, InvariantError, ok, orThrow, type Problem, problem, type Result,
} from './result.js';
export { byText, sortBy } from './sort.js';
export {
  clipSpans, intersectSpans, nextOpening, normaliseSpans, type Span, spansContain, subtractSpans,
  uniteSpans,
} from './spans.js';
export { parseTimeOfDay } from './time-of-day.js';
export {
  dayStart, instantOf, intlZoneData, lastInstantOf, localDayOf, minuteOfDayAt, type Moment,
  msOfDayAt, resolveMoment, sameDate, type ZoneData,
} from './zones.js';
