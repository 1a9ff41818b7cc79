import { dayStart } from '../kernel/zones.js';
import type { DutyRule } from '../rules/kinds/floor.shape.js';
import type { Duration } from '../rules/rule.js';
import { acceptedChecks } from './accepted-checks.js';
import { listBases } from './duty-anchors.js';
import { calendarFor } from './duty-case.js';
import type { DutyBase, DutyWindow, LoanCase } from './duty-case.js';
import { shapeAt } from './duty-shape.js';
import type { DutyShape } from './duty-shape.js';
import { addDurationStrictly, subtractDuration } from '../rules/duration.js';
import { dayOfDate } from './house-day.js';

/**
 * Every window of a rule for a loan up to the last day asked about, past ones included. A rule
 * owes nothing whose latest day lies before its span: what is dated falls away, what goes on
 * (a rhythm, a signal, days past due) counts from the span's first day.
 */
export function listWindows(loanCase: LoanCase, rule: DutyRule): readonly DutyWindow[] {
  const bases = listBases(loanCase, rule);
  const windows = bases.flatMap((base) => windowsFrom(loanCase, rule, base)
    .map((window) => notAgainTooSoon(loanCase, rule, base, window)));
  const from = dayOfDate(rule.span.from);
  const until = rule.span.until === null ? Infinity : dayOfDate(rule.span.until);
  return windows.filter((w) => w.latest >= from && w.earliest < until);
}

/** Anchors that the next check itself moves on. */
const ROLLING: readonly DutyRule['anchor'][] = ['lastCheck', 'lastClassified'];

/** Moved on where the last check, made before what raised this window, still has its days. */
function notAgainTooSoon(
  loanCase: LoanCase, rule: DutyRule, base: DutyBase, window: DutyWindow,
): DutyWindow {
  if (rule.notAgainWithin === undefined) return window;
  const checks = acceptedChecks(loanCase, {
    purpose: rule.purpose, fromDay: -Infinity, after: null, once: true,
    accepts: (checkAt) => shapeAt(loanCase, rule, checkAt, base).accepts,
  }).filter((check) => check.day < base.day);
  const last = checks[checks.length - 1];
  if (last === undefined) return window;
  const latest = plus(loanCase, rule, last.day, rule.notAgainWithin);
  return latest <= window.latest ? window
    : { ...window, latest, facts: [...window.facts, ...last.facts] };
}

function windowsFrom(loanCase: LoanCase, rule: DutyRule, base: DutyBase): readonly DutyWindow[] {
  if (rule.recurrence !== undefined && 'oncePer' in rule.recurrence) {
    return fixedWindows(loanCase, rule, base);
  }
  if (rule.recurrence !== undefined || ROLLING.includes(rule.anchor)) {
    return rollingWindows(loanCase, rule, base);
  }
  const shape = shapeAt(loanCase, rule, loanCase.at, base);
  if (shape.waived) return [];
  const first = windowAfter(loanCase, rule, shape, base);
  const goesOn = rule.anchor === 'signal' || rule.anchor === 'pastDueSince';
  return [goesOn ? notBefore(loanCase, rule, shape, base, first) : first];
}

/** The window of a base by the rule's own earliest and latest. */
function windowAfter(
  loanCase: LoanCase, rule: DutyRule, shape: DutyShape, base: DutyBase,
): DutyWindow {
  const latest = plus(loanCase, rule, base.day, shape.latest);
  // Only a rule that says so opens before its anchor: a covenant is tested ahead of its due day.
  const opens = shape.earliest !== null ? plus(loanCase, rule, base.day, shape.earliest)
    : shape.openFor === null ? base.day
      : Math.max(base.day, minus(loanCase, rule, latest, shape.openFor));
  return {
    anchor: base.day, earliest: Math.min(latest, opens), latest,
    projected: false, after: base.after, rolls: false, shapedAt: loanCase.at, facts: base.facts,
  };
}

/** Counted again from the first day of the rule's span where the rule came too late for it. */
function notBefore(
  loanCase: LoanCase, rule: DutyRule, shape: DutyShape, base: DutyBase, window: DutyWindow,
): DutyWindow {
  const from = dayOfDate(rule.span.from);
  if (window.latest >= from) return window;
  return windowAfter(loanCase, rule, shape, { ...base, day: from });
}

