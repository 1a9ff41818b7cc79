import { holdsDay } from './day-runs.js';
import type { Offer, Relaxation } from './relaxation.js';
import type { RhythmWindow } from './rows.js';

/** Below it what a window lacks counts as rounding. */
const TINY = 1e-6;

/** Whether a contact of which a fraction is made may keep a rhythm, at no cost or as paid for. */
function keeps(
  { model, rows }: Relaxation, series: number, offer: Offer, needs: readonly number[],
): boolean {
  const { duty } = model.series[series]!;
  if (offer.rate === null) {
    return model.stated[offer.means]!.some((o) => o.duty === duty && holdsDay(o.runs, offer.day));
  }
  return needs.some((need) => need >= model.duties && need < rows.needs
    && rows.windows[need - model.duties]!.series === series);
}

/** Per day of a rhythm, from its first on: the sum of checks and missed days before it. */
function sumsBefore(relaxation: Relaxation, index: number): Float64Array {
  const { model, rows, program, offers } = relaxation;
  const { from, to } = model.series[index]!;
  const sums = new Float64Array(Math.max(0, to - from + 1) + 1);
  program.basis.forEach(({ tag, rows: needs }, r) => {
    const offer = offers[tag];
    if (offer === undefined) return;
    let { day } = offer;
    if (offer.means < 0) {
      const own = needs.flatMap((need) => (need < model.duties ? [] : [rows.windows[need - model.duties]!]));
      if (own[0]?.series !== index) return;
      // A missed day is met by the windows that hold it: it is the first day of the latest.
      day = Math.max(...own.map((w) => w.from));
    } else if (!keeps(relaxation, index, offer, needs)) return;
    if (day >= from && day <= to) sums[day - from + 1] = sums[day - from + 1]! + program.values[r]!;
  });
  for (let i = 1; i < sums.length; i += 1) sums[i] = sums[i]! + sums[i - 1]!;
  return sums;
}

/**
 * Windows of rhythms that hold less than one check or missed day where fractions of contacts are
 * made: of those that overlap the first, and the last.
 */
export function shortWindows(relaxation: Relaxation): readonly RhythmWindow[] {
  const { model: { series } } = relaxation;
  return series.flatMap(({ every, from }, index) => {
    const sums = sumsBefore(relaxation, index);
    const last = sums.length - 1 - every;
    const isShort = (at: number): boolean => sums[at + every]! - sums[at]! < 1 - TINY;
    const found = new Set<number>();
    for (let at = 0; at <= last; at += 1) {
      if (!isShort(at)) continue;
      found.add(from + at);
      at += every - 1;
    }
    for (let at = last; at >= 0; at -= 1) {
      if (!isShort(at)) continue;
      found.add(from + at);
      at -= every - 1;
    }
    return [...found].map((own) => ({ series: index, from: own }));
  });
}
