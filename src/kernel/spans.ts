/** Instants from `from` up to but without `until`, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/**
 * Brings spans into the form that all others here expect: sorted, none empty, none that overlap
 * or touch.
 * @param spans - In any order.
 */
export function normaliseSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged[merged.length - 1];
    if (last === undefined || span.from > last.until) merged.push(toSpan(span.from, span.until));
    else if (span.until > last.until) merged[merged.length - 1] = toSpan(last.from, span.until);
  }
  return merged;
}

/**
 * Lists the instants that are in both.
 * @param a - Normal, as is `b`.
 */
export function intersectSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const both: Span[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    const from = Math.max(left.from, right.from);
    const until = Math.min(left.until, right.until);
    if (from < until) both.push({ from, until });
    if (left.until < right.until) i += 1;
    else j += 1;
  }
  return both;
}

/**
 * Lists the instants that are in either.
 * @param a - Normal, as is `b`.
 */
export function uniteSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : normaliseSpans([...a, ...b]);
}

/**
 * Lists the instants of `a` that are not in `b`.
 * @param a - Normal, as is `b`.
 */
export function subtractSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let j = 0;
  for (const { from, until } of a) {
    let open = from;
    while (j < b.length && b[j]!.until <= open) j += 1;
    // A span of b may reach into the next of a, so `j` itself moves only past those that end.
    for (let k = j; k < b.length && b[k]!.from < until; k += 1) {
      if (b[k]!.from > open) left.push({ from: open, until: b[k]!.from });
      open = Math.max(open, b[k]!.until);
    }
    if (open < until) left.push({ from: open, until });
  }
  return left;
}

/**
 * Lists the instants of `a` in `[from, until)`.
 * @param a - Normal.
 */
export function clipSpans(a: readonly Span[], from: number, until: number): readonly Span[] {
  const both: Span[] = [];
  // Long lists are cut to short ranges all the time: begin where the range does.
  for (let i = firstEndingAfter(a, from); i < a.length; i += 1) {
    const span = a[i]!;
    if (span.from >= until) break;
    const inside = toSpan(Math.max(span.from, from), Math.min(span.until, until));
    if (inside.from < inside.until) both.push(inside);
  }
  return both;
}

/**
 * Says whether an instant lies in one of the spans.
 * @param spans - Normal.
 */
export function spansContain(spans: readonly Span[], at: number): boolean {
  const span = spans[firstEndingAfter(spans, at)];
  return span !== undefined && span.from <= at;
}

/**
 * Finds the first instant at or after `at` that lies in one of the spans.
 * @param spans - Normal.
 * @returns `at` itself when it is open, or `null` when nothing opens any more.
 */
export function nextOpening(spans: readonly Span[], at: number): number | null {
  const span = spans[firstEndingAfter(spans, at)];
  return span === undefined ? null : Math.max(span.from, at);
}

/** Index of the first span that ends after an instant; the length when there is none. */
function firstEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.until > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toSpan(from: number, until: number): Span {
  return { from, until };
}