/** A gap that no two checks may exceed: one exact window, then those that rest on it. */
function rollingWindows(loanCase: LoanCase, rule: DutyRule, base: DutyBase): DutyWindow[] {
  const shape = shapeAt(loanCase, rule, loanCase.at);
  if (shape.waived) return [];
  const checks = acceptedChecks(loanCase, {
    purpose: rule.purpose, fromDay: base.day, after: base.after, once: true,
    accepts: (checkAt) => shapeAt(loanCase, rule, checkAt).accepts,
  });
  const last = checks[checks.length - 1];
  let window: DutyWindow;
  if (last === undefined) {
    window = notBefore(loanCase, rule, shape, base, windowAfter(loanCase, rule, shape, base));
  } else {
    const facts = [...base.facts, ...last.facts];
    window = nextAfter(loanCase, rule, shape, last.day, facts);
    const from = dayOfDate(rule.span.from);
    if (window.latest < from) window = nextAfter(loanCase, rule, shape, from, facts);
  }
  const windows: DutyWindow[] = [{ ...window, rolls: true }];
  if (shape.every === null) return windows;
  for (;;) {
    // An overdue check can be made today at the earliest: the next one counts from then.
    const previous = Math.max(window.latest, loanCase.today, window.anchor + 1);
    const next = nextAfter(loanCase, rule, shape, previous, []);
    if (next.earliest > loanCase.untilDay || next.latest <= previous) return windows;
    windows.push({ ...next, rolls: true, projected: true });
    window = next;
  }
}

/** The window after a check: the same day belongs to the check that was. */
function nextAfter(
  loanCase: LoanCase, rule: DutyRule, shape: DutyShape, checked: number, facts: readonly string[],
): DutyWindow {
  const latest = plus(loanCase, rule, checked, shape.every ?? shape.latest);
  const opens = shape.openFor !== null ? minus(loanCase, rule, latest, shape.openFor)
    : shape.earliest !== null ? plus(loanCase, rule, checked, shape.earliest) : checked;
  return {
    anchor: checked, earliest: Math.min(latest, Math.max(checked + 1, opens)), latest,
    projected: false, after: null, rolls: true, shapedAt: loanCase.at, facts,
  };
}

/** A window for each period; each keeps the days and rhythm with which its period began. */
function fixedWindows(loanCase: LoanCase, rule: DutyRule, base: DutyBase): DutyWindow[] {
  const { policy } = loanCase.file;
  const windows: DutyWindow[] = [];
  let segment = { start: base.day, every: '', count: 0 };
  for (let start = base.day; start <= loanCase.untilDay;) {
    const shapedAt = Math.min(loanCase.at, dayStart(policy.zoneData, policy.zone, start + 1) - 1);
    const shape = shapeAt(loanCase, rule, shapedAt);
    if (!shape.waived) {
      const window = windowAfter(loanCase, rule, shape, { ...base, day: start });
      windows.push({ ...window, shapedAt });
    }
    if (shape.every === null) return windows;
    const every = JSON.stringify(shape.every);
    // Months clamp from where a rhythm began, so that the 31st comes back after February.
    if (every !== segment.every) segment = { start, every, count: 0 };
    segment = { ...segment, count: segment.count + 1 };
    const next = plus(loanCase, rule, segment.start, times(shape.every, segment.count));
    if (next <= start) return windows;
    start = next;
  }
  return windows;
}

function times(duration: Duration, count: number): Duration {
  if ('days' in duration) return { days: duration.days * count };
  if ('months' in duration) return { months: duration.months * count };
  return { workdays: duration.workdays * count, country: duration.country };
}

function plus(loanCase: LoanCase, rule: DutyRule, day: number, duration: Duration): number {
  return addDurationStrictly(day, duration, calendarFor(loanCase.file, rule, duration));
}

function minus(loanCase: LoanCase, rule: DutyRule, day: number, duration: Duration): number {
  return subtractDuration(day, duration, calendarFor(loanCase.file, rule, duration));
}
